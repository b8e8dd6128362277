"""Page furniture: a first line such as ``date 2020-04-06 Home » Nation`` that is not part of the article."""

from __future__ import annotations

import re
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers

BREAK = "\n\r\v\f\x85\u2028\u2029"
# A section is short and no sentence: an article that happens to begin so must not be lost.
# "date 2024-05-03", "DATE 2024-05-03 Sport\n", not "date 3 May 2024", "date 2024-05-03 It rained."
LINE = re.compile(
    rf"\s*date[ \t]+(?P<date>\d{{4}}-\d{{2}}-\d{{2}})(?:[ \t]+(?P<section>[^{BREAK}]{{0,119}}[^\s.]))?[ \t]*(?=[{BREAK}]|\Z)",
    re.IGNORECASE,
)


def find_furniture(text: str) -> tuple[int, dict[str, str]]:
    """Where the furniture line ends (0 if there is none), and the ``date`` and ``section`` it gives."""
    match = LINE.match(text)
    if not match:
        return 0, {}
    try:
        date.fromisoformat(match["date"])
    except ValueError:
        return 0, {}
    return match.end(), {name: value for name, value in match.groupdict().items() if value}


class Furniture:
    """Writes the layer ``furniture`` ({start, end}) and adds to ``doc._.article_meta`` what the line says and it lacks."""

    def __call__(self, doc: Doc) -> Doc:
        end, found = find_furniture(layers.text_of(doc))
        layers.write(doc, "furniture", [{"start": 0, "end": end}] if end else [])
        doc._.article_meta = {**found, **(doc._.article_meta or {})}
        return doc


@Language.factory("onrecord_furniture", assigns=["doc._.article_meta", *layers.written("furniture")])
def make_furniture(nlp: Language, name: str) -> Furniture:
    return Furniture()
