"""Patterns in spaCy's format: what they find, what their fields give, and how a wrong one is refused."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from spacy.vocab import Vocab

import onrecord
from onrecord import layers
from onrecord.components.lexicon import Lexicon
from onrecord.document import Document
from onrecord.errors import OnrecordError
from onrecord.readers import Article
from onrecord.tagging import Settings, tag_articles
from onrecord.user_lexicon.patterns import read, read_patterns

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Doc

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

IRON = [{"LOWER": "iron"}, {"LOWER": "accountant"}]
PATTERNS: list[dict[str, Any]] = [
    {"label": "OFFICIAL", "pattern": "Ada Frost", "id": "ada", "role": "auditor general", "country": "Kenya"},
    {"label": "OFFICIAL", "pattern": IRON, "id": "ada", "gender": "f"},
    {"label": "AGENCY", "pattern": [{"LOWER": "harrow"}, {"LOWER": "water"}]},
    {"label": "PERSON", "pattern": [{"SHAPE": "Xxxx"}, {"ORTH": "Quill"}], "role": "trumpeter"},
    {"label": "PLACE", "pattern": "Tollgate"},
    {"label": "PLACE", "pattern": "Lakeside House", "country": "KE"},
    {"label": "COUNTRY", "pattern": "Aotearoa", "country": "NZ"},
    {"label": "office", "pattern": [{"LOWER": {"IN": ["taoiseach", "taoisigh"]}}], "name": "taoiseach"},
    {"label": "cue", "pattern": "riff"},
    {"label": "denial", "pattern": [{"LEMMA": "pooh"}]},
]


@pytest.fixture(scope="module")
def mine() -> Language:
    nlp = onrecord.load()
    nlp.get_pipe("lexicon").add_patterns(PATTERNS)  # type: ignore[attr-defined]
    return nlp


def entities(doc: Doc) -> list[tuple[str, str]]:
    return [(doc.text[e["start"] : e["end"]], e["label"]) for e in onrecord.to_document(doc)["entities"]]


def test_patterns_of_one_id_are_one_person_with_the_fields_of_all(mine: Language) -> None:
    doc = mine("The Iron Accountant said no. “We pay,” said Ada Frost. She said it twice.")
    assert {str(claim.speaker) for claim in doc._.claims} == {"Ada Frost"}
    [speaker] = doc._.speakers
    assert (speaker.role, speaker.country) == ("auditor general", "KE")
    assert [(ent.text, ent.label_, ent.ent_id_) for ent in doc.ents] == [
        ("Iron Accountant", "OFFICIAL", "ada"),
        ("Ada Frost", "OFFICIAL", "ada"),
    ]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("People at HARROW WATER said no.", ("HARROW WATER", "AGENCY")),
        ("Then Beno Quill said no.", ("Beno Quill", "PERSON")),
        ("They met in Tollgate.", ("Tollgate", "PLACE")),
        ("It happened in Aotearoa.", ("Aotearoa", "COUNTRY")),
        ("“Fine,” said Taoiseach Oona Brill.", ("Oona Brill", "OFFICIAL")),
    ],
)
def test_each_label_is_an_entity_of_the_record(mine: Language, text: str, entity: tuple[str, str]) -> None:
    assert entity in entities(mine(text))


def test_a_place_with_a_country_speaks_for_it(mine: Language) -> None:
    assert [(s.name, s.country) for s in mine("Kenya waits. Lakeside House said it would pay.")._.speakers] == [
        ("Kenya", "KE")
    ]


def test_verbs_of_patterns_find_and_deny(mine: Language) -> None:
    [claim] = mine("“The money is gone,” riffed Ada Frost.")._.claims
    assert claim.cue[0].text == "riffed" and not claim.negated
    assert layers.read(mine("They pooh it."), "lexicon")[0]["label"] == "denial"


def test_of_patterns_that_overlap_the_longest_holds() -> None:
    nlp = onrecord.load()
    lexicon = nlp.get_pipe("lexicon")
    lexicon.add_patterns([{"label": "AGENCY", "pattern": "Harrow Water"}])  # type: ignore[attr-defined]
    long = {"label": "ORGANIZATION", "pattern": [{"ORTH": "Harrow"}, {"ORTH": "Water"}, {"ORTH": "Sports"}]}
    lexicon.add_patterns([long])  # type: ignore[attr-defined]
    assert entities(nlp("Harrow Water Sports said no."))[0] == ("Harrow Water Sports", "ORGANIZATION")
    lexicon.clear()  # type: ignore[attr-defined]
    assert layers.read(nlp("Harrow Water Sports said no."), "lexicon") == []


def test_a_pattern_without_a_name_goes_by_the_words_found(mine: Language) -> None:
    [record] = layers.read(mine("Then Beno Quill left."), "lexicon")
    assert (record["name"], record["role"], record["id"]) == ("Beno Quill", "trumpeter", None)


def test_furniture_holds_no_pattern(mine: Language) -> None:
    assert layers.read(mine("date 2024-01-02 Harrow Water\n\nNobody came."), "lexicon") == []


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"label": "GPE", "pattern": "Oslo"}, "no label 'GPE'; write one of OFFICIAL, PERSON,"),
        ({"pattern": "Oslo"}, "no label ''; write one of"),
        ({"label": "AGENCY"}, "pattern is no phrase and no list of tokens; write one pattern a line"),
        ({"label": "AGENCY", "pattern": []}, "pattern is no phrase and no list of tokens"),
        ({"label": "AGENCY", "pattern": [{"LOWR": "x"}]}, "spaCy takes no such tokens ("),
        ({"label": "AGENCY", "pattern": [{"TEXT": {"REGEX": "("}}]}, "spaCy takes no such tokens ("),
        ({"label": "AGENCY", "pattern": [{"_": {"of_nobody": 1}}]}, "no extension token._.of_nobody; declare it with"),
        ({"label": "AGENCY", "pattern": "“Board”"}, "'“Board”' does not begin with a letter or digit"),
        ({"label": "AGENCY", "pattern": "Board", "role": "mayor"}, "a pattern of that label has no role; leave the field out"),
        ({"label": "AGENCY", "pattern": "Board", "rank": "1"}, "no field 'rank'; a pattern has label, pattern, id, name,"),
        ({"label": "AGENCY", "pattern": "Board", "id": 7}, "id is 7; write it in words, or leave the field out"),
        ({"label": "AGENCY", "pattern": "Board", "country": "Wakanda"}, "no country 'Wakanda'; write its ISO 3166-1 code"),
        ({"label": "PERSON", "pattern": "Bo Lind", "gender": "x"}, "gender 'x' is not m or f"),
        ({"label": "COUNTRY", "pattern": "Aotearoa"}, "a country needs a country; write its code"),
        ({"label": "cue", "pattern": [{"LEMMA": "clap"}, {"ORTH": "back"}]}, "a cue is one verb, not 2 tokens"),
        ({"label": "OFFICIAL", "pattern": "Ada Frost"}, "'Ada Frost' is what pattern 1 looks for already"),
        ({"label": "OFFICIAL", "pattern": "Frosty", "id": "ada", "role": "mayor"}, "the id 'ada' has the role 'auditor general'"),
        ({"label": "AGENCY", "pattern": "Frosty", "id": "ada"}, "the id 'ada' has the kind 'official' already, not 'agency'"),
    ],
)  # fmt: skip
def test_a_wrong_pattern_is_told_by_its_number_and_none_is_added(wrong: dict[str, Any], fault: str) -> None:
    lexicon = Lexicon(Vocab())
    lexicon.add_patterns(PATTERNS[:1])
    with pytest.raises(OnrecordError, match=re.escape(f"pattern 2: {fault}")) as raised:
        lexicon.add_patterns([wrong])
    assert "\n" not in str(raised.value)
    assert lexicon.patterns == PATTERNS[:1]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", ": no patterns; write one pattern a line"),
        ('\n{"label": "KING", "pattern": "Ana"}', ":2: no label 'KING'; write one of"),
        ('{"label": "AGENCY", "pattern": "Board"', ":1: not JSON"),
        ('["AGENCY", "Board"]', ":1: a list, not an object; write one pattern a line"),
    ],
)
def test_a_fault_in_a_file_is_told_by_its_line(tmp_path: Path, text: str, fault: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OnrecordError, match=re.escape(f"{path}{fault}")):
        read_patterns(path)


def test_what_is_no_file_of_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_bytes(b"{\xe9}")
    with pytest.raises(OnrecordError, match="not UTF-8 at byte 1"):
        read_patterns(tmp_path / "x.jsonl")
    with pytest.raises(OnrecordError, match="cannot be read"):
        read_patterns(tmp_path)


def test_a_file_is_the_list_of_a_pipeline_and_part_of_its_fingerprint(tmp_path: Path, nlp: Language) -> None:
    path = tmp_path / "beat.jsonl"
    path.write_text("".join(json.dumps(pattern) + "\n" for pattern in PATTERNS), encoding="utf-8")
    own = onrecord.load(lexicon=path)
    assert entities(own("The Iron Accountant left."))[0] == ("Iron Accountant", "OFFICIAL")
    assert own.meta["onrecord"]["sha256"] != nlp.meta["onrecord"]["sha256"]
    own.to_disk(tmp_path / "model")
    again = onrecord.load(tmp_path / "model")
    assert entities(again("The Iron Accountant left."))[0] == ("Iron Accountant", "OFFICIAL")


def test_a_name_shared_by_an_id_is_its_first_phrase_or_what_is_named() -> None:
    first, second = read([{"label": "AGENCY", "pattern": [{"ORTH": "HW"}], "id": "hw"}, {"label": "AGENCY", "pattern": "the Harrow Water", "id": "hw"}])  # fmt: skip
    assert first.entry == second.entry and first.entry.name == "Harrow Water"
    [named] = read([{"label": "AGENCY", "pattern": "HW", "name": "Harrow Water"}])
    assert (named.form, named.entry.name) == ("HW", "Harrow Water")


def test_patterns_find_in_every_article_of_a_run(tmp_path: Path) -> None:
    """Each article has a memory zone of its own, and a matcher that took patterns inside one would find no more behind it."""
    (tmp_path / "p.jsonl").write_text("".join(json.dumps(one) + "\n" for one in PATTERNS), encoding="utf-8")
    texts = ["People at Harrow Water said no.", "Harrow Water said that Beno Quill left.", "Harrow Water said it."]
    items = [Article(str(n), text, {}, "h", len(text)) for n, text in enumerate(texts)]
    found = list(tag_articles(items, Settings(lexicon=tmp_path / "p.jsonl")))
    assert [
        [(one.text[e.start : e.end], e.label) for e in one.entities if e.label in ("AGENCY", "PERSON")]
        for one in found
        if isinstance(one, Document)
    ] == [
        [("Harrow Water", "AGENCY")], [("Harrow Water", "AGENCY"), ("Beno Quill", "PERSON")], [("Harrow Water", "AGENCY")],
    ]  # fmt: skip
