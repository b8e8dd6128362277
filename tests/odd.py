"""A pipeline of one component that does what the first word of an article tells it, in the worker process itself."""

from __future__ import annotations

import os

import pytest

COMPONENT = """
import ctypes, os, pathlib, signal, sys, time
from spacy.language import Language
from onrecord.components.optional import optional

class Warned:
    @optional("dates")
    def __call__(self, doc):
        raise KeyError("x")

@Language.component("odd")
def odd(doc):
    match doc.text.split():
        case ["hang", *_]:
            ctypes.PyDLL(None).sleep(1000)  # native code that does not let go of the interpreter
        case ["sleep", seconds, *_]:
            time.sleep(float(seconds))
        case ["die", *_]:
            os.kill(os.getpid(), signal.SIGKILL)
        case ["leave", *_]:
            os._exit(1)
        case ["break", *_]:
            raise IndexError("no such token")
        case ["deep", *_]:
            odd(doc)
        case ["print", *_]:
            print("a library prints", flush=True)
            os.write(1, b"and so does native code")
        case ["warn", *_]:
            Warned()(doc)
        case ["log", file, id, *_]:
            with open(file, "a") as log:
                log.write(id + "\\n")
            time.sleep(0.02)
        case ["tell", file, *_]:
            pathlib.Path(file).write_text(str(os.getpid()))
            time.sleep(1000)
    return doc
"""
CONFIG = """
[nlp]
lang = "en"
pipeline = ["odd"]
[components]
[components.odd]
factory = "odd"
"""


@pytest.fixture
def odd(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> str:
    """The path of its config.  Worker processes find the component as they find that of any installed package."""
    folder = tmp_path_factory.mktemp("odd")
    (folder / "odd.py").write_text(COMPONENT, encoding="utf-8")
    about = folder / "odd-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: odd\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[spacy_factories]\nodd = odd:odd\n")
    config = folder / "odd.cfg"
    config.write_text(CONFIG)
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH")])))
    return str(config)
