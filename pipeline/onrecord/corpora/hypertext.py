"""The text that a page shows, and where in it a place of its markup's characters is: what Label Studio's HyperText counts by."""

from __future__ import annotations

from bisect import bisect_right
from html.parser import HTMLParser

BLOCKS = frozenset(["address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"])  # fmt: skip


class Page(HTMLParser):
    """``text`` has the characters of all elements with a line break between blocks, which the browser's count has not."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._counted = 0  # the characters so far, as the browser counts
        self._shown = 0  # and as they are in ``text``
        self._starts: list[int] = []  # of each run of characters: by the browser's count, and how far ``text`` is ahead
        self._ahead: list[int] = []
        self.feed(html)
        self.close()
        self.text = "".join(self._parts)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        self._break(tag)

    def handle_data(self, data: str) -> None:
        self._starts.append(self._counted)
        self._ahead.append(self._shown - self._counted)
        self._parts.append(data)
        self._counted += len(data)
        self._shown += len(data)

    def _break(self, tag: str) -> None:
        if tag in BLOCKS and self._parts and not self._parts[-1].endswith("\n"):
            self._parts.append("\n")
            self._shown += 1

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The code points of ``text`` for those that the browser counts; an end stays with what is before it."""
        return self._move(start, start), self._move(end, end - 1)

    def _move(self, offset: int, of: int) -> int:
        run = bisect_right(self._starts, of) - 1
        return offset + (self._ahead[run] if run >= 0 else 0)
