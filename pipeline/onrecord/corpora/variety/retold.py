"""What people say in what others say: attributions of articles as somebody tells them.

Claims within claims are read from what is said alone: a short text, often without its sentence's beginning, in which *my
mother*, *the bank* and *they* said things to *me*.  Few articles mark them.  Every article has sentences in which one
source says one thing, and such a sentence becomes one of these when its source is exchanged.  Where it becomes *I* or
*we*, nothing is to be found: whoever is quoted speaks of himself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from random import Random

from ..records import Article
from .crops import LONGEST, SPEECH, Crop, curled, joined
from .edits import ROLES, Edit, edited

SELF = ["I", "I", "I", "we"]
HEARERS = ["me", "me", "me", "us", "us", "them", "him", "her", "everyone"]
# "says", "has told", "is asking", not "pass", "said"
SINGULAR = re.compile(r"(?:\w+[^s\W]s|is|was|has|does)\b")
# "say", "have said", not "said"
PLURAL = re.compile(r"(?:are|were|have|do|say|think|want|believe|expect|argue|plan|hope|know|fear|warn|claim)\b")
# "told", "has warned", not "said"
TOLD = re.compile(r"(?:tell|told|warn|assur|remind|inform|advis|ask|beg|urg)\w*$")
# " reporters ", " the New York Times ", not "reporters", ", "
HEARER = re.compile(r" (?:[\w.’']+ ){0,3}[\w.’']+ ")
PRONOUNS = frozenset(["he", "she", "it", "they"])
WITHOUT_ITSELF = 0.12  # how often the one who is quoted speaks of himself
THAT, PLAIN_BEFORE, PLAIN_BEHIND, SECOND = 0.2, 0.4, 0.25, 0.25  # chosen, not measured


def tellable(crops: Iterable[Crop]) -> list[Crop]:
    """Those with one attribution that has one source, one cue and one content, in which nobody else speaks."""
    found = []
    for crop in crops:
        if len(crop.attributions) != 1 or len(crop.text) > LONGEST:
            continue
        (one,) = crop.attributions
        whole = all(len(one[role]) == 1 for role in ROLES) and crop.text[slice(*one["cue"][0])][:1].islower()
        if whole and not SPEECH.search(crop.text[slice(*one["content"][0])].strip('"“”')) and "\n" not in crop.text:
            found.append(crop)
    return found


def retold(name: str, crops: list[Crop], plain: list[str], random: Random) -> Article:
    """A text as somebody says it, of one or two ``crops`` (see ``tellable``) and, around them, ``plain`` sentences."""
    parts = [_told(random.choice(crops), random) for _ in range(1 + (random.random() < SECOND))]
    if len(parts) == 1 and random.random() < THAT:
        parts = [_in_a_clause(parts[0])]
    elif plain and random.random() < PLAIN_BEFORE:
        parts.insert(0, Crop(random.choice(plain), ()))
    if plain and parts[-1].text[-1] in ".!?" and random.random() < PLAIN_BEHIND:
        parts.append(Crop(random.choice(plain), ()))
    text, attributions = joined(parts, [" "] * (len(parts) - 1))
    return {"id": name, "text": text, "attributions": attributions}


def _told(crop: Crop, random: Random) -> Crop:
    """The crop with somebody else for its source, and a hearer for the one it has."""
    (one,) = crop.attributions
    text = crop.text
    (start, end), (first, last) = one["source"][0], one["cue"][0]
    cue = text[first:last]
    before = end <= first  # "said he" is rare, "according to he" wrong
    itself = before and not SINGULAR.match(cue) and random.random() < WITHOUT_ITSELF
    speakers = SELF if itself else [who for who in _number(cue, random) if before or who not in PRONOUNS]
    who = random.choice(speakers)
    if start == 0 or text[:start].rstrip()[-1:] in ".!?":
        who = who[0].upper() + who[1:]
    if text[end : end + 2] == ", " and end + 2 == first:
        end += 1  # the comma behind an apposition
    edits: list[Edit] = [(start, end, who)]
    content = one["content"][0][0]
    if last < content and last >= end and TOLD.search(cue) and HEARER.fullmatch(text, last, content):
        edits.append((last, content, f" {random.choice(HEARERS)} "))
    told = _exchanged(crop, sorted(edits))
    words = _inner_marks(told.text) if random.random() < 0.7 else told.text
    return Crop(words, () if itself else told.attributions)


def _exchanged(crop: Crop, edits: list[Edit]) -> Crop:
    made = edited({"id": "", "text": crop.text, "attributions": list(crop.attributions)}, edits)
    return Crop(made["text"], tuple(made["attributions"]))


def _number(cue: str, random: Random) -> list[str]:
    """Those of whom people speak who can go with a cue, often ones more often."""
    one, many = _speakers()["one"], _speakers()["many"]
    if SINGULAR.match(cue):
        return one
    return many if PLURAL.match(cue) else random.choice([one, one, many])


@cache
def _speakers() -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(Path(__file__).with_name("retold.json").read_text(encoding="utf8"))
    return found


def _inner_marks(text: str) -> str:
    """Single marks for double ones, as in what is quoted already."""
    return curled(text).replace("“", "‘").replace("”", "’")


def _in_a_clause(part: Crop) -> Crop:
    """ "He said it was late." as "that he said it was late"."""
    text, end = part.text, len(part.text.rstrip("."))
    if not end or text[0] in "“‘\"'" or text.split()[0] == "I":
        return part
    return _exchanged(part, [(0, 0, "that "), (0, 1, text[0].lower()), (end, len(text), "")])
