"""A lead that is all of an article, in one paragraph, is no longer to read for each of its descriptions."""

from __future__ import annotations

from growth import calls
from handmade import read_marked
from onrecord.speakers.introductions import named_later, named_next
from onrecord.speakers.links import Question
from onrecord.speakers.past import Past
from onrecord.speakers.resolving import by_weights


def test_whoever_is_named_far_behind_a_description_is_not_looked_at() -> None:
    def looked_at(count: int) -> int:
        named = (f"[PERSON Q{chr(97 + i % 26)}{chr(97 + i // 26)} Frost] slept." for i in range(count))
        scene, source = read_marked(
            f"A baker in red said so. <s>A clerk</s> said <q>it was late</q>. {' '.join(named)}"
        )
        scene.named_first, scene.roles  # noqa: B018  # what is found once for all questions
        question = Question(scene, Past(), next(iter(scene.claims.values())), source, None, by_weights)
        return calls(lambda: (named_later(question), named_next(question)))

    assert looked_at(160) < 1.1 * looked_at(80)
