"""Text from anywhere, made safe to show.

An article, a file's name or a value in an error message may hold control characters (which a terminal obeys), or marks
that turn the direction of writing (which make text read as something else).  They are shown as ``\\x1b`` or
``\\u202e`` instead of acted on.
"""

from __future__ import annotations

from . import late_re as re

# C0 and C1 controls; Arabic letter mark, left-to-right and right-to-left marks, embeddings, overrides and isolates;
# line and paragraph separator; half a surrogate pair; invisible tag characters.
# "a\x00b", "\u202e", not "a b"
CONTROL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e007f]"
)
# " \n", not "a"
_SPACE = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029]+")


def escaped(character: str) -> str:
    """The escape that stands for a character: ``\\x1b``, ``\\u202e``, ``\\U000e0001``."""
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def visible(text: str) -> str:
    """The text with every character that a terminal might act on as an escape, line breaks and tabs included."""
    return CONTROL.sub(lambda match: escaped(match[0]), text)


def one_line(text: str) -> str:
    """``visible``, with each run of white space as one blank."""
    return visible(_SPACE.sub(" ", text).strip(" "))


def clipped(text: str, limit: int) -> str:
    """``one_line`` of the text's beginning: at most ``limit`` characters of it, cut at a word, with an ellipsis."""
    if len(text) <= limit:
        return one_line(text)
    head = text[:limit]
    return one_line(head[: head.rfind(" ")] if " " in head[limit // 2 :] else head) + " …"


def count_of(count: int, noun: str) -> str:
    """``1 article``, ``2,400 articles``: of a noun with a plain plural."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
