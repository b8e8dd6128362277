"""Read by onrecord's own reader of brat, and line by line as brat's manual has them: pybrat drops attributes and notes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from formats.read_back import documents, speaker_names
from onrecord.corpora.conversion import convert_all
from onrecord.corpora.drops import Drops
from onrecord.corpora.labels import Labels
from onrecord.corpora.records import every_attribution
from onrecord.corpora.tagsets import ROLES
from onrecord.document import Document, Piece
from onrecord.formats import Target, renderer
from onrecord.formats.brat import SPANS
from onrecord.formats.files import file_name


def written(found: list[Document], folder: Path) -> None:
    for file in renderer("brat")(found, Target(file=True)):
        (folder / file.name).write_bytes(file.data)


def one_by_line(document: Document, pieces: list[Piece]) -> list[Piece]:
    """Pieces as brat can have them: none over a line break or tab, none without words."""
    return [
        (match.start(), match.end()) for start, end in pieces for match in re.compile(r"[^\t\r\n]+").finditer(document.text, start, end)
    ]  # fmt: skip


def test_every_claim_with_its_attributes_and_links(tmp_path: Path) -> None:
    written(documents(), tmp_path)
    for document in documents():
        name, names = file_name(document.id), speaker_names(document)
        assert (tmp_path / f"{name}.txt").read_bytes().decode() == document.text
        lines = (tmp_path / f"{name}.ann").read_bytes().decode().split("\n")[:-1]
        split = [line.split("\t") for line in lines]
        assert all(re.fullmatch(r"[TRA#]\d+", one[0]) for one in split)
        spans, notes = {}, {}
        attributes: dict[str, dict[str, str]] = {}
        links: dict[str, dict[str, str]] = {}
        for id, facts, *rest in split:
            label, *more = facts.split(" ")
            if id[0] == "T":
                pieces = [tuple(map(int, piece.split())) for piece in " ".join(more).split(";")]
                assert rest == [" ".join(document.text[a:b] for a, b in pieces)]
                spans[id] = label, pieces
            elif id[0] == "A":
                attributes.setdefault(more[0], {})[label] = " ".join(more[1:])
            elif id[0] == "R":
                one, other = (argument.partition(":")[2] for argument in more)
                links.setdefault(one, {})[label] = other
            else:
                notes[more[0]] = rest[0]
        assert {label for label, _ in spans.values()} <= set(SPANS)
        contents = [id for id, (label, _) in spans.items() if label == "Content"]
        by_claim = dict(zip([claim.id for claim in document.claims], contents, strict=True))
        for claim in document.claims:
            id = by_claim[claim.id]
            assert spans[id][1] == one_by_line(document, claim.content)
            assert attributes[id].get("Kind") == claim.kind and attributes[id].get("Act") == claim.act
            assert ("Negated" in attributes[id]) == claim.negated
            mine = links.get(id, {})
            for label, role in (("HasCue", claim.cue), ("HasSource", claim.source)):
                assert (spans[mine[label]][1] if label in mine else []) == one_by_line(document, role)
            assert mine.get("Within") == by_claim.get(claim.within or "")
            mentions = next((speaker.mentions for speaker in document.speakers if speaker.id == claim.speaker), [])
            assert (spans[mine["SaidBy"]][1] if "SaidBy" in mine else []) == one_by_line(document, mentions[:1])
            said_by = names.get(claim.speaker, "speaker not stated")
            assert notes[id].startswith(f"{claim.id}: {said_by}")


def test_no_two_lines_have_one_id_and_the_configuration_knows_every_type(tmp_path: Path) -> None:
    written(documents()[:2], tmp_path)
    for path in tmp_path.glob("*.ann"):
        ids = [line.partition("\t")[0] for line in path.read_text(encoding="utf-8").splitlines()]
        assert len(ids) == len(set(ids))
    configuration = (tmp_path / "annotation.conf").read_text(encoding="utf-8")
    for word in ("[entities]", "[relations]", "[events]", "[attributes]", "Content", "Negated", "SaidBy"):
        assert word in configuration


@pytest.mark.slow
def test_convert_reads_it_back_as_it_reads_our_json_lines(tmp_path: Path) -> None:
    found = [document for document in documents() if document.id == file_name(document.id)]
    assert any(claim.within for document in found for claim in document.claims)
    (tmp_path / "brat").mkdir()
    written(found, tmp_path / "brat")
    lines = "".join(document.to_json() + "\n" for document in found)
    (tmp_path / "own.jsonl").write_text(lines, encoding="utf-8")
    by_brat, by_lines = (
        {
            item["id"]: item
            for item in convert_all([str(tmp_path / name)], Labels([]), Drops())
            if isinstance(item, dict)
        }
        for name in ("brat", "own.jsonl")
    )
    assert by_brat.keys() == by_lines.keys() and len(by_brat) == len(found)
    for document in found:
        one, other = by_brat[document.id], by_lines[document.id]
        assert one["text"] == other["text"]
        cut = [
            {
                role: [list(piece) for piece in sorted(one_by_line(document, pieces))]
                for role, pieces in attribution.items()
                if role in ROLES
            }
            for attribution in every_attribution(other)
        ]
        assert sorted(one["attributions"], key=str) == sorted(cut, key=str)


def test_convert_refuses_nothing_of_a_folder_that_we_wrote(tmp_path: Path) -> None:
    written(documents(), tmp_path)
    assert [str(item) for item in convert_all([str(tmp_path)], Labels([]), Drops()) if not isinstance(item, dict)] == []
