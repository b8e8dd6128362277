"""The articles of corpus/world, from which the encoder, the ranker and the confidence learn, and their benchmark."""

from __future__ import annotations

import json
import sys
from collections import Counter
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import spacy
from benchmarks import world

from onrecord.claims.acts import ACTS
from onrecord.corpora.checks import find_problems
from onrecord.corpora.records import in_tuning_set
from onrecord.document import Document
from onrecord.names.finding import find_names
from onrecord.terms import SCHEMA
from tagged import parse

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT / "scripts"))
scripts: Any = pytest.importorskip("corpus_attributions")
own: Any = pytest.importorskip("own_articles")

pytestmark = pytest.mark.slow  # all articles are parsed: left out of the two minutes of the fast suite
RUN = 10  # words in a row that two texts have in common by no accident; set phrases are shorter


@cache
def articles() -> dict[str, Any]:
    return {
        path.stem: parse(path.read_text(encoding="utf8").rstrip("\n"))
        for folder in own.NAMED
        for path in sorted((own.CORPUS / folder).glob("*.txt"))
    }


def runs(text: str) -> set[str]:
    words = "".join(c.lower() if c.isalnum() else " " for c in text).split()
    return {" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def test_they_are_sound_training_data() -> None:
    for name, article in articles().items():
        marked = {"id": name, "text": article.text, **scripts.attributions(article.claims)}
        # Where a page has glued words a mark begins within a token, of which there is a warning.
        assert not [str(problem) for problem in find_problems(marked) if not problem.warning], name
        assert not set("<>") & set(article.text), name
        assert {claim["act"] for claim in article.claims} <= set(ACTS), name


def test_they_are_of_many_kinds() -> None:
    assert len(articles()) >= 150 and all(article.claims for article in articles().values())
    claims = list(chain.from_iterable(article.claims for article in articles().values()))
    kinds = Counter(claim["kind"] for claim in claims)
    assert min(kinds.values()) >= 200
    assert len({code for article in articles().values() for code in countries(article)}) > 80
    assert sum(claim["within"] is not None for claim in claims) > 100


def countries(article: Any) -> set[str]:
    return {one["country"] for one in article.entities if one["label"] == "COUNTRY" and one["country"]}


def test_no_two_share_a_run_of_words() -> None:
    seen: dict[str, str] = {}
    for name, article in articles().items():
        for run in runs(article.text):
            assert seen.setdefault(run, name) == name, (run, name, seen[run])


def test_names_are_flat_and_marked_as_in_conll() -> None:
    text = "The Dutch government wrote to Kawhero Primary School in France."
    spans = [("Dutch government", "AGENCY"), ("Dutch", "COUNTRY"), ("Kawhero Primary School", "ORGANIZATION"), ("Kawhero", "PLACE"), ("France", "COUNTRY")]  # fmt: skip
    entities = [
        {"start": text.index(words), "end": text.index(words) + len(words), "label": label} for words, label in spans
    ]
    names = scripts.flat(list(scripts.marked_names(text, entities)))
    assert [(text[s:e], label) for s, e, label in names] == [
        ("Dutch", "MISC"), ("Kawhero Primary School", "ORG"), ("France", "LOC"),
    ]  # fmt: skip


def test_a_claim_within_another_is_apart() -> None:
    made = parse(
        "<say 1><src 2>He</src> <cue 2>claims</cue> <say 2 in=1>it rained</say></say>, <src 1>she</src> <cue 1>said</cue>."
    )
    found = scripts.attributions(made.claims)
    assert [made.words(*one["cue"]) for one in found["attributions"] + found["inner"]] == ["said", "claims"]


def test_splits_and_the_world_are_given_alike() -> None:
    for which in ("dev", own.WORLD):
        first = next(own.own_articles(which))
        assert {"id", "text", "entities", "claims", "speakers"} <= set(first)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the sets that these articles may share nothing with are not here")
def test_nothing_of_them_is_in_the_sets_that_are_reported() -> None:
    texts = []
    for path in sorted((SHARED / "data").rglob("*.jsonl")):
        texts += [json.loads(line).get("text", "") for line in path.read_text(encoding="utf8").splitlines()]
    theirs = {run for text in texts for run in runs(text)}
    fillers = json.loads((SHARED / "bench" / "fillers.json").read_text(encoding="utf8"))
    clauses = [words.lower() for pair in fillers["clauses"] for words in pair] + fillers["asides"]
    for name, article in articles().items():
        assert not runs(article.text) & theirs, name
        assert not [one for one in fillers["women"] + fillers["men"] if one in article.text], name
        assert not [one for one in clauses if one in article.text.lower()], name


def test_the_benchmark_judges_each_claim_and_those_within_others_apart() -> None:
    tagged = parse(
        "<src 1><person s=ada>Ada Frost</person></src> <cue 1>said</cue> <say 1 by=ada><src 2><person s=ben>Ben Hale</person></src> "
        "<cue 2>claims</cue> <say 2 in=1 by=ben>it rained</say></say>."
    )
    article = world.annotated({"id": "made", **vars(tagged)})
    gold: Any = Document.model_validate(
        {
            "schema": SCHEMA,
            "id": "made",
            "text": tagged.text,
            "meta": {},
            "model": {"name": "gold", "version": "1", "sha256": "0" * 64},
            "entities": tagged.entities,
            "claims": tagged.claims,
            "speakers": tagged.speakers,
        }
    )
    assert world.verdicts(article, gold, within=False, misses=False) == [("right", True)] * 2
    without = gold.model_copy(update={"claims": [claim for claim in gold.claims if claim.within is None]})
    assert world.verdicts(article, without, within=True, misses=False) == [("wrong", True)]
    assert [article["text"][s:e] for s, e, _ in article["names"]] == ["Ada Frost", "Ben Hale"]


def test_contents_are_texts_of_their_own_and_none_of_the_tuning_set() -> None:
    made = [one for own_article in own.own_articles(own.WORLD) for one in scripts.contents(own_article)]
    names = {one["id"].rpartition("-")[0] for one in made}
    assert not any(in_tuning_set(name) for name in names | {one["id"] for one in made})
    assert sum(bool(one["attributions"]) for one in made) > 250
    assert not [str(problem) for one in made for problem in find_problems(one) if not problem.warning]


def test_the_rules_for_names_read_all_of_them() -> None:
    nlp = spacy.blank("en")
    for name, article in articles().items():
        found = find_names(nlp.make_doc(article.text), 4)
        assert all(record["start"] < record["end"] for record in found), name
