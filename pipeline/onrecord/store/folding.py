"""Words as they are looked for: without what people leave out when they type.

SQLite's tokenizer takes accents off; here go letters that have none to take off (``ł``, ``đ``, ``ø``), the marks between
the thousands of a number, what stands between initials, and characters that nobody sees.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from ..terms import SpeakerKind
from ..text.names import acronyms

# What a label begins with and no folded text has: a letter to SQLite's tokenizer, and for private use.
MARK = "\ue000"
# A letter that stands behind a blank or bracket, or begins the text.
_APART = r"(?<![^\s(\[“‘\"'—–][^\W\d_])"
_LETTERS = str.maketrans(
    {
        "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ø": "o", "Ø": "O", "ħ": "h", "Ħ": "H", "ŧ": "t",
        "Ŧ": "T", "ı": "i", "ĸ": "k", "ŋ": "n", "Ŋ": "N", "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe",
        "Œ": "OE", "þ": "th", "Þ": "Th", "ĳ": "ij", "Ĳ": "IJ", "ſ": "s",
    }
)  # fmt: skip
# "5,000", "E.M.A", "J. R. Frost", "J R Frost", "Fro\u00adst", not "5,00", "ends.Then", "plan B. A man", "A B", "Frost"
_LEFT_OUT = re.compile(
    r"(?<=\d)[,\u00a0\u2009\u202f’'](?=\d{3}(?!\d))"  # 5,000
    r"|(?<![^\W_][^\W\d_])(?<=[^\W\d_])\.(?=[^\W\d_](?![^\W_]))"  # E.M.A.
    # J. R. Frost, and not where a sentence ends with a letter: those that follow have dots, too
    rf"|{_APART}(?<=[^\W\d_])\.[ \u00a0\u2009\u202f](?=[^\W\d_]\.(?![^\W_]))"
    rf"|{_APART}(?<=[A-Z])[ \u00a0](?=(?:[A-Z][ \u00a0])+[^\W\d_a-z][\w’'-])"  # J R Frost
    r"|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\ue000]"  # soft hyphens, of no width, controls, MARK
)
# "J.R", "J. R", "E M A", not "JR", "Frost"
_INITIALS = re.compile(r"(?<![\w.’'-])[^\W\d_](?:(?:\.\s?|\s)[^\W\d_](?!\w))+")
# "J", "é", not "."
_WORD = re.compile(r"[^\W_]+")
# "j", "J.", not "7", "–"
_LETTER = re.compile(r"[^\W\d_]\.?")


def fold(text: str) -> str:
    """The text as it is indexed, and as it is asked for.

    >>> fold("Łukasz paid 5,000"), fold("1,2 and 1,2345"), fold("E.M.A. in the U.K.")
    ('Lukasz paid 5000', '1,2 and 1,2345', 'EMA. in the UK.')
    >>> fold("J. R. Frost and J R Hale")
    'JR. Frost and JR Hale'
    """
    return _LEFT_OUT.sub("", text).translate(_LETTERS)


def places(text: str) -> Sequence[int]:
    """Where each character of ``fold(text)`` stands in the text, and at the end its length."""
    if fold(text) == text:
        return range(len(text) + 1)
    out = {at for found in _LEFT_OUT.finditer(text) for at in range(*found.span())}
    found = [at for at, letter in enumerate(text) if at not in out for _ in letter.translate(_LETTERS)]
    return [*found, len(text)]


def fold_name(name: str, *others: str) -> str:
    """A person's name as it is indexed (a body's: with what ``others`` call it): initials are found together and apart.

    >>> fold_name("J.R. Frost"), fold_name("Frost, J R"), fold_name("Ana Silva")
    ('JR. Frost J R', 'Frost, J R JR', 'Ana Silva')
    """
    return spelled(fold(" ".join([name, *others])), name)


def filed(name: str) -> str:
    """A name as lists are in alphabetical order of it: without letter case and accents.

    >>> filed("Łukasz Żak"), filed("“de Ángel”")
    ('lukasz zak', 'de angel”')
    """
    plain = unicodedata.normalize("NFKD", fold(name)).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).lstrip("“”‘’\"'(")


def spelled(folded: str, name: str) -> str:
    """A folded name with the initials that it lacks, joined or one by one."""
    there = _WORD.findall(folded)
    initials = [_WORD.findall(found) for found in _INITIALS.findall(name)]
    missing = [word for letters in initials for word in ("".join(letters), *letters) if word not in there]
    return " ".join([folded, *missing])


def fold_body(name: str) -> str:
    """A body's name as it is indexed: its initials find it, too.

    >>> fold_body("Bureau of Land Management")
    'Bureau of Land Management BLM BOLM'
    """
    return fold_name(name, *sorted(acronyms(name)))


def fold_called(name: str, kind: SpeakerKind) -> str:
    """The name of somebody of this kind, as it is indexed."""
    return fold_name(name) if kind == "person" else fold_body(name)


def each_word(words: Iterable[str], term: Callable[[str], str]) -> Iterator[str]:
    """What FTS5 is asked for each of the words that were typed, which ``term`` writes as it takes them; letters in a row may
    be initials, and are looked for as one word, too.

    >>> list(each_word(["j", "r.", "frost"], str))
    ['(jr OR (j AND r))', 'frost']
    """
    for are_letters, found in groupby(words, lambda word: bool(_LETTER.fullmatch(word))):
        row = [word.rstrip(".") if are_letters else word for word in found]
        asked = [*map(term, row)]
        if are_letters and len(row) > 1:
            yield f"({term(''.join(row))} OR ({' AND '.join(asked)}))"
        else:
            yield from asked
