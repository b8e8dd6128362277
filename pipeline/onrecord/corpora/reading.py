"""What a reader of published data gives."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import OnrecordError
from .records import LAYERS, Article


@dataclass(frozen=True, slots=True)
class Read:
    """An article in the training format, and the place (``FILE`` or ``FILE:LINE``) that it was read from."""

    where: str
    article: Article

    @property
    def layers(self) -> list[str]:
        """The layers that it is annotated with."""
        return [key for key in LAYERS if key in self.article]


Item = Read | OnrecordError  # an error in the place of an article that could not be read


def misfit(error: Exception) -> str:
    """What a record of a tool's export lacks, or what is wrong in it, by what reading it raised."""
    return f"it has no “{error.args[0]}”" if isinstance(error, KeyError) else str(error)
