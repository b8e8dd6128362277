"""Texts for the way to whose campaign or office speaks."""

from __future__ import annotations

from onrecord.speakers import campaigns
from onrecord.speakers.ways import Way

# As in ``test_ways``: texts whose last claim the way links, and to whom; and texts that are none of its business.
CAMPAIGNS: dict[Way, tuple[dict[str, str], list[str]]] = {
    campaigns.campaign_of: (
        {
            "[PERSON Ada Frost] left. The [PERSON Frost] campaign met. [PERSON Ada Frost] won. <s>Her campaign</s> said <q>so</q>.": "The Frost campaign",
            "[PERSON Ada Frost] left. <s1>The [PERSON Frost] campaign</s1> said <q1>no</q1>. <s2>[PERSON Frost]'s presidential campaign</s2> said <q2>so</q2>.": "The Frost campaign",
            # By no name, and where either woman may be meant, of whom one has a campaign.
            "Mr. [PERSON Ben Hale] met [PERSON Frost]'s campaign. Ms. [PERSON Ada Frost] left. Mr. [PERSON Hale] won. <s>His campaign</s> said <q>so</q>.": "His campaign",
            "Ms. [PERSON Ada Frost]'s campaign met. It rained. Ms. [PERSON Jo Bell] saw Ms. [PERSON Eve Moss]. <s>Her campaign</s> said <q>so</q>.": "Ada Frost's campaign",
            "[PERSON Ada Frost]'s office is shut. Ms. [PERSON Frost] left. <s>Her office</s> said <q>so</q>.": "Ada Frost's office",
            "[PERSON Ada Frost] left. The [PERSON Frost] campaign met. <s>The campaign</s> said <q>so</q>.": "The Frost campaign",
        },
        [
            # Of two, of another noun, told of before, and what may be anybody's.
            "It rained. <s>Her campaign</s> said <q>so</q>.",
            "[PERSON Ada Frost] met [PERSON Ben Hale]. The [PERSON Frost] campaign left the [PERSON Hale] campaign. <s>The campaign</s> said <q>so</q>.",
            "[PERSON Ada Frost] left. The [PERSON Frost] campaign met. <s>The office</s> said <q>so</q>.",
            "A campaign against litter began. [PERSON Ada Frost]'s campaign met. <s>The campaign</s> said <q>so</q>.",
            "[PERSON Ada Frost]'s office is shut. <s>The office</s> said <q>so</q>.",
            "[PERSON Ada Frost] left. The [PERSON Frost] campaign met. <s>Its campaign</s> said <q>so</q>.",
            "[PERSON Ada Frost] left. The [PERSON Frost] campaign manager met. <s>The campaign</s> said <q>so</q>.",
            "[PERSON Ada Frost] left. The [PERSON Frost] campaign met. <s>The new campaign</s> said <q>so</q>.",
        ],
    ),
}  # fmt: skip
