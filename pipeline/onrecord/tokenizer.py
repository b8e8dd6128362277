"""spaCy's tokenizer, in linear time.

spaCy takes marks off both ends of what stands between two blanks one at a time, and searches and copies the rest each time:
ten thousand brackets in a row take ten seconds, a hundred thousand a quarter of an hour.  So what is longer than any word
or address in an article is cut first.  Tokens never reach over a cut, and their offsets are those in the text.
"""

from __future__ import annotations

import re
from typing import Any, cast

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

LONGEST = 300  # characters without a blank; the longest addresses of web pages in news are about as long
# "a" * 301, not "a" * 300
_TOO_LONG = re.compile(rf"\S{{{LONGEST + 1},}}")


class LinearTokenizer(Tokenizer):
    """Tokenizes as ``Tokenizer`` does wherever no more than ``LONGEST`` characters stand between two blanks."""

    def __call__(self, string: str) -> Doc:
        cuts = [
            cut
            for run in _TOO_LONG.finditer(string)
            for cut in range(run.start() + LONGEST, run.end(), LONGEST)
        ]  # fmt: skip
        if not cuts:
            return cast(Doc, super().__call__(string))
        words: list[str] = []
        spaces: list[bool] = []
        for start, end in zip([0, *cuts], [*cuts, len(string)], strict=True):
            for token in super().__call__(string[start:end]):
                words.append(token.text)
                spaces.append(bool(token.whitespace_))
        return Doc(self.vocab, words=words, spaces=spaces)


def tokenize_in_linear_time(nlp: Language) -> None:
    """Gives the pipeline this tokenizer with its own rules; one that is not spaCy's is left as it is."""
    given: Any = nlp.tokenizer
    if type(given) is Tokenizer:
        nlp.tokenizer = LinearTokenizer(
            nlp.vocab, rules=given.rules, prefix_search=given.prefix_search, suffix_search=given.suffix_search,
            infix_finditer=given.infix_finditer, token_match=given.token_match, url_match=given.url_match,
            faster_heuristics=given.faster_heuristics,
        )  # fmt: skip
