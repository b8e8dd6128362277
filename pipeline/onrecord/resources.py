"""Where the files that are no code lie: in the wheel beside the package, in a checkout in the folders at its root."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parent.parent
DEFAULT_MODEL = "onrecord_en_news"


def folder(name: str) -> Path:
    """``configs``, ``models``: of the installed package, else of the checkout that this package is read from."""
    installed = PACKAGE / name
    return installed if installed.is_dir() else CHECKOUT / name
