"""What benchmarks/speed.py times: a contender is made for a list of texts, and each call of it reads them all once.

A call gives the number of texts that the contender refused.  Nothing heavy is imported before a contender is made, so
that the peak memory of a process is that of its one contender.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Read = Callable[[], int]


def load_base() -> Any:
    """The spaCy pipeline under onrecord, by itself and with all its components."""
    import spacy

    from onrecord.components.base import resolve_base

    return spacy.load(resolve_base(None))


def onrecord_whole(texts: list[str]) -> Read:
    """From text to the line of JSON that ``onrecord tag`` writes."""
    import onrecord
    from onrecord.assembly import to_document
    from onrecord.document import Model

    nlp = onrecord.load()
    made_by = Model.model_validate(nlp.meta["onrecord"])

    def read() -> int:
        for text in texts:
            to_document(nlp(text), id="", model=made_by).to_json()
        return 0

    return read


def base_alone(texts: list[str]) -> Read:
    nlp = load_base()

    def read() -> int:
        for text in texts:
            nlp(text)
        return 0

    return read


def refuses(doc: Any) -> bool:
    """Runs textacy's extractor; True where it raises, as it does on an odd number of quotation marks."""
    from textacy.extract.triples import direct_quotations

    try:
        list(direct_quotations(doc))
    except ValueError:
        return True
    return False


def textacy_whole(texts: list[str]) -> Read:
    """textacy's direct quotations from text: the base first, as they need its tags and parse."""
    nlp = load_base()
    return lambda: sum(refuses(nlp(text)) for text in texts)


def textacy_alone(texts: list[str]) -> Read:
    """The same on Docs that the base has read before."""
    nlp = load_base()
    docs = [nlp(text) for text in texts]
    return lambda: sum(refuses(doc) for doc in docs)


CONTENDERS: dict[str, Callable[[list[str]], Read]] = {
    "onrecord": onrecord_whole,
    "en_core_web_sm": base_alone,
    "en_core_web_sm + direct_quotations": textacy_whole,
    "direct_quotations on ready Docs": textacy_alone,
}
BASELINE = "en_core_web_sm"
