"""A quotation behind a sentence in which somebody else takes the word is not of whoever spoke before: “It leaks,” said Hale. Frost
disagreed. *“It never did.”*
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from ..lexicons.vocabulary import bodies, roles, words_of
from ..text import late_re as re
from ..text.pieces import Piece
from ..text.turn_taking import Tagged, turn_taken
from .candidate import Candidate
from .sentences import Sentence, Word

# On the scale of the encoder's confidence, as claims with a cue have it; chosen, not measured.
PASSED_RATE = 0.9
# Words for one person, by gender.
GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
# What somebody tells who has done it: “I told her,” said Hale. *Frost laughed.* “That was that.”
# "I told ", "we’d asked ", not "I know ", "He told "
RECOUNTED = re.compile(
    r"\b(?:I|[Ww]e)(?: had|['’]d)?(?: just| then)? (?:asked|begged|called|gave|invited|met|offered|persuaded|phoned|proposed|rang|said|showed"
    r"|suggested|took|told|wanted|warned|wrote)\b"
)
# How far before the name of whoever spoke such words are looked for, in code points; chosen, not measured.
BEFORE = 200
# What tells of somebody rather than which he is: the retired judge, the young clerk.
TOLD = ("JJ", "VBN", "CD")
INDEFINITE = words_of("indefinite")


@dataclass(frozen=True)
class _Turn:
    """Whoever takes the word, and the quotation behind that sentence."""

    subject: tuple[Word, ...]
    quotation: Piece
    answers: bool

    @property
    def span(self) -> Piece:
        return self.subject[0].start, self.subject[-1].end


class Passing:
    """The turns that are taken between the quotations of one article, and who is named in it."""

    def __init__(self, doc: Doc, sentences: Sequence[Sentence]) -> None:
        self.text = layers.text_of(doc)
        named = [one for one in layers.read(doc, "identities") if one["kind"] != "country"]
        self.named: dict[Piece, Record] = {(s, e): one for one in named for s, e in one["mentions"]}
        self.mentions = sorted(self.named)
        self.turns = list(_turns(sentences))
        self.starts = [turn.quotation[0] for turn in self.turns]

    def parted(self, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
        """The candidates, each without what somebody else says behind it, and that as a candidate of its own."""
        for candidate in candidates:
            speaker, told = candidate.source, max((end for _, end in candidate.cue), default=candidate.end)
            while (turn := self._passed(candidate, speaker, told)) is not None:
                begin = turn.quotation[0]
                yield replace(candidate, content=tuple(piece for piece in candidate.content if piece[1] <= begin))
                behind = tuple(piece for piece in candidate.content if piece[1] > begin)
                candidate = Candidate(behind, (), (), PASSED_RATE, confidence=PASSED_RATE)
                speaker, told = (turn.span,), begin
            yield candidate

    def _passed(self, candidate: Candidate, speaker: Sequence[Piece], told: int) -> _Turn | None:
        """The first turn behind what has been ``told`` that hands a piece of the candidate to another than its speaker."""
        first, last = bisect_right(self.starts, max(told, candidate.start)), bisect_left(self.starts, candidate.end)
        begun = {start for start, _ in candidate.content}
        turns = (turn for turn in self.turns[first:last] if turn.quotation[0] in begun)
        return next((turn for turn in turns if speaker and self._is_other(turn, speaker)), None)

    def _is_other(self, turn: _Turn, speaker: Sequence[Piece]) -> bool:
        """Whether it is certain that whoever takes the word has not spoken before."""
        subject, said = self._named(turn.span, is_whole=True), self._named(speaker[-1], is_whole=False)
        words = self.text[speaker[0][0] : speaker[-1][1]].lower().split()
        gender = _gender(turn.subject, subject)
        third = GENDERS.get(self._first_word(turn.quotation))
        if third and gender in (None, third) and not (turn.answers and said and said["gender"] == third):
            return False  # Frost smiled. “She hates it.”
        if RECOUNTED.search(self.text, max(speaker[0][0] - BEFORE, 0), turn.span[0]):
            return False
        if len(words) == 1 and words[0] in GENDERS:
            return gender is not None and gender != GENDERS[words[0]]
        if len(turn.subject) == 1 and turn.subject[0].lower in GENDERS:
            return said is not None and said["gender"] not in (None, gender)
        if subject is not None:
            may_act = turn.answers or subject["kind"] == "person" and said is not None
            return may_act and subject is not said
        return self._is_another(turn, said, words)

    def _is_another(self, turn: _Turn, said: Record | None, words: Sequence[str]) -> bool:
        """Whether a description means nobody who has spoken: her husband, another clerk; the caretaker disagreed."""
        first, noun = turn.subject[0], turn.subject[-1]
        if noun.tag == "NNS" and noun.lower not in words:
            return turn.answers and noun.lemma in roles()  # Residents dismissed the claim.
        if noun.tag != "NN" or noun.lower in words or said and noun.lower in (said["role"] or "").lower().split():
            return False
        if noun.lower in bodies():
            return turn.answers
        if noun.lower not in roles():
            return False
        facing = noun.lower in words_of("facing others") and not any(word.tag in TOLD for word in turn.subject)
        tied = first.tag == "PRP$" or any(word.tag == "POS" for word in turn.subject) or first.lower in INDEFINITE
        return tied or turn.answers or facing and said is not None

    def _first_word(self, quotation: Piece) -> str:
        return next(iter(self.text[quotation[0] + 1 : quotation[1]].lower().split()), "")

    def _named(self, span: Piece, *, is_whole: bool) -> Record | None:
        """Who is named at the end of a phrase (``is_whole``), or who is, or has, the first name in it of a person: the Arden captain
        *Frost*, *Frost* of Arden, *Arden*; nobody in "the Arden captain"."""
        inside = self.mentions[bisect_left(self.mentions, (span[0], 0)) : bisect_left(self.mentions, (span[1], 0))]
        last = inside[-1:] if inside and inside[-1][1] == span[1] else []
        if is_whole:
            return self.named[last[0]] if last else None
        people = [mention for mention in inside if self.named[mention]["kind"] == "person"]
        alone = last and self.text[span[0] : last[0][0]].strip().lower() in ("", "the")
        found = people or (last if alone else [])
        return self.named[found[0]] if found else None


def _turns(sentences: Sequence[Sentence]) -> Iterator[_Turn]:
    """Each sentence in which somebody takes the word, and that a quotation follows in its paragraph."""
    for sentence, behind in pairwise(sentences):
        if behind.words[0].tag != "QUOTE" or sentence.paragraph != behind.paragraph or sentence.quotations:
            continue
        turn = turn_taken([Tagged(word.lower, word.lemma, word.tag) for word in sentence.words])
        if turn is not None:
            quotation = behind.words[0]
            yield _Turn(sentence.words[turn.start : turn.end], (quotation.start, quotation.end), turn.answers)


def _gender(subject: Sequence[Word], named: Record | None) -> str | None:
    """Of whoever takes the word, as far as the name, the noun or the pronoun tells."""
    if named is not None:
        gender: str | None = named["gender"]
        return gender
    noun = subject[-1].lower
    return roles()[noun].gender if noun in roles() else GENDERS.get(noun)
