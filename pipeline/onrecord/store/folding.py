"""Words as they are looked for: without what people leave out when they type.

SQLite's tokenizer takes accents off; here go letters that have none to take off (``ł``, ``đ``, ``ø``), the marks between
the thousands of a number, the dots between initials, and characters that nobody sees.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..text.names import acronyms

# What a label begins with and no folded text has: a letter to SQLite's tokenizer, and for private use.
MARK = "\ue000"
_LETTERS = str.maketrans(
    {
        "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ø": "o", "Ø": "O", "ħ": "h", "Ħ": "H", "ŧ": "t",
        "Ŧ": "T", "ı": "i", "ĸ": "k", "ŋ": "n", "Ŋ": "N", "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe",
        "Œ": "OE", "þ": "th", "Þ": "Th", "ĳ": "ij", "Ĳ": "IJ", "ſ": "s",
    }
)  # fmt: skip
# "5,000", "E.M.A", "Fro\u00adst", not "5,00", "ends.Then", "Frost"
_LEFT_OUT = re.compile(
    r"(?<=\d)[,\u00a0\u2009\u202f’'](?=\d{3}(?!\d))"  # 5,000
    r"|(?<![^\W_][^\W\d_])(?<=[^\W\d_])\.(?=[^\W\d_](?![^\W_]))"  # E.M.A.
    r"|[\u00ad\u200b-\u200d\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\ue000]"  # soft hyphens, of no width, controls, MARK
)


def fold(text: str) -> str:
    """The text as it is indexed, and as it is asked for.

    >>> fold("Łukasz paid 5,000"), fold("1,2 and 1,2345"), fold("E.M.A. in the U.K.")
    ('Lukasz paid 5000', '1,2 and 1,2345', 'EMA. in the UK.')
    """
    return _LEFT_OUT.sub("", text).translate(_LETTERS)


def places(text: str) -> Sequence[int]:
    """Where each character of ``fold(text)`` stands in the text, and at the end its length."""
    if fold(text) == text:
        return range(len(text) + 1)
    out = {at for found in _LEFT_OUT.finditer(text) for at in range(*found.span())}
    found = [at for at, letter in enumerate(text) if at not in out for _ in letter.translate(_LETTERS)]
    return [*found, len(text)]


def fold_body(name: str) -> str:
    """A body's name as it is indexed: its initials find it, too.

    >>> fold_body("Bureau of Land Management")
    'Bureau of Land Management BLM BOLM'
    """
    return fold(" ".join([name, *sorted(acronyms(name))]))
