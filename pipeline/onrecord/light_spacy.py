"""spaCy without its command line, and without the frameworks of other pipelines' networks.

``import spacy`` imports spaCy's command line as well, for the one function ``spacy.info``, and with that two HTTP clients, a
template engine and a project manager: a third of the time that the import takes, and 18 of its 91 MiB
(findings/spacy-imports-its-command-line.sh).  Who reads uses none of it.

Where PyTorch or CuPy is installed, spaCy imports that, too, in several times the time of everything else, and with it as much
memory again.
"""

from __future__ import annotations

import importlib
import sys
import threading
from importlib.util import find_spec
from types import ModuleType
from typing import Any

_COMMAND_LINE = ("spacy.cli", "spacy.cli.info")
_LATER = ("cli", "displacy")  # what spaCy's module has with its command line, and as little needed by who reads
_FRAMEWORKS = ("torch", "cupy")
_one_at_a_time = threading.RLock()  # several threads of a service may load the pipeline as the first thing that they do


def import_spacy(*, frameworks: bool = True) -> None:
    """Imports spaCy, where nobody has yet; its command line is imported by who asks for it, ``spacy.cli`` and
    ``spacy.displacy`` too.

    Without ``frameworks`` no pipeline of this process may have a network of theirs.  Where another package has components for
    pipelines, which spaCy imports with every pipeline and which may need them, they are imported all the same.

    >>> import_spacy()
    >>> "spacy" in sys.modules
    True
    """
    with _one_at_a_time:
        if "spacy" in sys.modules:
            importlib.import_module("spacy")  # which waits for a thread that imports it without this
        else:
            _import(frameworks=frameworks)


def _import(*, frameworks: bool) -> None:
    stand_ins: dict[str, Any] = {name: ModuleType(name) for name in _COMMAND_LINE}
    vars(stand_ins["spacy.cli.info"])["info"] = _info
    if not frameworks:
        stand_ins |= dict.fromkeys(_left_out())  # None is what cannot be imported
    sys.modules |= stand_ins
    try:
        spacy = importlib.import_module("spacy")
    finally:
        for name in stand_ins:
            del sys.modules[name]
    vars(spacy)["__getattr__"] = _attribute


def _left_out() -> list[str]:
    """The frameworks that are installed and not needed."""
    there = [name for name in _FRAMEWORKS if name not in sys.modules and find_spec(name)]
    if not there:
        return []
    from importlib.metadata import entry_points  # by the command itself, which never loads spaCy, nobody asks for these

    others = {point.value.partition(".")[0] for point in entry_points(group="spacy_factories")} - {"onrecord"}
    return [] if others else there


def _attribute(name: str) -> ModuleType:
    """What spaCy's module lacks of what it would have."""
    if name in _LATER:
        return importlib.import_module(f"spacy.{name}")
    raise AttributeError(f"module 'spacy' has no attribute {name!r}", name=name)


def _info(*args: Any, **kwargs: Any) -> Any:
    """``spacy.info``."""
    return importlib.import_module("spacy.cli.info").info(*args, **kwargs)
