"""Names of people and bodies: their words, and whether two of them can be one bearer's.  Pure functions on strings."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Literal

from ..lexicons import read_table, read_words
from ..lexicons.vocabulary import words_of
from . import late_re as re

Words = tuple[str, ...]
Gender = Literal["m", "f"]
Part = Literal["family", "given", "inner"]

# "Frost's", "FROST’S", "Hales’", not "Frost", "FROSTS"
POSSESSIVE = re.compile(r"['’‘`´]s?$|(?<=[A-Z])['’]S$")
# "Frost", "O’Hale", not ", ("
NAME_WORD = re.compile(r"[^\s,()\[\]“”\"]+")
# "M.S.", "K.R.N.", not "M.", "Ms."
INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
# Junior, the third, and degrees: behind a name.
SUFFIXES = words_of("generation", "degree")
# Words that belong to the surname after them, and so never stand for a person alone.
PARTICLES = read_words("particles.txt") - {"ben"} | words_of("beginning of a surname")  # Ben Frost
CORPORATE = words_of("company form")
# Degrees with small letters, as they are written behind a name; an EDD is a body.
DEGREES = frozenset(["DPhil", "EdD", "Ed.D.", "Esq", "Esq.", "PharmD", "PhD", "Ph.D.", "PsyD", "Psy.D."])
LITTLE = words_of("small word in a body")


def fold(word: str) -> str:
    """A word for comparing: no accents, apostrophes or dots, lower case.

    >>> fold("Élise’s"), fold("O’Neil"), fold("J.")
    ('elise', 'oneil', 'j')
    """
    if word.isascii() and word.isalpha():
        return word.lower()  # most are, and have nothing to leave out
    return _fold(word)


@lru_cache(maxsize=4096)
def _fold(word: str) -> str:
    plain = unicodedata.normalize("NFKD", POSSESSIVE.sub("", INVISIBLE.sub("", word)))
    # "o'neil", not "al-amr"
    return re.sub(r"[^\w-]", "", "".join(c for c in plain if not unicodedata.combining(c))).casefold().strip("-_")


@cache
def honorifics() -> dict[str, str]:
    """Forms of address, folded, with the gender that they tell: ``m``, ``f`` or ``-``."""
    return {fold(form): gender for form, gender in read_table("honorifics.tsv")}


def is_address(word: str) -> bool:
    """Whether a word is a form of address: "Ms.", "Sir"; "M.S." and "D.R." are somebody's initials.

    >>> is_address("Ms."), is_address("MS"), is_address("M.S.")
    (True, True, False)
    """
    return fold(word) in honorifics() and INITIALS.fullmatch(word) is None


def is_honour(word: str) -> bool:
    """Whether a word is what people bear behind their names: honours, services, degrees, seats."""
    return word in DEGREES or word.isupper() and word.lower().replace(".", "") in words_of("honour behind a name")


def words(name: str) -> Words:
    """The words of a person's name, folded, without forms of address before it and suffixes after it.

    >>> words("Mr. José van der Berg Jr.")
    ('jose', 'van', 'der', 'berg')
    """
    parts = [(folded, word) for word in NAME_WORD.findall(name) if (folded := fold(word))]
    while len(parts) > 1 and is_address(parts[0][1]):
        del parts[0]
    found = [folded for folded, _ in parts]
    while len(found) > 1 and found[-1] in SUFFIXES:
        del found[-1]
    return tuple(found)


# What parts two of one name: "Ben Frost Sr." is not "Ben Frost Jr.", nor Frost III.
# "Frost Jr.", "Frost, III", not "Junior Frost", "Frost Juniper"
GENERATION = re.compile(r",?\s+(?P<word>Jr|Sr|JR|SR|Junior|Senior|II|III|IV)\b\.?")


# Soft hyphens and the like stay in the text, and are no part of a name.
# "Fro\u00adst", not "Frost-Hale"
INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def written(name: str) -> str:
    """A name or phrase as it is given out: one blank for each stretch of white space, and nothing invisible.

    >>> written("Ana  Sil\\u00adva")
    'Ana Silva'
    """
    return " ".join(INVISIBLE.sub("", name).split())


def generation(name: str, after: str = "") -> str | None:
    """What tells somebody from a namesake of another generation: at a name's end, or at the head of what stands behind it.

    >>> generation("Ben Frost Jr."), generation("Ben Frost", " Sr. said"), generation("Ben Frost", " said Jr.")
    ('Jr.', 'Sr.', None)
    """
    inside = [m for m in GENERATION.finditer(name) if m.end() == len(name)]
    found = inside[0] if inside else GENERATION.match(after)
    if found is None:
        return None
    word = found["word"]
    return word if word.isupper() and set(word) <= set("IV") else f"{word[0]}r."


def surname(name: Words) -> str:
    """The last word, without an article grown together with it: ``amr`` for ``al-amr``."""
    last = name[-1]
    head, _, tail = last.partition("-")
    return tail if tail and head in PARTICLES else last


@cache
def given_names() -> dict[str, str]:
    """Given names, folded: ``m``, ``f`` or ``u``."""
    return {fold(name): gender for name, gender in read_table("given_names.tsv")}


# What tells a gender though nobody knows the given name: patronymics, and family names that a daughter has in another form.
# "petrovna", "brodskaya", "frostova", not "frost", "eva"
DAUGHTER = re.compile(
    r"\w{2,}(?:ovna|evna|ivna|ichna|dottir|skaya|skaia|[on]wska|inska)|(?!villanov|casanov|cordov|canov)\w{2,}[oe]va"
)
# Not as the last word: Svetlana Petrovich.
# "petrovich", not "petrovna"
SON = re.compile(r"\w{2,}(?:ovich|evich|ovych)")
BORN = {
    "bin": "m",
    "ibn": "m",
    "ould": "m",
    "oglu": "m",
    "bint": "f",
    "binti": "f",
    "binte": "f",
    "kyzy": "f",
    "qizi": "f",
}


def gender(name: Words) -> Gender | None:
    """What the given name tells, where there is one, else the form: of a name in full only, since a surname may be a given name too.

    >>> gender(("ada", "frost")), gender(("ninel", "petrovna", "zima")), gender(("noraini", "binti", "yusof"))
    ('f', 'f', 'f')
    """
    if len(name) < 2:
        return None
    first = given_names().get(name[0]) or given_names().get(name[0].split("-")[0])
    return first if first in ("m", "f") else _gender_by_form(name[1:])  # type: ignore[return-value]


def _gender_by_form(behind: Words) -> Gender | None:
    """What the words behind a given name tell: "bin" and "binti", patronymics, "-ova"; None where they tell nothing."""
    for word in behind:
        if told := BORN.get(word) or ("f" if DAUGHTER.fullmatch(word) else None):
            return told  # type: ignore[return-value]
    return "m" if any(map(SON.fullmatch, behind[:-1])) else None


def gender_alone(name: str) -> Gender | None:
    """What a name of one word tells, taken for a given name: for people whom an article never names in full."""
    found = words(name)
    return gender((*found, "")) if len(found) == 1 else None


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    """For each given name the full names that it can stand for, itself among them."""
    full: dict[str, set[str]] = {}
    for name, shorts in read_table("nicknames.tsv"):
        for short in [name, *shorts.split(", ")]:
            full.setdefault(fold(short), {fold(short)}).add(fold(name))
    return {short: frozenset(names) for short, names in full.items()}


@cache
def _by_full_name() -> dict[str, frozenset[str]]:
    """For each given name that has short forms all names that can stand for it, itself among them."""
    found: dict[str, set[str]] = {}
    for short, full_names in _short_forms().items():
        for full in full_names:
            found.setdefault(full, {full}).add(short)
    return {full: frozenset(shorts) for full, shorts in found.items()}


def variants(given: str) -> frozenset[str]:
    """All given names that can be one person's with this one.

    >>> "mike" in variants("michael"), "max" in variants("michael"), sorted(variants("ovrak"))
    (True, False, ['ovrak'])
    """
    full_names = _short_forms().get(given, frozenset((given,)))
    return frozenset((given,)).union(*(_by_full_name().get(full, frozenset()) for full in full_names))


def same_given(a: str, b: str) -> bool:
    """True where two given names can be one person's: equal, an initial of the other, or a short form."""
    if a == b or 1 in (len(a), len(b)) and a[:1] == b[:1]:
        return True
    forms = _short_forms()
    return not forms.get(a, frozenset((a,))).isdisjoint(forms.get(b, frozenset((b,))))


def same_person(a: Words, b: Words) -> bool:
    """True where two names of at least two words can be one person's.

    Middle names, initials, short forms, hyphens and the order of family name and given name aside; two people who share
    a surname are not one.

    >>> same_person(("j", "smith"), ("john", "a", "smith")), same_person(("bill", "frost"), ("ada", "frost"))
    (True, False)
    """
    if len(a) < 2 or len(b) < 2:
        return False
    if "".join(a).replace("-", "") == "".join(b).replace("-", ""):
        return True
    short, long = sorted((a, b), key=len)
    if surname(a) != surname(b):
        if len(short) == len(long):
            return sorted(a) == sorted(b)
        # Surnames left out: José Ruiz, or José Soto, is José Ruiz Soto Lara.
        rest = iter(long)
        return short[0] == long[0] and all(word in rest for word in short)
    if same_given(a[0], b[0]):
        return len(short) == 2 or same_given(a[1], b[1])
    return _is_end(short, long)


def _is_end(short: Words, long: Words) -> bool:
    """Whether one name is the other without its beginning: "Ruiz Soto" of José Ruiz Soto; Ali Hale is no Omar Ali Hale."""
    if len(short) >= len(long) or long[-len(short) :] != short or long[-len(short) - 1] in BORN:
        return False
    if all(word in words_of("often left out before a name") for word in long[: -len(short)]):
        return True  # "Omar Hale" of Malik Omar Hale
    if short[0] in words_of("beginning of a surname"):
        return True  # "Abu Zayd" of Layla Abu Zayd
    if short[0] in words_of("first half of a name") and len(short) == 2 and len(long) > 2:
        return True  # "Ben Salah" of Moncef Ali Ben Salah, "Abdel Rahman" of Mona Abdel Rahman
    return short[0] not in given_names() or len(long[0]) == 1


def part(short: Words, full: Words) -> Part | None:
    """Which part of a name in full a shorter mention is, or None.

    The last words are the family name.  So are the first, where they are no known given name: in East Asian order the
    family name comes first.  A word between them, of which nothing tells what it is, is ``inner``.

    >>> part(("berg",), ("nils", "van", "berg")), part(("hua",), ("hua", "chunying")), part(("nils",), ("nils", "berg"))
    ('family', 'family', 'given')
    >>> part(("zelaqua",), ("ovrak", "zelaqua", "filho"))
    'inner'
    """
    if len(short) >= len(full):
        return None
    if len(short) == 1:
        return _part_of_one_word(short[0], full)
    if full[-len(short) :] == short or short[0] in PARTICLES and _stands_within(short, full):
        return "family"
    return "given" if full[: len(short)] == short else None


def _stands_within(short: Words, full: Words) -> bool:
    """Whether the words stand in the name in one piece: "De la Vega" of Rui de la Vega y Soto."""
    return any(full[i : i + len(short)] == short for i in range(1, len(full) - len(short)))


def _part_of_one_word(word: str, full: Words) -> Part | None:
    known = given_names()
    if surname(full) == surname((word,)):
        return "family"
    if full[0] == word:
        return "family" if known.get(word, "u") == "u" else "given"
    if _is_inner(word, full):
        if word in known:
            return "given"
        # One of several surnames: "Ruiz" of José Ruiz Soto, "Valente" of Rui Pedro Valente da Costa.
        return "family" if full[0] in known or word in full[2:-1] else "inner"
    return "given" if len(word) > 1 and same_given(word, full[0]) else None


def _is_inner(word: str, full: Words) -> bool:
    """Whether a word between the first and the last may stand for all: no particle, no initial, no father ("bin Saad")."""
    if len(word) < 2 or word in PARTICLES or word not in full[1:-1]:
        return False
    i = full.index(word, 1)
    return full[i - 1] not in BORN and not (i == len(full) - 2 and full[-1].startswith(word))


def body_key(name: str) -> frozenset[str]:
    """What two forms of a body's name share: Department of Justice and the Justice Department are one."""
    found = [fold(word) for word in NAME_WORD.findall(name)]
    content = [word for word in found if word and word not in LITTLE]
    return frozenset([word for word in content if word not in CORPORATE] or content or found)


def acronyms(name: str) -> set[str]:
    """The acronyms that a body's name can have, with and without its little words, in capitals; none for one word.

    >>> sorted(acronyms("Bureau of Land Management"))
    ['BLM', 'BOLM']
    """
    # "Al Amr", "Al-Amr", not "Alamr"
    found = [word for word in re.split(r"[\s-]+", name) if word[:1].isalpha() and fold(word) != "the"]
    content = [word for word in found if fold(word) not in LITTLE]
    return {"".join(word[0] for word in form).upper() for form in (found, content) if len(content) > 1}


def abbreviates(short: str, name: str) -> bool:
    """Whether a word is made of letters of a body's name in their order, the first of each: Conagua of Comisión Nacional del Agua.

    >>> abbreviates("Conagua", "Comisión Nacional del Agua"), abbreviates("Arden", "Arden Water"), abbreviates("Selby", "Arden Water")
    (True, False, False)
    """
    letters = iter("".join(fold(word) for word in name.split()))
    parts = {fold(word) for word in name.split()}
    made = fold(short)
    return made not in parts and made[0] == next(letters, "") and all(letter in letters for letter in made[1:])
