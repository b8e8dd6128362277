"""The one kind of error that a user can do something about."""

from __future__ import annotations


class OnrecordError(ValueError):
    """Bad input, said in one line: what is wrong, where, and what to do next.

    ``str(error)`` is the whole line; the command line prints it without a traceback and ends with exit status 2.
    """


class ArticleError(OnrecordError):
    """An article that was read and could not be tagged; ``id`` is its id."""

    def __init__(self, id: str, message: str) -> None:
        super().__init__(message)
        self.id = id

    def __reduce__(self) -> tuple[type[ArticleError], tuple[str, str]]:
        return ArticleError, (self.id, str(self))


class ClaimsError(OnrecordError):
    """Of a file of claims found by somebody else, and not of an article: ``lines`` of it cannot be used."""

    def __init__(self, message: str, lines: int = 1) -> None:
        super().__init__(message)
        self.lines = lines


class OnrecordWarning(UserWarning):
    """What somebody should know, in one line: of an article that was read all the same, of what will take a while."""


class LayerWarning(OnrecordWarning):
    """A layer that an article can do without is left out: which article, which layer, and why."""

    def __init__(self, article: str, layer: str, cause: Exception) -> None:
        super().__init__(
            f"{article}: no {layer}, which is a fault in onrecord ({type(cause).__name__}: {cause}); "
            "the rest is given; please report it with the article"
        )
