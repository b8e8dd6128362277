"""What an archive has: the ids of its articles, and their texts as hashes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from ..errors import OnrecordError
from ..readers import Article, Item, Seen


def digest_of(text: str) -> str:
    """Eight bytes of a text's hash, as the manifest has them."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


class Done:
    """The articles that were tagged, and those that were set aside, of which there is no text to compare.

    It goes to the machine that reads, where there are several.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._tagged, self._texts, self._aside = Seen(), Seen(), Seen()

    def add(self, id: str, digest: str) -> bool:
        """Whether a tagged article is new; from now on it is not."""
        if id in self:
            return False
        self._texts.add(f"{id}\0{digest}")
        return self._tagged.add(id)

    def set_aside(self, id: str) -> bool:
        """Whether an article without a record is new; from now on it is not."""
        return id not in self and self._aside.add(id)

    def is_aside(self, id: str) -> bool:
        return id in self._aside

    def __contains__(self, id: str) -> bool:
        return id in self._tagged or id in self._aside

    def __len__(self) -> int:
        return len(self._tagged) + len(self._aside)

    def left(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items that are not there yet, with an error in the place of an article that is there with another text."""
        for item in items:
            if not isinstance(item, Article) or item.id not in self:
                yield item
            elif item.id in self._tagged and f"{item.id}\0{digest_of(item.text)}" not in self._texts:
                yield OnrecordError(
                    f"{item.where}: “{item.id}” is in {self.folder} with another text; give the changed article another id, or "
                    "choose another folder"
                )
