"""onrecord: who said what, on the record.

    import onrecord
    nlp = onrecord.load()
    doc = nlp("“We will not pay,” said Ana Silva.")
    doc._.claims[0].speaker.name

Nothing heavy is imported here: ``load`` imports spaCy when it is called.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

# onnxruntime tells its maker of its use unless this is set before it is imported for the first time.  Here, because
# every way to the package leads through this file, in worker processes too; docs/privacy.md.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

__version__ = "0.1.0"
__all__ = ["__version__", "load"]


def load(model: str | Path | None = None, *, base: str | None = None, lexicon: str | Path | None = None) -> Language:
    """The pipeline that tags an article; see ``onrecord.loading.load``."""
    from .loading import load as load_pipeline

    return load_pipeline(model, base=base, lexicon=lexicon)
