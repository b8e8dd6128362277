from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import get_args

import pytest

from conftest import RunOnrecord
from formats.story import story
from onrecord.cli.agreement import agreement
from onrecord.cli.export import ExportFormat, export
from onrecord.errors import OnrecordError
from onrecord.formats import Format
from onrecord.store import Store, actions, articles, decisions
from onrecord.store.search import Query


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A store with the story, of which Ann and Ben decided on the first claim and Ann on all."""
    with Store(tmp_path / "review.db") as store:
        articles.add(store, story())
        decisions.decide(store, actions.Accept(article=1, claim="c1", version=0), reviewer="Ben")
        version = 1
        for number in range(1, 8):
            action = actions.Reject(article=1, claim=f"c{number}", version=version if number == 1 else 0)
            decisions.decide(store, action, reviewer="Ann")
        decisions.undo(store, reviewer="Ann")
    return tmp_path / "review.db"


def test_what_a_search_finds(kept: Path, run_here: RunOnrecord) -> None:
    result = run_here("export", "--store", kept, "-q", "lorry", "--kind", "direct")
    assert (result.returncode, result.stderr) == (0, b"")
    (document,) = map(json.loads, result.stdout.splitlines())
    assert [claim["id"] for claim in document["claims"]] == ["c7"]
    none = run_here("export", "--store", kept, "--state", "accepted")
    assert (none.returncode, none.stdout) == (0, b"") and b"no claim is as asked for" in none.stderr
    dutch = ["--country", "the netherlands", "--state", "rejected"]
    assert run_here("export", "--store", kept, *dutch).stdout
    refused = run_here("export", "--store", kept, "--quantity", "> many", "-f", "csv")
    assert refused.stdout == b"" and b"no number in" in refused.stderr
    assert "no country “Narnia”" in run_here("export", "--store", kept, "--country", "Narnia").stderr.decode()
    rejected = json.loads(run_here("export", "--store", kept, "--state", "rejected,open").stdout)
    assert [claim["review"]["state"] for claim in rejected["claims"]] == ["rejected"] * 6 + ["open"]
    refused = run_here("export", "--store", kept, "--state", "done")
    assert refused.returncode == 2 and b"--state done: no such state; there are: open, skipped" in refused.stderr


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.csv", b"\xef\xbb\xbfcontent,"),
        ("a.xlsx", b"PK"),
        ("a.jsonl", b"{"),
        ("a.jsonld", b"{"),
        ("a.conll", b"# global"),
    ],
)
def test_a_file_by_its_suffix(kept: Path, tmp_path: Path, name: str, start: bytes) -> None:
    export(kept, query=Query(), output=tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(start)
    with pytest.raises(OnrecordError, match="is there already"):
        export(kept, output=tmp_path / name)


def test_a_folder_by_its_format(kept: Path, tmp_path: Path) -> None:
    export(kept, query=Query(), output=tmp_path / "tei", format="tei")
    assert [path.name for path in (tmp_path / "tei").iterdir()] == ["bridge.xml"]
    with pytest.raises(OnrecordError, match=r"no format has the ending \.docx"):
        export(kept, output=tmp_path / "a.docx")
    with pytest.raises(OnrecordError, match="a store keeps no spaCy Docs"):
        export(kept, output=tmp_path / "a.spacy")


def test_every_format_but_that_of_docs_may_be_asked_for() -> None:
    assert {*get_args(ExportFormat)} == {*get_args(Format)} - {"spacy"}


def test_training_data(kept: Path, tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match=r"review\.db: no article is reviewed yet; decide on all claims of one"):
        export(kept, reviewed=True, output=tmp_path / "train.jsonl")
    assert not [*tmp_path.glob("train*")]
    with Store(kept) as store:
        decisions.decide(store, actions.Done(article=1), reviewer="Ann")
    export(kept, reviewed=True, output=tmp_path / "train.jsonl")
    assert len(json.loads((tmp_path / "train.jsonl").read_text(encoding="utf-8"))["attributions"]) == 1
    with pytest.raises(OnrecordError, match="training data are JSON Lines"):
        export(kept, reviewed=True, output=tmp_path / "train.csv")
    with pytest.raises(OnrecordError, match="leave what narrows a search out"):
        export(kept, reviewed=True, query=Query(speaker="Silva"))


def test_what_cannot_be_done_is_said_in_a_line(tmp_path: Path, run_here: RunOnrecord) -> None:
    result = run_here("export", "--store", "missing.db")
    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.decode().startswith("onrecord: missing.db: no such store; make one with")
    assert not (tmp_path / "missing.db").exists()


def test_the_store_is_the_one_of_review_unless_another_is_named(kept: Path, run_here: RunOnrecord) -> None:
    assert run_here("export", "-q", "lorry").stdout == run_here("export", "--store", kept, "-q", "lorry").stdout != b""
    kept.unlink()
    refused = run_here("export")
    assert refused.returncode == 2 and refused.stderr.startswith(b"onrecord: review.db: no such store; make one with")


def test_agreement(kept: Path, tmp_path: Path, run_here: RunOnrecord) -> None:
    result = run_here("agreement", kept, env={"COLUMNS": "100"})
    assert (
        result.returncode == 0 and b"2 reviewers (Ann, Ben); 1 claim that two or more of them decided" in result.stdout
    )
    assert b"alpha: 1 all agree, 0 as by chance" in result.stdout
    assert b"Ben: accepted" in result.stdout and b"Ann: rejected" in result.stdout
    agreement([kept], output=tmp_path / "agree.json")
    found = json.loads((tmp_path / "agree.json").read_text(encoding="utf-8"))
    assert found["disagreements"][0].pop("words") == story().slice(story().claims[0].content)
    assert found["disagreements"] == [
        {"article": "bridge", "claim": "c1", "field": "decision", "values": {"Ann": "rejected", "Ben": "accepted"}}
    ]


def test_agreement_is_of_stores_not_of_what_is_exported(kept: Path, tmp_path: Path, run_here: RunOnrecord) -> None:
    export(kept, output=tmp_path / "ann.csv")
    refused = run_here("agreement", "ann.csv", kept)
    assert refused.returncode == 2 and refused.stdout == b""
    assert b"ann.csv: what is exported has the outcome alone; name the stores" in refused.stderr


def test_where_nobody_is_to_be_compared_with_agreement_says_what_is_lacking(
    stored_story: Path, tmp_path: Path, run_here: RunOnrecord
) -> None:
    shutil.copy(stored_story, tmp_path / "review.db")
    for reviewer, claim, head, lacking in (
        (None, "", b"no reviewer; 0 claims", b"nobody has decided on a claim in review.db; go through it with"),
        ("Ann", "c1", b"1 reviewer (Ann); 0 claims", b"one reviewer decided, so there is nothing to compare; have a second"),
        ("Ben", "c2", b"2 reviewers (Ann, Ben); 0 claims", b"no two reviewers decided on the same claim, so there is"),
    ):  # fmt: skip
        if reviewer:
            with Store(tmp_path / "review.db") as store:
                decisions.decide(store, actions.Accept(article=1, claim=claim, version=0), reviewer=reviewer)
        shown, made = run_here("agreement", "review.db"), run_here("agreement", "review.db", "-f", "json")
        assert shown.stdout == head + b" that two or more of them decided\n"  # no table of dashes
        assert shown.stderr == made.stderr and made.stderr.startswith(b"onrecord: " + lacking)
        assert (shown.returncode, json.loads(made.stdout)["claims"]) == (0, 0)


def test_every_act_that_the_store_has_is_given_unless_some_are_asked_for(tmp_path: Path, run_here: RunOnrecord) -> None:
    """Also what a reviewer added or gave another act: the page, and what is saved from it, has these too."""
    file = tmp_path / "acts.db"
    acts = ["says", "plans", "does", None]
    with Store(file) as store:
        claims = [c.model_copy(update={"act": a}) for c, a in zip(story().claims, acts, strict=False)]
        articles.add(store, story().model_copy(update={"claims": claims}))
        added = actions.Add(article=1, content=[(0, 9)], kind="indirect", speaker="s1", act="plans", negated=False)
        decisions.decide(store, added, reviewer="Ann")
    every, some = run_here("export", "--store", file), run_here("export", "--store", file, "--acts", "says,writes,asks")
    assert sorted(str(claim["act"]) for claim in json.loads(every.stdout)["claims"]) == [
        "None",
        "does",
        "plans",
        "plans",
        "says",
    ]
    assert every.stderr.decode() == (
        "onrecord: 3 claims of thoughts, plans or deeds among these; --acts says,writes,asks leaves them out\n"
    )
    assert [claim["act"] for claim in json.loads(some.stdout)["claims"]] == ["says", None]
    assert some.stderr == b"onrecord: 3 claims of other acts left out; --acts all gives every claim\n"
    assert run_here("export", "--store", file, "--acts", "all").stderr == b""
    refused = run_here("export", "--store", file, "--acts", "sings")
    assert refused.returncode == 2 and b"there are says, writes, asks" in refused.stderr


def test_training_data_are_of_every_act(tmp_path: Path, run_here: RunOnrecord) -> None:
    with Store(tmp_path / "acts.db") as store:
        claims = [claim.model_copy(update={"act": "plans"}) for claim in story().claims]
        articles.add(store, story(claims=[]), claims)
        decisions.decide(store, actions.Done(article=1), reviewer="Ann")
    made = run_here("export", "--store", "acts.db", "--reviewed")
    assert len(json.loads(made.stdout)["attributions"]) == 6
    assert made.stderr.decode().startswith("onrecord: acts.db: 7 claims that reviewers were not shown for their act")
    with pytest.raises(OnrecordError, match="leave --acts out"):
        export(tmp_path / "acts.db", reviewed=True, acts="says")
