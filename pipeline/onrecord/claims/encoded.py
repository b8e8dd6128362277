"""What the encoder found, one attribution at a time: the pieces of its roles as they may stand in a claim, or none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from spacy.tokens import Doc

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text import late_re as re
from ..text.noun_phrases import FINITE
from ..text.paragraphs import paragraph_starts
from ..text.pieces import Piece, trimmed
from .addressees import without_addressee
from .candidate import Candidate, pieces_of
from .constructions import put_right
from .contents import ASKING_FOR_NEWS, is_content
from .cues import Cues
from .datelines import is_place
from .denial import is_dismissed
from .directives import with_doer
from .dismissals import with_noun
from .hypothetical import is_hypothetical
from .openings import OWNERS
from .others_words import without_listener
from .passive import QUESTIONED, unasked_cue, with_actor
from .within import tells

Pieces = tuple[Piece, ...]
# " \n", not "a"
SPACE = re.compile(r"\s*")
# "he said", not "“”", " \n"
UNQUOTED = re.compile(r'[^\s"“”„«»‘`](?:[^"“”„«»‘`]*[^\s"“”„«»‘`])?')
# They introduce a quotation only where its sentence goes on: “We go,” she smiled.
GESTURES = frozenset(["frown", "grin", "laugh", "nod", "shrug", "sigh", "smile"])
SENTENCE_ENDS = ".?!"
# Determiners that are people by themselves where they say something: "Both warned that …", not "This shows that …".
SPEAKING = frozenset(["all", "another", "both", "each", "few", "many", "neither", "none", "several", "some"])
# Behind an article: whoever of several it was, "the other said", "a third said", also where no noun follows.
OF_SEVERAL = frozenset(["elder", "eldest", "first", "former", "latter", "older", "oldest", "other", "second", "third", "fourth", "fifth", "younger", "youngest"])  # fmt: skip
# A new sentence up to its colon, of somebody else than "he".
# ". Frost was not impressed: ", "!” Frost left: ", not ". He went on: ", " said Frost: ", ". Frost left. "
LED_ANEW = re.compile(r"[.?!][\"”’»']* +(?!(?:He|She|They|It|I|We|There)\b)[A-Z][^.?!\n]*: *$")
# What stands between what somebody is and the name in marks.
# "the maker, “", "known as \"", "a user called ‘", not "he said “", "who leads a “"
BEFORE_NAME = re.compile(r"(?:,|\b(?:as|by|called|named|nicknamed)) [“\"‘'«„]$")
LONGEST_GAP = len(", “")
CLOSING_MARKS = ("”", '"', "’", "'", "»", "“")
# How a sentence ends inside its quotation marks.
ENDED = (".”", '."', ".’", ".»")


def read_encoded(doc: Doc, found: Iterable[dict[str, Any]], cues: Cues) -> Iterator[Candidate]:
    """Candidates from ``found``, attributions of ``ml.model``, without those that are no claim by their words alone."""
    text, body = layers.text_of(doc), layers.body_start(doc)
    starts = [*paragraph_starts(text), len(text)]
    for one in found:
        content = _after(text, body, one["content"])
        cue, source = (_unquoted(text, one[role]) for role in ("cue", "source"))
        source = _beside_cue(text, starts, cue, _with_marked_name(text, source))
        source = _to_next_clause(doc, cue, source)
        cue, content = _with_denial(doc, *_without_question(doc, cue, content))
        content = _without_led(text, _behind_colon(doc, _without_source(content, source)), cue)
        if one["cue"] and not cue:
            content = _on_its_line(text, starts, source, content)
        if not is_content(doc, cue, content) or _is_no_source(doc, source, cues) or _is_heading(text, body, source):
            continue
        if not one["inner"] and (_is_outlets(doc, source) or _is_occasion(doc, cue, source, content)):
            continue
        if one["inner"] and not _is_told_within(doc, cue, cues) or is_hypothetical(doc, cue, source, cues):
            continue
        if _is_exclaimed(doc, content, cue, source):
            continue
        if _is_apart(doc, text, content, cue, source, cues) or _is_led_in(text, starts, content, cue):
            cue, source = (), ()
        confidence = one["confidence"]
        one_read = Candidate(content, cue, source, rate=confidence or 0.0, confidence=confidence)
        told = with_doer(doc, without_listener(doc, without_addressee(doc, with_noun(doc, with_actor(doc, one_read)))))
        if told.content and (righted := put_right(doc, told)).content:
            yield righted


def _after(text: str, body: int, pieces: Iterable[list[int]]) -> Pieces:
    """The pieces, without what they have of the furniture before the article's ``body``."""
    space = SPACE.match(text, body)
    first = space.end() if space else body
    return tuple((max(s, first), e) for s, e in pieces if e > first)


def _unquoted(text: str, pieces: Iterable[list[int]]) -> Pieces:
    """The pieces without quotation marks, which belong to content: had “stated is two pieces; none of a mere colon; and no comma behind them."""
    found = (match.span() for start, end in pieces for match in UNQUOTED.finditer(text, start, end))
    cut = ((start, start + len(text[start:end].rstrip(", "))) for start, end in found)
    return tuple((start, end) for start, end in cut if text[start:end].strip(":,–—- "))


def _with_marked_name(text: str, source: Pieces) -> Pieces:
    """*The maker, “northwind”,* said: a source in which only the marks of a name stand between two pieces is one, marks and all."""
    joined: list[Piece] = []
    for start, end in source:
        last = joined[-1] if joined else (start, start)
        led = start - last[1] <= LONGEST_GAP and BEFORE_NAME.search(text, last[0], start)
        if led and text[end : end + 1] in CLOSING_MARKS:
            joined[-1] = (last[0], end + 1)
        else:
            joined.append((start, end))
    return tuple(joined)


def _beside_cue(text: str, starts: Sequence[int], cue: Pieces, source: Pieces) -> Pieces:
    """Of a source that reaches over the end of a paragraph what stands in that of the cue: says *minister* in a headline, and in
    the next line *Minister Ada Frost* said."""
    if not cue or not source or bisect_right(starts, source[0][0]) == bisect_right(starts, source[-1][1] - 1):
        return source
    here = bisect_right(starts, cue[0][0])
    first, last = starts[here - 1], starts[here]
    return tuple(trimmed(text, max(s, first), min(e, last)) for s, e in source if s < last and e > first)


def _to_next_clause(doc: Doc, cue: Pieces, source: Pieces) -> Pieces:
    """Said *Ada Frost*, and Ben Hale knew it: a source behind its cue without a clause behind it; and none begins with a comma."""
    whole = layers.tokens_of(doc, source)
    words = whole[1:] if len(whole) > 1 and whole[0].text == "," else whole
    relative = next((i for i, word in enumerate(words) if word.tag_ in ("WP", "WDT")), len(words))
    joins = (i for i in range(2, relative) if words[i].tag_ == "CC" and words[i - 1].text == ",")
    inverted = bool(cue and source) and cue[0][0] < source[0][0]
    end = next((i - 1 for i in joins if inverted and any(w.tag_ in FINITE for w in words[i:])), len(words))
    return source if end == len(whole) else pieces_of(words[:end])


def _on_its_line(text: str, starts: Sequence[int], source: Pieces, content: Pieces) -> Pieces:
    """Of what stands behind no more than a colon, and not in quotation marks, that on the line of its source: Frost: *Wall holds*, as a
    headline."""
    end = starts[bisect_right(starts, source[0][0])] if source else len(text)
    cut = (trimmed(text, s, min(e, end)) if UNQUOTED.match(text, s, s + 1) else (s, e) for s, e in content)
    return tuple(piece for piece in cut if piece[0] < piece[1])


def _without_question(doc: Doc, cue: Pieces, content: Pieces) -> tuple[Pieces, Pieces]:
    """Replied *asked about the lake*: cue and content before the question."""
    words = layers.tokens_of(doc, cue)
    told = unasked_cue(words)
    if len(told) == len(words):
        return cue, content
    question = words[len(told)].idx
    return pieces_of(told), tuple(piece for piece in content if piece[1] <= question)


def _with_denial(doc: Doc, cue: Pieces, content: Pieces) -> tuple[Pieces, Pieces]:
    """Has neither confirmed *nor denied* its part: both verbs are the cue."""
    if not cue or not content:
        return cue, content
    words, end = layers.span_of(doc, *content[0]), content[0][1]
    joined = len(words) > 1 and words[0].lower_ == "nor" and words[1].tag_.startswith("VB") and words[0].i
    if not joined or words[0].nbor(-1).idx != layers.span_of(doc, *cue[-1])[-1].idx:
        return cue, content
    rest = doc[words[1].i + 1 : words.end]
    content = ((rest[0].idx, end), *content[1:]) if len(rest) else content[1:]
    return (*cue[:-1], (cue[-1][0], words[1].idx + len(words[1]))), content


def _without_source(content: Pieces, source: Pieces) -> Pieces:
    """The pieces that do not lie in the source: said Ada Frost, who leads the *“Wet Feet”* club."""
    if not source:
        return content
    return tuple((s, e) for s, e in content if not source[0][0] <= s <= e <= source[-1][1])


def _behind_colon(doc: Doc, content: Pieces) -> Pieces:
    """The quotation without a pronoun that only points to it: Ada Frost sees *it* simply: *“We close.”*; and without the question that
    it answers: she knew *whom to thank: “Hale.”*"""
    words = layers.tokens_of(doc, content)
    first = next((i for i, token in enumerate(words[1:], 1) if token.is_quote and token.nbor(-1).text == ":"), 0)
    led = [token for token in words[:first] if token.text != ":"]
    asked = len(led) > 1 and led[0].lower_ in words_of("question word") and led[1].tag_ == "TO" and words[-1].is_quote
    pointed = len(content) == 2 and len(led) == 1 and led[0].tag_ == "PRP"
    if not pointed and (not asked or any(token.tag_ in FINITE for token in led)):
        return content
    return tuple((max(s, words[first].idx), e) for s, e in content if e > words[first].idx)


def _without_led(text: str, content: Pieces, cue: Pieces) -> Pieces:
    """The pieces up to a quotation that the colon of another sentence leads in: said it was “fair”. Frost was not impressed: *“We lost.”*"""
    for i, ((_, end), (start, _)) in enumerate(pairwise(content), 1):
        led = LED_ANEW.search(text, max(end - 2, 0), start)
        if led and not any(led.start() <= s < start for s, _ in cue):
            return content[:i]
    return content


def _is_told_within(doc: Doc, cue: Pieces, cues: Cues) -> bool:
    """Whether what was found in content read by itself is a claim there: what is read without its context is sure of too
    much (not to, of), and denied reports that has the same content as the denial."""
    return any(tells(token, cues) for token in layers.tokens_of(doc, cue)) and not is_dismissed(doc, cue, cues)


def _is_apart(doc: Doc, text: str, content: Pieces, cue: Pieces, source: Pieces, cues: Cues) -> bool:
    """“The seals have failed.” Frost nodded.: a sentence of its own after a quotation, with no verb of speech."""
    end = content[-1][1]
    after = bool(cue and source) and min(cue[0][0], source[0][0]) >= end
    if not after or not text.endswith(ENDED, 0, end):
        return False
    return not any(cues.speaks(t.lemma_) and t.lemma_ not in GESTURES for t in layers.tokens_of(doc, cue))


def _is_led_in(text: str, starts: Sequence[int], content: Pieces, cue: Pieces) -> bool:
    """- Chair Ada Frost: *“We are ahead”*: a quotation that its own line leads in is not said by another line of the list."""
    here = bisect_right(starts, content[0][0])
    elsewhere = bool(cue) and bisect_right(starts, cue[0][0]) != here
    return elsewhere and text[starts[here - 1] : content[0][0]].rstrip().endswith(":")


def _is_exclaimed(doc: Doc, content: Pieces, cue: Pieces, source: Pieces) -> bool:
    """The cellar is dry, *thank* the plumbers: whom somebody thanks or blames behind a comma says nothing."""
    words = layers.tokens_of(doc, cue)
    inverted = bool(words and source) and content[-1][1] <= cue[0][0] < source[0][0]
    return inverted and words[0].tag_ in ("VB", "VBP") and words[0].lemma_.lower() in words_of("thanking")


def _is_heading(text: str, body: int, source: Pieces) -> bool:
    """Photo: the quay after the storm; and where an article was written, in capitals before its first sentence or a place
    at the head of a line, SELBY: The quay is shut. (A transcript's labels are read in ``turns``.)"""
    if not source or not text.startswith(":", source[-1][1]):
        return False
    words, before = text[slice(*source[-1])], text[body : source[0][0]]
    is_dateline = words.isupper() and not any(sign in before for sign in SENTENCE_ENDS)
    is_dateline = is_dateline or before[-1:] in ("", "\n") and is_place(words)
    return is_dateline or words.lower() in read_words("no_turns.txt")


def _is_outlets(doc: Doc, source: Pieces) -> bool:
    """Our correspondent *reports* that it leaks: the outlet itself."""
    words = [token.lower_ for token in layers.tokens_of(doc, source)[:2]]
    return words[:1] == ["our"] and words[-1].removesuffix("s") in ("correspondent", "reporter")


def _is_occasion(doc: Doc, cue: Pieces, source: Pieces, content: Pieces) -> bool:
    """“It leaks,” she said when *a reporter asked* about the dam: a question that only leads to the answer; not: after a reporter asked
    the court to free him."""
    words, asked = layers.tokens_of(doc, source), layers.tokens_of(doc, content)
    asks = any(token.lemma_ in QUESTIONED for token in layers.tokens_of(doc, cue))
    if not words or not asks or not words[0].i or words[-1].lemma_.lower() not in ASKING_FOR_NEWS:
        return False
    acts = asked[0].tag_ in ("DT", "NN", "NNP", "NNS") and any(token.tag_ == "TO" for token in asked)
    return words[0].nbor(-1).lower_ in ("after", "as", "when") and not acts


def _is_no_source(doc: Doc, source: Pieces, cues: Cues) -> bool:
    """Experience shows, time will tell: a source that is only a noun that cannot speak. *Both* warned is one, *the other*, *a third* warned,
    in *his* view, too."""
    words = [token for token in layers.tokens_of(doc, source) if any(map(str.isalnum, token.text))]
    if len(words) == 1 and words[0].lower_ in SPEAKING | OWNERS:
        return False
    if len(words) == 2 and words[0].lower_ in ("a", "the") and words[1].lower_ in OF_SEVERAL:
        return False
    return bool(words) and all(w.lemma_.lower() in cues.no_sources or w.tag_ in ("DT", "PRP$", "JJ") for w in words)
