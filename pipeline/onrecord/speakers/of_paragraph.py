"""Ways to the one person whom a paragraph is about: "Ada Frost, 70, was tired of both. “No,” she said", "the mum-of-three said"."""

from __future__ import annotations

from itertools import takewhile

from .. import layers
from ..countries.table import is_one_of_people, lookup
from ..lexicons.vocabulary import roles
from ..text import late_re as re
from ..text.noun_phrases import FINITE
from ..text.nouns import singular
from .agreement import describes, fit, gender_of
from .earlier_phrases import INTRODUCING, opens_sentence, read_people
from .introductions import NAMED_NEAR, NAMELESS
from .links import Link, Question, claim_start, only_before
from .nouns import epithets, kind_of
from .owners import owners_beside
from .referents import Place, Referent
from .scene import Scene
from .sources import Description, Pronoun, UnlistedName
from .told import told

# How many mentions are looked at for those of a paragraph; chosen, not measured.
MENTIONS = 12
# What is only said in passing of somebody named before: a family, an age.
# "the mum-of-three", "the father of two", "the 34-year-old dad-of-one", not "the mother of the boy", "the father", "the mother of one of them"
IN_PASSING = re.compile(
    r"the (?:[\w-]+ ){0,2}(?P<parent>mum|mom|mother|dad|father|grandmother|grandfather)[- ]of[- ](?:\w*-)?(?:one|two|three|four|five|six|seven|eight|nine|ten)\b(?! of\b)"
)
# "the 52-year-old", "the 9-year-old boy", not "a 52-year-old"
AGED = re.compile(r"the (?P<years>\d{1,3})-year-old\b")
# "the 22-year-old Dane", not "the Dane", "the 22-year-old"
AGED_AS = re.compile(r"the (?P<years>\d{1,3})-year-old (?=\w)")
# How often ``last_subject`` is right of whoever the ranker leaves open: 5 of 7 in 700 articles of corpus/world.
OPEN_OTHERWISE = 0.7
# What may stand before a name: "For Aunty Ada Frost,".
TITLE = ("NN", "NNP")
ADDING = frozenset(["add", "added", "adds"])
# What papers go on to call those whom they do not name.
NAMELESS_ARE = frozenset(
    ["adviser", "advisor", "aide", "diplomat", "employee", "executive", "insider", "lawmaker", "legislator", "officer", "official", "person",
     "politician", "source", "staffer", "witness", "worker"]
)  # fmt: skip
PARENTS = {"mum": "f", "mom": "f", "mother": "f", "grandmother": "f", "dad": "m", "father": "m", "grandfather": "m"}


def still_the_subject(question: Question) -> Link | None:
    """ "He", behind a sentence whose subject is the only person that the paragraph has named."""
    source = question.source
    if not isinstance(source, Pronoun) or source.sort != "person":
        return None
    person = _only_subject(question, source.gender)
    if person is None or fit(source, person, spoke_last=False) is None:
        return None
    return Link(person, "pronoun", source.span)


def last_subject(question: Question, source: Pronoun) -> Link | None:
    """ "He", where nothing tells for sure whom it means: the subject of the sentence before, where nobody else is in that or since;
    also who spoke in that sentence and has no name, "A spokesman for Ada Frost said no. He denied it".
    """
    scene, past, start = question.scene, question.past, claim_start(question.claim)
    if question.outer:
        return None
    spoke = past.places[-1] if past.places and past.paragraph == scene.paragraph(start) else None
    before = scene.sentence(start) - 1
    if spoke and spoke.referent is past.speaker and not spoke.referent.named and spoke.sentence == before:
        return _fitting(source, spoke.referent) if _takes_up(scene, source, spoke) else None
    people = _people_before(scene, start, None)
    near = [p for p in people if p.sentence == before] or _alone_in_paragraph_before(scene, start)
    unnamed = [
        phrase
        for phrase in read_people(scene, source.span[0])
        if not phrase.possessed or gender_of(phrase.head) in (None, source.gender)
    ]
    others = any(scene.sentence(phrase.span[0]) >= before for phrase in unnamed)
    if others or len({id(p.referent) for p in near}) != 1 or not _is_plain_subject(question, near[-1]):
        return None
    return _fitting(source, near[-1].referent)


def _alone_in_paragraph_before(scene: Scene, start: int) -> list[Place]:
    """The mentions, in the last sentence of the paragraph before the one that a claim opens, of the only person whom it names."""
    before, here = scene.sentence(start) - 1, scene.paragraph(start)
    people = [p for p in scene.before(start, MENTIONS) if p.referent.kind == "person" and p.paragraph >= here - 1]
    alone = len({id(p.referent) for p in people}) == 1 and all(p.paragraph == here - 1 for p in people)
    return [p for p in people if alone and p.sentence == before]


def _takes_up(scene: Scene, source: Pronoun, spoke: Place) -> bool:
    """Whether a pronoun opens the sentence behind that in which somebody without a name spoke, and agrees."""
    opens = scene.sentence(source.span[0]) == spoke.sentence + 1 and bool(scene.span(*source.span)[0].is_sent_start)
    return opens and spoke.subject and gender_of(spoke.referent.head) in (None, source.gender)


def _is_plain_subject(question: Question, place: Place) -> bool:
    subject = place.subject and not (place.governed or place.asks) or _is_concerned(question, place)
    return subject and not place.quoted and _leads_sentence(question, place)


def _is_concerned(question: Question, place: Place) -> bool:
    """Whether a sentence begins with whom it is about: "For Frost, the bus is the only way"."""
    first, behind = question.scene.range(place.start, place.end)
    doc = question.scene.doc
    words = [t.lower_ for t in doc[layers.sentence_start(doc[first]) : first] if t.tag_ not in TITLE]
    return words == ["for"] and doc[behind].text == ","


def _fitting(source: Pronoun, person: Referent) -> Link | None:
    agrees = person.kind == "person" and fit(source, person, spoke_last=False) is not None
    return Link(person, "pronoun", source.span, OPEN_OTHERWISE) if agrees else None


def adds(question: Question) -> Link | None:
    """ "She added", behind what somebody said who may be "she", where nobody else, named or not, has been the subject since, and nobody else said that
    she said so."""
    source, scene, speaker = question.source, question.scene, question.past.aloud
    if not isinstance(source, Pronoun) or source.sort != "person" or question.outer:
        return None
    cue = {token.lower_ for piece in question.claim["cue"] for token in scene.tokens(*piece)}
    if ADDING.isdisjoint(cue) or speaker is None or speaker.kind != "person" or not goes_on(question, speaker):
        return None
    return Link(speaker, "pronoun", source.span) if fit(source, speaker, spoke_last=True) is not None else None


def by_they(question: Question) -> Link | None:
    """ "They said", right behind what one person without a name said of whom the article tells neither he nor she, "A spokesperson said
    no.", where no others are spoken of since."""
    source, scene, past = question.source, question.scene, question.past
    if not isinstance(source, Pronoun) or source.phrase.lower() != "they" or question.outer or past.aloud is None:
        return None
    start, speaker = source.span[0], past.aloud
    one = speaker.kind == "person" and not (speaker.named or speaker.plural)
    tells = speaker.gender or gender_of(speaker.head)
    follows = scene.sentence(start) == scene.sentence(past.aloud_end - 1) + 1
    opens = bool(scene.span(*source.span)[0].is_sent_start)
    if not one or tells or not (follows and opens) or past.speaker is not speaker or _others_told(question):
        return None
    return Link(speaker, "pronoun", source.span)


def _others_told(question: Question) -> bool:
    """Whether what was said last speaks of several who may be "they", or of another body."""
    scene, past = question.scene, question.past
    first = past.aloud_content[0][0]
    told = scene.tokens(first, past.aloud_end)
    since = (p for p in scene.before(claim_start(question.claim), MENTIONS) if p.start >= first and p.subject)
    several = any(t.tag_ in ("NNS", "NNPS") and kind_of(singular(t.lower_), plural=False) != "unknown" for t in told)
    return several or any(p.referent is not past.aloud and p.referent.kind != "person" for p in since)


def goes_on(question: Question, speaker: Referent) -> bool:
    """Whether who spoke last may go on: near, in words of his own, and no other person has been a subject since."""
    scene, past, start = question.scene, question.past, claim_start(question.claim)
    before = (*scene.before(start, MENTIONS), *past.places[-MENTIONS:])
    # Between its pieces, too: "“No,” Moss said. Hale agreed: “Yes.”" may be taken for one.
    since = (p for p in before if p.start >= past.aloud_content[0][0] and p.subject and not p.quoted)
    since = (p for p in since if not any(begin <= p.start < end for begin, end in past.aloud_content))
    others = any(p.referent.kind == "person" and p.referent is not speaker for p in since)
    unnamed = (p for p in read_people(scene, start) if p.span[0] >= past.aloud_end)
    others = others or any(opens_sentence(scene.doc, scene.range(*p.span)[0]) for p in unnamed)  # "A neighbour agreed."
    return not others and scene.paragraph(start) - scene.paragraph(past.aloud_end - 1) <= 1


def in_passing(question: Question) -> Link | None:
    """ "The mum-of-three", "the former nurse", behind a sentence whose subject is the only person of the paragraph; the mother also behind
    what she said in the paragraph before, but who was a nurse may be spoken of in that (``anew.called_anew``)."""
    source, scene = question.source, question.scene
    if not isinstance(source, Description):
        return None
    phrase = source.phrase.lower()
    former = phrase.startswith("the former ") and kind_of(source.head, plural=source.plural) == "person"
    epithet = source.head in epithets() and phrase == f"the {source.head}"
    parent = IN_PASSING.match(phrase)
    if not (parent or (former or epithet) and not describes(source.title, scene.roles)):
        return None
    gender = PARENTS[parent["parent"]] if parent else gender_of(source.head)
    person = _only_subject(question, gender) or _speaking_here(question, gender)
    if person is None and parent:
        person = _still_telling(question, gender)
    if former and person is question.past.aloud:
        return None
    # "The girl's mother, Ada Frost, rang. The girl said"
    anothers = person is not None and source.head in scene.beside(person, owners_beside)
    return Link(person, "description", source.span) if person and not anothers else None


def _still_telling(question: Question, gender: str | None) -> Referent | None:
    """Who spoke last and may go on, if of this gender."""
    last = question.past.aloud
    if last is None or question.outer or last.kind != "person":
        return None
    agrees = (last.gender or gender_of(last.head)) in (None, gender)
    return last if agrees and goes_on(question, last) else None


def still_nameless(question: Question) -> Link | None:
    """ "The official", "the lawmaker", "the witness", behind what somebody said who would not be named, "a senior member of the party", "one
    of them", where no other person has been the subject since."""
    source, speaker = question.source, question.past.aloud
    if not isinstance(source, Description) or source.plural or question.outer or speaker is None:
        return None
    bare = source.phrase.lower() == f"the {source.head}" and source.head in NAMELESS_ARE
    new = speaker.kind == "person" and not speaker.named and speaker.name.split()[0].lower() in INTRODUCING
    if not (bare and new and _may_be_called(speaker, source.head) and goes_on(question, speaker)):
        return None
    begin = question.past.aloud_content[0][0] - NAMED_NEAR
    nameless = NAMELESS.search(question.scene.text, max(0, begin), source.span[1] + NAMED_NEAR)
    return Link(speaker, "description", source.span) if nameless else None


def _may_be_called(speaker: Referent, noun: str) -> bool:
    """Whether a noun tells no other walk of life than the words that somebody without a name goes by: a resident is no official."""
    said = [roles()[word] for word in map(singular, speaker.name.lower().split()) if word in roles()]
    private = {role.kind == "private" for role in said}
    return not said or noun not in roles() or (roles()[noun].kind == "private") in private


def of_an_age(question: Question) -> Link | None:
    """ "The 58-year-old": the only person whom the paragraph has named, of whom no other age is said, nor a post; nobody's way where
    the article has somebody of that age before.

    Right for all of 18 such in 773 articles of ``corpus/world``.
    """
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or source.plural or (said := AGED.match(source.phrase.lower())) is None:
        return None
    people = {id(p.referent): p.referent for p in _people_before(scene, source.span[0], gender_of(source.head))}
    others = {id(r) for age, aged in scene.ages.items() if age != int(said["years"]) for r in aged}
    person = next(iter(people.values())) if len(people) == 1 and others.isdisjoint(people) else None
    if person is None or person is question.outer or person.identity is None or person.identity["label"] == "OFFICIAL":
        return None
    again = scene.text.find(f"{said['years']}-year-old", 0, source.span[0])
    return None if again >= 0 else Link(person, "description", source.span)


def of_a_people(question: Question) -> Link | None:
    """ "The Dane", "the Frenchwoman": the only person of whom the article says that country, else the only one whom the sentence, or
    where that has nobody the paragraph, has named; "the French" may be a whole government.
    """
    source, scene = question.source, question.scene
    if not isinstance(source, (Description, UnlistedName)):
        return None
    words = source.phrase.split()
    word = next((two for two in (" ".join(words[-2:]),) if lookup(two)), words[-1])
    country = lookup(word)
    if country is None or not country.demonym or not _is_of_one(source, word):
        return None
    gender = gender_of(word.lower())
    years = AGED_AS.match(source.phrase.lower())
    from_there = [r for r in of_country(scene, country.code) if gender in (None, r.gender)]
    said = only_before(source.span, _of_age(scene, from_there, int(years["years"])) if years else from_there)
    if said:
        return said
    people = _nearest_before(question, source.span[0], gender)
    if years:
        people = {id(r): r for r in _of_age(scene, list(people.values()), int(years["years"]))}
    person = next(iter(people.values())) if len(people) == 1 else None
    if (
        person is None
        or id(person) in told(question)
        or person.countries
        or any(person in others for others in scene.peoples.values())
    ):
        return None
    return Link(person, "description", source.span)


def _nearest_before(question: Question, start: int, gender: str | None) -> dict[int, Referent]:
    """The people whom a sentence names before ``start``, but who tells it and whom it tells of, else the paragraph: "Hale is out, though the
    Dane says"."""
    near, told_of = _people_before(question.scene, start, gender), question.claim["content"]
    here = [p for p in near if p.sentence == question.scene.sentence(start) and p.referent is not question.outer]
    here = [p for p in here if not any(begin <= p.start < end for begin, end in told_of)]
    return {id(p.referent): p.referent for p in here or near}


def _of_age(scene: Scene, people: list[Referent], years: int) -> list[Referent]:
    """Those of whom that age is said; where it is of nobody, those of whom none is."""
    told = [r for r in people if r in scene.ages.get(years, [])]
    return told or [r for r in people if not any(r in aged for aged in scene.ages.values())]


def of_country(scene: Scene, code: str | None) -> list[Referent]:
    """The people of whom the article says that they are of this country."""
    beside = scene.peoples.get(code or "", [])
    return [r for r in scene.referents if r.kind == "person" and (code in r.countries or r in beside)]


def _is_of_one(source: Description | UnlistedName, word: str) -> bool:
    """Whether a word for a people stands for one of it: "the Dane", "the Frenchman", "the 22-year-old Dane", not "the French", "the Danish driver"."""
    if isinstance(source, UnlistedName):
        return source.phrase == word and is_one_of_people(word)
    alone = AGED_AS.sub("the ", source.phrase.lower()) == f"the {word.lower()}"
    return alone and (gender_of(source.head) is not None or is_one_of_people(word))


def _only_subject(question: Question, gender: str | None) -> Referent | None:
    """The only person of this gender whom the paragraph has named before the claim, as the subject of the sentence before."""
    scene, past = question.scene, question.past
    start = claim_start(question.claim)
    here, sentence = scene.paragraph(start), scene.sentence(start)
    fitting = _people_before(scene, start, gender)
    if len({id(p.referent) for p in fitting}) != 1 or past.speaker is not None and past.paragraph == here:
        return None
    last = [p for p in fitting if p.sentence == sentence - 1 and p.subject and not p.quoted and not p.asks]
    if not last or last[0].referent is question.outer or not _leads_sentence(question, last[-1]):
        return None
    return last[0].referent


def _speaking_here(question: Question, gender: str | None) -> Referent | None:
    """Who has spoken in the paragraph, where nobody else of this gender is named there; in his own words "the man" is another."""
    past, start = question.past, claim_start(question.claim)
    if past.speaker is question.outer:
        return None
    here = {id(p.referent) for p in _people_before(question.scene, start, gender)}
    speaks = past.speaker is not None and past.paragraph == question.scene.paragraph(start)
    return past.speaker if speaks and here == {id(past.speaker)} else None


def _people_before(scene: Scene, start: int, gender: str | None) -> list[Place]:
    """Where the paragraph names people who may be of this gender, before ``start``."""
    here = scene.paragraph(start)
    people = [p for p in scene.before(start, MENTIONS) if p.paragraph == here and p.referent.kind == "person"]
    return [p for p in people if gender is None or p.referent.gender in (None, gender)]


def _leads_sentence(question: Question, place: Place) -> bool:
    """Whether no finite verb and no pronoun stands before a mention in its sentence: of "She met Ada Frost, who" nobody is sure."""
    scene = question.scene
    before = reversed(scene.doc[: scene.range(place.start, place.end)[0]])
    here = takewhile(lambda token: scene.sentence(token.idx) == place.sentence, before)
    return not any(token.tag_ in (*FINITE, "PRP", "PRP$") for token in here)
