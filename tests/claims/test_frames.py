"""Frames, sources and claims from a parse that is made by hand: word/tag/head/dependency."""

from __future__ import annotations

import pytest

from onrecord.claims.cues import load_cues
from onrecord.claims.framed import find_candidates
from onrecord.claims.frames import frames_of, opening_gerund
from onrecord.claims.subjects import source_tokens

from .written import parsed


def words(tokens: frozenset[object]) -> str:
    return " ".join(token.text for token in sorted(tokens, key=lambda token: token.i))  # type: ignore[attr-defined]


# The sentence; the word; its frames, each with the words of its content.
FRAMES = [
    ("Ada/NNP/1/nsubj said/VBD/1/ROOT it/PRP/3/nsubj leaks/VBZ/1/ccomp", "said", [("ccomp", "it leaks")]),
    ("It/PRP/1/nsubj leaks/VBZ/1/ROOT ,/,/1/punct Ada/NNP/4/nsubj says/VBZ/1/parataxis", "says", [("parenthetical", "It leaks ,")]),
    # "As" makes another frame, and another clause beside it none.
    ("As/IN/2/mark she/PRP/2/nsubj said/VBD/5/advcl ,/,/5/punct it/PRP/5/nsubj leaks/VBZ/5/ROOT", "said", [("as", ", it leaks")]),
    ("If/IN/2/mark she/PRP/2/nsubj said/VBD/5/advcl ,/,/5/punct it/PRP/5/nsubj leaks/VBZ/5/ROOT", "said", []),
    # An object with what stands behind it, not before.
    ("Ada/NNP/1/nsubj urged/VBD/1/ROOT Ben/NNP/1/dobj to/TO/4/aux leave/VB/1/xcomp", "urged", [("xcomp", "to leave"), ("dobj", "Ben"), ("dobj xcomp", "Ben to leave")]),
    ("Ada/NNP/1/nsubj urged/VBD/1/ROOT to/TO/3/aux leave/VB/1/xcomp Ben/NNP/1/dobj", "urged", [("xcomp", "to leave"), ("dobj", "Ben")]),
    ("Ada/NNP/1/nsubj warned/VBD/1/ROOT Ben/NNP/1/dobj of/IN/1/prep frost/NN/3/pobj", "warned", [("dobj", "Ben"), ("prep of", "frost"), ("dobj prep of", "Ben of frost")]),
    ("Ada/NNP/1/nsubj warned/VBD/1/ROOT of/IN/1/prep frost/NN/2/pobj Ben/NNP/1/dobj", "warned", [("dobj", "Ben"), ("prep of", "frost")]),
    ("Of/IN/3/prep frost/NN/0/pobj Ada/NNP/3/nsubj warned/VBD/3/ROOT", "warned", []),
    ("Ada/NNP/2/nsubjpass was/VBD/2/auxpass told/VBN/2/ROOT to/TO/4/aux go/VB/2/xcomp", "told", [("xcomp", "to go"), ("passive", "Ada"), ("passive xcomp", "Ada to go")]),
    # A noun with what stands behind it, not before.
    ("The/DT/1/det claim/NN/1/ROOT that/IN/3/mark leaks/VBZ/1/acl", "claim", [("noun acl", "that leaks")]),
    ("Leaking/VBG/1/acl claims/NNS/1/ROOT", "claims", []),
    ("Claims/NNS/0/ROOT of/IN/0/prep frost/NN/1/pobj", "Claims", [("noun prep of", "frost")]),
    ("Claims/NNS/0/ROOT by/IN/0/prep Ada/NNP/1/pobj", "Claims", []),
    ("Of/IN/1/prep claims/NNS/1/ROOT", "claims", []),
    ("Claims/NNS/0/ROOT of/IN/0/dep frost/NN/1/pobj", "Claims", []),
    ("Ada/NNP/1/nsubj is/VBZ/1/ROOT sure/JJ/1/acomp it/PRP/4/nsubj leaks/VBZ/2/ccomp", "sure", [("adjective ccomp", "it leaks")]),
    ("In/IN/6/prep the/DT/2/det words/NNS/0/pobj of/IN/2/prep Ada/NNP/3/pobj it/PRP/6/nsubj leaks/VBZ/6/ROOT", "words", [("viewpoint", "it leaks"), ("noun prep of", "Ada")]),
    ("In/IN/5/prep Ada/NNP/3/poss 's/POS/1/case view/NN/0/pobj it/PRP/5/nsubj leaks/VBZ/5/ROOT", "view", [("viewpoint", "it leaks")]),
    ("In/IN/4/prep the/DT/2/det view/NN/0/pobj it/PRP/4/nsubj leaks/VBZ/4/ROOT", "view", []),
    ("With/IN/5/prep Ada/NNP/3/poss 's/POS/1/case view/NN/0/pobj it/PRP/5/nsubj leaks/VBZ/5/ROOT", "view", []),
    ("In/IN/5/prep Ada/NNP/3/poss 's/POS/1/case view/NN/0/dobj it/PRP/5/nsubj leaks/VBZ/5/ROOT", "view", []),
    ("In/IN/4/prep Ada/NNP/3/poss 's/POS/1/case view/NN/0/pobj frost/NN/4/ROOT", "view", []),
    ("It/PRP/1/nsubj leaks/VBZ/1/ROOT according/VBG/1/prep to/IN/2/prep Ada/NNP/3/pobj", "according", [("prep to", "It leaks")]),
    ("It/PRP/1/nsubj leaks/VBZ/1/ROOT according/VBG/1/prep with/IN/2/prep Ada/NNP/3/pobj", "according", []),
    ("According/VBG/0/ROOT to/IN/0/prep Ada/NNP/1/pobj", "According", []),
    ("It/PRP/1/nsubj leaks/VBZ/1/ROOT", "It", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "frames"), FRAMES, ids=[f"{case[1]}-{i}" for i, case in enumerate(FRAMES)])
def test_the_frames_of_a_word(text: str, word: str, frames: list[tuple[str, str]]) -> None:
    (token,) = (token for token in parsed(text) if token.text == word)
    assert [(frame.name, words(frame.content)) for frame in frames_of(token)] == frames


STRESSING = "{}/VBG/6/advcl that/IN/3/mark it/PRP/3/nsubj leaks/VBZ/0/ccomp ,/,/6/punct Ada/NNP/6/nsubj left/VBD/6/ROOT"
GERUNDS = [
    (STRESSING.format("Stressing"), "Stressing", [("that it leaks", "Ada")]),
    (STRESSING.format("According"), "According", []),
    (STRESSING.format("Stressing"), "leaks", []),
    ("Now/RB/1/advmod stressing/VBG/4/advcl it/PRP/1/dobj ,/,/4/punct Ada/NNP/5/nsubj left/VBD/5/ROOT", "stressing", []),
    # The subject's first word stands behind the comma, its verb behind it, and that verb leads the gerund.
    ("Stressing/VBG/5/advcl it/PRP/0/dobj ,/,/5/punct old/JJ/4/amod Ada/NNP/5/nsubj left/VBD/5/ROOT", "Stressing", [("it", "old Ada")]),
    ("Stressing/VBG/4/advcl it/PRP/0/dobj ,/,/4/punct then/RB/4/advmod left/VBD/4/ROOT Ada/NNP/4/nsubj", "Stressing", []),
    ("Stressing/VBG/4/advcl it/PRP/0/dobj ,/,/4/punct Ada/NNP/4/dobj left/VBD/4/ROOT", "Stressing", []),
    ("Stressing/VBG/0/ROOT it/PRP/0/dobj ,/,/0/punct Ada/NNP/4/nsubj left/VBD/0/conj", "Stressing", []),
    ("Stressing/VBG/2/advcl it/PRP/0/dobj left/VBD/2/ROOT ,/,/2/punct Ada/NNP/2/nsubj", "Stressing", []),
    ("Stressing/VBG/3/advcl ,/,/3/punct Ada/NNP/3/nsubj left/VBD/3/ROOT", "Stressing", [("", "Ada")]),
    # The comma stands within the subject.
    ("Stressing/VBG/5/advcl it/PRP/0/dobj Ada/NNP/5/nsubj ,/,/2/punct old/JJ/2/amod left/VBD/5/ROOT", "Stressing", []),
    ("Stressing/VBG/4/advcl it/PRP/0/dobj Ada/NNP/4/nsubj ,/,/4/punct left/VBD/4/ROOT", "Stressing", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "frames"), GERUNDS, ids=[f"{case[1]}-{i}" for i, case in enumerate(GERUNDS)])
def test_an_opening_gerund_reaches_up_to_the_subject(text: str, word: str, frames: list[tuple[str, str]]) -> None:
    token = next(token for token in parsed(text) if token.text == word)
    found = [(words(frame.content), words(frame.source or frozenset())) for frame in opening_gerund(token)]
    assert found == frames


SOURCES = [
    ("Ada/NNP/1/nsubj said/VBD/1/ROOT so/RB/1/advmod", "said", "Ada"),
    ("Rain/NN/2/nsubj ,/,/2/punct fell/VBD/2/ROOT according/VBG/2/prep to/IN/3/prep Ada/NNP/4/pobj", "according", "Ada"),
    ("Rain/NN/1/nsubj fell/VBD/1/ROOT according/VBG/1/prep", "according", ""),
    # Whoever is told is not the source: the agent is, or nobody.
    ("Ada/NNP/2/nsubjpass was/VBD/2/auxpass told/VBN/2/ROOT by/IN/2/agent Ben/NNP/3/pobj", "told", "Ben"),
    ("Ada/NNP/2/nsubjpass was/VBD/2/auxpass told/VBN/2/ROOT so/RB/2/advmod", "told", ""),
    ("Asked/VBN/3/advcl so/RB/0/advmod ,/,/3/punct left/VBD/3/ROOT Ada/NNP/3/nsubj", "Asked", ""),
    ("Told/VBN/4/advcl by/IN/0/agent Ben/NNP/1/pobj ,/,/4/punct left/VBD/4/ROOT", "Told", "Ben"),
    ("Ada/NNP/2/nsubj had/VBD/2/aux told/VBN/2/ROOT so/RB/2/advmod", "told", "Ada"),
    # The verb's own subject, else that of the verb that it hangs on, else the noun that it tells of.
    ("Ada/NNP/1/nsubj left/VBD/1/ROOT saying/VBG/1/advcl so/RB/2/advmod", "saying", "Ada"),
    ("Ada/NNP/1/nsubj left/VBD/1/ROOT saying/VBG/1/dep so/RB/2/advmod", "saying", ""),
    ("A/DT/1/det note/NN/1/ROOT saying/VBG/1/acl so/RB/2/advmod", "saying", "A note"),
    ("It/PRP/1/nsubj seems/VBZ/1/ROOT saying/VBG/1/acl so/RB/2/advmod", "saying", ""),
    ("Saying/VBG/0/advcl so/RB/0/advmod", "Saying", ""),
    # Of a noun whose it is, or who is named behind "by".
    ("Ada/NNP/2/poss 's/POS/0/case claim/NN/2/ROOT", "claim", "Ada"),
    ("A/DT/1/det claim/NN/1/ROOT by/IN/1/prep Ada/NNP/2/pobj", "claim", "Ada"),
    ("A/DT/1/det claim/NN/1/ROOT of/IN/1/prep frost/NN/2/pobj", "claim", ""),
    ("A/DT/1/det claim/NN/1/ROOT by/RB/1/advmod Ada/NNP/2/pobj", "claim", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "source"), SOURCES, ids=[f"{case[1]}-{i}" for i, case in enumerate(SOURCES)])
def test_who_says_it(text: str, word: str, source: str) -> None:
    token = next(token for token in parsed(text) if token.text == word)
    assert words(source_tokens(token)) == source


# The sentence; the claims: source, cue, content.
CLAIMS = [
    ("Ada/NNP/1/nsubj said/VBD/1/ROOT it/PRP/3/nsubj leaks/VBZ/1/ccomp", [("Ada", "said", "it leaks")]),
    ("Ada/NNP/3/nsubj did/VBD/3/aux not/RB/3/neg say/VB/3/ROOT it/PRP/5/nsubj leaks/VBZ/3/ccomp", [("Ada", "did not say", "it leaks")]),
    ("Stressing/VBG/6/advcl that/IN/3/mark it/PRP/3/nsubj leaks/VBZ/0/ccomp ,/,/6/punct Ada/NNP/6/nsubj left/VBD/6/ROOT", [("Ada", "Stressing", "that it leaks")]),
    ("In/IN/6/prep the/DT/2/det words/NNS/0/pobj of/IN/2/prep Ada/NNP/3/pobj it/PRP/6/nsubj leaks/VBZ/6/ROOT", [("Ada", "In the words of", "it leaks")]),
    ("It/PRP/1/nsubj leaks/VBZ/1/ROOT according/VBG/1/prep to/IN/2/prep Ada/NNP/3/pobj", [("Ada", "according to", "It leaks")]),
    ("Ada/NNP/1/nsubj is/VBZ/1/ROOT glad/JJ/1/acomp it/PRP/4/nsubj leaks/VBZ/2/ccomp", [("Ada", "is glad", "it leaks")]),
    ("Ada/NNP/1/nsubj warned/VBD/1/ROOT in/IN/1/prep May/NNP/2/pobj of/IN/1/prep frost/NN/4/pobj", [("Ada", "warned of", "frost")]),
    ("Ada/NNP/1/nsubj stood/VBD/1/ROOT glad/JJ/1/acomp it/PRP/4/nsubj leaks/VBZ/2/ccomp", [("Ada", "glad", "it leaks")]),
    # A source that cannot speak, and a deed.
    ("Experience/NN/1/nsubj says/VBZ/1/ROOT it/PRP/3/nsubj leaks/VBZ/1/ccomp", []),
    ("Ada/NNP/1/nsubj opened/VBD/1/ROOT it/PRP/1/dobj", []),
    # No word is left of what was said.
    ("Ada/NNP/1/nsubj said/VBD/1/ROOT ,/,/1/ccomp", []),
    # What only tells how it was said is no part of it.
    ("Ada/NNP/1/nsubj said/VBD/1/ROOT it/PRP/3/nsubj leaks/VBZ/1/ccomp ,/,/3/punct speaking/VBG/3/advcl there/RB/5/advmod", [("Ada", "said", "it leaks")]),
    ("Ada/NNP/1/nsubj said/VBD/1/ROOT it/PRP/3/nsubj leaks/VBZ/1/ccomp ,/,/3/punct wetting/VBG/3/advcl Ben/NNP/5/dobj", [("Ada", "said", "it leaks, wetting Ben")]),
    ("Ada/NNP/1/nsubj said/VBD/1/ROOT it/PRP/3/nsubj leaks/VBZ/1/ccomp speaking/VBG/3/advcl there/RB/4/advmod", [("Ada", "said", "it leaks speaking there")]),
    ("Ada/NNP/1/nsubj said/VBD/1/ROOT it/PRP/3/nsubj leaks/VBZ/1/ccomp ,/,/3/punct says/VBZ/3/advcl Ben/NNP/5/dobj", [("Ada", "said", "it leaks, says Ben")]),
    ("Ada/NNP/1/nsubj said/VBD/1/ROOT it/PRP/3/nsubj leaks/VBZ/1/ccomp ,/,/3/punct speaking/VBG/3/prep there/RB/5/advmod", [("Ada", "said", "it leaks, speaking there")]),
    ("Ada/NNP/1/nsubj said/VBD/1/ROOT it/PRP/3/nsubj leaks/VBZ/1/ccomp ,/,/3/punct adding/VBG/3/advcl so/RB/5/advmod", [("Ada", "said", "it leaks")]),
    # What a speaker says of himself in his quotation.
    ("“/“/2/punct I/PRP/2/nsubj said/VBD/2/ROOT it/PRP/4/nsubj leaks/VBZ/2/ccomp ”/”/2/punct", []),
    ("“/“/2/punct Ben/NNP/2/nsubj said/VBD/2/ROOT it/PRP/4/nsubj leaks/VBZ/2/ccomp ”/”/2/punct", [("Ben", "said", "it leaks")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), CLAIMS, ids=[str(i) for i, _ in enumerate(CLAIMS)])
def test_the_best_frame_of_each_predicate_is_a_claim(text: str, claims: list[tuple[str, str, str]]) -> None:
    doc = parsed(text)
    found = find_candidates(doc, load_cues(), 0, 0.5)
    assert [tuple(" ".join(doc.text[s:e] for s, e in p) for p in (c.source, c.cue, c.content)) for c in found] == claims


def test_what_stands_before_the_article_is_no_claim() -> None:
    doc = parsed(CLAIMS[0][0])
    assert find_candidates(doc, load_cues(), 5, 0.5) == []
