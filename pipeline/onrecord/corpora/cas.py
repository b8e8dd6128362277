"""UIMA CAS as XMI: what INCEpTION exports ("UIMA CAS XMI"), and what ``onrecord tag -f cas`` wrote.

An annotation's label is that of its string features that means something here; relations are those that a layer of
relations has (``Governor`` and ``Dependent``), or a claim's id.  Offsets count UTF-16 code units, as Java does.
Annotations are those in the index of the text's view: the file has deleted ones too, where something else points to them
(findings/cassis-writes-what-was-removed.sh), and those of other texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any

from ..errors import OnrecordError
from .drops import Drops
from .files import File
from .labels import Labels
from .reading import Item, Read, misfit
from .spans import Span, alike, to_layers

ID = "{http://www.omg.org/XMI}id"
FIRST = ("value", "label", "part", "role")  # features that labels are in, usually
DERIVED = (
    "Token",
    "Sentence",
    "DocumentMetaData",
    "DocumentAnnotation",
    "Paragraph",
    "Lemma",
    "POS",
)  # made by the tool


def looks(file: File) -> bool:
    return file.head.lstrip().startswith("<") and "http://www.omg.org/XMI" in file.head


@alike
def read(files: Iterable[File], labels: Labels, drops: Drops) -> Iterator[Item]:
    """An article for each file, called as the document is, else as the file."""
    return (_read_one(file, labels, drops) for file in files)


def _read_one(file: File, labels: Labels, drops: Drops) -> Item:
    from lxml import etree

    try:
        root = etree.fromstring(file.text().encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    except (OnrecordError, etree.XMLSyntaxError) as error:
        return OnrecordError(f"{file.name}: no XMI that can be read ({error}); export it again as UIMA CAS XMI")
    elements = [one for one in root if isinstance(one.tag, str)]
    sofa = next((one for one in elements if _kind(one) == "Sofa" and one.get("sofaString") is not None), None)
    if sofa is None:
        return OnrecordError(f"{file.name}: has no text (no Sofa with a sofaString); export it again as UIMA CAS XMI")
    text = str(sofa.get("sofaString"))
    try:
        indexed = _indexed(elements, sofa.get(ID), file.name, drops)
        spans, relations = _read_annotations(indexed, _Units(text), file.name, labels, drops)
    except (KeyError, ValueError) as error:
        return OnrecordError(f"{file.name}: an annotation is broken ({misfit(error)}); export it again as UIMA CAS XMI")
    names = (one.get("documentId") or one.get("documentTitle") for one in elements if _kind(one) == "DocumentMetaData")
    id = next(filter(None, names), None) or file.stem
    return Read(file.name, {"id": id, "text": text, **to_layers(text, spans, relations, labels, drops)})


def _indexed(elements: list[Any], sofa: str, where: str, drops: Drops) -> list[Any]:
    """The annotations in the index of a text's view, and relations, which may have no place; all, where the file has no view."""
    annotations = [
        one for one in elements if one.get("begin") is not None or one.get("Governor") and one.get("Dependent")
    ]
    view = next((one for one in elements if _kind(one) == "View" and one.get("sofa") == sofa), None)
    if view is None:
        return annotations
    members = set((view.get("members") or "").split())
    kept = [one for one in annotations if one.get(ID) in members]
    drops.add("annotation that was deleted, or is of another text of the file", where, len(annotations) - len(kept))
    return kept


def _read_annotations(
    elements: list[Any], units: _Units, where: str, labels: Labels, drops: Drops
) -> tuple[list[Span], list[tuple[int, int]]]:
    spans: list[Span] = []
    place: dict[str, int] = {}
    claims: dict[str, list[int]] = {}
    ends: list[tuple[str, str]] = []
    for one in elements:
        if one.get("Governor") and one.get("Dependent"):
            ends.append((one.get("Governor"), one.get("Dependent")))
        elif _kind(one) in DERIVED:
            continue
        elif label := _label(one, labels):
            place[one.get(ID)] = len(spans)
            if one.get("claim"):
                claims.setdefault(one.get("claim"), []).append(len(spans))
            spans.append(Span(label, ((units.point(int(one.get("begin"))), units.point(int(one.get("end")))),), where))
        else:
            drops.add(f"annotation of the layer {_kind(one)} without a label", where)
    relations = [(place[a], place[b]) for a, b in ends if a in place and b in place]
    drops.add("relation to an annotation that was left out", where, len(ends) - len(relations))
    return spans, relations + [pair for group in claims.values() for pair in combinations(group, 2)]


def _label(one: Any, labels: Labels) -> str | None:
    """The first feature that means something here, else the first that a label is usually in."""
    features = {name: str(value) for name, value in one.attrib.items() if name not in (ID, "sofa", "begin", "end")}
    usual = [features[name] for name in FIRST if features.get(name)]
    meant = (value for value in [*usual, *features.values()] if labels.role(value) or labels.name(value))
    return next(meant, usual[0] if usual else None)


def _kind(one: Any) -> str:
    """The name of an element's type, without its package."""
    return str(one.tag).rpartition("}")[2]


class _Units:
    """From UTF-16 code units to code points of a text."""

    def __init__(self, text: str) -> None:
        self.points = [point for point, sign in enumerate(text) for _ in range(1 + (ord(sign) > 0xFFFF))] + [len(text)]

    def point(self, unit: int) -> int:
        """Raises ValueError for a place outside the text."""
        if not 0 <= unit < len(self.points):
            raise ValueError(f"place {unit} of a text of {len(self.points) - 1} code units")
        return self.points[unit]
