"""Who answers behind "A:" in an interview, "A." in a deposition, or without a label: what the text says of it, else who is named
before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ..layers import Record
from ..text import late_re as re
from .referents import Place, Referent

# "Deposition of the witness ", "We interviewed ", "Questions for ", not "a view of "
ABOUT = re.compile(
    r"\b(?:deposition|testimony|examination|interviewe?d?|conversation|questions|q\s?&\s?a)\b(?:[^.\n]{0,40}?\b(?:of|with|for|to)\b)?[^.,;:\n]{0,40}$",
    re.IGNORECASE,
)
# What a headline puts before whoever answers.
# "Interview: ", "\nQ&A: ", "Five minutes with... ", not "Interview with ", "The interview: "
HEADED = re.compile(
    r"(?:^|\n)(?:interview|q ?& ?a|in conversation|(?:\w+[ ])?(?:minutes|questions) with)[ ]?[:.…–—]+[ ]$",
    re.IGNORECASE,
)
# Before whoever asks, where somebody without a name answers.
# "The potter talks to ", "Our mayor spoke with ", not "Ada Frost talks to ", "The potter talks about ", "Our reporter talks to "
ASKED_BY = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|An?)\s(?:[a-z][\w’'-]*\s){0,4}(?!(?:author|columnist|correspondent|editor|host|interviewer|journalist|presenter|reporter|writer)s?\s)[a-z][\w’'-]*\s(?:chats|chatted|speaks|spoke|talks|talked)\s(?:to|with)\s$"
)
# "Excerpts from an interview with ", not "An interview with "
ANOTHER = re.compile(r"\b(?:[Ee]xcerpts|[Ee]dited extracts) from (?:an|the|her|his) (?:interview|conversation) with $")
# ", having been first duly sworn", " was called as a witness", not ", who swore"
SWORN = re.compile(r",? (?:[\w ,]{0,40}\bsworn\b|(?:was )?called as a witness)")
# "BY MR. ", "(By Ms. ", not "by Ms. ", "signed by "
EXAMINER = re.compile(r"(?:^|\n|\()(?:BY|By)\s+(?:[\w]+\.?\s+)?$")
# "\nQ. Why, Mr. ", "Q: Well, ", not "Q. Did Mr. "
ADDRESSED = re.compile(r"(?:^|\n)(?:Q|Question)[.:][ \t](?:[^\n]*[,?][ \t])?(?:[A-Z]\w+\.?[ \t])?$")
# What makes a name behind a comma somebody spoken of.
# "your predecessor, ", "the minister, ", not "Tell me, "
SPOKEN_OF = re.compile(r"\b(?:your|my|our|his|her|their|the|an?)\s[\w’' -]{1,60},[ \t]$", re.IGNORECASE)
# "A. Yes", "Answer: Yes", "A  Yes", not "A man"
ANSWER = re.compile(r"(?:A|Answer)(?:[.:]|[ \t]+[A-Z])")
MARKS = "“”‘’«»„\"'`"
# "\nMR. ", "\n", not "\nWe met "
LABEL_LED = re.compile(r"(?:^|\n)(?:[A-Z]+\.?[ \t]){0,3}$")
# How many code points before a name are looked at; chosen, not measured.
BEFORE = 120
# What it weighs to be said to be interviewed, to be spoken to in a question, and to be the subject with whom alone the text begins; to
# be named weighs 1 each time: an order of evidence, chosen, not measured.
SAID, SPOKEN_TO, FIRST = 1000, 100, 3


def is_answer(text: str, claim: Record) -> bool:
    """Whether a claim is an answer without a label: direct, though it has no source, no cue and no marks."""
    told = claim["source"] or claim["cue"] or claim["kind"] != "direct"
    return not told and any(text[start] not in MARKS for start, _ in claim["content"])


def interviewed(text: str, places: Sequence[Place], claims: Iterable[Record]) -> list[tuple[Referent, int]]:
    """The people who may answer, the likeliest first, each with its weight.

    They are named before the first answer, or where nobody is and answers have labels, in all of the text.  Who examines a witness does not answer:
    "BY MR. HALE:", "Q. (By Ms. Hale)"; nor who has a label of his own: "MR. HALE: Objection."
    """
    asking = {place.referent for place in places if _asks(text, place)}
    people = [p for p in places if p.referent.kind == "person" and p.referent not in asking]
    first = min((start for claim in claims for start in _answers(text, claim)), default=0)
    weights = _named(text, people, first)
    if (opener := _opener(people)) and opener.start < first:
        weights[opener.referent] += FIRST
    for place in people:
        if (
            opener
            and place.referent is not opener.referent
            and weights[place.referent] == 1
            and ANOTHER.search(text, max(0, place.start - BEFORE), place.start)
        ):
            return [(opener.referent, 1), (place.referent, 1)]  # whose interview it is, or who leads it
        if weight := _said(text, place, first):
            weights[place.referent] += weight
    return weights.most_common()


def _named(text: str, people: Sequence[Place], first: int) -> Counter[Referent]:
    """How often each is named before the first answer; in all of the text, where nobody is and that has a label."""
    before = Counter(place.referent for place in people if place.start < first)
    labelled = not first or ANSWER.match(text, first) is not None
    return before or Counter(place.referent for place in people if labelled)


def _answers(text: str, claim: Record) -> Iterator[int]:
    """Where an answer begins, at its label or else its words; nothing for other claims."""
    if claim["source"] and ANSWER.match(text, claim["source"][0][0]):
        yield claim["source"][0][0]
    elif is_answer(text, claim):
        yield claim["content"][0][0]


def _opener(people: Sequence[Place]) -> Place | None:
    """With whom alone, as a subject, the text begins."""
    alone = [place for place in people if place.sentence == people[0].sentence]
    return alone[0] if len(alone) == 1 and alone[0].subject else None


def _said(text: str, place: Place, first: int) -> int:
    """How much the words beside a name say that its bearer answers; ``first`` is where the first answer begins."""
    low = max(0, place.start - BEFORE)
    said = ABOUT.search(text, low, place.start) or HEADED.search(text, low, place.start)
    if place.start < first and said or SWORN.match(text, place.end):
        return SAID
    if SPOKEN_OF.search(text, low, place.start) or text[place.end : place.end + 1] not in (",", "?", "."):
        return 0
    return SPOKEN_TO if ADDRESSED.search(text, low, place.start) else 0


def _asks(text: str, place: Place) -> bool:
    """Whether somebody is named here as the examiner or interviewer, or in a label of his own."""
    low = max(0, place.start - BEFORE)
    if text.startswith(":", place.end) and LABEL_LED.search(text, low, place.start):
        return True
    return any(before.search(text, low, place.start) for before in (EXAMINER, ASKED_BY))
