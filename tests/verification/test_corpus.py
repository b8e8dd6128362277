"""The project's own drafts and transcripts: every verdict is held against the gold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from benchmarks.verify import FOLDER, gold, verdicts

from onrecord.verification import Source, verify
from onrecord.verification.loading import load
from verification.drafts import draft, kinds

TARGET = 0.97


def test_the_set_is_as_its_readme_says() -> None:
    records = [record for records in gold().values() for record in records]
    assert (len(gold()), len(records)) == (12, 156)
    assert Counter(record["verdict"] == "verbatim" for record in records) == {True: 78, False: 78}


def test_verdicts_are_right_and_no_changed_number_or_negation_is_verbatim() -> None:
    judged = list(verdicts())
    right = sum(record["verdict"] == found.verdict for record, found in judged)
    assert right >= TARGET * len(judged)
    changed = [
        found
        for record, found in judged
        if record["change"] in ("number", "negation") and record["verdict"] == "altered"
    ]
    assert len(changed) > 30 and not [found for found in changed if found.verdict == "verbatim"]


def test_a_passage_is_where_the_words_are_and_has_its_time() -> None:
    for record, found in verdicts():
        assert bool(found.passages) == (record["verdict"] != "not-found")
        assert all(passage.time and passage.text for passage in found.passages)


def changed(sentence: str) -> Iterator[str]:
    """The sentence with a “not” put in anywhere, a negation taken out, or a number made another."""
    words = sentence.split()
    for i, word in enumerate(words):
        before, after = words[:i], words[i + 1 :]
        if i:
            yield " ".join([*before, "not", word, *after])
        if re.search(r"n't\b", word):
            yield " ".join([*before, word.replace("n't", ""), *after])
        if word.strip(".,").lower() in ("not", "never", "no", "nobody"):
            yield " ".join([*before, *after])
        if re.search(r"\d", word):
            others = (
                re.sub(r"\d", lambda m: str((int(m[0]) + 1) % 10), word, count=1),
                f"-{word}",
                re.sub(r"(\d)\.(\d)", r"\1\2", word),
            )
            yield from (" ".join([*before, other, *after]) for other in others if other != word)


def test_no_changed_negation_or_number_of_any_sentence_said_is_verbatim() -> None:
    tried = 0
    for path in sorted((FOLDER / "transcripts").iterdir()):
        (source,) = (item for item in load([str(path)]) if isinstance(item, Source))
        said = " ".join(source.text[turn.start : turn.end] for turn in source.turns)
        sentences = [s for s in re.split(r"(?<=[.?!])\s+", said) if len(s.split()) > 3]
        quoted = [other for sentence in sentences for other in changed(sentence)]
        for judged in verify(draft(*((None, f"“{words}”") for words in quoted)), [source]):
            tried += 1
            assert judged.verdict != "verbatim", (judged.content, kinds(judged))
    assert tried > 2_000
