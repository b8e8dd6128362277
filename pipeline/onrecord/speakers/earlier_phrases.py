"""Noun phrases before a source that it may go back to: what a report was called where it was new, whom "they" may mean."""

from __future__ import annotations

from ..text.noun_phrases import NOMINAL, is_possessive
from .nouns import are_people
from .reading import phrase_start, read_tokens
from .scene import Scene
from .sources import Description

# How far back the phrase in full is looked for, and how long it is behind its noun, in tokens.
FAR, COMPLEMENTS = 400, 15
# How far back "they" is looked for, in tokens, and among how many groups.
NEAR, GROUPS = 80, 4


def read_in_full(scene: Scene, source: Description) -> Description:
    """What a bare description was called where it was new: "a report by the Arden Council" for "the report"; else itself."""
    doc = scene.doc
    here = scene.span(*source.span).start
    for token in reversed(doc[max(0, here - FAR) : here]):
        if token.lower_ == source.head and token.tag_.startswith("NN"):
            found = _phrase_around(scene, token.i)
            if found and found.head == source.head and (len(found.words) > 1 or found.complemented):
                return found
    return source


def _phrase_around(scene: Scene, i: int) -> Description | None:
    """The description whose noun is token ``i``."""
    doc = scene.doc
    after = doc[i + 1 : i + COMPLEMENTS]
    end = next((t.i for t in after if t.is_sent_start), after.end)
    found = read_tokens(scene, list(doc[phrase_start(doc, i + 1) : end]))
    return found if isinstance(found, Description) else None


def read_groups(scene: Scene, offset: int) -> list[Description]:
    """The nearest phrases before ``offset`` for several people, whom "they" may mean: "voters", "both of the officials"."""
    here = scene.span(offset, offset + 1).start
    found: list[Description] = []
    for i in range(here - 1, max(here - NEAR, 0), -1):
        if _may_be_group(scene, i):
            source = read_tokens(scene, list(scene.doc[phrase_start(scene.doc, i + 1) : i + 1]))
            if isinstance(source, Description) and source.plural:
                found.append(source)
                if len(found) == GROUPS:
                    break
    return found


def _may_be_group(scene: Scene, i: int) -> bool:
    """Whether token ``i`` is a plural for people that ends its phrase, outside quotations."""
    token = scene.doc[i]
    if token.tag_ not in ("NNS", "NNPS") or not are_people(token.lower_) or scene.in_quotes(token.idx):
        return False
    after = scene.doc[i + 1] if i + 1 < len(scene.doc) else None
    return after is None or not (after.tag_ in NOMINAL or is_possessive(after))
