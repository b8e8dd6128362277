"""Models by name, config file and folder; and the fingerprint that says what made a document."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

import onrecord
from onrecord import loading as module
from onrecord import resources
from onrecord.components.base import resolve_base
from onrecord.document import Model
from onrecord.errors import OnrecordError
from onrecord.loading import find_model, fingerprint
from onrecord.ml.package import read_meta

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

RULES = resources.folder("configs") / "rules.cfg"


def model_of(nlp: Language) -> Model:
    return Model.model_validate(nlp.meta["onrecord"])


@pytest.fixture(scope="module")
def saved(nlp: Language, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that ``nlp.to_disk`` wrote."""
    folder = tmp_path_factory.mktemp("models") / "mine"
    nlp.to_disk(folder)
    return folder


def test_the_default_is_the_released_model(nlp: Language) -> None:
    assert model_of(nlp).name == resources.DEFAULT_MODEL
    assert (
        model_of(nlp).version
        == nlp.meta["version"]
        == read_meta(resources.folder("models") / resources.DEFAULT_MODEL)["version"]
    )
    assert nlp.pipe_names[:3] == ["furniture", "paragraphs", "encoder"] and nlp.pipe_names[-2:] == [
        "claims",
        "speakers",
    ]


def test_the_baseline_has_a_base(rules: Language) -> None:
    assert model_of(rules).name == "rules"
    assert rules.pipe_names[:3] == ["furniture", "paragraphs", "base"] and rules.pipe_names[-2:] == [
        "claims",
        "speakers",
    ]


def test_a_model_is_found_by_name_by_config_and_by_folder(saved: Path, tmp_path: Path) -> None:
    config = tmp_path / "own.cfg"
    config.write_bytes(RULES.read_bytes())
    assert find_model("rules") == RULES
    assert find_model(config) == find_model(str(config)) == config
    assert find_model(saved) == saved


@pytest.mark.parametrize("name", ["no-such-model", "rules.cfg", "/no/such/folder", ".", "a\0b"])
def test_an_unknown_model_is_named_with_the_known_ones(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OnrecordError) as raised:
        onrecord.load(name)
    assert f"no model {name!r}" in str(raised.value)
    assert str(raised.value).endswith("those that come with onrecord: encoder, onrecord_en_news, rules")


def test_an_unknown_base_is_named() -> None:
    with pytest.raises(OnrecordError, match="base model 'no_such_base' is not installed"):
        onrecord.load("rules", base="no_such_base")


def test_a_model_without_a_base_takes_none() -> None:
    with pytest.raises(OnrecordError, match="the model 'onrecord_en_news' has no base; leave --base out"):
        onrecord.load(base=resolve_base(None))


@pytest.mark.parametrize("file", ["encoder.onnx", "tokenizer.json", "linker.npz", "meta.json", "config.cfg"])
def test_a_changed_file_of_a_model_is_refused(file: str, tmp_path: Path) -> None:
    shutil.copytree(resources.folder("models") / resources.DEFAULT_MODEL, tmp_path / "model")
    content = (tmp_path / "model" / file).read_bytes()
    (tmp_path / "model" / file).write_bytes(content.replace(b"0", b"1") if file == "meta.json" else content + b"\n")
    with pytest.raises(OnrecordError, match=f"{file} is damaged or was changed"):
        onrecord.load(tmp_path / "model")


def test_a_text_of_any_length_may_be_read(nlp: Language) -> None:
    assert nlp.max_length > 10_000_000


@pytest.mark.slow
def test_two_loads_are_the_same_model_and_the_base_is_part_of_it(nlp: Language, rules: Language) -> None:
    assert model_of(onrecord.load()) == model_of(nlp)
    assert model_of(onrecord.load("rules")) == model_of(rules)
    named = model_of(onrecord.load(RULES, base=resolve_base(None)))
    assert named.name == "rules" and named.sha256 != model_of(rules).sha256


def test_the_fingerprint_depends_on_the_whole_configuration(nlp: Language) -> None:
    """A pipeline of two components, without the base, is quick to make."""
    prints = set()
    for names in (["onrecord_furniture"], ["onrecord_furniture", "onrecord_paragraphs"], ["onrecord_paragraphs"]):
        first, second = spacy.blank("en"), spacy.blank("en")
        for name in names:
            first.add_pipe(name)
            second.add_pipe(name)
        assert fingerprint(first, Path("x.cfg")) == fingerprint(second, Path("x.cfg"))
        prints.add(fingerprint(first, Path("x.cfg")).sha256)
    assert len(prints) == 3
    assert len(fingerprint(nlp, RULES).sha256) == 64


def test_the_fingerprint_depends_on_the_version_of_the_base(rules: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    base = rules.get_pipe("base")
    before = fingerprint(rules, RULES)
    monkeypatch.setitem(base.nlp.meta, "version", "0.0.0")  # type: ignore[attr-defined]
    assert fingerprint(rules, RULES).sha256 != before.sha256


@pytest.mark.slow
def test_a_folder_is_the_pipeline_that_was_saved(nlp: Language, saved: Path) -> None:
    again = onrecord.load(saved)
    assert model_of(again).name == "mine"
    assert model_of(again).sha256 == model_of(nlp).sha256
    text = "“We will not pay,” said Mayor Ana Silva."
    assert again(text)._.onrecord_layers["claims"] == nlp(text)._.onrecord_layers["claims"] != []


@pytest.mark.slow
def test_a_base_given_takes_the_place_of_the_folders_own(rules: Language, tmp_path: Path) -> None:
    rules.to_disk(tmp_path / "saved")
    other = spacy.load(resolve_base(None))
    other.meta["name"], other.meta["version"] = "other", "9.9"
    other.to_disk(tmp_path / "other")
    for model in (tmp_path / "saved", "rules"):
        nlp = onrecord.load(model, base=str(tmp_path / "other"))
        assert nlp.get_pipe("base").nlp.meta["version"] == "9.9"  # type: ignore[attr-defined]
        assert nlp("“We will not pay,” said Mayor Ana Silva.")._.claims


@pytest.mark.parametrize("name", ["configs", "models"])
def test_files_lie_beside_the_package_or_at_the_checkouts_root(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "PACKAGE", tmp_path / "onrecord")
    monkeypatch.setattr(resources, "CHECKOUT", tmp_path)
    assert resources.folder(name) == tmp_path / name
    (tmp_path / "onrecord" / name).mkdir(parents=True)
    assert resources.folder(name) == tmp_path / "onrecord" / name


def test_a_model_of_somebody_else_has_not_our_author_and_licence(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = resources.folder("models") / resources.DEFAULT_MODEL
    assert module._about(folder)["license"] == "MIT"
    theirs = {**module.read_meta(folder), "name": "harrow_news", "version": "3.0"}
    monkeypatch.setattr(module, "read_meta", lambda path: theirs)
    about = module._about(folder)
    assert (about["name"], about["version"], about["author"], about["license"]) == ("harrow_news", "3.0", "", "")
