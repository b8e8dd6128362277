"""Names of bodies in other languages, by a word that says so: "Partido Verde", "Cour des comptes", "Svenska Skogsförbundet"."""

from __future__ import annotations

from collections.abc import Iterator

from ..lexicons import read_words
from ..lexicons.vocabulary import titles
from ..text import late_re as re
from ..text.abroad import nouns_abroad
from ..text.words import Words
from .governments import is_titled
from .runs import ORGANIZATION, PERSON, Candidate, is_capital

# How sure the rule is, and how many words such a name has at most; chosen, not measured.
SURE = 4
MOST = 9
# What stands between words in small letters, and between those in capitals only.
OF = frozenset(["da", "das", "de", "del", "della", "delle", "des", "di", "dos", "du"])
AND = frozenset(
    ["and", "dan", "e", "et", "für", "i", "la", "les", "och", "og", "para", "per", "pour", "und", "voor", "y"]
)
# How adjectives end; a few English words end so, too, and therefore none is looked for behind a capital: "Banco Selby wholesale".
# "nationale", "paysanne", "sanitaire", "female", not "national", "said"
ADJECTIVE = re.compile(r"[a-zà-ÿ]{3,}(?:ale|anne|enne|elle|aire|ique|ière|iva|ica|aria|onale)\Z")


def begun_abroad(words: Words, i: int) -> Iterator[Candidate]:
    """ "Partido Verde Austral", "Fédération nationale des chasseurs": what a body is, at the head of its name."""
    if nouns_abroad(words[i]) and (end := _end(words, i + 1)) > i + 1:
        yield Candidate(i, end, ORGANIZATION, SURE)


def _end(words: Words, k: int) -> int:
    """Where a name ends whose words before ``k`` are known."""
    noun, most = k - 1, k + MOST
    while k < most and k not in words.breaks:
        word, behind = words[k], words[k + 1]
        small = behind.isalpha() and k + 1 not in words.breaks
        named = is_capital(word) and not (word.lower() in titles() and is_capital(behind))
        if named or ADJECTIVE.match(word) and (k - 1 == noun or words[k - 1].islower()):
            k += 1
        elif word.lower() in OF and small or word in AND | OF | {"do"} and is_capital(behind):
            k += 2
        else:
            break
    return k


def body_abroad(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Svenska Skogsförbundet", "Partido", taken for a person: a body by one of its words; not "Ada Verein", "Mr. Banco"."""
    if c.label != PERSON or words[c.start] in read_words("given_names.tsv") or is_titled(words, c.start):
        return None
    found = nouns_abroad(" ".join(words.words[c.start : c.end]))
    return [c._replace(label=ORGANIZATION)] if found else None
