"""Labels that only their coming back tells: “Ada Frost - Yes.”, “FROST. Yes.”, “3. Ada Frost: Yes.”, “Ada Frost, Harrow
Water: Yes.”

A heading, a list and a dateline look the same (“WATER. The pumps failed.”, “1. Salt: a spoon”), so at least half of the lines
have to be of the shape, two people in turn have to be labelled, and be known for people or speak as such.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from ..text import late_re as re
from ..text.names import fold, given_names
from ..text.pieces import Piece
from .datelines import is_place
from .labels import CAPITAL, TIME, UNNAMED, UPPER, WORD, Label, is_somebody, moved, read_label, whole_label
from .spoken import OF_HIMSELF, is_spoken

MIN_TURNS = 2  # labels that make a dialogue; chosen, not measured
# Who presides: a record that labels such a one is a hearing's, in which all that is asked is said too.
PRESIDING = frozenset(["chair", "chairman", "chairperson", "chairwoman", "court", "di-pertua", "speaker"])
Found = tuple[int, tuple[int, Label]]

# "1. Ada Frost: Yes", "(12) MR HALE: No", "- Ada Frost: Yes", not "12 Ada Frost: Yes", "1.5 Ada"
COUNT = re.compile(r"(?:[\[(]?\d{1,4}[.)\]]|[-*•‣–—])[ \t]+")
# "Q12 Chair: Why", "Q. 7: Ada Frost: Who", not "Q. Why", "Quite 12 so"
ASKED = re.compile(r"Q\.?[ \t]?\d{1,4}[.:]?[ \t]+")
# "Ada Frost - Yes", "00:12 – Frost — Yes", "BEN HALE > Yes", "Ada binti Frost [Selby] – Yes", "An hon. member – No", not "Ada Frost-Hale: Yes", "Frost - 3"
SEPARATED = re.compile(
    rf"{TIME}(?P<name>(?:{UNNAMED}|(?:{WORD}[ \t]+(?:bin(?:ti)?[ \t]+)?){{0,5}}{WORD})(?:[ \t][(\[][^()\[\]\n]{{1,60}}[)\]])?)[ \t]+(?P<mark>[-–—>=~|]|--|::)[ \t]+(?=[^\W\d]|[“\"‘'])"
)
# "FROST. Yes", "THE MINISTER. No", "MR. HALE. Why", not "Frost. Yes", "FROST. yes", "U.S. Yes"
STOPPED = re.compile(
    rf"{TIME}(?P<name>(?:MRS?\.[ \t]|MS\.[ \t]|DR\.[ \t])?(?:[{UPPER}][{UPPER}’'-]+[ \t]){{0,4}}[{UPPER}][{UPPER}’'-]+)(?P<mark>\.)[ \t]+(?={CAPITAL}|[“\"])"
)
# "Ada Frost, Harrow Water: Yes", "Ada Frost/Harrow Water: Yes", not "In the end, Frost said: Yes", "Ada Frost: Yes"
POSTED = re.compile(
    rf"{TIME}(?P<name>(?:{WORD}[ \t]+){{1,4}}{WORD})(?:,[ \t]|[ \t]?/[ \t]?){CAPITAL}[^:\n.!?”\"]{{1,60}}(?P<mark>:)[ \t]+(?=\S)"
)
# "They are.", "When?”", not "two litres"
SENTENCE_END = re.compile(r"[.?!…—-][\"”’»)]*$")


def read_asked(text: str, lines: list[Piece]) -> Iterator[Found]:
    """A committee's questions, which are numbered through; who answers has no number."""
    return _counted(ASKED, text, lines)


def read_counted(text: str, lines: list[Piece]) -> Iterator[Found]:
    """A number or a bullet before the label."""
    return _if_dialogue(text, lines, list(_counted(COUNT, text, lines)))


def read_separated(text: str, lines: list[Piece]) -> Iterator[Found]:
    """A dash or another sign in the place of the colon, the same in each line."""
    marks = Counter(match["mark"] for line in lines if (match := SEPARATED.match(text, *line)))
    mark = max(marks, key=lambda one: marks[one], default="")
    return _read(SEPARATED, text, lines, lambda match: match["mark"] == mark)


def read_stopped(text: str, lines: list[Piece]) -> Iterator[Found]:
    """A name in capitals with a full stop, as old records have it."""
    return _read(STOPPED, text, lines)


def read_posted(text: str, lines: list[Piece]) -> Iterator[Found]:
    """Whom somebody speaks for stands behind the name: the ``mark`` is the colon."""
    return _read(POSTED, text, lines)


def read_employed(text: str, start: int, end: int) -> Label | None:
    """The same once, of somebody whose given name is known, where others have labels."""
    match = POSTED.match(text, start, end)
    label = whole_label(match["name"]) if match else None
    if match is None or label is None or fold(label.key.split()[0]) not in given_names():
        return None
    return replace(moved(label, start, match.end()), mark=match.span("mark"), is_marked=False)


def _counted(pattern: re.Pattern[str], text: str, lines: list[Piece]) -> Iterator[Found]:
    for start, end in lines:
        count = pattern.match(text, start, end)
        if count and (label := read_label(text, count.end(), end)):
            yield start, (count.end(), replace(label, is_marked=True))


def _read(
    pattern: re.Pattern[str], text: str, lines: list[Piece], is_one: Callable[[re.Match[str]], bool] = lambda _: True
) -> Iterator[Found]:
    found = []
    for start, end in lines:
        match = pattern.match(text, start, end) if read_label(text, start, end) is None else None
        if match and is_one(match) and (label := whole_label(match["name"])):
            low = match.start("name")
            found.append((start, (low, replace(moved(label, low, match.end()), mark=match.span("mark")))))
    return _if_dialogue(text, lines, found)


def _if_dialogue(text: str, lines: list[Piece], found: list[Found]) -> Iterator[Found]:
    return iter(found if len(found) >= len(lines) / 2 and _is_dialogue(text, lines, found) else ())


def _is_dialogue(text: str, lines: list[Piece], found: list[Found]) -> bool:
    """Whether two are labelled, one of them again, who are known for people; or both again, and somebody asks, or says "we"."""
    ends = dict(lines)
    said = [text[label.end : ends[start]] for start, (_, label) in found]
    if sum(bool(SENTENCE_END.search(words)) for words in said) <= len(said) / 2:
        return False
    labels = [(begin, label) for _, (begin, label) in found]
    if any(is_place(text[slice(*label.name)]) for _, label in labels):
        return False
    counts = Counter(label.key for _, label in labels)
    people = {label.key for begin, label in labels if is_somebody(text[begin : label.name[1]], label)}
    again = sum(count > 1 for count in counts.values())
    if len(people) >= MIN_TURNS and again or len(counts) >= MIN_TURNS and _is_of_house(labels, said):
        return True
    return again >= MIN_TURNS and any(words.rstrip('"”’').endswith("?") or is_spoken(words) for words in said)


def _is_of_house(labels: list[tuple[int, Label]], said: list[str]) -> bool:
    """Whether titles or seats stand with two names or more, and one speaks of himself, or somebody presides; each may speak once."""
    formal = sum(label.is_formal for _, label in labels)
    presides = any(label.key.split()[-1] in PRESIDING for _, label in labels)
    return formal >= 1 and presides or formal >= MIN_TURNS and any(OF_HIMSELF.search(words) for words in said)
