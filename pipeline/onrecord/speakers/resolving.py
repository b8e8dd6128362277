"""Who speaks in each claim of an article: the one loop that tries the ways, and the one place that writes what they found.

Each claim comes after the claim that reports it or in whose quotation it stands; else they come in text order.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ..layers import Record
from ..lexicons import read_words
from ..lexicons.vocabulary import bodies
from .agreement import fit
from .alone import asks
from .in_quotation import by_told_weights, choose_told
from .leads import led_to
from .links import OPEN, Judge, Link, Question, claim_start
from .past import Past
from .phrases import known_phrase
from .ranker import Option, Ranked, load_ranker, rank
from .reading import read_source
from .referents import Referent
from .scene import Scene
from .sources import Description, Nothing, Pronoun, Relative, Source
from .sources import Ranked as RankedSource
from .turn_takers import described_subject, taker_before, taker_of_paragraph
from .ways import WAYS
from .within import spoken_of_before
from .writings import spoken_in

# From which probability on a pronoun tells the gender of whom it means; chosen, not measured.
SURE = 0.8


@dataclass(frozen=True)
class Resolved:
    """A claim with its link, the name of the way that found it, and how probable it is that the speaker is right."""

    claim: Record
    link: Link
    way: str
    confidence: float | None


def by_weights(claim: Record, source: RankedSource, options: list[Option]) -> list[Ranked]:
    """The trained judge."""
    group = "pronoun" if isinstance(source, Pronoun) else "description"
    return rank(options, load_ranker().groups[group])


def resolve(scene: Scene, judge: Judge = by_weights, told_judge: Judge = by_told_weights) -> Iterator[Resolved]:
    """The claims with their links, one by one; ``told_judge`` is asked for "he" or "she" within a quotation."""
    past = Past()
    reporters = find_reporters(scene)
    speakers: dict[str, Referent | None] = {}
    for claim in in_order(scene.claims, reporters):
        source = read_source(scene, claim["source"])
        reporter = scene.claims.get(reporters.get(claim["id"], ""))
        outer = speakers.get(reporter["id"]) if reporter else None
        question = Question(scene, past, claim, source, outer, judge)
        if isinstance(source, Relative):
            _, link = _answer(replace(question, source=source.antecedent))
            way, link = "relative", _related(source, link)
        elif isinstance(source, Pronoun):
            way, link = _pronoun(question, source, reporter, told_judge)
        elif (taker := taker_before(question)) is not None:
            _, link = _answer(replace(question, source=taker))
            way, link = "lead", replace(link, how="continuation" if link.speaker else None, probability=None)
        else:
            way, link = _answer(question)
        record(past, scene, claim, source, link)
        speakers[claim["id"]] = link.speaker
        yield Resolved(claim, link, way, _confidence(way, link))


def _answer(question: Question) -> tuple[str, Link]:
    """The first way that knows an answer, by its name, and its link."""
    return next(((name, link) for name, way in WAYS if (link := way(question))), ("", OPEN))


def _pronoun(question: Question, source: Pronoun, reporter: Record | None, told_judge: Judge) -> tuple[str, Link]:
    """The same for a pronoun: what is said before it tells whom it means, the words of its reporter before those of the article."""
    if reporter and source.sort == "person" and question.scene.in_quotes(source.span[0]):
        return "pronoun", _told(question, source, _words_of(question, reporter), told_judge)
    scene, claim = question.scene, question.claim
    said = spoken_of_before(scene, claim, _words_of(question, reporter), source, question.outer) if reporter else None
    link = _by_words_before(question, source, said)
    if link is None or link.speaker is None:
        link = _by_words_before(question, source, led_to(scene, question.past, claim, source))
    if link is None and reporter is None and source.sort != "thing":
        link = _by_words_before(question, source, taker_of_paragraph(question) or described_subject(question))
    return _answer(question) if link is None else ("lead", _led(source, link))


def _told(question: Question, source: Pronoun, told: list[list[int]], judge: Judge) -> Link:
    """Whom "he" means within a quotation: "“I asked the king. He said no”" the king by his name, where the article tells it."""
    link = choose_told(question, source, told, judge)
    if link.speaker is None or link.speaker.named:
        return link
    read = spoken_of_before(question.scene, question.claim, told, source, question.outer)
    if not isinstance(read, Description) or not read.definite:
        return link  # "a minister" may be any
    if known_phrase(question.past, read).key != link.speaker.key:
        return link
    named = _by_words_before(question, source, read)
    if named is None or named.speaker is None or not named.speaker.named:
        return link
    return replace(_led(source, named), probability=link.probability)


def _by_words_before(question: Question, source: Pronoun, read: Source | None) -> Link | None:
    """The link of what is said before a pronoun; None where it means nobody for whom the pronoun can stand: the mayor, a woman, by
    "Frost asked the mayor why. “It leaked,” he said"."""
    if read is None:
        return None
    _, link = _answer(replace(question, source=read))
    # "They" is a body, too, that was just spoken of.
    fits = link.speaker is None or fit(source, link.speaker, spoke_last=True) is not None
    return link if fits else None


def _words_of(question: Question, reporter: Record) -> list[list[int]]:
    """What is reported, behind what its speaker has said before in the paragraph: "“I told my sister,” Frost said. “She laughed.”"."""
    past = question.past
    goes_on = past.quoting is question.outer and reporter["content"][-1] in past.quoted
    return past.quoted if goes_on else reporter["content"]


def _related(source: Relative, link: Link) -> Link:
    """The link of what stands before "who", as that of "who": open where the two do not agree; but a committee is "who", too."""
    before = source.antecedent
    people = isinstance(before, Description) and before.head in read_words("group_nouns.txt")
    if link.speaker is None or not (people or source.agrees(link.speaker.kind)):
        return replace(link, speaker=None, how=None, mention=None)
    return replace(link, how="pronoun", mention=source.span)


def _led(source: Pronoun, link: Link) -> Link:
    """The link of whoever a pronoun means by what leads to the claim, as that of the pronoun."""
    return replace(link, how="pronoun", mention=source.span, probability=None) if link.speaker else link


def _confidence(way: str, link: Link) -> float | None:
    """The probability that the speaker is right, given the claim; None where there is none."""
    if link.speaker is None or link.probability is not None:
        return link.probability if link.speaker else None
    return load_ranker().ways[way]


def record(past: Past, scene: Scene, claim: Record, source: Source, link: Link) -> None:
    """Keeps what a link says: new referents, the mention, what the speaker was called, who spoke."""
    for referent in (link.speaker, *link.candidates):
        if referent is not None and referent.key:
            past.phrases.setdefault(referent.key, referent)
    asked = asks(scene, claim)
    if asked:
        past.asker = link.speaker
    elif not isinstance(source, Nothing) and not _answers_here(past, scene, claim):
        past.asker = None
    if link.speaker is None:
        if asked:
            past.speaker = None  # what stands behind answers, and goes on with nobody before the question
        return
    if link.mention:
        link.speaker.mentions.append(link.mention)
        past.places.append(scene.place_of(*link.mention, link.speaker, subject=True))
    _learn(source, link.speaker, link.probability)
    if isinstance(source, Description) and _is_headline_noun(scene, link.speaker) and _is_in_full(source):
        link.speaker.name = source.phrase
    if claim["kind"] != "indirect" and claim["within"] is None:
        past.quote(link.speaker, claim["content"], scene.paragraph(claim_start(claim)))
    past.speaker, past.end = link.speaker, _end(claim)
    past.paragraph = scene.paragraph(past.end - 1)
    if claim["within"] is None:
        past.say(link.speaker, claim, past.end, here=scene.paragraph(past.aloud_end - 1) == past.paragraph)
    if (
        claim["within"] is None or claim.get("act") != "thinks"
    ):  # "Hale said that she had not wanted to go": she may be dead
        past.spoke.add(id(link.speaker))
    if link.speaker.kind in ("person", "organization"):
        past.writings |= dict.fromkeys(spoken_in(scene, claim), link.speaker)


def _answers_here(past: Past, scene: Scene, claim: Record) -> bool:
    """Whether a quotation is of the paragraph in which somebody has asked: “Who has it?” Frost asked. “I do,” Hale said. “*Since when?*”"""
    return claim["kind"] == "direct" and scene.paragraph(claim_start(claim)) == past.paragraph


def _learn(source: Source, speaker: Referent, probability: float | None) -> None:
    """What a source tells of its speaker: who was "she" is no "he" afterwards, and "the company" is no union."""
    sure = not speaker.named or (probability or 1.0) >= SURE  # of whom only a phrase names nothing else tells it
    if isinstance(source, Pronoun) and speaker.kind == "person" and sure:
        speaker.gender = speaker.gender or source.gender
    if isinstance(source, Description) and speaker.kind == "organization":
        speaker.nouns |= {source.head} & bodies().keys()


def _is_in_full(source: Description) -> bool:
    """Whether a description says more than its noun, and of the same post: the dockers' *union*, not the deputy *mayor*."""
    return len(source.words) > 1 and source.title == source.head


def _is_headline_noun(scene: Scene, speaker: Referent) -> bool:
    """Whether somebody without a name has so far only a headline's noun: "union" in "Strike goes on, says union"."""
    end = speaker.mentions[0][1] if speaker.mentions else len(scene.text)
    if len(speaker.mentions) > 2:
        return False  # "Firm denies it", "The firm said", "The building firm said", which may be another
    return not speaker.named and speaker.name.lower() == speaker.head and scene.text.find("\n", 0, end) < 0


# The order of the claims


def find_reporters(scene: Scene) -> dict[str, str]:
    """For each claim's id that of the claim that reports it, or in whose quotation its source stands."""
    claims = scene.claims
    quoted = sorted((a, b, id) for id, c in claims.items() if c["kind"] != "indirect" for a, b in c["content"])
    found = {}
    for id, claim in claims.items():
        outer = claim["within"] if claim["within"] in claims else None
        if outer is None and claim["source"]:
            offset = claim["source"][0][0]
            i = bisect_right(quoted, (offset, float("inf"), "")) - 1
            if i >= 0 and offset < quoted[i][1] and scene.in_quotes(offset):
                outer = quoted[i][2]
        if outer is not None and outer != id:
            found[id] = outer
    return found


def in_order(claims: Mapping[str, Record], reporters: dict[str, str]) -> Iterator[Record]:
    """The claims by where their sources stand, each behind its reporter; a ring of reporters is cut at its first."""
    done: set[str] = set()
    for claim in sorted(claims.values(), key=lambda c: (_anchor(c), c["within"] is not None)):
        chain = []
        id: str | None = claim["id"]
        while id is not None and id not in done:
            done.add(id)
            chain.append(claims[id])
            id = reporters.get(id)
        yield from reversed(chain)


def _end(claim: Record) -> int:
    return max((e for field in ("content", "cue", "source") for _, e in claim[field]), default=1)


def _anchor(claim: Record) -> int:
    """Where a claim is resolved in text order: at its source, else where it begins."""
    return min((s for s, _ in claim["source"]), default=claim_start(claim))
