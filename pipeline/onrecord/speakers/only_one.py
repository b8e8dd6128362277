"""Ways from a description to the only one of whom the article says as much: by age, by party or creed, by the kind of body."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice, takewhile

from .. import layers
from ..lexicons.vocabulary import bodies, honorifics, roles, titles, words_of
from ..text import late_re as re
from ..text.names import fold
from ..text.noun_phrases import FINITE
from ..text.nouns import singular
from .agreement import describes, fit, gender_of
from .links import Link, Question, only_before
from .nouns import is_affiliation
from .of_paragraph import IN_PASSING
from .outlets import is_outlet
from .referents import Place, Referent
from .scene import Scene
from .sources import Description, UnlistedName
from .words import RELATIVE

# A body with no more than what is said of it in passing.
# "the firm", "the family-owned firm", "the stock-listed company", "the think tank", not "the other firm", "a firm", "the second-largest firm"
BODY = re.compile(r"the (?:[\w-]+-(?:backed|controlled|held|listed|owned|run) )?(?:think )?\w+\Z")
# Where it is, or of which index: nobody's name, and so nothing that the body would have to share.
# "the Selby-based firm", "the Selby, New York-listed bank", "The FTSE 250 company", not "the other Selby-based firm", "the Selby firm"
SEATED = re.compile(
    r"[Tt]he (?:(?:[A-Z][\w.’'-]*,? ){0,3}[A-Z][\w.’']*-(?:based|headquartered|listed)"
    r"|(?:CAC|DAX|Dow|Euro Stoxx|FTSE|Fortune|Hang Seng|Nasdaq|Nifty|Nikkei|S&P|Sensex)(?: \d+)?) \w+\Z"
)
# An age in a description: "the 34-year-old", "the 71-year-old former teacher".
# "the 34-year-old", "the 7-year-old boy", not "34 years", "the year"
AGE_SAID = re.compile(r"\b(\d{1,3})[- ]year[- ]old\b")
# What stands between a body's name and what it is, and how far before a source that is looked for, in code points; chosen, not measured.
# ", a ", ", the Chilean ", not ", ", " and a "
ARTICLE = re.compile(r", (?:an?|the) (?:[\w-]+ ){0,2}")
CALLED = 8000
CLOSING = frozenset(",;.)")
# "-", " ", not "_"
WORD_END = re.compile(r"[- ]")
# What goes on with a noun: "based in Arden", "with offices", "that".
MODIFYING = frozenset(["IN", "TO", "VBG", "VBN", "WDT", "WP"])
CLAUSE_ENDS = frozenset([",", ";", "and", "as", "but", "that", "when", "where", "which", "while", "who"])
SPEAKING = frozenset(["said", "says"])
# "the elder Frost", "The younger Mrs Frost", not "the elder sister"
GENERATION = re.compile(
    r"[Tt]he (?:(?P<elder>elder|older|senior)|younger|junior) (?:M(?:rs?|s)\.? )?(?P<name>[A-Z][\w’'-]+)"
)
# Whom others may have, too, though some are addressed so.
KIN = words_of("relative") | {"lady", "madam", "mother", "sir"}
# Who is called so by age alone.
TEENAGER, TEENS = "teenager", range(13, 20)


def of_that_age(question: Question) -> Link | None:
    """ "The 34-year-old", "the teenager": the only one of whom the article says that age; open where there are two."""
    source = question.source
    if not isinstance(source, Description) or not source.definite or source.plural:
        return None
    said = AGE_SAID.search(question.scene.text, *source.span)
    wanted: Iterable[int] = [int(said[1])] if said else TEENS if source.head == TEENAGER else []
    told = gender_of(source.head)
    found = [r for age in wanted for r in question.scene.ages.get(age, []) if told is None or r.gender in (None, told)]
    return only_before(source.span, found)


def of_that_generation(question: Question) -> Link | None:
    """ "The elder Frost", "the younger Frost": of those who bear the name the one with Sr. or Jr., or without what the other has;
    open where that tells nothing."""
    source = question.source
    if not isinstance(source, Description) or (said := GENERATION.fullmatch(source.phrase)) is None:
        return None
    bearers = [r for r in question.scene.by_word.get(fold(said["name"]), []) if r.kind == "person"]
    if len(bearers) < 2:
        return None
    own, others = ("Sr", "Jr") if said["elder"] else ("Jr", "Sr")
    marked = {mark: [r for r in bearers if r.name.rstrip(".").endswith(f" {mark}")] for mark in (own, others)}
    rest = [r for r in bearers if marked[others] and r not in marked[others]]
    return only_before(source.span, marked[own] or rest or bearers)


def of_that_party(question: Question) -> Link | None:
    """ "The Democrat": the only person of whom the article says so, by a noun beside the name or a party's tag."""
    source = question.source
    if not isinstance(source, Description) or not source.definite or source.plural or not is_affiliation(source.head):
        return None
    return only_before(source.span, question.scene.affiliations.get(singular(source.head), []))


def of_that_address(question: Question) -> Link | None:
    """ "The sheikh", "the Ajarn", behind "Sheikh Karim Frost": the only one who is addressed so; "the father" may be anybody's."""
    source = question.source
    if not isinstance(source, (Description, UnlistedName)) or source.plural:
        return None
    word = source.phrase.lower().removeprefix("the ")
    if not (fold(word) in honorifics() or word in titles()) or word in KIN | roles().keys():
        return None
    alone = isinstance(source, Description) or _is_behind_the(question.scene, source)
    return only_before(source.span, question.scene.addressed.get(word, [])) if alone else None


def _is_behind_the(scene: Scene, source: UnlistedName) -> bool:
    first = scene.range(*source.span)[0]
    return first > 0 and scene.doc[first - 1].lower_ == "the"


def called_before(question: Question) -> Link | None:
    """ "The salmon farmer", behind "the salmon farmer Corvane", "its salmon farmer, Corvane," or "Corvane, a salmon farmer,": the
    one body that was called so; so of people "the mum-of-three", behind "Ada Frost, a mum of three,"."""
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or not source.phrase.lower().startswith("the "):
        return None
    kind = "person" if IN_PASSING.fullmatch(source.phrase.lower()) else "organization"
    if source.plural and kind != "person":
        return None
    role = roles().get(source.head)
    if role is not None and role.kind in ("civil", "office", "rank"):
        return None  # a post is no body's
    called = re.compile(rf"\b{'[- ]'.join(map(re.escape, WORD_END.split(source.phrase[4:])))}(?=,? )", re.IGNORECASE)
    found: dict[int, Referent] = {}
    start = source.span[0]
    for match in called.finditer(scene.text, max(0, start - CALLED), start):
        first = scene.doc[scene.range(*match.span())[0]]
        if match[0][0].isupper() and source.head[0].islower() and not first.is_sent_start:
            continue  # "in the Senate, the Ministry of Law has"
        beside = [*scene.before(match.start(), 1), *scene.named_from(match.end(), 1)]
        for place in beside:
            if place.referent.kind == kind and _is_apposed(scene, place, *match.span()):
                found[id(place.referent)] = place.referent
    return Link(next(iter(found.values())), "description", source.span) if len(found) == 1 else None


def _is_apposed(scene: Scene, place: Place, start: int, end: int) -> bool:
    """Whether a name and a noun at ``text[start:end]`` are one body.

    Not "under a deal with the bank, Corvane will", "in talks with Corvane, the bank won", "the bank Corvane bought".
    """
    if place.end <= start:
        behind = scene.doc[scene.range(start, end)[1] : scene.range(start, end)[1] + 1]
        closed = scene.text[end] in CLOSING or any(token.tag_ in MODIFYING for token in behind)
        return closed and ARTICLE.fullmatch(scene.text, place.end, start) is not None
    between = scene.text[end : place.start]
    if between == ", ":
        return scene.text[place.end : place.end + 1] in CLOSING and not _is_fronted(scene, start)
    return between == " " and not _is_relative(scene, scene.range(place.start, place.end)[1])


def _is_relative(scene: Scene, i: int) -> bool:
    """Whether token ``i`` is the verb of a clause about the noun: "the bank Corvane bought is shut", not "the bank Corvane fell"."""
    if i >= len(scene.doc) or scene.doc[i].tag_ not in FINITE or scene.doc[i].lower_ in SPEAKING:
        return False
    rest = takewhile(
        lambda token: token.lower_ not in CLAUSE_ENDS, scene.doc[i + 1 : layers.sentence(scene.doc[i]).end]
    )
    return any(token.tag_ in FINITE for token in rest)


def _is_fronted(scene: Scene, offset: int) -> bool:
    """Whether what stands at ``offset`` is of a phrase before its sentence's verb: "After talks with the bank, Corvane, …"."""
    before = layers.sentence(scene.doc[scene.range(offset, offset + 1)[0]])
    words = [token for token in before if token.idx < offset]
    return (
        bool(words) and words[0].tag_ in ("IN", "TO", "VBG", "VBN") and not any(token.tag_ in FINITE for token in words)
    )


def only_body(question: Question) -> Link | None:
    """ "The firm", where of the bodies named so far only one can be one; not where the article had another firm before."""
    source, scene = question.source, question.scene
    if not isinstance(source, Description):
        return None
    if SEATED.fullmatch(source.phrase):
        source = replace(source, proper_words=frozenset())
    elif BODY.fullmatch(source.phrase.lower()) is None:
        return None
    after = scene.range(*source.span)[1]
    restricted = after < len(scene.doc) and scene.doc[after].lower_ in RELATIVE
    if source.plural or source.head not in bodies() or source.head == "government" or restricted:
        return None  # "the government" is the country's own, whichever other one is named
    before = (r for r in scene.referents if r.kind == "organization" and min(r.mentions) < source.span)
    before = (r for r in before if not is_outlet(scene, source, r))
    fitting = list(islice((r for r in before if fit(source, r, spoke_last=False) is not None), 2))
    if len(fitting) != 1:
        return None
    said = source.head in fitting[0].nouns or source.head == fitting[0].head
    unsaid = scene.introduced.get(source.head, source.span[0]) >= source.span[0]
    return Link(fitting[0], "description", source.span) if said or unsaid else None


def only_holder(question: Question) -> Link | None:
    """ "The striker", whoever spoke last: the only one of whom that was said; of an office the one meant may be untitled, but not
    where all its words were said of somebody: "the Commissioner for Lands"."""
    source = question.source
    if not isinstance(source, Description) or not source.phrase.lower().startswith("the ") or source.plural:
        return None
    post = source.phrase.lower().removeprefix("the ")
    if source.complemented:
        people = [r for r in question.scene.by_word.get(source.head, []) if _has_post(r, post)]
        return only_before(source.span, people)
    role = roles().get(source.title)
    if post != source.title or role is not None and role.kind not in ("private", "staff"):
        return None
    people = [r for r in question.scene.by_word.get(source.title, []) if r.kind == "person" and source.title in r.roles]
    return only_before(source.span, people)


def _has_post(referent: Referent, post: str) -> bool:
    """Whether these words are all that somebody's post is called."""
    role = referent.identity["role"] if referent.identity else None
    return referent.kind == "person" and role is not None and role.lower() == post


def holder_in_body(question: Question) -> Link | None:
    """ "The union leader": the only holder of such a post of whom the other words are said, too, as those of the body."""
    source = question.source
    if not isinstance(source, Description) or not source.definite or source.plural or source.possessed:
        return None
    beside = source.words - {fold(source.head)}
    if not beside or source.complemented:
        return None
    people = [r for word in sorted(beside)[:1] for r in question.scene.by_word.get(word, []) if r.kind == "person"]
    held = [r for r in people if beside <= r.words and describes(source.head, r.roles)]
    # "The foreign minister" is no foreign secretary where there is one of each.
    exact = [r for r in held if any(role.split()[-1] == source.head for role in r.roles)]
    return only_before(source.span, exact or held)
