"""What a release says of where it comes from: the data files by name and content, their terms, the settings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..corpora.records import in_tuning_set, read_articles
from ..model_folders import model_places
from .batches import ANNOTATED
from .configuration import Sections, files
from .package import read_meta, sha256


def data_files(section: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """For each task its files: name (no path), sha256, and how many annotated articles were read and kept for tuning."""
    return {
        task: [data_file(path, ANNOTATED[task]) for path in paths] for task, paths in files(section).items() if paths
    }


def data_file(path: Path, annotated: str) -> dict[str, Any]:
    ids = [str(article["id"]) for article in read_articles(path) if annotated in article]
    tuning = sum(map(in_tuning_set, ids))
    digest = sha256(path.read_bytes())
    return {
        "file": path.name,
        "sha256": digest,
        "articles": len(ids),
        "trained_on": len(ids) - tuning,
        "tuning": tuning,
    }


def began_with(section: dict[str, Any]) -> dict[str, Any]:
    """The base weights or the trained model by name; of a released one also its version, and whose data it has read, with
    their terms: what is trained further stands on them, too."""
    base: dict[str, Any] = {kind: Path(name).name for kind, name in section.items() if name}
    model = section.get("model")
    for folder in model_places(model) if model else ():
        if (folder / "meta.json").is_file():
            before = read_meta(folder)
            sources = {**before.get("base", {}).get("sources", {}), **before.get("sources", {})}
            return {**base, "version": before["version"], "sources": sources}
    return base


def provenance(run: Path, sections: Sections) -> dict[str, Any]:
    """Data, replayed data, sources with their terms, base, and the settings of the run, the seed among them."""
    about = json.loads((run / "best" / "shape.json").read_text(encoding="utf8"))
    best = run / "best" / "scores.json"
    return {
        "data": data_files(sections["data"]),
        "replay": data_files(sections.get("replay", {})),
        "sources": sections.get("sources", {}),
        "base": began_with(sections["base"]),
        "settings": about["settings"],
        "epoch": json.loads(best.read_text(encoding="utf8"))["epoch"],
    }
