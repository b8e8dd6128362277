"""``onrecord tag --claims``: claims found by somebody else, of which only the speakers are looked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import RunOnrecord

TEXT = "Mayor Ada Frost closed the bridge. It was late, she thought. Nobody said “why”."


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    path = tmp_path / "wire.jsonl"
    path.write_text("".join(json.dumps({"id": id, "text": TEXT}) + "\n" for id in "ab"), encoding="utf-8")
    return path


@pytest.mark.slow
def test_the_given_claims_and_no_others_get_their_speakers(
    wire: Path, tmp_path: Path, run_onrecord: RunOnrecord
) -> None:
    start = TEXT.index("It was late")
    given = {"content": [[start, start + 11]], "cue": [], "source": [[TEXT.index("she"), TEXT.index("she") + 3]]}
    claims = tmp_path / "claims.jsonl"
    claims.write_text(json.dumps({"id": "b", "attributions": [given]}), encoding="utf-8")
    result = run_onrecord("tag", "wire.jsonl", "--claims", claims, "-n", "2", "-f", "jsonl")
    assert result.returncode == 2
    assert "has no claims for “a”" in result.stderr.decode()
    (document,) = map(json.loads, result.stdout.splitlines())
    (claim,) = document["claims"]
    assert {role: claim[role] for role in given} == given
    assert (claim["id"], claim["kind"], claim["link"]) == ("c1", "indirect", "pronoun")
    (speaker,) = document["speakers"]
    assert (speaker["id"], speaker["name"]) == (claim["speaker"], "Ada Frost")


def test_a_given_act_stays(tmp_path: Path, run_here: RunOnrecord) -> None:
    """Of a claim that came without, what a report does is written."""
    text = "The report ordered the weir to be shut. The report ordered the quay to be shut."
    places = (text.index("the weir"), text.index("the quay"))
    given = [{"content": [[at, at + 19]], "cue": [[at - 8, at - 1]], "source": [[at - 19, at - 9]]} for at in places]
    for name, record in (("a.jsonl", {"text": text}), ("claims", {"claims": [given[0] | {"act": "asks"}, given[1]]})):
        (tmp_path / name).write_text(json.dumps({"id": "a", **record}), encoding="utf-8")
    document = json.loads(run_here("tag", "a.jsonl", "--claims", "claims", "-f", "jsonl").stdout)
    assert [claim["act"] for claim in document["claims"]] == ["asks", "writes"]


@pytest.mark.slow
def test_no_such_file_of_claims(wire: Path, run_onrecord: RunOnrecord) -> None:
    result = run_onrecord("tag", "wire.jsonl", "--claims", "none.jsonl")
    assert result.returncode == 2
    assert result.stderr.decode().splitlines() == [
        "onrecord: none.jsonl: cannot be read (No such file or directory); check the name given with --claims"
    ]


@pytest.mark.slow
def test_lines_of_the_claims_are_not_counted_as_articles(wire: Path, tmp_path: Path, run_here: RunOnrecord) -> None:
    lines = ["no", json.dumps({"id": "b", "claims": []}), json.dumps({"id": "x", "claims": [{"content": [[0, 5]]}]})]
    (tmp_path / "claims.jsonl").write_text("\n".join(lines), encoding="utf-8")
    told = run_here("tag", "wire.jsonl", "--claims", "claims.jsonl")
    last = told.stderr.decode().splitlines()[-1]
    assert last == "onrecord: 1 article done, 1 refused, 2 lines of the claims not used (see above)"
    (tmp_path / "claims.jsonl").write_text("\n".join([*lines, json.dumps({"id": "a", "claims": []})]), encoding="utf-8")
    told = run_here("tag", "wire.jsonl", "--claims", "claims.jsonl")
    last = told.stderr.decode().splitlines()[-1]
    assert last == "onrecord: 2 articles done, 2 lines of the claims not used (see above)"
    assert told.returncode == 2
