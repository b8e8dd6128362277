"""The configuration of ``onrecord train``: found by name or path, read with overrides, its sections checked.

[data] files by task; [replay] the same for the articles that a model was trained on before; [base] weights;
[network] sizes; [training] how; [sources.X] what a card says of the data: name, terms, and where to get them.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from spacy import util
from thinc.api import Config

from .. import resources
from ..errors import OnrecordError

Sections = dict[str, Any]
NEEDED = ("data", "base", "network", "training")
OPTIONAL = ("replay", "sources")


def find_config(config: str | Path) -> Path:
    """A file, or one by name of those that come with onrecord.  Raises OnrecordError where there is none."""
    folder = resources.folder("configs") / "train"
    for path in (Path(config), folder / f"{config}.cfg"):
        if path.is_file():
            return path
    known = ", ".join(sorted(path.stem for path in folder.glob("*.cfg")))
    raise OnrecordError(f"no configuration {config}: it is no file; those that come with onrecord: {known}")


def read_config(path: Path, overrides: dict[str, Any]) -> Sections:
    """The sections, with ``overrides`` such as {"training.epochs": 4}.  Raises OnrecordError where one is missing."""
    try:
        sections = dict(util.load_config(path, overrides=overrides))
    except ValueError as error:
        raise OnrecordError(f"{path}: {' '.join(str(error).split())}") from error
    if unknown := set(sections) - {*NEEDED, *OPTIONAL}:
        raise OnrecordError(
            f"{path}: unknown section [{sorted(unknown)[0]}]; there are {', '.join([*NEEDED, *OPTIONAL])}"
        )
    if missing := set(NEEDED) - set(sections):
        raise OnrecordError(f"{path}: no section [{sorted(missing)[0]}]")
    return sections


def write_config(sections: Sections, path: Path) -> None:
    """Writes what ``read_config`` reads."""
    Config(sections).to_disk(path)


def files(section: dict[str, Any]) -> dict[str, list[Path]]:
    """The files of each task: each is given as a path, a list of them, or nothing."""
    return {
        task: [Path(file) for file in ([given] if isinstance(given, str) else given or [])]
        for task, given in section.items()
    }


def checked(kind: type[Any], values: dict[str, Any], section: str) -> Any:
    """A dataclass from a section.  Raises OnrecordError for a name that it does not have, or no number for a number."""
    usual = asdict(kind())
    for name, value in values.items():
        if name not in usual:
            raise OnrecordError(f"[{section}] has no setting {name!r}; there are {', '.join(usual)}")
        if isinstance(usual[name], int | float) and not isinstance(value, int | float):
            raise OnrecordError(f"[{section}] {name} is a number, not {value!r}")
    return kind(**values)
