"""Claims and speakers as a library user meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Doc, DocBin

if TYPE_CHECKING:
    from spacy.language import Language

TEXT = "“We will not pay,” said Ana Silva, the mayor of Harrowmouth. She added that the bridge was old."


def test_claims_lead_to_their_speakers(nlp: Language) -> None:
    doc = nlp(TEXT)
    first, second = doc._.claims
    assert (first.text, first.kind, first.speaker.name, first.link) == (
        "“We will not pay,”",
        "direct",
        "Ana Silva",
        "name",
    )
    assert (second.text, second.speaker, second.link) == ("that the bridge was old", first.speaker, "pronoun")
    assert str(first.speaker) == "Ana Silva"
    assert first.speaker.role == "mayor of Harrowmouth"
    assert [span.text for span in second.cue] == ["added"]
    assert [span.text for span in second.source] == ["She"]
    assert [span.text for span in first.speaker.mentions] == ["Ana Silva", "She"]
    assert doc._.speakers[0] == first.speaker


def test_nobody_is_none(nlp: Language) -> None:
    (claim,) = nlp("“The seals have all failed.” The pumps stopped.")._.claims
    assert claim.speaker is None
    assert claim.source == ()


def test_views_come_back_with_the_doc(nlp: Language) -> None:
    doc = nlp(TEXT)
    copies = [
        Doc(doc.vocab).from_bytes(doc.to_bytes()),
        next(
            DocBin(store_user_data=True)
            .from_bytes(DocBin(docs=[doc], store_user_data=True).to_bytes())
            .get_docs(doc.vocab)
        ),
    ]
    for copy in copies:
        assert [(c.text, str(c.speaker)) for c in copy._.claims] == [(c.text, str(c.speaker)) for c in doc._.claims]


def test_without_the_pipeline_there_are_none(nlp: Language) -> None:
    assert nlp.make_doc("We will not pay.")._.claims == []
