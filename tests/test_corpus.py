"""The corpus: gold in step with its sources, in the contract's form, and complete where that can be checked."""

from __future__ import annotations

import importlib.util
import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from onrecord.components.furniture import find_furniture
from onrecord.document import json_schema

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

CORPUS = Path(__file__).parent.parent / "corpus"
GOLD = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(CORPUS.glob("gold/*.json"))}
OPENING, CLOSING = ("“", "‘", "«", '"', "``"), ("”", "’", "»", '"', "''")
NAMES = {"OFFICIAL", "PERSON", "AGENCY", "ORGANIZATION"}
# Clock times and times of races are no quantities.
CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")

article = pytest.mark.parametrize("gold", GOLD.values(), ids=list(GOLD))


def words(gold: dict[str, Any], pieces: list[list[int]]) -> str:
    return " ".join(gold["text"][start:end] for start, end in pieces)


def all_pieces(gold: dict[str, Any]) -> Iterator[list[int]]:
    for entity in gold["entities"]:
        yield [entity["start"], entity["end"]]
    for claim in gold["claims"]:
        yield from claim["content"] + claim["cue"] + claim["source"]
    for speaker in gold["speakers"]:
        yield from speaker["mentions"]
        for evidence in speaker["evidence"].values():
            yield from evidence


def is_labelled(text: str, claim: dict[str, Any]) -> bool:
    """Whether the claim is the line of a transcript: its source a label such as "HOLT:" or "A."."""
    if claim["cue"] or not claim["source"]:
        return False
    start, end = claim["source"][-1]
    opens_line = text[max(0, start - 1) : start] in ("", "\n")
    return opens_line and (text.startswith(":", end) or text[start:end] in ("Q.", "A."))


def test_texts_and_gold_are_what_their_sources_give() -> None:
    spec = importlib.util.spec_from_file_location("corpus_build", CORPUS / "build.py")
    assert spec and spec.loader
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    wanted = {path: content for source in build.sources() for path, content in build.outputs(source).items()}
    assert {path.stem for path in wanted} == set(GOLD), "run: python corpus/build.py"
    for path, content in wanted.items():
        assert path.read_bytes().decode() == content, f"{path.name} is out of step; run: python corpus/build.py"


@article
def test_gold_is_valid(gold: dict[str, Any]) -> None:
    jsonschema.validate(gold, json_schema())
    assert gold["model"] == {"name": "gold", "version": "1", "sha256": "0" * 64}
    assert all(claim["confidence"] is None for claim in gold["claims"])


@article
def test_offsets_slice_clean_words_after_the_furniture(gold: dict[str, Any]) -> None:
    body, meta = find_furniture(gold["text"])
    assert gold["meta"] == meta
    for start, end in all_pieces(gold):
        piece = gold["text"][start:end]
        assert body <= start < end <= len(gold["text"])
        assert piece == piece.strip(), piece
    for claim in gold["claims"]:
        for start, end in claim["cue"] + claim["source"]:
            assert gold["text"][end - 1] not in ",;:", gold["text"][start:end]


@article
def test_pieces_are_in_text_order(gold: dict[str, Any]) -> None:
    starts = [claim["content"][0][0] for claim in gold["claims"]]
    assert starts == sorted(starts)
    for claim in gold["claims"]:
        for part in (claim["content"], claim["cue"], claim["source"]):
            assert all(before[1] <= after[0] for before, after in pairwise(part)), words(gold, part)


@article
def test_ids_are_unique_and_point_at_something(gold: dict[str, Any]) -> None:
    ids = {kind: [record["id"] for record in gold[kind]] for kind in ("entities", "claims", "speakers")}
    assert all(len(set(own)) == len(own) for own in ids.values())
    for entity in gold["entities"]:
        assert entity.get("speaker") in (None, *ids["speakers"])
        assert entity.get("converts") in (None, *ids["entities"])
    for claim in gold["claims"]:
        assert claim["speaker"] in (None, *ids["speakers"])
        assert claim["within"] in (None, *ids["claims"])
        assert set(claim["candidates"]) <= set(ids["speakers"])
        assert (claim["speaker"] is None) == (claim["link"] is None)
    sources = {claim["speaker"] for claim in gold["claims"]}
    officials = {entity["speaker"] for entity in gold["entities"] if entity["label"] == "OFFICIAL"}
    members = {member for speaker in gold["speakers"] for member in speaker["members"]}
    assert set(ids["speakers"]) == (sources | officials | members) - {None}, "speakers are sources and officials"


@article
def test_a_claim_knows_the_quantities_in_it(gold: dict[str, Any]) -> None:
    for claim in gold["claims"]:
        inside = [
            entity["id"]
            for entity in gold["entities"]
            if entity["label"] == "QUANTITY"
            and any(start <= entity["start"] and entity["end"] <= end for start, end in claim["content"])
        ]
        assert claim["quantities"] == inside


@article
def test_statements_stand_between_quotation_marks(gold: dict[str, Any]) -> None:
    for entity in gold["entities"]:
        if entity["label"] == "STATEMENT":
            before = gold["text"][: entity["start"]].rstrip(" ")
            after = gold["text"][entity["end"] :]
            assert before.endswith(OPENING), gold["text"][entity["start"] :][:40]
            assert after.lstrip(" ").startswith(CLOSING) or after.startswith("\n\n")


@article
def test_kinds_agree_with_the_quotation_marks(gold: dict[str, Any]) -> None:
    text = gold["text"]
    statements = [(e["start"], e["end"]) for e in gold["entities"] if e["label"] == "STATEMENT"]
    for claim in gold["claims"]:
        report = claim["content"] + claim["cue"] + claim["source"]
        first, last = min(start for start, _ in report), max(end for _, end in report)
        # Marks around source, cue and content alike are those of whoever reports the claim.
        own = [(s, e) for s, e in statements if not (claim["source"] and s <= first and last <= e)]
        letters = [i for start, end in claim["content"] for i in range(start, end) if text[i].isalnum()]
        quoted = sum(any(s <= i < e for s, e in own) for i in letters)
        kind = "direct" if quoted == len(letters) else "mixed" if quoted else "indirect"
        assert claim["kind"] == ("direct" if is_labelled(text, claim) else kind), words(gold, claim["content"])


@article
def test_every_mention_of_a_name_and_every_number_is_marked(gold: dict[str, Any]) -> None:
    text, (body, _) = gold["text"], find_furniture(gold["text"])
    spans = [(e["start"], e["end"], e["label"]) for e in gold["entities"] if e["label"] != "STATEMENT"]
    names = {text[start:end] for start, end, label in spans if label in NAMES | {"COUNTRY", "PLACE"}}
    for match in re.finditer(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b", text[body:]):
        start, end = match.start() + body, match.end() + body
        assert any(s <= start and end <= e for s, e, _ in spans), text[start : end + 30]
    clock = {offset for match in CLOCK.finditer(text) for offset in range(*match.span())}
    for match in re.finditer(r"\d[\d.,]*", text[body:]):
        start = match.start() + body
        assert start in clock or any(s <= start < e for s, e, _ in spans), match[0]


@article
def test_named_speakers_carry_a_name_of_the_text(gold: dict[str, Any]) -> None:
    for speaker in gold["speakers"]:
        mentions = [gold["text"][start:end] for start, end in speaker["mentions"]]
        if not speaker["named"]:
            assert speaker["name"] == mentions[0]
        elif speaker["name"] not in mentions:  # the first of "Ramón and Raúl Ibáñez"
            assert all(part in gold["text"] for part in speaker["name"].split())
        for what in ("role", "agency"):
            evidence = speaker["evidence"][what]
            assert speaker[what] == (words(gold, evidence[:1]) if evidence else None)


def test_the_real_people_of_the_sample_story_say_only_what_they_were_quoted_with() -> None:
    gold = GOLD["mask-quality"]
    quoted = {gold["text"][e["start"] : e["end"]] for e in gold["entities"] if e["label"] == "STATEMENT"}
    assert quoted == {
        "did not reflect the full facts",
        "stated clearly that (the masks) are non-surgical",
        "politicize",
        "hype up",
    }
    assert sum(map(gold["text"].count, '“"‘«')) == len(quoted)


def test_the_splits_cover_all_articles_once() -> None:
    splits = json.loads((CORPUS / "splits.json").read_text(encoding="utf-8"))
    assert set(splits) == {"train", "dev", "test"}
    assert sorted(splits["train"] + splits["dev"] + splits["test"]) == sorted(GOLD)


def test_every_phenomenon_has_its_example() -> None:
    lines = (CORPUS / "phenomena.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    for phenomenon, name, example in rows:
        assert GOLD[name]["text"].count(example) == 1, f"{phenomenon}: {example!r} in {name}"
    assert {name for _, name, _ in rows} == set(GOLD)
    assert len({phenomenon for phenomenon, *_ in rows}) == len(rows)


def test_the_data_sheet_counts_right() -> None:
    claims = [claim for gold in GOLD.values() for claim in gold["claims"]]
    speakers = [speaker for gold in GOLD.values() for speaker in gold["speakers"]]
    labels = Counter(entity["label"] for gold in GOLD.values() for entity in gold["entities"])
    counts = {
        "articles": len(GOLD),
        "words": sum(len(gold["text"].split()) for gold in GOLD.values()),
        "claims": len(claims),
        **{f"claims, {kind}": sum(c["kind"] == kind for c in claims) for kind in ("direct", "mixed", "indirect")},
        "claims in pieces": sum(len(c["content"]) > 1 for c in claims),
        "claims within a claim": sum(c["within"] is not None for c in claims),
        **{
            f"claims, {act}": sum(c["act"] == act for c in claims)
            for act in ("says", "writes", "asks", "thinks", "plans", "does")
        },
        "claims negated": sum(c["negated"] for c in claims),
        "claims without a speaker": sum(c["speaker"] is None for c in claims),
        **{
            f"speakers found by {link}": sum(c["link"] == link for c in claims)
            for link in ("name", "pronoun", "description", "continuation")
        },
        "speakers": len(speakers),
        "speakers, named": sum(s["named"] for s in speakers),
        **{f"entities, {label}": labels[label] for label in sorted(labels)},
    }
    table = "\n".join(f"| {what} | {count} |" for what, count in counts.items())
    assert table in (CORPUS / "README.md").read_text(encoding="utf-8"), f"the table is to be\n{table}"
