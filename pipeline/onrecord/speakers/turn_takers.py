"""Who takes the word in the sentence before a quotation that stands alone: "Her husband disagreed. “It never did.”"; or is asked there."""

from __future__ import annotations

from spacy.tokens import Token

from .. import layers
from ..lexicons.vocabulary import bodies, roles
from ..text.noun_phrases import FINITE, PHRASE, is_possessive
from ..text.turn_taking import Tagged, turn_taken
from .agreement import describes, fit
from .alone import is_question
from .earlier_phrases import INTRODUCING, OWNERS
from .leads import asked_before
from .links import Question, claim_start
from .nouns import are_people, kind_of
from .reading import read_tokens
from .referents import Place
from .scene import Scene
from .sources import Description, Name, Nothing, Pronoun, Source
from .subjects import ASKING
from .words import QUOTES

# Among how many mentions one in the sentence before is looked for; chosen, not measured.
NEAR = 8
# Kinds of those who answer without a name: "But police disagreed."
SPEAKING = ("person", "group", "organization")
# What leads to whoever a sentence ends with, and what ends it.
LEADING, CLOSING = frozenset(["by", "from", "to", "was", "is"]), frozenset([".", "!", ":"])


def taker_before(question: Question) -> Source | None:
    """The source that whoever takes the word, or is asked, would be; None where nobody does, or he who spoke last may be meant."""
    claim, scene = question.claim, question.scene
    if not isinstance(question.source, Nothing) or claim["kind"] != "direct" or claim["cue"]:
        return None
    if not is_question(scene, claim) and (asked := asked_before(scene, claim)) is not None:
        return asked
    words = _sentence_before(scene, claim_start(claim))
    turn = turn_taken([Tagged(token.lower_, token.lemma_.lower(), token.tag_) for token in words])
    read = read_tokens(scene, words[turn.start : turn.end]) if turn else Nothing()
    return read if _is_somebody_else(question, read) else None


def taker_of_paragraph(question: Question) -> Source | None:
    """Who takes the word in a paragraph of one sentence, where a quotation of "his" opens the next: "The sheriff bristled.", "“No,” he
    said."; whom only a phrase names where that says who it is."""
    scene, words = question.scene, _paragraph_before(question)
    turn = turn_taken([Tagged(token.lower_, token.lemma_.lower(), token.tag_) for token in words])
    read = read_tokens(scene, words[turn.start : turn.end]) if turn else Nothing()
    known = isinstance(read, Description) and not read.plural and describes(read.title, scene.roles)
    return read if known or isinstance(read, Name) and read.referent.kind == "person" else None


def described_subject(question: Question) -> Source | None:
    """Whom a phrase tells as the subject of the sentence before "he", in its paragraph: "The prime minister was less sure. “Not yet,” he
    said.", or whoever answers there; else None where that sentence names anybody, quotes or asks, or speaks of another as "him" or by a word for people."""
    scene, start = question.scene, claim_start(question.claim)
    words = _sentence_before(scene, start)
    if (answering := _answering(scene, words)) is not None:
        return answering
    if isinstance(question.source, Pronoun) and question.source.sort != "person":
        return None  # "The mayor nodded. “We left,” they said."
    if (told := _introduced_last(scene, words) or _belonging(scene, words)) is not None:
        return told
    verb = next((i for i, token in enumerate(words) if token.tag_ in FINITE), 0)
    if not verb or words[0].lower_ != "the" or words[verb].lower_ in ASKING:
        return None
    subject = words[: verb - (words[verb - 1].lower_ in ("herself", "himself"))]  # "The boy himself was modest."
    if not all(t.tag_ in (*PHRASE, "HYPH") for t in subject):
        return None
    read = read_tokens(scene, subject)
    return read if _is_one(read) and not _people_in(scene, words) and not any(map(_is_another, words[verb:])) else None


def _answering(scene: Scene, words: list[Token]) -> Description | None:
    """Whoever answers in a sentence, or by whom it is told, and has no name: "But a spokeswoman for the union disagreed. “No,” she said.",
    "According to a guard, it leaks. “Badly,” he said."."""
    if [token.lower_ for token in words[:2]] == ["according", "to"]:
        start, end = 2, next((i for i, token in enumerate(words) if token.text == ","), 2)
    else:
        turn = turn_taken([Tagged(token.lower_, token.lemma_.lower(), token.tag_) for token in words])
        start, end = (turn.start, turn.end) if turn and turn.answers else (0, 0)
    read = read_tokens(scene, words[start:end]) if start < end else None
    return read if isinstance(read, Description) and kind_of(read.head, plural=read.plural) in SPEAKING else None


def _introduced_last(scene: Scene, words: list[Token]) -> Description | None:
    """Whoever a sentence without other people ends with, and nobody has named: "The speech was interrupted by a farmer. “Go,” he said."."""
    place = next((i for i, t in enumerate(words) if t.lower_ in INTRODUCING and words[i - 1].lower_ in LEADING), 0)
    if not place or _people_in(scene, words) or any(map(_is_another, words[:place])):
        return None
    end = next((i for i in range(place, len(words)) if words[i].tag_ not in (*PHRASE, "HYPH")), len(words))
    tells = end < len(words) and words[end].lower_ == "who"
    stop = next((i for i in range(end, len(words)) if words[i].tag_ in (*FINITE, ",", "CC")), len(words) - 1)
    read = read_tokens(scene, words[place : end if tells else stop])
    closed = (tells or words[stop].text in CLOSING) and not any(map(_is_another, words[end:]))
    return read if isinstance(read, Description) and _is_one(read) and closed else None


def _belonging(scene: Scene, words: list[Token]) -> Source | None:
    """Who belongs to somebody and is the subject: "Frost’s father stayed in. He said", "His rival, who drives a bus, sighed. He said", "Hale’s
    trainer, the late Ben Moe, wept. He said"; not who was killed, nor where others are told of."""
    words = _without_relative(words)
    verb = next((i for i, token in enumerate(words) if token.tag_ in FINITE), 0)
    subject, behind = words[:verb], words[verb:]
    owner = next((i for i, t in enumerate(subject) if is_possessive(t) or not i and t.lower_ in OWNERS), -1)
    nominal = {token.tag_ for token in subject} <= {*PHRASE, "HYPH", ","}
    if owner < 0 or not nominal or "VBN" in (token.tag_ for token in behind[1:4]):
        return None
    read = read_tokens(scene, subject)
    since = words[owner].idx
    own = read.referent if isinstance(read, Name) and read.span[0] > since else None
    alone = all(p.start < since or p.referent is own for p in _people_in(scene, words))
    return read if (own or _is_one(read)) and alone and not any(map(_is_another, behind)) else None


def _without_relative(words: list[Token]) -> list[Token]:
    """A sentence without the clause that commas set off behind its subject: "His rival, *who drives a bus,* sighed"."""
    commas = [i for i, token in enumerate(words) if token.text == ","][:2]
    parted = len(commas) == 2 and commas[1] > commas[0] + 1 and words[commas[0] + 1].lower_ == "who"
    return [*words[: commas[0]], *words[commas[1] + 1 :]] if parted else words


def _is_one(read: Source) -> bool:
    """Whether a phrase is for one person."""
    return isinstance(read, Description) and not read.plural and kind_of(read.head, plural=False) == "person"


def _people_in(scene: Scene, words: list[Token]) -> list[Place]:
    """The mentions of people in a sentence."""
    near = scene.before(words[-1].idx + 1, NEAR) if words else ()
    return [p for p in near if p.start >= words[0].idx and p.referent.kind == "person"]


def _is_another(token: Token) -> bool:
    """Whether a word behind the verb tells of a person: was angry with *him*, was hit by a *farmer*, was once a *guest*."""
    pronoun = token.tag_ in ("PRP", "PRP$") and token.lower_ in ("he", "her", "him", "his", "she")
    return pronoun or token.tag_ == "NN" and kind_of(token.lower_, plural=False) == "person"


def _paragraph_before(question: Question) -> list[Token]:
    """The only sentence of the paragraph before the one that a quotation opens; nothing where it has more or quotes somebody."""
    claim, scene = question.claim, question.scene
    start = claim_start(claim)
    first = scene.span(start, start + 1).start
    opens = first > 0 and scene.doc[first].text in QUOTES and claim["content"][0][0] == start
    if not opens or scene.paragraph(start) == scene.paragraph(scene.doc[first - 1].idx):
        return []
    words = [token for token in layers.sentence(scene.doc[first - 1]) if not token.is_space]
    more = bool(words) and words[0].i > 0
    more = more and scene.paragraph(scene.doc[words[0].i - 1].idx) == scene.paragraph(words[-1].idx)
    return [] if more or any(token.text in QUOTES for token in words) else words


def _sentence_before(scene: Scene, start: int) -> list[Token]:
    """The sentence before a quotation at ``start`` in its paragraph; nothing where it has one itself."""
    doc, end = scene.doc, scene.span(start, start + 1).start
    if not end or scene.paragraph(start) != scene.paragraph(doc[end - 1].idx):
        return []
    words = [token for token in doc[layers.sentence_start(doc[end - 1]) : end] if not token.is_space]
    return [] if any(token.text in QUOTES for token in words) else words


def _is_somebody_else(question: Question, read: Source) -> bool:
    """Whether a source is somebody by name or noun, or a pronoun for another than he who spoke last."""
    last = question.past.speaker
    if isinstance(read, Pronoun):
        return last is not None and fit(read, last, spoke_last=True) is None
    if isinstance(read, Description) and read.plural:
        return are_people(read.head)  # "Residents dismissed the claim."
    if isinstance(read, Description):
        return read.title in roles() or read.head in bodies()
    return isinstance(read, Name)
