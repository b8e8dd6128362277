"""Whether a date is that of the day on which somebody said or did what stands before it, whatever else is to come: “the bridge
will open, the office said on Tuesday”, “the office said on Tuesday that it will open”."""

from __future__ import annotations

from functools import cache

from ..lexicons import read_list
from ..quantities.units import alternation
from ..text import late_re as re
from ..text.inflection import inflected

# The pasts of reporting verbs that are not regular, and of one that is no such verb.
IRREGULAR = ("said", "told", "wrote", "swore", "decided")
# Between a verb and its day.
DAY = r"\s(?:(?:late|early|earlier)\s)?(?:(?:on|in|this|last)\s)?$"
# What leads to a statement or to what a day is of, and so ends the words that only say where and to whom something was said.
WORD = r"(?!(?:about|an?|are|be|due|expected|for|has|have|if|is|of|over|planned|scheduled|set|that|the|these|this|those|to|whether|will|would)\b)[\w’'.-]+"
OWN = r"(?:(?:an?|her|his|its|the|their)\s)?"
# The names behind the first words of what has one: "the *Selby Herald*".  Words in small letters may be a clause: "told voters he runs in".
NAMES = r"(?:\s[A-Z][\w’'.-]*){0,3}"
PLACE = rf"(?:\s(?:at|during|from|in|on|outside|through|via)\s{OWN}{WORD}(?:\s{WORD})?{NAMES}|\sto\s(?!be\b)[a-z]+s)"
# "who was hurt on ", "after the crews left ", "which had been closed ", not "is held on ", "the vote that was scheduled for "
DONE_ON = re.compile(
    rf"\b(?:(?:after|because|when)\s(?:{OWN}{WORD}\s(?:{WORD}\s){{0,2}})?|(?:he|it|she|they|that|we|which|who)\s)(?:had\s(?:been\s)?|was\s|were\s)?(?:\w+ly\s)?"
    r"(?:(?!(?:due|exceed|expected|feed|need|planned|proceed|scheduled|slated|speed|succeed|wed)\b)\w+ed|began|came|fell|held|hurt|left|lost|met|ran|saw|shot|sold|spoke|took|went|won)"
    + DAY
)
# What is only thought of, or told of as somebody's words: "would start after they voted on Friday".
# "if he was hurt on ", "would start after they voted on ", not "he was hurt on "
THOUGHT_OF = re.compile(r"\b(?:could|if|might|once|should|unless|whether|would)\b", re.IGNORECASE)
# What is yet to be said, or may be: "will be formally announced on Friday".
# "be ", "are being formally ", "as ", "to have ", not "has ", "has been "
NOT_YET = re.compile(r"\b(?:are|as|be|being|get|gets|have|if|is|once|unless|when)\s(?:(?:\w+ly|soon|then)\s)?$")
# The day is that of a noun, which has its verb behind it: "said talks on Tuesday will fail".
# "’s vote", " will fail", " was dull", not " that it", " and she"
OF_NOUN = re.compile(r"['’]s\b|\s(?:are|could|had|has|have|is|may|might|was|were|will|would)\b")


@cache
def _said_on() -> re.Pattern[str]:
    pasts = {form for verb in read_list("reporting_verbs.txt") for form in inflected(verb) if form.endswith("ed")}
    verb = alternation([*IRREGULAR, *pasts])
    # "she said on ", "said in a statement ", "told reporters in Arden on ", "wrote to voters ", ", said the clerk on "
    # not "said the vote on ", "told him to come on ", "told voters he runs in ", "said in May that it shuts on ", ", said it opens on "
    return re.compile(
        rf"\b(?:{verb})(?:(?<=told)\s{OWN}{WORD}(?:\s{WORD})?{NAMES})?{PLACE}{{0,2}}{DAY}"
        rf"|(?:[”’\"]\s(?:added|said|warned|wrote)\s(?!(?:he|it|she|they|we)\b){OWN}{WORD}(?:\s(?:(?:for|of|with)\s{OWN})?{WORD}){{0,4}}"
        rf"|,\s(?:added|said|warned|wrote)\s(?:(?:an?|the)\s{WORD}|[A-Z][\w’'.-]*{NAMES})){PLACE}?{DAY}"
    )


def is_told(clause: str, text: str, end: int) -> bool:
    """Whether the words ``clause`` before a date that ends at ``end`` make it the day of what was said or done."""
    if DONE_ON.search(clause):
        return not THOUGHT_OF.search(clause)
    said = _said_on().search(clause)
    return said is not None and not NOT_YET.search(clause, 0, said.start()) and not OF_NOUN.match(text, end)
