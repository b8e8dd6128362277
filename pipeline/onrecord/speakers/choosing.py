"""The ranker's choices: for a pronoun, a definite description and a name that several bear."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ..lexicons.vocabulary import words_of
from ..text.noun_phrases import is_possessive
from .agreement import describes, leaning
from .candidates import OWNERS, RESOLVED, find_options
from .dead import dead
from .earlier_phrases import FAR, opens_sentence, read_groups, read_pairs, read_people
from .leads import asker_before, askers, fronted
from .links import CANDIDATES, Link, Question, cue_lemmas
from .of_paragraph import last_subject
from .phrases import by_itself, known_phrase, standing_at, together
from .ranker import Option, Ranked, load_ranker
from .referents import Place, Referent
from .sources import Description, Pronoun
from .sources import Ranked as RankedSource
from .still_speaking import still_speaking
from .told import told, told_by_post
from .told_apart import others

# The least probability of a candidate of an open link; chosen, not measured.
UNLIKELY = 0.02
# The least probability of somebody without a name for a pronoun, where those with one have hardly any: a wrong one harms nobody by
# name.  Chosen, not measured; the others are in ranker.json.
UNNAMED, HARDLY = 0.4, 0.3
# How many mentions before a source's end are looked at for those that stand in it; chosen, not measured.
INSIDE = 3
# Who is none of those who are tried.
HARMED = frozenset(["claimant", "complainant", "plaintiff", "victim"])
# Behind these a noun may be said of the subject: is, became, was named, plays, succeeded the vicar, retired as the vicar, holds the post
# of the vicar.
BEING = frozenset(
    ["be", "become", "remain", "call", "name", "appoint", "choose", "elect", "make", "play", "replace", "succeed"]
)
NO_OBJECT = frozenset(["as", "of", "like"])
# Among how many mentions before a pronoun somebody else is looked for who was just spoken of; chosen, not measured.
NEAR = 8
# How a given name of the other gender leans.
SURELY_NOT = -1.0


def choose_pronoun(question: Question) -> Link | None:
    """ "He", "it", "they": the ranker's choice among all who were mentioned or have spoken."""
    source = question.source
    if not isinstance(source, Pronoun):
        return None
    scene, claim = question.scene, question.claim
    out = barred(question, source) | askers(scene, claim, source) | dead(scene, claim, source.span[0])
    out |= fronted(scene, claim, source) | told_by_post(question, source) | asker_before(scene, question.past, claim)
    unnamed = _unnamed(question, source)
    options = find_options(question, source, out, unnamed)
    if others := _of_other_form(question, source, options):
        out |= others
        options = find_options(question, source, out, unnamed)
    link = _chosen(source, question.judge(question.claim, source, options))
    if link is None:
        return None
    if link.speaker is not None:
        two = _joined(question, link.speaker, unnamed) if source.sort == "person" else []
        return Link(candidates=two) if _may_be_all(two, options) else link
    subject = last_subject(question, source) if source.sort == "person" else None
    known = subject or still_speaking(question, source)
    return known if known and id(known.speaker) not in out else link


def _of_other_form(question: Question, source: Pronoun, options: list[Option]) -> set[int]:
    """Whose given name a list that decides nothing alone has for the other gender, where somebody else may be "she" for sure (``id()``); who
    has just spoken may go on, but where he told of her: "Ada Frost runs it. A rival, Guled Hale, claims that she lied. “No,” she said"."""
    teller, scene = question.past.aloud, question.scene
    people = [o.referent for o in options if o.referent and o.referent.kind == "person" and o.referent.named]
    if source.gender is None or not any(person.gender == source.gender for person in people):
        return set()
    told = (token.lower_ for piece in question.past.aloud_content for token in scene.tokens(*piece))
    of_her = any(OWNERS.get(word) == source.gender or word == source.phrase.lower() for word in told)
    others = (person for person in people if person is not teller or of_her)
    return {id(person) for person in others if leaning(person, source.gender) == SURELY_NOT}


def choose_member(question: Question, source: Pronoun, others: list[Referent]) -> Referent | None:
    """Who "she" is in "she and Hale": none of the ``others``."""
    options = find_options(question, source, barred(question, source) | {id(other) for other in others})
    link = _chosen(source, question.judge(question.claim, source, options))
    return link.speaker if link else None


def choose_description(question: Question, source: Description) -> Link:
    """One of the candidates, or the description itself."""
    options = find_options(question, source, barred(question, source))
    ranked = question.judge(question.claim, source, options)
    link = _chosen(source, ranked)
    if link:
        return link
    # Without a candidate the ranker is sure that the phrase stands for itself: that is no more certain than others.
    probability = min(load_ranker().ways["phrase"], ranked[0].probability)
    return Link(by_itself(question, source), "description", source.span, probability)


def barred(question: Question, source: RankedSource) -> set[int]:
    """Who cannot be meant (``id()``): inside a quotation its own speaker is no "he", as he is in "Frost said that he had asked",
    nor is Frost "Frost's lawyer", nor who is tried the victim, nor Frost "her" in "Frost was told by her", nor the clerk in "The clerk told
    her", nor "the vicar" behind "Frost asked the vicar for a key"."""
    inside = _acted_on(question, source) | told(question)
    inside |= {id(p.referent) for p in question.scene.before(source.span[1], INSIDE) if p.start >= source.span[0]}
    if isinstance(source, Description) and source.phrase.lower() == f"the {source.head}":
        inside |= _beside(question, source)
    if isinstance(source, Description) and source.definite:
        inside |= _spoke_of(question, source)
    if isinstance(source, Description):
        past = question.past
        inside |= others(source, (place.referent for place in past.places[-RESOLVED:]), past.speaker)
    if isinstance(source, Description) and source.head in HARMED:
        inside |= {id(p.referent) for p in question.scene.tried}
    reported = not question.scene.in_quotes(source.span[0])
    if question.outer is None or isinstance(source, Pronoun) and reported and not _is_anothers_word(question, source):
        return inside
    return inside | {id(question.outer)}


def _spoke_of(question: Question, source: Description) -> set[int]:
    """Who has just spoken of somebody by the same words, and is not said to be that: "Frost said the clerk had signed. The clerk denied it"."""
    past, scene, phrase = question.past, question.scene, source.phrase.lower()
    speaker = past.aloud
    if speaker is None or speaker.kind != "person" or source.plural or not phrase.startswith("the "):
        return set()
    said = (scene.text[start:end].lower() for start, end in past.aloud_content)
    named = any(re.search(rf"\b{re.escape(phrase)}\b(?![’'])", words) for words in said)
    return {id(speaker)} if named and not describes(source.title, speaker.roles) else set()


def _beside(question: Question, source: Description) -> set[int]:
    """Who is the subject of the sentence, in this paragraph, in which the same noun is an object, and so is not it."""
    scene, doc = question.scene, question.scene.doc
    here = scene.range(*source.span)[0]
    last = next(reversed(scene.standing(source.head, here - FAR, here)), 0)
    place = doc[last].idx
    if last < 2 or scene.paragraph(place) != scene.paragraph(source.span[0]) or scene.in_quotes(place):
        return set()
    before, article, behind = doc[last - 2], doc[last - 1], doc[last + 1]
    governed = before.tag_ in ("IN", "TO") and before.lower_ not in NO_OBJECT or before.tag_.startswith("VB")
    named = is_possessive(behind) or behind.tag_ in ("NN", "NNP")  # "the vicar's house", "the vicar Ben Hale"
    if article.lower_ not in words_of("article") or named or not governed or before.lemma_ in BEING:
        return set()
    sentence = scene.sentence(place)
    near = (p for p in scene.before(place, NEAR) if p.sentence == sentence and p.subject and not p.quoted)
    return {id(p.referent) for p in near if before.i >= scene.range(p.start, p.end)[1]}


def _acted_on(question: Question, source: RankedSource) -> set[int]:
    """Who is told, or spoken of, *by* the source: the subject before the cue, or whoever stands nearest before it."""
    scene, cue = question.scene, question.claim["cue"]
    first = scene.span(*source.span)[0]
    if not cue or cue[0][0] > source.span[0] or not first.i or first.nbor(-1).lower_ != "by":
        return set()
    here = scene.sentence(source.span[0])
    near = [p for p in scene.before(cue[0][0], NEAR) if p.sentence == here and p.referent.kind == "person"]
    return {id(place.referent) for place in ([p for p in near if p.subject] or near)[:1]}


def _is_anothers_word(question: Question, source: Pronoun) -> bool:
    """Whether somebody else who was just spoken of is likelier to have said what people seldom report of themselves: "Hale was held.
    The chief said he admitted it"."""
    scene, here = question.scene, question.scene.sentence(source.span[0])
    if cue_lemmas(scene, question.claim).isdisjoint(words_of("of oneself")):
        return False
    others = (
        p
        for p in scene.before(source.span[0], NEAR)
        if p.referent.kind == "person" and p.referent is not question.outer
    )
    return any(p.subject and here - p.sentence <= 1 and p.referent.gender in (None, source.gender) for p in others)


def _unnamed(question: Question, source: Pronoun) -> list[Place]:
    """Where those stand whom a pronoun may mean, though nobody has named or quoted them yet."""
    scene, offset = question.scene, source.span[0]
    if source.sort == "thing":
        return []
    read = read_groups if source.sort == "many" else read_people
    spoken_of = question.claim["content"]
    found = []
    for phrase in read(scene, offset):
        if any(start <= phrase.span[0] < end for start, end in spoken_of):
            continue  # "His father, he learned, had died", "A clerk, she said, had told her"
        if _is_owners(question, source, phrase):
            continue
        referent = known_phrase(question.past, phrase)
        found.append(scene.place_of(*phrase.span, standing_at(referent, phrase.span)))
    if source.sort == "many":
        for first, second in read_pairs(scene, offset):
            span = first.start, second.end
            pair = standing_at(together(question.past, (first.referent, second.referent)), span)
            found.append(replace(scene.place_of(*span, pair), subject=second.subject, governed=first.governed))
    return found


def _is_owners(question: Question, source: Pronoun, phrase: Description) -> bool:
    """Whether a pronoun is rather the owner than who belongs to her: "They met her lawyer. She said", but "They met her lawyer. He said"."""
    scene = question.scene
    owner = OWNERS.get(phrase.phrase.split()[0].lower())
    opens = opens_sentence(scene.doc, scene.range(*phrase.span)[0])
    return source.sort == "person" and owner is not None and owner == source.gender and not opens


def _joined(question: Question, chosen: Referent, unnamed: list[Place]) -> list[Referent]:
    """Those without a name whom "and" joins with the one chosen: "A nurse and a cook were hurt. She said" may be either."""
    text = question.scene.text
    pairs = pairwise(sorted(unnamed, key=lambda place: place.start))
    joined = [(a.referent, b.referent) for a, b in pairs if text[a.end : b.start] == " and "]
    return next((list(two) for two in joined if chosen in two), [])


def _may_be_all(people: list[Referent], options: list[Option]) -> bool:
    """Whether each of several, and there are several, is among the options."""
    able = {id(option.referent) for option in options}
    return bool(people) and all(id(person) in able for person in people)


def _chosen(source: RankedSource, ranked: list[Ranked]) -> Link | None:
    """The best option, if it is probable enough, else an open link; None for a description that stands for itself."""
    best = ranked[0]
    # "The poll" is a poll before or stands for itself: whichever, nobody else gets its words.
    own = _goes_by(best, source)
    sure = sum(r.probability for r in ranked if _goes_by(r, source)) if own else best.probability
    how = "pronoun" if isinstance(source, Pronoun) else "description"
    if sure < _least(source, ranked, own=own) or not (best.referent or best.itself):
        return Link(candidates=likely(ranked))
    if best.referent is None:
        return None
    return Link(best.referent, how, source.span, best.probability)


def _least(source: RankedSource, ranked: list[Ranked], *, own: bool) -> float:
    """From which probability on the best choice is given out; ``own``: it has the source's own words."""
    best, least = ranked[0].referent, load_ranker().least
    unnamed = isinstance(source, Pronoun) and best is not None and not best.named
    if unnamed and sum(r.probability for r in ranked if r.referent and r.referent.named) < HARDLY:
        return UNNAMED
    return least["unnamed" if own or unnamed else "named"]


def likely(ranked: list[Ranked]) -> list[Referent]:
    """The candidates of an open link: those that are not out of the question."""
    return [r.referent for r in ranked[: CANDIDATES + 1] if r.referent and r.probability >= UNLIKELY][:CANDIDATES]


def _goes_by(choice: Ranked, source: RankedSource) -> bool:
    """Whether a choice has the source's own words: a description itself, or one before it by the same noun."""
    referent = choice.referent
    if referent is None or not isinstance(source, Description):
        return choice.itself
    # "Frost's lawyers" are not Hale's.
    return not referent.named and (not source.possessed or not source.proper_words.isdisjoint(referent.words))
