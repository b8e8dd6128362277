"""The picture of the review page."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent.parent / "scripts" / "review_screenshot.py"


@pytest.mark.slow
@pytest.mark.skipif(
    not (shutil.which("chromium") or shutil.which("chromium-browser")), reason="there is no Chromium on this machine"
)
def test_it_is_taken(tmp_path: Path) -> None:
    pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    picture = tmp_path / "review.png"
    subprocess.run([sys.executable, str(SCRIPT), str(picture)], check=True)
    assert picture.read_bytes().startswith(b"\x89PNG")
