"""Reports that a sentence's build makes certain: its own source and cue, and the words that are theirs.

The rules see tags, commas, quotation marks and cue verbs, never a parse nor the encoder.  Each is a function of a sentence
and a predicate that gives the report or None; ``RULES`` is their table, in the order in which they are asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..lexicons.vocabulary import days, words_of
from ..text.noun_phrases import FINITE
from ..text.pieces import Piece
from .cues import Cues
from .joined import goes_on_as_told
from .main_clauses import is_main_clause
from .predicates import AUXILIARIES, Predicate, find_predicates, is_expletive, is_shown
from .sentences import ASKED, SUBORDINATORS, Sentence, Word
from .subject_phrases import Range, is_named_per, is_own, only_hears, subject_after, subject_before

# What may begin the rest of a sentence that only says where, when, to whom and how: he said on Monday.
ADJUNCTS = ("IN", "TO", "RB", "RP", "VBG", "WRB")
TIMES = frozenset(["earlier", "later", "last", "this", "yesterday", "today", "tonight", "tomorrow"])
# What these tell is not only when and to whom, but of what; what is called for or on, and what is proposed.
MATTERS = frozenset(["ask", "enquire", "inquire", "wonder"])
CALLED = frozenset(["for", "on", "upon"])
DOING = frozenset(
    ["advocate", "consider", "deny", "favor", "favour", "oppose", "propose", "recommend", "suggest", "support"]
)
# The reporter himself does so: the pump, it will be recalled, broke.
RECALLED = frozenset(["note", "recall", "remember"])
# What somebody puts somewhere stands behind it.
UNINVERTED = frozenset(["put"])
HEARER_VERBS = frozenset(["tell", "assure", "inform", "remind", "warn", "advise", "notify", "ask"])


@dataclass(frozen=True)
class Report:
    """Places of a sentence's words: the source, the cue, and the content as ranges; ``rule`` names what found it."""

    sentence: Sentence
    content: tuple[Range, ...]
    cue: Range
    source: Range
    rule: str = ""
    beside: Range = (0, 0)  # what only says when, where and to whom it was told

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The content, as it stands in the text."""
        return tuple(piece for words in self.content for piece in self.sentence.pieces(*words))

    @property
    def quotations(self) -> tuple[int, ...]:
        """The quotations (places in the layer of statements) that are words of the content."""
        held = (self.sentence.words[i] for start, end in self.content for i in range(start, end))
        return tuple(word.quotation for word in held if word.quotation is not None)


def quotation_before(sentence: Sentence, predicate: Predicate) -> Report | None:
    """“…,” Ada Frost said on Monday. “…,” said Ada Frost. “…,” she said, “…”"""
    words = sentence.words
    found = _told_behind(sentence, predicate)
    if found is None:
        return None
    source, first, last = found
    place = first - 1
    while words[place].tag in (",", ":", "NFP"):
        place -= 1
    if place < 0 or words[place].tag != "QUOTE":
        return None
    content = [(_start_of_row(sentence, place), place + 1)]
    if (goes_on := _next_quotation(sentence, last)) is not None:
        content.append((goes_on, goes_on + 1))
    return Report(
        sentence,
        tuple(content),
        (predicate.start, predicate.end),
        source,
        "quotation_before",
        _beside(predicate, source, last),
    )


def quotation_behind(sentence: Sentence, predicate: Predicate) -> Report | None:
    """Ada Frost told the court on Monday: “…”"""
    words = sentence.words
    source = subject_before(sentence, predicate.start)
    place = behind_adjuncts(sentence, predicate)
    if source is None or predicate.passive or place >= len(words) or words[place].tag != "QUOTE":
        return None
    goes_on = words[place - 1].tag == ":" or _goes_on_small(sentence, source, place)
    if goes_on and (whole := clause_before(sentence, predicate)) is not None:
        return whole  # It leaks, Frost said: “…” has the clause, too
    led = words[place - 1].tag in (",", ":") or place == predicate.end
    ends = all(word.tag in ("QUOTE", ".", ",", "CC") for word in words[place:])
    if not (led and ends):
        return None
    return Report(
        sentence,
        ((place, len(words)),),
        (predicate.start, predicate.end),
        source,
        "quotation_behind",
        (predicate.end, place),
    )


def _goes_on_small(sentence: Sentence, source: Range, place: int) -> bool:
    """It leaks, Frost said, *“as it always did”*; not it leaks, a charge Frost called *“late”*, nor in a way which, Frost said, *“leaks”*."""
    words = sentence.words
    led = words[place].small and words[place - 1].tag == "," and source[0] > 1
    return led and words[source[0] - 1].tag == "," and words[source[0] - 2].tag not in ("WDT", "WP", "WRB", "IN", "CC")


def clause_before(sentence: Sentence, predicate: Predicate) -> Report | None:
    """The bridge is closed, Ada Frost told the court on Monday. Is it closed? asked Ada Frost."""
    found = _told_behind(sentence, predicate)
    if found is None or _says_of_what(sentence, predicate):
        return None
    source, first, last = found
    if first < source[0] and any(word.tag == "QUOTE" for word in sentence.words[source[1] : source[1] + 1]):
        return None  # the report, of May, mentions cracks “of no size”
    before = sentence.words[first - 1]
    if not (before.tag == "," or before.text in ASKED) or not is_main_clause(sentence, first - 1):
        return None
    brackets = [word.tag for word in sentence.words[: first - 1]]
    if brackets.count("-LRB-") > brackets.count("-RRB-"):
        return None  # it leaks (in fact, Hale said so)
    content = [(0, first - 1)]
    if (goes_on := _next_quotation(sentence, last)) is not None:
        content.append((goes_on, goes_on + 1))
    rest = sentence.words[last:]
    rule = "clause_before"
    if rest and rest[0].tag == "," and sentence.is_clause(last + 1, len(sentence.words)):
        if not goes_on_as_told(sentence, last, predicate.cues):
            return None
        content.append((last + 1, len(sentence.words)))
        rule = "clause_joined"
    elif rest and rest[0].tag == "," and _is_unfinished(sentence, first - 1):
        content.append((last + 1, len(sentence.words)))
    return Report(
        sentence, tuple(content), (predicate.start, predicate.end), source, rule, _beside(predicate, source, last)
    )


def _is_unfinished(sentence: Sentence, end: int) -> bool:
    """There *were*, she said, nine of them; he *had*, however, he said, no bus: the words before ``end`` lead to what follows; not it
    is what it *was*."""
    before = list(sentence.words[:end])
    while before and before[-1].tag in ("RB", ","):
        before.pop()
    last = before.pop() if before else None
    leads = last is not None and (last.tag == "MD" or last.tag in FINITE and last.lemma in AUXILIARIES)
    return leads and not any(word.tag in FINITE for word in before)


def clause_around(sentence: Sentence, predicate: Predicate) -> Report | None:
    """The bridge, Ada Frost said, is closed; but not In May, Ada Frost said while it leaks, it is open."""
    found = _told_behind(sentence, predicate)
    words = sentence.words
    if found is None or _says_of_what(sentence, predicate):
        return None
    source, first, last = found
    if words[first - 1].tag != "," or last >= len(words) or words[last].tag != "," or sentence.is_clause(0, first - 1):
        return None
    if (
        words[0].lower in SUBORDINATORS
        or not sentence.is_clause(last, len(words))
        or words[last + 1].tag in ("CC", "VBG", "WP", "WDT", "IN")
        or words[0].tag in ("IN", "TO", "VBG", "VBN")
        and words[predicate.end].lower in SUBORDINATORS
        and sentence.is_clause(predicate.end, last)
    ):
        return None
    return Report(
        sentence,
        ((0, first - 1), (last + 1, len(words))),
        (predicate.start, predicate.end),
        source,
        "clause_around",
        _beside(predicate, source, last),
    )


def clause_behind(sentence: Sentence, predicate: Predicate) -> Report | None:
    """Ada Frost said on Monday that the bridge is closed."""
    words = sentence.words
    source = subject_before(sentence, predicate.start)
    if source is None or predicate.passive or not is_own(sentence, source):
        return None
    place = behind_adjuncts(sentence, predicate)
    if place >= len(words) or words[place].tag in (",", "."):
        return None
    if sentence.is_clause(0, source[0]) or not sentence.is_clause(place, len(words)):
        return None
    if is_expletive(sentence, source, predicate):
        source = (source[1], source[1])
    return Report(sentence, ((place, len(words)),), (predicate.start, predicate.end), source, "clause_behind")


def agent_behind(sentence: Sentence, predicate: Predicate) -> Report | None:
    """Ada Frost was praised by the crew as a good hand. Ada Frost is accused by the bank of forgery."""
    words = sentence.words
    place = predicate.end
    subject = subject_before(sentence, predicate.start)
    if not predicate.passive or subject is None or place >= len(words) or words[place].lower != "by":
        return None
    agent = subject_after(sentence, place + 1, inner=()) if place + 1 < len(words) else None
    if agent is None or agent[1] >= len(words) or words[agent[1]].lower not in ("as", "of", "for"):
        return None
    return Report(sentence, (subject, (agent[1], len(words))), (predicate.start, predicate.end), agent, "agent_behind")


Rule = Callable[[Sentence, Predicate], "Report | None"]
RULES: tuple[Rule, ...] = (
    quotation_before,
    quotation_behind,
    clause_before,
    clause_around,
    clause_behind,
    agent_behind,
)


def find_reports(sentence: Sentence, cues: Cues) -> list[Report]:
    """The reports of a sentence, one for each predicate that a rule fits; and what somebody is quoted as ``according``."""
    at = (i for i, word in enumerate(sentence.words) if word.lower in ("according", "per"))
    found = [made for i in at if (made := according(sentence, i))]
    for predicate in find_predicates(sentence, cues):
        report = next((made for rule in RULES if (made := rule(sentence, predicate)) is not None), None)
        if report is not None:
            found.append(report)
    return found


def according(sentence: Sentence, place: int) -> Report | None:
    """The bridge is closed, according to Ada Frost. According to Ada Frost, the bridge is closed. It is closed, per the council."""
    words = sentence.words
    behind = place + 1 if words[place].lower == "per" else place + 2
    cue = place - (place > 0 and words[place - 1].lower == "as" and behind == place + 1)
    if behind >= len(words) or behind == place + 2 and words[place + 1].lower != "to":
        return None
    source = subject_after(sentence, behind)
    if source is None or behind == place + 1 and not is_named_per(sentence, cue, source):
        return None
    if cue == 0 and behind == place + 1 and _goes_on(words[source[1] :], cue < place):
        return None
    if cue == 0:
        content = (source[1], len(words))
    elif source[1] >= len(words) or words[source[1]].tag in (".", ":", ","):
        content = (0, cue)
    else:
        return None
    if not sentence.is_clause(*content) and not any(w.tag == "QUOTE" for w in words[slice(*content)]):
        return None
    return Report(sentence, (content,), (cue, behind), source, "according")


def _goes_on(behind: Sequence[Word], of_as_per: bool) -> bool:
    """Whether what "per" opens is no clause that somebody says: as per a report *by the ministry*, it is closed; Per Hale, 20, *won*."""
    tags = [word.tag for word in behind if word.tag != ","]
    return not tags or tags[0] in (*FINITE, "WP", "WDT") or of_as_per and behind[0].tag == "IN"


def _beside(predicate: Predicate, source: Range, last: int) -> Range:
    return max(predicate.end, source[1]), last


def _told_behind(sentence: Sentence, predicate: Predicate) -> tuple[Range, int, int] | None:
    """Source, first and last place of a report that stands behind or within its content: it has no content of its own.

    …, Ada Frost told the court on Monday / …, said Ada Frost on Monday
    """
    words = sentence.words
    if predicate.passive:
        return None
    before = subject_before(sentence, predicate.start)
    if before is not None and is_own(sentence, before):
        last = _end_of_adjuncts(sentence, predicate)
        if last is not None and _is_nobody(sentence, before[0], predicate.verb):
            told = before[0] > 0 and predicate.lemma not in RECALLED
            return ((before[1], before[1]), before[0], last) if told else None
        if is_shown(sentence, predicate):
            return None
        source = (before[1], before[1]) if only_hears(sentence, before, predicate.verb) else before
        return (source, before[0], last) if last is not None and before[0] > 0 else None
    after = subject_after(sentence, predicate.end) if _is_inverted(sentence, predicate) else None
    if after is None or words[after[1] - 1].tag == "VBN" and not any(word.tag == "," for word in words[slice(*after)]):
        return None  # Army denies raid, says 14 rebels killed
    last = _end_of_adjuncts(sentence, predicate, after[1])
    return (after, predicate.start, last) if last is not None else None


def _is_nobody(sentence: Sentence, subject: int, verb: int) -> bool:
    """The pump, *it* was announced, broke; not it is telling callers."""
    words = sentence.words
    return words[subject].lower == "it" and words[verb - 1].lemma == "be" and words[verb].tag in ("VBN", "VBD")


def _says_of_what(sentence: Sentence, predicate: Predicate) -> bool:
    """At the second, a nurse *asked about* animals; by noon everybody *asks where* they are: that is what was asked. It leaks (and Hale
    has *proposed closing* it, was *calling for* calm)."""
    behind = next(iter(sentence.words[predicate.end : predicate.end + 1]), None)
    if behind is None:
        return False
    asks = predicate.lemma in MATTERS and (behind.lower == "about" or behind.tag == "WRB")
    calls = predicate.lemma == "call" and behind.lower in CALLED
    return asks or calls or predicate.lemma in DOING and behind.tag == "VBG"


def _end_of_adjuncts(sentence: Sentence, predicate: Predicate, place: int | None = None) -> int | None:
    """Where the words behind the cue end that say when, where and to whom; None where there are others."""
    words = sentence.words
    place = predicate.end if place is None else place
    end = sentence.clause_end(place)
    if end == place:
        return end
    first = words[place]
    adjunct = first.tag in ADJUNCTS or first.lower in days() | TIMES or first.tag == "-LRB-"
    if first.lower in ("that", "whether", "if") or not (predicate.lemma in HEARER_VERBS or adjunct):
        return None
    if end < len(words) and words[end].tag == "QUOTE":
        return None
    for word in map(words.__getitem__, range(place, end)):
        if word.lower in SUBORDINATORS or word.tag in ("WRB", "WP", "WDT"):
            break
        if word.tag in FINITE:
            return None
    return end


def _is_inverted(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb behind a comma or quotation may have its subject behind it: “It is open,” *said* Ada Frost; not thank the crews."""
    words = sentence.words
    lead = words[predicate.start - 1] if predicate.start > 0 else None
    if lead is None or lead.tag not in (",", "QUOTE", ":", "NFP") and lead.text not in ASKED:
        return False
    teller = words[predicate.start - 2] if predicate.start > 1 else lead
    if lead.tag == "," and teller.tag in FINITE and predicate.cues.speaks(teller.lemma):
        return False  # the vet, she said, suspected copper
    # One who left, Ada Frost, had shared half a loaf; the office, shown the letter, said it leaks.
    whole = predicate.verb == predicate.start and not _is_participle(words[predicate.verb])
    return whole and predicate.lemma not in UNINVERTED | words_of("thanking")


def _is_participle(verb: Word) -> bool:
    """Shown, written, known: no form of the past that it may be mistaken for."""
    return verb.tag == "VBN" and verb.lower.endswith("n")


def behind_adjuncts(sentence: Sentence, predicate: Predicate) -> int:
    """The place where the content begins: behind whom it was told to and when, and behind a comma or colon."""
    words = sentence.words
    place = predicate.end
    if predicate.lemma in HEARER_VERBS and place < len(words) and words[place].tag not in ("IN", "QUOTE"):
        hearer = subject_after(sentence, place)
        place = hearer[1] if hearer else place
    while place < len(words):
        word = words[place]
        if (
            word.lower in days() | {"yesterday", "today", "later", "earlier"}
            or word.tag == "RB"
            and word.lower != "not"
        ):
            place += 1
        elif word.lower in ("on", "in", "at", "to", "during", "after", "before"):
            phrase = subject_after(sentence, place + 1)
            if phrase is None:
                break
            place = phrase[1]
        else:
            break
    while (
        place < len(words)
        and words[place].tag in (",", ":")
        and place + 1 < len(words)
        and words[place + 1].tag == "QUOTE"
    ):
        place += 1
    return place


def _start_of_row(sentence: Sentence, place: int) -> int:
    """Quotations side by side are one: “One.” “Two,” is two sentences, but “one” and “two” a row."""
    words = sentence.words
    first = place
    while first >= 2 and words[first - 1].tag in (",", "CC") and words[first - 2].tag == "QUOTE":
        first -= 2
    return first


def _next_quotation(sentence: Sentence, place: int) -> int | None:
    """The quotation that goes on behind the cue, with only a comma, dash or conjunction between."""
    words, start = sentence.words, place
    while place < len(words) and (words[place].tag in (",", ":", "CC", "NFP", "HYPH") or words[place].lower == "that"):
        place += 1
    return place if start < place < len(words) and words[place].tag == "QUOTE" else None
