"""Headlines in which a colon or dash parts what is said from who says it: “Mayor: Wall will hold”, “Wall will hold – Frost”.

The text below must let them speak, too, so that neither a section (“Football: Rovers win”) nor a subject is taken for a source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile, pairwise, takewhile

from ..lexicons.vocabulary import roles, wider_roles, words_of
from ..text.names import acronyms, fold, given_names
from ..text.noun_phrases import FINITE
from ..text.nouns import singular
from .candidate import Candidate
from .cues import Cues
from .headings import PLAIN, Headings
from .predicates import find_predicates
from .reports import find_reports
from .sentences import Sentence, Word
from .subject_phrases import subject_before

# On the scale of the rates of cues, as a lead's without a verb (claims/led_in.py); chosen, not measured.
HEADLINE_RATE = 0.9
DASHES = frozenset(["–", "—", "--", "-"])
STOPS = (".", "QUOTE")
# Bodies and texts that stand before a colon without a name; before a text no noun tells a section: school report, match report.
SPEAKING = frozenset(["police", "union", "unions", "watchdog"])
TEXTS = frozenset(["poll", "report", "study", "survey"])
# What is said has a verb: Wall will hold; Strike to go on; Two held. Before who says it an adverb may do, or a negation: Plant sorghum
# early: minister; No strike next week: union.
TELLING = (*FINITE, "TO", "VBN", "VB")
TELLING_BEFORE = (*TELLING, "RB", "RP", "RBR")
IN_WHO = (*PLAIN, "NNS", "JJ")
LEAST = 3  # words of what is said; chosen, not measured


def find_headlines(sentences: Sequence[Sentence], cues: Cues) -> Iterator[Candidate]:
    """A candidate for the headline, if it is one of these."""
    text = [sentence for sentence in sentences if sentence.paragraph]
    for said, who in _parts([word for sentence in sentences if not sentence.paragraph for word in sentence.words]):
        if text and _speaks(who, text, Headings(sentences), cues):
            content, source = ((words[0].start, words[-1].end) for words in (said, who))
            yield Candidate((content,), (), (source,), HEADLINE_RATE)
            return


def _parts(head: Sequence[Word]) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """What may be said and who may say it, where the words have one colon or dash between them and no stop at their end."""
    marks = [i for i in range(1, len(head) - 1) if _is_mark(head[i - 1], head[i])]
    if len(marks) != 1 or head[-1].tag in STOPS:
        return
    before, after = head[: marks[0]], head[marks[0] + 1 :]
    # Initials before a colon are what a piece is about: "EPL: Selby beat Hale", where those behind one speak.
    if head[marks[0]].text == ":" and not _are_initials(before) and _is_told(after, TELLING):
        yield after, before
    if _is_told(before, TELLING_BEFORE) or before[0].lower == "no" and len(before) >= LEAST:
        yield before, after


def _are_initials(words: Sequence[Word]) -> bool:
    return len(words) == 1 and words[0].text.isupper() and len(words[0].text) > 2


def _is_mark(before: Word, word: Word) -> bool:
    """Wall will hold – Frost; Wall will hold—Frost; not oil–gas, re-run."""
    return word.text in (":", "—") or word.text in DASHES and word.start > before.end


def _is_told(words: Sequence[Word], telling: Sequence[str]) -> bool:
    """Whether the words are a clause: not "the woman who built it", "what we know so far"."""
    tags = [word.tag for word in words]
    relative = next((i for i, tag in enumerate(tags) if tag in ("WP", "WDT")), len(tags))
    verbs = [i for i, tag in enumerate(tags) if tag in telling]
    whole = bool(verbs) and (verbs[0] < relative or len(verbs) > 1)
    asks = words[0].lower in words_of("question word")
    return tags == ["QUOTE"] or len(words) >= LEAST and whole and not asks and "QUOTE" not in tags


def _speaks(words: Sequence[Word], text: Sequence[Sentence], headings: Headings, cues: Cues) -> bool:
    """Whether these are somebody who speaks in the text: Mayor, Mayor Frost, Frost, Union, Study; not Ada Frost, who is as often told
    of: “Ada Frost: The woman behind the wall is freed”."""
    *before, last = words
    if before and last.tag == "NNP" and fold(before[-1].text) in given_names():
        return False
    plural = last.tag in ("NNS", "NNPS") and singular(last.lower) in roles()
    text_alone = last.lower in TEXTS and not any(word.tag == "NN" for word in before)
    if not (plural or _are_initials(words) or text_alone or last.lower in SPEAKING or headings.is_person(words)):
        return False
    return all(word.tag in IN_WHO for word in words) and _let_speak(words, text, cues)


def _lets_speak(sentence: Sentence, who: Sequence[Word], cues: Cues) -> bool:
    """Whether the source of a report in a sentence has the noun, what it stands for, or what it is short for: "GHA boss" for its
    director, "PPRO" and "ASUU"."""
    noun, short = who[-1], who[-1].text.isupper()
    beside = {word.lower for word in who[:-1] if word.text.isupper()}
    meant = {noun.lower} | (wider_roles().get(noun.lower, frozenset()) if beside else frozenset())
    said = {word.lower for word in sentence.words}
    if not beside <= said or not short and said.isdisjoint(one.split()[-1] for one in meant):
        return False
    sources = [
        " ".join(word.text for word in sentence.words[slice(*report.source)])
        for report in find_reports(_without_brackets(sentence), cues)
    ]
    heads = (source.split(",")[0].strip() for source in sources)
    shortened = short and any(noun.text in acronyms(head) | acronyms(head.split(" of ")[0]) for head in heads)
    return shortened or any(f" {one} " in f" {source.lower()} " for source in sources for one in meant)


def _without_brackets(sentence: Sentence) -> Sentence:
    """The sentence without the short form behind a name: "the Glass Workers’ Union (GWU) said"."""
    words = sentence.words
    short = {i for i in range(1, len(words) - 1) if (words[i - 1].text, words[i + 1].text) == ("(", ")")}
    left = tuple(word for i, word in enumerate(words) if short.isdisjoint((i - 1, i, i + 1)))
    return replace(sentence, words=left) if short else sentence


def _let_speak(who: Sequence[Word], text: Sequence[Sentence], cues: Cues) -> bool:
    """Whether the text lets somebody speak by this noun, or by the surname of whoever it introduces so: the minister, Ben Hale, left.
    Hale said."""
    if any(_lets_speak(sentence, who, cues) for sentence in text):
        return True
    noun = who[-1].lower
    known = {noun}
    for sentence in text:
        if known.isdisjoint(word.lower for word in sentence.words):
            continue
        if not known.isdisjoint(_speaking(sentence, cues)):
            return True
        known |= _introduced(sentence, noun)
    return False


def _speaking(sentence: Sentence, cues: Cues) -> Iterator[str]:
    """The words of the sources of a sentence's reports, and of the subjects of its verbs of speech: *the chief* called on drivers."""
    sources = [report.source for report in find_reports(sentence, cues)]
    subjects = (subject_before(sentence, one.start) for one in find_predicates(sentence, cues) if not one.passive)
    for source in [*sources, *filter(None, subjects)]:
        yield from (word.lower for word in sentence.words[slice(*source)])


def _introduced(sentence: Sentence, noun: str) -> set[str]:
    """The surname that stands last between a noun and the verb behind it: the minister of water, Ben *Hale*, met."""
    behind = list(dropwhile(lambda word: word.lower != noun, sentence.words))[1:]
    phrase = list(takewhile(lambda word: word.tag not in FINITE, behind))
    named = [word.lower for first, word in pairwise(phrase) if first.tag == word.tag == "NNP"]
    return set(named[-1:])
