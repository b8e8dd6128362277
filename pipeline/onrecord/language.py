"""Whether a text is English at all: by the share of its words that are on spaCy's list of English stop words.

In English prose two words of five are; of other languages' words those that are spelt alike, under one in eight (measured on
short texts in a dozen languages, ``tests/test_language.py``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

FEWEST = 20  # words; a shorter text is a headline or a list of names
SHARE = 0.2
FOREIGN = (
    "seems to be in another language than English, of which nothing is found rightly; --any-language says nothing of it"
)


def is_foreign(doc: Doc) -> bool:
    """Whether a text of some length has hardly an English stop word.

    >>> import spacy
    >>> is_foreign(spacy.blank("en")("Der Bürgermeister sagte gestern, die alte Brücke werde im Mai für neun Monate "
    ...     "gesperrt, weil die Pfeiler im letzten Winter von den Eisschollen beschädigt worden seien."))
    True
    """
    stops = [stop for stop, alpha in doc.to_array(["IS_STOP", "IS_ALPHA"]).tolist() if alpha]
    return len(stops) >= FEWEST and sum(stops) < SHARE * len(stops)
