"""Claims from what the encoder finds, and from what needs no learning: the lines of a transcript, and quotations with
their cue beside them that the encoder left alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from ..lexicons.vocabulary import roles, words_of
from ..text.intervals import Intervals
from ..text.paragraphs import MARKS, leads_away, paragraphs
from ..text.pieces import Piece, less, trimmed
from ..user_lexicon.matching import listed_verbs
from .announced import find_announced, without_this
from .asides_within import with_asides
from .asked import read_asked
from .blocks import find_blocks
from .bounds import Bounds, is_work
from .candidate import Candidate
from .combine import combine
from .contents import is_content
from .cues import Cues, load_cues
from .dashes import find_dashed
from .datelines import find_datelines, without_datelines
from .denial import is_denied
from .dismissals import find_dismissed
from .encoded import read_encoded
from .felt import without_felt
from .headed import find_headed
from .headlines import find_headlines
from .heard import find_heard
from .hearsay import find_hearsay
from .led_in import find_led_in, is_addressee
from .openings import find_asides, find_cases, find_viewpoints, with_gerund
from .ownership import Ownership
from .participles import with_participles
from .passing import Passing
from .passive import with_actor
from .posts import find_posts
from .quoted import find_candidates as find_quoted
from .reactions import find_reactions
from .reports import find_reports
from .sentences import Sentence, find_sentences
from .shown_large import ShownLarge
from .signed import find_signed
from .topical import find_topical
from .turns import read_turns
from .within import Reader, find_within

# Rates on a scale with the encoder's confidence: below most of its own, so that these give way where they clash; chosen, not measured.
RULE_RATE = 0.3
NESTED_RATE = 0.3
# The share that PolNeAR's annotators marked of what the rules add, in the tuning articles: 10 of 14, 1 of 6.
CUED_CONFIDENCE = 0.7
FLOATING_CONFIDENCE = 0.2

OPENING_MARKS = '“"‘«'
# What something is or will be, and nobody does who may speak.
STATES = frozenset(["be", "can", "could", "may", "might", "must", "should", "will", "would"])


def find_claims(doc: Doc, found: list[dict[str, Any]], read: Reader | None = None) -> list[Record]:
    """The claims of a Doc whose layer ``statements`` is written; ``found`` are attributions of ``ml.model``, and ``read`` finds
    more of them within pieces of content: without it there are no claims within others but what the rules show."""
    start, text = layers.body_start(doc), layers.text_of(doc)
    all_blocks = paragraphs(text, start)
    blocks = [(begin, end) for begin, end in all_blocks if not leads_away(text[begin:end])]
    cues = load_cues().with_listed(listed_verbs(doc, "cue"), listed_verbs(doc, "denial"))
    turns, questions = _read_dialogue(text, blocks)
    sentences = find_sentences(doc, blocks)
    dashed = list(find_dashed(doc, cues, blocks))
    posts = find_posts(text, blocks)
    headed, signed = _find_named(doc, text, blocks, is_dialogue=bool(turns))
    reactions = list(find_reactions(doc, blocks, _placed([*turns, *questions], _place)))
    quoted = (*turns, *dashed, *posts, *signed, *headed, *reactions, *find_blocks(text, sentences, cues, blocks))
    certain = [replace(one, confidence=one.rate) for one in quoted]
    led = list(_with_content(doc, [*find_led_in(sentences), *find_headlines(sentences, cues), *find_heard(sentences)]))
    away = sorted({*all_blocks} - {*blocks})
    beside = _with_actors(doc, find_quoted(doc, cues, blocks))
    by_rule = list(_without_lines_of_page(text, _with_content(doc, beside), away))
    by_rule = [*led, *_unclaimed(by_rule, led)]
    led_in = _placed(led, _place)
    found = list(with_asides(text, found))
    if read is not None:
        found = [*found, *find_within(doc, cues, read, [*quoted, *questions], found, by_rule)]
    lines = _placed([*turns, *questions, *reactions], _place)
    # All of a paragraph that dashes part is read as a whole.
    reports = _placed(dashed, lambda report: (report.start, max(report.end, report.cue[-1][1])))
    encoded = [without_felt(doc, one) for one in _without_led(read_encoded(doc, found, cues), led)]
    learned = list(_not_read_yet(text, encoded, lines, led_in, reports))
    learned = list(_without_lines_of_page(text, learned, away))
    learned = list(_without_signed(learned, _placed(signed, _place)))
    learned = list(_without_headed(learned, _placed(headed, _place)))
    if sentences:
        viewpoints = list(find_viewpoints(doc, start, RULE_RATE))
        # As X puts *it*, …: what opens the sentence says only whose view follows.
        openings = _placed(viewpoints, lambda view: (view.source[0][0], view.start))
        learned = [one for one in learned if not _is_within(one, openings)]
        asides = list(find_asides(doc, start, RULE_RATE, cues))
        told = _placed(asides, lambda view: (view.cue[0][0], max(view.cue[-1][1], view.source[-1][1])))
        learned = [one for one in learned if not any(told.touching(*piece) for piece in one.cue)]
        learned = _settled(doc, learned, cues, blocks, sentences)
        by_rule += [*viewpoints, *asides, *find_cases(doc, start, RULE_RATE)]
    announced = list(find_announced(sentences))
    candidates = [*certain, *without_this(learned, announced)]
    candidates += _beside([*find_hearsay(sentences, cues), *announced], candidates)
    left = list(_unclaimed(_behind_reports(doc, by_rule, candidates), candidates))
    candidates += [one for one in left if _is_statement(doc, one)]
    datelines = find_datelines(text, blocks)
    candidates = ShownLarge(text, layers.read(doc, "statements"), blocks).without(candidates)
    kept = [c if c.is_turn else without_datelines(c, datelines) for c in candidates if c.start >= start]
    kept = [_denied(doc, c, cues) if is_denied(doc, c.cue, c.source, cues) else c for c in kept]
    kept += list(find_dismissed(doc, kept))
    return combine(text, kept, layers.read(doc, "statements"), nested_rate=NESTED_RATE)


def _denied(doc: Doc, one: Candidate, cues: Cues) -> Candidate:
    """The claim as a denied one; but what leads to a quotation may be a deed that was not done: The keeper did not train: “My knee hurts.”"""
    verbs = [token.lemma_.lower() for token in layers.tokens_of(doc, one.cue) if token.tag_.startswith("VB")]
    start, text = one.content[0][0], layers.text_of(doc)
    led = bool(one.cue) and one.cue[-1][1] < start and text[start - 2 : start] == ": " and text[start] in OPENING_MARKS
    if led and not any(map(cues.speaks, verbs)):
        return replace(one, cue=())
    return replace(one, negated=True)


def _with_actors(doc: Doc, quoted: Iterable[Candidate]) -> Iterator[Candidate]:
    """Quotations with the agents of passive cues; none of what nobody calls so: a song is called “The Last Ferry”."""
    for one in quoted:
        told = with_actor(doc, one)
        if told.source or not told.cue:
            yield told


def _read_dialogue(text: str, paragraphs: list[Piece]) -> tuple[list[Candidate], list[Candidate]]:
    """What is said in a transcript or an interview, and what is only asked there: by the labels, else by the questions."""
    turns, questions = read_turns(text, paragraphs)
    return (turns, questions) if turns else read_asked(text, paragraphs)


def _find_named(
    doc: Doc, text: str, paragraphs: list[Piece], *, is_dialogue: bool
) -> tuple[list[Candidate], list[Candidate]]:
    """What has a name over it, and what has one under it that is not over the next."""
    headed = [] if is_dialogue else [*find_headed(text, paragraphs), *find_topical(text, paragraphs)]
    over = {piece for one in headed for piece in one.content}
    return headed, [one for one in find_signed(doc, paragraphs) if over.isdisjoint(one.content)]


def _not_read_yet(
    text: str,
    learned: Iterable[Candidate],
    lines: Intervals[Piece],
    led_in: Intervals[Piece],
    reports: Intervals[Piece],
) -> Iterator[Candidate]:
    """What the encoder found that is no line of a transcript, no addressee of what leads in, and not within a report."""
    for one in learned:
        led = is_addressee(text, one) and led_in.touching(one.start, one.end)
        if not (led or _is_line(text, one, lines) or reports.touching(one.start, one.start + 1)):
            yield one


def _reads_otherwise(one: Candidate, led_by: Mapping[int, Candidate]) -> bool:
    """Has two words for *the penalty: “Never. Ever.”*: of what the same words lead in, more than the quotation; or *Jury* told cook lied: a
    source where there is none."""
    led = led_by.get(one.cue[0][0]) if one.cue else None
    if led is None:
        return False
    too_far = led.content != one.content and any(start < led.start for start, _ in one.content)
    return too_far or bool(one.source) and not led.source


def _without_led(learned: Iterable[Candidate], led: Sequence[Candidate]) -> Iterator[Candidate]:
    """“It leaks,” said Hale. Frost: *“It never did.”*: what the encoder found, without the quotations that somebody else leads in behind
    its cue."""
    begun = {one.start: one.source[0][0] for one in led if one.source}
    led_by = {one.cue[0][0]: one for one in led if one.cue}
    for one in learned:
        if _reads_otherwise(one, led_by):
            continue
        last = max((end for _, end in one.cue), default=one.end)
        own = tuple(piece for piece in one.content if begun.get(piece[0], 0) <= last)
        yield one.with_content(own or one.content)


def _without_lines_of_page(text: str, found: Iterable[Candidate], lines: list[Piece]) -> Iterator[Candidate]:
    """What was found, without what was read in lines that lead away from the article: *Article continues below*; a quotation behind
    such a line stands alone."""
    away: Intervals[Piece] = Intervals()
    for start, end in lines:
        away.add(start, end, (start, end))
    for one in found:
        told = not any(away.touching(*piece) for piece in (*one.cue, *one.source))
        if told:
            own = tuple(part for piece in one.content for part in _off_lines(text, piece, away.touching(*piece)))
        else:
            own = tuple(piece for piece in one.content if not away.touching(*piece))
        if own and (told or MARKS.match(text, own[0][0])):
            whole = one.with_content(own)
            yield whole if told else replace(whole, cue=(), source=())


def _off_lines(text: str, piece: Piece, lines: Iterable[Piece]) -> Iterator[Piece]:
    """A piece without such lines: what stands before them, and the quotations behind them."""
    for part in less([piece], lines):
        start, end = trimmed(text, *part)
        if start < end and (start == piece[0] or MARKS.match(text, start)):
            yield start, end


def _without_signed(learned: Iterable[Candidate], signed: Intervals[Piece]) -> Iterator[Candidate]:
    """What the encoder found, without the quotations that it has beside others and that are signed by somebody."""
    for one in learned:
        own = tuple(piece for piece in one.content if not signed.touching(*piece))
        yield one.with_content(own or one.content)


def _without_headed(learned: Iterable[Candidate], headed: Intervals[Piece]) -> Iterator[Candidate]:
    """What the encoder found, without what stands under a name, as said by a word of the line over it: on what was *said*: *“Go on.”*"""
    for one in learned:
        apart = not any(headed.touching(*piece) for piece in one.content)
        if apart or one.cue and all(headed.touching(*piece) for piece in one.cue):
            yield one


def _settled(
    doc: Doc, learned: Iterable[Candidate], cues: Cues, blocks: list[Piece], sentences: list[Sentence]
) -> list[Candidate]:
    """What the encoder found, held to the build of the sentences; with what they show and it missed."""
    parted = with_participles(doc, (part for one in learned for part in with_gerund(doc, one, cues)))
    bounds = Bounds(doc, blocks)
    bounded = [bounds.bounded(one) for one in parted if bounds.is_statement(one)]
    reports = [
        one for s in sentences for one in find_reports(s, cues) if is_content(doc, s.pieces(*one.cue), one.pieces)
    ]
    settled = Ownership(layers.text_of(doc), sentences, reports, layers.read(doc, "statements")).settle(bounded)
    return [one for one in Passing(doc, sentences).parted(settled) if not is_work(doc, one)]


def _with_content(doc: Doc, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    return (one for one in candidates if is_content(doc, one.cue, one.content))


def _is_statement(doc: Doc, candidate: Candidate) -> bool:
    """Whether it is no title of a work and, where nobody says it, has a verb or is a quotation: "Complaints about goods" states nothing."""
    if is_work(doc, candidate):
        return False
    words = layers.tokens_of(doc, candidate.content)
    said = candidate.cue or candidate.source
    return bool(said) or any(token.is_quote or token.tag_.startswith(("VB", "MD")) for token in words)


def _beside(by_rule: Iterable[Candidate], candidates: Iterable[Candidate]) -> list[Candidate]:
    """Those by rule of whose words none is part of another claim."""
    taken: Intervals[Candidate] = Intervals()
    for one in candidates:
        for piece in (*one.content, *one.cue, *one.source):
            taken.add(*piece, one)
    free = (one for one in by_rule if not any(taken.touching(*piece) for piece in (*one.content, *one.cue)))
    return [replace(one, rate=RULE_RATE, confidence=CUED_CONFIDENCE) for one in free]


def _unclaimed(by_rule: Iterable[Candidate], candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """What the rules by place propose where nobody has any of it."""
    claimed: Intervals[Candidate] = Intervals()
    cues: Intervals[Candidate] = Intervals()
    for candidate in candidates:
        for pieces, places in ((candidate.content, claimed), (candidate.cue, cues)):
            for piece in pieces:
                places.add(*piece, candidate)
    for candidate in by_rule:
        left = tuple(
            piece for piece in candidate.content if all(_is_told_in(one, piece) for one in claimed.touching(*piece))
        )
        if left and (left != candidate.content or any(cues.touching(*piece) for piece in candidate.cue)):
            # The next paragraph of a dialogue, or Frost thinks it is old: “…”: whose it is, is as open as where no cue stands.
            candidate = replace(candidate, content=left, cue=(), source=())
        if left:
            confidence = CUED_CONFIDENCE if candidate.cue or candidate.source else FLOATING_CONFIDENCE
            yield replace(candidate, rate=RULE_RATE, confidence=confidence)


def _behind_reports(doc: Doc, by_rule: Iterable[Candidate], candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Frost says the wall *will hold*: “It is old.”: what a thing does in what is reported leads to no quotation, which is then left without
    a cue; a person there may speak."""
    reported = _placed(candidates, _place)
    for one in by_rule:
        cue, source = layers.tokens_of(doc, one.cue), layers.tokens_of(doc, one.source)
        state = bool(cue) and cue[0].lemma_.lower() in STATES and bool(source) and source[-1].tag_ in ("NN", "NNS")
        person = bool(source) and (source[-1].lemma_.lower() in roles() or source[-1].lower_ in words_of("relative"))
        held = state and not person and cue[-1].idx < one.start
        if held and all(any(s < a and b <= e for s, e in reported.touching(a, b)) for a, b in one.cue):
            one = replace(one, cue=(), source=())
        yield one


def _is_told_in(one: Candidate, piece: Piece) -> bool:
    """Whether a claim is a report that stands in a quotation, cue and all, and so leaves the quotation to somebody else."""
    told = (*one.cue, *one.content)
    return bool(one.cue) and all(piece[0] < start and end < piece[1] for start, end in told)


def _placed(candidates: Iterable[Candidate], place: Callable[[Candidate], Piece]) -> Intervals[Piece]:
    """The place of each, to look up which there are around another: to go through all for each is no matter of time in an
    article, and one in a book."""
    placed: Intervals[Piece] = Intervals()
    for start, end in map(place, candidates):
        placed.add(start, end, (start, end))
    return placed


def _place(candidate: Candidate) -> Piece:
    return candidate.start, candidate.end


def _is_line(text: str, candidate: Candidate, lines: Intervals[Piece]) -> bool:
    """Whether it is the line of a transcript over again, without a cue of its own: the turns have it, or somebody only asks."""
    labelled = all(not text[start:end].strip(" :.–—-") for start, end in candidate.cue)
    return labelled and _is_within(candidate, lines)


def _is_within(candidate: Candidate, places: Intervals[Piece]) -> bool:
    """Whether one of the places has all of it."""
    around = places.touching(candidate.start, candidate.start + 1)
    return any(start <= candidate.start and candidate.end <= end for start, end in around)
