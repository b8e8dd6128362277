"""spaCy's tokenizer, in linear time.

spaCy takes marks off both ends of what stands between two blanks one at a time, and searches and copies the rest each time:
ten thousand brackets in a row take ten seconds, a hundred thousand a quarter of an hour.  So what is longer than any word
or address in an article is cut first.  Tokens never reach over a cut, and their offsets are those in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

from spacy.lang.en.tokenizer_exceptions import TOKENIZER_EXCEPTIONS
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry
from thinc.api import Config

from .text.literal import literal

SPACYS = {"@tokenizers": "spacy.Tokenizer.v1"}
LINEAR = {"@tokenizers": "onrecord.Tokenizer.v1"}  # in [nlp] of a configuration
LONGEST = 300  # characters without a blank; the longest addresses of web pages in news are about as long
# The mark behind a name in capitals at the head of a line in hearings, which spaCy leaves on the name.
# "FROST.-", "FROST.—", not "Frost.", "well-"
LABELLING = r"(?<=[A-Z][A-Z])\.(?:--|[-–—])"
# A footnote's mark behind the stop of a sentence or another mark, which spaCy leaves on the word before.
# ".[7]", ".”[a]", ",[4][5]", ".¹", not "[7]", "friend[s]", "km²"
FOOTNOTE = r"(?<=[\w)\]%][.,;:!?…]|[.,;:!?…][”’\"'])(?:\[(?:\d{1,3}|[a-z])\]|[¹²³⁰⁴-⁹])+"
# A stop behind a mark of direction, which spaCy leaves on the word before.
# "Frost\u200e.", not "Frost.", "\u200e"
DIRECTED = r"(?<=[\u200e\u200f\u202a-\u202e\u2066-\u2069])[.,:;!?]"
# A quotation mark whose blank was lost, and the mark before it, which spaCy leaves on the words beside
# (findings/spacy-closing-mark-is-of-the-next-name.sh).
# "pay.”S", ",”s", "?\"S", "said,“W", "said:“W", ".’S", "pay”s", "2019”sa", not "“We", "Inc.’s", "5\"x", "5”x"
UNBLANKED = (
    r"(?<=[a-z\d])[.,:!?…](?=[”“\"][A-Za-z]|[’‘'][A-Z])|(?<=[.,:!?…])(?:[”“\"](?=[A-Za-z])|[’‘'](?=[A-Z]))"
    r"|(?<=[A-Za-z])[”“\"](?=[A-Za-z])|(?<=\d)[”“](?=[a-z]{2})"
)
# What sentences begin with behind an acronym; before a name it may be a post or initials: "DSP.Ben Hale", "MK.Hale".
OPENERS = (
    "After|And|As|At|Before|But|For|He|Her|His|If|In|It|Its|On|She|That|The|Their|There|These|They|This|We|When|While"
)
# The end of a sentence whose blank was lost, which spaCy leaves with the next name on the figure, bracket or acronym before
# (findings/spacy-last-figure-takes-the-next-name.sh).
# "2019.The", "$5.Ben", "5%.It", "(May).It", "UN.The", "left!He", "shut;Ben", not "5.5", "5.A", "U.S.A.In", "Ph.D.s", "paid.It", "MK.Hale"
GLUED = (
    rf"[%)](?=[.!?][A-Z][a-z])|(?<=[\d%)])\.(?=[A-Z][a-z])|(?<=[A-Z][A-Z])\.(?=(?:{OPENERS})\b)"
    r"|(?<=[a-z\d%)])[!?](?=[A-Z][a-z])|(?<=[A-Za-z\d]);(?=[A-Za-z])"
)
# Words that spaCy takes for contractions without their apostrophe, we'd and I'd: "The couple wed", "an id card", "Wed 5 May".
WHOLE = frozenset(["id", "Id", "wed", "Wed"])
# What spaCy takes for a smiley, and is the bracket and the colon of a label: "Ada Frost (Lab):"
# (findings/spacy-bracket-before-colon-is-a-smiley.sh).
PARTED = frozenset(["):"])
# "a" * 301, not "a" * 300
_TOO_LONG = re.compile(rf"\S{{{LONGEST + 1},}}")


class LinearTokenizer(Tokenizer):
    """Tokenizes as ``Tokenizer`` does with the same rules wherever no more than ``LONGEST`` characters stand between two blanks."""

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

    def _validate_special_case(self, chunk: str, substrings: Any) -> None:
        """Checks a rule, but none of spaCy's own, of which there are so many that a fifth of the time in which a tokenizer is made goes
        into that (docs/experiments.md)."""
        if substrings is not TOKENIZER_EXCEPTIONS.get(chunk):
            super()._validate_special_case(chunk, substrings)


@registry.tokenizers(LINEAR["@tokenizers"])
def make_tokenizer() -> Callable[[Language], LinearTokenizer]:
    """The tokenizer with the rules of the pipeline's language, as the configuration of every loaded pipeline names it."""

    def tokenizer_of(nlp: Language) -> LinearTokenizer:
        rules: Any = nlp.Defaults
        return LinearTokenizer(
            nlp.vocab, rules={word: cut for word, cut in rules.tokenizer_exceptions.items() if word not in WHOLE | PARTED}, token_match=rules.token_match, url_match=rules.url_match,
            prefix_search=compile_prefix_regex(map(literal, rules.prefixes)).search if rules.prefixes else None,
            suffix_search=compile_suffix_regex([*map(literal, rules.suffixes), LABELLING, FOOTNOTE, DIRECTED]).search if rules.suffixes else None,
            infix_finditer=compile_infix_regex([*map(literal, rules.infixes), UNBLANKED, GLUED]).finditer if rules.infixes else None,
        )  # fmt: skip

    return tokenizer_of


def in_linear_time(config: Config) -> None:
    """Names this tokenizer in a pipeline's configuration; one that is not spaCy's is left as it is."""
    section: dict[str, Any] = config.setdefault("nlp", {})
    if section.get("tokenizer", SPACYS) == SPACYS:
        section["tokenizer"] = dict(LINEAR)
