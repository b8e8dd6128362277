"""From a model's name to a pipeline that is ready to read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.util import dot_to_dict, load_model_from_config
from spacy.vocab import Vocab
from thinc.api import Config

from . import __version__, resources
from .assembly import remember
from .claims.wording import FILE as WORDING
from .components.attributions import Attributions
from .components.base import Base
from .components.encoder import Encoder
from .components.lexicon import Lexicon
from .document import Model
from .errors import OnrecordError
from .ml.package import PIPELINE, is_release, read_file, read_meta
from .model_folders import model_places
from .resources import DEFAULT_MODEL
from .tokenizer import in_linear_time
from .user_lexicon.entries import read_lexicon
from .user_lexicon.patterns import read_patterns

REMEDY = "name another model, or install this one again"


def load(
    model: str | Path | None = None,
    *,
    base: str | None = None,
    lexicon: str | Path | None = None,
    vocab: Vocab | bool = True,
    disable: str | Iterable[str] = (),
    enable: str | Iterable[str] = (),
    exclude: str | Iterable[str] = (),
    config: dict[str, Any] | None = None,
) -> Language:
    """The pipeline called ``model``: the name of a released model or of a config that comes with onrecord, a ``.cfg``
    file, or a folder that ``onrecord release`` or ``nlp.to_disk`` wrote.

    ``base`` is the spaCy English pipeline under a model that has one (``rules``), by name or path; by default
    ``en_core_web_sm``, or the same under another name.  ``lexicon`` is the file of the user's own word list (CSV) or
    patterns (``.jsonl``), in place of what the model was saved with.  ``vocab``, ``disable``, ``enable``, ``exclude`` and ``config``
    (overrides) are those of ``spacy.load``, which finds the default model under the name ``onrecord``.

    Raises OnrecordError where the model or its base is not there, a file of it was changed, or the lexicon cannot be used.
    """
    path = find_model(model or DEFAULT_MODEL)
    is_released = is_release(path)
    made = _read_config(path, checked=is_released)
    if base is not None:
        if "base" not in made.get("components", {}):
            raise OnrecordError(
                f"base {base!r}: the model {path.stem!r} has no base; leave --base out, or take --model rules"
            )
        made["components"]["base"]["model"] = base
    saved = set(made.get("components", {}))
    _place_lexicon(made)
    in_linear_time(made)
    try:
        nlp = load_model_from_config(
            made.merge(dot_to_dict(config)) if config else made,
            vocab=vocab,
            disable=disable,
            enable=enable,
            exclude=exclude,
            auto_fill=True,
        )
        if path.is_dir() and not is_released:
            # A base that is named here takes the place of the one in the folder.
            new = set(made["components"]) - saved
            nlp.from_disk(path, exclude=[*new, *(["base"] if base is not None else [])])
    except OnrecordError:
        raise
    except Exception as error:
        raise OnrecordError(f"{path} cannot be loaded ({_in_a_line(error)}); {_remedy(path)}") from error
    for _, pipe in nlp.pipeline:
        if isinstance(pipe, Encoder):
            if is_released:
                pipe.from_disk(path)
            _ = pipe.reader  # a damaged file is refused here and not at the first article
        elif isinstance(pipe, Attributions) and is_released and WORDING in (meta := read_meta(path))["sha256"]:
            read_file(path, WORDING, meta)
            pipe.from_disk(path)
    if lexicon is not None:
        _use_lexicon(nlp, Path(lexicon))
    # The base reads in windows, so spaCy's own limit on the length of a text has no meaning here.
    nlp.max_length = 2**31
    nlp.meta.update(_about(path))
    read_by = fingerprint(nlp, path)
    nlp.meta["onrecord"] = read_by.model_dump()
    remember(nlp, read_by)
    return nlp


def _about(path: Path) -> dict[str, Any]:
    """Name, version, description and licence of the model, as spaCy has them; of a saved pipeline they are its own."""
    if path.is_dir() and not is_release(path):
        return {}
    package: dict[str, Any] = json.loads((resources.PACKAGE / "meta.json").read_text(encoding="utf8"))
    released = read_meta(path) if path.is_dir() else {"name": path.stem, "version": __version__}
    # What somebody else trained is theirs: they say whose it is, and on what terms.
    theirs = {"author": "", "license": ""} if path.is_dir() and released["name"] != package["name"] else {}
    return package | theirs | {field: released[field] for field in ("name", "version")}


def _place_lexicon(config: Config) -> None:
    """Gives a pipeline that has none, being older, the component for the user's words and rulers."""
    components = config.get("components", {})
    factories = {
        name: components[name].get("factory") for name in config["nlp"].get("pipeline", []) if name in components
    }
    if "onrecord_officials" in factories.values() and "onrecord_lexicon" not in factories.values():
        place = list(factories.values()).index("onrecord_officials")
        config["components"]["lexicon"] = {"factory": "onrecord_lexicon"}
        config["nlp"]["pipeline"] = [*list(factories)[:place], "lexicon", *list(factories)[place:]]


def _use_lexicon(nlp: Language, path: Path) -> None:
    is_patterns = path.suffix.lower() == ".jsonl"
    entries, patterns = ([], read_patterns(path)) if is_patterns else (read_lexicon(path), [])
    pipes = [pipe for _, pipe in nlp.components if isinstance(pipe, Lexicon)]
    if not pipes:
        raise OnrecordError(f"{path}: the model has no component onrecord_lexicon to use it; take another model")
    pipes[0].set_entries(entries, patterns)


def find_model(model: str | Path) -> Path:
    """The config file or model folder for a name or path: the first of ``model_places`` that is one.

    A ``config.cfg`` that lies in a model's folder means that model.
    """
    for found in model_places(model):
        if run := _find_run(found):
            raise OnrecordError(
                f"{model} is the run of a training, which cannot be read with yet; make a model of it: "
                f"onrecord release {run} NAME --version 1.0.0 --into models, then --model models/NAME"
            )
        if found.is_dir() and (found / "config.cfg").is_file():
            return found
        if found.suffix == ".cfg" and found.is_file():
            return found.parent if found.name == "config.cfg" and (found.parent / "meta.json").is_file() else found
    known = [p.parent.name for p in resources.folder("models").glob("*/config.cfg")]
    known += [p.stem for p in resources.folder("configs").glob("*.cfg")]
    raise OnrecordError(
        f"no model {str(model)!r}: it is no folder with a config.cfg and no .cfg file; those that come with onrecord: {', '.join(sorted(known))}"
    )


def _find_run(path: Path) -> Path | None:
    """The folder of a training run that a path is meant for: the folder itself, its ``best``, or its config.cfg."""
    folder = path.parent if path.name in ("best", "config.cfg") else path
    return folder if any((place / "weights.pt").is_file() for place in (folder, folder / "best")) else None


def _read_config(path: Path, *, checked: bool) -> Config:
    """The pipeline's configuration; of a released model (``checked``) from bytes that are what its meta.json says."""
    file = path / PIPELINE if path.is_dir() else path
    try:
        content = read_file(path, PIPELINE, read_meta(path)) if checked else file.read_bytes()
        config = Config().from_str(content.decode("utf-8"), interpolate=False)
    except OnrecordError:  # of its meta.json
        raise
    except OSError as error:
        raise OnrecordError(f"{file} cannot be read ({error.strerror}); {REMEDY}") from error
    except ValueError as error:  # not UTF-8, or not the form of a configuration
        raise OnrecordError(f"{file} is no configuration ({_in_a_line(error)}); {_remedy(path)}") from error
    if isinstance(config.get("training"), dict) and "nlp" not in config:
        raise OnrecordError(
            f"{file} is for training (onrecord train {file} -o runs/NAME) and no pipeline; name another model"
        )
    if not isinstance(config.get("nlp"), dict):
        raise OnrecordError(f"{file} has no [nlp]: it is no pipeline's configuration; {_remedy(path)}")
    return config


def _in_a_line(error: Exception) -> str:
    said = " ".join(str(error).partition("\n{")[0].split())  # spaCy's goes on with the whole configuration
    return f"{type(error).__name__}: {said[:200]}"


def _remedy(path: Path) -> str:
    return REMEDY if path.is_dir() else "mend that file, or name another model"


def fingerprint(nlp: Language, path: Path) -> Model:
    """Name and version of the model, and a SHA-256 of what made a document: the configuration, the files of the encoder, the base, the
    word lists and the ranker of speakers."""
    config = nlp.config.copy()
    parts = [__version__, _data_digest()]
    for name, pipe in nlp.pipeline:
        if isinstance(pipe, Encoder):
            config["components"][name]["model"] = None  # a model is what its files are, wherever they lie
            parts.append(pipe.fingerprint)
        elif isinstance(pipe, Lexicon):
            parts.append(pipe.to_bytes().decode())
        elif isinstance(pipe, Base):
            meta = pipe.nlp.meta
            parts.append(f"{meta['lang']}_{meta['name']}-{meta['version']}")
    digest = hashlib.sha256("\n".join([config.to_str(), *parts]).encode()).hexdigest()
    name = path.stem if path.suffix == ".cfg" else path.name
    return Model(name=name, version=nlp.meta["version"], sha256=digest)


@cache
def _data_digest() -> str:
    """One digest of the files beside the code that decide what is found: word lists, and what was fitted."""
    digest = hashlib.sha256()
    files = (file for folder in ("lexicons", "speakers", "claims") for file in (resources.PACKAGE / folder).iterdir())
    for file in sorted(file for file in files if file.suffix in (".tsv", ".txt", ".json", ".npz")):
        digest.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()
