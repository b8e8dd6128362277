from __future__ import annotations

import pytest

from blank import blank
from onrecord.claims.candidate import Candidate, covered, length, pieces_of


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("We will go.", "We will go.", ["We will go"]),
        ("We, they said, will go.", "We will go", ["We", "will go"]),
        ("– We will – go —", "– We will – go —", ["We will – go"]),
        ("We will\n\n go", "We will go", ["We will\n\n go"]),  # white space between two tokens parts nothing
        (", .", ", .", []),
        ("“We go,” he", "“ We go , ”", ["“We go,”"]),
        ("We go", "", []),
    ],
)
def test_runs_of_tokens_are_pieces_without_loose_ends(text: str, wanted: str, found: list[str]) -> None:
    doc = blank().make_doc(text)
    left = wanted.split()
    tokens = []
    for token in doc:
        if left and left[0].startswith(token.text):
            tokens.append(token)
            left[0] = left[0][len(token.text) :]
            left = left if left[0] else left[1:]
    assert not left
    assert [text[start:end] for start, end in pieces_of(reversed([*tokens, *tokens]))] == found


def test_white_space_at_the_ends_is_no_part_of_a_piece() -> None:
    assert pieces_of(blank()("\n\nWe go\n\n")) == ((2, 7),)


def test_no_tokens_no_pieces() -> None:
    assert pieces_of([]) == ()


def test_lengths_and_overlaps_are_counted_in_code_points() -> None:
    assert length([(0, 5), (7, 9)]) == 7 and length([]) == 0
    assert covered([(0, 5), (7, 9)], [(3, 8)]) == 3
    assert covered([(0, 5)], [(5, 8)]) == covered([], [(0, 5)]) == covered([(0, 5)], []) == 0


def test_a_candidate_reaches_from_its_first_piece_to_its_last() -> None:
    candidate = Candidate(content=((3, 5), (9, 12)), cue=((6, 8),), source=(), rate=0.5)
    assert (candidate.start, candidate.end) == (3, 12)
    assert not candidate.negated and not candidate.is_turn
