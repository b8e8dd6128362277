"""``onrecord convert``: annotated articles from other formats to the training format."""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, Literal

import typer

from .messages import REFUSED, ending, say
from .options import Force, Output

Source = Literal[
    "brat", "conllu", "conll", "cas", "docbin", "onrecord", "labelstudio", "doccano", "prodigy", "training"
]
INPUTS = "A file or a folder, or - for standard input."


def convert_cli(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT...", help=INPUTS, show_default=False)],
    source: Annotated[
        Source | None,
        typer.Option("--from", help="The format of the inputs; by default each is told from its content."),
    ] = None,
    output: Output = None,
    force: Force = False,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report", metavar="FILE", help="Also write as JSON what was left out, and why; - for standard output."
        ),
    ] = None,
    labels: Annotated[
        list[str] | None,
        typer.Option(
            "--label",
            metavar="LABEL=MEANING",
            help="What a label of yours means: source, cue, content, PER, ORG, LOC or MISC. May be given several times.",
        ),
    ] = None,
) -> None:
    """Convert annotated articles to the format that training reads, or with -o FILE.spacy to spaCy's.

    \b
    onrecord convert PolNeAR/data/train -o polnear-train.jsonl
    onrecord convert conllpp_train.txt -o names.jsonl
    onrecord convert exported.json --label SPEAKER=source -o own.jsonl
    onrecord tag articles/ --acts all -f jsonl | onrecord convert - > silver.jsonl
    onrecord convert own.jsonl -o own.spacy

    \b
    What is read:
      brat         .ann files with their .txt, as PolNeAR is published
      conllu       CoNLL-U, as GUM is published
      conll        names in columns, as in CoNLL-2003 and CoNLL++
      cas          UIMA CAS as XMI, as INCEpTION exports it
      docbin       spaCy's DocBin (.spacy)
      onrecord     what onrecord tag wrote
      labelstudio  the JSON export of Label Studio; names in JSON-MIN
      doccano      the JSONL export of doccano
      prodigy      the JSON Lines of Prodigy
      training     JSON Lines with the keys of the training format

    What has no place in the training format is counted on standard error. What is broken is named there while the rest
    goes on; the exit status is then 2.
    """
    with ending():
        refused = convert(inputs, source=source, output=output, force=force, report=report, labels=labels or [])
    if refused:
        raise typer.Exit(REFUSED)


def convert(
    inputs: list[str],
    *,
    source: Source | None = None,
    output: Path | None = None,
    force: bool = False,
    report: Path | None = None,
    labels: list[str] | None = None,
) -> int:
    """Converts the articles of ``inputs`` and writes them to ``output`` (standard output if None), one a line; to a file
    with the suffix ``.spacy`` as a DocBin (``corpora.docbin``).  Other suffixes than that and ``.jsonl`` are refused.

    Returns how many files or articles were refused, each with a line on standard error; 1 where there was nothing.
    """
    from ..corpora import docbin
    from ..corpora.conversion import convert_all
    from ..corpora.drops import Drops
    from ..corpora.labels import Labels
    from ..corpora.records import Article, Contents
    from ..errors import OnrecordError
    from ..formats import by_suffix
    from ..formats.jsonl import escape
    from .output import opened

    drops, written, refused, kept = Drops(), Contents(), list[str](), list[Article]()
    meanings = Labels(labels or [])
    as_docbin = by_suffix(output, {".jsonl": "jsonl", docbin.SUFFIX: "docbin"}, "jsonl", remedy="") == "docbin"
    with ExitStack() as files:
        out = files.enter_context(opened(output, force=force, read=inputs))
        told = files.enter_context(opened(report, force=force, read=inputs)) if report else None
        for item in convert_all(inputs, meanings, drops, format=source):
            if isinstance(item, OnrecordError):
                refused.append(str(item))
                say(item)
            else:
                written.add(item)
                if as_docbin:
                    kept.append(item)
                else:
                    out.write(escape(json.dumps(item, ensure_ascii=False)) + "\n")
        if kept:
            out.write(docbin.write(kept, drops))
        if not written.articles:
            out.discard()
        if told:
            facts = {"written": written.to_record(), "left_out": drops.to_records(), "refused": refused}
            told.write(json.dumps(facts, indent=1, ensure_ascii=False) + "\n")
    for line in drops.to_lines():
        say(line)
    say(f"{written}{f'; {len(refused):,} refused (see above)' if refused else ''}")
    return len(refused) or int(not written.articles)
