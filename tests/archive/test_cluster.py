"""Archive runs on Ray, and jobs of one's own on Ray and Dask: with a local cluster of two nodes, one of which dies.

Outside the usual suites, for it installs Ray and takes minutes: ``make test-cluster``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.archive import shards
from onrecord.archive.check import check
from onrecord.archive.folder import read_failures, read_manifest, shard_files

if not os.environ.get("ONRECORD_CLUSTER"):
    pytest.skip("make test-cluster runs this", allow_module_level=True)
ray = pytest.importorskip("ray")
pytest.importorskip("pyarrow")

from ray.cluster_utils import Cluster  # noqa: E402

ARTICLES = 400


@pytest.fixture
def cluster(odd: str) -> Iterator[Cluster]:
    """A head that runs nothing; its nodes find the odd pipeline on the path."""
    made = Cluster(initialize_head=True, head_node_args={"num_cpus": 0})
    yield made
    made.shutdown()


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    log = tmp_path / "log"
    log.touch()
    texts = {f"a{n}": f"log {log} a{n}" for n in range(ARTICLES)} | {"bad": "break", "deadly": "die"}
    path = tmp_path / "wire.jsonl"
    path.write_text("".join(json.dumps({"id": id, "text": text, "n": 1}) + "\n" for id, text in texts.items()))
    return path


def records(folder: Path) -> dict[str, str]:
    found = [document for path in shard_files(folder) for document in shards.read(path)]
    assert len({document.id for document in found}) == len(found)
    return {document.id: document.to_json() for document in found}


def test_a_node_dies_in_the_middle_and_nothing_is_missing_or_doubled(
    cluster: Cluster, wire: Path, tmp_path: Path, odd: str
) -> None:
    log, out = tmp_path / "log", tmp_path / "out"
    cluster.add_node(num_cpus=1)
    doomed = cluster.add_node(num_cpus=1)
    command = [sys.executable, "-m", "onrecord", "tag", str(wire), "--into", str(out), "--model", odd]
    with subprocess.Popen([*command, "--ray", cluster.address], stderr=subprocess.PIPE, text=True) as process:
        until = time.monotonic() + 180
        while len(log.read_text().splitlines()) < ARTICLES // 8:
            assert time.monotonic() < until and process.poll() is None, process.communicate()
            time.sleep(0.1)
        cluster.remove_node(doomed, allow_graceful=False)
        _, said = process.communicate(timeout=400)
    assert process.returncode == 2, said  # for the two articles that are bad
    assert list(check(out)) == []
    calm = tmp_path / "calm"
    subprocess.run([*command[:6], str(calm), *command[7:]], check=False, stderr=subprocess.DEVNULL, timeout=300)
    assert records(out) == records(calm) and len(records(out)) == ARTICLES
    assert {failure["id"] for failure in read_failures(out)} == {"bad", "deadly"}
    assert read_manifest(out)[0] == read_manifest(calm)[0]


def test_a_run_on_ray_goes_on_where_one_without_it_stopped(wire: Path, tmp_path: Path, odd: str) -> None:
    log, out = tmp_path / "log", tmp_path / "out"
    lines = wire.read_text().splitlines(keepends=True)
    command = [sys.executable, "-m", "onrecord", "tag", str(wire), "--into", str(out), "--model", odd]
    wire.write_text("".join(lines[:20]))
    assert subprocess.run(command, check=False, timeout=120).returncode == 0
    wire.write_text("".join(lines[:60]))
    before = log.read_text().splitlines()
    result = subprocess.run([*command, "--ray", "local"], check=False, timeout=300, stderr=subprocess.PIPE, text=True)
    assert result.returncode == 0, result.stderr
    again = log.read_text().splitlines()[len(before) :]
    assert not set(before) & set(again) and len(records(out)) == 60 and list(check(out)) == []


def examples(name: str) -> str:
    """The example of docs/scale.md under a heading."""
    page = (Path(__file__).parents[2] / "docs" / "scale.md").read_text(encoding="utf-8")
    return page.partition(f"### {name}\n")[2].partition("```python\n")[2].partition("```")[0]


@pytest.mark.parametrize("name", ["Ray", "Dask"])
def test_the_examples_of_the_documentation(name: str, tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    (tmp_path / "articles").mkdir()
    for part in range(2):
        rows: dict[str, Any] = {
            "id": [f"{part}-{n}" for n in range(5)],
            "text": [f"“We have {n} ships,” Ana Silva said." for n in range(5)],
            "outlet": ["A"] * 5,
        }
        pq.write_table(pa.table(rows), tmp_path / "articles" / f"{part}.parquet")
    script = textwrap.dedent(examples(name))
    assert script
    (tmp_path / "job.py").write_text(script)
    subprocess.run([sys.executable, "job.py"], cwd=tmp_path, check=True, timeout=300)
    from onrecord.archive.tables import RESULT_SCHEMA, results

    table = pa.concat_tables(
        pq.read_table(path, schema=RESULT_SCHEMA) for path in sorted((tmp_path / "tagged").glob("*.parquet"))
    )
    found = list(results(table))
    assert sorted(document.id for document in found) == [f"{part}-{n}" for part in range(2) for n in range(5)]  # type: ignore[union-attr]
    assert all(document.claims and document.meta["outlet"] == "A" for document in found)  # type: ignore[union-attr]
