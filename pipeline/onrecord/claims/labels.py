"""The label of a turn in a transcript or hearing: who speaks, before the colon at the head of a line.

The source is the name alone, without forms of address, posts, places, time codes and stage directions, so that later turns
by surname are the same person's; an office is the source where no name stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from spacy.lang.char_classes import LATIN_UPPER

from ..lexicons import read_table, read_words
from ..lexicons.vocabulary import dotted_titles, honorifics, roles, titles, words_of
from ..text import late_re as re
from ..text.literal import literal
from ..text.names import fold, given_names
from ..text.pieces import Piece, trimmed

# Each expression with a line that it reads.
UPPER = literal(LATIN_UPPER)
# “00:12:41”, “[0:12:41.200]”
CLOCK = r"[\[(]?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,3})?)?[\])]?"
# “[00:12:41] ”, “14:32 – ”
TIME = rf"(?:{CLOCK}[ \t]*(?:[–—-][ \t]*)?)?"
CAPITAL = f"[{UPPER}]"
# “O’Neill”, “T.”, “al-Farsi”, “di-Pertua”, “R.J.”, “Łukasz”
WORD = rf"(?:(?:al|el|di?)[-’'])?{CAPITAL}(?:[\w'’]|[.-](?=\w)|\.(?=[ \t,(]))*"
# “Maria de la Cruz”, “THE MINISTER FOR WATER”, “Hon. (Dr.) Ada Frost”
NAME = rf"(?:(?:[Tt]he|{WORD}|\({CAPITAL}[a-z]{{1,4}}\.?\)|de|del|la|van|von|der|da|bin|binti|of|for|in|at|the|and|y)[ \t]+){{0,13}}{WORD}"
# “Speaker 2”, “JUROR 11”, “UNIDENTIFIED MAN #1”: people whom the transcript only numbers
NUMBERED = (
    r"(?:(?:Unidentified|UNIDENTIFIED)[ \t])?(?:Speaker|Witness|Juror|Caller|Reporter|Resident|Person|Man|Woman|"
    r"SPEAKER|WITNESS|JUROR|CALLER|REPORTER|RESIDENT|PERSON|MAN|WOMAN)[ \t]#?\d{1,2}"
)
# “Some hon. members”, “An opposition member”: those whom a record of parliament does not name
UNNAMED = (
    r"(?:(?:Some|Several|Many|Other|An?)[ \t])?(?:(?:[Hh]on|[Hh]onourable|[Oo]pposition|[Gg]overnment|[Nn]oble|[Aa]udience)\.?[ \t])"
    r"(?:[Mm]embers?|[Ss]enators?|[Ll]ords?)"
)
# “, CHIEF ENGINEER, TORVEN WATER BOARD”
POST = r"(?:,[ \t]*(?:[^:;\n()\[\].!?”\"—–-]|(?<=\w)-(?=\w)){2,60}){0,3}"
# What the words of a post have, and no state.
# ", of the board", not ", Va"
SMALL = re.compile(r"\s[a-z]{2,}\b")
# “ (voice-over)”, “ (Hon. Ada Frost) (14:32)”, “ (Minister of Ports (North), Lib.)”
ASIDES = r"(?:[ \t]*[(\[](?:[^()\[\]\n]|\([^()\n]{1,60}\)){1,160}[)\]]){0,3}"
# “: ”, “ : ”, “.- ”, “.—”, “. – ”
MARK = r"(?:[ \t]{0,2}:(?=[ \t])|\.?[ \t]?(?:—|–|--|-)(?<=\.[—–-])|\.--|\.[ \t](?:—|–|--?)(?=[ \t]))"
# What each such mark has, so that most paragraphs are no more than looked through.
# ": ", ".-", ". —", not ":", "-", ". "
MARKED = re.compile(r":[ \t]|\.[ \t]?[–—-]")
# "[00:12:41] HON. ADA FROST: Yes", "Łukasz Đặng: Yes", ">> ADA FROST: Yes", "JUROR 11 (aside): No", not "Ada Frost said", "ADA FROST:"
LABEL = re.compile(
    rf"(?:>>+[ \t]*)?{TIME}(?P<open>[\"“]?)(?P<name>{NUMBERED}|{UNNAMED}|{NAME})(?P<post>{POST})(?P<asides>{ASIDES}(?:(?<=[)\]]),[ \t][{UPPER}][{UPPER}’' -]{{1,60}})?)(?:[ \t]*«[ \t]*»)?(?P<mark>{MARK})[ \t]*(?=\S)"
)
# "Q. Why", "A. No", not "Q why", "B. No"
LETTER = re.compile(r"(?P<name>[QA])(?P<mark>\.)[ \t]+(?=\S)")
# "Q   Why", "A   I did", not "Q. Why", "Quite"
BARE_LETTER = re.compile(r"(?P<name>[QA])[ \t]+(?=[A-Z“\"])")
# "Senator FROST. Thank you", "Mr. da Costa. No", "Ms. HALE of Ohio. Why", not "Senator FROST said", "Mr. Frost spoke"
ADDRESSED = re.compile(
    rf"(?P<name>(?!The\b)[A-Z][a-z]+\.?(?:[ \t](?:da|de|van|von|{CAPITAL}[\w’'-]+)){{1,4}})(?P<place>[ \t]of[ \t][A-Z][a-z]+(?:[ \t][A-Z][a-z]+)?)?(?P<mark>\.)[ \t]+(?=[A-Z“\"])"
)
# "The CHAIRMAN. Order", "The SPEAKER pro tempore. Order", "The PRESIDING OFFICER (Mr. HALE). Order", not "The CLERK read"
PRESIDING = re.compile(
    rf"(?P<name>The[ \t](?:Acting[ \t])?[{UPPER}]{{2,}}(?:[ \t][{UPPER}]{{2,}})*(?:[ \t]pro[ \t]tempore)?)(?P<asides>{ASIDES})(?P<mark>\.)[ \t]+(?=[A-Z“\"])"
)
# "Fire chief Ada Frost: No", "Counsel to the inquiry, Mr Hale: Who", not "Ada Frost: No", "The chief said: No"
LED = re.compile(rf"{TIME}(?P<lead>[A-Z][a-z]+(?:[ -][a-z]+){{1,5}},?)[ \t]+(?P<name>{NAME})(?P<mark>:)[ \t]+(?=\S)")
# "(Hon. Ada Frost)", "[Datuk BEN HALE]", "(Ms. Ada Frost (Arden, Lib.))", not "(on camera)", "Mr Ben Hale"
NAMED_ASIDE = re.compile(rf"[(\[](?={CAPITAL})(?P<name>{NAME})(?:[ \t]\([^()\n]{{1,60}}\))?[)\]]")
# "Ada Frost -- Harrow Bank -- Analyst", "Ada Frost (Arden) (Ind)", "Ada Frost 00:12", not "Ada Frost", "The gate -- it is open"
ALONE = re.compile(
    rf"(?P<name>{NAME})(?:(?P<dash>(?:[ \t]+(?:--|–|—)[ \t]+[A-Z][^\n:.?!]{{2,60}}){{1,2}})|(?P<asides>(?:[ \t]*\([A-Z][^()\n]{{1,60}}\)){{1,3}})|(?P<time>[ \t]+[(\[]?\d{{1,2}}:\d{{2}}(?::\d{{2}})?[)\]]?))(?P<mark>[ \t]*(?:\n|$|:[ \t]*))"
)
FORMS = frozenset(["the", "rt", "right"])
# ", R-Ohio", ", D-N.Y.", not ", Ohio"
PARTY = re.compile(r",[ \t][A-Z]{1,3}-[A-Z][\w. ]+")
# Who speaks and has no name: "CALLER ONE", "MALE VOICE".
VOICES = frozenset(["caller", "juror", "man", "person", "speaker", "voice", "witness", "woman"])
SPEECH = words_of("said") | {"that", "was", "were"}


@dataclass(frozen=True)
class Label:
    """Half-open ranges of code points: the ``name`` that is the source, the ``mark`` behind it, and where words begin.

    ``is_marked``: it has what only a transcript's label has, a form of address, a post, an aside, a time, capitals.
    ``is_formal``: of these a form of address, a post or an aside, as in hearings and parliaments.
    """

    name: Piece
    mark: Piece
    end: int
    key: str
    is_marked: bool
    is_formal: bool = False


def read_label(text: str, start: int, end: int) -> Label | None:
    """The label at the head of the paragraph ``text[start:end]``; None for captions, credits and other words."""
    letter = LETTER.match(text, start, end)
    if letter:  # is it a name, A. Frost? No transcript has only such
        return Label(letter.span("name"), letter.span("mark"), letter.end(), letter["name"].lower(), is_marked=False)
    return _colon_label(text, start, end) or _led_label(text, start, end) or _addressed_label(text, start, end)


def _colon_label(text: str, start: int, end: int) -> Label | None:
    match = LABEL.match(text, start, end) if MARKED.search(text, start, end) else None
    if match is None or match["name"].lower() in read_words("no_turns.txt"):
        return None
    if match["post"] and not _is_posted(text, match):
        return None
    low, high = _named_aside(text, match) or match.span("name")
    name = next(_without_titles(text, low, high), (low, high))
    capitals = text[slice(*name)].isupper()
    is_formal = bool(match["post"] or match["asides"] or set(text[low : name[0]].lower().split()) - {"the"})
    if (
        match["mark"][0] == " "
        and match["mark"].endswith(":")
        and "«" not in match["mark"]
        and not (capitals or is_formal)
    ):
        return None  # Flour : two cups
    is_marked = is_formal or match["mark"] != ":" or capitals or match.start("name") - start > 1
    return Label(name, match.span("mark"), match.end(), text[slice(*name)].lower(), is_marked, is_formal)


def _is_posted(text: str, match: re.Match[str]) -> bool:
    """Whether what stands behind the name is a post, and words of his follow."""
    is_post = (
        match["name"].isupper()
        or match["mark"][0] == "."
        and SMALL.search(match["post"])
        or _is_post(match["name"], match["post"])
    )
    # Not: In the end, Frost said this: …, Harrow, Va. —, Ada Frost, on behalf of the PPE Group. –
    # and neither CITY COUNCIL, Torven: an extract from the debate
    return bool(is_post) and not text[match.end()].islower()


def _led_label(text: str, start: int, end: int) -> Label | None:
    """A post in small letters before the name: "Fire chief Ada Frost:", "Counsel to the inquiry, Mr Hale:"."""
    match = LED.match(text, start, end)
    if match is None:
        return None
    name = next(_without_titles(text, *match.span("name")), match.span("name"))
    is_post = any(word in roles() for word in match["lead"].lower().rstrip(",").split())
    if not is_post or match["lead"].endswith(",") and name[0] == match.start("name"):
        return None
    return Label(name, match.span("mark"), match.end(), text[slice(*name)].lower(), is_marked=True, is_formal=True)


def _addressed_label(text: str, start: int, end: int) -> Label | None:
    """As records of congresses have it, with a full stop: "Senator FROST. Thank you", "The CHAIRMAN. Order"."""
    if match := PRESIDING.match(text, start, end):
        aside = _named_aside(text, match)
        name = next(_without_titles(text, *aside), aside) if aside else match.span("name")
    elif match := ADDRESSED.match(text, start, end):
        written = match.span("name")
        name = next(_without_titles(text, *written), written)
        if match["name"].istitle() and f"{match['name'].split()[-1].lower()}." in dotted_titles():
            return None  # Lt. Col. Frost said
        # Two words at most: behind a title "Mr. Frost Left London" is a headline.
        is_name = name != written and text.count(" ", *name) < 2
        if not is_name or match["place"] and not text[slice(*name)].isupper():
            return None
    else:
        return None
    return Label(name, match.span("mark"), match.end(), text[slice(*name)].lower(), is_marked=True, is_formal=True)


def read_line(text: str, start: int, end: int) -> Label | None:
    """A label that fills its line, so that the words are on the next: who it is stands behind a dash or in brackets, or
    the time behind the name.  The ``mark`` is what stands behind the name."""
    match = ALONE.match(text, start, end)
    if match is None or match["name"].lower() in read_words("no_turns.txt"):
        return None
    low, high = _named_aside(text, match) or match.span("name")
    name = next(_without_titles(text, low, high), (low, high))
    if match["dash"] and " " not in match["name"]:
        return None
    mark = match.span("dash") if match["dash"] else match.span("asides") if match["asides"] else match.span("time")
    return Label(name, trimmed(text, *mark), match.end(), text[slice(*name)].lower(), is_marked=True, is_formal=True)


def read_bare_letter(text: str, start: int, end: int) -> Label | None:
    """Q and A without a mark, as court reporters write them: "Q   Why"; nothing tells a turn from the sentence "A man left"."""
    match = BARE_LETTER.match(text, start, end)
    if match is None:
        return None
    name = match.span("name")
    return Label(name, (name[1], name[1]), match.end(), match["name"].lower(), is_marked=False)


def _named_aside(text: str, match: re.Match[str]) -> Piece | None:
    """The name in brackets behind an office, or with a form of address: THE MINISTER (Hon. ADA FROST), Speaker (Ada Frost)."""
    if not match["asides"]:
        return None
    aside = NAMED_ASIDE.search(text, *match.span("asides"))
    if aside is None:
        return None
    low, high = aside.span("name")
    named = next(_without_titles(text, low, high), (low, high))
    return (low, high) if named[0] > low or " " in aside["name"] and _is_office(match["name"]) else None


def _is_office(name: str) -> bool:
    """Whether a label names a post alone: "The Minister for Water", "PREMIER", not "Minister Frost"."""
    first, *_, last = name.lower().split() if " " in name else (name.lower(), name.lower())
    return first in FORMS or last in roles() or first in roles() and " for " in f" {name.lower()} "


def _is_post(name: str, post: str) -> bool:
    """Whether what stands behind a name in small letters is a post: Ada Frost, *chief engineer*:"""
    # "mayor", not "2"
    words = re.findall(r"[a-z]+", post.lower())
    is_party = PARTY.fullmatch(post) is not None
    return " " in name and (is_party or any(word in roles() for word in words)) and not SPEECH & set(words)


def _without_titles(text: str, start: int, end: int) -> Iterator[Piece]:
    """The name without the titles before it, where a name is left: MR. HALE, Senator Wynter, but not THE SPEAKER."""
    # "two words", not " "
    words = [(m.start() + start, m[0].lower()) for m in re.finditer(r"\S+", text[start:end])]
    if len(words) > 2 and text[words[1][0] : end].lower() in roles():
        return  # Tuan Yang di-Pertua
    if is_numbered(text[start:end]):
        return  # SPEAKER 2
    for place, (offset, written) in enumerate(words):
        word = written.strip("().")
        is_small = word in read_words("particles.txt") and place + 1 < len(words)
        if is_small or not (word in FORMS or word in honorifics() or word in titles() or word in roles()):
            if place and written not in words_of("small word in a body"):
                yield offset, end
            return


def is_numbered(name: str) -> bool:
    """Whether it is one of several whom a transcript does not name: SPEAKER 2, CALLER ONE, RESIDENT B."""
    *before, last = name.lower().split()
    return bool(before) and (last.lstrip("#").isdigit() or len(last) == 1 or last in _numbers())


@cache
def _numbers() -> frozenset[str]:
    return frozenset(word for word, _, kind in read_table("number_words.tsv") if kind in ("unit", "teen"))


def is_somebody(words: str, label: Label) -> bool:
    """Whether a title, a post or the given name tells that a line is a person: MR. HALE, THE CHAIR, CALLER ONE, ADA FROST."""
    first, *others = label.key.split()
    is_titled = not words.lower().removeprefix("the ").startswith(label.key)
    is_one = is_numbered(label.key) and (first in titles() or first in roles() or first in VOICES)
    last = others[-1] if others else first
    return is_titled or is_one or last in roles() or bool(others) and (last in VOICES or fold(first) in given_names())


def whole_label(words: str) -> Label | None:
    """The label that some words are, without its colon: a name with what else may stand there."""
    label = read_label(f"{words}: X", 0, len(words) + 3)
    if label is None or label.mark[0] != len(words) or label.key in read_words("no_turns.txt"):
        return None
    return label


def moved(label: Label, by: int, end: int) -> Label:
    """A label of words that stand at ``by`` of a text; what is said begins at ``end``."""
    low, high = label.name
    mark = label.mark[0] + by
    return replace(label, name=(low + by, high + by), mark=(mark, mark + 1), end=end, is_marked=True)
