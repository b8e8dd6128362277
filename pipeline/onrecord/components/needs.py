"""What a component cannot do without: where nothing has made it, the component says so once, in place of finding nothing."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from spacy.tokens import Doc

from .. import layers
from ..errors import OnrecordWarning

T = TypeVar("T")
# How each is made, as the warning says it: layers by our components, the rest by ours or by anybody's.
MADE_BY = {"token.tag": "a tagger, such as onrecord_tags", "token.dep": "a parser, such as that of onrecord_base"}
TOLD = "_told_of_needs"


def needs(*what: str) -> Callable[[Callable[[T, Doc], Doc]], Callable[[T, Doc], Doc]]:
    """For a component's ``__call__``: an ``OnrecordWarning`` for the first Doc that lacks one of ``what``, which are layers and
    attributes of tokens (``token.tag``)."""

    def decorate(call: Callable[[T, Doc], Doc]) -> Callable[[T, Doc], Doc]:
        @wraps(call)
        def telling(component: T, doc: Doc) -> Doc:
            missing = [need for need in what if len(doc) and not _is_there(doc, need)]
            if missing and not getattr(component, TOLD, False):
                setattr(component, TOLD, True)
                makers = MADE_BY.get(missing[0]) or f"onrecord_{layers.WRITTEN_BY[missing[0]]}"
                warnings.warn(
                    OnrecordWarning(
                        f"{type(component).__name__} needs {missing[0]}, which no component before it has made: it finds little or "
                        f"nothing; put {makers} before it"
                    ),
                    stacklevel=2,
                )
            return call(component, doc)

        return telling

    return decorate


def _is_there(doc: Doc, need: str) -> bool:
    if need.startswith("token."):
        return doc.has_annotation(need.removeprefix("token.").upper())
    return layers.has(doc, need)
