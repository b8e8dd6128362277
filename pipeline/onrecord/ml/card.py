"""A released model's card: README.md and the reliability plot, out of its meta.json."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..claims.wording import FILE as WORDING
from .package import FILES, read_meta
from .tuning import ENOUGH

PLOT = "reliability.svg"
# Figures of ``onrecord.evaluation``.
HEADLINES = (
    "attribution", "sourced", "content", "direct recall", "speaker given quote", "token content", "names", "xpos",
    "sentences",
)  # fmt: skip


def write_card(folder: Path) -> None:
    """Writes README.md, and reliability.svg where the model's confidence was measured."""
    meta = read_meta(folder)
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=lambda name: (name or "").endswith(".svg.jinja"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    confidence = meta["scores"]["confidence"]
    measured = confidence.get("dev") or confidence.get("tuning")
    stated = {source["name"] for source in meta["sources"].values()}
    before = [source for source in meta["base"].get("sources", {}).values() if source["name"] not in stated]
    headlines = [name for name in HEADLINES if name in meta["scores"]["dev"]]
    card = environment.get_template("card.md.jinja").render(
        meta=meta,
        files=FILES,
        before=before,
        headlines=headlines,
        measured=measured,
        plot=PLOT,
        enough=ENOUGH,
        wording=(folder / WORDING).is_file(),
    )
    (folder / "README.md").write_text(card, encoding="utf8")
    if measured:
        plot = environment.get_template("reliability.svg.jinja").render(bins=measured["bins"])
        (folder / PLOT).write_text(plot, encoding="utf8")
