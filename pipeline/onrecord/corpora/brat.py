"""Stand-off annotation of the brat tool, and PolNeAR, which is published in it.

A text and its annotation are two files: ``a.txt`` and ``a.ann`` beside each other; as in PolNeAR ``text/a.txt`` and
``attributions/a_ANNOTATOR.ann``; or ``text/a.txt`` and a folder with an ``a.ann`` for each annotator.  Offsets are code
points of the text with its line breaks as they are.

Lines: ``T1<tab>Source 0 5;8 9<tab>words`` is a span in pieces, ``E1<tab>Type:T4 Content:T3 Source:T1`` an event whose
arguments are spans, ``R1<tab>Type Arg1:T1 Arg2:T2`` a relation (https://brat.nlplab.org/standoff.html).  An event with
roles of an attribution is one; spans that stand in no event are linked by relations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ..errors import OnrecordError
from ..text.visible import clipped
from .drops import Drops
from .files import File
from .labels import Labels
from .reading import Item, Read
from .spans import Span, alike, says, to_attribution, to_layers

SUFFIX = ".ann"
# "T1\tContent 0 5;7 9\tIt rained", not "T1 Content 0 5"
_SPAN = re.compile(r"(T\d+)\t(\S+) (\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*)(?:\t(.*))?")
# "E1\tSays:T1 Who:T2", not "E1 Says:T1"
_EVENT = re.compile(r"(E\d+)\t(\S+:\S+(?: \S+:\S+)*) ?")
# "R1\tWithin Arg1:T1 Arg2:T2", not "R1\tWithin T1 T2"
_RELATION = re.compile(r"R\d+\t(\S+) \S+?:(\S+) \S+?:(\S+)\s*")
# "A1\tKind T1 direct", not "A1\tKind T1 quoted"
_CLAIM = re.compile(r"A\d+\tKind (T\d+) (?:direct|mixed|indirect)")
WITHIN = "Within"  # from a claim to the one that reports it, in what onrecord writes: two claims, not pieces of one
# A collection's configuration, which says nothing of its texts.
CONFIGURATION = ("annotation.conf", "kb_shortcuts.conf", "tools.conf", "visual.conf")
_OTHER = {"*": "equivalence", "A": "attribute", "M": "attribute", "N": "normalisation", "#": "note"}


def looks(file: File) -> bool:
    return file.path is not None and file.path.suffix == SUFFIX


@alike
def read(files: Iterable[File], labels: Labels, drops: Drops) -> Iterator[Item]:
    """An article for each annotation file, called as its text."""
    for file in files:
        try:
            yield _read_one(file, labels, drops)
        except OnrecordError as error:
            yield error


@dataclass
class _Parsed:
    """The lines of an annotation file: spans by their names, events with their places and arguments, relations, claims."""

    spans: dict[str, Span] = field(default_factory=dict)
    events: list[tuple[str, list[tuple[str, str]]]] = field(default_factory=list)
    relations: list[tuple[str, str]] = field(default_factory=list)
    claims: set[str] = field(default_factory=set)  # spans that onrecord wrote as claims, each with its kind


def _read_one(file: File, labels: Labels, drops: Drops) -> Read:
    source, annotator = _find_text(file)
    text = source.text()
    parsed = _parse(file, text, drops)
    attributions = _to_attributions(parsed, labels, drops)
    roles = {name for name, span in parsed.spans.items() if labels.role(span.label)}
    alone = (parsed.claims & roles).difference(*(pair for pair in parsed.relations if roles.issuperset(pair)))
    attributions += [to_attribution([("content", parsed.spans[name].pieces)]) for name in sorted(alone)]
    used = {name for _, arguments in parsed.events for _, name in arguments} | alone
    free = [name for name, span in parsed.spans.items() if name not in used or labels.name(span.label)]
    place = {name: index for index, name in enumerate(free)}
    pairs = [(place[a], place[b]) for a, b in parsed.relations if a in place and b in place]
    layers = to_layers(text, [parsed.spans[name] for name in free], pairs, labels, drops)
    if attributions:
        layers["attributions"] = attributions + layers.get("attributions", [])
    return Read(file.name, {"id": source.stem, "annotator": annotator, "text": text, **layers})


def _parse(file: File, text: str, drops: Drops) -> _Parsed:
    parsed = _Parsed()
    for where, line in file.lines():
        if found := _SPAN.fullmatch(line):
            name, label, offsets, said = found.groups()
            pieces = tuple((int(start), int(end)) for start, end in (piece.split() for piece in offsets.split(";")))
            if says(text, pieces, said):
                parsed.spans[name] = Span(label, pieces, where)
            else:
                drops.add("span whose words are not those at its offsets", f"{where} “{clipped(said, 40)}”")
        elif found := _EVENT.fullmatch(line):
            parsed.events.append((where, [_pair(argument) for argument in found[2].split(" ")]))
        elif found := _RELATION.fullmatch(line):
            if found[1] != WITHIN:
                parsed.relations.append((found[2], found[3]))
        elif found := _CLAIM.fullmatch(line):
            parsed.claims.add(found[1])
        elif line[:1] in _OTHER:
            drops.add(f"{_OTHER[line[0]]}, no part of the training format", where)
        elif line.strip():
            raise OnrecordError(
                f"{where}: no line of brat's stand-off format (“{clipped(line, 40)}”); mend it or leave it out"
            )
    return parsed


def _to_attributions(parsed: _Parsed, labels: Labels, drops: Drops) -> list[dict[str, list[list[int]]]]:
    """The events that are attributions: those with an argument that is a role of one."""
    attributions = []
    for where, arguments in parsed.events:
        parts = []
        for label, name in arguments:
            if name not in parsed.spans:
                drops.add("argument of an event that is no span, or one that was left out", f"{where} {label}:{name}")
            elif role := labels.role(label):
                parts.append((role, parsed.spans[name].pieces))
            elif (label, name) != arguments[0]:  # the first is what the event hangs on
                drops.add(f"argument “{label}” of an event, no role in an attribution", where)
        if parts:
            attributions.append(to_attribution(parts))
        else:
            drops.add("event without a role of an attribution", where)
    return attributions


def _pair(argument: str) -> tuple[str, str]:
    """An argument's role, without the number that tells several of a kind apart, and what fills it."""
    role, _, name = argument.partition(":")
    return role.rstrip("0123456789"), name


def _find_text(file: File) -> tuple[File, str]:
    """The text of an annotation file, and who annotated it: what follows the text's name, else the folder."""
    if file.path is None:
        raise OnrecordError("brat's annotation comes in two files; name the .ann file, or its folder")
    folder = file.path.absolute().parent
    shorter = file.path.stem.rpartition("_")
    for stem, annotator in ((file.path.stem, folder.name), (shorter[0], shorter[2])):
        for place in (folder, folder.parent / "text", folder.parent):
            if stem and (path := place / f"{stem}.txt").is_file():
                return File(path), annotator
    raise OnrecordError(
        f"{file.name}: no text to it, neither {file.path.stem}.txt beside it nor in a folder “text” beside its own; "
        "put it there"
    )
