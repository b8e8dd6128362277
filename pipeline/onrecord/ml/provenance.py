"""What a release says of where it comes from: the data files by name and content, their terms, the settings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..corpora.records import in_tuning_set, read_articles
from .batches import ANNOTATED
from .configuration import Sections, files
from .package import sha256


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


def provenance(run: Path, sections: Sections) -> dict[str, Any]:
    """Data, replayed data, sources with their terms, base, and the settings of the run, the seed among them."""
    about = json.loads((run / "best" / "shape.json").read_text(encoding="utf8"))
    best = run / "best" / "scores.json"
    return {
        "data": data_files(sections["data"]),
        "replay": data_files(sections.get("replay", {})),
        "sources": sections.get("sources", {}),
        "base": {kind: Path(name).name for kind, name in sections["base"].items() if name},
        "settings": about["settings"],
        "epoch": json.loads(best.read_text(encoding="utf8"))["epoch"],
    }
