"""How far two readings of the same articles agree: python corpus/agreement.py FIRST SECOND

Folders of tagged sources: each article of SECOND is compared with the one of its name in FIRST or a subfolder of it.
Prints the F1 of each field, exact spans and values, a table of ``field, marks of the first, marks of the second, F1``;
then every mark that only one of the two has.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from tagged import Tagged, parse

Marks = dict[str, set[Hashable]]
ENTITIES = {"OFFICIAL": "people", "PERSON": "people", "AGENCY": "bodies", "ORGANIZATION": "bodies"}


def marks(tagged: Tagged) -> Marks:
    """What a reading says, by field; a claim is known by the words of its content, a speaker by the name."""
    found: Marks = defaultdict(set)
    names = {speaker["id"]: speaker["name"] for speaker in tagged.speakers}
    contents = {claim["id"]: _pieces(claim["content"]) for claim in tagged.claims}
    for claim in tagged.claims:
        content = contents[claim["id"]]
        found["claim: content"].add(content)
        for part in ("cue", "source"):
            found[f"claim: {part}"].add((content, _pieces(claim[part])))
        for part in ("kind", "negated"):
            found[f"claim: {part}"].add((content, claim[part]))
        found["claim: speaker"].add((content, names.get(claim["speaker"])))
        found["claim: within"].add((content, contents.get(claim["within"])))
    for entity in tagged.entities:
        span, label = (entity["start"], entity["end"]), entity["label"]
        found[f"entity: {ENTITIES.get(label, label)}"].add((span, label))
        if label == "QUANTITY":
            values = tuple(entity[part] for part in ("value", "high", "bound", "unit", "per"))
            found["quantity: value, bound, unit, per"].add((span, values))
        elif label == "DATE":
            found["date: iso"].add((span, entity["iso"]))
    for speaker in tagged.speakers:
        found["speaker: mentions"].add((speaker["name"], _pieces(speaker["mentions"])))
        for part in ("kind", "role", "agency", "country"):
            found[f"speaker: {part}"].add((speaker["name"], speaker[part]))
    return found


def compare(first: Path, second: Path) -> tuple[dict[str, tuple[int, int, float]], list[tuple[str, ...]]]:
    """For each field the marks of both readings and their F1 in per cent; and the marks that only one of them has.

    Raises ValueError where an article has no first reading, or the texts under the tags differ.
    """
    firsts = {path.name: path for path in first.rglob("*.txt")}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    differences: list[tuple[str, ...]] = []
    for path in sorted(second.glob("*.txt")):
        if path.name not in firsts:
            raise ValueError(f"{path.name}: no reading of it in {first}")
        readings = [parse(reading.read_text(encoding="utf-8")) for reading in (firsts[path.name], path)]
        text = readings[0].text
        if text != readings[1].text:
            raise ValueError(f"{path.name}: the two readings are of different texts")
        mine, theirs = map(marks, readings)
        for field in sorted(mine.keys() | theirs.keys()):
            a, b = mine[field], theirs[field]
            counts[field].update(both=len(a & b), first=len(a), second=len(b))
            for who, only in (("first", a - b), ("second", b - a)):
                differences += [
                    (path.stem, field, who, " ".join(_words(text, mark))) for mark in sorted(only, key=repr)
                ]
    table = {
        field: (c["first"], c["second"], 200 * c["both"] / (c["first"] + c["second"])) for field, c in counts.items()
    }
    return table, differences


def _pieces(pieces: list[list[int]]) -> tuple[Any, ...]:
    return tuple(map(tuple, pieces))


def _words(text: str, mark: Any) -> Iterator[str]:
    """A mark for people: spans as their words."""
    if isinstance(mark, tuple) and len(mark) == 2 and all(isinstance(end, int) for end in mark):
        yield repr(text[mark[0] : mark[1]])
    elif isinstance(mark, tuple):
        for part in mark:
            yield from _words(text, part)
    else:
        yield str(mark)


if __name__ == "__main__":
    table, differences = compare(Path(sys.argv[1]), Path(sys.argv[2]))
    for field, (one, two, f1) in sorted(table.items()):
        print(f"{field}\t{one}\t{two}\t{f1:.1f}")
    for difference in differences:
        print(*difference, sep="\t")
