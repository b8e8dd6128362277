"""Who acts is not who speaks."""

from __future__ import annotations

import pytest

from onrecord.claims.agents import agent_of
from onrecord.claims.candidate import Candidate
from onrecord.claims.passive import is_passive, unasked_cue, with_actor

from .written import at, written

# The sentence; what was found: cue, source, content; the source and the content that it has.
PASSIVE = [
    ("Hale/NNP was/VBD told/VBN by/IN the/DT old/JJ keeper/NN that/IN it/PRP leaks/VBZ .", "was told", "Hale", "that it leaks", "the old keeper", "that it leaks"),
    ("Hale/NNP was/VBD told/VBN it/PRP leaks/VBZ .", "was told", "Hale", "it leaks", "", "it leaks"),
    ("Hale/NNP is/VBZ accused/VBN of/IN theft/NN .", "is accused of", "Hale", "theft", "", "theft"),
    ("Hale/NNP has/VBZ been/VBN accused/VBN by/IN Ada/NNP Frost/NNP of/IN theft/NN .", "has been accused", "Hale", "by Ada Frost of theft", "Ada Frost", "of theft"),
    ("Hale/NNP was/VBD hailed/VBN by/IN fans/NNS as/IN a/DT star/NN .", "was hailed by", "Hale", "fans as a star", "fans", "as a star"),
    ("Miners/NNS were/VBD warned/VBN about/IN gas/NN .", "were warned about", "Miners", "gas", "", "gas"),
    ("Hale/NNP was/VBD often/RB reminded/VBN by/IN a/DT clerk/NN at/IN the/DT bank/NN that/IN it/PRP leaks/VBZ .", "was often reminded", "Hale", "that it leaks", "a clerk at the bank", "that it leaks"),
    ("Asked/VBD whether/IN it/PRP leaks/VBZ ,/, Hale/NNP said/VBD no/UH .", "Asked", "Hale", "whether it leaks", "", "whether it leaks"),
    ("When/WRB asked/VBN by/IN reporters/NNS if/IN it/PRP leaks/VBZ ,/, Hale/NNP left/VBD .", "asked", "Hale", "if it leaks", "reporters", "if it leaks"),
    ("Pressed/VBN on/IN the/DT price/NN ,/, Hale/NNP left/VBD .", "Pressed on", "Hale", "the price", "", "the price"),
    ("The/DT jury/NN heard/VBD from/IN a/DT clerk/NN ,/, Ada/NNP Frost/NNP ,/, that/IN it/PRP leaks/VBZ .", "heard", "The jury", "that it leaks", "a clerk, Ada Frost", "that it leaks"),
    ("The/DT court/NN heard/VBD that/IN it/PRP leaks/VBZ .", "heard", "The court", "that it leaks", "", "that it leaks"),
    ("The/DT jury/NN at/IN Arden/NNP heard/VBD it/PRP leaks/VBZ .", "heard", "The jury at Arden", "it leaks", "", "it leaks"),
    ("The/DT inquest/NN ,/, held/VBN at/IN Arden/NNP ,/, heard/VBD it/PRP leaks/VBZ .", "heard", "The inquest, held at Arden", "it leaks", "", "it leaks"),
    ("Selby/NNP Council/NNP heard/VBD that/IN it/PRP leaks/VBZ .", "heard", "Selby Council", "that it leaks", "", "that it leaks"),
    ("Selby/NNP Council/NNP learnt/VBD that/IN it/PRP leaks/VBZ .", "learnt", "Selby Council", "that it leaks", "Selby Council", "that it leaks"),
    ("The/DT club/NN heard/VBD that/IN it/PRP leaks/VBZ .", "heard", "The club", "that it leaks", "The club", "that it leaks"),
    ("We/PRP learned/VBD from/IN two/CD clerks/NNS that/IN it/PRP leaks/VBZ .", "learned", "We", "that it leaks", "two clerks", "that it leaks"),
    ("Hale/NNP was/VBD told/VBN by/IN a/DT clerk/NN ,/, who/WP left/VBD ,/, that/IN it/PRP leaks/VBZ .", "was told", "Hale", "that it leaks", "a clerk", "that it leaks"),
    ("Hale/NNP was/VBD assured/VBN that/IN it/PRP leaks/VBZ .", "was assured", "Hale", "that it leaks", "", "that it leaks"),
    ("It/PRP leaks/VBZ ,/, murder/NN trial/NN told/VBD", "told", "murder trial", "It leaks", "", "It leaks"),
    ("Hale/NNP is/VBZ alleged/VBN to/TO have/VB paid/VBN them/PRP .", "is alleged", "Hale", "to have paid them", "", "Hale | to have paid them"),
    # Nobody says it, and whom it is said of belongs to it.
    ("A/DT clerk/NN who/WP left/VBD was/VBD reported/VBN to/TO be/VB ill/JJ .", "was reported", "", "to be ill", "", "A clerk who left | to be ill"),
    ("It/PRP rained/VBD and/CC Hale/NNP was/VBD reported/VBN to/TO be/VB ill/JJ .", "was reported", "", "to be ill", "", "to be ill"),
    ("A/DT clerk/NN was/VBD learned/VBN to/TO be/VB ill/JJ .", "was learned", "", "to be ill", "", "A clerk | to be ill"),
    ("At/IN noon/NN Hale/NNP was/VBD said/VBN to/TO be/VB ill/JJ .", "was said", "", "to be ill", "", "to be ill"),
    ("Hale/NNP was/VBD said/VBN by/IN Frost/NNP to/TO be/VB ill/JJ .", "was said", "Frost", "to be ill", "Frost", "to be ill"),
    ("Hale/NNP was/VBD quoted/VBN by/IN the/DT Gazette/NNP as/IN saying/VBG it/PRP leaks/VBZ .", "as saying", "the Gazette", "it leaks", "Hale", "it leaks"),
    ("The/DT clerk/NN of/IN Arden/NNP has/VBZ been/VBN cited/VBN by/IN it/PRP as/IN saying/VBG it/PRP leaks/VBZ .", "has been cited", "it", "as saying it leaks", "The clerk of Arden", "it leaks"),
    ("It/PRP leaks/VBZ ,/, clerks/NNS were/VBD quoted/VBN as/IN saying/VBG by/IN the/DT Gazette/NNP .", "were quoted as saying", "the Gazette", "It leaks", "clerks", "It leaks"),
    ("Told/VBN that/IN it/PRP leaks/VBZ ,/, Hale/NNP left/VBD .", "Told", "Hale", "that it leaks", "", "that it leaks"),
    ("Hale/NNP came/VBD ,/, warned/VBD that/IN it/PRP leaks/VBZ ,/, and/CC left/VBD .", "warned", "Hale", "that it leaks", "Hale", "that it leaks"),
    ("The/DT clerk/NN was/VBD reported/VBN to/TO have/VB told/VBN us/PRP it/PRP leaks/VBZ .", "was reported to have told", "", "it leaks", "The clerk", "it leaks"),
    ("Hale/NNP is/VBZ expected/VBN to/TO tell/VB us/PRP it/PRP leaks/VBZ .", "is expected to tell", "", "it leaks", "Hale", "it leaks"),
    ("Hale/NNP is/VBZ expected/VBN to/TO leave/VB .", "is expected", "", "to leave", "", "Hale | to leave"),
    ("Hale/NNP is/VBZ believed/VBN to/TO have/VB said/VBN it/PRP leaks/VBZ .", "is believed to have said", "Hale", "it leaks", "Hale", "it leaks"),
    ("Hale/NNP was/VBD called/VBN a/DT liar/NN by/IN the/DT union/NN .", "was called", "", "a liar by the union", "the union", "a liar"),
    ("Hale/NNP was/VBD branded/VBN old/JJ by/IN rivals/NNS .", "was branded", "", "old", "rivals", "old"),
    ("Hale/NNP was/VBD called/VBN a/DT baker/NN by/IN trade/NN .", "was called", "", "a baker by trade", "", "a baker by trade"),
    ("It/PRP was/VBD called/VBN a/DT mistake/NN made/VBN by/IN fools/NNS .", "was called", "", "a mistake made by fools", "", "a mistake made by fools"),
    ("It/PRP was/VBD called/VBN safe/JJ by/IN the/DT end/NN of/IN May/NNP .", "was called", "", "safe by the end of May", "", "safe by the end of May"),
    ("It/PRP was/VBD called/VBN safe/JJ by/IN Monday/NNP .", "was called", "", "safe by Monday", "", "safe by Monday"),
    ("Hale/NNP was/VBD called/VBN old/JJ ,/, by/IN rivals/NNS .", "was called", "", "old", "", "old"),
    ("Hale/NNP ,/, questioned/VBN about/IN the/DT leak/NN ,/, left/VBD .", "questioned about", "Hale", "the leak", "", "the leak"),
    # What somebody is called with "as", without an auxiliary, by nobody; not what is called on somebody.
    ("Hale/NNP was/VBD described/VBN as/IN odd/JJ by/IN his/PRP$ sister/NN .", "was described", "Hale", "as odd", "his sister", "as odd"),
    ("The/DT dam/NN ,/, called/VBN a/DT wreck/NN by/IN Frost/NNP ,/, leaks/VBZ .", "called", "The dam", "a wreck", "Frost", "a wreck"),
    ("Hale/NNP is/VBZ called/VBN a/DT fool/NN .", "is called", "Hale", "a fool", "", "Hale | a fool"),
    ("Hale/NNP called/VBN on/IN them/PRP to/TO go/VB .", "called on", "Hale", "them to go", "Hale", "them to go"),
    # The agent ends what is said, where it is nobody's within, may say something and is no time.
    ("Growers/NNS were/VBD urged/VBN to/TO sell/VB by/IN the/DT ministry/NN .", "were urged", "", "to sell by the ministry", "the ministry", "to sell"),
    ("They/PRP were/VBD told/VBN it/PRP leaks/VBZ by/IN Frost/NNP .", "were told", "", "it leaks by Frost", "Frost", "it leaks"),
    ("They/PRP were/VBD told/VBN it/PRP was/VBD sold/VBN by/IN Frost/NNP .", "were told", "", "it was sold by Frost", "", "it was sold by Frost"),
    ("They/PRP were/VBD asked/VBN to/TO stand/VB by/IN Frost/NNP .", "were asked", "", "to stand by Frost", "", "to stand by Frost"),
    ("They/PRP were/VBD asked/VBN to/TO leave/VB by/IN car/NN .", "were asked", "", "to leave by car", "", "to leave by car"),
    ("They/PRP were/VBD asked/VBN to/TO leave/VB by/IN Christmas/NNP .", "were asked", "", "to leave by Christmas", "", "to leave by Christmas"),
    # Who is told does not say it.
    ("It/PRP was/VBD put/VBN to/TO Hale/NNP that/IN it/PRP leaks/VBZ .", "was put to", "Hale", "that it leaks", "", "that it leaks"),
    ("Later/RB it/PRP was/VBD pointed/VBN out/RP to/TO Hale/NNP that/IN it/PRP leaks/VBZ .", "was pointed out", "Hale", "that it leaks", "", "that it leaks"),
    ("It/PRP was/VBD put/VBN to/TO Hale/NNP by/IN Frost/NNP that/IN it/PRP leaks/VBZ .", "was put to", "Hale", "that it leaks", "Frost", "that it leaks"),
    ("The/DT leak/NN was/VBD noted/VBN close/RB to/TO Hale/NNP who/WP says/VBZ it/PRP leaks/VBZ .", "was noted", "Hale", "it leaks", "Hale", "it leaks"),
]  # fmt: skip
# Of what may stand between auxiliary and participle, and behind "by".
BETWEEN = [
    ("Hale/NNP has/VBZ been/VBN repeatedly/RB accused/VBN by/IN Ada/NNP and/CC rivals/NNS .", "accused", "Ada and rivals"),
    ("Hale/NNP was/VBD told/VBN by/IN a/DT clerk/NN from/IN the/DT bank/NN that/IN it/PRP leaks/VBZ .", "told", "a clerk from the bank"),
    ("Hale/NNP was/VBD told/VBN by/IN of/IN it/PRP .", "told", ""),
    ("Hale/NNP was/VBD told/VBN by/IN Ada/NNP waiting/VBG there/RB .", "told", "Ada"),
    ("Hale/NNP was/VBD told/VBN again/RB by/IN Ada/NNP .", "told", "Ada"),
    ("Hale/NNP was/VBD told/VBN by/IN Ada/NNP and/CC left/VBD .", "told", "Ada"),
    ("Hale/NNP was/VBD told/VBN there/RB", "told", ""),
    ("Hale/NNP was/VBD told/VBN by/IN leading/VBG voices/NNS that/IN it/PRP leaks/VBZ .", "told", "leading voices"),
]  # fmt: skip
VERBS = [
    ("It/PRP was/VBD reportedly/RB told/VBN .", "told", True),
    ("It/PRP was/VBD Hale/NNP told/VBD us/PRP .", "told", False),
    ("Hale/NNP told/VBD us/PRP .", "told", False),
    ("Hale/NNP was/VBD telling/VBG us/PRP .", "telling", False),
    ("Asked/VBD when/WRB it/PRP leaks/VBZ ,/, Hale/NNP left/VBD .", "Asked", True),
    ("Asked/VBD Hale/NNP .", "Asked", False),
    ("Hale/NNP left/VBD when/WRB asked/VBN about/IN it/PRP .", "asked", False),
    ("Hale/NNP left/VBD ,/, when/WRB asked/VBN about/IN it/PRP .", "asked", True),
    ("Hale/NNP ,/, asked/VBN about/IN it/PRP ,/, left/VBD .", "asked", True),
    ("Hale/NNP left/VBD ;/: asked/VBN why/WRB ,/, he/PRP smiled/VBD .", "asked", True),
    ("A/DT baker/NN ,/, Hale/NNP ,/, asked/VBN how/WRB it/PRP leaks/VBZ .", "asked", False),
    ("told/VBN", "told", False),
    # At the head of a text and of a paragraph nothing stands before it.
    ("Told/VBD us/PRP how/WRB it/PRP is/VBZ", "Told", False),
    ("Asked/VBD about/IN it/PRP once/RB", "Asked", True),
    # Headlines leave out the auxiliary, where nothing stands between the verb and what is asked of somebody.
    ("Mayor/NN urged/VBD to/TO resign/VB\nIt/PRP rained/VBD .", "urged", True),
    ("It/PRP rained/VBD .\nMayor/NNP accused/VBD of/IN lying/VBG", "accused", True),
    ("Mayor/NN told/VBD :/: go/VB now/RB", "told", True),
    ("Mayor/NN urged/VBD Frost/NNP to/TO resign/VB", "urged", False),
    ("Mayor/NN urged/VBD to/TO resign/VB .", "urged", False),
    ("It/PRP rained/VBD . Mayor/NN urged/VBD to/TO resign/VB", "urged", False),
    ("Mayor/NN left/VBD aides/NNS urged/VBD to/TO resign/VB", "urged", False),
    ("Mayor/NN warned/VBD of/IN floods/NNS", "warned", False),
    ("He/PRP urged/VBD to/TO resign/VB", "urged", False),
    ("It/PRP rained/VBD\nAsked/VBD about/IN it/PRP ,/, he/PRP left/VBD .", "Asked", True),
]


@pytest.mark.parametrize(("text", "verb", "agent"), BETWEEN, ids=[case[0][:50] for case in BETWEEN])
def test_the_agent_is_the_phrase_behind_by(text: str, verb: str, agent: str) -> None:
    doc = written(text)
    found = agent_of(next(token for token in doc if token.text == verb))
    assert " ".join(token.text for token in found) == agent


@pytest.mark.parametrize(("text", "verb", "passive"), VERBS, ids=[case[0][:50] for case in VERBS])
def test_a_passive_has_an_auxiliary_or_opens_its_clause(text: str, verb: str, passive: bool) -> None:
    assert is_passive(next(token for token in written(text) if token.text == verb)) is passive


ACTIVE = [
    ("It/PRP leaks/VBZ ,/, the/DT clerk/NN told/VBD", "told", "the clerk", "It leaks"),
    ("Hale/NNP told/VBD Frost/NNP that/IN it/PRP leaks/VBZ .", "told", "Hale", "that it leaks"),
    ("Hale/NNP asked/VBD whether/IN it/PRP leaks/VBZ .", "asked", "Hale", "whether it leaks"),
    ("Hale/NNP heard/VBD that/IN it/PRP leaks/VBZ .", "heard", "Hale", "that it leaks"),
    ("It/PRP leaks/VBZ ,/, Hale/NNP heard/VBD from/IN Frost/NNP .", "heard", "Hale", "It leaks"),
    ("Hale/NNP has/VBZ warned/VBN that/IN it/PRP leaks/VBZ .", "has warned", "Hale", "that it leaks"),
    ("Hale/NNP was/VBD convinced/VBN that/IN it/PRP leaks/VBZ .", "was convinced", "Hale", "that it leaks"),
    ("Hale/NNP was/VBD quoted/VBN as/IN saying/VBG it/PRP leaks/VBZ .", "was quoted as saying", "Hale", "it leaks"),
]


@pytest.mark.parametrize(
    ("text", "cue", "source", "content", "actor", "said"), PASSIVE, ids=[case[0][:50] for case in PASSIVE]
)
def test_the_source_of_a_passive_is_its_agent(
    text: str, cue: str, source: str, content: str, actor: str, said: str
) -> None:
    doc = written(text)
    made = with_actor(doc, Candidate(at(doc, content), at(doc, cue), at(doc, source), 0.9))
    assert made.source == at(doc, actor)
    assert made.content == tuple(piece for words in said.split(" | ") for piece in at(doc, words))


def test_who_is_accused_in_a_headline_is_part_of_the_content() -> None:
    doc = written("Mayor/NN accused/VBD of/IN lying/VBG")
    made = with_actor(doc, Candidate(at(doc, "of lying"), at(doc, "accused"), at(doc, "Mayor"), 0.9))
    assert (made.source, made.content) == ((), (*at(doc, "Mayor"), *at(doc, "of lying")))


@pytest.mark.parametrize(
    ("behind", "why"),
    [
        ("as/IN late/JJ .", ("as late",)),
        ("for/IN waiting/VBG ,/, and/CC left/VBD .", ("for waiting",)),
        ("for/IN years/NNS .", ()),
        ("as/IN rain/NN fell/VBD .", ()),
    ],
)
def test_how_somebody_judges_it_is_content_too(behind: str, why: tuple[str, ...]) -> None:
    doc = written(f"It/PRP was/VBD slammed/VBN by/IN Ada/NNP {behind}")
    made = with_actor(doc, Candidate(at(doc, "It"), at(doc, "was slammed"), at(doc, "Ada"), 0.9))
    assert made.content == tuple(at(doc, words)[0] for words in ("It", *why))


def test_by_is_no_part_of_the_cue() -> None:
    doc = written("Hale/NNP was/VBD hailed/VBN by/IN fans/NNS as/IN a/DT hero/NN .")
    made = with_actor(doc, Candidate(at(doc, "as a hero"), at(doc, "was hailed by"), at(doc, "fans"), 0.9))
    assert (made.cue, made.source) == (at(doc, "was hailed"), at(doc, "fans"))


@pytest.mark.parametrize(("text", "cue", "source", "content"), ACTIVE, ids=[case[0][:50] for case in ACTIVE])
def test_whoever_speaks_stays(text: str, cue: str, source: str, content: str) -> None:
    doc = written(text)
    found = Candidate(at(doc, content), at(doc, cue), at(doc, source), 0.9)
    assert with_actor(doc, found) == found


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Hale/NNP replied/VBD asked/VBN about/IN the/DT lake/NN .", "replied"),
        ("Hale/NNP was/VBD asked/VBN about/IN the/DT lake/NN .", "was asked"),
        ("Hale/NNP asked/VBD about/IN the/DT lake/NN .", "asked"),
        ("Hale/NNP replied/VBD asking/VBG about/IN the/DT lake/NN .", "replied asking"),
        ("Hale/NNP replied/VBD praised/VBN about/IN the/DT lake/NN .", "replied praised"),
    ],
)
def test_the_question_is_no_part_of_the_cue(text: str, cue: str) -> None:
    doc = written(text)
    verbs = [token for token in doc if token.tag_.startswith("VB")]
    assert " ".join(token.text for token in unasked_cue(verbs)) == cue


def test_a_question_about_when_is_a_part_of_the_cue() -> None:
    assert unasked_cue(list(written("replied/VBD when/WRB asked/VBN")))[-1].text == "asked"


@pytest.mark.parametrize(
    ("text", "cue", "source", "told"),
    [
        ("The/DT head/NN of/IN Selby/NNP was/VBD quoted/VBN by/IN Ada/NNP as/IN saying/VBG it/PRP leaks/VBZ .", "saying", "Ada", "The head of Selby"),
        ("Was/VBD quoted/VBN by/IN Ada/NNP as/IN saying/VBG it/PRP leaks/VBZ so/RB", "saying", "Ada", ""),
        # Of what was not said nobody is quoted: nothing follows, something else does, or the cue is a later one.
        ("Hale/NNP was/VBD quoted/VBN by/IN Ada/NNP as/IN", "quoted", "Ada", "Ada"),
        ("Hale/NNP was/VBD quoted/VBN by/IN Ada/NNP as/IN a/DT star/NN .", "quoted", "Ada", "Ada"),
        ("Hale/NNP was/VBD quoted/VBN by/IN Ada/NNP while/IN saying/VBG no/UH .", "saying", "Ada", "Ada"),
        ("Hale/NNP was/VBD quoted/VBN by/IN Ada/NNP as/IN saying/VBG it/PRP but/CC Ben/NNP added/VBD so/RB .", "added", "Ben", "Ben"),
    ],
)  # fmt: skip
def test_who_is_quoted_says_it(text: str, cue: str, source: str, told: str) -> None:
    doc = written(text)
    last = doc[-1]
    made = with_actor(doc, Candidate(((last.idx, last.idx + len(last)),), at(doc, cue), at(doc, source), 0.9))
    assert " ".join(doc.text[s:e] for s, e in made.source) == told


def test_a_content_that_is_all_agent_stays() -> None:
    doc = written("Hale/NNP was/VBD hailed/VBN by/IN fans/NNS .")
    made = with_actor(doc, Candidate(at(doc, "by fans"), at(doc, "was hailed"), at(doc, "Hale"), 0.9))
    assert (made.source, made.content) == (at(doc, "fans"), at(doc, "by fans"))


def test_the_one_who_is_spoken_of_stays_in_the_content() -> None:
    doc = written("Hale/NNP was/VBD hailed/VBN by/IN fans/NNS as/IN a/DT star/NN .")
    content = (*at(doc, "Hale"), *at(doc, "by fans as a star"))
    made = with_actor(doc, Candidate(content, at(doc, "was hailed"), at(doc, "Hale"), 0.9))
    assert [doc.text[s:e] for s, e in made.content] == ["Hale", "as a star"]
