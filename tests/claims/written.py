"""Docs written by hand, so that a rule is tested without a tagger: ``Frost/NNP said/VBD it/PRP leaks/VBZ ./.``

Each word has its Penn tag behind a slash; verbs get their lemma from onrecord's own rules.  A word that is a mark needs no
tag.  The layer ``statements`` is found as always.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.tokens import Doc

from blank import blank
from onrecord import layers
from onrecord.claims.statements import find_statements
from onrecord.components.lemmas import make_lemmas

GLUED = re.compile(r"[.,;:?!”’)]|''|n't|n’t|'s|’s")
UPOS = {"N": "NOUN", "V": "VERB", "M": "AUX", "J": "ADJ", "R": "ADV", "I": "ADP", "D": "DET", "P": "PRON", "C": "CCONJ"}


@cache
def lemmatizer() -> EnglishLemmatizer:
    return make_lemmas(blank(), "lemmas")


def written(source: str) -> Doc:
    """The Doc of ``source``, whose lines are paragraphs, with the blanks that they begin with."""
    words: list[str] = []
    tags: list[str] = []
    spaces: list[bool] = []

    def add(word: str, tag: str, space: bool) -> None:
        words.append(word)
        tags.append(tag)
        spaces.append(space)

    for line in source.strip().split("\n"):
        if words:
            add("\n\n" + line[: len(line) - len(line.lstrip())], "_SP", False)
        for item in line.split():
            word, slash, tag = item.rpartition("/")
            word, tag = (word, tag) if slash and word else (item, item)
            if words and spaces and (GLUED.fullmatch(word)):
                spaces[-1] = False
            add(word, tag, word not in ("“", "‘", "("))
    pos = ["PROPN" if t.startswith("NNP") else UPOS.get(t[0], "PUNCT") for t in tags]
    ended = {i + 1 for i, word in enumerate(words) if word in (".", "?", "!") or word.isspace()}
    ended = {i + 1 if i < len(words) and words[i] in ("”", "’") else i for i in ended}
    starts = [i == 0 or i in ended for i in range(len(words))]
    doc = Doc(blank().vocab, words=words, spaces=spaces, tags=tags, pos=pos, sent_starts=starts)
    doc = lemmatizer()(doc)
    layers.write(doc, "statements", find_statements(doc))
    return doc


def parsed(source: str) -> Doc:
    """The Doc of ``source`` with a parse made by hand: ``Ada/NNP/1/nsubj said/VBD/1/ROOT``, heads by their number."""
    words, tags, heads, deps = zip(*(item.rsplit("/", 3) for item in source.split()), strict=True)
    spaces = [word not in ("“", "(") and not GLUED.fullmatch(after) for word, after in pairwise((*words, "."))]
    pos = ["PROPN" if t.startswith("NNP") else UPOS.get(t[0], "PUNCT") for t in tags]
    pos = ["AUX" if word in ("is", "was") else p for word, p in zip(words, pos, strict=True)]
    vocab, places = blank().vocab, [int(head) for head in heads]
    doc = lemmatizer()(
        Doc(vocab, words=list(words), spaces=spaces, tags=list(tags), pos=pos, heads=places, deps=list(deps))
    )
    layers.write(doc, "statements", find_statements(doc))
    return doc


def at(doc: Doc, words: str) -> tuple[tuple[int, int], ...]:
    """Where the words stand first, as pieces; none for no words."""
    start = doc.text.index(words)
    return ((start, start + len(words)),) if words else ()
