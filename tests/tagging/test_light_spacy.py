"""spaCy is imported without its command line, and nobody who wants that misses it."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
from onrecord.tagging.light_spacy import import_spacy
import_spacy()
import spacy
print("spacy.cli" in sys.modules, "httpx" in sys.modules, spacy.__name__)
print("spacy_version" in spacy.info(silent=True))
import spacy.cli
print(spacy.cli.download.__module__, spacy.cli.info.__module__)
import_spacy()
print(spacy.cli is sys.modules["spacy.cli"])
"""


def test_the_command_line_comes_when_it_is_asked_for() -> None:
    ran = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)
    assert ran.stdout.splitlines() == ["False False spacy", "True", "spacy.cli.download spacy.cli.info", "True"], (
        ran.stderr
    )
