"""The exports of annotation tools: Prodigy and Label Studio."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from formats.story import story
from onrecord.formats import Format, Target, conll, renderer, tei

from .conftest import Convert, words

TEXT = "🙂 “We wait,” Ana Silva said. “All of us.” Tom Brandt said no, and so did Oslo."


def find(part: str, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(part, start + 1)
    return start, start + len(part)


SPANS = [
    ("Content", find("“We wait,”")),
    ("Source", find("Ana Silva")),
    ("Cue", find("said")),
    ("Content", find("“All of us.”")),
    ("SOURCE", find("Tom Brandt")),
    ("cue", find("said", 1)),
    ("content", find("no")),
    ("PERSON", find("Ana Silva")),
    ("GPE", find("Oslo")),
    ("Cue", find("so")),
    ("Mood", find("🙂")),
]
RELATIONS = [(0, 2), (1, 2), (3, 0), (4, 6), (6, 5)]
DROPPED = {"span “Cue” that belongs to no attribution": 1, "span “Mood”, a label without a meaning here": 1}


def prodigy(**more: Any) -> dict[str, Any]:
    spans = [{"start": start, "end": end, "label": label} for label, (start, end) in SPANS]
    relations = [
        {"head": 0, "child": 1, "label": "x", "head_span": spans[a], "child_span": spans[b]} for a, b in RELATIONS
    ]
    return {"text": TEXT, "spans": spans, "relations": relations, "answer": "accept", **more}


def label_studio(*, units: bool = False) -> dict[str, Any]:
    def offset(place: int) -> int:
        return len(TEXT[:place].encode("utf-16-le")) // 2 if units else place

    regions: list[dict[str, Any]] = [
        {
            "id": str(index),
            "type": "labels",
            "value": {"start": offset(start), "end": offset(end), "text": TEXT[start:end], "labels": [label]},
        }
        for index, (label, (start, end)) in enumerate(SPANS)
    ]
    relations = [{"type": "relation", "from_id": str(a), "to_id": str(b)} for a, b in RELATIONS]
    annotation = {"id": 7, "completed_by": 3, "result": regions + relations}
    return {"id": 1, "annotations": [annotation], "data": {"text": TEXT}}


@pytest.mark.parametrize(
    ("name", "content", "id"),
    [
        ("p.jsonl", prodigy(), "p-1"),
        ("p.jsonl", prodigy(meta={"id": "ferry"}, _annotator_id="ana"), "ferry"),
        ("ls.json", [label_studio()], "ls-1"),
        ("ls.json", [label_studio(units=True)], "ls-1"),
    ],
    ids=["prodigy", "prodigy-named", "labelstudio", "labelstudio-utf16"],
)
def test_spans_and_relations_become_attributions_and_names(convert: Convert, name: str, content: Any, id: str) -> None:
    [article], dropped, refused = convert({name: content})
    assert (article["id"], article["text"], refused) == (id, TEXT, [])
    read = [[words(article, one[role]) for role in ("source", "cue", "content")] for one in article["attributions"]]
    assert read == [
        [["Ana Silva"], ["said"], ["“We wait,”", "“All of us.”"]],
        [["Tom Brandt"], ["said"], ["no"]],
    ]
    assert article["names"] == [[*find("Ana Silva"), "PER"], [*find("Oslo"), "LOC"]]
    assert dropped == DROPPED


def test_several_cues_have_each_their_own(convert: Convert) -> None:
    task = prodigy()
    source, (first, second) = task["spans"][1], (task["spans"][2], task["spans"][5])
    contents = task["spans"][0], task["spans"][6]
    pairs = [(source, first), (source, second), (first, contents[0]), (second, contents[1])]
    task["relations"] = [{"head_span": a, "child_span": b} for a, b in pairs]
    [article], _, _ = convert({"p.jsonl": task})
    read = [[words(article, one[role]) for role in ("source", "content")] for one in article["attributions"]]
    assert read == [[["Ana Silva"], ["“We wait,”"]], [["Ana Silva"], ["no"]]]


def test_only_what_was_accepted_is_read(convert: Convert) -> None:
    articles, dropped, _ = convert({"p.jsonl": prodigy(answer="reject")})
    assert (articles, dropped) == ([], {"task answered “reject”": 1})


def test_cancelled_annotations_predictions_and_other_regions_are_counted(convert: Convert) -> None:
    task = label_studio()
    task["annotations"] += [{"was_cancelled": True, "result": []}]
    task["annotations"][0]["result"] += [
        {"type": "choices", "value": {}},
        {"type": "relation", "from_id": "0", "to_id": "99"},
    ]
    task["annotations"][0]["result"][0]["value"]["text"] = "other words"
    task["predictions"] = [{"result": []}]
    [article], dropped, _ = convert({"ls.json": [task]})
    assert article["annotator"] == "3"
    assert dropped == {
        **DROPPED,
        "prediction": 1,
        "skipped task": 1,
        "region of the type “choices”": 1,
        "span whose words are not those at its offsets": 1,
        "relation to a region that was left out": 3,
        "span “Content” that belongs to no attribution": 1,
        "attributions[].content: has no words": 1,
    }


def test_two_annotators_of_a_task_are_two_lines(convert: Convert) -> None:
    task = label_studio()
    task["annotations"].append(task["annotations"][0] | {"completed_by": {"id": 4, "email": "tom@example.org"}})
    articles, _, refused = convert({"ls.json": [task]})
    assert [article["annotator"] for article in articles] == ["3", "4"] and not refused


def test_an_article_without_a_name_has_none_where_others_have(convert: Convert) -> None:
    bare = label_studio() | {"id": 2, "annotations": [{"id": 8, "completed_by": 3, "result": []}]}
    articles, _, _ = convert({"ls.json": [label_studio(), bare]})
    assert (articles[1]["names"], articles[1]["attributions"]) == ([], [])


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("p.jsonl", prodigy(spans=[{"start": 0}]), "p.jsonl:1: no task as Prodigy writes it (it has no “"),
        (
            "p.jsonl",
            prodigy(spans=[{"start": "0", "end": 1, "label": "CUE"}]),
            "p.jsonl:1: no task as Prodigy writes it",
        ),
        ("ls.json", [label_studio() | {"data": {"a": "x", "b": "y"}}], "ls.json: [0]: no text in “data”"),
        (
            "ls.json",
            [label_studio() | {"annotations": [{}]}],
            "ls.json: [0]: no task as Label Studio writes it (it has no “result”); export it again as JSON",
        ),
        (
            "d.jsonl",
            {"text": "a", "entities": [{"start_offset": 0}], "relations": []},
            "d.jsonl:1: no line as doccano writes it (it has no “label”)",
        ),
        ("ls.json", "[{", "ls.json:1: not JSON"),
    ],
)
def test_a_broken_task_is_refused_with_its_place(convert: Convert, name: str, content: Any, said: str) -> None:
    articles, _, [refused] = convert({name: content})
    assert not articles and said in refused


@pytest.mark.parametrize(
    ("format", "kind"),
    [
        ("html", "a page of claims"),
        ("csv", "a table of claims"),
        ("table", "a table of claims"),
        ("w3c", "W3C annotations"),
        ("schema-org", "schema.org’s claims"),
    ],
)
def test_what_onrecord_wrote_for_others_is_named(convert: Convert, format: Format, kind: str) -> None:
    written = "".join(map(str, renderer(format)([story()], Target())))
    articles, _, [refused] = convert({"s.txt": written})
    assert not articles
    assert refused.endswith(
        f"s.txt: {kind}, as onrecord writes it, from which nothing is learned; convert its JSON Lines (onrecord tag --acts all -f jsonl)"
    )


def test_tei_that_onrecord_wrote_is_named(convert: Convert, tmp_path: Path) -> None:
    (tmp_path / "bridge.xml").write_bytes(tei.to_tei(story()))
    articles, _, [refused] = convert(tmp_path)
    assert not articles and "bridge.xml: TEI, as onrecord writes it, from which nothing is learned" in refused


def test_an_article_is_to_be_tagged_first(convert: Convert, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert convert(tmp_path / "a.txt")[2][0].endswith("; an article that nobody annotated, tag first")


def test_spans_out_of_range_are_left_out(convert: Convert) -> None:
    spans = [{"start": 5, "end": 5000, "label": "PER"}, {"start": 13, "end": 22, "label": "PER"}]
    [article], dropped, _ = convert({"p.jsonl": prodigy(spans=spans, relations=[])})
    assert article["names"] == [[13, 22, "PER"]]
    assert dropped == {"names[]: is outside the text": 1}


class TestLabelStudioMinimal:
    """JSON-MIN: a flat object for each annotation, without relations."""

    def task(self, *labels: str) -> dict[str, Any]:
        start, end = find("Oslo")
        region = {"start": start, "end": end, "text": "Oslo"}
        more = {
            "annotator": 3,
            "annotation_id": 7,
            "lead_time": 1.5,
            "created_at": "2026-01-01",
            "updated_at": "2026-01-02",
        }
        return {"id": 1, "text": TEXT, "label": [{**region, "labels": [label]} for label in labels], **more}

    def test_names_are_read(self, convert: Convert) -> None:
        (article,), dropped, refused = convert({"min.json": [self.task("GPE")]})
        assert (dropped, refused) == ({}, []) and article["id"] == "min-1" and article["annotator"] == "3"
        assert words(article, [name[:2] for name in article["names"]]) == ["Oslo"]

    def test_it_is_told_by_its_regions_too(self, convert: Convert) -> None:
        start, end = find("Oslo")
        region = {"start": 0, "end": 0, "globalOffsets": {"start": start, "end": end}, "text": "Oslo"}
        task = {"id": 1, "html": f"<p>{TEXT}</p>", "ner": [{**region, "hypertextlabels": ["LOC"]}]}
        (article,), _, refused = convert({"min.json": [task]})
        assert refused == [] and words(article, [name[:2] for name in article["names"]]) == ["Oslo"]

    def test_roles_are_refused_for_nothing_links_them(self, convert: Convert) -> None:
        articles, _, refused = convert({"min.json": [self.task("GPE"), self.task("Source")]})
        assert [article["id"] for article in articles] == ["min-1"]
        assert (
            len(refused) == 1
            and "JSON-MIN leaves out the relations" in refused[0]
            and "export it as JSON" in refused[0]
        )


class TestLabelStudioHyperText:
    """Regions of a page: counted in the characters of its elements, with nothing between blocks."""

    def test_what_is_shown_is_the_text(self, convert: Convert) -> None:
        html = "<h1>Ferry</h1><p>“We <b>wait</b>,” Ana &amp; Bo said.</p><p>No, Oslo said.</p>"
        counted = "Ferry“We wait,” Ana & Bo said.No, Oslo said."

        def region(id: str, label: str, part: str, nth: int = 0) -> dict[str, Any]:
            start = counted.index(part) if not nth else counted.index(part, counted.index(part) + 1)
            offsets = {"start": start, "end": start + len(part)}
            value = {"start": "/p[1]/text()[1]", "globalOffsets": offsets, "text": part, "hypertextlabels": [label]}
            return {"id": id, "type": "hypertextlabels", "value": value}

        regions = [
            region("a", "Content", "“We wait,”"), region("b", "Source", "Ana & Bo"), region("c", "Cue", "said"),
            region("d", "Content", "No"), region("e", "Source", "Oslo"), region("f", "Cue", "said", 1),
            {"id": "g", "type": "hypertextlabels", "value": {"text": "Ferry", "hypertextlabels": ["Cue"]}},
        ]  # fmt: skip
        relations = [{"type": "relation", "from_id": a, "to_id": b} for a, b in ("ab", "ac", "de", "df")]
        task = {"id": 1, "data": {"text": html}, "annotations": [{"result": regions + relations}]}
        (article,), dropped, refused = convert({"page.json": [task]})
        assert refused == [] and dropped == {"span whose words are not those at its offsets": 1}
        assert article["text"] == "Ferry\n“We wait,” Ana & Bo said.\nNo, Oslo said.\n"
        found = [
            [words(article, one[role]) for role in ("source", "cue", "content")] for one in article["attributions"]
        ]
        assert found == [[["Ana & Bo"], ["said"], ["“We wait,”"]], [["Oslo"], ["said"], ["No"]]]


class TestDoccano:
    def entities(self) -> list[dict[str, Any]]:
        return [
            {"id": 40 + index, "label": label, "start_offset": start, "end_offset": end}
            for index, (label, (start, end)) in enumerate(SPANS)
        ]

    def test_relations(self, convert: Convert) -> None:
        relations = [{"id": n, "from_id": 40 + a, "to_id": 40 + b, "type": "x"} for n, (a, b) in enumerate(RELATIONS)]
        line = {"id": 5, "text": TEXT, "entities": self.entities(), "relations": relations, "Comments": []}
        other, _, _ = convert({"p/p.jsonl": prodigy()})
        articles, dropped, refused = convert({"admin.jsonl": line})
        (article,) = [one for one in articles if one["id"] == "admin-5"]
        assert refused == [] and dropped == {key: 2 * count for key, count in DROPPED.items()}  # of both files
        assert article["attributions"] == other[0]["attributions"] and article["names"] == other[0]["names"]

    def test_spans_alone_are_names(self, convert: Convert) -> None:
        line = {"id": 5, "text": TEXT, "label": [[*find("Oslo"), "GPE"]], "Comments": []}
        (article,), _, refused = convert({"all.jsonl": line})
        assert refused == [] and article["names"] == [[*find("Oslo"), "LOC"]] and "attributions" not in article

    def test_roles_alone_are_refused(self, convert: Convert) -> None:
        line = {"id": 5, "text": TEXT, "label": [[*find("Ana Silva"), "Source"]]}
        articles, _, refused = convert({"all.jsonl": line})
        assert (
            articles == [] and len(refused) == 1 and "does not say which source belongs to which content" in refused[0]
        )


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        (
            "x.tsv",
            "#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Role|value\n",
            "WebAnno TSV.*export the documents as “UIMA CAS XMI",
        ),
        ("x.csv", "annotation_id,annotator,id,label,lead_time,text\n", "Label Studio's CSV.*export it as JSON"),
        ("x.json", '{\n  "%TYPES" : { }\n}', "UIMA CAS as JSON.*export the documents as “UIMA CAS XMI"),
        ("x.conll", "".join(conll.render([story()], Target())), "CoNLL as onrecord writes it.*its JSON Lines"),
        ("x.zip", "PK\x03\x04", "zip archive.*unpack it"),
        ("x.xlsx", "PK\x03\x04\x14" + "\0" * 25 + "docProps/app.xml", "is a document or workbook.*export them"),
    ],
)
def test_what_is_not_read_is_named_with_what_to_export(name: str, content: str, said: str, convert: Convert) -> None:
    articles, _, (refused,) = convert({name: content})
    assert articles == [] and re.search(said, refused)
