"""Whom a headline or a lead describes and the text names: "Runner to fight ban", "The president of Arden Foods bowed. “No excuse,”
Ada Frost told reporters".
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice, takewhile
from operator import attrgetter

from ..lexicons.vocabulary import roles, words_of
from ..text import late_re as re
from ..text.former import FORMER
from ..text.noun_phrases import NOMINAL
from .addressed import PROFESSIONS
from .agreement import describes, fit, gender_of
from .earlier_phrases import INTRODUCING, NEAR, opens_sentence, read_introduced, read_people
from .links import Link, Question
from .nouns import epithets, kind_of
from .phrases import known_phrase
from .reading import read_source
from .referents import Place, Referent
from .scene import Scene
from .sources import Description, Name
from .words import POSSESSIVES

# An article's lead, headline and furniture included, in paragraphs; chosen, not measured.
LEAD = 3
# Among how many mentions one who may be meant by an introduction is looked for; chosen, not measured.
SINCE = 12
# Among how many of those who are named later one who is described in a lead is looked for: a lead may be all of an article, in one
# paragraph; chosen, not measured.
LATER = 60
# How far back the word before "his lawyer" is looked for, in code points; chosen, not measured.
BEFORE_OWNED = 30
# Who says nothing under a name, and how far from the source that stands, in code points; chosen, not measured.
# "on condition of anonymity", "asked not to be named", "did not want to be named", not "named", "anonymous letter"
NAMELESS = re.compile(r"\banonym(?:ity|ously)\b|not (?:want |wish )?(?:to )?be (?:identified|named)\b")
NAMED_NEAR = 200
# The same right behind what somebody is called by.
# ", who did not want to be named", " who requested anonymity", not ", who wanted", ", who said he was not named"
UNNAMED = re.compile(rf",? who (?:[a-z]+ ){{0,4}}?(?:{NAMELESS.pattern})")
# Who may be somebody else beside a name with another post: "An official said so. Deputy commissioner Ada Frost left".
VAGUE = frozenset(["expert", "official"])
# Who is somebody else beside those before, and how far before a name that stands, in code points; chosen, not measured.
# "Another driver, ", "a second teacher, ", "fellow pilot ", not "another day. "
OTHER = re.compile(r"\b(?:[Aa]nother|[Aa] second|[Aa] third|[Tt]he other|[Ff]ellow) (?:[\w-]+ ){0,2}[\w-]+,? \Z")
OTHER_NEAR = 40
# Who may be anybody just met.
# "the man", "this person", "That woman", not "the old man", "the baker"
ANYBODY = re.compile(r"(?:the|this|that) (?:man|person|woman)", re.IGNORECASE)
# How a dateline ends.
# "SELBY (AP) — ", "Selby, May 3 - ", not "A well-"
DATELINE = re.compile(r" [—–-]{1,2} \Z")
# An age behind a name.
# ", 47,", not ", 47 Mill Lane,", ", a baker,"
AGED = re.compile(r", \d{1,3},")
# What gives whoever was introduced a name, and how far before that it is looked for, in code points.
# "It was ", "Her name is ", not "He was with "
WAS, BEFORE = re.compile(r"\b(?:is|was) \Z"), 8
# What may stand behind a sentence's stop, and before a noun that is no headline's.
CLOSING = " ”’\"'"
DETERMINERS = frozenset(["DT", "PRP$", "CD"])


def just_introduced(question: Question) -> Link | None:
    """ "The farmer", behind "A farmer from Selby was angrier." in its paragraph: nobody who was called a farmer before that, where
    nobody is since, nor is "It was Ada Frost." """
    source = question.source
    if not isinstance(source, Description) or source.plural:
        return None
    if ANYBODY.fullmatch(source.phrase):
        if question.scene.doc[question.scene.range(*source.span)[1]].tag_ in ("WP", "WDT"):
            return None  # "A clerk rang. The man who answered said"
        return _just_met(question, source)
    if source.phrase.lower() != f"the {source.head}":
        return None
    found = read_introduced(question.scene, source)
    if found is None or kind_of(source.head, plural=False) != "person":
        return None
    since = takewhile(lambda place: place.start > found.span[0], question.scene.before(source.span[0], SINCE))
    if any(_is_so_called(question.scene, source, place) for place in since):
        return None
    return Link(known_phrase(question.past, found), "description", source.span)


def _just_met(question: Question, source: Description) -> Link | None:
    """ "The man", behind "A father of three took a card.", "this person", behind "a clerk noted;": the nearest without a name in a
    paragraph that names nobody of that gender."""
    scene, past, gender = question.scene, question.past, gender_of(source.head)
    here = scene.paragraph(source.span[0])
    named = (p.referent for p in scene.before(source.span[0], SINCE) if p.paragraph == here)
    if any(person.kind == "person" and gender in (None, person.gender or gender) for person in named):
        return None
    near = _nearest_met(scene, source)
    found = known_phrase(past, near) if near and _may_be_anybody(scene, source, near.head, near.span) else None
    spoke = past.places[-1] if past.places and past.paragraph == here else None
    if (
        spoke
        and spoke.referent is past.speaker
        and not spoke.referent.named
        and not (near and near.span[0] > spoke.start)
    ):
        found = spoke.referent if _has_just_spoken(question, source, spoke) else None
    return Link(found, "description", source.span) if found else None


def _nearest_met(scene: Scene, source: Description) -> Description | None:
    """The nearest phrase for somebody of that gender, if it is of the paragraph and of somebody new."""
    gender = gender_of(source.head)
    near = next((p for p in read_people(scene, source.span[0]) if gender_of(p.head) in (None, gender)), None)
    if near is None or scene.paragraph(near.span[0]) != scene.paragraph(source.span[0]):
        return None
    return near if _is_met(scene, near, source) else None


def _has_just_spoken(question: Question, source: Description, spoke: Place) -> bool:
    """Whether somebody new who has spoken is "the man"; in what he or she says in that sentence it is another, but for "this person"."""
    person, gender = spoke.referent, gender_of(source.head)
    here = question.scene.sentence(source.span[0]) == spoke.sentence and source.phrase.lower().startswith("the ")
    new = person.name.split()[0].lower() in INTRODUCING and person is not question.outer and not here
    alone = _may_be_anybody(question.scene, source, person.head, (spoke.start, spoke.end))
    return new and alone and person.kind == "person" and gender_of(person.head) in (None, gender)


def _may_be_anybody(scene: Scene, source: Description, noun: str, span: tuple[int, int]) -> bool:
    """Whether nobody else who may be "the man" is spoken of in the paragraph, as the suspect is in "A guard said the suspect fled", nor
    has whoever is at ``span`` a post, as an officer: no man is called by the same noun, and anybody with a post is a person."""
    if noun == source.head:
        return True
    role, gender, here = roles().get(noun), gender_of(source.head), scene.range(*source.span)[0]
    before = (t for t in scene.doc[max(0, here - NEAR) : here] if not span[0] <= t.idx < span[1] and t.tag_ == "NN")
    paragraph = scene.paragraph(source.span[0])
    others = (t.lower_ for t in before if scene.paragraph(t.idx) == paragraph and not scene.in_quotes(t.idx))
    bare = role is None or role.kind == "private" or source.head == "person"
    return bare and not any(kind_of(o, plural=False) == "person" and gender_of(o) in (None, gender) for o in others)


def _is_met(scene: Scene, phrase: Description, source: Description) -> bool:
    """Whether somebody is new who opens a sentence, or goes by the same noun: not the lawyer of "He met a lawyer. The man said"."""
    introduced = phrase.phrase.split()[0].lower() in INTRODUCING and not phrase.plural
    return introduced and (phrase.head == source.head or opens_sentence(scene.doc, scene.range(*phrase.span)[0]))


def _is_so_called(scene: Scene, source: Description, place: Place) -> bool:
    before = scene.text[max(0, place.start - BEFORE) : place.start]
    return place.referent.kind == "person" and bool(describes(source.title, place.referent.roles) or WAS.search(before))


def named_later(question: Question) -> Link | None:
    """ "A customs officer said", "union says" in a lead: the one person or body who is named for it only then."""
    source, scene = question.source, question.scene
    if not isinstance(source, Description):
        return None
    owned = source.phrase.split()[0] in POSSESSIVES
    if source.definite and not owned and source.phrase.lower() != source.head:
        return None
    if source.plural or scene.paragraph(source.span[0]) > LEAD:
        return None
    if NAMELESS.search(scene.text, max(0, source.span[0] - NAMED_NEAR), source.span[1] + NAMED_NEAR):
        return None
    begin = bisect_left(scene.named_first, source.span[1], key=attrgetter("start"))
    later = scene.named_first[begin : begin + LATER]
    near = list(takewhile(lambda place: place.paragraph <= 2 * LEAD, later))
    may_be = _is_of_its if owned else _introduces
    found = [place.referent for place in near if may_be(scene, source, place)]
    # "His lawyer, Ada Frost" may be somebody else's, where "Wood's lawyer, Ben Hale" is named, too.
    rivals = [place.referent for place in near if owned and source.head in place.referent.roles]
    one = len({id(referent) for referent in (*found, *rivals)}) == 1
    return Link(found[0], "description", source.span) if found and one else None


def _is_of_its(scene: Scene, source: Description, place: Place) -> bool:
    """Whether somebody has that very post in a body that the paragraph names before, "Corvane will close, its spokesman said", or is named
    beside the same words: "A baker was freed, his lawyer said", "His lawyer, Ada Frost, said"; not "The farmer thanked his lawyer, Ada
    Frost", whose own he is."""
    begin = max(0, place.start - len(source.phrase) - len(", "))
    if scene.text[begin : place.start].lower() == f"{source.phrase}, ":
        return place.referent.kind == "person" and _is_set_off(scene.text, begin)
    said = place.referent.identity or {"agency": None, "role": None}
    before = scene.text[scene.text.rfind("\n", 0, source.span[0]) + 1 : source.span[0]]
    held = f"its {said['role'] or ''}".lower() == source.phrase
    return held and said["agency"] is not None and said["agency"] in before


def _is_set_off(text: str, begin: int) -> bool:
    """Whether words begin a sentence or a part of one, or say who speaks: "said his lawyer", so that "his" is nobody's of that sentence."""
    before = text[max(0, begin - BEFORE_OWNED) : begin].rpartition("\n")[2].split()
    return not before or not before[-1][-1].isalnum() or before[-1].lower() in words_of("said") | {"by", "to"}


def _introduces(scene: Scene, source: Description, place: Place) -> bool:
    """Whether the first mention of somebody by name may be of whoever a description means.

    A body that is said of both must be the same: "a police official" is not "Health Ministry official Ada Frost"; nor is "a senior
    doctor" whoever has an office and is no more than addressed so, "the health officer, Dr. Ada Frost".
    """
    fitting = fit(source, place.referent, spoke_last=False) or {}
    if not (fitting.get("role") or fitting.get("body noun")):
        return False
    if OTHER.search(scene.text, max(0, place.start - OTHER_NEAR), place.start) or _is_past(source, place.referent):
        return False
    said = place.referent.identity or {"agency": None, "role": None}
    agency, role = said["agency"], said["role"] or ""
    if source.head in VAGUE and source.head not in place.referent.roles:
        return False
    if (
        source.head in PROFESSIONS.values()
        and said.get("label") == "OFFICIAL"
        and source.head not in role.lower().split()
    ):
        return False
    if fitting["unshared name"]:
        bare = not agency and " " not in role.strip()
        return bare and place.paragraph - scene.paragraph(source.span[0]) <= 1
    modified = len(source.words) > 1 and place.referent.kind == "person"
    return not (agency and modified and not fitting["shared words"])


def _is_past(source: Description, person: Referent) -> bool:
    """Whether one of the two no longer holds the post: "A lawmaker said so. Former lawmaker Ada Frost left"."""
    held, was = (bool(describes(source.title, roles)) for roles in (person.roles - person.former, person.former))
    return held != was and was != bool(FORMER.search(source.phrase))


def named_next(question: Question) -> Link | None:
    """The one person who is named before the next paragraph ends, and of whom nothing is said: who that is was said before.  Whoever is new,
    "A nurse from Selby", only where it opens a paragraph and the name the next one, and speaks there: "A driver said it was icy.", "Ada Frost died" tells of another.
    """
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or source.plural or kind_of(source.head, plural=False) != "person":
        return None
    here = scene.paragraph(source.span[0])
    new = source.phrase.lower().startswith(("a ", "an "))
    # "The mayor" alone may be anybody whom the reader knows.
    if here > LEAD or not new and (source.bare or not source.definite) or describes(source.title, scene.roles):
        return None
    near = takewhile(lambda place: place.paragraph <= here + 1, scene.named_first)
    people = list(islice((place for place in near if place.referent.kind == "person"), 2))
    if len(people) != 1 or people[0].start < source.span[1] or people[0].referent is question.outer:
        return None
    if new and not _opens_next(question, source, people[0]):
        return None
    gender = gender_of(source.head)
    agrees = gender is None or people[0].referent.gender in (None, gender)
    return Link(people[0].referent, "description", source.span) if agrees and _is_bare(scene, people[0]) else None


def _opens_next(question: Question, source: Description, place: Place) -> bool:
    """Whether a description and a name open paragraphs, and the name says something: "A nurse said it was late.", "Ada Frost, 47, said"."""
    scene, start = question.scene, source.span[0]
    before = scene.text[scene.text.rfind("\n", 0, start) + 1 : start]
    opens = (not before or DATELINE.search(before)) and scene.text[place.start - 1] == "\n"
    behind = scene.doc[scene.range(place.start, _behind_age(scene, place))[1]]
    return bool(opens) and behind.lower_ in words_of("said") and NAMELESS.search(scene.text, start, place.start) is None


def _behind_age(scene: Scene, place: Place) -> int:
    """Where a name ends, with an age behind it."""
    aged = AGED.match(scene.text, place.end)
    return aged.end() if aged else place.end


def of_headline(question: Question) -> Link | None:
    """ "Runner", "water boss" in a headline, without an article: the first person whom the text then quotes by name.

    Of 7 such people in the training articles of corpus/world six were these, and one was named without a quotation.
    """
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or source.plural or not _is_headline_noun(scene, source):
        return None
    sources = sorted(claim["source"] for claim in scene.claims.values() if claim["source"])
    later = (read_source(scene, pieces) for pieces in sources if pieces[0][0] > source.span[1])
    person = next((one.referent for one in later if isinstance(one, Name) and one.referent.kind == "person"), None)
    if person is None or gender_of(source.head) not in (None, person.gender) or _has_another_post(source, person):
        return None
    return Link(person, "description", source.span)


def _has_another_post(source: Description, person: Referent) -> bool:
    """A coroner is no "landlord", though a champion may be the "runner", and whoever has any post the "victim"."""
    loose = source.head in epithets() | words_of("of headlines") or not epithets().isdisjoint(person.roles)
    return bool(person.roles) and not loose and not describes(source.title, person.roles)


def _is_headline_noun(scene: Scene, source: Description) -> bool:
    """Whether a noun for a person stands in the first line, which is no sentence, without an article or an owner."""
    line = scene.text.partition("\n")[0]
    first = scene.span(*source.span)[0]
    if _is_of_transcript(scene, source):
        return False
    headline = source.span[1] <= len(line) < len(scene.text) and not line.rstrip(CLOSING).endswith(".")
    person = kind_of(source.head, plural=False) == "person" or source.head in words_of("of headlines")
    return headline and person and first.tag_ not in DETERMINERS


def _is_of_transcript(scene: Scene, source: Description) -> bool:
    """ "MODERATOR: Good evening": a label in capitals, or one that comes back; "Water boss: “We are sorry”" is a headline."""
    labelled = scene.text[source.span[1] :].startswith(":")
    return labelled and (source.phrase.isupper() or f"\n{source.phrase}:" in scene.text)


def _is_bare(scene: Scene, place: Place) -> bool:
    """Whether a mention is a subject without title, post, age or apposition."""
    span = scene.span(place.start, place.end)
    before = scene.doc[span.start - 1] if span.start else None
    titled = before is not None and not scene.doc[span.start].is_sent_start and before.tag_ in NOMINAL
    end = _behind_age(scene, place)
    explained = scene.text[end : end + 2].strip()[:1] in (",", "(", "–", "—", "-")
    return place.subject and not place.quoted and not titled and not explained and not place.referent.roles
