"""spaCy without its command line.

``import spacy`` imports spaCy's command line as well, for the one function ``spacy.info``, and with that two HTTP clients, a
template engine and a project manager: a third of the time that the import takes, and 18 of its 91 MiB
(findings/spacy-imports-its-command-line.sh).  Who reads uses none of it.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

_COMMAND_LINE = ("spacy.cli", "spacy.cli.info")


def import_spacy() -> None:
    """Imports spaCy, where nobody has yet; its command line is imported by who asks for it, ``spacy.cli`` too.

    >>> import_spacy()
    >>> "spacy" in sys.modules
    True
    """
    if "spacy" in sys.modules:
        return
    stand_ins = {name: ModuleType(name) for name in _COMMAND_LINE}
    vars(stand_ins["spacy.cli.info"])["info"] = _info
    sys.modules |= stand_ins
    try:
        spacy = importlib.import_module("spacy")
    finally:
        for name in _COMMAND_LINE:
            del sys.modules[name]
    vars(spacy)["__getattr__"] = _attribute


def _attribute(name: str) -> ModuleType:
    """What spaCy's module lacks of what it would have."""
    if name == "cli":
        return importlib.import_module("spacy.cli")
    raise AttributeError(f"module 'spacy' has no attribute {name!r}", name=name)


def _info(*args: Any, **kwargs: Any) -> Any:
    """``spacy.info``."""
    return importlib.import_module("spacy.cli.info").info(*args, **kwargs)
