"""The figures of resolved speakers: is each gold attribution linked to the right person or body, by name?

A claim answers an attribution where its content covers at least half of the words of the attributed unit (``core``,
else the content); of several, the one closest in size.  The answer is one of VERDICTS:

===========  =======================================================================================================
right        the speaker's name is one of the gold's (see ``same_name``); for a speaker who is not named, a phrase of one
             head, or one that begins with the other; without any name in the gold, the head word of a gold mention, or
             a phrase of which the source shares a word with the gold's
wrong        it names somebody else
unknown      the claim is there, without a speaker
missed       no claim covers the unit
===========  =======================================================================================================

Attributions count that have a cue, a source that is not first person, and a ``speaker`` with ``names``, ``mentions``
and ``type``.  Figures are shares of these (``speaker right`` …); ``(hard)`` those whose source names nobody itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..document import Claim, Document
from .counts import Counted
from .matching import WORD, Attribution, tokens

VERDICTS = ("right", "wrong", "unknown", "missed")
HONORIFICS = {"the", "a", "an", "mr", "mrs", "ms", "dr", "sir", "president", "minister", "s"}
ARTICLES = {"the", "a", "an"}
TITLES = {
    "governor", "gov", "senator", "sen", "representative", "rep", "general", "gen", "nominee", "candidate", "leader",
    "chairman", "chairwoman", "chair", "director", "secretary", "professor", "judge", "justice", "official", "officials",
    "spokesman", "spokeswoman", "ambassador", "king", "queen", "pope", "captain", "some", "several",
}  # fmt: skip
RELATIONS = {"for", "of", "from", "and", "to", "with", "by"}
UNNAMED = {"group", "unnamed-person", "document"}  # the head word decides: “Chinese officials” are “officials”
FIRST_PERSON = {"i", "we", "me", "us", "my", "our", "myself"}
COVERED = 0.5


def count_speakers(text: str, gold: Iterable[Attribution], document: Document | None) -> Counted:
    """The counts of one article; none where no attribution says who its speaker is."""
    verdicts = [(judge(text, one, document)[0], is_hard(text, one)) for one in with_speaker(text, gold)]
    if not verdicts:
        return {}
    counted: Counted = {}
    for group, found in (("", verdicts), (" (hard)", [verdict for verdict in verdicts if verdict[1]])):
        for verdict in VERDICTS:
            counted[f"speaker {verdict}{group}"] = (
                sum(given == verdict for given, _ in found), len(found), len(found),
            )  # fmt: skip
    return counted


def with_speaker(text: str, gold: Iterable[Attribution]) -> Iterator[Attribution]:
    """The attributions whose speaker can be judged."""
    for one in gold:
        source = " ".join(text[start:end] for start, end in one["source"]).strip().lower()
        if one["cue"] and source and _has_speaker(one) and source not in FIRST_PERSON and _unit(text, one):
            yield one


def judge(text: str, gold: Attribution, document: Document | None) -> tuple[str, Claim | None]:
    """One of VERDICTS, and the claim that answers."""
    claim = _answer(text, gold, document.claims if document else [])
    if document is None or claim is None:
        return "missed", None
    given = next((speaker for speaker in document.speakers if speaker.id == claim.speaker), None)
    if given is None or not given.name:
        return "unknown", claim
    right = is_right(text, gold, claim.source, given.name, named=given.named)
    return "right" if right else "wrong", claim


def is_right(text: str, gold: Attribution, source: Iterable[Sequence[int]], name: str, *, named: bool) -> bool:
    """Whether who was found for a ``source``, by name or a phrase, is the speaker of the gold attribution."""
    own, speaker = _words(name), gold["speaker"]
    if speaker["names"]:
        unnamed = speaker.get("type") in UNNAMED
        return any(same_name(name, n) or unnamed and same_phrase(name, n) for n in speaker["names"])
    mentions = (_words(text[start:end]) for start, end in speaker["mentions"])
    heads = {words[-1] for words in mentions if words}
    same_source = bool(tokens(text, source) & tokens(text, gold["source"]))
    return bool(own) and own[-1] in heads or same_source and not named


def is_hard(text: str, gold: Attribution) -> bool:
    """Whether the source has to be resolved: it names nobody itself, though the speaker has a name."""
    source = " ".join(text[start:end] for start, end in gold["source"])
    names = gold["speaker"]["names"]
    return bool(names) and not any(_similar(source, name) for name in names)


def same_name(one: str, other: str) -> bool:
    """Whether the two name one person or body: equal, or the longer ends in the shorter (a lone surname only after
    titles), or they differ by a middle name.  “A spokesman for X” is not X, and a namesake is somebody else.

    >>> same_name("Governor Silva", "Silva"), same_name("Ana Silva", "Silva"), same_name("Ana B. Silva", "Ana Silva")
    (True, False, True)
    """
    short, long = sorted((_words(one), _words(other)), key=len)
    if not short:
        return False
    before = long[: len(long) - len(short)]
    untitled = [word for word in before if word not in TITLES]
    if untitled and untitled[-1] in RELATIONS:
        return False
    ends_in = long[-len(short) :] == short and (len(short) > 1 or set(before) <= TITLES)
    same_ends = (short[0], short[-1]) == (long[0], long[-1])
    middle = 1 < len(short) < len(long) < 5 and same_ends and not RELATIONS & set(long)
    return ends_in or middle


def same_phrase(one: str, other: str) -> bool:
    """Whether two phrases for somebody unnamed have one last word, or one begins with the other.

    >>> same_phrase("Chinese officials", "officials"), same_phrase("several officials", "several officials briefed")
    (True, True)
    """
    a, b = _words(one), _words(other)
    short = min(len(a), len(b))
    return bool(short) and (a[-1] == b[-1] or a[:short] == b[:short])


def _answer(text: str, gold: Attribution, claims: Iterable[Claim]) -> Claim | None:
    unit = _unit(text, gold)
    best: tuple[tuple[int, float], Claim] | None = None
    for claim in claims:
        content = tokens(text, claim.content)
        covered = len(unit & content) / len(unit)
        key = (abs(len(content) - len(unit)), -covered)
        if covered >= COVERED and (best is None or key < best[0]):
            best = key, claim
    return best[1] if best else None


def _unit(text: str, gold: Attribution) -> set[tuple[int, int]]:
    """The words that are attributed."""
    return tokens(text, gold.get("core", [])) or tokens(text, gold["content"])


def _has_speaker(gold: Attribution) -> bool:
    speaker: Any = gold.get("speaker")
    return isinstance(speaker, dict) and all(isinstance(speaker.get(key), list) for key in ("names", "mentions"))


def _words(name: str) -> list[str]:
    """The words of a name in lower case, honorifics and articles left out unless nothing else is there."""
    every = WORD.findall(name.lower())
    return [word for word in every if word not in HONORIFICS] or [word for word in every if word not in ARTICLES]


def _similar(one: str, other: str) -> bool:
    """Loosely one name."""
    a, b = _words(one), _words(other)
    return bool(a and b) and (a[-1] == b[-1] or set(a) <= set(b) or set(b) <= set(a))
