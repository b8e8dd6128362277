"""Which extractor keeps what a reader of a page sees: ``python -m benchmarks.pages [FOLDER]``.

For each page ``NAME.html`` with its paragraphs in ``NAME.txt`` (by default those of ``tests/pages``): how many paragraphs come
out as they are, and how many others come with them.  Extractors that are not installed are left out
(``pip install readability-lxml resiliparse``).
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from .report import ROOT, markdown


def onrecord(page: str) -> str:
    from onrecord.webpage import extract

    return extract(page)[0]


def trafilatura(page: str) -> str:
    import trafilatura

    return (trafilatura.extract(page, include_comments=False, include_tables=False) or "").replace("\n", "\n\n")


def readability(page: str) -> str:
    from lxml import html
    from readability import Document

    return "\n\n".join(
        p.text_content() for p in html.fromstring(Document(page).summary()).iter("h1", "p", "blockquote", "li")
    )


def resiliparse(page: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(page, main_content=True))


EXTRACTORS: dict[str, Callable[[str], str]] = {
    f.__name__: f for f in (onrecord, trafilatura, readability, resiliparse) if find_spec(f.__name__) is not None
}


def paragraphs(text: str) -> list[str]:
    return [" ".join(block.split()) for block in text.split("\n\n") if block.strip()]


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "tests" / "pages"
    rows = [("extractor", "paragraphs as they are", "of", "others")]
    for name, extract in EXTRACTORS.items():
        right = total = others = 0
        for page in sorted(folder.glob("*.html")):
            wanted = paragraphs(page.with_suffix(".txt").read_text(encoding="utf8"))
            found = paragraphs(extract(page.read_text(encoding="utf8")))
            total += len(wanted)
            right += sum(paragraph in found for paragraph in wanted)
            others += sum(paragraph not in wanted for paragraph in found)
        rows.append((name, str(right), str(total), str(others)))
    print(markdown(rows, right={1, 2, 3}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
