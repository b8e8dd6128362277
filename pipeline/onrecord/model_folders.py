"""Where a model of some name or path lies: the same for whoever reads with it, trains on from it or tells what it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

from . import resources
from .ml.package import PIPELINE


def model_places(model: str | Path) -> Iterator[Path]:
    """Where to look, the first place first: what comes with onrecord by that name, the path, what pip installed by that name.

    The names that come with onrecord mean what comes with onrecord, whatever lies in the working directory; a folder of
    such a name there is meant by ``./NAME``.
    """
    path = Path(model)
    if str(model) == path.name:
        yield resources.folder("models") / path.name
        yield resources.folder("configs") / f"{path.name}.cfg"
    yield path
    if installed := _installed(str(model)):
        yield installed


def _installed(name: str) -> Path | None:
    """The model's folder in a package that ``onrecord package`` made and pip installed."""
    if not any(point.name == name for point in entry_points(group="spacy_models")):
        return None
    spec = find_spec(name)
    folder = Path(spec.origin).parent / name if spec and spec.origin else None
    return folder if folder and (folder / PIPELINE).is_file() else None
