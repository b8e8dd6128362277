"""What leads to a claim tells whom its pronoun means: "The palace rejected that: …, it said", "Hale was asked why. “Orders,” he said"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from .. import layers
from ..layers import Record
from ..lexicons import read_words
from ..lexicons.vocabulary import bodies, roles, words_of
from ..text import late_re as re
from ..text.noun_phrases import FINITE
from ..text.times import when_behind
from .accused import accused_before, denies
from .agreement import gender_of
from .alone import is_question
from .fronted import planned_by, subject_of
from .links import claim_start, cue_lemmas
from .nouns import is_document, kind_of
from .past import Past
from .reading import phrase_start, read_tokens
from .referents import Place, Referent
from .scene import Scene
from .sources import Description, Name, Pronoun, Source
from .words import QUOTES
from .writings import whose_writing

# What parts a clause from what it leads to, in one sentence: "The palace rejected that: the wall was old, it said".
PARTS = frozenset([":", ";", "—", "–", "--"])
# How a question begins behind the one who is asked: "asked Hale whether it leaked", "asked Hale about the leak".
ASKED_OF = frozenset(["whether", "if", "about", "on", "over"]) | words_of("question word")
# Who asks by profession, and answers nobody's question in court: "The judge asked whether he regretted it. “No,” he said".
EXAMINERS = words_of("examining") | {"justice"}
REPLYING = frozenset(["answer", "rejoin", "reply", "respond", "retort"])
# How a witness speaks to a court.
# "No, ma’am", "Thirteen, your honour", "Yes, My Lord", not "sir", "the lord"
TO_A_COURT = re.compile(r"\b(?:ma[’']am|your (?:honou?r|worship)|m[’'](?:lud|lady)|my (?:lord|lady))\b", re.IGNORECASE)
# "Hale put it to her that she had lied."
PUT = ("put", "it", "to")
# Participles that are prepositions: of "Following Frost's death, he said" nobody is sure.
PREPOSITIONS = frozenset(
    ["assuming", "barring", "considering", "following", "given", "granted", "judging", "provided", "providing"]
)
# Among how many mentions a body is looked for that the clause names; chosen, not measured.
NEAR = 12
# How long a clause before a claim is at most, in tokens; chosen, not measured.
LONGEST = 60


def led_to(scene: Scene, past: Past, claim: Record, source: Pronoun) -> Source | None:
    """The source whose clause, right before the claim, makes it the one whom the pronoun means; None where none does."""
    if denies(scene, claim) and (accused := accused_before(scene, _lead(scene, claim, far=False))) is not None:
        return accused
    if source.sort == "thing":
        body = _body_in_lead(scene, past, claim, source)
        return body or _text_in_lead(scene, claim, source) or _text_held(scene, claim)
    if source.sort == "person":
        if (author := whose_writing(scene, source)) is not None:
            return author
        asked = _asked(scene, claim, source)
        return asked if asked is not None and _may_be(source, asked) else None
    return None


def fronted(scene: Scene, claim: Record, source: Pronoun) -> set[int]:
    """Who is named in what stands before a pronoun's verb and has no subject but that pronoun (``id()``), and so is not it: "Asked if
    Hale was ill, he said", "Under questioning by Hale, she said", "Hale, she said, was ill"; but "Introduced as Hale, he said", "Held in May, Hale left, he said"."""
    doc, end = scene.doc, scene.range(*source.span)[0]
    start = layers.sentence_start(doc[end])
    if (spoken_of := _interrupted(scene, claim, source)) is not None:
        return {id(spoken_of.referent)}
    comma = next((doc[i] for i in range(end - 1, start - 1, -1) if _is_word(doc[i])), None)
    if comma is None or comma.text != ",":
        return set()
    first = next(doc[i] for i in range(start, end) if _is_word(doc[i]))
    bare = first.lower_ == "under" and not any(doc[i].tag_ in FINITE for i in range(first.i, end))
    if not bare and (first.tag_ not in ("VBN", "VBG") or first.lower_ in PREPOSITIONS):
        return set()
    named = [p for p in scene.before(comma.idx, LONGEST) if p.start >= first.idx]
    return {id(p.referent) for p in named if not scene.text.endswith(" as ", 0, p.start)} - scene.named_in(
        claim["content"]
    )


def _interrupted(scene: Scene, claim: Record, source: Pronoun) -> Place | None:
    """Where the first piece of a content ends with a name, right before the source: "*Hale*, he said, was ill"."""
    start = source.span[0]
    place = next(iter(scene.before(start, 1)), None)
    ends = place is not None and len(claim["content"]) > 1 and place.end == claim["content"][0][1]
    return place if ends and place is not None and scene.text[place.end : start] == ", " else None


def asked_before(scene: Scene, claim: Record) -> Source | None:
    """Who answers in a quotation that stands alone behind its matter: "Kerr asked Hale about the fire. “It was small.”"; not "Kerr asked
    the minister why it burned. “Nobody told us.”", which may be Kerr's."""
    lead = _lead(scene, claim, far=False)
    verb = _question_verb(lead)
    if verb is None or _is_passive(verb) or verb.lemma_.lower() != "ask":
        return None  # "Kerr pressed Hale over the fire. “You knew.”"
    asker = subject_of([token for token in lead if token.i < verb.i], scene)
    if not (isinstance(asker, Pronoun) or _is_person(asker)):
        return None  # "The council asked Hale about the fire. “We need answers.”"
    words = _up_to_question(lead, verb)
    rest = [t for t in lead if words and t.i > words[-1].i]
    rest = rest[when_behind(rest) :]  # "asked Hale on Monday about the fire", "asked Hale on Monday to leave"
    asked = read_tokens(scene, words) if words and (not rest or rest[0].lower_ in ("about", ".")) else None
    return asked if _is_person(asked) else None  # "asked the council about the bridge. “I had no reply.”"


def _is_word(token: Token) -> bool:
    return not (token.is_space or token.text in QUOTES)


def askers(scene: Scene, claim: Record, source: Pronoun) -> set[int]:
    """Who asks in the clause before the claim and so does not answer (``id()``): by whom somebody is asked, or an examiner."""
    lead = _lead(scene, claim, far=True)
    verb = _question_verb(lead)
    put = next(
        (t for t, it, to in zip(lead, lead[1:], lead[2:], strict=False) if (t.lower_, it.lower_, to.lower_) == PUT),
        None,
    )
    if verb is None and put is None:
        return set()
    people = [
        p for p in scene.before(lead[-1].idx + 1, LONGEST) if p.referent.kind == "person" and p.start >= lead[0].idx
    ]
    if verb is None:
        return {id(p.referent) for p in people if put is not None and p.start < put.idx}
    if _is_passive(verb):
        return {id(p.referent) for p in people if p.start > verb.idx}
    before = {id(p.referent) for p in people if p.start < verb.idx and (_replies(scene, claim) or examines(p.referent))}
    return before | _described_asker(scene, lead, verb)


def asker_before(scene: Scene, past: Past, claim: Record) -> set[int]:
    """Who has just asked in a quotation and does not answer himself (``id()``): "“Did you?” Judge Frost asked.", "“No, ma’am,” she said"."""
    asker = past.asker if past.speaker is past.asker else None
    if asker is None or is_question(scene, claim):
        return set()
    words = " ".join(scene.text[start:end] for start, end in claim["content"])
    answered = _replies(scene, claim) or examines(asker) or TO_A_COURT.search(words)
    return {id(asker)} if answered else set()


def examines(person: Referent) -> bool:
    """Whether somebody asks by profession."""
    return not EXAMINERS.isdisjoint(role.split()[-1] for role in person.roles)


def _replies(scene: Scene, claim: Record) -> bool:
    """Whether a claim's verb answers a question."""
    return not cue_lemmas(scene, claim).isdisjoint(REPLYING)


def _described_asker(scene: Scene, lead: Sequence[Token], verb: Token) -> set[int]:
    """ "The judge asked": whoever in the article has that role."""
    subject = subject_of([token for token in lead if token.i < verb.i], scene)
    if not isinstance(subject, Description) or subject.title not in EXAMINERS:
        return set()
    return {id(r) for r in scene.by_word.get(subject.title, []) if r.kind == "person"}


def reacts(token: Token) -> bool:
    """Whether a verb answers what others said: rejected, disputed, disagreed, hit back or out."""
    lemma = token.lemma_.lower()
    answers = read_words("denial_verbs.txt") | read_words("dismissal_verbs.txt") | words_of("reacting")
    if lemma == "hit" and not (token.i + 1 < len(token.doc) and token.nbor().lower_ in ("back", "out")):
        return False  # "a storm hit the coast"
    return token.tag_.startswith("VB") and lemma in answers


# The clause before a claim


def _lead(scene: Scene, claim: Record, *, far: bool) -> list[Token]:
    """The words of the sentence up to the claim, or the sentence before it, of its paragraph (``far``: or of the one before)."""
    doc = scene.doc
    start = claim_start(claim)
    end = scene.range(start, start + 1)[0]
    while end and (doc[end - 1].is_space or doc[end - 1].text in QUOTES):
        end -= 1
    first = end
    while first and not (doc[first].is_sent_start and first < end) and end - first < LONGEST:
        first -= 1
    lead = [token for token in doc[first:end] if not token.is_space]
    reach = scene.paragraph(start) - scene.paragraph(lead[0].idx) if lead else 0
    return lead if reach <= far else []


# The body whose clause it is


def _body_in_lead(scene: Scene, past: Past, claim: Record, source: Pronoun) -> Source | None:
    planning = planned_by(scene, claim, source.span[0])
    if planning:
        return planning
    lead = _first_clause(scene, claim, source) or _lead(scene, claim, far=False)
    if not lead or scene.in_quotes(lead[-1].idx) or not any(token.tag_ in FINITE for token in lead):
        return None
    subject = subject_of(lead, scene)
    if not _is_one_body(subject):
        return None
    if lead[-1].text in PARTS or any(reacts(token) for token in lead):
        return subject
    return subject if isinstance(subject, Description) and subject.head in bodies() and not _spoke(past) else None


def _text_in_lead(scene: Scene, claim: Record, source: Pronoun) -> Source | None:
    """The text in which a person says something: "In a report tabled in May, the auditor general says so. It recommends"."""
    lead = _lead(scene, claim, far=False)
    comma = next((i for i, token in enumerate(lead) if token.text == ","), 0)
    if comma < 2 or lead[0].lower_ != "in":
        return None
    text = read_tokens(scene, lead[1:comma])
    if not isinstance(text, Description) or text.plural or not is_document(text.head):
        return None
    body = any(token.lower_ in bodies() for token in lead) or any(
        place.referent.kind != "person" and place.start >= lead[0].idx for place in scene.before(lead[-1].idx, NEAR)
    )
    return text if _is_person(subject_of(lead[comma + 1 :], scene)) and not body else None


def _text_held(scene: Scene, claim: Record) -> Source | None:
    """The text that somebody has, with which the sentence before ends: "Ada Frost has a map. The coast, it shows, is shorter"."""
    lead = _lead(scene, claim, far=False)
    if len(lead) < 4 or lead[-1].text != "." or not is_document(lead[-2].lower_):
        return None
    begin = phrase_start(scene.doc, lead[-2].i + 1)
    verb = scene.doc[begin - 1] if begin > lead[0].i else None
    if verb is None or verb.tag_ not in FINITE or scene.doc[begin].lower_ not in ("a", "an"):
        return None
    before = next((place for place in scene.before(verb.idx, 1) if place.start >= lead[0].idx), None)
    called = verb.i == lead[0].i + 1 and lead[0].lower_ in ("he", "she")
    holds = called or before is not None and before.referent.kind == "person" and before.subject
    return read_tokens(scene, list(scene.doc[begin : lead[-2].i + 1])) if holds else None


def _is_person(subject: Source | None) -> bool:
    if isinstance(subject, Name):
        return subject.referent.kind == "person"
    return isinstance(subject, Description) and not subject.plural and subject.title in roles()


def _first_clause(scene: Scene, claim: Record, source: Pronoun) -> list[Token]:
    """The first clause of a content before its source, up to a colon: "The watchdog disagreed: the letters were late, it said"."""
    if claim["kind"] == "direct" or not claim["content"]:  # the ranker also learns from clauses that report nothing
        return []
    start, end = claim["content"][0]
    if end > source.span[0]:
        return []
    words = list(scene.span(start, end))
    colon = next((i for i, token in enumerate(words) if token.text in PARTS), None)
    return words[: colon + 1] if colon is not None and words[0].is_sent_start else []


def _spoke(past: Past) -> bool:
    """Whether a body spoke last, which may go on."""
    return past.speaker is not None and past.speaker.kind in ("organization", "country", "unknown")


def _is_one_body(subject: Source | None) -> bool:
    if isinstance(subject, Name):
        return subject.referent.kind in ("organization", "country")
    if not isinstance(subject, Description) or subject.plural:
        return False
    if subject.possessed and (subject.proper_words or subject.phrase.split()[0].lower() in words_of("possessive")):
        return False  # not of "the nurses' association"
    return kind_of(subject.head, plural=False) in ("organization", "unknown")


# Who was asked


def _asked(scene: Scene, claim: Record, source: Pronoun) -> Source | None:
    """Who was asked in the sentence before the claim: "Hale was asked by the judge why", "The judge asked Hale why"."""
    lead = _lead(scene, claim, far=True)
    verb = _question_verb(lead)
    if verb is None or lead[0] is verb or scene.doc[verb.i - 1].text in QUOTES:
        return None  # "“Why?” asked Frost."
    if _is_passive(verb):
        return subject_of([token for token in lead if token.i < verb.i], scene)
    asked = _up_to_question(lead, verb)
    return read_tokens(scene, asked) if asked else None


def _up_to_question(lead: Sequence[Token], verb: Token) -> list[Token]:
    """The words between a verb of asking and its question: the one asked, or nothing."""
    behind = [token for token in lead if token.i > verb.i]
    end = next((i for i, t in enumerate(behind) if t.lower_ in ASKED_OF or t.text in PARTS | {".", "?"}), len(behind))
    return behind[:end]


def _question_verb(lead: Sequence[Token]) -> Token | None:
    """The last verb of asking in a clause, where a question stands behind it or only the one asked, and no request: "asked for"."""
    verbs = [t for t in lead if t.lemma_.lower() in words_of("question verb") and t.tag_.startswith("VB")]
    if not verbs:
        return None
    asked = _up_to_question(lead, verbs[-1])
    by = _is_passive(verbs[-1]) and bool(asked) and asked[0].lower_ == "by"
    requests = any(t.tag_ in (*FINITE, "TO", "VB") or t.tag_ == "IN" and t.lower_ != "of" for t in asked[by:])
    return None if requests else verbs[-1]


def _is_passive(verb: Token) -> bool:
    """ "Hale was asked", "Asked by Hale"."""
    if verb.tag_ in ("VBN", "VBD") and verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "by":
        return True
    i = verb.i - 1
    while i >= 0 and verb.doc[i].tag_ in ("RB", "VBN"):
        i -= 1
    return i >= 0 and verb.doc[i].lemma_.lower() in ("be", "get") and verb.tag_ in ("VBN", "VBD")


def _may_be(source: Pronoun, asked: Source) -> bool:
    """Whether a pronoun can stand for the one asked."""
    if isinstance(asked, Name):
        return asked.referent.kind == "person" and asked.referent.gender in (None, source.gender)
    if not isinstance(asked, Description) or asked.plural:
        return False
    return kind_of(asked.head, plural=False) == "person" and gender_of(asked.head) in (None, source.gender)
