"""spaCy without its command line.

``import spacy`` imports spaCy's command line as well, for the one function ``spacy.info``, and with that two HTTP clients, a
template engine and a project manager: a third of the time that the import takes (findings/spacy-imports-its-command-line.sh).
A process that tags uses none of it.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

_COMMAND_LINE = ("spacy.cli", "spacy.cli.info")


def import_spacy() -> None:
    """Imports spaCy, where nobody has yet; its command line is imported by who asks for it.

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
        importlib.import_module("spacy")
    finally:
        for name in _COMMAND_LINE:
            del sys.modules[name]


def _info(*args: Any, **kwargs: Any) -> Any:
    """``spacy.info``."""
    return importlib.import_module("spacy.cli.info").info(*args, **kwargs)
