"""Training texts that are made: every mark lies where it should, and nothing comes from what the product is measured by."""

from __future__ import annotations

import json
import re
from pathlib import Path
from random import Random

import pytest

from onrecord.corpora.checks import find_problems
from onrecord.corpora.variety import templates
from onrecord.corpora.variety.crops import crops, side_by_side
from onrecord.corpora.variety.edits import edited
from onrecord.corpora.variety.renamed import renamed
from onrecord.corpora.variety.retold import HEARERS, retold, tellable

SHARED = Path(__file__).parents[3] / "shared"
TEXT = "Ana Silva said the bridge was old. It rained. “We will wait,” Silva told the council, and Bo Lind agreed."


def marked(text: str, *attributions: tuple[str, str, str]) -> dict[str, object]:
    def place(words: str) -> list[list[int]]:
        return [[text.rindex(words), text.rindex(words) + len(words)]]

    return {
        "id": "a",
        "text": text,
        "attributions": [{"source": place(s), "cue": place(c), "content": place(q)} for s, c, q in attributions],
    }


ARTICLE = marked(TEXT, ("Ana Silva", "said", "the bridge was old"), ("Silva", "told", "“We will wait,”"))


def words(article: dict[str, object], spans: list[list[int]]) -> list[str]:
    text = str(article["text"])
    return [text[start:end] for start, end in spans]


def test_every_template_makes_texts_that_can_be_trained_on() -> None:
    random = Random(1)
    for number in range(1500):
        article = templates.text(f"t{number}", random)
        assert not [problem for problem in find_problems(article) if not problem.warning], article["text"]
        assert not re.search(r"[{}\[\]<>]|  | [.,]|(?<!\.)\.\.(?!\.)", article["text"]), article["text"]
        for one in article["attributions"]:
            assert one["content"] and all(text.strip() == text for text in words(article, one["content"]))


def test_the_same_seed_makes_the_same_texts() -> None:
    assert [templates.text("t", Random(5)) for _ in range(3)] == [templates.text("t", Random(5)) for _ in range(3)]


def test_spans_move_with_the_words_that_are_exchanged() -> None:
    made = edited(
        ARTICLE,
        [(0, 9, "Nomvula Dlamini-Kgosi"), (TEXT.index("Silva told"), TEXT.index("Silva told") + 5, "Dlamini-Kgosi")],
    )
    first, second = made["attributions"]
    assert words(made, first["source"]) == ["Nomvula Dlamini-Kgosi"] and words(made, first["content"]) == [
        "the bridge was old"
    ]
    assert words(made, second["source"]) == ["Dlamini-Kgosi"] and words(made, second["content"]) == ["“We will wait,”"]


def test_a_person_is_called_alike_through_the_article() -> None:
    names = [(m.start(), m.end(), "PER") for m in re.finditer("Ana Silva|Silva(?= told)|Bo Lind", TEXT)]
    made = renamed(ARTICLE, names, Random(2))
    [full], [last] = (words(made, one["source"]) for one in made["attributions"])
    assert "Silva " not in str(made["text"]) and full != last and last in full


def test_crops_are_whole_sentences_with_their_attributions() -> None:
    speaking, plain = crops(marked("Ana Silva said the bridge was old and shut. It rained on the town the whole of that day. Bo Lind says he left.", ("Ana Silva", "said", "the bridge was old and shut"), ("Bo Lind", "says", "he left")))  # fmt: skip
    assert [crop.text for crop in speaking] == ["Ana Silva said the bridge was old and shut.", "Bo Lind says he left."]
    assert [crop.text for crop in plain] == ["It rained on the town the whole of that day."]
    made = side_by_side("x", speaking, plain, Random(3))
    assert not [problem for problem in find_problems(made) if not problem.warning]
    assert {tuple(words(made, one["source"])) for one in made["attributions"]} <= {("Ana Silva",), ("Bo Lind",)}


def grams(text: str, size: int) -> set[tuple[str, ...]]:
    found = re.findall(r"\w+", text.lower())
    return {tuple(found[i : i + size]) for i in range(len(found) - size + 1)}


@pytest.mark.skipif(not (SHARED / "bench").is_dir(), reason="the measuring sets are not here")
def test_nothing_is_made_of_what_the_product_is_measured_by() -> None:
    fillers = json.loads((SHARED / "bench" / "fillers.json").read_text(encoding="utf8"))
    random = Random(4)
    made = " ".join(templates.text("t", random)["text"] for _ in range(3000))
    for names in (fillers["women"], fillers["men"], fillers["towns"]):
        assert not [name for name in names if name in made]
    for clause in [words for pair in fillers["clauses"] for words in pair] + fillers["asides"]:
        assert clause.lower() not in made.lower()
    own = grams(made, 7)
    for name in ("more.jsonl", "sample.jsonl"):
        for line in (SHARED / "data" / "hard-cases" / name).read_text(encoding="utf8").splitlines():
            shared = grams(json.loads(line)["text"], 7) & own
            assert not shared, shared


SAYING = marked("The alderman, a lawyer, told reporters that the bridge was old.", ("The alderman, a lawyer", "told", "that the bridge was old"))  # fmt: skip


def test_what_is_retold_has_another_source_and_its_own_cue_and_content() -> None:
    crops_of_it = tellable(crops(SAYING)[0])
    plain = ["It rained on us."]
    made = [retold(f"r{number}", crops_of_it, plain, Random(number)) for number in range(60)]
    assert not [problem for article in made for problem in find_problems(article) if not problem.warning]
    sources = {source for a in made for one in a["attributions"] for source in words(a, one["source"])}
    assert len(sources) > 15 and "The alderman" not in sources
    for article in made:
        for one in article["attributions"]:
            assert words(article, one["cue"]) == ["told"] and words(article, one["content"]) == [
                "that the bridge was old"
            ]
            between = article["text"][one["cue"][0][1] : one["content"][0][0]]
            assert between.strip() in HEARERS and between != " reporters "
    assert any(article["text"].startswith("that ") for article in made)
    assert any(plain[0] in article["text"] for article in made)


def test_who_is_quoted_and_speaks_of_himself_says_nothing_within() -> None:
    made = [retold(f"r{number}", tellable(crops(SAYING)[0]), [], Random(number)) for number in range(200)]
    selves = [article for article in made if not article["attributions"]]
    assert selves and all(re.match(r"(?:that )?(?:I|[Ww]e) told", article["text"]) for article in selves)


def test_only_whole_attributions_in_which_nobody_else_speaks_are_retold() -> None:
    others = marked("Ana Silva said Bo Lind thinks the bridge is old.", ("Ana Silva", "said", "Bo Lind thinks the bridge is old"))  # fmt: skip
    without_source = marked("“The bridge is old,” reads it.", ("it", "reads", "“The bridge is old,”"))
    without_source["attributions"][0]["source"] = []  # type: ignore[index]
    assert tellable(crops(SAYING)[0]) and not tellable(crops(others)[0]) and not tellable(crops(without_source)[0])


def test_marks_in_what_is_retold_are_the_inner_ones() -> None:
    quoting = marked("“The bridge is old,” Ana Silva said.", ("Ana Silva", "said", "“The bridge is old,”"))
    made = [retold(f"r{number}", tellable(crops(quoting)[0]), [], Random(number)) for number in range(30)]
    assert sum("‘The bridge is old,’" in article["text"] for article in made) > 10
    assert not any(re.search(r" said (?:he|she|they)\b", article["text"]) for article in made)
