"""What of a learned attribution is no statement, or no part of it: subheads, words to the reader, a conjunction, a neighbour."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Doc, Span, Token

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text.intervals import Intervals
from ..text.noun_phrases import FINITE, PHRASE
from ..text.pieces import Piece
from .candidate import Candidate
from .contents import TITLED

# A line of at most so many words without a full stop is a heading; chosen, not measured.
HEADING_WORDS = 8
# What may close a quotation.
ENDING = frozenset(["”", '"', "’", "'", "»"])
PRESENT = ("VBZ", "VBP", "MD")
# Words that stay small in a title.
SMALL = words_of("small word in a body") | {"by", "from", "or", "with"}
# What leads to where somebody speaks, and what stands before it.
ON = frozenset(["on", "with", "to"])
SPEAKING = frozenset(["say", "speak", "talk", "appear", "tell", "interview", "appearance"])
OPENING_CONJUNCTIONS = frozenset(["and", "but", "so", "yet"])


class Bounds:
    """The outermost quotations and the headings of one Doc whose layer ``statements`` is written."""

    def __init__(self, doc: Doc, paragraphs: list[Piece]) -> None:
        self.doc = doc
        self.paragraphs = paragraphs
        self.starts = [start for start, _ in paragraphs]
        self.quotations: Intervals[layers.Record] = Intervals()
        for statement in layers.read(doc, "statements"):
            if statement["depth"] == 0:
                self.quotations.add(statement["start"], statement["end"], statement)

    def is_statement(self, candidate: Candidate) -> bool:
        """False for a subhead that asks (What the board says), for what is said of the reader (you will remember), and for
        the titles of works."""
        if is_work(self.doc, candidate) or self._is_naming(candidate):
            return False
        if any(self.quotations.touching(*piece) for piece in candidate.cue):
            return True
        source = layers.tokens_of(self.doc, candidate.source)
        return [t.lower_ for t in source] != ["you"] and not any(map(self._in_subhead, candidate.cue))

    def _is_naming(self, candidate: Candidate) -> bool:
        """The drive is dubbed *“Clean Hands”*, Hale is known as *“the Crane”*, fans nicknamed him so: nobody says what something is called."""
        content = layers.tokens_of(self.doc, candidate.content)
        mark = next((token for token in content if token.is_quote), None)
        quote = mark.idx if mark is not None else None
        lemmas = {token.lemma_.lower() for token in layers.tokens_of(self.doc, candidate.cue)}
        if quote is not None and "nickname" in lemmas:
            return True
        if quote is not None and self._is_name_of(candidate, content):
            return True
        if candidate.source or quote is None or not self._names(candidate.cue):
            return False
        titled = is_title(self.doc, [(max(start, quote), end) for start, end in candidate.content if end > quote])
        # It is known that “the weir leaks”.
        clause = mark is not None and mark.i > 0 and mark.nbor(-1).lower_ == "that"
        return titled or not lemmas.isdisjoint(("know", "refer")) and not clause

    def _is_name_of(self, candidate: Candidate, content: list[Token]) -> bool:
        """A man called *“the Crane”* swam: a participle between a noun and its name in quotation marks."""
        cue, source = layers.tokens_of(self.doc, candidate.cue), layers.tokens_of(self.doc, candidate.source)
        beside = len(cue) == 1 and bool(source) and source[-1].i + 1 == cue[0].i and content[0].i == cue[0].i + 1
        closes = content[-1].is_quote and content[0].is_quote and len(candidate.content) == 1
        return beside and closes and source[-1].tag_ in ("NN", "NNS") and self._names(candidate.cue)

    def _names(self, cue: Iterable[Piece]) -> bool:
        words = layers.tokens_of(self.doc, cue)
        return any(token.lemma_.lower() in words_of("naming") and token.tag_ == "VBN" for token in words)

    def _in_subhead(self, piece: Piece) -> bool:
        place = bisect_right(self.starts, piece[0]) - 1
        if place < 0:
            return False
        words = layers.span_of(self.doc, *self.paragraphs[place])
        asks = words[0].lower_ in words_of("question word")
        return asks and len(words) <= HEADING_WORDS and not words[-1].is_punct

    def bounded(self, candidate: Candidate) -> Candidate:
        """The candidate without the reporter's conjunction before a quotation, and, where it is told within a quotation,
        without the sentences there that its cue does not stand in."""
        named = self._names(candidate.cue) and candidate.source  # called “Dead On Arrival” by its critics
        pieces = [p for p in candidate.content if named or not is_title(self.doc, [p])] or candidate.content
        content = tuple(self._to_withheld(*self._behind_conjunction(*piece)) for piece in pieces)
        if candidate.cue:
            told = max(end for _, end in candidate.cue)
            content = tuple(self._to_mark(*piece) if told <= piece[0] else piece for piece in content)
        home = next((q for piece in candidate.cue for q in self.quotations.touching(*piece)), None)
        if home is not None and self.doc.has_annotation("SENT_START"):
            sentence = layers.sentence(layers.span_of(self.doc, *candidate.cue[0])[0])
            inside = tuple(
                _common(content, (max(sentence.start_char, home["start"]), min(sentence.end_char, home["end"])))
            )
            nested = tuple(piece for piece in content if not home["start"] <= piece[0] < home["end"])
            content = (*nested, *inside) if inside else content
        candidate = self._from_its_subject(candidate.with_content(tuple(sorted(content))))
        return self._to_second_verb(self._with_second_verb(self._from_its_verb(candidate)))

    def _to_second_verb(self, candidate: Candidate) -> Candidate:
        """She vowed to fight *and was led away*: behind an infinitive a verb of the past has the reporter's subject; not to see who came and
        left, nor to have it washed and waxed."""
        if not candidate.cue or not candidate.content or candidate.content[-1][0] < candidate.cue[-1][1]:
            return candidate
        *others, (start, end) = candidate.content
        said, words = layers.span_of(self.doc, *candidate.cue[-1])[-1], layers.span_of(self.doc, start, end)
        verb = next((i for i, token in enumerate(words) if token.tag_ in (*FINITE, "VBN") or token.is_quote), 0)
        past = said.tag_ == words[verb].tag_ == "VBD" and words[0].tag_ == "TO" and words[verb - 1].lower_ == "and"
        if verb < 3 or not past:
            return candidate
        return replace(candidate, content=(*others, (start, words[verb - 2].idx + len(words[verb - 2]))))

    def _with_second_verb(self, candidate: Candidate) -> Candidate:
        """Said the board “reviews its stakes” *and doesn't discuss them*: of the present, as what was quoted is, not of when it was said."""
        if not candidate.cue or not candidate.content or candidate.content[-1][0] < candidate.cue[-1][1]:
            return candidate
        *others, (start, end) = candidate.content
        said, words = layers.span_of(self.doc, *candidate.cue[-1])[-1], layers.span_of(self.doc, start, end)
        if said.tag_ != "VBD" or words[-1].text not in ENDING:
            return candidate
        rest = list(takewhile(lambda token: not token.is_punct and not token.is_space, self.doc[words.end :]))
        quoted = next((token for token in words if token.tag_ in FINITE), None)
        goes_on = (
            quoted is not None
            and quoted.tag_ in PRESENT
            and len(rest) > 2
            and rest[0].tag_ == "CC"
            and rest[1].tag_ in PRESENT
            and not any(token.tag_ == "VBD" for token in rest)
        )
        if not goes_on:
            return candidate
        return replace(candidate, content=(*others, (start, rest[-1].idx + len(rest[-1]))))

    def _from_its_verb(self, candidate: Candidate) -> Candidate:
        """*The mill sold* nine boats, a barge and two cranes, Ada Frost said: a list without a verb, cut off the clause it ends;
        or *the mill, which sold boats,* has closed, the firm said: a verb, cut off its subject."""
        cue = candidate.cue or candidate.source
        if not candidate.content or not cue or not self.doc.has_annotation("SENT_START"):
            return candidate
        (start, end), *others = candidate.content
        words = layers.span_of(self.doc, start, end)
        sentence = layers.sentence(words[0])
        before = self.doc[sentence.start : words.start]
        whole = (
            cue[0][0] >= end
            and len(before) > 1
            and before[-1].text == ","
            and (words[0].tag_ in FINITE or _is_list(words) and any(token.tag_ in FINITE for token in before))
            and not self.quotations.touching(sentence.start_char, end)
        )
        return replace(candidate, content=((sentence.start_char, end), *others)) if whole else candidate

    def _from_its_subject(self, candidate: Candidate) -> Candidate:
        """*Letters about the goods,* they said, *“did not help”*: what is quoted from its verb on has its subject before the cue. With another
        comma there it may be an aside that is there: the law, *in the words of Hale, who* wrote it."""
        teller = min(candidate.cue + candidate.source, default=None)
        if (
            not candidate.cue
            or teller is None
            or teller > candidate.content[0]
            or not self.doc.has_annotation("SENT_START")
        ):
            return candidate
        words, first = layers.span_of(self.doc, *candidate.content[0]), layers.span_of(self.doc, *teller)[0]
        if not (len(words) > 1 and words[0].is_quote and words[1].tag_ in FINITE and words[1].text.islower()):
            return candidate
        begin = layers.sentence(words[0]).start
        begin += self.doc[begin].lower_ in OPENING_CONJUNCTIONS
        lead = self.doc[begin : max(begin, first.i - 1)]
        whole = (
            len(lead) > 0
            and first.nbor(-1).text == words[0].nbor(-1).text == ","
            and not any(token.tag_ in FINITE or token.is_quote or token.text == "," for token in lead)
        )
        return (
            replace(candidate, content=((lead.start_char, lead.end_char), *candidate.content)) if whole else candidate
        )

    def _behind_conjunction(self, start: int, end: int) -> Piece:
        """But “nothing was signed,” …"""
        words = layers.span_of(self.doc, start, end)
        opens = words[0].is_sent_start and words[0].lower_ in OPENING_CONJUNCTIONS
        return (words[1].idx, end) if opens and len(words) > 1 and words[1].is_quote else (start, end)

    def _to_withheld(self, start: int, end: int) -> Piece:
        """… it was old *but stopped short of closing it*: there the reporter speaks again."""
        words = layers.tokens_of(self.doc, [(start, end)])
        for last, word, verb, behind in zip(words, words[1:], words[2:], words[3:], strict=False):
            if (
                word.tag_ == "CC"
                and verb.tag_ in ("VBD", "VBN", "VBZ")
                and verb.lemma_.lower() in read_words("withholding_verbs.txt")
                and (behind.lower_ == "short" or behind.lower_ == "to" and verb.tag_ != "VBN")
                and not self.quotations.touching(word.idx, word.idx + 1)
            ):
                return start, last.idx + len(last)
        return start, end

    def _to_mark(self, start: int, end: int) -> Piece:
        """She told me “come back in June” *and hung up*: behind the closing mark whoever reports it goes on.

        Not the audit that said “the dam is old” and has to be rebuilt."""
        words = layers.tokens_of(self.doc, [(start, end)])
        if not words[0].is_quote:
            return start, end
        close = next((i for i, word in enumerate(words) if i and word.is_quote and word.text in ENDING), len(words))
        goes_on = close + 2 < len(words) and words[close + 1].tag_ == "CC" and words[close + 2].tag_ == "VBD"
        goes_on = goes_on and words[close + 2].lemma_ not in ("be", "have")
        return (start, words[close].idx + len(words[close])) if goes_on else (start, end)


def _is_list(words: Span) -> bool:
    return any(token.tag_ == "CC" for token in words) and not any(token.tag_ in FINITE for token in words)


def is_title(doc: Doc, content: Iterable[Piece]) -> bool:
    """Whether all of it are titles of works in quotation marks: the song *“The Last Ferry Home”*, and no sentence or line in capitals.

    Of the quotations in ``corpus/world`` that are written so 59 are no claims, and none is one.
    """
    pieces = (layers.tokens_of(doc, [piece]) for piece in content)
    return all(words and words[-1].is_quote and (_is_titled(words) or _is_programme(words)) for words in pieces)


def is_work(doc: Doc, candidate: Candidate) -> bool:
    """Whether all of what it says are titles of works, and nobody utters them: not where the crowd chanted *“Free Ada Frost Now”*."""
    return is_title(doc, candidate.content) and not _is_uttered(doc, candidate)


def _is_uttered(doc: Doc, candidate: Candidate) -> bool:
    """Whether its cue, right beside the words, is a verb of speech, or that of what a banner reads."""
    words = list(layers.tokens_of(doc, candidate.cue))
    if not words or any(token.tag_ == "IN" for token in words):  # shouted for “The Last Ferry”
        return False
    (first, _), (_, last) = candidate.content[0], candidate.content[-1]
    begin, end = candidate.cue[0][0], candidate.cue[-1][1]
    gap = layers.text_of(doc)[end:first] if end <= first else layers.text_of(doc)[last:begin]
    lemmas = {token.lemma_.lower() for token in words}
    source = {token.lemma_.lower() for token in layers.tokens_of(doc, candidate.source)}
    shown = "read" in lemmas and not source.isdisjoint(read_words("no_sources.txt") | read_words("document_nouns.txt"))
    return not gap.strip(" ,:") and (shown or not lemmas.isdisjoint(words_of("uttering")))


def _is_programme(span: list[Token]) -> bool:
    """Where somebody speaks: told *NBC’s “Today”*, said *on “60 Minutes”*, in an interview with *“Insiders”*.

    The words end with the name in quotation marks, each of its words a capital or a number; not told “no”.
    """
    quote = next((token.i for token in span if token.is_quote), -1)
    if quote < 2 or len(span) < 2:
        return False
    doc = span[0].doc
    words = [token for token in doc[quote + 1 : span[-1].i] if not token.is_punct]
    named = all(token.text[:1].isupper() or token.text[:1].isdigit() or token.lower_ in SMALL for token in words)
    return bool(words) and named and not span[-2].is_punct and _is_spoken_on(doc, quote - 1)


def _is_spoken_on(doc: Doc, place: int) -> bool:
    """Whether the words up to a place lead to where somebody speaks: told; told NBC’s, on NBC’s; said on, interview with."""
    owned = doc[place].tag_ == "POS"
    while owned and place and doc[place].tag_ in PHRASE:
        place -= 1
    leads, before = doc[place], doc[max(place - 1, 0)]
    on = leads.tag_ in ("IN", "TO") if owned else leads.lower_ in ON and before.lemma_.lower() in SPEAKING
    return on or leads.lemma_ == "tell"


def _is_titled(span: list[Token]) -> bool:
    if span[0].is_quote and span[0].i and span[0].nbor(-1).lower_ in TITLED:
        return True  # in a note titled “Mind the gap,”
    words = [token for token in span[1:-1] if not token.is_punct] if span[0].is_quote else []
    if len(words) < 2 or span[-2].is_punct:
        return False
    capital = [token for token in words if token.text[:1].isupper()]
    return (
        len(capital) > 1
        and words[0] is capital[0]
        and all(token in capital or token.lower_ in SMALL or token.text[:1].isdigit() for token in words)
        and not all(token.text.isupper() for token in capital)
    )


def _common(pieces: Iterable[Piece], span: Piece) -> Iterable[Piece]:
    """The parts of the pieces that lie in the span."""
    for start, end in pieces:
        low, high = max(start, span[0]), min(end, span[1])
        if low < high:
            yield low, high
