"""What can be done on the page: each is one button, which its key presses.  The overlay of help lists the same."""

from __future__ import annotations

from dataclasses import dataclass

CLAIM = "claim"  # a claim in hand
WORDS = "words"  # a selection in the article


@dataclass(frozen=True, slots=True)
class Key:
    """A button: ``action`` is what ``static/review.js`` does for it, ``key`` as browsers name it, ``shown`` for people.

    ``needs`` are the things without which it does nothing.  ``spoken`` is the label in words, where it has an arrow in it.
    """

    group: str
    action: str
    key: str
    label: str
    help: str
    needs: tuple[str, ...] = ()
    spoken: str = ""

    @property
    def shown(self) -> str:
        return {"ArrowRight": "→", "ArrowLeft": "←"}.get(self.key, self.key)


KEYS = (
    Key("decide", "accept", "a", "Accept", "The claim is right as it stands; go on to the next", (CLAIM,)),
    Key("decide", "reject", "r", "Reject", "It is no claim; go on to the next", (CLAIM,)),
    Key("decide", "skip", "x", "Skip", "Leave it for later, at the end of the queue", (CLAIM,)),
    Key("decide", "next", "ArrowRight", "Next", "Go on without deciding"),
    Key("decide", "back", "ArrowLeft", "Back", "Go back to the claim before"),
    Key(
        "decide",
        "done",
        "f",
        "Article done",
        "Nothing is missing in this article, and what is left is right; go on to the next",
    ),
    Key("decide", "undo", "z", "Undo", "Take back your last decision"),
    Key("decide", "redo", "Z", "Redo", "Take it again after all"),
    Key(
        "correct",
        "speaker",
        "s",
        "Speaker",
        "Somebody else said it: choose from the article's people, or name a new one",
        (CLAIM,),
    ),
    Key("correct", "describe", "i", "Who it is", "Name, role, agency and country of this speaker", (CLAIM,)),
    Key("correct", "part", "p", "Part", "Some claims of this speaker are somebody else's", (CLAIM,)),
    Key("correct", "merge", "g", "Merge", "This speaker and another one of the article are the same", (CLAIM,)),
    Key("correct", "kind", "k", "Kind", "Direct, mixed or indirect, in turn", (CLAIM,)),
    Key("correct", "act", "v", "Act", "What the source does: says, writes, asks, thinks, plans or else", (CLAIM,)),
    Key("correct", "denied", "d", "Denied", "The speaker denied it, or the words no longer say so", (CLAIM,)),
    Key("correct", "nesting", "n", "Inside", "Another claim reports this one, or none does", (CLAIM,)),
    Key("correct", "note", "o", "Note", "A remark for yourself and others", (CLAIM,)),
    Key("words", "content", "c", "Content", "The selected words are what was said", (CLAIM, WORDS)),
    Key(
        "words",
        "piece",
        "C",
        "Another piece",
        "The selected words are a further piece of what was said",
        (CLAIM, WORDS),
    ),
    Key("words", "cue", "q", "Cue", "The selected words are the cue (“said”)", (CLAIM, WORDS)),
    Key("words", "source", "w", "Source", "The selected words are who says it, as written", (CLAIM, WORDS)),
    Key(
        "words",
        "entity",
        "y",
        "Name, number, date",
        "What is named, counted and dated here: correct it, remove it, or make the selected words one",
    ),
    Key("words", "missed", "m", "New claim", "The selected words are a claim that was missed", (WORDS,)),
    Key(
        "select",
        "pick",
        "e",
        "This claim",
        "Select the claim's content; again for its cue, its source, its next piece",
        (CLAIM,),
    ),
    Key("select", "sentence", "t", "Sentence", "Select the next sentence"),
    Key("select", "sentence-back", "T", "Sentence before", "Select the sentence before"),
    Key("select", "start-back", "1", "Start ◂", "Begin the selection a word earlier", (WORDS,), "Start earlier"),
    Key("select", "start-on", "2", "Start ▸", "Begin it a word later", (WORDS,), "Start later"),
    Key("select", "end-back", "3", "◂ End", "End the selection a word earlier", (WORDS,), "End earlier"),
    Key("select", "end-on", "4", "End ▸", "End it a word later", (WORDS,), "End later"),
)
