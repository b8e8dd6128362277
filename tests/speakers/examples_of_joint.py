"""Texts for the ways to several who speak together, and texts that they must leave to others."""

from __future__ import annotations

from onrecord.speakers import joint, of_two
from onrecord.speakers.ways import Way

PAIR = "[PERSON Ada Frost] and [PERSON Ben Hale] met."
JOINT: dict[Way, tuple[dict[str, str], list[str]]] = {
    joint.several: (
        {"<s>[PERSON Ada Frost] and [PERSON Ben Hale]</s> said <q>so</q>.": "Ada Frost and Ben Hale"},
        [
            "<s>[PERSON Ada Frost]</s> said <q>so</q>.",
            "<s>[PERSON Ada Frost] and not [PERSON Ben Hale]</s> said <q>so</q>.",
        ],
    ),
    of_two.facing: (
        {
            "[PERSON Ada Frost] met [PERSON Ben Hale]. <s>Her opponent</s> said <q>so</q>.": "Ben Hale",
            "[PERSON Ada Frost] met [PERSON Ben Hale]. <s>His rival</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Tom Frost] met [PERSON Ben Hale]. <s1>[PERSON Hale]</s1> said <q1>so</q1>. <s2>His rival</s2> said <q2>no</q2>.": "Tom Frost",
        },
        [
            "[PERSON Tom Frost] met [PERSON Ben Hale]. <s>His rival</s> said <q>so</q>.",
            "[PERSON Ada Frost] met [PERSON Ben Hale] and [PERSON Jo Poole]. <s>Her opponent</s> said <q>so</q>.",
            "[PERSON Ada Frost] met an opponent and [PERSON Ben Hale]. <s>Her opponent</s> said <q>so</q>.",
            "[PERSON Ada Frost] met [PERSON Ben Hale]. <s>Her lawyer</s> said <q>so</q>.",
            "[PERSON Ada Frost] met [PERSON Ben Hale]. <s>Her old opponent</s> said <q>so</q>.",
        ],
    ),
    joint.both: (
        {
            f"{PAIR} <s>Both_DT</s> said <q>so</q>.": "Ada Frost and Ben Hale",
            f"{PAIR} It rained. <s1>They</s1> said <q1>so</q1>. It snowed. <s2>The two</s2> said <q2>so</q2>.": "Ada Frost and Ben Hale",
            f"{PAIR} It rained. <s>The two ministers</s> said <q>so</q>.": "Ada Frost and Ben Hale",
            "[PERSON Ada Frost] met [PERSON Ben Hale]. <s>The pair</s> said <q>so</q>.": "Ada Frost and Ben Hale",
            "A couple of days later [PERSON Ada Frost] met [PERSON Ben Hale]. <s>The pair</s> said <q>so</q>.": "Ada Frost and Ben Hale",
            "[PERSON Ada Frost] and [PERSON Ben Hale] have two children. <s>The couple</s> said <q>so</q>.": "Ada Frost and Ben Hale",
            "[PERSON Ada Frost] and [PERSON Ben Hale], a couple from the north, left. <s>Both_DT</s> said <q>so</q>.": "Ada Frost and Ben Hale",
            "[ORGANIZATION Corvane] left [ORGANIZATION Velkora]. Two bakers quit. <s>Both firms</s> said <q>so</q>.": "Corvane and Velkora",
            "[PERSON Ada Frost] and [PERSON Ben Hale] met. Two bakers quit. <s>The two ministers</s> said <q>so</q>.": "Ada Frost and Ben Hale",
            "Two women, [PERSON Ada Frost] and [PERSON Ruth Hale], met. <s>The two women</s> said <q>so</q>.": "Ada Frost and Ruth Hale",
            "[PERSON Ada Frost] left [ORGANIZATION Corvane] for [ORGANIZATION Velkora]. <s>Both firms</s> said <q>so</q>.": "Corvane and Velkora",
            "[ORGANIZATION Corvane] and [ORGANIZATION Velkora] were sold. <s>Both_DT</s> said <q>so</q>.": "Corvane and Velkora",
        },
        [
            # Too far back, too many, too few, others than people, and a phrase that says itself who they are.
            f"{PAIR} It rained. It snowed. It froze. <s>Both_DT</s> said <q>so</q>.",
            "[PERSON Jo Poole], [PERSON Ada Frost] and [PERSON Ben Hale] met. <s>Both_DT</s> said <q>so</q>.",
            "[PERSON Ada Frost] left. <s>Both_DT</s> said <q>so</q>.",
            "[ORGANIZATION Corvane] and [ORGANIZATION Velkora] were sold. <s>The two ministers</s> said <q>so</q>.",
            f"{PAIR} <s>Both mills</s> said <q>so</q>.",
            # Two without names before, and two of whom one may not be called so.
            "Police met a couple. [PERSON Ada Frost] and [PERSON Ben Hale] left. <s>The couple</s> said <q>so</q>.",
            "Two women were robbed. [PERSON Ada Frost] and [PERSON Ruth Hale] left. <s>Both women</s> said <q>so</q>.",
            "A nurse and a teacher were robbed. [PERSON Ada Frost] and [PERSON Ruth Hale] left. <s>Both_DT</s> said <q>so</q>.",
            "Mr. [PERSON Ben Hale] and [PERSON Ruth Hale] met. <s>The two women</s> said <q>so</q>.",
            "[ORGANIZATION Glass Union] and [ORGANIZATION Corvane] met. <s>The two universities</s> said <q>so</q>.",
            f"{PAIR} <s>Two ministers</s> said <q>so</q>.",
            f"{PAIR} <s>They</s> said <q>so</q>.",
        ],
    ),
}
