"""Quotations with a name under them: “…” — Ada Frost, or the name on the next line, with a post behind a comma; and the lines that
mail and markdown set off by a ``>``, with such a name in the last of them or right behind."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from .. import layers
from ..lexicons.vocabulary import roles
from ..text import late_re as re
from ..text.names import fold, given_names
from ..text.noun_phrases import FINITE
from ..text.pieces import Piece
from .bounds import is_title
from .candidate import Candidate
from .headings import BULLETS
from .sentences import FULL_STOPS

# On the scale of the rates of cues, over a quotation's with a cue (claims/quoted.py); chosen, not measured.
SIGNED_RATE = 0.97
# Code points before a quotation in which the number of its row would stand; chosen, not measured.
BEFORE = 8
# The top of that scale, over what the encoder finds: it gives such a quotation to whoever spoke before; chosen, not measured, as
# no article of corpus/world has one.
IN_LINE_RATE = 1.0
# A dash or a stroke and a name to the end of the line, with who it is before it, a post behind a comma, or what it was about.
SIGNATURE = r"(?P<dash>—|–|―|--|-|/)[ \t]*\*{0,2}(?P<name>(?:(?:an?|her|his|the|their)[ ](?:[\w’'-]+[ ]){0,4}[\w’'-]+,?[ ](?=[^\W\d_a-z]))?[^\W\d_a-z][^\n,;:()]{1,60}?)\*{0,2}[ \t]*(?:[,(](?:[^\n:]|:(?!\s)){1,80}|[ ](?:on|about|after|before)[ ](?:[a-z’'-]+[ ]){0,2}[a-z][^\n:]{0,60})?(?=\r?\n|$)"
# " — Ada Frost, harbour master", " / Ada Frost on the toll", "\n—Finance Minister Ada Frost, speaking on Monday", " – her brother, Ben Hale", not " – a harbour", "Ada Frost", "\n- Ada Frost (Labour): “We go.”"
BEHIND_DASH = re.compile(rf"[ \t]*(?:(?:\r?\n){{1,2}}[ \t]*)?{SIGNATURE}")
# Two to four words of a name.
FULL_NAME = r"(?:[^\W\d_a-z][\w’'-]+ ){1,3}[^\W\d_a-z][\w’'-]+"
# A dash and whoever it is, in full, to the end of the sentence that the quotation opens: up to four words of a post, two to four
# of a name, and sixty code points about them; chosen, not measured.
# " — regional governor Ada Frost.", " – Ada Frost, the mayor.", not " — Ada Frost said.", " — it rained."
IN_LINE = re.compile(
    rf"[ \t]*(?P<dash>—|–|--)[ \t]*(?P<name>(?:[a-z][\w-]+ ){{0,4}}{FULL_NAME})(?:, [^\n.]{{2,60}})?\.(?=\s|$)"
)
# The same as translations have it.
# ". So Ada Frost, Minister for Ports, in the Gazette.", " So the mayor Ben Hale.", " So Ada Frost and Ben Hale.", not ". So said Ada Frost.", ". So far so good."
SO = re.compile(
    rf"\.?[ \t](?P<dash>)So (?P<name>(?:the (?:[a-z][\w-]+,? ){{1,6}})?{FULL_NAME}(?:(?:, {FULL_NAME}){{0,2}} and {FULL_NAME})?)(?:,? [^\n.]{{2,100}})?\.(?=\s|$)"
)
# A row of a numbered list.
# "\n1. ", "12) ", not "in 2019. "
NUMBERED = re.compile(r"(?:^|\n)[ \t]*\d{1,3}[.)][ \t]*\Z")
# ". ", "”. ", "\n", not ", ", "said "
SENTENCE_START = re.compile(r"(?:[.!?][”\"’']?\s|\n\s?|^)\Z")
# What leads to a quotation.
# "said, ", "asked: ", not "left. "
LEADING = re.compile(r"[,:]\s*\Z")
# A line that is set off, and the name under several of them.
# "> We go.", ">We go", not ">> ADA: Yes", "2 > 1"
SET_OFF = re.compile(r"^>(?!>)(?P<words>[^\r\n]*)\r?$", re.MULTILINE)
# "\n> — Ada Frost, harbour master", "\n>\n> - Ada Frost", "\n\n— Ada Frost", not " — Ada Frost", "\n> — a friend"
UNDER_LINES = re.compile(rf"[ \t]*(?:\r?\n>?[ \t]*){{1,3}}{SIGNATURE}")
# "\nAda Frost, harbour master", not "\nFrost", " Ada Frost", "\nAda Frost, in a post, asked:"
ON_NEXT_LINE = re.compile(
    r"[ \t]*(?:\r?\n){1,2}[ \t]*(?P<dash>)(?P<name>(?:[^\W\d_a-z][\w.’'-]+[ \t]+){1,4}[^\W\d_a-z][\w’'-]+)(?:,[ \t][^\n.:]{2,60})?[ \t]*(?=\n|$)"
)

# Who it was in brackets, to the end of the paragraph; neither a year, nor a sentence.
# " (Ada Frost)", " (harbour master Ada Frost, Selby)", not " (Frost)", " (Ada Frost, 1974)", " (Ada Frost said)", " (Ada Frost), she said"
IN_BRACKETS = re.compile(
    rf"[ \t]*(?P<dash>)\((?P<name>(?:[A-Za-z][\w’'-]* ){{0,4}}{FULL_NAME})(?:, [^\d\n()]{{2,60}})?\)\.?[ \t]*(?=\r?\n|$)"
)


def find_signed(doc: Doc, paragraphs: list[Piece]) -> Iterator[Candidate]:
    """The quotations that are followed by nothing but the name of who said them.

    Reads the tags and the layer ``statements``: a line with a finite verb is no name.
    """
    text = layers.text_of(doc)
    starts = {start for start, _ in paragraphs}
    for statement in layers.read(doc, "statements"):
        start, end = statement["outer"]
        if statement["depth"]:
            continue
        match = _in_line(doc, text, start, end)
        rate = IN_LINE_RATE if match else SIGNED_RATE
        if match is None:
            is_paragraph = start in starts or text[text.rfind("\n", 0, start) + 1 : start].strip() in BULLETS
            match = _under(doc, start, end, is_paragraph=is_paragraph)
        if match is None or any(t.tag_ in FINITE for t in layers.span_of(doc, *match.span("name"))):
            continue
        cue = (match.span("dash"),) if match["dash"] else ()
        yield Candidate(((start, end),), cue, (match.span("name"),), rate)
    yield from _find_set_off(doc, text, paragraphs[0][0] if paragraphs else 0)


def _under(doc: Doc, start: int, end: int, *, is_paragraph: bool) -> re.Match[str] | None:
    """The name behind a quotation: behind a dash, or on the next line under a whole paragraph; where somebody's words lead to the
    quotation they say whose it is, and a line under it who wrote that.  Behind words without a stop, and behind a stroke, stands somebody."""
    text = layers.text_of(doc)
    match = BEHIND_DASH.match(text, end)
    if text.endswith(FULL_STOPS, 0, end - 1):
        if match is not None and not ("\n" in text[end : match.start("dash")] and _is_led(doc, text, start)):
            return match if match["dash"] != "/" or _is_somebody(match) else None
        bracketed = IN_BRACKETS.match(text, end) if is_paragraph and not is_title(doc, [(start, end)]) else None
        return bracketed or (ON_NEXT_LINE.match(text, end) if is_paragraph else None)
    spoken = match is not None and is_paragraph and _is_spoken(doc, start, end)
    return match if match is not None and spoken and _is_somebody(match) else None


def _is_led(doc: Doc, text: str, start: int) -> bool:
    """Whether a clause leads to a quotation: she said: “We go.”; not Quote of the day: “We go.”"""
    led = LEADING.search(text, max(0, start - BEFORE), start)
    if led is None:
        return False
    line = text.rfind("\n", 0, led.start()) + 1
    return any(token.tag_ in FINITE for token in layers.span_of(doc, line, start))


def _in_line(doc: Doc, text: str, start: int, end: int) -> re.Match[str] | None:
    """Who said what stands there, as a match of ``IN_LINE``: a person, or whoever has a post, behind words that are spoken, not
    the singer behind a song."""
    before = slice(max(0, start - BEFORE), start)
    match = IN_LINE.match(text, end) or _so(doc, text, end) if SENTENCE_START.search(text[before]) else None
    if match is None or NUMBERED.search(text[before]):
        return None
    return match if _is_spoken(doc, start, end) and _is_somebody(match) else None


def _is_spoken(doc: Doc, start: int, end: int) -> bool:
    """Whether a quotation is what somebody says, and no title of a work."""
    words = layers.span_of(doc, start, end)
    spoken = words[-2].text in FULL_STOPS or any(token.tag_ in (*FINITE, "PRP") for token in words)
    return spoken and not is_title(doc, [(start, end)])


def _is_somebody(match: re.Match[str]) -> bool:
    """Whether a signature has a known given name, or a post."""
    who = [word.strip(",.") for word in match[0].split()]
    first = next(word for word in match["name"].split() if word[0].isupper())
    return fold(first) in given_names() or any(word.lower() in roles() for word in who)


def _so(doc: Doc, text: str, end: int) -> re.Match[str] | None:
    """“…”. *So Ada Frost, the mayor, in a note.*: no sentence of its own, as it has no verb."""
    match = SO.match(text, end)
    told = match is not None and any(token.tag_ in FINITE for token in layers.span_of(doc, *match.span()))
    return None if told else match


def _find_set_off(doc: Doc, text: str, start: int) -> Iterator[Candidate]:
    """The lines set off by a ``>``, one piece each, over the name that is under them; ``start``: where the article begins."""
    words: list[Piece] = []
    end = -1
    for line in SET_OFF.finditer(text, start):
        if line.start() > end + 1:
            words = []  # other words stand between
        end = line.end()
        # Blanks are left out here: in the expression they would be tried at every length.
        if said := line["words"].strip(" \t"):
            begin = line.end("words") - len(line["words"].lstrip(" \t"))
            words.append((begin, begin + len(said)))
        match = UNDER_LINES.match(text, words[-1][1]) if words else None
        if match is None or not text[slice(*words[-1])].rstrip("”\"’'»").endswith(FULL_STOPS):
            continue
        if not any(t.tag_ in FINITE for t in layers.span_of(doc, *match.span("name"))):
            yield Candidate(tuple(words), (match.span("dash"),), (match.span("name"),), SIGNED_RATE, is_turn=True)
            words = []
