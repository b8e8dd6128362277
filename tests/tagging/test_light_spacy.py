"""Who reads starts without what reading does not need: spaCy’s command line, and the collector of cycles."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from onrecord.tagging.worker import made_to_stay

CODE = """
import sys
import onrecord
nlp = onrecord.load()
import spacy
print("spacy.cli" in sys.modules, "httpx" in sys.modules, spacy.__name__)
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
        "True",
        "spacy.cli.download spacy.cli.info False",
        "True",
    ], ran.stderr


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
