"""Who is introduced by the noun for a man or a woman: "a man named Hale"."""

from __future__ import annotations

from collections.abc import Sequence

from ..text import late_re as re
from ..text import names
from .person import Mention

# "man named ", "girl called ", not "men named ", "man who called "
INTRODUCED = re.compile(r"\b(?:(?P<he>man|boy)|woman|girl) (?:named|called) \Z")
# How far before a name that begins, in code points; the longest, "woman called ", has 13.
BEFORE = 20


def gender_by_noun(text: str, mentions: Sequence[Mention]) -> names.Gender | None:
    """The gender of somebody whom such a noun introduces: "a woman called Hale"; None where none does."""
    for mention in mentions:
        if found := INTRODUCED.search(text, max(0, mention.start - BEFORE), mention.start):
            return "m" if found["he"] else "f"
    return None
