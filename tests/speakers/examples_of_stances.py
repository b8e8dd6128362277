"""Texts for the ways from a pronoun to whoever takes a stance in the sentence before, or spoke there without a name, and texts that it must leave to others."""

from __future__ import annotations

from onrecord.speakers import of_paragraph, stances
from onrecord.speakers.ways import Way

_HE = "<s2>He</s2> said <q2>so</q2>."
_THEY = "<s2>They</s2> said <q2>it rains</q2>."
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
    of_paragraph.by_they: (
        {
            f"<s1>A spokesperson for [ORGANIZATION Arden Bank]</s1> said <q1>no</q1>. {_THEY}": "A spokesperson for Arden Bank",
            f"<s1>A driver</s1> said <q1>it is wet</q1>.\n\n{_THEY}": "A driver",
        },
        [  # several who may be meant, one of whom the article tells he or she, a name, another sentence
            f"<s1>A driver</s1> said <q1>the nurses_NNS left</q1>. {_THEY}",
            f"<s1>A driver</s1> said <q1>no</q1>, and [ORGANIZATION Arden Bank] left. {_THEY}",
            f"<s1>A woman</s1> said <q1>no</q1>. {_THEY}",
            f"<s1>[PERSON Ada Frost]</s1> said <q1>no</q1>. {_THEY}",
            f"<s1>A driver</s1> said <q1>no</q1>. It rained. {_THEY}",
            "<s1>A driver</s1> said <q1>no</q1>. <s2>She</s2> said <q2>so</q2>.",
        ],
    ),
}
