"""The letters before the paragraphs of a Word document's lists: “A.” may say who answers, and stands in no run of words.

Word makes a list of “A. No” while it is typed, and keeps of the letter only how to count (ECMA-376 part 1, 17.9).  Numbers and
bullets are no words of anybody, and are left out as those of a page are.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .word_chunks import BROKEN

if TYPE_CHECKING:
    from lxml.etree import _Element

LETTERS = ("upperLetter", "lowerLetter")
DEEPEST = 20  # styles that one may stand on; Word has at most 11, and a damaged file a circle
MOST = 20_000_000  # bytes that a part may unfold to


@dataclass
class Lists:
    """Counts the paragraphs of each list as they come: ``label`` is asked of each once, in their order."""

    prefix: str  # of the elements' names
    numbering: _Element | None = None
    styles: _Element | None = None
    _counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    _begun: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, data: bytes, prefix: str, other_names: dict[bytes, bytes]) -> Lists:
        """The lists of a document; none of one whose list of them is missing or damaged."""
        from lxml import etree

        found: dict[str, _Element] = {}
        with suppress(*BROKEN), zipfile.ZipFile(io.BytesIO(data)) as file:
            for name in ("numbering", "styles"):
                with suppress(*BROKEN):
                    if file.getinfo(f"word/{name}.xml").file_size <= MOST:
                        content = file.read(f"word/{name}.xml")
                        for strict, usual in other_names.items():
                            content = content.replace(strict, usual)
                        parser = etree.XMLParser(resolve_entities=False, no_network=True)
                        found[name] = etree.fromstring(content, parser)
        return cls(prefix, found.get("numbering"), found.get("styles"))

    def label(self, paragraph: _Element) -> str:
        """The letter before a paragraph with what stands about it, “A.” or “(b)”; empty where there is none."""
        if self.numbering is None or (place := self._place(paragraph)) is None:
            return ""
        number, level = place
        if (listed := self._find(self.numbering, "num", "numId", number)) is None:
            return ""
        abstract = self._value(listed, "abstractNumId")
        described = self._find(self.numbering, "abstractNum", "abstractNumId", abstract)
        levels = (
            {} if described is None else {self._get(one, "ilvl"): one for one in described.iterfind(self._name("lvl"))}
        )
        if (asked := levels.get(str(level))) is None:
            return ""
        counted = self._count(abstract, number, level, listed, asked)
        if self._value(asked, "numFmt") not in LETTERS:
            return ""
        # "%1.", "(%2)", not "%"
        return re.sub(
            r"%(\d)",
            lambda of: _shown(counted, int(of[1]) - 1, self._format(levels, of[1])),
            self._value(asked, "lvlText"),
        ).strip()

    def _count(self, abstract: str, number: str, level: int, listed: _Element, asked: _Element) -> dict[int, int]:
        """How far each level is, this paragraph counted; lists that are described as one go on where the one before ended."""
        counts = self._counts[abstract]
        again = self._find(listed, "lvlOverride", "ilvl", str(level))
        start = self._value(again, "startOverride") if again is not None else ""
        if start and (number, level) not in self._begun:
            counts.pop(level, None)
        self._begun.add((number, level))
        begin = start or self._value(asked, "start") or "1"
        counts[level] = counts[level] + 1 if level in counts else int(begin) if begin.isdecimal() else 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        return counts

    def _place(self, paragraph: _Element) -> tuple[str, int] | None:
        """The number of the list that a paragraph is in, by itself or by its style, and how deep."""
        number = level = ""
        holder: _Element | None = paragraph
        for _ in range(DEEPEST):
            properties = None if holder is None else holder.find(self._name("pPr"))
            listed = None if properties is None else properties.find(self._name("numPr"))
            if listed is not None:
                number, level = number or self._value(listed, "numId"), level or self._value(listed, "ilvl")
            if number or holder is None or self.styles is None:
                break
            based = self._value(properties, "pStyle") if holder is paragraph else self._value(holder, "basedOn")
            holder = self._find(self.styles, "style", "styleId", based) if based else None
        return (number, int(level) if level.isdecimal() else 0) if number not in ("", "0") else None

    def _format(self, levels: dict[str, _Element], place: str) -> str:
        found = levels.get(str(int(place) - 1))
        return "" if found is None else self._value(found, "numFmt")

    def _name(self, name: str) -> str:
        return f"{self.prefix}{name}"

    def _get(self, element: _Element, name: str) -> str:
        return element.get(self._name(name)) or ""

    def _value(self, element: _Element | None, name: str) -> str:
        found = None if element is None else element.find(self._name(name))
        return "" if found is None else self._get(found, "val")

    def _find(self, within: _Element, name: str, key: str, value: str) -> _Element | None:
        return next((one for one in within.iterfind(self._name(name)) if self._get(one, key) == value), None)


def _shown(counts: dict[int, int], level: int, form: str) -> str:
    """How far a level is, as it is written: after Z come AA and BB, as Word has it."""
    count = counts.get(level, 1)
    if form not in LETTERS:
        return str(count)
    letters = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1) if count > 0 else ""
    return letters if form == "upperLetter" else letters.lower()
