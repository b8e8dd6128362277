"""Lines of posts under a handle: “@ada_frost: The pass is clear.”"""

from __future__ import annotations

from collections.abc import Iterator

from ..text import late_re as re
from ..text.pieces import Piece
from .candidate import Candidate

# On the scale of the rates of cues, as a turn's (claims/turns.py); chosen, not measured.
POSTED_RATE = 0.97
# "@ada_frost: We", "14:02 @harrow.water: We", not "@ada_frost We", "a@b.org: We"
POST = re.compile(r"(?:[\[(]?\d{1,2}[:.]\d{2}[\])]?[ \t]+)?(?P<name>(?<!\w)@\w[\w.]{1,40})(?P<mark>:)[ \t]+(?=\S)")


def find_posts(text: str, paragraphs: list[Piece]) -> Iterator[Candidate]:
    """A candidate for each paragraph that begins with a handle and a colon."""
    for start, end in paragraphs:
        if match := POST.match(text, start, end):
            yield Candidate(
                ((match.end(), end),), (match.span("mark"),), (match.span("name"),), POSTED_RATE, is_turn=True
            )
