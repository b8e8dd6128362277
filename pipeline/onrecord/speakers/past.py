"""What is known when a source is read: who has spoken so far, and under which phrases; only the resolver writes here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..layers import Record
from .referents import Place, Referent


@dataclass
class Past:
    """Who spoke last and where that ended, who has spoken at all (``id()``), the sources resolved so far, in order."""

    speaker: Referent | None = None
    end: int = -1
    paragraph: int = -9
    # Who spoke last in words of his own, and no other said so, what that was, and where the claim ended.
    aloud: Referent | None = None
    aloud_content: Sequence[Sequence[int]] = ()
    aloud_end: int = -1
    # That claim, and who has said something in words of his own in its paragraph.
    aloud_claim: Record | None = None
    heard: list[Referent] = field(default_factory=list)
    # Who asked last, until somebody is named as a source beside the answers in that paragraph.
    asker: Referent | None = None
    spoke: set[int] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)
    # The quotations of one speaker in one paragraph, the last ones, and whose they are.
    quoted: list[list[int]] = field(default_factory=list)
    quoting: Referent | None = None
    # Those whom only a phrase names, by ``phrase_key``.
    phrases: dict[str, Referent] = field(default_factory=dict)
    # Who spoke in a writing, by its noun: in a statement, a letter.
    writings: dict[str, Referent] = field(default_factory=dict)

    def say(self, speaker: Referent, claim: Record, end: int, *, here: bool) -> None:
        """Keeps a claim that nobody else reports, which ends at ``end``; ``here``: in the paragraph of the one before."""
        self.heard = [*(self.heard if here else []), speaker]
        self.aloud, self.aloud_end, self.aloud_content, self.aloud_claim = speaker, end, claim["content"], claim

    def quote(self, speaker: Referent, content: list[list[int]], paragraph: int) -> None:
        """Keeps a quotation in this paragraph, behind those of the same speaker there."""
        goes_on = self.quoting is speaker and self.paragraph == paragraph
        self.quoted, self.quoting = [*(self.quoted if goes_on else []), *content], speaker


def phrase_key(phrase: str) -> str:
    """What equal phrases share.

    >>> phrase_key("The  Manufacturer"), phrase_key("a manufacturer")
    ('manufacturer', 'manufacturer')
    """
    key = " ".join(phrase.casefold().split())
    return key.removeprefix("the ").removeprefix("a ").removeprefix("an ")
