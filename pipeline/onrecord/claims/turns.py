"""Transcripts, interviews and hearings: lines that begin with who speaks, and the lines of the same turn behind them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ..text.pieces import Piece
from .candidate import Candidate
from .labels import Label, read_label

# "Is it safe?”", "And who paid for it? Who?", not "It is safe."
QUESTION = re.compile(r"[^.!…]*\?[\"”’»)]*")
# "We left it open.", "Why?”", not "We left it"
SENTENCE_END = re.compile(r"[.?!…:][\"”’»)]*$")
# What somebody says in a paragraph of the article's own.
# "“We left it open,” he said", not "“We left it open"
QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
TURN_RATE = 0.97
MIN_TURNS = 2
FIRST_OR_SECOND = frozenset(["i", "me", "my", "we", "us", "our", "you", "your"])
ASKING = ("q", "question")


def read_turns(text: str, paragraphs: list[Piece]) -> tuple[list[Candidate], list[Candidate]]:
    """The turns that state something, and those that only ask or are an interviewer's, which state nothing.

    None where the text has no dialogue.
    """
    labels, turns = _find_turns(text, paragraphs)
    host = None if any(label.is_formal for label in labels) else _host(text, turns)
    stating: list[Candidate] = []
    asking: list[Candidate] = []
    for turn in turns:
        (asking if _asks(text, turn) or _key(text, turn) == host else stating).append(turn)
    return stating, asking


def _host(text: str, turns: list[Candidate]) -> str | None:
    """The label of an interview's host: it opens, comes back, and half of its turns or more end with a question."""
    if not turns:
        return None
    opening = _key(text, turns[0])
    questions = [
        text[: turn.content[-1][1]].rstrip('"”’»)').endswith("?") for turn in turns if _key(text, turn) == opening
    ]
    return opening if sum(questions) >= MIN_TURNS and sum(questions) >= len(questions) / 2 else None


def _key(text: str, turn: Candidate) -> str:
    (label,) = turn.source
    return text[slice(*label)].lower()


def _asks(text: str, turn: Candidate) -> bool:
    asked = all(QUESTION.fullmatch(text[start:end]) for start, end in turn.content)
    return _key(text, turn) in ASKING or asked


def _find_turns(text: str, paragraphs: list[Piece]) -> tuple[list[Label], list[Candidate]]:
    """The labels of a dialogue, and its turns; neither where the text has none."""
    read = [(place, read_label(text, start, end)) for place, (start, end) in enumerate(paragraphs)]
    labelled = [(place, label) for place, label in read if label is not None]
    labels = [label for _, label in labelled]
    if not _is_dialogue(labels, len(paragraphs)):
        return [], []
    return labels, list(_turns(text, paragraphs, labelled))


def _turns(text: str, paragraphs: list[Piece], labelled: list[tuple[int, Label]]) -> Iterator[Candidate]:
    is_interview = any(label.key in ASKING for _, label in labelled)
    for (place, label), (following, _) in pairwise([*labelled, (len(paragraphs), None)]):
        if label is None:
            continue
        pieces = [(label.end, paragraphs[place][1])]
        for later in range(place + 1, following):
            paragraph = text[slice(*paragraphs[later])]
            if not _goes_on(paragraph, is_between=following < len(paragraphs)):
                break
            if not (is_interview and QUESTION.fullmatch(paragraph)):  # the question lost its label
                pieces.append(paragraphs[later])
        if re.search(r"\w", text[slice(*pieces[0])]):
            yield Candidate(tuple(pieces), (label.mark,), (label.name,), TURN_RATE, is_turn=True)


def _goes_on(paragraph: str, *, is_between: bool) -> bool:
    """Whether a paragraph without a label is of the turn before it: no heading, direction or caption; behind the last
    label, where an article may go on, only what somebody says of himself or to others, and not within quotation marks."""
    if (
        not paragraph[:1].isalnum()
        or not SENTENCE_END.search(paragraph)
        or re.match(r"[A-Z][A-Za-z -]{1,20}:", paragraph)
    ):
        return False
    spoken = {word.lower() for word in re.findall(r"[A-Za-z]+", QUOTED.sub(" ", paragraph))} & FIRST_OR_SECOND
    return is_between or bool(spoken)


def _is_dialogue(labels: list[Label], lines: int) -> bool:
    """Labels that only transcripts have, questions and answers, labels that come back, or names in full before at least half of the lines."""
    marked = [label for label in labels if label.is_marked]
    repeated = [key for key, count in Counter(label.key for label in labels).items() if count > 1]
    full = [label for label in labels if " " in label.key]
    answered = {"q", "a"} <= {label.key for label in labels}
    return answered or len(marked) >= MIN_TURNS or len(repeated) >= 2 or MIN_TURNS <= len(full) >= lines / 2
