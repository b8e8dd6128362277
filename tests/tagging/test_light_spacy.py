"""Who reads starts without what reading does not need: spaCy’s command line, and the collector of cycles."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.articles import Article
from onrecord.tagging import Settings, tag_articles
from onrecord.tagging.worker import made_to_stay

CODE = """
import sys
import onrecord
nlp = onrecord.load()
import spacy
print("spacy.cli" in sys.modules, "httpx" in sys.modules, spacy.__name__)
print(spacy.displacy.__name__, "spacy.cli" in sys.modules)
print("spacy_version" in spacy.info(silent=True))
print(spacy.cli.download.__module__, spacy.cli.info.__module__, hasattr(spacy, "line"))
onrecord.load()
print(spacy.cli is sys.modules["spacy.cli"])
"""


@pytest.mark.slow
def test_the_command_line_comes_when_it_is_asked_for() -> None:
    ran = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)
    assert ran.stdout.splitlines() == [
        "False False spacy",
        "spacy.displacy False",
        "True",
        "spacy.cli.download spacy.cli.info False",
        "True",
    ], ran.stderr


@pytest.mark.slow
@pytest.mark.parametrize("first", ["import_spacy()", "import spacy"])
def test_threads_may_all_begin_with_it(first: str) -> None:
    code = f"""
from concurrent.futures import ThreadPoolExecutor
from onrecord.light_spacy import import_spacy
def load(code):
    exec(code)
    from spacy.language import Language
    return Language.__name__
with ThreadPoolExecutor(4) as threads:
    print(*threads.map(load, [{first!r}, *["import_spacy()"] * 3]))
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.stdout.split() == ["Language"] * 4, ran.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    ("frameworks", "factories", "imported"),
    [
        (False, "onrecord.components.tags", False),
        (True, "onrecord.components.tags", True),
        (False, "others.tags", True),
    ],
)
def test_pytorch_comes_only_where_a_network_may_need_it(
    tmp_path: Path, frameworks: bool, factories: str, imported: bool
) -> None:
    (tmp_path / "torch").mkdir()
    (tmp_path / "torch" / "__init__.py").write_text("print('imported')\nraise ImportError", encoding="utf-8")
    (tmp_path / "others-1.0.dist-info").mkdir()
    points = f"[spacy_factories]\nsome = {factories}:make"
    (tmp_path / "others-1.0.dist-info" / "entry_points.txt").write_text(points, encoding="utf-8")
    (tmp_path / "others-1.0.dist-info" / "METADATA").write_text("Name: others\nVersion: 1.0\n", encoding="utf-8")
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r});"
        f"from onrecord.light_spacy import import_spacy; import_spacy(frameworks={frameworks}); assert 'torch' not in sys.modules"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (0, "imported\n" if imported else ""), ran.stderr


@pytest.mark.slow
def test_a_worker_with_the_released_model_leaves_pytorch_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "torch.py").write_text(
        f"open({str(tmp_path / 'imported')!r}, 'w')\nraise ImportError", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(tmp_path)
    [record] = tag_articles([Article("a", "“No,” said Bo Lind.", {}, "", 1)], Settings(form="line"))
    assert isinstance(record, str) and not (tmp_path / "imported").exists()


def test_what_is_made_to_stay_is_not_gone_through_again() -> None:
    frozen, usual = gc.get_freeze_count(), gc.get_threshold()
    try:
        with made_to_stay():
            assert not gc.isenabled()
            kept = [[] for _ in range(1000)]
        assert gc.isenabled() and gc.get_freeze_count() >= frozen + len(kept)
        assert gc.get_threshold()[0] > usual[0]
    finally:
        gc.unfreeze()
        gc.set_threshold(*usual)


def test_a_worker_needs_nothing_of_what_trains_and_measures_and_reads_files() -> None:
    code = (
        "import sys, onrecord.tagging.tagger;"
        "print([m for m in sys.modules if m.startswith(('onrecord.evaluation', 'onrecord.corpora.records', 'onrecord.readers'))])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.stdout == "[]\n", ran.stderr
