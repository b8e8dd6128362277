"""The README says what is so: its figures are the measured ones, its example prints what it shows."""

from __future__ import annotations

import contextlib
import io
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.assembly import to_document
from onrecord.document import Model
from onrecord.formats import Target, renderer
from onrecord.selection import SPOKEN, Selection

if TYPE_CHECKING:
    from spacy.language import Language

ROOT = Path(__file__).parent.parent
RESULTS = ROOT / "benchmarks/results"
README = (ROOT / "README.md").read_text(encoding="utf-8")


def rows(text: str) -> list[tuple[str, str, str]]:
    """Set, measure and figure of each row; a set that is named once stands for the rows below it."""
    found, last = [], ""
    for name, measure, figure in re.findall(r"^\|([^|]*)\|([^|]*)\| *([\d.]+) *\|", text, re.MULTILINE):
        last = name.strip() or last
        found.append((last, measure.strip(), figure))
    return found


def test_the_figures_are_the_measured_ones() -> None:
    quoted = rows(README)
    assert len(quoted) > 10
    measured = set(rows((RESULTS / "accuracy.md").read_text(encoding="utf-8")))
    for name in ("world", "retold"):
        table = (RESULTS / f"{name}.md").read_text(encoding="utf-8")
        measured |= {(name, *row) for row in re.findall(r"^\| ([a-zA-Z ]+?) *\| *([\d.]+) \|", table, re.MULTILINE)}
    assert set(quoted) <= measured


def test_speed_and_memory_are_the_measured_ones() -> None:
    speed = json.loads((RESULTS / "speed.json").read_text(encoding="utf-8"))["speed"]["onrecord"]
    words, memory = speed["words a second"], speed["peak memory, MiB"]
    for page in (README, (ROOT / "docs/scale.md").read_text(encoding="utf-8")):
        assert f"{round(words, -2):,.0f} words a second" in page and f"{memory:.0f} MiB" in page
    assert f"(about {round(memory, -1):.0f} MiB each)" in (ROOT / "docs/commands.md").read_text(encoding="utf-8")


def test_the_example_prints_what_is_shown() -> None:
    code, shown = re.search(r"```python\n(.*?)```\n\n```\n(.*?)```", README, re.DOTALL).groups()  # type: ignore[union-attr]
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(code, {})
    assert output.getvalue() == shown


def test_the_sample_prints_what_is_shown(nlp: Language) -> None:
    """But for how sure it is, which differs by processor."""
    text = (ROOT / "corpus" / "sample" / "mask-quality.txt").read_text(encoding="utf-8")
    document = to_document(nlp(text), id="mask-quality", model=Model.model_validate(nlp.meta["onrecord"]))
    document.meta.update(date="2020-04-06", section="Home » Nation")
    selected, left_out = Selection(acts=SPOKEN).of(document)
    printed = re.sub(r"\d+%", "%", "".join(renderer("table")([selected], Target())))
    shown = re.search(r"```\n(mask-quality.*?)\n```", README, re.DOTALL)[1]  # type: ignore[index]
    assert left_out.acts == 1
    assert [part for part in re.sub(r"\d+%", "%", shown).split("\n\n") if part not in printed] == []


def test_links_within_the_repository_lead_somewhere() -> None:
    links = re.findall(r"\]\(([\w./-]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
