"""The forms of English verbs."""

from __future__ import annotations

from collections.abc import Iterator

VOWELS = "aeiou"


def inflected(verb: str) -> Iterator[str]:
    """The regular forms of a verb, with and without the last letter doubled: what is no word finds nothing.

    >>> "denied" in inflected("deny"), "stopped" in inflected("stop"), "refusing" in inflected("refuse")
    (True, True, True)
    """
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
        return
    yield from (verb + "s", verb + "es")
    stems = [verb[:-1]] if verb.endswith("e") else [verb, verb + verb[-1]]
    yield from (stem + ending for stem in stems for ending in ("ed", "ing"))
