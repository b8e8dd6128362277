"""The encoder and its heads, with the released model."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import onrecord
from onrecord import layers
from onrecord.claims.within import Passage
from onrecord.components.encoder import Encoder, take, take_mentions
from onrecord.errors import OnrecordError
from onrecord.ml.model import Model

TEXT = (
    "The harbour will stay closed until May, Ana Silva said on Monday.\n\n"
    "“No one was hurt,” the mayor told reporters in Lisbon. “We were lucky.”"
)
HEADS = ["sentences", "tags", "entities", "claims"]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return onrecord.load()


@pytest.fixture(scope="module")
def heads() -> Language:
    """Only the encoder and its heads."""
    nlp = onrecord.load()
    for name in nlp.pipe_names:
        if name not in ("furniture", "paragraphs", "encoder", "lemmas", "statements", *HEADS):
            nlp.remove_pipe(name)
    return nlp


def said(doc: Doc) -> list[tuple[str, str, str]]:
    text = doc.text
    words = [
        {role: " ".join(text[s:e] for s, e in claim[role]) for role in ("source", "cue", "content")}
        for claim in layers.read(doc, "claims")
    ]
    return [(w["source"], w["cue"], w["content"]) for w in words]


def test_every_head_reads_what_the_encoder_found(heads: Language) -> None:
    doc = heads(TEXT)
    assert [sent.text[:7] for sent in doc.sents] == ["The har", "“No one", "“We wer"]
    tags = {token.text: (token.tag_, token.pos_) for token in doc}
    assert tags["harbour"] == ("NN", "NOUN") and tags["said"] == ("VBD", "VERB") and tags["Silva"] == ("NNP", "PROPN")
    assert [(e.text, e.label_) for e in doc.ents] == [("Ana Silva", "PERSON"), ("Lisbon", "LOC")]
    assert said(doc) == [
        ("Ana Silva", "said", "The harbour will stay closed until May"),
        ("the mayor", "told", "“No one was hurt,” “We were lucky.”"),
    ]
    assert doc._.onrecord_heads is None  # nothing is left waiting


def test_what_is_said_of_mentions_is_taken_off_where_anything_is(heads: Language) -> None:
    doc = heads(TEXT)
    assert take_mentions(doc) is None  # nobody has asked for it
    table = {"starts": np.array([0]), "at": np.array([0]), "first": np.ones((1, 3), np.float16)}
    table |= {"ends": np.array([3]), "last": np.ones((1, 3), np.float16), "distance": np.zeros(12, np.float32)}
    doc._.onrecord_heads = {"mentions": table}
    again = Doc(doc.vocab).from_bytes(doc.to_bytes())
    for one in (doc, again):
        meant = take_mentions(one)
        assert meant is not None and meant.knows(0, 3) and not meant.knows(1, 3)
        assert one._.onrecord_heads is None


def test_lemmas_follow_the_tags(nlp: Language) -> None:
    lemmas = {token.text: token.lemma_ for token in nlp(TEXT)}
    assert (lemmas["said"], lemmas["was"], lemmas["reporters"]) == ("say", "be", "reporter")


def test_only_content_with_a_word_that_may_tell_a_claim_is_read_again(
    nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "“The clerk told me the ferry would be sold,” Ana Silva said. “It is thirty years old by now.”"
    read: list[str] = []
    again = Model.read_within

    def watched(model: Model, text: str, passages: Iterable[Passage]) -> list[dict[str, Any]]:
        passages = list(passages)
        read.extend(text[slice(*piece)] for pieces in passages for piece in pieces)
        return again(model, text, passages)

    monkeypatch.setattr(Model, "read_within", watched)
    assert [bool(claim["within"]) for claim in layers.read(nlp(text), "claims")] == [False, True]
    assert read == ["“The clerk told me the ferry would be sold,”"]


def test_what_is_told_in_the_lines_of_a_transcript_is_found(nlp: Language) -> None:
    doc = nlp(
        "CHAIR: When did you hear of the leak?\n\n"
        "MR. TARROW: In May. My foreman told me the valve was cracked, and I wrote to the board.\n\n"
        "CHAIR: And then?\n\n"
        "MR. TARROW: Nothing. They said they had no money. I went home."
    )
    inner = [words for words, claim in zip(said(doc), layers.read(doc, "claims"), strict=True) if claim["within"]]
    assert inner == [("My foreman", "told", "the valve was cracked"), ("They", "said", "they had no money")]


@pytest.mark.parametrize("off", HEADS)
def test_a_head_can_be_switched_off(heads: Language, off: str) -> None:
    with heads.select_pipes(disable=[off]):
        fresh = heads.get_pipe("encoder")
        assert isinstance(fresh, Encoder)
        fresh.__dict__.pop("tasks", None)
        doc = heads(TEXT)
    fresh.__dict__.pop("tasks", None)
    assert bool(layers.read(doc, "claims")) == (off != "claims")
    assert bool(doc.ents) == (off != "entities")
    assert doc.has_annotation("TAG") == (off != "tags")


def test_a_head_without_an_encoder_says_what_is_missing() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("onrecord_tags")
    with pytest.raises(OnrecordError, match="put the component onrecord_encoder earlier"):
        nlp("Ana Silva said so.")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "Yes", "。", "𝔘𝔫𝔦", "\ud7ff" * 3])
def test_next_to_nothing_is_read(nlp: Language, text: str) -> None:
    assert layers.read(nlp(text), "claims") == []


def test_upper_and_lower_case(heads: Language) -> None:
    low = said(heads("the bridge will open in may, ana silva said on monday."))
    assert [(source, cue) for source, cue, _ in low] == [("ana silva", "said")]
    high = said(heads("“BRIDGE WILL OPEN IN MAY,” SAYS MAYOR ANA SILVA"))
    assert [cue for _, cue, _ in high] == ["SAYS"]


def test_claims_within_claims(heads: Language) -> None:
    doc = heads("Ana Silva said the union had told her that the harbour would stay closed until May.")
    outer, inner = layers.read(doc, "claims")
    assert outer["within"] is None and inner["within"] == outer["id"]
    assert said(doc)[1] == ("the union", "had told", "that the harbour would stay closed until May")


def test_denials(heads: Language) -> None:
    doc = heads(
        "Ana Silva denied that the harbour was closed. She did not say when it would open. He said it was open."
    )
    assert [claim["negated"] for claim in layers.read(doc, "claims")] == [True, True, False]


def test_no_claim_is_lost_or_doubled_at_a_seam(heads: Language) -> None:
    # The same three paragraphs at every place in the windows; whether a source has the comma behind it may differ there.
    news = [
        "The harbour will stay closed until May, the mayor, Ana Silva, said on Monday.",
        "“Prices rose by a tenth,” Tom Brandt, an economist at Delta Bank, told reporters in Lisbon.",
        "Fishermen had been waiting at the quay since dawn. Some of them went home before noon.",
    ]

    def found(text: str) -> list[tuple[str, ...]]:
        return [(source.rstrip(","), *others) for source, *others in said(heads(text))]

    once = [claim for paragraph in news for claim in found(paragraph)]
    assert len(once) == 2
    assert found("\n\n".join(news * 40)) == once * 40


def test_a_doc_is_stored_and_read_back(nlp: Language) -> None:
    doc = nlp(TEXT)
    stored = DocBin(store_user_data=True)
    stored.add(doc)
    (back,) = DocBin().from_bytes(stored.to_bytes()).get_docs(nlp.vocab)
    assert said(back) == said(doc) != []


@pytest.mark.slow
def test_a_saved_pipeline_says_the_same(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "saved")
    again = onrecord.load(tmp_path / "saved")
    assert said(again(TEXT)) == said(nlp(TEXT))
    assert again.meta["onrecord"]["name"] == "saved"


def test_worker_processes_read_the_model_themselves(nlp: Language) -> None:
    encoder = pickle.loads(pickle.dumps(nlp.get_pipe("encoder")))
    doc = encoder(nlp.make_doc(TEXT))
    assert len(take(doc, "attributions")) == 2 and len(take(doc, "xpos")) == len(doc)
    claims = pickle.loads(pickle.dumps(nlp.get_pipe("claims")))
    assert claims.encoder.folder == encoder.folder


def test_what_is_told_on_both_sides_of_its_cue_is_found(nlp: Language) -> None:
    doc = nlp(
        "Ana Silva said the fire went under her house in May. A company man, she said, had promised her to send a pump."
    )
    inner = [words for words, claim in zip(said(doc), layers.read(doc, "claims"), strict=True) if claim["within"]]
    assert inner == [("A company man", "had promised", "to send a pump")]
