"""Texts for the way from a pronoun to whoever takes a stance in the sentence before, and texts that it must leave to others."""

from __future__ import annotations

from onrecord.speakers import stances
from onrecord.speakers.ways import Way

_HE = "<s2>He</s2> said <q2>so</q2>."
HALE = "<s1>[PERSON Max Frost]</s1> said <q1>so</q1>. [PERSON Ben Hale]"
STANCES: dict[Way, tuple[dict[str, str], list[str]]] = {
    stances.takes_a_stance: (
        {
            f"{HALE} was unmoved_JJ. {_HE}": "Ben Hale",
            f"{HALE} was less sure_JJ. {_HE}": "Ben Hale",
            f"{HALE} was more polite_JJ. {_HE}": "Ben Hale",
            f"{HALE} was in no doubt_NN. {_HE}": "Ben Hale",
            f"{HALE} disagreed. {_HE}": "Ben Hale",
            f"{HALE} disputed it. {_HE}": "Ben Hale",
            f"{HALE}, who had a boat, was unmoved_JJ. {_HE}": "Ben Hale",
            f"<s1>[PERSON Max Frost]</s1> said <q1>so</q1>. His deputy, [PERSON Ben Hale], was unmoved_JJ.\n\n{_HE}": "Ben Hale",
            f"<s1>[PERSON Max Frost]</s1> said <q1>so</q1>. Not so [PERSON Ben Hale], who sells boats. {_HE}": "Ben Hale",
        },
        [
            f"{HALE} was polite_JJ. {_HE}",
            f"{HALE} left. {_HE}",
            f"{HALE} disputed what [PERSON Max Frost] said. {_HE}",
            f"{HALE} was unmoved_JJ, as was [PERSON Max Frost]. {_HE}",
            f"{HALE} was unmoved_JJ. It rained. {_HE}",
            f"{HALE} was unmoved_JJ.\n\nSelby\n\n{_HE}",
            f"<s1>[PERSON Max Frost]</s1> said <q1>so</q1>. Mrs. [PERSON Ada Hale] was unmoved_JJ. {_HE}",
            "<s1>[PERSON Max Frost]</s1> said <q1>so</q1>. They said [PERSON Ben Hale] was unmoved_JJ. <s2>He</s2> said <q2>so</q2>.",
            "<s1>[PERSON Max Frost]</s1> met [PERSON Ben Hale], and she was unmoved_JJ. <s2>He</s2> said <q2>so</q2>.",
            f"{HALE} was unmoved_JJ. <s2>The mayor</s2> said <q2>so</q2>.",
            f"{HALE} was unmoved_JJ. <s2>It</s2> said <q2>so</q2>.",
            "The [ORGANIZATION Glass Union] was unmoved_JJ. <s2>He</s2> said <q2>so</q2>.",
        ],
    ),
}
