"""The one kind of error that a user can do something about."""

from __future__ import annotations


class OnrecordError(ValueError):
    """Bad input, said in one line: what is wrong, where, and what to do next.

    ``str(error)`` is the whole line; the command line prints it without a traceback and ends with exit status 2.
    """
