"""Layers that an article can do without: what goes wrong in one of them costs no more than that layer."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from spacy.tokens import Doc

from .. import layers
from ..errors import LayerWarning

T = TypeVar("T")
# The key in ``doc.user_data`` under which whoever makes a Doc may say which article it is.
ARTICLE = "onrecord_article"


def optional(layer: str) -> Callable[[Callable[[T, Doc], Doc]], Callable[[T, Doc], Doc]]:
    """For a component's ``__call__``: an exception leaves ``layer`` empty and becomes one ``LayerWarning``; the Doc goes on."""

    def decorate(call: Callable[[T, Doc], Doc]) -> Callable[[T, Doc], Doc]:
        @wraps(call)
        def soft(component: T, doc: Doc) -> Doc:
            try:
                return call(component, doc)
            except Exception as error:  # noqa: BLE001  (whatever it is, the rest of the article is to be had)
                where = doc.user_data.get(ARTICLE) or _beginning(doc)
                warnings.warn(LayerWarning(where, layer, error), stacklevel=2)
                layers.write(doc, layer, [])
                return doc

        return soft

    return decorate


def _beginning(doc: Doc) -> str:
    """The first words of an article that has no name."""
    return f"article {' '.join(doc.text[:60].split())[:40]!r}"
