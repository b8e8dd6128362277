"""Interviews without labels: questions that are paragraphs of their own, and between them what somebody says of himself.

Answers to readers' questions, and columns that ask, look the same, so the article has to say that it interviews somebody, the
questions have to be put to him, and he to speak as “I”.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..text import late_re as re
from ..text.pieces import Piece
from .candidate import Candidate
from .directions import behind_direction, outside
from .narrated import own, surnames
from .spoken import OF_HIMSELF, QUOTED, is_own
from .turns import goes_on

# On the scale of the rates of cues, as a turn's (claims/turns.py); chosen, not measured.
ANSWER_RATE = 0.97
# Questions that make an interview, and how many characters one has at most; chosen, not measured.
MIN_QUESTIONS, LONGEST = 3, 400
# What says that an article interviews somebody.
# "an interview with", "in conversation", "has been edited", "We met her", "The Gazette met her", "She received us", "The potter talks to Ada Frost", "Interview:", "Five minutes with", not "a question", "he met her"
SAID_TO_BE = re.compile(
    r"\b(?:[Ii]nterview(?:s|ed|ing)?|(?:[Mm]inutes|[Qq]uestions) with|in conversation|conversation with|Q ?& ?A|edited for (?:length|clarity|brevity)|(?:been|is|was|were)(?: lightly)? (?:edited|condensed|shortened)|(?:greeted|received|welcomed) us|(?:[Ww]e|I|The [A-Z][\w’'-]+) (?:met|spoke|talked|asked|caught up|sat down)|"
    r"(?:spoke|speaks|talks?|talked|spoken|chat(?:s|ted)) (?:to|with) (?:us|me|[A-Z][\w’'-]+ [A-Z]\w*)|tells us|told us)\b"
)
# "Why did you stop?", "**You left. Why?**", not "Why.", "We left"
QUESTION = re.compile(r"\*{0,2}\w.*\?\*{0,2}", re.DOTALL)
# "your", not "I"
TO_SOMEBODY = re.compile(r"\byou(?:r|rs|rself|[’']\w+)?\b", re.IGNORECASE)
# Who means anybody by "you".
# "You get used to it.", "If you can, you go.", not "You wrote that"
ANYBODY = re.compile(
    r"(?:If|When|Once|And|But|So|Because|Unless|Sometimes)\b|You (?:get|can|could|cannot|can[’']t|must|need|should|would|will|see|know|learn|do|don[’']t|have to|never|always|just)\b"
)


def read_asked(text: str, paragraphs: list[Piece]) -> tuple[list[Candidate], list[Candidate]]:
    """The answers, and the questions, which state nothing; none where the text is no interview."""
    asking = [i for i, piece in enumerate(paragraphs) if _is_question(text, *piece)]
    questions = [i for i in asking if i + 1 < len(paragraphs) and i + 1 not in asking]
    if not _are_enough(paragraphs, questions) or not _is_said_to_be(text, paragraphs, questions):
        return [], []
    answers = list(_answers(text, paragraphs, questions))
    if not answers:  # questions that other questions or nothing follows
        return [], []
    told = [QUOTED.sub(" ", " ".join(text[start:end] for start, end in answer.content)) for answer in answers]
    # A column may end with “What do you think?”, which nobody answers for himself.
    to_one = questions if is_own(told[-1]) else questions[:-1]
    put = any(TO_SOMEBODY.search(text, *paragraphs[i]) for i in to_one)
    put = put or any(_is_prompt(text, *paragraphs[i + 2]) for i in questions[:-1])
    if not put or 2 * sum(map(is_own, told)) < len(answers) or not any(map(OF_HIMSELF.search, told)):
        return [], []
    return answers, [Candidate((paragraphs[i],), (), (), ANSWER_RATE, is_turn=True) for i in asking]


def _are_enough(paragraphs: list[Piece], questions: list[int]) -> bool:
    """Whether so many questions make an interview: two, where the rest of the text is nothing but these and an answer to each."""
    in_turn = len(questions) > 1 and paragraphs[questions[0] :: 2] == [paragraphs[i] for i in questions]
    return len(questions) >= MIN_QUESTIONS or in_turn


def _is_question(text: str, start: int, end: int) -> bool:
    return end - start < LONGEST and QUESTION.fullmatch(text, start, end) is not None


def _is_said_to_be(text: str, paragraphs: list[Piece], questions: list[int]) -> bool:
    before, behind = paragraphs[questions[0]][0], paragraphs[-1][0]
    return any(SAID_TO_BE.search(text, start, end) for start, end in ((0, before), (behind, len(text))))


def _answers(text: str, paragraphs: list[Piece], questions: list[int]) -> Iterator[Candidate]:
    names = surnames(text[: paragraphs[questions[0]][0]])
    pieces: list[Piece] = []
    asked, is_open = paragraphs[questions[0]][0], True
    for i in range(questions[0] + 1, len(paragraphs)):
        start, end = paragraphs[i]
        start = behind_direction(text, start, end)
        if _is_question(text, start, end) or pieces and _is_prompt(text, start, end):
            yield from _answer(text, asked, pieces, names)
            pieces, asked, is_open = [], start, True
        elif is_open and start < end:
            is_open = _goes_on(text[start:end], is_last=i > questions[-1], is_first=not pieces)
            pieces += [(start, end)] if is_open else []
    yield from _answer(text, asked, pieces, names)


def _answer(text: str, asked: int, pieces: list[Piece], names: frozenset[str]) -> Iterator[Candidate]:
    said = tuple(part for piece in own(text, asked, pieces, names) for part in outside(text, *piece))
    if said:
        yield Candidate(said, (), (), ANSWER_RATE, is_turn=True)


def _goes_on(words: str, *, is_last: bool, is_first: bool) -> bool:
    """Whether a paragraph is of the answer; behind the first of the last one, where the article may go on, only what is of himself."""
    is_between = not is_last or is_first
    return goes_on(words, is_between=is_between) and (
        is_between or OF_HIMSELF.search(QUOTED.sub(" ", words)) is not None
    )


def _is_prompt(text: str, start: int, end: int) -> bool:
    """Whether a paragraph that asks nothing is put to somebody too: "You wrote that it was late.", "The mayor calls you late.", what is
    in bold."""
    words = text[start:end]
    if words.startswith("**") and words.endswith("**"):
        return True
    is_short = end - start < LONGEST / 2
    return is_short and TO_SOMEBODY.search(words) is not None and not is_own(words) and not ANYBODY.match(words)
