"""What people who know spaCy expect of any pipeline, over the real one."""

from __future__ import annotations

import dataclasses
import json
import pickle
import subprocess
import sys
import warnings
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

import pytest
import spacy
from spacy.tokens import Doc, DocBin

import onrecord
from onrecord import resources
from onrecord.document import Document
from onrecord.errors import OnrecordError
from onrecord.loading import fingerprint
from onrecord.ml.package import read_meta

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

TEXT = (
    "“We will not pay,” said Ana Silva, the mayor of Harrowmouth. She added on May 3, 2024 that the bridge had cost Portugal"
    " $5 million."
)


@pytest.fixture(scope="module")
def own() -> Language:
    """A pipeline that these tests may change."""
    return onrecord.load()


@pytest.fixture
def doc(nlp: Language) -> Doc:
    return nlp(TEXT)


def said(doc: Doc) -> list[tuple[str, str]]:
    return [(claim.text, str(claim.speaker)) for claim in doc._.claims]


def test_the_installed_package_is_a_model_of_spacy(doc: Doc) -> None:
    loaded = spacy.load("onrecord", exclude=["quantities"])
    assert said(loaded(TEXT)) == said(doc) and "quantities" not in loaded.pipe_names
    meta = read_meta(resources.folder("models") / resources.DEFAULT_MODEL)
    assert [loaded.meta[field] for field in ("name", "version")] == [meta["name"], meta["version"]]
    assert loaded.meta["description"]


def test_overrides_of_the_configuration_are_taken() -> None:
    assert onrecord.load(config={"components.names.weight": 3}).get_pipe("names").weight == 3


@pytest.mark.slow
def test_spacy_info_tells_of_it() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "spacy", "info", "onrecord"], capture_output=True, text=True, check=False
    )
    meta = read_meta(resources.folder("models") / resources.DEFAULT_MODEL)
    assert ran.returncode == 0 and meta["name"] in ran.stdout and meta["version"] in ran.stdout, ran.stdout + ran.stderr


def test_the_packages_meta_is_that_of_the_model() -> None:
    shown = json.loads((resources.PACKAGE / "meta.json").read_text(encoding="utf8"))
    meta = read_meta(resources.folder("models") / resources.DEFAULT_MODEL)
    assert [shown[field] for field in ("name", "version")] == [meta["name"], meta["version"]]
    assert shown["lang"] == "en" and shown["license"] == "MIT"


def test_pipes_that_were_off_for_a_while_work_again(own: Language) -> None:
    with own.select_pipes(disable=["claims", "speakers"]):
        assert own(TEXT)._.claims == []
    assert len(own(TEXT)._.claims) == 2


def test_a_ruler_with_phrases_before_the_names_leaves_the_claims_alone() -> None:
    nlp = onrecord.load()
    ruler = nlp.add_pipe("entity_ruler", before="names")
    ruler.add_patterns([{"label": "ORG", "pattern": "Harrowmouth Water"}])
    assert len(nlp(TEXT)._.claims) == 2


def test_spans_show_the_claims(doc: Doc) -> None:
    first = doc._.claims[0]
    assert {span.id_ for span in doc.spans["claims"]} == {claim.id for claim in doc._.claims}
    assert [span.text for span in doc.spans["claims"] if span.id_ == first.id] == ["“We will not pay,”"]
    assert [span.text for span in doc.spans["cues"]] == ["said", "added"]
    assert doc.spans["sources"][1].text == "She"
    page = spacy.displacy.render(doc, style="span", options={"spans_key": "claims"}, page=False, jupyter=False)
    assert "direct" in page and "indirect" in page


def test_values_are_at_hand(doc: Doc) -> None:
    (quantity,), (date,), (country,) = doc._.quantities, doc._.dates, doc._.countries
    assert (quantity.value, quantity.unit, quantity.span.text) == (5_000_000, "USD", "$5 million")
    assert (date.iso, date.text, country.country) == ("2024-05-03", "May 3, 2024", "PT")


def test_claims_are_plain_data_too(doc: Doc) -> None:
    first = doc._.claims[0]
    assert (
        dataclasses.asdict(first)["speaker"]["name"] == "Ana Silva" == json.loads(json.dumps(first))["speaker"]["name"]
    )
    shown = doc.to_json(underscore=["claims", "speakers", "quantities"])["_"]
    assert json.loads(json.dumps(shown))["claims"][1]["speaker"]["role"] == "mayor of Harrowmouth"
    assert "<td>Ana Silva</td>" in doc._.claims._repr_html_()


def test_claims_make_a_data_frame(doc: Doc) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    frame = pandas.DataFrame(doc._.claims)
    assert list(frame["text"]) == [claim.text for claim in doc._.claims]


def test_the_record_of_the_contract_is_public(doc: Doc, nlp: Language) -> None:
    record = onrecord.to_document(doc, id="a1")
    assert Document.model_validate(record).id == "a1" and record["model"] == nlp.meta["onrecord"]
    json.dumps(record, allow_nan=False)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert onrecord.to_document(again) == record | {"id": ""}
    with pytest.raises(OnrecordError, match="was not read by a pipeline of onrecord"):
        onrecord.to_document(nlp.make_doc(TEXT))


def test_docs_that_cannot_keep_the_claims_say_so(doc: Doc) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        joined = Doc.from_docs([doc, doc])
    part = doc[0:6].as_doc(copy_user_data=True)
    for other in (joined, part):
        with pytest.raises(OnrecordError, match="do not carry what was found"):
            onrecord.to_document(other)
        with pytest.warns(UserWarning, match="no claims of its own"):
            assert other._.claims == []


def shown(doc: Doc) -> dict[str, list[str]]:
    return {group: [span.text for span in spans] for group, spans in doc.spans.items()}


def test_a_retokenizer_behind_keeps_the_claims(nlp: Language) -> None:
    doc = nlp(TEXT)
    before, spans = said(doc), shown(doc)
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc._.speakers[0].mentions[0])
        retokenizer.split(doc[3], ["no", "t"], heads=[doc[3], doc[2]])
    assert {"Ana Silva", "no", "t"} <= {token.text for token in doc}
    assert said(doc) == before and doc._.claims[0].content[0].text == "“We will not pay,”"
    onrecord.renew_spans(doc)
    assert shown(doc) == spans


def test_spans_of_another_doc_are_not_renewed(nlp: Language) -> None:
    with pytest.raises(OnrecordError, match="was not read by a pipeline of onrecord"):
        onrecord.renew_spans(nlp.make_doc(TEXT))


def test_what_was_found_survives_copies_and_files(doc: Doc, nlp: Language) -> None:
    stored = DocBin(docs=[doc], store_user_data=True).to_bytes()
    [unpacked] = DocBin().from_bytes(stored).get_docs(nlp.vocab)
    for other in (doc.copy(), unpacked, pickle.loads(pickle.dumps(doc))):
        assert shown(other) == shown(doc) and onrecord.to_document(other) == onrecord.to_document(doc)
        assert other._.claims == doc._.claims and other._.claims[0].content[0].text == "“We will not pay,”"


@pytest.mark.parametrize("of", ["claims", "speakers", "quantities", "countries", "dates"])
def test_objects_are_data_and_a_table_in_a_notebook(doc: Doc, of: str) -> None:
    objects = doc._.get(of)
    plain = [dataclasses.asdict(each) for each in objects]
    assert plain == json.loads(json.dumps(objects)) == doc.to_json(underscore=[of])["_"][of] != []
    assert objects._repr_html_().startswith("<table><tr><th>") and objects._repr_html_().count("<tr>") == len(plain) + 1


def test_a_table_in_a_notebook_shows_words_and_runs_none(nlp: Language) -> None:
    doc = nlp("“<script>pay()</script> is what they run,” said Ana Silva.")
    assert "<script>" not in doc._.claims._repr_html_() and "&lt;script&gt;" in doc._.claims._repr_html_()
    assert nlp("Nothing.")._.claims._repr_html_() == "<p>none</p>"


def test_given_claims_can_be_had_by_name() -> None:
    assert "onrecord_given_claims" in {e.name for e in entry_points(group="spacy_factories")}


def test_another_ranker_or_list_is_another_model(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    from onrecord import loading

    path = resources.folder("models") / resources.DEFAULT_MODEL
    before = fingerprint(nlp, path)
    monkeypatch.setattr(loading, "_data_digest", lambda: "other")
    assert fingerprint(nlp, path).sha256 != before.sha256


def test_the_digest_covers_the_ranker_and_the_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import shutil

    from onrecord import loading

    for folder in ("lexicons", "speakers", "claims"):
        shutil.copytree(resources.PACKAGE / folder, tmp_path / folder)
    monkeypatch.setattr(resources, "PACKAGE", tmp_path)
    digests = [loading._data_digest.__wrapped__()]
    for file in (tmp_path / "speakers" / "ranker.json", tmp_path / "lexicons" / "roles.tsv"):
        file.write_bytes(file.read_bytes() + b"\n")
        digests.append(loading._data_digest.__wrapped__())
    assert len(set(digests)) == 3


def test_the_types_are_for_others_too() -> None:
    assert (resources.PACKAGE / "py.typed").is_file()
