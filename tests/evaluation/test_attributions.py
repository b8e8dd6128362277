"""The figures of attributions."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.evaluation.attributions import attribution_scores, count_attributions, is_quotation
from onrecord.evaluation.kinds import find_kinds

TEXT = "Ana Silva said talks go on. Tom Brandt said prices rose."


def attribution(source: list[list[int]], content: list[list[int]]) -> dict[str, Any]:
    return {"source": source, "cue": [], "content": content}


GOLD = [attribution([[0, 9]], [[15, 26]]), attribution([[28, 38]], [[44, 55]]), attribution([], [[10, 14]])]
PREDICTED = [attribution([[4, 9]], [[15, 23]]), attribution([], [[44, 55]]), attribution([[0, 9]], [[0, 9]])]


def test_linked() -> None:
    # Two contents of three are found, one of them with its source's last word, the other without a source.
    assert attribution_scores([(TEXT, GOLD, PREDICTED)]) == pytest.approx(
        {"content": 200 / 3, "attribution": 100 / 3, "sourced": 50.0}
    )
    assert attribution_scores([(TEXT, GOLD, GOLD)]) == {"content": 100, "attribution": 100, "sourced": 100}
    assert attribution_scores([(TEXT, [], [])]) == {"content": 0, "attribution": 0, "sourced": 0}
    assert attribution_scores([]) == {"content": 0, "attribution": 0, "sourced": 0}


def test_tokens_and_whole_fillers_of_a_role() -> None:
    counted = count_attributions(TEXT, GOLD, PREDICTED)
    assert counted["token source"] == (2, 2, 4)  # Ana Silva; Silva again in a second attribution is one token
    assert counted["span source"] == (1, 2, 2)
    assert counted["token content"] == (4, 6, 6)
    assert counted["span content"] == (1, 3, 3)


def test_marks_and_stops_at_the_ends_of_a_filler_do_not_count() -> None:
    text = "“Talks go on,” she said."
    gold, predicted = [attribution([], [[0, 14]])], [attribution([], [[1, 12]])]
    assert count_attributions(text, gold, predicted)["span content"] == (1, 1, 1)


def test_direct_quotations() -> None:
    text = "“Talks go on,” she said. “Prices rose.”"
    gold = [attribution([[15, 18]], [[0, 14]]), attribution([[15, 18]], [[25, 39]])]
    predicted = [attribution([[15, 18]], [[0, 14]])]
    counted = count_attributions(text, gold, predicted)
    assert counted["direct recall"] == (1, 2, 2)
    assert counted["speaker given quote"] == (1, 1, 1)


@pytest.mark.parametrize(
    ("content", "expected"),
    [("“Talks go on”.", True), ("'Talks'", True), ("“Talks” go on", False), ("“”", False), ("", False)],
)
def test_what_a_quotation_is(content: str, expected: bool) -> None:
    assert is_quotation(content, [(0, len(content))] if content else []) is expected


KINDS_TEXT = "“Talks go on,” Ana Silva said. She said prices “rose again”. Tom Brandt said it rained. “My sister swears it rained,” he said."


def at(words: str) -> list[list[int]]:
    start = KINDS_TEXT.index(words)
    return [[start, start + len(words)]]


def test_kinds_by_the_marks_around_the_words() -> None:
    assert find_kinds(
        KINDS_TEXT,
        [
            attribution(at("Ana Silva"), at("“Talks go on,”")),
            attribution(at("She"), at("prices “rose again”")),
            attribution(at("Tom Brandt"), at("it rained")),
            # These marks are those of the brother, who is quoted with the words “My sister swears”.
            attribution(at("My sister"), [[KINDS_TEXT.index("it rained,”"), KINDS_TEXT.index(",” he")]]),
            attribution([], at("“My sister swears it rained,”")),
        ],
    ) == ["direct", "mixed", "indirect", "indirect", "direct"]


def test_the_kinds_add_up() -> None:
    gold = [attribution(at("Ana Silva"), at("“Talks go on,”")), attribution(at("She"), at("prices “rose again”"))]
    # The second is found with the unquoted half alone: it counts as the mixed one that it is in the gold.
    predicted = [
        attribution([], at("“Talks go on,”")),
        attribution(at("She"), at("prices “rose")),
        attribution(at("Tom Brandt"), at("it rained")),
    ]
    counted = count_attributions(KINDS_TEXT, gold, predicted)
    assert counted["attribution (direct)"] == (0, 1, 1)
    assert counted["content (direct)"] == (1, 1, 1)
    assert counted["attribution (mixed)"] == (1, 1, 1)
    assert counted["attribution (indirect)"] == (0, 1, 0)
    for name in ("attribution", "sourced", "content"):
        kinds = [counted[f"{name} ({kind})"] for kind in ("direct", "mixed", "indirect")]
        assert tuple(map(sum, zip(*kinds, strict=True))) == counted[name]
