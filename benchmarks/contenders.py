"""What benchmarks/speed.py times, each in a process of its own: ``python -m benchmarks.contenders NAME``.

A contender is made for the list of texts on the first line of standard input (JSON), and reads them all again for each
further line.  It answers every line with one of JSON: the first with the words it reads and the articles it refused,
the others with seconds of processor time, which other work on the machine disturbs little, and the most memory that the
process has had, in MiB.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any


@dataclass(frozen=True)
class Contender:
    """``read`` reads ``texts`` once; ``refused`` is the number of articles that could not be read at all."""

    read: Callable[[], None]
    texts: list[str]
    refused: int = 0


def load_base() -> Any:
    """The spaCy pipeline under onrecord, by itself and with all its components."""
    import spacy

    from onrecord.components.base import resolve_base

    return spacy.load(resolve_base(None))


def onrecord_whole(texts: list[str], model: str | None = None) -> Contender:
    """From text to the line of JSON that ``onrecord tag`` writes."""
    import onrecord

    nlp = onrecord.load(model)  # before what imports spaCy with its command line
    from onrecord.assembly import to_document
    from onrecord.document import Model

    made_by = Model.model_validate(nlp.meta["onrecord"])

    def read() -> None:
        for text in texts:
            to_document(nlp(text), id="", model=made_by).to_json()

    return Contender(read, texts)


def base_alone(texts: list[str]) -> Contender:
    nlp = load_base()

    def read() -> None:
        for text in texts:
            nlp(text)

    return Contender(read, texts)


def quotations(doc: Any) -> list[Any] | None:
    """textacy's, or None where it raises, as it does on an odd number of quotation marks."""
    from textacy.extract.triples import direct_quotations

    try:
        return list(direct_quotations(doc))
    except ValueError:
        return None


def textacy_whole(texts: list[str]) -> Contender:
    """textacy's direct quotations from text: the base first, as they need its tags and parse."""
    nlp = load_base()

    def read() -> None:
        for text in texts:
            quotations(nlp(text))

    return Contender(read, texts, sum(quotations(nlp(text)) is None for text in texts))


def textacy_alone(texts: list[str]) -> Contender:
    """The same on Docs that the base has read before, without the articles that textacy refuses."""
    nlp = load_base()
    docs = [doc for text in texts if quotations(doc := nlp(text)) is not None]

    def read() -> None:
        for doc in docs:
            quotations(doc)

    return Contender(read, [doc.text for doc in docs], len(texts) - len(docs))


BASE = "en_core_web_sm"
CONTENDERS: dict[str, Callable[[list[str]], Contender]] = {
    "onrecord": onrecord_whole,
    "onrecord, rules": partial(onrecord_whole, model="rules"),
    BASE: base_alone,
    f"{BASE} + direct_quotations": textacy_whole,
    "direct_quotations on ready Docs": textacy_alone,
}


def count_words(texts: list[str]) -> int:
    """A word is what white space parts."""
    return sum(len(text.split()) for text in texts)


def peak_memory() -> float:
    """MiB; ``ru_maxrss`` is in KiB, on macOS in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


def answer(message: dict[str, float]) -> None:
    print(json.dumps(message), flush=True)


def main() -> None:
    contender = CONTENDERS[sys.argv[1]](json.loads(sys.stdin.readline()))
    contender.read()  # warms up
    answer({"words": count_words(contender.texts), "refused": contender.refused})
    for _ in sys.stdin:
        gc.collect()
        started = time.process_time()
        contender.read()
        answer({"seconds": time.process_time() - started, "memory": peak_memory()})


if __name__ == "__main__":
    main()
