"""Transcripts, interviews and hearings: lines that begin with who speaks, and the lines of the same turn behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ..lexicons.vocabulary import weekdays, words_of
from ..text import late_re as re
from ..text.pieces import Piece
from .candidate import Candidate
from .datelines import is_place
from .directions import outside
from .labels import Label, is_somebody, read_bare_letter, read_label, read_line
from .narrated import own, surnames
from .recurring import MIN_TURNS, PRESIDING, read_employed
from .set_off import read_set_off
from .spoken import QUOTED, is_own, is_spoken

# "Is it safe?”", "And who paid for it? Who?", not "It is safe."
QUESTION = re.compile(r"[^.!…]*\?[\"”’»)]*")
# What no turn goes on with.
# "Next week: ", "Ada Frost, Harrow Water: ", "The growers’ union: “", not "next week: ", "Next week"
OTHER_LABEL = re.compile(
    r"[A-Z][A-Za-z -]{1,20}:|[a-z]+[\d_]\w*:|[A-Z][^.?!:“”\"\n]{1,80}:[ \t]+[“\"]|[A-Z][\w’'.-]*(?:,?[ \t](?:[A-Z][\w’'.&-]*|of|for|the|and|\([^()\n]{1,60}\))){1,9}:[ \t]"
)
SAYING = words_of("said", "saying and thinking")
# "We", "“We", "$4m", not "—", "* "
OPENING = re.compile(r"[“‘\"'$£€…]?\w")
# "Opposition members interjecting.", "Laughter.", not "Members object."
REACTION = re.compile(
    r"(?:\w+[ \t]){0,3}(?:[Mm]embers?|[Ss]enators?)[ \t](?:interjecting|interjected|having[ \t]interjected)\.|(?:Applause|Cheers|Interjections?|Interruptions?|Laughter|Uproar)[.!]"
)
# "We left it open.", "Why?”", not "We left it"
SENTENCE_END = re.compile(r"[.?!…:][\"”’»)]*$")
# "monday", "selby", not "3"
WORD = re.compile(r"[a-z]+")
# What a field of a form has, and nobody says: a number, an address, a path, and no full stop.  Each word is read to its end, or a long
# number could be parted in ever so many ways.
# "220", "01632 960114", "ada@frost.example", "text/plain; charset=utf-8", not "two", "ten days"
VALUE = re.compile(r"(?:[^\s\d@/]*[\d@/]\S*(?!\S)[ \t]*)+(?<![.?!”\"])")
# How old somebody is of whom a list tells.
# ", 41, of Dock Road", " (41), Selby", not ", chief engineer", ", 4th floor"
AGED = re.compile(r"[ \t]*(?:,[ \t]*|\()\d{1,2}\b(?=[,)]|[ \t]*$)")
# On the scale of the rates of cues, over a quotation's with a cue; chosen, not measured.
TURN_RATE = 0.97
LETTERS = ("q", "question")
# How many paragraphs stand before an article's first at most, its headline and byline; chosen, not measured.
HEADING_LINES = 2
# Who asks for an outlet or from the floor: their questions are nobody's statements, whatever else the transcript has.
PRESS = frozenset(["host", "interviewer", "journalist", "media", "moderator", "press", "q", "question", "reporter"])
# Whose lines are the outlet's own, whatever they say.
OUTLET = frozenset(["anchor", "announcer", "correspondent", "intro", "introduction", "narration", "narrator", "outro", "presenter", "reporter"])  # fmt: skip
# Behind whose name a post ends so, the lines are the outlet's, also by surname alone: "ADA FROST, HOST:", then "FROST:".
HOSTING = frozenset(["co-host", "host"])
# "operator", "speaker 2", not "operation"
UNNAMED_LINE = re.compile(
    r"(?P<name>Operator|Moderator|Interviewer|(?:Unidentified )?(?:Speaker|Analyst)(?: \d{1,2})?):?", re.I
)
# Of so many items of a newsletter one at most speaks to its readers; chosen, not measured.
HARDLY = 3


def read_turns(text: str, paragraphs: list[Piece]) -> tuple[list[Candidate], list[Candidate]]:
    """The turns that state something, and those that only ask for an outlet, which state nothing.

    In a hearing, a parliament or a debate all lines are statements, questions too.  None where the text has no dialogue.
    """
    labels, turns = _find_turns(text, paragraphs)
    hosts = _hosts(text, labels)
    formal = {_last(label.key) for label in labels if label.is_formal} - hosts
    is_hearing = any(_last(label.key) in PRESIDING for label in labels)
    host = None if formal or is_hearing else _host(text, turns)
    speaking = {_key(text, turn) for turn in turns if not _is_question(text, turn)}
    stating: list[Candidate] = []
    asking: list[Candidate] = []
    for turn in turns:
        key = _key(text, turn)
        is_press = key in PRESS or not is_hearing and _last(key) not in formal and key not in speaking
        is_outlets = (key in OUTLET or _last(key) in hosts) and not is_hearing
        asks = key in LETTERS or key == host or is_outlets or is_press and _is_question(text, turn)
        (asking if asks else stating).append(turn)
    return stating, asking


def _hosts(text: str, labels: list[Label]) -> set[str]:
    """The surnames of a broadcast's hosts; where none of them opens, one is a guest or a witness."""
    return {_last(label.key) for label in labels if _is_host(text, labels[0]) and _is_host(text, label)}


def _is_host(text: str, label: Label) -> bool:
    """ADA FROST, NIGHT TALK HOST; not Ada Frost, host of Night Talk, or former host, who may be asked about it."""
    post = text[label.name[1] : label.mark[0]].lower().rstrip(" .)]").split()
    return bool(post) and post[-1] in HOSTING and "former" not in post


def _host(text: str, turns: list[Candidate]) -> str | None:
    """The label of an interview's host: it opens, comes back, and half of its turns or more end with a question."""
    if not turns:
        return None
    opening = _key(text, turns[0])
    questions = [
        text[: turn.content[-1][1]].rstrip('"”’»)').endswith("?") for turn in turns if _key(text, turn) == opening
    ]
    return opening if sum(questions) >= MIN_TURNS and sum(questions) >= len(questions) / 2 else None


def _key(text: str, turn: Candidate) -> str:
    (label,) = turn.source
    return text[slice(*label)].lower()


def _last(key: str) -> str:
    return key.split()[-1]


def _is_question(text: str, turn: Candidate) -> bool:
    return all(QUESTION.fullmatch(text[start:end]) for start, end in turn.content)


def _find_turns(text: str, paragraphs: list[Piece]) -> tuple[list[Label], list[Candidate]]:
    """The labels of a dialogue, and its turns; neither where the text has none."""
    labelled = _labelled(text, paragraphs)
    labels = [label for _, label in labelled]
    is_answering = _is_answering(text, paragraphs, labelled)
    if not is_answering and not _is_dialogue(labels, len(paragraphs)):
        return [], []
    turns = list(_turns(text, paragraphs, labelled, is_answering=is_answering))
    is_none = _is_news(text, labels, turns) or any(_is_told_of(text, turn) for turn in turns)
    return ([], []) if is_none else (labels, turns)


def _is_told_of(text: str, turn: Candidate) -> bool:
    """Whether what stands under a name on its own line is about its bearer: "Ada Frost (Labour)", then "Ms Frost did not reply."."""
    (start, end), first = turn.source[0], turn.content[0]
    words = text[slice(*first)]
    return "\n" in text[end : first[0]] and text[start:end].split()[-1] in words and not is_spoken(words)


def _is_news(text: str, labels: list[Label], turns: list[Candidate]) -> bool:
    """Whether labels are datelines, LAGOS: …  ABUJA: …, or tell what a brief is about, WHEAT: …  COFFEE: …: one is a place, or none comes
    back, each is a word and none a person, and nobody asks or speaks of himself or to others but where he is quoted; in a newsletter,
    SPOTTED: …  WHO IS NEXT: …, hardly anybody."""
    once = len({label.key for label in labels}) == len(labels)
    nobodys = once and not any(is_somebody(text[slice(*label.name)], label) for label in labels)
    if spoken := sum(_is_told_aloud(text, turn) for turn in turns):
        return nobodys and _are_bare(text, labels) and len(labels) > MIN_TURNS and spoken * HARDLY <= len(turns)
    if any(AGED.match(text, label.name[1], label.mark[0]) for label in labels):
        return True  # ADA FROST, 41, of Dock Road: Fined £80.
    if any(is_place(text[label.name[0] : end]) for label in labels for end in (label.name[1], label.mark[0])):
        return True
    if not nobodys:
        return False
    in_words = not any(" " in label.key for label in labels)
    return in_words and len(labels) > MIN_TURNS or _tell_a_day(text, labels, turns)


def _is_told_aloud(text: str, turn: Candidate) -> bool:
    """Whether somebody asks, or speaks of himself or to others, but where he is quoted."""
    words = " ".join(QUOTED.sub(" ", text[start:end]) for start, end in turn.content)
    return "?" in words or is_spoken(words)


def _are_bare(text: str, labels: list[Label]) -> bool:
    """Whether labels are capitals and nothing else."""
    return all(text[slice(*label.name)].isupper() and not label.is_formal for label in labels)


def _tell_a_day(text: str, labels: list[Label], turns: list[Candidate]) -> bool:
    """Whether labels in capitals, without titles, stand before news of some day: UPPER ARDEN: A wall fell on Monday.  LOWER SELBY: …"""
    bare = _are_bare(text, labels)
    firsts = (text[slice(*turn.content[0])].lower() for turn in turns)
    return bare and any(word in weekdays() for words in firsts for word in WORD.findall(words))


def _labelled(text: str, paragraphs: list[Piece]) -> list[tuple[int, Label]]:
    """The paragraphs that begin with a label, by their places."""
    read = [(_read_label(text, start, end), read_line(text, start, end)) for start, end in paragraphs]
    lines = {line.key for _, line in read if line is not None}
    set_off = read_set_off(text, paragraphs)
    labelled: list[tuple[int, Label]] = []
    for place, (label, line) in enumerate(read):
        start, end = paragraphs[place]
        label = set_off[start][1] if start in set_off else label
        known = text[start:end].rstrip(": ").lower() in lines or lines and UNNAMED_LINE.fullmatch(text, start, end)
        if label is None and line is None and known:
            line = Label((start, end), (end, end), end, text[start:end].lower(), is_marked=True)
        if label is None and line is None:
            before = labelled[-1][1] if labelled else None
            line = _bare_letter(text, start, end, before) or (read_employed(text, start, end) if before else None)
        if label or line:
            labelled.append((place, label or line))  # type: ignore[arg-type]
    labelled = _with_words(text, paragraphs, labelled)
    return labelled[1:] if _is_dateline(text, labelled) else labelled


def _with_words(text: str, paragraphs: list[Piece], labelled: list[tuple[int, Label]]) -> list[tuple[int, Label]]:
    """Those behind whose label words stand somewhere, and not only what a field of a form has: WORDS: 220."""
    worded = {label.key for place, label in labelled if not VALUE.fullmatch(text, label.end, paragraphs[place][1])}
    return [one for one in labelled if one[1].key in worded]


def _read_label(text: str, start: int, end: int) -> Label | None:
    """The label of a line, but not of a heading, in capitals where others are not: WATER: LOWER SELBY - CLOSURES."""
    label = read_label(text, start, end)
    words = text[label.end : end] if label and not label.is_formal else ""
    is_heading = words.isupper() and " " in words and not SENTENCE_END.search(words) and not text.isupper()
    return None if is_heading else label


def _is_dateline(text: str, labelled: list[tuple[int, Label]]) -> bool:
    """Whether the first label says where an article with a dialogue in it was written: it alone has capitals, and nobody speaks there."""
    others = [label for _, label in labelled[1:] if label.key not in (*LETTERS, "a")]
    if not others or labelled[0][0] > HEADING_LINES or labelled[0][1].is_formal:
        return False
    first = labelled[0][1]
    mixed = not any(text[slice(*label.name)].isupper() or label.key == first.key for label in others)
    words = text[first.end : text.find("\n", first.end)]
    return mixed and text[slice(*first.name)].isupper() and not is_spoken(words) and "?" not in words


def _bare_letter(text: str, start: int, end: int, before: Label | None) -> Label | None:
    """Q and A without a mark; A only as the answer to a Q: "A man" begins many a line."""
    label = read_bare_letter(text, start, end)
    return None if label and label.key == "a" and (before is None or before.key != "q") else label


def _is_answering(text: str, paragraphs: list[Piece], labelled: list[tuple[int, Label]]) -> bool:
    """Whether only who answers has a label: “Were you away?”, then “Hale: I was ill.”"""
    counts = Counter(label.key for _, label in labelled)
    again = [key for key, count in counts.items() if count > 1]
    if len(again) != 1 or counts[again[0]] <= MIN_TURNS:
        return False
    places = {place for place, _ in labelled}
    answers = [(place, label) for place, label in labelled if label.key == again[0]]
    asked = [place for place, _ in answers if place and place - 1 not in places]
    own = sum(is_own(text[label.end : paragraphs[place][1]]) for place, label in answers)
    return 2 * own > len(answers) and any(text[slice(*paragraphs[place - 1])].endswith("?") for place in asked)


def _turns(
    text: str, paragraphs: list[Piece], labelled: list[tuple[int, Label]], *, is_answering: bool
) -> Iterator[Candidate]:
    is_interview = any(label.key in LETTERS for _, label in labelled)
    known = surnames(text[: paragraphs[labelled[0][0]][1]])  # “Q: Dr. Frost, is it safe?” too
    ends = [*(place for place, _ in labelled[1:]), len(paragraphs)]
    for (place, label), following in zip(labelled, ends, strict=False):
        is_last = following == len(paragraphs)
        # The one before the next label is what is asked.
        rest = following - (is_answering and not is_last)
        lines = [(label.end, paragraphs[place][1]), *paragraphs[place + 1 : rest]]
        lines = [(start, end) for start, end in lines if start < end]
        asked = paragraphs[max(place - 1, 0)][0]
        # A headline, “Frost: Weir will hold”, has an article behind it, which tells of whoever it names.
        answer = own(text, asked, lines, _names(text[slice(*label.name)], known)) if place else lines
        pieces = [*_pieces(text, label, answer, is_last=is_last, is_interview=is_interview)]
        # "a", not "“ ”"
        if pieces and re.search(r"\w", text[slice(*pieces[0])]):
            cue = (label.mark,) if label.mark[0] < label.mark[1] else ()
            yield Candidate(tuple(pieces), cue, (label.name,), TURN_RATE, is_turn=True)


def _names(name: str, known: Iterable[str]) -> set[str]:
    """By what surname somebody with a label is told of: those known before, for A and for initials, else the label's last word."""
    if len(name) > len("NNN"):
        return {name.split()[-1].title()}
    return {one for one in known if name.upper() == "A" or name[-1] == one[0]}


def _pieces(text: str, label: Label, answer: Iterable[Piece], *, is_last: bool, is_interview: bool) -> Iterator[Piece]:
    """What of a turn's lines is said, as far as the turn goes on."""
    is_first = True
    for start, end in answer:
        said = [*outside(text, start, end)]
        paragraph = text[said[0][0] : said[-1][1]] if said else ""
        if not paragraph or start > label.end and REACTION.fullmatch(paragraph):
            continue
        if start > label.end and not goes_on(paragraph, is_between=not is_last or is_first):
            return
        if start == label.end or not (is_interview and QUESTION.fullmatch(paragraph)):  # the question lost its label
            yield from said
            is_first = False


def goes_on(paragraph: str, *, is_between: bool) -> bool:
    """Whether a paragraph without a label is of the turn before it: no heading, direction or caption; behind the last
    label, where an article may go on, only what somebody says of himself or to others, and not within quotation marks."""
    if not OPENING.match(paragraph) or not SENTENCE_END.search(paragraph) or _is_labelled(paragraph):
        return False
    return is_between or paragraph[0].isalnum() and is_spoken(paragraph)


def _is_labelled(paragraph: str) -> bool:
    """Whether it begins as somebody else's words do; not “My mother told me: “Stay.””"""
    label = OTHER_LABEL.match(paragraph)
    return label is not None and not is_spoken(label[0]) and SAYING.isdisjoint(label[0].lower().rstrip(': “"').split())


def _is_dialogue(labels: list[Label], lines: int) -> bool:
    """Labels that only transcripts have, questions and answers, labels that come back, or names in full before at least half of the lines."""
    marked = [label for label in labels if label.is_marked]
    repeated = [key for key, count in Counter(_last(label.key) for label in labels).items() if count > 1]
    full = [label for label in labels if " " in label.key]
    answered = {"q", "a"} <= {label.key for label in labels}
    return answered or len(marked) >= MIN_TURNS or len(repeated) >= 2 or MIN_TURNS <= len(full) >= lines / 2
