"""Each sentence keeps its own source: what the encoder found, held to the reports that the sentences' build makes certain.

A learned attribution loses what lies in another sentence that has its own report, and every quotation that belongs to
somebody else's cue beside it; it gains the quotation beside its own cue.  A certain report that the encoder missed becomes
a candidate of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..layers import Record
from ..lexicons.vocabulary import words_of
from ..text.intervals import Intervals
from ..text.noun_phrases import FINITE, SUBORDINATING
from ..text.paragraphs import is_aside
from ..text.pieces import Piece, less, union
from .candidate import Candidate, covered, length
from .reports import ADJUNCTS, Report
from .sentences import SUBORDINATORS, Sentence

# What is added where the encoder found nothing, and the share of each rule's reports that PolNeAR's annotators marked with this
# cue and source in the tuning articles; a clause behind its cue is none of them: there the encoder misses little that is one.
RATES = {
    "quotation_before": 0.98,
    "quotation_behind": 0.93,
    "according": 0.89,
    "clause_around": 0.89,
    "clause_before": 0.84,
    "agent_behind": 0.5,
}

# As for those rules; chosen, not measured: there is none in the tuning articles.
SHARE_RATE = 0.8
CONTRASTS = frozenset(["but", "while", "whereas"])

# Rules whose content is certain from end to end.
WHOLE = frozenset(["quotation_before", "quotation_behind", "clause_before", "clause_around", "clause_joined"])
# A question that the next quotation answers: nobody's by the sentences' build; chosen, not measured.
QUESTION_RATE = 0.5
# A quotation of fewer words behind a question may be its answer, and one in a paragraph of its own a turn; chosen, not measured:
# six longer ones behind “…?” she asked in PolNeAR's training articles are all of whoever asked.
TURN_WORDS = 5
# Whoever asks goes on so: “Do you know why?” Frost asked. “Neither do I.”
AGREEING = frozenset(["neither", "nor"])

# The pieces of content that somebody has, each with its claim.
Claimed = Intervals[tuple[Piece, Candidate]]


class Ownership:
    """Whose the sentences and quotations of an article are."""

    def __init__(
        self, text: str, sentences: list[Sentence], reports: list[Report], statements: Sequence[Record]
    ) -> None:
        self.text = text
        self.sentences = sentences
        self.starts = [sentence.start for sentence in sentences]
        self.places = {id(sentence): sentence.start for sentence in sentences}
        self.statements = statements
        self.numbers = _numbered(text, sentences)
        self.reports: dict[int, list[Report]] = defaultdict(list)
        for report in reports:
            self.reports[id(report.sentence)].append(report)
        self.running = {s["continues"] for s in statements} - {None}  # quotations that go on in the next paragraph
        self.others: set[int | None] = set()  # quotations whose speaker is not that of the next one
        # Quotations behind a sentence that reports something, each with where that sentence begins.
        self.behind: dict[int, int] = {}
        # Those that run over paragraphs, each with the one that it goes on with.
        self.chained = [(i, s["continues"]) for i, s in enumerate(statements) if s["continues"] is not None]
        self.owners = self._owners()
        self.owned: dict[int, list[int]] = {}  # the quotations of each report, by its id()
        for number, owner in self.owners.items():
            self.owned.setdefault(id(owner), []).append(number)

    def settle(self, learned: Sequence[Candidate]) -> list[Candidate]:
        """The attributions within their own bounds, and those that only the sentences' build shows."""
        self.behind = dict(self._behind(learned))
        kept: list[Candidate] = []
        told: set[int] = set()
        for candidate in learned:
            own = self._own(candidate)
            settled = self._bounded(candidate, None if own and _holds_source(own, candidate) else own)
            if settled.content:
                kept.append(settled)
                told |= {id(own)} if own else set()
        kept = self._begun(kept)
        claimed: Claimed = Intervals()
        for candidate in kept:
            for piece in candidate.content:
                claimed.add(*piece, (piece, candidate))
        return [*kept, *self._missed(claimed, told), *self._questions(claimed)]

    def _begun(self, kept: list[Candidate]) -> list[Candidate]:
        """With the paragraphs before that nobody has of a quotation whose last paragraph has the cue."""
        places: Intervals[int] = Intervals()
        for i, candidate in enumerate(kept):
            for start, end in candidate.content:
                places.add(start, end, i)
        for number, before in reversed(self.chained):
            start, end = self.statements[before]["outer"]
            whose = [i for i in places.touching(*self.statements[number]["outer"]) if not self._is_quoted(kept[i].cue)]
            if whose and not places.touching(start, end):
                kept[whose[0]] = replace(kept[whose[0]], content=tuple(union([*kept[whose[0]].content, (start, end)])))
                places.add(start, end, whose[0])
        return kept

    def _own(self, candidate: Candidate) -> Report | None:
        """The certain report that has the candidate's cue."""
        for sentence in self._sentences(candidate.cue):
            for report in self.reports.get(id(sentence), ()):
                if covered(candidate.cue, sentence.pieces(*report.cue)):
                    return report
        return None

    def _sentences(self, pieces: Iterable[Piece]) -> Iterator[Sentence]:
        for start, end in pieces:
            for place in range(max(0, bisect_right(self.starts, start) - 1), bisect_right(self.starts, end - 1)):
                yield self.sentences[place]

    def _bounded(self, candidate: Candidate, own: Report | None) -> Candidate:
        homes = {id(sentence) for sentence in self._sentences(candidate.cue)}
        if not homes or self._is_quoted(candidate.cue):
            return candidate  # without a cue, or told within a quotation
        holes = [hole for sentence in self._sentences(candidate.content) for hole in self._foreign(sentence, homes)]
        content = self._behind_lead(less(candidate.content, holes), homes, candidate.cue)
        source = self._at_home(candidate.source, homes)
        if own is not None:
            content = less(content, [*own.sentence.pieces(*own.beside), *_lead(own)])
            content = (*content, *self._certain(own, taken=content))
            told = own.sentence.pieces(*own.source)
            apart = not any(id(sentence) in homes for sentence in self._sentences(source))
            # It leaks, *the head of the crew,* Ada Frost, said
            taken = own.rule in WHOLE and covered(content, told) > 0
            astray = apart or taken or own.rule == "quotation_before" and (not covered(source, told) or _is_joined(own))
            if told and astray:  # of what it was announced the encoder may have found who did
                source, content = told, less(content, [self._with_comma(*piece) for piece in told])
            content = tuple(piece for piece in content if not _lies_in(piece, source))
        return candidate.with_content(tuple(union(content)) if own else content, source)

    def _behind_lead(self, content: tuple[Piece, ...], homes: set[int], cue: Sequence[Piece]) -> tuple[Piece, ...]:
        """Of the content of Ada Frost said: what stands there and behind it, and nothing before."""
        ends = [
            sentence for sentence in self._sentences(cue) if id(sentence) in homes and sentence.words[-1].text in ":;"
        ]
        behind = tuple(piece for piece in content if ends and piece[0] >= ends[-1].start)
        return behind if any(piece[0] >= ends[-1].end for piece in behind) else content

    def _with_comma(self, start: int, end: int) -> Piece:
        """A piece with the commas and the blanks around it."""
        while start and self.text[start - 1] in ", ":
            start -= 1
        while self.text[end : end + 1] in (",", " "):
            end += 1
        return start, end

    def _at_home(self, source: tuple[Piece, ...], homes: set[int]) -> tuple[Piece, ...]:
        """Of a source that reaches over the end of the cue's sentence what stands in that: said *Hale*. Frost smiled. Not of one that
        begins before it: Adm. Hale, U.S. Navy, said."""
        around = list({id(sentence): sentence for sentence in self._sentences(source)}.values())
        if len(around) < 2 or id(around[0]) not in homes:
            return source
        bounds = [piece for one in around if id(one) in homes for piece in one.pieces(0, len(one.words))]
        return tuple(
            (max(s, low), min(e, high)) for s, e in source for low, high in bounds if max(s, low) < min(e, high)
        )

    def _is_quoted(self, cue: tuple[Piece, ...]) -> bool:
        return any(
            covered(cue, [(word.start, word.end)])
            for sentence in self._sentences(cue)
            for word in (sentence.words[i] for i in sentence.quotations)
        )

    def _foreign(self, sentence: Sentence, homes: set[int]) -> Iterator[Piece]:
        """What of a sentence belongs to none of the sentences ``homes``, where the cue stands."""
        if id(sentence) in homes:
            return
        quotations = [(sentence.words[i].start, sentence.words[i].end) for i in sentence.quotations]
        for i, outer in zip(sentence.quotations, quotations, strict=True):
            number = sentence.words[i].quotation
            owner = self.owners.get(number) if number is not None else None
            passed = number in self.behind and all(self.places[home] < self.behind[number] for home in homes)
            if number in self.others or passed or owner and id(owner.sentence) not in homes:
                yield outer
        yield from less(((sentence.start, sentence.end),), quotations)

    def _certain(self, report: Report, taken: Iterable[Piece]) -> list[Piece]:
        """The pieces of the report's content that ``taken`` has no part of; of a clause behind its cue, only quotations."""
        outers = self._quotations(report, taken)
        if report.rule in WHOLE:
            pieces = list(report.pieces)
            outers += [piece for piece in pieces if not covered([piece], taken)]
        return outers

    def _quotations(self, report: Report, taken: Iterable[Piece]) -> list[Piece]:
        """The report's quotations that ``taken`` has no part of."""
        outers = [tuple(self.statements[number]["outer"]) for number in self.owned.get(id(report), ())]
        return [(start, end) for start, end in outers if not covered([(start, end)], taken)]

    def _owners(self) -> dict[int, Report]:
        """The report that each outermost quotation belongs to, where that is certain."""
        owners: dict[int, Report] = {}
        before: Report | None = None
        last: Sentence | None = None
        for place, sentence in enumerate(self.sentences):
            if sentence.paragraph not in self.numbers:
                continue
            reports = [r for r in self.reports.get(id(sentence), ()) if r.rule.startswith("quotation")]
            for report in reports:
                owners.update(dict.fromkeys(report.quotations, report))
            goes_on = last is not None and _is_bare(sentence) and self._is_next(before, last, place)
            held = [sentence.words[i].quotation for i in sentence.quotations]
            if reports:
                before = reports[-1]
            elif before is not None and goes_on and not (self._asks(held) and self._answered(place)):
                if self._answers(before, held) or self._talk(place):
                    before = None
                    self.others.update(held)
                else:
                    owners.update({number: before for number in held if number is not None})
            else:
                before = None
                if _is_bare(sentence) and self._answered(place):
                    self.others.update(held)
            last = sentence
        self._spread(owners)
        return owners

    def _behind(self, learned: Iterable[Candidate]) -> Iterator[tuple[int, int]]:
        """The bare quotations behind a sentence of their paragraph that reports something, each with where that begins: Hale calls it “odd”.
        *Frost said that it was old.* “Nobody came.” is not Hale's."""
        cues = [one.cue for one in learned if one.source and not self._is_quoted(one.cue)]
        told = {id(sentence) for cue in cues for sentence in self._sentences(cue)}
        told |= {sentence for sentence, reports in self.reports.items() if any(one.source[1] for one in reports)}
        before: Sentence | None = None
        for sentence in self.sentences:
            if not _is_bare(sentence):
                before = sentence
            elif before is not None and before.paragraph == sentence.paragraph and id(before) in told:
                numbers = (sentence.words[i].quotation for i in sentence.quotations)
                yield from ((number, before.start) for number in numbers if number is not None)

    def _is_next(self, before: Report | None, last: Sentence, place: int) -> bool:
        """Whether a sentence follows another in its paragraph, or as a paragraph of quotation behind “…,” said Ada Frost, who minds
        the weir.: what asks or is short may be somebody else's turn."""
        sentence = self.sentences[place]
        if last.paragraph == sentence.paragraph:
            return True
        if before is None or before.sentence is not last or before.rule != "quotation_before":
            return False
        held = [sentence.words[i].quotation for i in sentence.quotations]
        follows = self.sentences[place + 1 : place + 2]
        if not all(s.paragraph > sentence.paragraph for s in follows):
            return False
        if not self.running.isdisjoint(held):
            return self.numbers[last.paragraph] + 1 == self.numbers[sentence.paragraph]
        # Behind a heading or a name a quotation may be somebody else's, where the one before is closed.
        is_long = len(self.text[sentence.start : sentence.end].split()) >= TURN_WORDS
        is_turn = self._asks(before.quotations) or self._asks(held) or not is_long
        return last.paragraph + 1 == sentence.paragraph and not is_turn

    def _answers(self, before: Report, quotations: Sequence[int | None]) -> bool:
        """Whether a quotation answers the question before it: “Is it dry?” Frost asked. “Not yet.”"""
        number = next(iter(quotations), None)  # none where only a stop stands there
        if not self._asks(before.quotations) or self._asks(quotations) or number is None:
            return False
        answer = self.statements[number]
        words = self.text[answer["start"] : answer["end"]].lower().split()
        first = words[0].strip(".,!—–")
        return first in words_of("answering") or len(words) < TURN_WORDS and first not in AGREEING

    def _talk(self, place: int) -> bool:
        """Whether a question stands right before another quotation of the paragraph: “I do,” he said. “Since when?” “Since June.”"""
        behind = self.sentences[place + 1 : place + 2]
        same = [s for s in behind if s.paragraph == self.sentences[place].paragraph and s.words[0].tag == "QUOTE"]
        held = [word for s in (self.sentences[place], *same) for word in s.words if word.tag == "QUOTE"]
        return any(self._asks([one.quotation]) for one in held[:-1])

    def _asks(self, quotations: Iterable[int | None]) -> bool:
        ends = [self.text[self.statements[q]["end"] - 1] for q in quotations if q is not None]
        return bool(ends) and ends[-1] == "?"

    def _answered(self, place: int) -> bool:
        """Whether the next sentence is a quotation in the same paragraph with its own cue: “Why?” “Because,” Frost said."""
        answer = self.sentences[place + 1] if place + 1 < len(self.sentences) else None
        same = answer is not None and answer.paragraph == self.sentences[place].paragraph
        return same and any(r.rule == "quotation_before" for r in self.reports.get(id(answer), ()))

    def _spread(self, owners: dict[int, Report]) -> None:
        """A quotation that runs over paragraphs is one speaker's: of the piece before, else of the piece behind."""
        for number, before in self.chained:
            if before in owners:
                owners.setdefault(number, owners[before])
        for number, before in reversed(self.chained):
            if number in owners:
                owners.setdefault(before, owners[number])

    def _missed(self, claimed: Claimed, told: set[int]) -> Iterator[Candidate]:
        for sentence in self.sentences:
            for report in self.reports.get(id(sentence), ()):
                is_share = _is_share(report)
                rate = SHARE_RATE if is_share else RATES.get(report.rule)
                if id(report) in told or rate is None:
                    continue
                parts = [_to_contrast(report)] if is_share else report.content
                content = [p for start, end in parts for p in sentence.pieces(start, end)]
                content = union([*content, *self._quotations(report, taken=content)])
                own = 2 * _covered(content, claimed) < length(content)
                if own or report.rule == "according" and _is_around(content, claimed):
                    cue, source = sentence.pieces(*report.cue), sentence.pieces(*report.source)
                    yield Candidate(tuple(content), cue, source, rate, confidence=rate)

    def _questions(self, claimed: Claimed) -> Iterator[Candidate]:
        """The questions that somebody else answers, where nobody has them."""
        for number in sorted(number for number in self.others if number is not None):
            start, end = self.statements[number]["outer"]
            if not _covered([(start, end)], claimed):
                yield Candidate(((start, end),), (), (), QUESTION_RATE, confidence=QUESTION_RATE)


def _covered(inner: Iterable[Piece], outer: Claimed) -> int:
    """As ``covered`` has it, of an article's claims only those that are there: each report would be held against all."""
    return sum(covered([piece], [part for part, _ in outer.touching(*piece)]) for piece in inner)


def _numbered(text: str, sentences: Iterable[Sentence]) -> dict[int, int]:
    """The paragraphs in their order, by their number: those left out may stand within a quotation."""
    bounds: dict[int, Piece] = {}
    for sentence in sentences:
        bounds[sentence.paragraph] = bounds.get(sentence.paragraph, (sentence.start, 0))[0], sentence.end
    told = (paragraph for paragraph, (start, end) in bounds.items() if not is_aside(text[start:end]))
    return {paragraph: i for i, paragraph in enumerate(told)}


def _is_around(content: Iterable[Piece], claimed: Claimed) -> bool:
    """Hale *said it leaks*, according to a report: whether what is claimed of the content has its source and cue there, too."""
    pieces = list(content)
    inner = (one for piece in pieces for _, one in claimed.touching(*piece))
    return all(
        one.cue and one.source and covered([*one.source, *one.cue], pieces) == length([*one.source, *one.cue])
        for one in inner
    )


def _is_share(report: Report) -> bool:
    """*60 percent of voters said* they would: of a poll, whose other half the encoder may have alone."""
    words = report.sentence.words
    said = report.rule == "clause_behind" and words[report.cue[1] - 1].lemma == "say"
    return said and any(word.tag == "CD" for word in words[slice(*report.source)])


def _to_contrast(report: Report) -> tuple[int, int]:
    """60 percent said *they would*, while 30 percent said they would not."""
    words, (start, end) = report.sentence.words, report.content[0]
    commas = (k for k in range(start, end - 1) if words[k].tag == "," and words[k + 1].lower in CONTRASTS)
    return start, next(commas, end)


def _lies_in(piece: Piece, source: Sequence[Piece]) -> bool:
    """Ben *“Tar”* Hale recalls: a name within the source is not what it says."""
    return bool(source) and source[0][0] < piece[0] and piece[1] < source[-1][1]


def _holds_source(report: Report, candidate: Candidate) -> bool:
    """*Union* urges calm, says *jobs are at risk*: whom such a headline names first says it, and not what stands behind “says”; but
    *crews who had fled did not return*, reported the union, is no name."""
    before = list(report.pieces)
    inverted = report.rule == "clause_before" and report.cue[1] <= report.source[0]
    if not inverted or not candidate.source or covered(candidate.source, before) < length(candidate.source):
        return False
    words = [word for word in report.sentence.words if covered([(word.start, word.end)], candidate.source)]
    return sum(word.tag in FINITE for word in words) <= sum(word.tag in SUBORDINATING for word in words)


def _is_joined(report: Report) -> bool:
    """Said Frost*, and then*, to the cameras: “…”: what is joined behind a comma is no part of the source."""
    words, end = report.sentence.words, report.source[1]
    return end + 1 < len(words) and words[end].tag == "," and words[end + 1].tag == "CC"


def _lead(report: Report) -> tuple[Piece, ...]:
    """*As the lights went out,* Frost whispered: “Stay.”: what leads to a source and the quotation behind it is the reporter's.

    Not *The keys,* she said, “are gone”: a phrase may be what the quotation is said of.
    """
    sentence, first = report.sentence, report.source[0]
    words, behind = sentence.words, report.content[0][0]
    if report.rule != "quotation_behind" or not first or any(i < first for i in sentence.quotations):
        return ()
    adverbial = words[0].lower in SUBORDINATORS or words[0].tag in ADJUNCTS
    return sentence.pieces(0, first) if adverbial or words[behind - 1].tag == ":" else ()


def _is_bare(sentence: Sentence) -> bool:
    return all(word.tag in ("QUOTE", ".", ",") for word in sentence.words)
