"""Quotations that a colon, or a dash behind a name, leads in without a verb of speech: “Her verdict: “Dry.””, “From Ada Frost, by text: “It leaks.””, “For
the dyer it is plain: “We shut.””; and behind such a question, “Her verdict? “Dry.””.

The lead's build tells who speaks: each of ``LEADS`` gives the places of the source and of the cue, if there are any.  Who has
only said or done something before the colon is left to what reads verbs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..lexicons import read_words
from ..lexicons.vocabulary import bodies, days, honorifics, months, roles, words_of
from ..text.names import fold, given_names
from ..text.noun_phrases import FINITE
from .candidate import Candidate
from .headings import Headings
from .sentences import Sentence, Word
from .subject_phrases import HEADS, IN_PHRASE, Range, subject_after, subject_before

# What stands before the first word of a lead: the time of a live blog, a bullet, a conjunction.
OPENINGS = ("CD", ":", ",", ".", "NFP", "SYM", "LS", "CC", "HYPH", "RB")
# Between a possessor and the noun for what is said: her own first verdict.
BETWEEN = ("JJ", "JJR", "JJS", "NN", "NNP", "RB", "RBR", "VBN", "VBG", "CD", "HYPH")
POINTING = frozenset(["here", "there"])
IS = frozenset(["is", "'s", "’s", "are", "was", "were"])
COPULAS = frozenset(["be", "seem", "look", "sound", "remain", "become"])
# Whoever owns or hears what is said, in the third person: "our verdict" is the outlet's own.
PEOPLE = frozenset(["he", "she", "they", "him", "her", "them"])
OWNERS = frozenset(["her", "his", "its", "their"])
# How many words a noun for what is said may have before it; chosen, not measured.
MODIFIERS = 4
# Before whom it is for, or whose view it is: to the baron, for the dyer.
ADDRESSING = frozenset(["for", "to"])
# By which way it came: by text, in an email, via Telegram.
MEANS = frozenset(["by", "in", "on", "via", "from", "at", "over", "through"])
DASHES = ("—", "–", "--", "-")
NOBODY = ((0, 0), (0, 0))
# On the scale of the rates of cues, as a quotation's with a cue (claims/quoted.py); chosen, not measured.
LED_RATE = 0.95
# Source and cue, as places of a lead's words.
Parts = tuple[Range, Range]


def find_led_in(sentences: Sequence[Sentence]) -> Iterator[Candidate]:
    """A candidate for each quotation whose lead tells who speaks; reads the layer ``statements`` through the sentences."""
    headings = Headings(sentences)
    for lead, sign, quotation, left_open in _leads(sentences):
        begin = next((i for i in range(sign) if lead.words[i].tag not in OPENINGS), sign)
        if lead.words[sign].text == "?" and lead.is_clause(begin, sign):
            continue
        # Over the end of a paragraph only what points at the quotation leads it in: "Here is Frost:", not "Her verdict:".
        ways = (here_is, attributed, headed) if left_open else (*LEADS[:-1], headings.before_colon, LEADS[-1])
        ways = ENDING.get(lead.words[sign].text, ways)
        source, cue = next((found for way in ways if (found := way(lead, begin, sign))), NOBODY)
        if source != cue:
            content = ((quotation.start, quotation.end),)
            yield Candidate(content, lead.pieces(*cue), lead.pieces(*source), LED_RATE)


def is_addressee(text: str, candidate: Candidate) -> bool:
    """*To* the baron she had more: “…”: a preposition for a cue, which tells whose view something is, and here who hears it."""
    return all(text[start:end].lower() in ADDRESSING for start, end in candidate.cue) and bool(candidate.cue)


def _leads(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, int, Word, bool]]:
    """Each sentence that ends with a colon, a full stop or a question mark before a quotation, the mark's place, the quotation, and whether
    that is the next paragraph: it ends the sentence, or the next one is nothing else."""
    for sentence in sentences:
        words = sentence.words
        place = next((i for i in sentence.quotations if i and words[i - 1].text in (":", *DASHES)), None)
        if place is not None and _is_bare(words[place:]):
            yield sentence, place - 1, words[place], False
    for before, lead, sentence in zip((None, *sentences), sentences, sentences[1:], strict=False):
        left_open, mark = lead.paragraph < sentence.paragraph, lead.words[-1].text
        opens = before is None or before.paragraph < lead.paragraph
        if (
            (mark == ":" or mark in ("?", *DASHES) and not left_open or mark == "." and opens and not left_open)
            and sentence.words[0].tag == "QUOTE"
            and _is_bare(sentence.words)
        ):
            yield lead, len(lead.words) - 1, sentence.words[0], left_open


def _is_bare(words: Sequence[Word]) -> bool:
    return all(word.tag in ("QUOTE", ".", ",", "CC") for word in words)


# The builds of a lead


def from_somebody(lead: Sentence, begin: int, sign: int) -> Parts | None:
    """From our reader Ada Frost, by text: “…”; via text from the baker Ben Hale: “…”; from the report: “…”; over to Ada Frost: “…”"""
    words = lead.words
    place = begin + 2 if words[begin].lower in ("by", "via") and words[begin + 1].tag in HEADS else begin
    over = next((i + 1 for i in range(place + 1) if words[i].lower == "over" and words[i + 1].lower == "to"), None)
    place = place if over is None else over
    if place >= sign or words[place].lower != "from" and over is None or lead.is_clause(begin, sign):
        return None
    source = subject_after(lead, place + 1)
    return (source, (0, 0)) if source and _may_speak(lead, source) else None


def to_somebody(lead: Sentence, begin: int, sign: int) -> Parts | None:
    """For the dyer Ada Frost the rule is plain: “…”; to the baron, who is owed rent, *she* had more: “…”"""
    if lead.words[begin].lower not in ADDRESSING:
        return None
    end = _end_of_phrase(lead, begin + 1, sign)
    verb = next((i for i in range(end, sign) if lead.words[i].tag in FINITE), None)
    if verb is None:
        return None
    commas = [i for i in range(begin, sign) if lead.words[i].tag == ","]
    if lead.words[end].tag == "," and lead.words[end + 1].tag in ("WP", "DT", "NN", "NNP"):
        # Behind an apposition or a relative clause: the main clause follows its last comma.
        verb = next((i for i in range(commas[-1], sign) if lead.words[i].tag in FINITE), verb)
    first = max((i + 1 for i in commas if i < verb), default=end)
    subject = (max(first, end), verb)
    if _is_somebody(lead, subject):
        return subject, (0, 0)
    phrase = (begin + 1, end)
    return (phrase, (0, 0)) if lead.words[verb].lemma in COPULAS and _is_somebody(lead, phrase) else None


def possessor(lead: Sentence, begin: int, sign: int) -> Parts | None:
    """*Her* verdict: “…”; *the mayor's* advice to hikers is simple: “…”"""
    words = lead.words
    owner = begin + 1 if words[begin].lower in OWNERS else _behind_possessive(lead, begin, sign)
    if owner is None:
        return None
    places = range(owner, min(owner + MODIFIERS, sign))
    noun = next((i for i in places if words[i].tag not in BETWEEN or _is_said(words[i])), sign)
    says = _is_said(words[noun]) and _says_no_more(lead, noun + 1, sign)
    end = owner - 1 if words[owner - 1].tag == "POS" else owner
    return ((begin, end), (noun, noun + 1)) if says else None


def named_behind(lead: Sentence, begin: int, sign: int) -> Parts | None:
    """The message of *Ada Frost* is short: “…”; a lesson from *Ada Frost*: “…”"""
    words = lead.words
    place = next((i for i in range(begin + 1, sign) if words[i].lower in ("from", "of")), sign)
    source = subject_after(lead, place + 1) if place + 1 < sign else None
    if (
        source is None
        or not _says_no_more(lead, place, sign)
        or any(w.tag not in IN_PHRASE for w in words[begin:place])
    ):
        return None
    thing = words[place].lower == "from" and not _is_somebody(lead, (begin, place))
    if _is_said(words[place - 1]) and _may_speak(lead, source):
        return source, (place - 1, place)
    return (source, (0, 0)) if thing and _is_somebody(lead, source) else None


def addressed(lead: Sentence, begin: int, sign: int) -> Parts | None:
    """*Judge* to airline: ‘…’, the headline"""
    words = lead.words
    if lead.paragraph:
        return None
    to = next((i for i in range(begin + 1, sign) if words[i].lower == "to"), sign)
    is_hearer = to + 1 < sign and all(word.tag in IN_PHRASE for word in words[to + 1 : sign])
    speaks = all(word.tag in IN_PHRASE for word in words[begin:to]) and _is_somebody(lead, (begin, to))
    return ((begin, to), (0, 0)) if is_hearer and speaks and words[to - 1].lower not in _writings() else None


def named(lead: Sentence, begin: int, sign: int) -> Parts | None:
    """*Ada Frost, a reader,* by text: “…”; *the board*: “…”; *Ms Frost*: “…”; *Coach Ada Frost* to the radio: “…”"""
    if lead.is_clause(begin, sign):
        return None
    source = subject_after(lead, begin, inner=("of", "for", "at"))
    if source == (begin, sign) and _is_addressed(lead.words[begin:sign]) and _is_somebody(lead, source):
        return source, (0, 0)
    if source and (past := _past_nickname(lead, source[1], sign)) and (behind := subject_after(lead, past)):
        source = (begin, behind[1])
    if source is None or source[1] < sign and lead.words[source[1]].lower not in (",", "to", *MEANS):
        return None
    full = [word for word in lead.words[slice(*source)] if word.tag in ("NNP", "NNPS")]
    known = _has_given_name(full) or source[1] < sign or _has_post_and_name(lead.words[slice(*source)])
    return (source, (0, 0)) if len(full) > 1 and known else None


def _has_given_name(words: Sequence[Word]) -> bool:
    return any(fold(word.text) in given_names() for word in words)


def _has_post_and_name(words: Sequence[Word]) -> bool:
    """Coach Ada Frost, not Nurse Shortage."""
    names = [word for word in words if word.tag in ("NNP", "NNPS") and word.lower not in roles()]
    return len(names) > 1 and any(word.lower in roles() for word in words)


def _past_nickname(lead: Sentence, place: int, sign: int) -> int | None:
    """The place behind what somebody is called in marks that begin at ``place``: Ada ‘*Ice*’ Frost; None where none do."""
    tags = [word.tag for word in lead.words[place : min(place + 4, sign)]]
    if tags[:1] == ["QUOTE"]:
        return place + 1
    return place + 1 + tags.index("''") if tags[:1] == ["``"] and "''" in tags else None


def headed(lead: Sentence, _: int, sign: int) -> Parts | None:
    """THE CAPTAIN, ADA FROST:, over a paragraph that is the quotation: nothing but a post and a name."""
    known = any(word.lower in roles() for word in lead.words)
    parts = named(lead, 0, sign) if known else None
    return parts if parts and parts[0] == (0, sign) else None


def portrayed(lead: Sentence, begin: int, sign: int) -> Parts | None:
    """*Ada Frost, 34, driller.* “…”: nothing but who speaks, with an age, at the head of a paragraph."""
    words = lead.words
    end = next((i for i in range(begin, sign) if words[i].tag == ","), sign)
    name = [word.tag in ("NNP", "NNPS") for word in words[begin:end]]
    aged = end + 2 < sign and words[end + 1].tag == "CD" and words[end + 1].text.isdigit() and words[end + 2].tag == ","
    if not (aged and sum(name) > 1 and name[-1] and len(words[end + 1].text) < 3):
        return None
    verb = next((i for i in range(end + 2, sign) if words[i].tag in FINITE), sign)
    relative = any(word.tag in ("WP", "WDT", "WP$") for word in words[end + 3 : verb])
    return ((begin, sign), (0, 0)) if verb == sign or relative else None


def frank(lead: Sentence, begin: int, sign: int) -> Parts | None:
    """*The board* was blunt: “…”; *she* was quite clear: “…”"""
    words = lead.words
    verb = next((i for i in range(begin, sign) if words[i].tag in FINITE), sign)
    behind = [word.tag for word in words[verb + 1 : sign]]
    if verb == sign or words[verb].lemma != "be" or "JJ" not in behind or not set(behind) <= {"JJ", "RB", "CC", "IN"}:
        return None
    subject = all(word.tag in IN_PHRASE or word.lower == "of" for word in words[begin:verb])
    return ((begin, verb), (verb, sign)) if subject and _is_somebody(lead, (begin, verb)) else None


def this_to_say(lead: Sentence, begin: int, sign: int) -> Parts | None:
    """*Frost* had this to say about the dam: “…”"""
    words = lead.words
    say = next((i for i in range(begin + 3, sign) if words[i].lower == "say"), sign)
    leads = say < sign and words[say - 2].lower == "this" and words[say - 1].lower == "to"
    verb = say - 3
    if not leads or words[verb].lemma != "have" or lead.is_clause(begin, verb) or lead.is_clause(say + 1, sign):
        return None
    return ((begin, verb), (verb, say + 1)) if _is_somebody(lead, (begin, verb)) else None


def has_a_word(lead: Sentence, begin: int, sign: int) -> Parts | None:
    """*The coach, Ada Frost,* has two words for the penalty that sank them: “…”; *the union* had a question for the mayor: “…”"""
    words = lead.words
    verb = next((i for i in range(begin, sign) if words[i].tag in FINITE), sign)
    source = subject_before(lead, verb) if verb < sign and words[verb].lemma == "have" else None
    end = next((i for i in range(verb + 1, sign) if words[i].tag not in (*BETWEEN, "NNS", "DT", "PRP$")), sign)
    thing = words[verb + 1 : end]
    if source is None or not thing or not _is_somebody(lead, source) or words_of("negation") & {w.lower for w in thing}:
        return None
    if thing[-1].lemma not in words_of("what is said", "what somebody has to say") or not _is_only_for(words[end:sign]):
        return None
    # "The Finns have a word for it" names it.
    says = thing[-1].lemma != "word" or words[source[1] - 1].tag not in ("NNS", "NNPS") and thing[0].tag == "CD"
    return (source, (verb, end)) if says else None


def _is_only_for(words: Sequence[Word]) -> bool:
    """For the penalty, for a board that had left: for whom or what the words are, and nothing that is done or said besides."""
    verbs = [i for i, word in enumerate(words) if word.tag in FINITE]
    relative = next((i for i, word in enumerate(words) if word.tag in ("WDT", "WP")), len(words))
    led = not words or words[0].lower in (*ADDRESSING, "about", "on")
    closed = not verbs or relative < verbs[0] and verbs[-1] < len(words) - 1
    return led and closed and all(word.tag not in (",", "CC") for word in words)


def here_is(lead: Sentence, begin: int, sign: int) -> Parts | None:
    """Here is *coach Ada Frost* on the draw: “…”; asked why, here’s *Frost’s* answer: “…”; then there was *Ada Frost*: “…”"""
    words = lead.words
    place = next((i for i in range(sign - 2) if words[i].lower in POINTING and words[i + 1].lower in IS), None)
    if place is not None and words[place].lower == "there" and place != begin:
        return None
    if place is None or place and words[place - 1].tag not in (",", *OPENINGS):
        return None
    if (owned := possessor(lead, place + 2, sign)) is not None:
        return owned
    source = subject_after(lead, place + 2)
    if source is None or any(w.tag == "POS" for w in words[slice(*source)]):
        return None  # "here is the club's list: “…”"
    head = next((i for i in range(*source) if words[i].tag in ("IN", "TO")), source[1])
    if not _is_somebody(lead, (source[0], head)):
        return None  # "here is the deal with Frost: “…”"
    behind = words[source[1]].lower
    return (source, (0, 0)) if source[1] == sign or behind in (",", "about", "again", "speaking", *MEANS) else None


def dashed(lead: Sentence, begin: int, sign: int) -> Parts | None:
    """*Mayor Ada Frost* – “…”; *the water board* — “…”: nothing but who speaks, by a post, a given name or a word for a body; not the
    rain – “…”, nor Selby – “…”"""
    words = lead.words[begin:sign]
    source = (
        subject_after(lead, begin, inner=("of", "for", "at")) if words and not lead.is_clause(begin, sign) else None
    )
    known = any(w.lower in roles() or w.lower in bodies() or fold(w.text) in given_names() for w in words)
    return (source, (0, 0)) if known and source == (begin, sign) and _is_somebody(lead, source) else None


def attributed(lead: Sentence, _: int, sign: int) -> Parts | None:
    """Please attribute the following to *a union spokeswoman*: “…”; this can be attributed to *Ada Frost, the mayor*: “…”; but not
    what is attributed to her *by experts*, nor a work that was attributed to her."""
    words = lead.words
    verb = next((i for i in range(sign) if words[i].lemma == "attribute"), sign)
    to = next((i for i in range(verb + 1, sign) if words[i].lower == "to"), sign)
    asked = verb == 0 or words[verb - 1].lower in ("please", "kindly") or "MD" in [word.tag for word in words[:verb]]
    if not asked or any(word.tag not in IN_PHRASE for word in words[verb + 1 : to]):
        return None
    source = subject_after(lead, to + 1) if to < sign else None
    return (source, (0, 0)) if source and source[1] == sign and _may_speak(lead, source) else None


Lead = Callable[[Sentence, int, int], "Parts | None"]
LEADS: tuple[Lead, ...] = (
    from_somebody,
    to_somebody,
    possessor,
    named_behind,
    addressed,
    frank,
    this_to_say,
    has_a_word,
    here_is,
    attributed,
    named,
)


# What tells who speaks before other marks than a colon and a question mark.
ENDING: dict[str, tuple[Lead, ...]] = {".": (portrayed,), **dict.fromkeys(DASHES, (dashed,))}


def _is_addressed(words: Sequence[Word]) -> bool:
    """The judge, Ms Frost: nobody heads a column, or says where it is, so."""
    first, last = words[0].lower.rstrip("."), words[-1]
    return (
        first == "the"
        and (last.tag in ("NN", "NNS") or last.lower in bodies())
        or first in honorifics()
        and len(words) > 1
    )


def _is_said(word: Word) -> bool:
    return word.lower in words_of("what is said")


def _writings() -> frozenset[str]:
    return read_words("document_nouns.txt")


def _says_no_more(lead: Sentence, start: int, sign: int) -> bool:
    """Whether a noun for what is said ends the lead, but for to whom it is said and what it is like."""
    words = lead.words
    verb = next((i for i in range(start, sign) if words[i].tag in FINITE), sign)
    told = start == verb or words[start].lower in ("to", "for", "of", "from", "on", "about")
    return told and (verb == sign or words[verb].lemma in COPULAS and not lead.is_clause(verb + 1, sign))


def _behind_possessive(lead: Sentence, begin: int, sign: int) -> int | None:
    """The place behind Ada Frost’s, the water board’s."""
    words = lead.words
    place = next((i for i in range(begin, sign) if words[i].tag not in IN_PHRASE or words[i].tag == "POS"), sign)
    return place + 1 if words[place].tag == "POS" else None


def _end_of_phrase(lead: Sentence, start: int, sign: int) -> int:
    """Where the noun phrase ends that begins at ``start``: before a comma, another phrase or what belongs to no phrase."""
    words = lead.words
    if words[start].tag == "PRP":
        return start + 1
    end = start
    while end < sign and (words[end].tag in IN_PHRASE or words[end].lower == "of"):
        if end > start and words[end].tag in ("DT", "PRP$", "PRP", "RB") and words[end - 1].lower != "of":
            break
        end += 1
    return end


def _may_speak(lead: Sentence, phrase: Range) -> bool:
    """Whether a phrase means somebody or a text."""
    return _is_somebody(lead, phrase) or any(w.lower in _writings() for w in lead.words[slice(*phrase)])


def _is_somebody(lead: Sentence, phrase: Range) -> bool:
    """Whether a phrase has a name or ends with a word for a person or a body, and means no day."""
    words = lead.words[slice(*phrase)]
    if words and words[0].tag == "PRP":
        return words[0].lower in PEOPLE
    names = [
        word
        for word in words
        if word.tag in ("NNP", "NNPS") and word.lower not in days() and word.lower not in months()
    ]
    nouns = [word for word in words if word.tag in HEADS]
    return bool(names) or bool(nouns) and (nouns[-1].lower in bodies() or nouns[-1].lemma in roles())
