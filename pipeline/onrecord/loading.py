"""From a model's name to a pipeline that is ready to read."""

from __future__ import annotations

import hashlib
from pathlib import Path

from spacy.language import Language
from spacy.util import load_config, load_model_from_config

from . import __version__, resources
from .components.base import Base
from .components.encoder import Encoder
from .components.lexicon import Lexicon
from .document import Model
from .errors import OnrecordError
from .resources import DEFAULT_MODEL
from .user_lexicon.entries import read_lexicon


def load(model: str | Path | None = None, *, base: str | None = None, lexicon: str | Path | None = None) -> Language:
    """The pipeline called ``model``: the name of a released model or of a config that comes with onrecord, a ``.cfg``
    file, or a folder that ``onrecord release`` or ``nlp.to_disk`` wrote.

    ``base`` is the spaCy English pipeline under a model that has one (``rules``), by name or path; by default
    ``en_core_web_sm``, or the same under another name.  ``lexicon`` is the file of the user's own word list, in place of
    one that the model was saved with.

    Raises OnrecordError where the model or its base is not there, or a file of it was changed.
    """
    path = find_model(model or DEFAULT_MODEL)
    config = load_config(path / "config.cfg" if path.is_dir() else path)
    if base is not None:
        if "base" not in config["components"]:
            raise OnrecordError(
                f"base {base!r}: the model {path.stem!r} has no base; leave --base out, or take --model rules"
            )
        config["components"]["base"]["model"] = base
    nlp = load_model_from_config(config, auto_fill=True)
    is_released = (path / "encoder.onnx").is_file()
    if path.is_dir() and not is_released:
        # A base that is named here takes the place of the one in the folder.
        nlp.from_disk(path, exclude=["base"] if base is not None else [])
    for _, pipe in nlp.pipeline:
        if isinstance(pipe, Encoder):
            if is_released:
                pipe.from_disk(path)
            _ = pipe.reader  # a damaged file is refused here and not at the first article
    if lexicon is not None:
        _use_lexicon(nlp, Path(lexicon))
    # The base reads in windows, so spaCy's own limit on the length of a text has no meaning here.
    nlp.max_length = 2**31
    nlp.meta["onrecord"] = fingerprint(nlp, path).model_dump()
    return nlp


def _use_lexicon(nlp: Language, path: Path) -> None:
    entries = read_lexicon(path)
    if "lexicon" not in nlp.pipe_names:
        if "officials" not in nlp.pipe_names:
            raise OnrecordError(f"{path}: the model has no component called officials to use it; take --model rules")
        nlp.add_pipe("onrecord_lexicon", name="lexicon", before="officials")
    pipe = nlp.get_pipe("lexicon")
    assert isinstance(pipe, Lexicon)
    pipe.set_entries(entries)


def find_model(model: str | Path) -> Path:
    """The config file or model folder for a name or path."""
    for path in (Path(model), resources.folder("models") / str(model), resources.folder("configs") / f"{model}.cfg"):
        if path.is_dir() and (path / "config.cfg").is_file() or path.suffix == ".cfg" and path.is_file():
            return path
    known = [p.parent.name for p in resources.folder("models").glob("*/config.cfg")]
    known += [p.stem for p in resources.folder("configs").glob("*.cfg")]
    raise OnrecordError(
        f"no model {str(model)!r}: it is no folder with a config.cfg and no .cfg file; those that come with onrecord: {', '.join(sorted(known))}"
    )


def fingerprint(nlp: Language, path: Path) -> Model:
    """Name, version and a SHA-256 of what made a document: the configuration, the files of the encoder, the base."""
    config = nlp.config.copy()
    parts = [__version__]
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
    return Model(name=path.stem if path.suffix == ".cfg" else path.name, version=__version__, sha256=digest)
