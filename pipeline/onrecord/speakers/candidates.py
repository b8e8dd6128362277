"""The candidates for a source that names nobody, and what speaks for each: named features, whose weights are learned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..layers import Record
from ..lexicons.vocabulary import bodies, roles
from ..ml.mentions import Meant
from .agreement import Features, fit
from .akin import akin, deals_with_other, of_another
from .links import Question
from .nouns import is_document, kind_of
from .outlets import is_outlet
from .owners import owners_beside
from .past import Past
from .ranker import MEANT, Option
from .referents import Place, Referent
from .scene import Scene
from .sources import Description, Pronoun, Ranked

# What people do to places, and hardly to somebody: lemmas.
GOING = frozenset(["enter", "flee", "tour", "visit"])
# Of whose gender a possessive tells.
OWNERS = {"his": "m", "her": "f"}
# Among how many mentions the owner of "his ministry" is looked for; chosen, not measured.
NEAR = 8
# How far back candidates are looked for: mentions, and paragraphs; chosen, not measured.
MENTIONS, PARAGRAPHS = 60, 8
# The features of candidates that fit a source by more than not being ruled out.
FITTING = ("gender known", "role", "same noun", "body noun", "it: organization", "they: group")
# How many resolved sources, and how many bearers of one word, are looked at, so that a long article costs no more than its
# length; chosen, not measured.
RESOLVED, NAMESAKES = 30, 20
# Of the encoder: how many of a candidate's first mentions are looked at beside those that are near, and the log odds from which
# all are alike; chosen, not measured.
FIRST, MOST = 3, 15.0


def find_options(question: Question, source: Ranked, barred: set[int], groups: Sequence[Place] = ()) -> list[Option]:
    """The candidates for a source, and then nobody.

    ``groups`` are mentions of candidates beside those that are named or have spoken.  ``barred`` holds the ids
    (``id()``) of those who cannot be meant.
    """
    scene, past, offset = question.scene, question.past, source.span[0]
    near = _near(scene, offset, past, groups)
    last = _last_places(near)
    options = []
    for key, referent in _candidates(question, source, last).items():
        outlet = id(referent) not in past.spoke and is_outlet(scene, source, referent)
        another = outlet or _is_anothers(scene, source, referent)
        able = key not in barred and not another
        found = _by_words(scene, source, referent, spoke_last=referent is past.speaker) if able else None
        if found is not None:
            found |= _standing(scene, offset, referent, last.get(key), past)
            options.append(Option(referent, found | _by_kind(scene, source, referent, found)))
    _compare(scene, offset, options, last)
    _read_content(scene, options, question.claim, offset)
    options += [Option(None, {**features}, itself) for features, itself in _nobody(scene, source)]
    options = [Option(o.referent, {k: v for k, v in o.features.items() if v}, o.itself) for o in options]
    return add_meant(scene.meant, source, options, near)


def _by_words(scene: Scene, source: Ranked, referent: Referent, *, spoke_last: bool) -> Features | None:
    """What speaks for a candidate by the words of the source; None where it cannot be meant at all."""
    found = fit(source, referent, spoke_last=spoke_last)
    if found is None or isinstance(source, Pronoun):
        return found
    unsaid = found.get("role unknown") or found.get("another role")
    if unsaid and (_may_be_place(scene, source, referent) or of_another(scene, source, referent)):
        return None
    kin = akin(scene, source, referent)
    if found.get("body noun") and not kin["akin: modifier"] and deals_with_other(source, referent):
        return None
    return found | kin


def _may_be_place(scene: Scene, source: Description, referent: Referent) -> bool:
    """Whether one word is all that names somebody who does nothing, and would be named with a post, or is gone to: "Rebels took Selby. The
    mayor said", "The singer toured Selby"; a town is read so, too."""
    if referent.gender or referent.roles or " " in referent.name or not referent.named or id(referent) in scene.acting:
        return False
    role = roles().get(source.title)
    first = scene.range(*min(referent.mentions))[0]
    return role is not None and role.kind != "private" or first > 0 and scene.doc[first - 1].lemma_ in GOING


def _is_anothers(scene: Scene, source: Ranked, referent: Referent) -> bool:
    """Whether "his ministry" is none of this body, since it is of another country than whoever was named last before, "her
    lawyer" none of this lawyer, who is said to be for somebody else: "counsel for the husband", or "the girl" none of "the girl's mother,
    Ada Frost"."""
    if (
        isinstance(source, Description)
        and referent.kind == "person"
        and source.head in scene.beside(referent, owners_beside)
    ):
        return True
    gender = OWNERS.get(source.phrase.split()[0].lower()) if isinstance(source, Description) else None
    if gender and referent.kind == "person":
        if not referent.identity:
            return OWNERS.get(referent.name.split()[0].lower(), gender) != gender  # "his lawyer" is not "her lawyer"
        return " for the " in (referent.identity["role"] or "")
    if gender is None or referent.kind != "organization" or not referent.countries:
        return False
    before = (p.referent for p in scene.before(source.span[0], NEAR) if p.referent.kind == "person")
    owner = next((person for person in before if person.gender in (None, gender)), None)
    return owner is not None and bool(owner.countries) and owner.countries.isdisjoint(referent.countries)


def _candidates(question: Question, source: Ranked, last: dict[int, Place]) -> dict[int, Referent]:
    """Whoever is mentioned near, spoke last or, for a description, bears one of its words; by ``id()``."""
    found = {key: place.referent for key, place in last.items()}
    if question.past.speaker:
        found.setdefault(id(question.past.speaker), question.past.speaker)
    if isinstance(source, Description):
        for word in (source.head, *sorted(source.words)):
            for referent in question.scene.by_word.get(word, [])[-NAMESAKES:]:
                found.setdefault(id(referent), referent)
    return found


def _near(scene: Scene, offset: int, past: Past, groups: Sequence[Place]) -> list[Place]:
    """The mentions not far before ``offset``, the nearest first."""
    paragraph = scene.paragraph(offset)
    resolved = [place for place in past.places[-RESOLVED:] if place.end <= offset]
    places = sorted((*scene.before(offset, MENTIONS), *resolved, *groups), key=lambda p: -p.start)
    return [place for place in places if paragraph - place.paragraph <= PARAGRAPHS]


def _last_places(near: list[Place]) -> dict[int, Place]:
    """For each of those mentioned near (by ``id()``) the last mention, or an earlier one that says more."""
    last: dict[int, Place] = {}
    for place in near:
        seen = last.get(id(place.referent))
        if seen is None or _better(place, seen):
            last[id(place.referent)] = place
    return last


def _better(place: Place, seen: Place) -> bool:
    """Whether an earlier mention says more of where its bearer stands: a subject one sentence back, out of quotes."""
    return (
        seen.quoted and not place.quoted or place.subject and not seen.subject and seen.sentence - place.sentence <= 1
    )


def _standing(scene: Scene, offset: int, referent: Referent, place: Place | None, past: Past) -> Features:
    """Where a candidate stands in the scene: how far back, in what place, and what it has past."""
    paragraph = scene.paragraph(offset)
    found: Features = {"spoke before": float(id(referent) in past.spoke)}
    if place:
        sentences = scene.sentence(offset) - place.sentence
        found |= {
            "same sentence": float(sentences == 0),
            "sentence before": float(sentences == 1),
            "sentences back": min(sentences, 8) ** 0.5,
            "same paragraph": float(paragraph == place.paragraph),
            "paragraphs back": (paragraph - place.paragraph) ** 0.5,
            "subject": float(place.subject),
            "subject here": float(place.subject and sentences == 0),
            "subject before": float(place.subject and sentences == 1 and not place.quoted),
            "possessive": float(place.possessive),
            "in quotes": float(place.quoted and not scene.in_quotes(offset)),
            "object of verb": float(place.governed == "verb"),
            "object of preposition": float(place.governed == "preposition"),
            "asks": float(place.asks),
            "spoken of": float(place.reported and not place.quoted),
            "named since": float(place.start >= past.end and place.subject and referent is not past.speaker),
        }
    else:
        found["out of reach"] = 1.0
    if referent is past.speaker:
        back = paragraph - past.paragraph
        found |= {"last speaker": 1.0, "spoke here": float(back == 0), "spoke far back": float(back > 1)}
    return found


def _by_kind(scene: Scene, source: Ranked, referent: Referent, found: Features) -> Features:
    """For a description what the article has beside the candidate, and whose it is: "the company" where one is named."""
    if isinstance(source, Pronoun):
        return {}
    owner = OWNERS.get(source.phrase.split()[0].lower())
    kind = referent.kind, referent.identity["label"] if referent.identity else ""
    only = scene.kinds[kind] == 1
    return {
        "only body": float(only and bool(found.get("body kind") or found.get("body noun"))),
        "only person": float(only and referent.kind == "person"),
        "owner's gender": float(owner is not None and referent.gender == owner),
        "owned, role unknown": float(source.possessed and bool(found.get("role unknown"))),
        "owned, another role": float(source.possessed and bool(found.get("another role"))),
        "owned, role": float(source.possessed and bool(found.get("role"))),
    }


def _compare(scene: Scene, offset: int, options: list[Option], last: dict[int, Place]) -> None:
    """Adds what a candidate is among the others: the nearest, the only one, the one named most."""
    if not options:
        return
    ends = {id(o.referent): last[id(o.referent)].end for o in options if id(o.referent) in last}
    nearest = max(ends.values(), default=-1)
    most = max(len(o.referent.mentions) for o in options if o.referent)
    here = scene.paragraph(offset)
    close = [key for key in ends if here - last[key].paragraph <= 1]
    rivals = any(o.features.get("named since") for o in options)
    known = any(o.features.get("gender known") for o in options)
    fitting = [id(o.referent) for o in options if any(o.features.get(name) for name in FITTING)]
    for option in options:
        assert option.referent is not None
        key, named = id(option.referent), len(option.referent.mentions)
        option.features["nearest"] = float(ends.get(key) == nearest)
        option.features["still speaking"] = float("last speaker" in option.features and not rivals)
        option.features["alone"] = float(close == [key])
        option.features["alone at all"] = float(len(options) == 1)
        option.features["another's gender known"] = float(known and option.features.get("gender known") == 0.0)
        option.features["alone in fitting"] = float(fitting == [key])
        option.features["share of mentions"] = named / most
        option.features["often named"] = float(min(named, 12)) ** 0.5


def _read_content(scene: Scene, options: list[Option], claim: Record, offset: int) -> None:
    """Adds what is said to what speaks for a candidate: nobody calls himself by name, and a quotation goes on.

    But "Corvane lost money, it said".  Nor is "he told Hale" Hale.
    """
    quoted = claim["kind"] != "indirect"
    spoken_of = scene.named_in([piece for piece in claim["content"] if quoted or piece[0] > offset])
    beside = scene.named_behind(offset) - spoken_of
    roles_said = scene.roles_in(claim["content"])
    for option in options:
        assert option.referent is not None
        features = option.features
        speaking = features["still speaking"] * quoted
        features["named in it"] = float(id(option.referent) in spoken_of)
        features["named behind"] = float(id(option.referent) in beside)
        features["role in it"] = float(not roles_said.isdisjoint(option.referent.roles))
        features["still speaking, quoted"] = speaking
        features["still speaking here, quoted"] = speaking * features.get("spoke here", 0.0)


def _nobody(scene: Scene, source: Ranked) -> list[tuple[Features, bool]]:
    """The choices of nobody, each with its features and whether it is that a description stands for itself."""
    if isinstance(source, Pronoun):
        sort = {f"nobody: {word}": float(source.sort == name) for word, name in (("it", "thing"), ("they", "many"))}
        return [({"nobody": 1.0, **sort}, False)]
    found = [(_itself(source), True)]
    return [*found, (_unfound(scene, source), False)] if _may_be_unfound(scene, source) else found


def _itself(source: Description) -> Features:
    """That a description means none of the candidates, and nobody whom the article names."""
    return {
        "itself": 1.0,
        "itself: epithet": float(source.known),
        "itself: bare body": float(source.head in bodies() and source.bare),
        "itself: document": float(is_document(source.head)),
        "itself: modified": float(min(max(len(source.words) - 1, 0), 3)),
        "itself: complement": float(source.complemented),
        "itself: possessed": float(source.possessed),
        "itself: plural": float(source.plural),
        "itself: proper words": float(bool(source.proper_words)),
    }


def _may_be_unfound(scene: Scene, source: Description) -> bool:
    """Whether somebody whom the article names could be meant, though nothing says so: a person by "the winner"; no body by "Frost's
    office"."""
    kind = kind_of(source.head, plural=False)
    of_somebody = source.possessed and bool(source.proper_words) and source.country is None and kind != "person"
    public_too = bodies().get(source.head) != "private"
    return not (source.plural or of_somebody) and any(
        k == kind and (public_too or label != "AGENCY") for k, label in scene.kinds
    )


def _unfound(scene: Scene, source: Description) -> Features:
    """That a description means somebody named who is no candidate."""
    kind = kind_of(source.head, plural=False)
    return {
        "unfound": 1.0,
        "unfound: bare": float(source.bare),
        "unfound: body": float(kind == "organization"),
        "unfound: possessed": float(source.possessed),
        "unfound: complement": float(source.complemented),
        "unfound: proper words": float(bool(source.proper_words)),
        "unfound: used before": float(scene.first_use.get(source.head, len(scene.text)) < source.span[0]),
    }


# What the encoder says


def add_meant(meant: Meant | None, source: Ranked, options: list[Option], near: list[Place]) -> list[Option]:
    """The options with what the encoder says of each: of a candidate's mentions ``near`` and its first ones the likeliest.

    As they are where it says nothing of the source.
    """
    if meant is None or not meant.knows(*source.span):
        return options
    found = []
    for option in options:
        if option.referent is None:
            features = {"meant: nobody": 1.0, "meant: itself": float(option.itself)}
        else:
            mentions = {(p.start, p.end) for p in near if p.referent is option.referent} | set(
                option.referent.mentions[:FIRST]
            )
            odds = [meant.odds(source.span, mention) for mention in mentions if mention[1] <= source.span[0]]
            best = max((one for one in odds if one is not None), default=None)
            features = {"meant: not before": 1.0} if best is None else {MEANT: max(-MOST, min(best, MOST))}
        found.append(replace(option, features=option.features | features))
    return found
