"""Takes docs/review.png: the review page on the corpus's invented articles.

    python scripts/review_screenshot.py [FILE]

Needs playwright and a Chromium that is installed (nothing is downloaded).
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

from onrecord.document import Document
from onrecord.review.app import make_app
from onrecord.review.server import Server
from onrecord.review.site import Site
from onrecord.store import Store, articles

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "review.png"
ARTICLE, CLAIM = "port-strike", "c5"
SIZE = {"width": 1280, "height": 800}


def main(picture: Path = PICTURE) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.exit("review_screenshot: no Chromium on this machine; on Debian: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "desk.db") as store:
        for gold in sorted((ROOT / "corpus" / "gold").glob("*.json")):
            document = Document.model_validate_json(gold.read_text(encoding="utf-8"))
            # Annotators are certain; the picture shows what a calibrated pipeline says.
            claims = [
                claim.model_copy(update={"confidence": 0.55 + 0.4 * (place % 7) / 7})
                for place, claim in enumerate(document.claims)
            ]
            articles.add(store, document.model_copy(update={"claims": claims}))
        number = next(row.article for row in articles.page(store).rows if row.id == ARTICLE)
        server, site, ready = Server(["Ana"]), Site(store), threading.Event()
        thread = threading.Thread(target=server.run, args=(make_app(site),), kwargs={"started": ready.set})
        thread.start()
        ready.wait()
        try:
            take(chromium, server.addresses["Ana"], f"/?article={number}&claim={CLAIM}", picture)
        finally:
            server.stop()
            thread.join()
            site.close()


def take(chromium: str, address: str, path: str, picture: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": SIZE["width"], "height": SIZE["height"]})
        page.goto(address)
        page.wait_for_url(lambda url: "token" not in url)
        page.goto(address.partition("/?")[0] + path)
        page.wait_for_selector("body[data-ready]")
        page.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
