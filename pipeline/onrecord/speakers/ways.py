"""The ways from a source to a speaker: each is given a question and returns a link, or None where it is not its case.

Nothing is written here.  The order of ``WAYS`` is the order in which they are tried; an open link ends it, too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..lexicons.vocabulary import bodies, roles, titles, words_of
from ..text import late_re as re
from ..text import names
from .agreement import describes
from .alone import answers, speaker_before, subject_before
from .anew import called_anew
from .callings import by_calling
from .campaigns import campaign_of
from .capitals import country_of_body, country_of_capital, union_of_seat
from .choosing import choose_description, choose_pronoun
from .couples import of_couple
from .dead import said_dead
from .deeds import doing_so
from .fronted import of_fronted
from .going_on import speaker_above
from .handles import by_handle
from .holders import holder_of_office, present_or_former
from .interviews import is_answer
from .introductions import UNNAMED, just_introduced, named_later, named_next, of_headline
from .joint import both, several
from .labelled import holders_before
from .links import CANDIDATES, OPEN, Link, Question, claim_start
from .of_paragraph import adds, by_they, in_passing, of_a_people, of_an_age, still_nameless, still_the_subject
from .of_states import of_that_state, of_union
from .of_two import facing, former_or_latter, may_be_either, of_two_ages, the_other
from .only_one import (
    called_before,
    holder_in_body,
    of_that_address,
    of_that_age,
    of_that_generation,
    of_that_party,
    only_body,
    only_holder,
)
from .past import phrase_key
from .phrases import by_itself, known_phrase
from .pointing_back import pointed_back
from .referents import Piece, Referent
from .role_nouns import role_words
from .scene import Scene
from .sources import Description, FirstPerson, Label, Name, Nothing, UnlistedName
from .stances import takes_a_stance
from .standing import on_the_bench, on_the_stand, on_trial
from .writings import author_of, read_out, told_in, writing_before

# A label of a person's initials.
# "AF", not "Af"
INITIALS = re.compile(r"[A-Z]{2,3}")
SETTING_OFF = "*_"  # what markdown has before a label in bold
# "The Corporation", "Court", not "the corporation", "court"
HEAD = re.compile(r"(?:[Tt]he )?(?P<noun>[A-Z][a-z]+)")
# Whose "wife" or "lawyer" somebody is, and whose wife alone: "our president" is somebody whom all know.
OWNERS, OWN = frozenset(["her", "his", "its", "their"]), frozenset(["my", "our"])


def named(question: Question) -> Link | None:
    """ "Foreign Ministry spokeswoman Lin Meihua", "Frost’s": whoever bears the name."""
    source = question.source
    return Link(source.referent, "name") if isinstance(source, Name) else None


def capital_as_body(question: Question) -> Link | None:
    """ "Juba said", where the name was taken for a body's in an article about South Sudan: the country."""
    source = question.source
    if not isinstance(source, Name) or source.referent.kind != "organization":
        return None
    name = source.referent.name
    country = country_of_body(question, source.phrase, name) if source.phrase in (name, f"The {name}") else None
    return Link(country, "name", source.span) if country else None


def labelled(question: Question) -> Link | None:
    """ "AF:" before a turn: the one person with these initials, also where they look like a body's, else the body that has spoken under its
    name: "RC:" behind "Radio Coast:", also where they look like a word, as "IS:" does."""
    source, scene = question.source, question.scene
    spans = [source.span] if isinstance(source, (Name, UnlistedName)) else question.claim["source"]
    start, end = next(iter(spans), (0, 0))
    label = scene.text[start:end]
    fuller = isinstance(source, Name) and source.referent.kind == "person" and source.referent.name != source.phrase
    if fuller or not INITIALS.fullmatch(label) or not _is_label(scene, (start, end)):
        return None  # "LEE:" is Ann Lee
    people = [r for r in scene.referents if r.kind == "person" and label in _initials(r)]
    people = people or [r for r in scene.referents if id(r) in question.past.spoke and _shortens(label, r)]
    return Link(people[0], "name", (start, end)) if len(people) == 1 else None


def _shortens(label: str, body: Referent) -> bool:
    """Whether a body goes by these initials, with its article or without: "HR" and "THR" of "The Harbour Review"."""
    return body.kind == "organization" and not names.acronyms(body.name).isdisjoint((label, label.removeprefix("T")))


def chairing(question: Question) -> Link | None:
    """ "THE CHAIR:" before a turn, behind "CHAIR (Ms. Ada Frost):": the one whom the label named last."""
    source, scene = question.source, question.scene
    if not isinstance(source, (Name, UnlistedName, Description)) or not _is_label(scene, source.span):
        return None
    found = holders_before(scene.labelled_offices, source.phrase, source.span[0])
    if len(found) == 1:
        return Link(found[0], "description", source.span)
    return Link(candidates=found[:CANDIDATES]) if found else None


def first_person(question: Question) -> Link | None:
    """ "I" inside a quotation: whose quotation it is."""
    if not isinstance(question.source, FirstPerson):
        return None
    return Link(question.outer, "pronoun") if question.outer else OPEN


def bearer_of_name(question: Question) -> Link | None:
    """ "Frost", where it is no mention of anybody for certain: the one who bears it.

    Of several the one who is called that in full, or whom a title ("Sen. Frost") or form of address tells, or whom alone
    the paragraph has named, or who alone is alive and has spoken; else it is open.
    """
    source = question.source
    if not isinstance(source, UnlistedName) or source.chosen:
        return None
    title, name = _title_and_name(source.phrase)
    words = names.words(name)
    namesakes = question.scene.by_word.get(words[-1], []) if words else []
    bearers = [r for r in namesakes if r.kind == "person" and _bears(words, r)]
    if not bearers:
        return None
    told = names.honorifics().get(names.fold(source.address or source.phrase.split()[0]), "-")
    fitting = [r for r in bearers if told == "-" or r.gender in (None, told)]
    in_full = [r for r in fitting if names.words(r.name) == words]
    holders = [r for r in fitting if not r.roles.isdisjoint(role_words(title))]
    beside = [] if source.address or title else _named_in_paragraph(question.scene, fitting, source.span[0])
    for found in (in_full, holders, fitting, beside, _alive(question, fitting)):
        if len(found) == 1:
            return Link(found[0], "name", source.span)
    return Link(candidates=bearers[:CANDIDATES])


def _alive(question: Question, people: Sequence[Referent]) -> list[Referent]:
    """Who speaks now, where the others are dead and have said nothing; nobody for what was said before, "Frost had said"."""
    scene, spoke = question.scene, question.past.spoke
    cue = {token.lower_ for start, end in question.claim["cue"] for token in scene.tokens(start, end)}
    gone = said_dead(scene, claim_start(question.claim)) if cue.isdisjoint(("had", "once")) else set()
    left = [r for r in people if id(r) not in gone]
    silent = all(r in left or id(r) not in spoke for r in people)
    return [r for r in left if id(r) in spoke] if silent and len(left) == 1 else []


def _named_in_paragraph(scene: Scene, people: Sequence[Referent], start: int) -> list[Referent]:
    here = scene.paragraph(start)
    return [r for r in people if any(a < start and scene.paragraph(a) == here for a, _ in r.mentions)]


def capital(question: Question) -> Link | None:
    """ "Asunción said": the country, also where the article does not name it."""
    source = question.source
    if not isinstance(source, UnlistedName):
        return None
    country = country_of_capital(question, source.phrase)
    return Link(country, "name", source.span) if country else None


def unlisted_name(question: Question) -> Link | None:
    """A proper name that nobody found: its own bearer."""
    source = question.source
    return Link(known_phrase(question.past, source), "name", source.span) if isinstance(source, UnlistedName) else None


def interviewed(question: Question) -> Link | None:
    """ "A" in an interview, and what has no label there: the one person, or the person most named by far, before the first answer.
    "Q" is nobody."""
    source = question.source
    is_unlabelled = isinstance(source, Nothing) and is_answer(question.scene.text, question.claim)
    if not isinstance(source, Label) and not is_unlabelled:
        return None
    if isinstance(source, Label) and source.asks:
        return OPEN
    ranked = question.scene.interviewed
    if ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
        return Link(ranked[0][0], "continuation", source.span if isinstance(source, Label) else None)
    return Link(candidates=[person for person, _ in ranked[:CANDIDATES]])


def phrase_again(question: Question) -> Link | None:
    """ "The manufacturer", where the same phrase has been a source before."""
    source = question.source
    if not isinstance(source, Description) or not source.definite:
        return None
    known = question.past.phrases.get(phrase_key(source.phrase))
    return Link(known, "description", source.span) if known else None


def body_by_head(question: Question) -> Link | None:
    """ "The Corporation", with a capital: the one body whose full name turns on that word, the Great Arden Corporation; of two it is open.
    So "Council resolved", "Court:" without an article, but not "Police said", who may be of any force."""
    source = question.source
    found = HEAD.fullmatch(source.phrase) if isinstance(source, Description) else None
    if not isinstance(source, Description) or found is None or source.head == "government":
        return None  # "the Government" is the country's own, whichever other one is named
    word = found["noun"]
    if word == source.phrase and (source.plural or source.head == "police" or source.head not in bodies()):
        return None
    called = [r for r in question.scene.by_word.get(source.head, []) if r.head == source.head and word != r.name]
    before = [body for body in called if min(body.mentions) < source.span]
    if len(before) > 1:
        return Link(candidates=before[:CANDIDATES])
    return Link(before[0], "description", source.span) if len(called) == 1 and before else None


def holder_without_name(question: Question) -> Link | None:
    """ "The mayor told me", where "the mayor's office" follows and nobody is said to be the mayor: nobody named.

    Only in what somebody says: an article that itself writes "the president" has mostly named him.
    """
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or not source.definite or question.outer is None:
        return None
    role = roles().get(source.title)
    if role is None or role.kind not in ("office", "civil") or describes(source.title, scene.roles):
        return None
    follows = scene.offices.get(phrase_key(source.phrase), 0) > source.span[1]
    return phrase_itself(question) if follows else None


def officiating(question: Question) -> Link | None:
    """ "The prosecutor asked", where nobody who is named is one: nobody named, and least of all the one who is examined."""
    source = question.source
    if not isinstance(source, Description) or source.phrase.lower() != f"the {source.head}":
        return None
    if source.head not in words_of("facing others") or describes(source.title, question.scene.roles):
        return None
    before = any(r.head == source.head and not r.plural for r in question.past.phrases.values())
    return None if before else phrase_itself(question)  # a judge in Selby may be the judge


def somebodys(question: Question) -> Link | None:
    """ "His wife", "her lawyer", "my mother", where nobody who is named is one."""
    source = question.source
    if not isinstance(source, Description) or source.plural:
        return None
    owner, role = source.phrase.split()[0].lower(), roles().get(source.title)
    if role is None or not (owner in OWNERS or owner in OWN and role.kind == "private"):
        return None
    return None if describes(source.title, question.scene.roles) else phrase_itself(question)


def described(question: Question) -> Link | None:
    """ "The minister", "the bank": the ranker's choice, or the description itself."""
    source = question.source
    if not isinstance(source, Description) or not source.definite:
        return None
    if _is_label(question.scene, source.span) and not describes(source.title, question.scene.roles):
        return None  # "The SPEAKER:" before a turn is nobody named
    if _is_named_beside(question):
        return None  # "the lawyer for the baker, Ada Frost," is nobody who is named elsewhere
    if UNNAMED.match(question.scene.text, source.span[1]):
        return None  # "the baker, who did not want to be named," is nobody who is
    return choose_description(question, source)


def _is_named_beside(question: Question) -> bool:
    """Whether the source itself names somebody behind a comma, whom the description does not mean."""
    end = question.source.span[1] if isinstance(question.source, Description) else 0
    place = next(iter(question.scene.named_from(end, 1)), None)
    if place is None or place.referent.kind != "person" or question.scene.text[end : place.start] != ", ":
        return False
    return any(a <= place.start < b for a, b in question.claim["source"])


def phrase_itself(question: Question) -> Link | None:
    """ "A Zambian judge": the description itself, whole."""
    source = question.source
    if not isinstance(source, Description):
        return None
    if source.phrase.lower() == "one" and may_be_either(question, source):
        return OPEN
    return Link(by_itself(question, source), "description", source.span)


def _title_and_name(phrase: str) -> tuple[str, str]:
    """ "Sen." and "Frost" of "Sen. Frost"."""
    parts = phrase.split()
    start = next((i for i, word in enumerate(parts[:-1]) if word.lower() not in titles()), len(parts) - 1)
    return " ".join(parts[:start]), " ".join(parts[start:])


def _initials(person: Referent) -> set[str]:
    """ "AF" and "AMF" of "Ada-May Frost"."""
    words = person.name.split()
    whole = (words, [part for word in words for part in word.split("-") if part])
    return {"".join(word[0] for word in parts).upper() for parts in whole}


def _is_label(scene: Scene, span: Piece) -> bool:
    start, end = span
    while start and scene.text[start - 1] in SETTING_OFF:
        start -= 1
    begins = start == 0 or scene.text[start - 1] == "\n"
    return begins and scene.text[end : end + 1] == ":"


def _bears(words: names.Words, referent: Referent) -> bool:
    full, shared = names.words(referent.name), referent.identity["surname"] if referent.identity else None
    return full == words or words == (shared,) or names.part(words, full) == "family"


Way = Callable[[Question], "Link | None"]
# Each with the name under which ``ranker.json`` keeps how often it is right; the ranker's own choices say that themselves.
WAYS: tuple[tuple[str, Way], ...] = (
    ("name", holder_of_office),
    ("name", by_handle),
    ("name", labelled),
    ("name", chairing),
    ("name", capital_as_body),
    ("name", named),
    ("joint", several),
    ("joint", both),
    ("first person", first_person),
    ("name", bearer_of_name),
    ("name", capital),
    ("name", union_of_seat),
    ("paragraph", of_a_people),
    ("only one", of_that_address),
    ("unlisted name", unlisted_name),
    ("interview", interviewed),
    ("phrase", campaign_of),
    ("only one", author_of),
    ("phrase", phrase_again),
    ("introduced", just_introduced),
    ("introduced", named_later),
    ("introduced", named_next),
    ("introduced", of_headline),
    ("only one", called_before),
    ("only one", present_or_former),
    ("only one", of_that_age),
    ("only one", of_that_generation),
    ("only one", former_or_latter),
    ("only one", of_two_ages),
    ("only one", the_other),
    ("only one", facing),
    ("only one", of_that_party),
    ("only one", of_that_state),
    ("only one", of_union),
    ("only one", holder_in_body),
    ("phrase", of_couple),
    ("paragraph", in_passing),
    ("paragraph", of_an_age),
    ("paragraph", still_nameless),
    ("paragraph", adds),
    ("paragraph", by_they),
    ("paragraph", still_the_subject),
    ("paragraph", writing_before),
    ("paragraph", read_out),
    ("paragraph", told_in),
    ("paragraph", takes_a_stance),
    ("only one", only_holder),
    ("paragraph", called_anew),
    ("paragraph", by_calling),
    ("only one", doing_so),
    ("lead", of_fronted),
    ("phrase", body_by_head),
    ("only one", only_body),
    ("phrase", holder_without_name),
    ("only one", on_the_stand),
    ("only one", on_trial),
    ("only one", on_the_bench),
    ("phrase", officiating),
    ("phrase", somebodys),
    ("phrase", described),
    ("phrase", phrase_itself),
    ("pronoun", choose_pronoun),
    ("continuation", pointed_back),
    ("continuation", subject_before),
    ("continuation", answers),
    ("continuation", speaker_above),
    ("continuation", speaker_before),
)
# The names of the ways whose rates are kept.
RATED = (*dict.fromkeys(name for name, way in WAYS if way is not choose_pronoun), "relative", "lead")
