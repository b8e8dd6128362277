"""From a model's name to a pipeline that is ready to read."""

from __future__ import annotations

import hashlib
from pathlib import Path

from spacy.language import Language
from spacy.util import load_config, load_model_from_config

from . import __version__, resources
from .components.base import Base
from .components.lexicon import Lexicon
from .document import Model
from .errors import OnrecordError
from .user_lexicon.entries import read_lexicon

DEFAULT_MODEL = "rules"


def load(model: str | Path | None = None, *, base: str | None = None, lexicon: str | Path | None = None) -> Language:
    """The pipeline called ``model``: the name of a config that comes with onrecord, a ``.cfg`` file, or a folder that
    ``nlp.to_disk`` wrote.  ``base`` is the spaCy English pipeline underneath, by name or path; by default
    ``en_core_web_sm``, or the same under another name.  ``lexicon`` is the file of the user's own word list, in place of
    one that the model was saved with.

    Raises OnrecordError where the model or its base is not there.
    """
    path = find_model(model or DEFAULT_MODEL)
    overrides = {"components.base.model": base} if base is not None else {}
    config = path / "config.cfg" if path.is_dir() else path
    nlp = load_model_from_config(load_config(config, overrides=overrides), auto_fill=True)
    if path.is_dir():
        # A base that is named here takes the place of the one in the folder.
        nlp.from_disk(path, exclude=["base"] if base is not None else [], overrides=overrides)
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
    known = sorted(p.stem for p in resources.folder("configs").glob("*.cfg"))
    raise OnrecordError(
        f"no model {str(model)!r}: it is no folder with a config.cfg and no .cfg file; those that come with onrecord: {', '.join(known)}"
    )


def fingerprint(nlp: Language, path: Path) -> Model:
    """Name, version and a SHA-256 over the whole configuration and the base's name and version: what made a document."""
    parts = [nlp.config.to_str(), __version__]
    base = nlp.get_pipe("base") if "base" in nlp.pipe_names else None
    if isinstance(base, Base):
        meta = base.nlp.meta
        parts.append(f"{meta['lang']}_{meta['name']}-{meta['version']}")
    if isinstance(lexicon := nlp.get_pipe("lexicon") if "lexicon" in nlp.pipe_names else None, Lexicon):
        parts.append(lexicon.to_bytes().decode())
    digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()
    return Model(name=path.stem if path.suffix == ".cfg" else path.name, version=__version__, sha256=digest)
