"""Quotation marks one by one: which family a mark is of, and whether it opens, closes or is none, by what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from . import late_re as re

# Words that begin with an apostrophe, and years such as ’90s.
SHORTENED = r"(?i:em|tis|twas|til|till|cause|bout|round|n|nuff|im|er|\d0s|\d\d)\b"
# "'em", "’90s", not "90s", "’mid"
ELIDED = re.compile(rf"['’‘]{SHORTENED}")
# "“", "``", "’’", "‘’We", not "word", "("
MARK = re.compile(rf"``|''|’’(?!’)|‘‘|‘’(?=\w)(?!{SHORTENED})|[\"“”„‟«»‹›‘’‚‛'`]")
# Which family a mark belongs to, and which way it points: +1 opens, -1 closes, 0 either.
FAMILY = {
    '"': ("double", 0), "''": ("double", 0), "``": ("double", 1), "“": ("double", 1), "”": ("double", -1),
    "„": ("double", 1), "‟": ("double", 1), "’’": ("double", -1), "‘‘": ("double", 1), "‘’": ("double", 1),
    "'": ("single", 0), "`": ("single", 1), "‘": ("single", 1), "’": ("single", -1), "‚": ("single", 1), "‛": ("single", 1),
    "«": ("guillemet", 0), "»": ("guillemet", 0), "‹": ("single guillemet", 0), "›": ("single guillemet", 0),
}  # fmt: skip
CLOSING_GUILLEMET = {
    "»": re.compile(r"\S[«»](?!\w)"),  # "Nein»", "Nein«", not "»Ja", "a»b"
    "›": re.compile(r"\S[‹›](?!\w)"),  # "Nein›", "Nein‹", not "›Ja", "a›b"
}
OPENERS_AFTER = set("([{—–-/…:")
LEADS_ON = set("([{$€£¥#@…—–-")  # no word, and yet what stands before them may have opened
# What a quotation may follow whose mark could be an apostrophe.
# "said Hale. ", "She said: ", "he says ", not "the boys' ", "he unsaid "
LEADS_TO_SPEECH = re.compile(r"(?:[.!?:,]|\b(?:said|says|added|adds|asked|asks|wrote|writes)) *$")
LOOK_AHEAD = 3_000  # code points within which a single mark must find its partner


@dataclass(frozen=True)
class Mark:
    """A mark at ``text[position:stop]`` in its paragraph ``text[start:end]``; offsets in code points."""

    text: str
    start: int
    end: int
    position: int
    stop: int
    goes_on: bool = False  # whether the next paragraph begins with one of its family

    @property
    def sign(self) -> str:
        return self.text[self.position : self.stop]

    @property
    def family(self) -> str:
        return FAMILY[self.sign][0]

    @property
    def points(self) -> int:
        return FAMILY[self.sign][1]

    @cached_property
    def before(self) -> str:
        """The character on its left, empty at the paragraph's head."""
        return self.text[self.position - 1] if self.position > self.start else ""

    @cached_property
    def after(self) -> str:
        """The character on its right, empty at the paragraph's end."""
        return self.text[self.stop] if self.stop < self.end else ""

    def later(self) -> Iterator[Mark]:
        """The marks of its own family behind it, as far as anybody looks; two single ones may be a double one."""
        family = self.family
        for found in MARK.finditer(self.text, self.stop, min(self.end, self.stop + LOOK_AHEAD)):
            if FAMILY[found[0]][0] == family or family == "single" and found[0] == "’’":
                yield Mark(self.text, self.start, self.end, *found.span())


def direction(mark: Mark, opened: Mapping[str, str]) -> int:
    """+1 where a mark opens, -1 where it closes, 0 where it is an apostrophe or a stray.

    ``opened`` has the families that are open, each with the mark that opened it last.
    """
    is_open = mark.family in opened
    if "guillemet" in mark.family:
        return _guillemet_way(mark, opened.get(mark.family))
    if mark.family == "single" and _is_apostrophe(mark, is_open):
        return 0
    way = _way_by_place(mark, is_open)
    if way < 0 and not is_open or mark.family == "single" and _is_alone(mark, way):
        return 0
    return way


def _way_by_place(mark: Mark, is_open: bool) -> int:
    """By the blanks beside it; a mark that could be either goes by its shape, or by what is open."""
    opens, closes = _opens_like(mark, is_open), _closes_like(mark)
    either = mark.points or (-1 if is_open else 1)
    if opens:
        return either if closes else 1
    if closes:
        return -1 if is_open else 0
    if mark.before.isspace() or _is_behind_gap(mark, is_open):
        return either  # blanks on both sides, as in tokenised text
    if mark.family == "single":
        return 0
    return 1 if mark.points > 0 else -1 if is_open else 0  # glued on both sides: “word“word, "One,"he said


def _opens_like(mark: Mark, is_open: bool) -> bool:
    return _is_behind_gap(mark, is_open) and bool(mark.after) and not mark.after.isspace()


def _closes_like(mark: Mark) -> bool:
    if not mark.before or mark.before.isspace():
        return False
    return _is_before_gap(mark) or mark.after in FAMILY or mark.after in "—–-…"


def _is_behind_gap(mark: Mark, is_open: bool) -> bool:
    """Whether a word may begin behind it: a blank, a bracket or an opening mark stands on its left."""
    before = mark.before
    if not before or before.isspace() or before in OPENERS_AFTER:
        return True
    if before in FAMILY and not _is_closing(mark.text, mark.position - 1):
        return True
    return not is_open and mark.family == "double" and not before.isalnum()  # "One.""Two." and said,"One."


def _is_before_gap(mark: Mark) -> bool:
    """Whether a word may end before it: the paragraph ends on its right, or a blank or stop stands there."""
    after = mark.after
    return not after or not (after.isalnum() or after in LEADS_ON or after in FAMILY)


def _is_apostrophe(mark: Mark, is_open: bool) -> bool:
    """Don’t, ’90s, the dogs’ bowl."""
    if mark.before.isalnum() and mark.after.isalnum():
        return True
    return not is_open and bool(ELIDED.match(mark.text, mark.position) or not _is_behind_gap(mark, is_open))


def _is_alone(mark: Mark, way: int) -> bool:
    """A single mark that opens what nothing closes, or that is a possessive."""
    return way > 0 and not _closes_later(mark) or way < 0 and _is_possessive(mark)


def _is_closing(text: str, position: int) -> bool:
    """Whether the mark at ``position``, beside another mark, closes: there is a word or a stop on its left."""
    return (
        position > 0
        and not text[position - 1].isspace()
        and FAMILY[text[position]][1] <= 0
        and text[position - 1] not in FAMILY
    )


def _closes_later(mark: Mark) -> bool:
    blank_inside = mark.after.isspace()
    closes = (
        later.points <= 0
        and not later.after.isalnum()
        and (blank_inside or not mark.text[later.position - 1].isspace())
        for later in mark.later()
    )
    return any(closes) or mark.position == mark.start or mark.goes_on and _begins_sentence(mark)


def _begins_sentence(mark: Mark) -> bool:
    """A mark before a capital, behind a stop, a colon or comma, or a word that leads to speech: said Hale. 'We left."""
    return mark.after.isupper() and bool(
        LEADS_TO_SPEECH.search(mark.text, max(mark.start, mark.position - 12), mark.position)
    )


def _is_possessive(mark: Mark) -> bool:
    """The farmers’ union: a closing mark after an s, before a small letter, with another to come before the next opens."""
    if mark.before != "s" or mark.after != " " or not mark.text[mark.stop + 1 : mark.stop + 2].islower():
        return False
    for later in mark.later():
        behind = mark.text[later.position - 1]
        if not (behind.isalnum() and later.after.isalnum()):
            return not behind.isspace() and not later.after.isalnum()
    return False


def _guillemet_way(mark: Mark, opener: str | None) -> int:
    """« oui », »ja« and »ja»: the first may have blanks inside; a » with a blank behind it is a bullet."""
    glued = bool(mark.before) and not mark.before.isspace()
    ahead = mark.text[mark.stop : min(mark.end, mark.stop + LOOK_AHEAD)]
    if mark.sign in "«‹":
        if opener is not None and opener in "»›" and glued:
            return -1
        partner = "»" if mark.sign == "«" else "›"
        return 1 if mark.position == mark.start or partner in ahead else 0
    if opener is not None and (opener in "«‹" or glued):
        return -1
    is_bullet = glued or mark.after.isspace()
    return 1 if not is_bullet and CLOSING_GUILLEMET[mark.sign].search(ahead) else 0
