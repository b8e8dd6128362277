"""Who brought a claim to the state that it is in: whose decision stands, also where another one was taken back since."""

from __future__ import annotations

import sqlite3

# Whether a decision (``mine``) stands: the last word on it is not an undo.
_LAST_TURN = "(SELECT turn.action FROM decisions AS turn WHERE turn.of = mine.number ORDER BY turn.number DESC LIMIT 1)"
STANDS = f"coalesce({_LAST_TURN}, 'redo') = 'redo'"


def deciding(article: str, claim: str, version: str) -> str:
    """SQL for the number of the decision that a claim's state is owed to; null where none stands.  The arguments are SQL for
    the article's number, the claim's id and its version."""
    standing = (
        f"SELECT max(mine.number) FROM decisions AS mine WHERE mine.article = {article} AND mine.number < {version} AND mine.of IS NULL"
        f" AND {STANDS} AND EXISTS (SELECT 1 FROM json_each(mine.after) WHERE key = 'claim:' || {claim})"
    )
    return f"(SELECT iif(last.action = 'undo', ({standing}), last.number) FROM decisions AS last WHERE last.number = {version})"


def decided(db: sqlite3.Connection, article: int) -> dict[str, tuple[str, str]]:
    """Reviewer and time of these decisions, by claim of an article."""
    number = deciding("claims.article", "claims.id", "claims.version")
    found = db.execute(
        f"SELECT claims.id, reviewer, at FROM claims JOIN decisions ON number = {number} WHERE claims.article = ?",
        (article,),
    )
    return {id: (reviewer, at) for id, reviewer, at in found}
