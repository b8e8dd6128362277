"""The closed sets of words that documents are written in.

Apart from ``document``, so that what needs no more than these words does not build the models of the records.
"""

from __future__ import annotations

from typing import Literal

SCHEMA = "onrecord/1"
Kind = Literal["direct", "mixed", "indirect"]
Link = Literal["name", "pronoun", "description", "continuation"]
# What the source of a claim does; corpus/GUIDE.md tells them apart.
Act = Literal["says", "writes", "asks", "thinks", "plans", "does"]
SpeakerKind = Literal["person", "organization", "country", "group", "document", "unknown"]
# What became of a claim in a review.
State = Literal["open", "skipped", "accepted", "corrected", "rejected"]
Bound = Literal["=", "~", "<", ">", "<=", ">=", "<~"]

# The labels of names, and of all entities.
NAMES = ("OFFICIAL", "PERSON", "AGENCY", "ORGANIZATION", "COUNTRY", "PLACE")
LABELS = (*NAMES, "QUANTITY", "DATE", "STATEMENT")
# What an entity of a label says beside its words.
FIELDS = {
    "COUNTRY": ("country",),
    "QUANTITY": ("value", "high", "bound", "unit", "per"),
    "DATE": ("iso",),
}
