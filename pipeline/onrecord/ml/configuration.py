"""The configuration of ``onrecord train``: found by name or path, read with overrides, its sections checked.

[data] files by task; [replay] the same for the articles that a model was trained on before; [base] weights;
[network] sizes; [training] how; [sources.X] what a card says of the data: name, terms, and where to get them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, get_type_hints

from pydantic import Field, TypeAdapter, ValidationError
from spacy import util
from thinc.api import Config

from .. import resources
from ..errors import OnrecordError

Sections = dict[str, Any]
NEEDED = ("data", "base", "network", "training")
OPTIONAL = ("replay", "sources")

# What a setting may be, for ``checked``.
Count = Annotated[int, Field(ge=1)]
Rate = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Above = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Part = Annotated[float, Field(ge=0, le=1)]
Below = Annotated[float, Field(ge=0, lt=1)]  # a part that is not all


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
    """The files of each task: each is given as a path, a list of them, or nothing.  Raises OnrecordError for anything else."""
    found: dict[str, list[Path]] = {}
    for task, given in section.items():
        paths = [given] if isinstance(given, str) else given or []
        if not isinstance(paths, list) or not all(isinstance(path, str) for path in paths):
            raise OnrecordError(f"files of {task} are a path or a list of paths, not {given!r}")
        found[task] = [Path(path) for path in paths]
    return found


def checked(kind: type[Any], values: dict[str, Any], section: str) -> Any:
    """A dataclass from a section.  Raises OnrecordError for a name that it does not have, or a value that it cannot have."""
    kinds = get_type_hints(kind, include_extras=True)
    for name, value in values.items():
        if name not in kinds:
            raise OnrecordError(f"[{section}] has no setting {name!r}; there are {', '.join(kinds)}")
        try:
            TypeAdapter(kinds[name]).validate_python(value, strict=True)
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join([name, *(str(part) for part in first["loc"] if part != "[key]")])
            message = first["msg"].removeprefix("Input should be ").replace("a valid boolean", "true or false")
            raise OnrecordError(f"[{section}] {place} has to be {message}, and is {first['input']!r}") from error
    return kind(**values)
