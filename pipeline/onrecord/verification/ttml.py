"""TTML, and what came of it (DFXP, IMSC, EBU-TT-D): paragraphs with times, and with the agents that speak.

https://www.w3.org/TR/ttml2/: ``ttm:agent`` holds for all inside an element, in every ``div``; metadata is not shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..errors import OnrecordError
from .captions import Said, to_source
from .sources import Source, Voice

METADATA = "http://www.w3.org/ns/ttml#metadata"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def read_ttml(id: str, content: bytes, where: str) -> Source:
    """The words shown, a line of the source's text for each line of a paragraph.  Raises OnrecordError where there is none."""
    from lxml import etree

    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise OnrecordError(
            f"{where}: no XML that can be read ({error}); give the transcript as .txt, or check it"
        ) from None
    voices = {}
    for agent in root.iter(f"{{{METADATA}}}agent"):
        names = [" ".join("".join(name.itertext()).split()) for name in agent.iter(f"{{{METADATA}}}name")]
        if agent.get(ID) and any(names):
            voices[agent.get(ID)] = Voice(next(filter(None, names)))
    body = next((one for one in root if _tag(one) == "body"), None)
    cues = [] if body is None else [cue for cue in _cues(body, voices, None, "") if cue[1]]
    if not cues:
        raise OnrecordError(f"{where}: no paragraph as TTML has them; give the transcript as .txt, or check the file")
    return to_source(id, cues)


def _tag(element: Any) -> str:
    """The name of a content element; empty for metadata, comments and the like."""
    if not isinstance(element.tag, str) or element.tag.startswith(f"{{{METADATA}}}"):
        return ""
    name = str(element.tag).rpartition("}")[2]
    return "" if name == "metadata" else name


def _cues(element: Any, voices: dict[str, Voice], voice: Voice | None, time: str) -> Iterator[tuple[str, list[Said]]]:
    """Time and lines of each paragraph, in the order of the file."""
    voice, time = _voice(element, voices, voice), element.get("begin") or time
    if _tag(element) == "p":
        lines: list[Said] = []
        begun = [element.get("begin")] + [one.get("begin") for one in element.iter() if one is not element]
        for said, words in _words(element, voices, voice):
            line = " ".join(words.split())
            if line:
                lines.append((said, line))
        yield next(filter(None, begun), time), lines
        return
    for child in element:
        if _tag(child):
            yield from _cues(child, voices, voice, time)


def _words(element: Any, voices: dict[str, Voice], voice: Voice | None) -> list[Said]:
    """The words of a paragraph, in lines; a new one also where somebody else speaks."""
    lines: list[Said] = [(voice, element.text or "")]
    for child in element:
        inner = _voice(child, voices, voice)
        if _tag(child) == "br":
            lines.append((voice, ""))
        elif _tag(child):
            first, *more = _words(child, voices, inner)
            if inner is voice:
                lines[-1] = (voice, lines[-1][1] + first[1])
                lines += more
            else:
                lines += [first, *more, (voice, "")]
        lines[-1] = (lines[-1][0], lines[-1][1] + (child.tail or ""))
    return lines


def _voice(element: Any, voices: dict[str, Voice], voice: Voice | None) -> Voice | None:
    """Who speaks in an element: its agent; of several nobody tells which."""
    # "a  b", not "ab"
    named = re.split(r"\s+", (element.get(f"{{{METADATA}}}agent") or "").strip())
    if named == [""]:
        return voice
    return voices.get(named[0]) if len(named) == 1 else None
