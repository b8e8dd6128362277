"""How many verdicts of ``onrecord verify`` are right, on the drafts and transcripts of ``corpus/verify/``, and how fast it is.

    python -m benchmarks.verify [--write]

The draft's claims and speakers are the gold ones: the verdicts are measured, not the claims.  Fast is measured on an hour
of captions and a draft of 1,500 words that quotes it, both put together from the corpus's articles: tagging the draft,
reading the captions and judging, after the pipeline was loaded and has read something.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.document import Document, Model
from onrecord.verification import Judged, Source, verify
from onrecord.verification.captions import read_captions
from onrecord.verification.loading import load

from .machine import processor
from .report import keep, markdown

CORPUS = Path(__file__).parents[1] / "corpus"
FOLDER = CORPUS / "verify"
SPEAKERS = ("Ada Frost", "Ben Hale", "Cora Wynn", "Davit Meller", "Noor Haddad", "Iain Moraes")
SPOKEN, WRITTEN = 9_000, 1_500  # words: an hour at 150 a minute, and a draft
CUE = 12  # words of a caption
RUNS = 5


def gold() -> dict[str, list[dict[str, Any]]]:
    """The quotations of each draft, in text order."""
    found: dict[str, list[dict[str, Any]]] = {}
    for line in (FOLDER / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        found.setdefault(record["draft"], []).append(record)
    return found


def document(draft: str, quotations: list[dict[str, Any]]) -> Document:
    """A draft with its quotations as direct claims."""
    names = list(dict.fromkeys(q["speaker"] for q in quotations))
    none: dict[str, Any] = {"cue": [], "source": [], "link": "name", "candidates": [], "quantities": []}
    return Document.model_validate(
        {
            "schema": "onrecord/1", "id": draft, "meta": {}, "model": {"name": "gold", "version": "1", "sha256": "0"},
            "text": (FOLDER / "drafts" / f"{draft}.txt").read_text(encoding="utf-8"), "entities": [],
            "claims": [
                {
                    **none, "id": q["claim"], "kind": "direct", "content": q["content"], "negated": False, "within": None,
                    "speaker": f"s{names.index(q['speaker'])}", "confidence": None,
                }
                for q in quotations
            ],
            "speakers": [
                {
                    "id": f"s{i}", "name": name, "kind": "person", "named": True, "role": None, "agency": None,
                    "country": None, "mentions": [], "members": [],
                    "evidence": {"role": [], "agency": [], "country": []},
                }
                for i, name in enumerate(names)
            ],
        }
    )  # fmt: skip


def verdicts() -> Iterator[tuple[dict[str, Any], Judged]]:
    """Each quotation of the gold with what is said of it."""
    for draft, quotations in gold().items():
        (transcript,) = (FOLDER / "transcripts").glob(f"{draft}.*")
        sources = [source for source in load([str(transcript)]) if isinstance(source, Source)]
        yield from zip(quotations, verify(document(draft, quotations), sources), strict=True)


def sentences() -> list[str]:
    """What is said in the hour: sentences of the corpus's articles, without marks of quotation."""
    found: list[str] = []
    for path in sorted((CORPUS / "articles").glob("*.txt")):
        plain = re.sub(r"[“”‘\"]", "", path.read_text(encoding="utf-8").split("\n", 1)[1])
        found += [" ".join(one.split()) for one in re.split(r"(?<=[.!?])\s+", plain) if len(one.split()) > 5]
    return found


def hour(said: list[str]) -> str:
    """The sentences as WebVTT with a voice in each cue, a speaker for six sentences."""
    cues, words = ["WEBVTT"], 0
    for number, sentence in enumerate(said):
        voice, parts = SPEAKERS[number // 6 % len(SPEAKERS)], sentence.split()
        for place in range(0, len(parts), CUE):
            if words >= SPOKEN:
                return "\n\n".join(cues)
            start, end = (
                f"{t // 3600:02}:{t // 60 % 60:02}:{t % 60:02}.000" for t in (words * 2 // 5, words * 2 // 5 + 4)
            )
            cues.append(f"{start} --> {end}\n<v {voice}>{' '.join(parts[place : place + CUE])}")
            words += len(parts[place : place + CUE])
    return "\n\n".join(cues)


def quoting(said: list[str]) -> str:
    """A draft that quotes every ninth sentence, half of them with a word left out and a number changed, each ninth as two."""
    lines: list[str] = []
    for number, sentence in enumerate(said[::9]):
        words = sentence.rstrip(".").split()
        if number % 2:
            words = [re.sub(r"\d", "7", word) for word in words]
            del words[len(words) // 2]
        if number % 9 == 8:
            words += ["and", *said[number].rstrip(".").split()]
        lines.append(f"“{' '.join(words)},” said {SPEAKERS[number * 9 // 6 % len(SPEAKERS)]}.")
        if sum(len(line.split()) for line in lines) >= WRITTEN:
            break
    return "\n\n".join(lines)


def seconds() -> dict[str, float]:
    """Seconds of processor time, and on the clock, that one verification takes: the least of some runs."""
    import onrecord
    from onrecord.assembly import to_document

    nlp = onrecord.load()
    said = sentences()
    captions, draft = hour(said), quoting(said)
    nlp(draft)
    model = Model.model_validate(nlp.meta["onrecord"])
    best: dict[str, float] = {}
    for _ in range(RUNS):
        clock, processor_time = time.perf_counter(), time.process_time()
        source = read_captions("hour", captions, "hour.vtt", webvtt=True)
        document = to_document(nlp(draft), id="draft", model=model)
        judged = verify(document, [source])
        used = {"clock": time.perf_counter() - clock, "processor": time.process_time() - processor_time}
        best = {name: round(min(best.get(name, value), value), 2) for name, value in used.items()}
    return {
        **best, "words spoken": len(re.sub(r"<[^>]*>", "", source.text).split()), "words written": len(draft.split()),
        "claims": len(judged),
    }  # fmt: skip


def right() -> dict[str, int]:
    """How many verdicts are right; prints each that is not."""
    counts: Counter[str] = Counter()
    for wanted, judged in verdicts():
        counts["all"] += 1
        is_right = wanted["verdict"] == judged.verdict
        counts["right"] += is_right
        if not is_right:
            print(f"{wanted['draft']} {wanted['claim']}: {judged.verdict}, not {wanted['verdict']}: {judged.content}")
            for difference in judged.differences:
                print(f"    {difference!r}")
    return dict(counts)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.verify", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--write", action="store_true", help="keep the figures in benchmarks/results")
    write = parser.parse_args().write
    counts, speed = right(), seconds()
    rows = [
        ("measure", "figure"),
        ("verdicts right", f"{counts['right']} of {counts['all']}"),
        *((name, f"{value:,}") for name, value in speed.items() if "words" in name or name == "claims"),
        ("seconds of processor time", f"{speed['processor']:.2f}"),
        ("seconds on the clock", f"{speed['clock']:.2f}"),
    ]
    table = markdown(rows, right=[1])
    print(table)
    if write:
        keep("verify", {"machine": processor(), "verdicts": counts, "speed": speed}, table)


if __name__ == "__main__":
    main()
