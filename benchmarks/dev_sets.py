"""The dev sets and the scorer of each: which file, which scorer, which of its figures are shown, and the floor of each.

The scorers are run as they are, as programs of their own; here their output is read.  All figures are percent unless
the measure says otherwise.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord.document import Document
from onrecord.selection import SPOKEN, Selection

Row = dict[str, Any]
Figures = dict[str, float]

LABELLED = re.compile(r"([A-Za-z][\w+' ]*?) (\d+(?:\.\d+)?)(?=\s|$|/)")
POINTS = re.compile(r"(\d+) of (\d+) points")


class ScorerFailed(RuntimeError):
    """A scorer ended without figures; ``str(error)`` has its last line."""


@dataclass(frozen=True)
class Prediction:
    """What the pipeline made of one text: the document as written, and for the tags set what no document holds."""

    document: Row
    tokens: list[tuple[int, int, str, str]]
    sents: list[tuple[int, int]]


@dataclass(frozen=True)
class DevSet:
    """One gold file under ``data/`` with its scorer under ``bench/``.

    ``gold`` may also be a program under ``bench/`` (ending in ``.py``) that prints it.  ``read`` gives its articles, as
    rows with ``id`` and ``text``; ``figures`` reads what the scorer printed; ``floors`` are the least figures that the
    project is to reach.
    """

    name: str
    gold: str
    scorer: str
    figures: Callable[[str], Figures]
    read: Callable[[Path], list[Row]]
    # documents | tags | given (whose speaker a gold claim is) | a folder beside the gold, of pages to tag | a program
    # under bench/ that makes what the scorer reads of documents
    predict: str = "documents"
    spoken: bool = False  # only the claims that commands give by default
    options: tuple[str, ...] = ()
    floors: Figures = field(default_factory=dict)
    ceilings: Figures = field(default_factory=dict)

    def articles(self, data: Path) -> list[Row]:
        """The rows whose texts are read; none where ``onrecord tag`` reads the files itself."""
        if self.by_command:
            return []
        if self.gold.endswith(".py"):
            return [json.loads(line) for line in run(data / "bench" / self.gold).splitlines()]
        return self.read(data / "data" / self.gold)

    @property
    def by_command(self) -> bool:
        return self.predict in ("given", "pages")

    def score(self, data: Path, predictions: dict[str, Prediction], folder: Path, model: str | None = None) -> Figures:
        """Writes the predictions (by text) to ``folder`` and runs the scorer.  Raises ScorerFailed.

        With gold claims given, and for pages, it is ``onrecord tag`` with ``model`` that reads.
        """
        bench, gold = data / "bench", data / "data" / self.gold
        documents = folder / f"{self.name.replace(' ', '-')}.jsonl"
        if self.by_command:
            asked = (str(gold), "--claims", str(gold)) if self.predict == "given" else (str(gold.with_suffix("")),)
            chosen = ("--model", model) if model else ()
            tag = ("tag", *asked, "--format", "jsonl", "--output", str(documents), "--force", *chosen)
            subprocess.run([sys.executable, "-m", "onrecord", *tag], check=True)
            return self.figures(run(bench / self.scorer, str(gold), str(documents), *self.options))
        articles = self.articles(data)
        if self.gold.endswith(".py"):
            gold = documents.with_suffix(".gold.jsonl")
            write_lines(gold, articles)
        rows = ((row, predictions[row["text"]]) for row in articles if row["text"] in predictions)
        write_lines(documents, (self.row(row, prediction) for row, prediction in rows))
        if self.predict.endswith(".py"):
            converted = documents.with_suffix(".predicted.jsonl")
            converted.write_text(run(bench / self.predict, str(documents)), encoding="utf-8")
            documents = converted
        return self.figures(run(bench / self.scorer, str(gold), str(documents), *self.options))

    def row(self, row: Row, prediction: Prediction) -> Row:
        """What the scorer reads of one article."""
        if self.predict == "tags":
            return tag_row(row, prediction)
        document = prediction.document
        if self.spoken:
            document = (
                Selection(acts=SPOKEN).of(Document.model_validate(document))[0].model_dump(mode="json", by_alias=True)
            )
        return document | {"id": row["id"]}


def tag_row(row: Row, prediction: Prediction) -> Row:
    return {"id": row["id"], "text": row["text"], "tokens": prediction.tokens, "sents": prediction.sents}


def write_lines(path: Path, rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def run(program: Path, *arguments: str) -> str:
    """What a scorer prints.  Exit status 1 is a verdict where figures came with it."""
    done = subprocess.run([sys.executable, str(program), *arguments], capture_output=True, text=True, check=False)
    if done.returncode > 1 or (done.returncode and "Traceback" in done.stderr) or not done.stdout.strip():
        last = (done.stderr or done.stdout).strip().splitlines()[-1:] or ["no output"]
        raise ScorerFailed(f"{program.name}: {last[0]}")
    return done.stdout


def jsonl(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def sentences(path: Path) -> list[Row]:
    """NewsQuant: a JSON list without ids; the scorer pairs by text."""
    return [{"id": f"s{i}", "text": row["text"]} for i, row in enumerate(json.loads(path.read_text(encoding="utf-8")))]


def story(path: Path) -> list[Row]:
    return [{"id": path.parent.name, "text": path.with_name("article.txt").read_bytes().decode("utf-8")}]


def labelled(line: str) -> Figures:
    """``p 91.0  r 88.2`` as a dict; a label is the words before a number."""
    return {label.strip(): float(number) for label, number in LABELLED.findall(line)}


def attribution_figures(output: str) -> Figures:
    scores = json.loads(output)
    shown = {name: scores[name]["f"] for name in ("attribution", "sourced", "content")}
    shown |= {f"token {role}": scores[f"token {role}"]["f"] for role in ("source", "cue", "content")}
    return shown | {
        "direct recall": scores["direct"]["recall"],
        "speaker given quote": scores["direct"]["speaker given quote"],
    }


def speaker_figures(output: str) -> Figures:
    scores = json.loads(output)
    return {
        f"{verdict}{' (hard)' if group == 'hard' else ''}": scores[group][verdict]
        for group in ("all", "hard")
        for verdict in ("right", "wrong", "misattributed", "unknown", "missed")
    }


def quantity_figures(output: str) -> Figures:
    metrics = json.loads(output)["metrics"]
    return {name: metrics[name]["F1"] for name in ("value", "value+unit", "value+unit+bound")}


def entity_figures(output: str) -> Figures:
    *by_label, all_of_them, matched, mean = output.strip().splitlines()
    shown = {"mean F1": labelled(mean)["mean f"]}
    shown |= {f"{name} (of all)": figure for name, figure in labelled(all_of_them.split(":", 1)[1]).items()}
    shown |= {line.split()[0]: labelled(line.split(maxsplit=1)[1])["f"] for line in by_label}
    return shown | {f"{name} (of matched)": figure for name, figure in labelled(matched.split(":", 1)[1]).items()}


def name_figures(output: str) -> Figures:
    return {line.split()[0]: labelled(line.split(maxsplit=1)[1])["f"] for line in output.strip().splitlines()}


def tag_figures(output: str) -> Figures:
    scores = labelled(output)
    return {"upos": scores["upos"], "xpos": scores["xpos"], "sentences": scores["f"]}


def hard_case_figures(output: str) -> Figures:
    scores = labelled(output)
    return {name: scores[name] for name in ("cases passed", "right speaker", "wrong speaker", "traps avoided")}


def sourcing_figures(output: str) -> Figures:
    scores = json.loads(output)
    return {name: scores[name] for name in ("f", "found", "precision", "right", "wrong", "people f", "title", "org")}


def story_figures(output: str) -> Figures:
    found = POINTS.search(output)
    if not found:
        raise ScorerFailed("score_story.py: no points in its output")
    return {"points held": float(found[1]), "points missed": float(int(found[2]) - int(found[1]))}


DEV_SETS = (
    DevSet(
        "attributions", "polnear/dev.jsonl", "score_attributions.py", attribution_figures, jsonl,
        predict="attributions_from_docs.py", options=("--json",), floors={"attribution": 74, "sourced": 76, "direct recall": 88, "speaker given quote": 93, "token content": 90},
    ),
    DevSet(
        "speakers polnear", "speakers/polnear-dev.jsonl", "score_speakers.py", speaker_figures, jsonl,
        options=("--json",), floors={"right": 75, "right (hard)": 55}, ceilings={"wrong": 7},
    ),
    DevSet("speakers wikinews", "speakers/wikinews-dev.jsonl", "score_speakers.py", speaker_figures, jsonl, options=("--json",), floors={"right": 72}, ceilings={"wrong": 8}),
    DevSet(
        "polnear, claims given", "speakers/polnear-dev.jsonl", "score_speakers.py", speaker_figures, jsonl,
        predict="given", options=("--json",), floors={"right": 90}, ceilings={"wrong": 6},
    ),
    DevSet(
        "wikinews, claims given", "speakers/wikinews-dev.jsonl", "score_speakers.py", speaker_figures, jsonl,
        predict="given", options=("--json",), floors={"right": 90}, ceilings={"wrong": 6},
    ),
    DevSet("entities", "entities/wikinews-dev.jsonl", "score_entities.py", entity_figures, jsonl, floors={"mean F1": 84, "country code (of matched)": 98, "official's name (of matched)": 95, "role (of matched)": 80, "agency (of matched)": 80}),
    DevSet("names", "names/reuters-dev.jsonl", "score_names.py", name_figures, jsonl, floors={"all": 92}),
    DevSet("tags", "tags/gum-dev.jsonl", "score_tags.py", tag_figures, jsonl, predict="tags", floors={"xpos": 95, "sentences": 90}),
    DevSet(
        "quantities", "quantities/newsquant-dev.json", "score_quantities.py", quantity_figures, sentences,
        predict="quantities_from_docs.py", options=("--json",), floors={"value": 93, "value+unit": 86, "value+unit+bound": 84},
    ),
    DevSet("hard cases", "hard-cases/sample.jsonl", "score_hard_cases.py", hard_case_figures, jsonl, spoken=True, floors={"cases passed": 15}),
    DevSet("more hard cases", "hard-cases/more.jsonl", "score_hard_cases.py", hard_case_figures, jsonl, spoken=True, floors={"cases passed": 65}),
    DevSet("checklist", "checklist.py", "score_hard_cases.py", hard_case_figures, jsonl, spoken=True, floors={"cases passed": 225}),
    DevSet("pages", "hard-cases/pages.jsonl", "score_hard_cases.py", hard_case_figures, jsonl, predict="pages", floors={"cases passed": 6}),
    DevSet("sourcing", "sourcing/dev.jsonl", "score_sourcing.py", sourcing_figures, jsonl, spoken=True, options=("--json",), floors={"f": 88, "people f": 92, "right": 90}, ceilings={"wrong": 2}),
    DevSet("entity cases", "entities/cases-dev.jsonl", "score_entities.py", entity_figures, jsonl, floors={"OFFICIAL": 85, "value+unit (of all)": 80}),
    DevSet("story", "mask-exports/expected.json", "score_story.py", story_figures, story, ceilings={"points missed": 0}),
)  # fmt: skip
