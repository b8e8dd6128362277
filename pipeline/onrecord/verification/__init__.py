"""Checks the quotations of a draft against what was said: transcripts, articles, tagged documents.

Pure functions over records: a source becomes turns (``sources``), a claim of the draft its quotations (``quotations``),
these are looked for in all sources at once (``search``, ``alignment``) and judged (``judging``).
"""

from __future__ import annotations

from .judging import verify
from .records import FAULTS, Difference, Judged, Passage
from .sources import Source, Turn

__all__ = ["FAULTS", "Difference", "Judged", "Passage", "Source", "Turn", "verify"]
