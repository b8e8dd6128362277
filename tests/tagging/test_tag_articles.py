from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

import pytest
from spacy.language import Language
from spacy.tokens import DocBin

from formats.story import TEXT, story
from onrecord import tagging
from onrecord.assembly import to_document
from onrecord.document import Document, Model
from onrecord.errors import OnrecordError
from onrecord.readers import Article, Item
from onrecord.selection import SPOKEN, LeftOut, Selection
from onrecord.tagging import Settings, tag_articles, tagger
from onrecord.tagging.settings import Form

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

REFUSED = OnrecordError("a.txt: refused")


def articles(*texts: str) -> list[Article]:
    return [Article(f"a{i}", text, {"place": i}, f"a{i}.txt", len(text)) for i, text in enumerate(texts)]


def mixed() -> list[Item]:
    return [*articles(TEXT, "Nothing."), REFUSED, story(), Article("last", "“Yes,” said Bo Lind.", {}, "last", 1)]


def test_results_are_in_the_order_of_articles_and_what_is_no_article_passes_through(nlp: Language) -> None:
    first, second, refused, given, last = tag_articles(mixed(), Settings())
    assert refused is REFUSED and given == story()
    assert isinstance(first, Document) and isinstance(second, Document) and isinstance(last, Document)
    assert (first.id, first.text, first.meta["place"], first.meta["date"]) == ("a0", TEXT, 0, "2024-03-11")
    assert first.model == Model.model_validate(nlp.meta["onrecord"])
    assert second.claims == [] and last.id == "last"


@pytest.mark.slow
def test_an_article_is_the_same_document_alone_and_after_others(nlp: Language) -> None:
    model = Model.model_validate(nlp.meta["onrecord"])
    odd = "Zyxqwv Plumbus, of Qwertania, said: “We grommeted 3,141 fnords.”"
    expected = [to_document(nlp(text), id="", model=model) for text in (TEXT, odd)]
    for _ in range(2):
        results = list(tag_articles([Article("", text, {}, "", 1) for text in (TEXT, odd, TEXT, odd)], Settings()))
        assert results == expected * 2


@pytest.mark.slow
def test_a_line_is_the_json_of_the_document() -> None:
    given = articles(TEXT, "“Yes,” said Bo Lind of 3.50 and 2e3.")
    documents = tag_articles(given, Settings())
    assert list(tag_articles(given, Settings(form="line"))) == [
        document.to_json() for document in documents if isinstance(document, Document)
    ]


@pytest.mark.slow
def test_two_processes_find_what_one_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagging, "BATCH_CHARACTERS", 100)
    items = [*mixed(), *articles(*(f"“We have {n} ships,” Ana Silva said." for n in range(40)))]
    forms: tuple[Form, ...] = ("document", "line", "docbin")
    for form in forms:
        alone = list(tag_articles(items, Settings(form=form)))
        together = list(tag_articles(items, Settings(form=form), processes=2))
        assert [str(r) if isinstance(r, OnrecordError) else r for r in alone] == [
            str(r) if isinstance(r, OnrecordError) else r for r in together
        ]


@pytest.mark.slow
def test_a_pool_reads_only_a_little_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagging, "BATCH_CHARACTERS", 1)
    read = 0

    def endless() -> Iterator[Item]:
        nonlocal read
        while True:
            read += 1
            yield Article(str(read), "“Yes,” said Bo Lind.", {}, "", 1)

    results = tag_articles(endless(), Settings(), processes=2)
    for done in range(1, 21):
        next(results)
        assert read <= done + 2 * tagging.BATCHES_PER_PROCESS + 1
    results.close()  # type: ignore[attr-defined]


@pytest.mark.slow
def test_docs_load_back_with_their_layers(nlp: Language) -> None:
    [data] = tag_articles(articles(TEXT), Settings(form="docbin"))
    assert isinstance(data, bytes)
    [doc] = DocBin(store_user_data=True).from_bytes(data).get_docs(nlp.vocab)
    assert doc.text == TEXT
    assert json.loads(json.dumps(doc._.onrecord_layers)) == json.loads(
        json.dumps(nlp(TEXT)._.onrecord_layers)
    )  # lists come back as tuples
    assert doc.user_data["id"] == "a0" and doc._.article_meta["place"] == 0


@pytest.mark.parametrize("processes", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_a_model_that_is_not_there_ends_the_run(processes: int) -> None:
    with pytest.raises(OnrecordError, match="no model 'none'"):
        list(tag_articles(articles("A."), Settings(model="none"), processes=processes))


def test_nothing_is_loaded_where_there_is_no_article() -> None:
    assert list(tag_articles([REFUSED, story()], Settings(model="none"))) == [REFUSED, story()]


def test_unsure_claims_are_left_out_with_the_link_to_them(nlp: Language) -> None:
    from onrecord import layers

    doc = nlp.make_doc("A said B said C said D.")
    layers.write(
        doc,
        "claims",
        [
            {"id": "c1", "confidence": 0.2, "speaker": "s1", "source": [], "within": None, "act": "says"},
            {"id": "c2", "confidence": 0.9, "speaker": "s1", "source": [], "within": "c1", "act": "says"},
            {"id": "c3", "confidence": None, "speaker": "s1", "source": [], "within": "c2"},
            {"id": "c4", "confidence": 0.9, "speaker": "s1", "source": [], "within": "c3", "act": "plans"},
            {
                "id": "c5",
                "confidence": 0.9,
                "speaker_confidence": 0.4,
                "speaker": "s1",
                "source": [],
                "within": None,
                "act": "says",
            },
        ],
    )
    assert tagger.select(doc, Selection(0.5, SPOKEN)) == LeftOut(acts=1, unsure=2)
    assert [(c["id"], c["within"]) for c in layers.read(doc, "claims")] == [("c2", None), ("c3", "c2")]


@pytest.mark.slow
def test_it_is_told_how_many_claims_were_left_out_for_their_act() -> None:
    told: list[LeftOut] = []
    settings = Settings(selection=Selection(acts=("does",)))
    given = story().model_copy(update={"claims": [c.model_copy(update={"act": "says"}) for c in story().claims]})
    results = list(tag_articles([*articles(TEXT), given], settings, left_out=told.append))
    assert [len(result.claims) for result in results if isinstance(result, Document)] == [0, 0]
    assert told[0].acts > 0 and told[1] == LeftOut(acts=len(given.claims))


def test_reading_and_tagging_are_imported_without_spacy() -> None:
    code = "import sys, onrecord.tagging, onrecord.cli; sys.exit('spacy' in sys.modules or 'rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
