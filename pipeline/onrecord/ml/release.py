"""``onrecord release``: a run's network exported, measured, described, and refused where it is worse than what there is.

Needs PyTorch and onnx.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from packaging.version import InvalidVersion, Version

from .. import __version__, resources
from ..claims.wording import FILE as WORDING
from ..corpora.records import Article, read_articles
from ..errors import OnrecordError
from ..loading import load
from .batches import ANNOTATED
from .card import write_card
from .configuration import Sections, find_config, read_config
from .gold import Gold, choose_gold
from .pack import Packed, pack
from .package import FILES, PIPELINE, read_meta, write_meta
from .provenance import provenance
from .quality import BASELINE, measure, objection
from .training import Split


def release(
    run: Path,
    name: str,
    *,
    version: str,
    into: Path,
    config: str | Path | None = None,
    overrides: dict[str, Any] | None = None,
    dev: dict[str, list[Path]] | None = None,
    tuning: dict[str, list[Path]] | None = None,
    confidence_on: Iterable[Path] = (),
    force: bool = False,
    tell: Callable[[str], None] = lambda message: None,
) -> Path:
    """Writes the model folder ``into/name`` and gives it.  ``run`` is the folder of a training run.

    It is judged by the tuning set of the data that the run's configuration names (the ``config.cfg`` it keeps, or
    ``config``, with ``overrides``), by the files of ``tuning`` by task, or by cross-validation: see ``gold.choose_gold``.
    ``dev`` has more files by task, which are only reported on; the files of ``confidence_on`` have attributions in
    other kinds of text, on which the confidence is reported, too.  A release of that name that is there already is the
    previous one, else the default model; it is replaced by a later version.  In cross-validation it is the default model
    always: an earlier release of one's own may have trained on the articles.

    Raises OnrecordError, and leaves nothing behind, where there is too little to judge by, or the model is worse than
    the previous release or the rules, or reads otherwise than the network that it was exported from.  With ``force`` it
    is released all the same, and meta.json has the reason as ``forced``.
    """
    check_name(name, version)
    folder = into / name
    if folder.exists():
        check_successor(folder, version)
    sections = configuration(run, config, overrides or {})
    gold = choose_gold(sections, tuning or {}, tell)
    objections = [gold.few] if gold.few else []
    refuse_unless(force, name, version, objections)
    dev_set = [article for task, paths in (dev or {}).items() for article in annotated(task, paths)]
    others = {path.stem: list(annotated("attributions", [path])) for path in confidence_on}
    load(BASELINE)  # what it stands on may not be installed: better said before the long part
    with beside(folder) as part:
        tell("exporting")
        about: dict[str, Any] = {"lang": "en", "name": name, "version": version, "onrecord": __version__}
        about |= {"date": date.today().isoformat(), **provenance(run, sections)}
        packed = pack(run / "best", part, fitted_on(gold), gold.texts, window=about["settings"]["window"])
        shutil.copyfile(resources.folder("configs") / "encoder.cfg", part / PIPELINE)
        if (run / "best" / WORDING).is_file():
            shutil.copyfile(run / "best" / WORDING, part / WORDING)
        write(part, packed, about)
        tell("measuring")
        quality = measure(part, packed, gold, dev_set, previous_release(folder, gold), others)
        objections += filter(None, [objection(quality)])
        refuse_unless(force, name, version, objections)
        about |= {"scores": vars(quality)} | ({"forced": objections[0]} if objections else {})
        about |= {"parameters": packed.parameters, "bytes": {file: (part / file).stat().st_size for file in FILES}}
        write(part, packed, about)
        write_card(part)
    return folder


def check_name(name: str, version: str) -> None:
    # "my-model_2", not "-"
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", name):
        raise OnrecordError(f"a model's name has small letters, digits, _ and - and no other signs, not {name!r}")
    try:
        Version(version)
    except InvalidVersion:
        raise OnrecordError(f"{version!r} is no version; give one such as 1.0.0") from None


def check_successor(folder: Path, version: str) -> None:
    before = read_meta(folder).get("version", "0")
    if Version(version) <= Version(before):
        raise OnrecordError(f"{folder} has version {before} already; release with a later --version")


def configuration(run: Path, config: str | Path | None, overrides: dict[str, Any]) -> Sections:
    if not (run / "best" / "weights.pt").is_file():
        raise OnrecordError(f"no trained network in {run}: name the folder that “onrecord train” wrote to")
    path = find_config(config) if config is not None else run / "config.cfg"
    if not path.is_file():
        raise OnrecordError(f"{run} has no config.cfg; name the configuration it was trained with by --config")
    return read_config(path, overrides)


def refuse_unless(force: bool, name: str, version: str, objections: list[str]) -> None:
    """Raises OnrecordError with what speaks against a release, if anything does and it is not forced."""
    if objections and not force:
        raise OnrecordError(f"{name} {version} is not released: {objections[0]}")


def fitted_on(gold: Gold) -> Split:
    """What thresholds and confidence are chosen by: never what the network has learnt."""
    return gold.articles if gold.held_out is None else {}


def annotated(task: str, paths: list[Path]) -> Iterator[Article]:
    return (article for path in paths for article in read_articles(path) if ANNOTATED[task] in article)


def previous_release(folder: Path, gold: Gold) -> Path | None:
    """The release of that name, else the default model if it is one."""
    own = [folder] if gold.held_out is None else []
    for path in (*own, resources.folder("models") / resources.DEFAULT_MODEL):
        if (path / FILES[0]).is_file():
            return path
    return None


@contextmanager
def beside(folder: Path) -> Iterator[Path]:
    """A new folder that takes the place of ``folder`` when all went well, and is removed when not."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    part = folder.with_name(f".{folder.name}.{os.getpid()}.part")
    part.mkdir()
    try:
        yield part
        old = folder.with_name(f".{folder.name}.{os.getpid()}.old")
        if folder.exists():
            folder.replace(old)
        part.replace(folder)
        shutil.rmtree(old, ignore_errors=True)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def write(folder: Path, packed: Packed, about: dict[str, Any]) -> None:
    sizes = {key: value for key, value in packed.shape.to_dict().items() if key not in ("xpos", "upos")}
    write_meta(folder, packed.small, sizes, packed.heads, about)
