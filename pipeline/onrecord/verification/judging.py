"""The verdict on each claim: what its quotations were found to be, the worst of them first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from spacy.lang.en.stop_words import STOP_WORDS

from ..document import Claim, Document, Piece, Speaker
from .alignment import Alignment, alike
from .context import Found as Beside
from .context import beside
from .differences import Comparison
from .indirect import compare
from .items import Item, Segment, read_segments
from .passages import passage
from .quotations import Quoted
from .records import FAULTS, Context, Difference, Judged, Verdict
from .search import Index, Place
from .sources import Source, Voice
from .turning import cut_off, ellipsis, with_denial
from .voices import Voices

FOUND = 0.6  # of a quotation's weight must be in a place, or it is not there
LITTLE = 0.25  # the weight of a word such as “the”
NUMBER = 0.5  # … of a number
SHORT = 3  # words: so short a quotation is there as it is, or not at all
PARTED = 2.5  # the cost from which a quotation may be put together of several places
BLOCK = 3  # words that each such place has, at least, one of them no “the” or “we”
APART = 8  # words between two places: more, and they are two
CUT = 80  # words that an ellipsis may stand for


@dataclass(frozen=True)
class Found:
    """What became of one quotation: a fault or none, where its parts are, and what stands beside them."""

    verdict: Verdict
    spans: list[tuple[int, int]]
    differences: list[Difference]
    beside: list[Beside] = field(default_factory=list)


class Judge:
    """Holds the sources; judges the claims of drafts against them."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.index = Index(sources)
        self.voices = Voices(sources)

    def judge(self, draft: Document) -> Iterable[Judged]:
        """A record for each claim, in text order."""
        speakers = {speaker.id: speaker for speaker in draft.speakers}
        quoted = Quoted(draft)
        for claim in sorted(
            draft.claims, key=lambda claim: (claim.content[0], claim.id) if claim.content else ((0, 0), claim.id)
        ):
            speaker = speakers.get(claim.speaker or "")
            quotations = quoted.of(claim)
            if quotations:
                yield self._quotations(draft, claim, speaker, quotations)
            else:
                yield compare(draft, claim, speaker, self.index, self.voices)

    def _quotations(
        self, draft: Document, claim: Claim, speaker: Speaker | None, quotations: list[list[Piece]]
    ) -> Judged:
        all_found = [self._quotation(draft.text, pieces, speaker, negated=claim.negated) for pieces in quotations]
        verdicts = {found.verdict for found in all_found}
        verdict: Verdict = next((fault for fault in FAULTS if fault in verdicts), "verbatim")
        spans = [span for found in all_found for span in found.spans]
        voices = [voice for span in spans if (voice := self._voice(span)) is not None]
        others = [voice for voice in voices if self.voices.same(speaker, voice) is False]
        found_voice = next(iter(others or voices), None)
        return Judged(
            draft=draft.id, claim=claim.id, verdict=verdict, kind=claim.kind,
            speaker=speaker.name if speaker else None,
            found_speaker=found_voice.name or None if found_voice else None, content=draft.slice(claim.content),
            pieces=claim.content, passages=[passage(self.index, self.voices, span) for span in spans],
            differences=[difference for found in all_found for difference in found.differences],
            context=self._context(all_found),
        )  # fmt: skip

    def _context(self, all_found: list[Found]) -> list[Context]:
        """What stands beside the quotations of a claim, but for what another of them has."""
        return [
            Context(kind=kind, **passage(self.index, self.voices, (low, high)).model_dump())
            for found in all_found
            for kind, (low, high) in found.beside
            if not any(a <= low and high <= b for other in all_found if other is not found for a, b in other.spans)
        ]

    def _voice(self, span: tuple[int, int]) -> Voice | None:
        """Who says most of the words, or tells all of them, in parts as somebody else's."""
        places = [self.index.place(p) for p in range(*span)]
        owners = [place.turn.voice for place in places]
        most = teller_of(places) or max(owners, key=owners.count)
        return self.voices.full(self.index.sources[places[0].source].id, most)

    def _quotation(self, text: str, pieces: list[Piece], speaker: Speaker | None, *, negated: bool) -> Found:
        segments = read_segments(text, pieces)
        chosen: list[Alignment] = []
        for segment in segments:
            best = self._best(segment, speaker, chosen[-1] if chosen else None)
            parts = self._parts(segment) if best is None or best.cost >= PARTED else None
            if parts is not None and (best is None or best.cost > len(parts)):
                return Found(self._with_speaker("composite", parts, speaker), parts, [])
            if best is None:
                return Found("not-found", [], [])
            chosen.append(with_denial(segment.items, best, self.index))
        if not chosen:
            return Found("verbatim", [], [])
        differences, is_composite = self._compared(text, segments, chosen)
        outside = (pieces[0][0], pieces[-1][1], self.index, chosen[0].start, chosen[-1].end)
        differences += cut_off(text, *outside, negated=negated)
        spans = [(a.start, a.end) for a in chosen] if is_composite else [(chosen[0].start, chosen[-1].end)]
        altered = any(not difference.allowed for difference in differences)
        if not is_composite and self._mixes_voices(spans):
            is_composite, spans = True, self._by_voice(chosen)
        verdict: Verdict = "composite" if is_composite else "altered" if altered else "verbatim"
        around = beside(text, pieces[0][0], pieces[-1][1], self.index, chosen)
        return Found(self._with_speaker(verdict, spans, speaker), spans, differences, around)

    def _compared(self, text: str, segments: list[Segment], chosen: list[Alignment]) -> tuple[list[Difference], bool]:
        """What each segment has changed, with what was left out between them, and whether they are of several places."""
        differences: list[Difference] = []
        is_composite = False
        for place, (segment, alignment) in enumerate(zip(segments, chosen, strict=True)):
            if place and segment.opening is not None:
                before = chosen[place - 1]
                if self._is_near(before, alignment):
                    differences.append(ellipsis(text, self.index, segment.opening, before.end, alignment.start))
                else:
                    is_composite = True
            differences += Comparison(text, segment, alignment, self.index).differences()
        return differences, is_composite

    def _best(self, segment: Segment, speaker: Speaker | None, before: Alignment | None) -> Alignment | None:
        """The place of a segment: of those about as good the speaker's own, then one close behind the segment before."""
        found = [a for a in self.index.align(segment.items) if self._is_found(segment.items, a)]
        if not found:
            return None
        good = [a for a in found if a.cost <= found[0].cost + 0.5]

        def rank(alignment: Alignment) -> tuple[int, bool, float, int]:
            same = self.voices.same(speaker, self._voice((alignment.start, alignment.end)))
            near = before is not None and not self._is_near(before, alignment)
            return {True: 0, None: 1, False: 2}[same], near, alignment.cost, alignment.start

        return min(good, key=rank)

    def _is_found(self, items: Sequence[Item], alignment: Alignment) -> bool:
        words = [item for item in items if item.key is not None]
        joined = {
            i: alike(items[i], self.index.keys[p]) or len(words) > SHORT and self._are_numbers(items[i], p)
            for i, p in alignment.pairs
            if i is not None and p is not None and items[i].key is not None
        }
        whole = sum(map(_weight, words))
        same = sum(_weight(items[i]) for i, is_same in joined.items() if is_same)
        if len(words) <= SHORT:
            return same == whole and alignment.end - alignment.start <= len(words) + 1
        return same >= FOUND * whole

    def _are_numbers(self, item: Item, position: int) -> bool:
        """A number that was changed hides no quotation."""
        return item.word is not None and item.word.is_number and self.index.place(position).word.is_number

    def _parts(self, segment: Segment) -> list[tuple[int, int]] | None:
        """The places that a segment is put together from, where it is; None where no two places hold nearly all of it."""
        keys = [item.key for item in segment.items if item.key is not None]
        blocks = [b for b in self.index.blocks(keys, BLOCK) if not STOP_WORDS.issuperset(keys[b[0] : b[0] + b[2]])]
        covered = sum(length for *_, length in blocks)
        spans = [(p, p + length) for _, p, length in blocks]
        if len(blocks) < 2 or covered < 0.8 * len(keys):
            return None
        return spans if any(not 0 <= b[0] - a[1] <= APART for a, b in pairwise(spans)) else None

    def _is_near(self, before: Alignment, after: Alignment) -> bool:
        if not 0 <= after.start - before.end <= CUT:
            return False
        places = [place for place in self.index.places[before.end - 1 : after.start + 1] if place is not None]
        if len(places) < after.start + 1 - (before.end - 1):
            return False
        return len({place.turn.voice for place in places}) == 1 or teller_of(places) is not None

    def _mixes_voices(self, spans: list[tuple[int, int]]) -> bool:
        """Whether one span runs on from one known speaker to another."""
        for span in spans:
            if teller_of([self.index.place(p) for p in range(*span)]):
                continue
            voices = {p.turn.voice for i in range(*span) if (p := self.index.place(i)).turn.voice is not None}
            full = {self.voices.full(self.index.sources[self.index.place(span[0]).source].id, v) for v in voices}
            if len(full) > 1:
                return True
        return False

    def _by_voice(self, chosen: Sequence[Alignment]) -> list[tuple[int, int]]:
        """The places of the words that are quoted, one for each time that somebody begins to speak."""
        quoted = {p for alignment in chosen for i, p in alignment.pairs if i is not None and p is not None}
        turns = groupby(range(min(quoted), max(quoted) + 1), key=lambda place: self.index.place(place).turn.voice)
        runs = [sorted(quoted.intersection(places)) for _, places in turns]
        return [(run[0], run[-1] + 1) for run in runs if run]

    def _with_speaker(self, verdict: Verdict, spans: list[tuple[int, int]], speaker: Speaker | None) -> Verdict:
        """``misattributed`` where every part that somebody is known to say is somebody else's."""
        same = [self.voices.same(speaker, self._voice(span)) for span in spans]
        return "misattributed" if False in same and True not in same and None not in same else verdict


def teller_of(places: Sequence[Place]) -> Voice | None:
    """Who says these words and quotes somebody else with the others: “He said, ‘Go,’ and I went.”"""
    told = {place.turn.teller for place in places if place.turn.teller is not None}
    if len(told) != 1 or all(place.turn.teller is not None for place in places):
        return None
    (teller,) = told
    return teller if all(teller in (place.turn.voice, place.turn.teller) for place in places) else None


def _weight(item: Item) -> float:
    if item.word is not None and item.word.is_number:
        return NUMBER
    return LITTLE if item.key in STOP_WORDS or item.word and item.word.is_negation else 1.0


def verify(draft: Document, sources: Sequence[Source]) -> list[Judged]:
    """Judges every claim of the draft, in text order; what another of its quotations has is no context of one."""
    judged = list(Judge(sources).judge(draft))
    quoted = [(record.claim, passage) for record in judged if record.kind != "indirect" for passage in record.passages]

    def is_quoted(one: Context, claim: str) -> bool:
        return any(
            p.source == one.source and p.start <= one.start and one.end <= p.end for c, p in quoted if c != claim
        )

    return [
        record.model_copy(update={"context": [one for one in record.context if not is_quoted(one, record.claim)]})
        for record in judged
    ]
