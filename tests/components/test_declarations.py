"""What each component says that it reads and writes (``nlp.analyze_pipes``) is what it does."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import pytest
import spacy

import onrecord
from onrecord import layers
from onrecord.errors import OnrecordWarning

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

TEXT = (
    "date 2024-05-06 Home\n\nThe mayor of Porto, Ana Silva, said on Monday that the French ministry would pay $5 million. “We"
    " agreed on May 3,” she added. Harrow Water denied it.\n\nA spokesman for the ministry, Ben Holt, said it was wrong."
)
ENTRIES = [{"label": "AGENCY", "pattern": "Harrow Water"}, {"label": "COUNTRY", "pattern": "Porto", "country": "PT"}, {"label": "OFFICIAL", "pattern": "Ben Holt"}]  # fmt: skip
TOKEN = {
    "token.tag": "TAG", "token.pos": "POS", "token.morph": "MORPH", "token.lemma": "LEMMA", "token.dep": "DEP",
    "token.head": "HEAD", "token.is_sent_start": "SENT_START", "token.ent_type": "ENT_TYPE", "token.ent_iob": "ENT_IOB",
}  # fmt: skip
OPTIONAL = {
    "furniture",
    "paragraphs",
    "lexicon",
}  # what an article need not have, and what only makes sure of a boundary
MODELS = ["onrecord_en_news", "rules"]

pytestmark = pytest.mark.slow  # seconds of real models: left out of the two minutes of the fast suite


@pytest.fixture(scope="module")
def pipelines() -> dict[str, Language]:
    made = {model: onrecord.load(model) for model in MODELS}
    for nlp in made.values():
        nlp.get_pipe("lexicon").add_patterns(ENTRIES)  # type: ignore[attr-defined]
    return made


def state(doc: Doc) -> dict[str, Any]:
    """All that a component can change, by the names that spaCy has for it."""
    found: dict[str, Any] = {name: doc.to_array([code]).tolist() for name, code in TOKEN.items()}
    found["doc.ents"] = [(ent.start, ent.end, ent.label_) for ent in doc.ents]
    found["doc.sents"] = [sent.start for sent in doc.sents] if doc.has_annotation("SENT_START") else None
    found["doc.spans"] = {key: [(s.start, s.end, s.label_, s.id_) for s in group] for key, group in doc.spans.items()}
    for name in (
        "article_meta",
        "onrecord_heads",
        "onrecord_layers",
        *(f"onrecord_{layer}" for layer in layers.LAYERS),
    ):
        found[f"doc._.{name}"] = doc._.get(name)
    return found


@pytest.mark.parametrize("model", MODELS)
def test_a_component_assigns_what_it_changes(pipelines: dict[str, Language], model: str) -> None:
    nlp = pipelines[model]
    doc = nlp.make_doc(TEXT)
    for name, pipe in nlp.pipeline:
        before, had_heads = state(doc), doc._.onrecord_heads is not None
        doc = pipe(doc)
        after = state(doc)
        changed = {key for key in after if after[key] != before[key]}
        said = set(nlp.get_pipe_meta(name).assigns)
        if "token.is_sent_start" in said or "token.head" in said:
            said |= {"doc.sents", "token.is_sent_start"} & changed  # one follows from the other
        if not had_heads and doc._.onrecord_heads is None:
            said.discard("doc._.onrecord_heads")  # the speakers take what an encoder says, where one has read
        assert changed == said, name


def providers(nlp: Language, name: str) -> set[str]:
    """The components that a component stands on, by what each says: those before it that assign what it requires."""
    before = nlp.pipe_names[: nlp.pipe_names.index(name)]
    wanted = set(nlp.get_pipe_meta(name).requires) - {"doc._.onrecord_layers"}
    found = {other for other in before if wanted & set(nlp.get_pipe_meta(other).assigns)}
    return found.union(*(providers(nlp, other) for other in found))


@pytest.mark.parametrize("model", MODELS)
def test_with_what_it_requires_a_component_finds_the_same(model: str) -> None:
    nlp = onrecord.load(model)  # without entries, which change layers that are there
    whole = nlp(TEXT)
    for name in nlp.pipe_names:
        doc = nlp.make_doc(TEXT)
        kept = {name, *providers(nlp, name), *OPTIONAL & set(nlp.pipe_names[: nlp.pipe_names.index(name)])}
        with nlp.select_pipes(enable=[pipe for pipe in nlp.pipe_names if pipe in kept]), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of pipes that are off on the way
            doc = nlp(doc)
        for key in nlp.get_pipe_meta(name).assigns:
            layer = key.removeprefix("doc._.onrecord_")
            if layer in set(layers.LAYERS) - {"claims"} or layer == "claims" and name == "speakers":
                assert layers.read(doc, layer) == layers.read(whole, layer), (name, layer)


@pytest.mark.parametrize("model", MODELS)
def test_the_analysis_of_a_pipeline_finds_nothing_amiss(pipelines: dict[str, Language], model: str) -> None:
    problems = pipelines[model].analyze_pipes()["problems"]
    assert not any(problems.values()), problems


def test_the_analysis_tells_what_is_missing() -> None:
    nlp = onrecord.load(exclude=["names", "lexicon", "identities"])
    problems = nlp.analyze_pipes()["problems"]
    assert problems["officials"] == ["doc._.onrecord_names"]
    assert problems["speakers"] == ["doc._.onrecord_identities"]


@pytest.mark.parametrize(
    ("factory", "told"),
    [
        ("onrecord_officials", "Officials needs names, which no component before it has made: .* put onrecord_names"),
        ("onrecord_identities", "Identities needs names, .* put onrecord_names before it"),
        ("onrecord_quantities", "Quantities needs token.tag, .* put a tagger, such as onrecord_tags before it"),
        ("onrecord_claims", "Claims needs token.dep, .* put a parser, such as that of onrecord_base before it"),
        ("onrecord_given_claims", "GivenClaims needs claims, "),
        ("onrecord_speakers", "Speakers needs claims, .* put onrecord_attributions before it"),
    ],
)
def test_a_component_without_what_it_needs_says_so_once(factory: str, told: str) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe(factory)
    with pytest.warns(OnrecordWarning, match=told) as caught:
        nlp("Ana Silva said so.")
        nlp("Ben Holt said so, too.")
    assert len([w for w in caught if issubclass(w.category, OnrecordWarning)]) == 1


def test_an_empty_text_lacks_nothing() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("onrecord_officials")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        nlp("")


def test_layers_are_attributes_of_the_doc(pipelines: dict[str, Language]) -> None:
    doc = pipelines["rules"](TEXT)
    assert doc._.onrecord_agencies == layers.read(doc, "agencies") != []
