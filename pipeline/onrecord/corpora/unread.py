"""Exports of annotation tools, and of onrecord, that are not read: which they are, and what to export in their place."""

from __future__ import annotations

import re

from .. import written
from ..errors import OnrecordError
from .files import File

INSTEAD = "convert its JSON Lines (onrecord tag --acts all -f jsonl)"
XMI = "export the documents as “UIMA CAS XMI (XML 1.0)”"
ZIP = r"PK\x03\x04"
KINDS = (
    (r"#FORMAT=WebAnno TSV", f"is WebAnno TSV, as INCEpTION and WebAnno write it, which is not read; {XMI}"),
    (r'\s*\{\s*"%(?:TYPES|FLAGS|VIEWS|FEATURE_STRUCTURES)"', f"is UIMA CAS as JSON, as INCEpTION writes it, which is not read; {XMI}"),
    (rf"{ZIP}[\s\S]{{0,40}}?(?:\[Content_Types\]\.xml|_rels/|docProps/|xl/|word/|mimetypeapplication/vnd\.oasis)",
     "is a document or workbook, which has no annotations that can be read; export them from the tool that made them"),
    (r'(?=[\w,;\t" ]*\bannotat(?:ion_id|or)\b)[\w,;\t" ]*\blabel', "is Label Studio's CSV or TSV, which is not read; export it as JSON"),
    (r"# global\.columns = ID FORM START END ", f"is CoNLL as onrecord writes it, which lacks the text between tokens; {INSTEAD}"),
    (ZIP, "is a zip archive, as INCEpTION, doccano and Label Studio export them; unpack it, and name the folder"),
)  # fmt: skip


def objection(file: File) -> OnrecordError | None:
    """Why a file is not read, and what to do; None for any other."""
    if kind := written.kind(file.head):
        return OnrecordError(f"{file.name}: {kind}, as onrecord writes it, from which nothing is learned; {INSTEAD}")
    return next((OnrecordError(f"{file.name}: {words}") for form, words in KINDS if re.match(form, file.head)), None)
