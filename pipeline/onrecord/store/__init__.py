"""The store: articles, what was found in them, and what reviewers decided, in one SQLite file.

``database`` opens the file, ``articles`` adds and reads articles, ``decisions`` takes what reviewers decide (its kinds
are in ``actions``), ``queue``, ``search`` and ``parties`` find claims and those who made them, ``export`` and
``agreement`` hand on what was decided.  The documents as they came and the log of decisions are what is kept; every
other table is derived from the two and can be made again (``rebuild``).
"""

from .database import Store

__all__ = ["Store"]
