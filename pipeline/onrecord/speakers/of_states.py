"""Ways to whoever sits for a state or leads a union, of which the article tells beside one name alone: "the Florida senator", "the union leader"."""

from __future__ import annotations

from ..lexicons import read_words
from ..lexicons.vocabulary import roles
from ..text import late_re as re
from .agreement import describes
from .links import Link, Question, only_before
from .nouns import are_people
from .referents import Referent
from .sources import Description

# Of which state somebody is, right behind the name: in full, or as newsrooms shorten it.
# ", R-Fla.", " (D-Texas)", " of Florida", ", from New York", not " in Florida", ", Fla."
OF_STATE = re.compile(
    r",? (?:\(?[A-Z]{1,3}-|of |from )(?P<state>[A-Z][\w.]*(?: (?:Carolina|Dakota|Hampshire|Island|Jersey|Mexico|Virginia|York))?)"
)
# "the Florida senator", "The New York Democrat", not "the senator", "a Florida senator"
STATE_BEFORE = re.compile(r"[Tt]he (?P<state>[A-Z]\w+(?: [A-Z]\w+)?) \w+")
# "the union leader", "The trade union boss", not "a union leader", "the union"
UNION_LEADER = re.compile(r"[Tt]he (?:trades? |labou?r )?union (?:boss|chief|head|leader|president)")
UNIONS = frozenset(["brotherhood", "guild", "union", "unions"])
LEADING = frozenset(["boss", "chair", "chairman", "chairperson", "chairwoman", "chief", "head", "leader", "president", "secretary"])  # fmt: skip
# "teachers", "union", not "’"
WORD = re.compile(r"[a-z]+")


def of_that_state(question: Question) -> Link | None:
    """ "The Florida senator", behind "Sen. Ada Frost, R-Fla.," and "Senator Ben Hale of Texas": whom the article puts in that state."""
    source = question.source
    said = STATE_BEFORE.fullmatch(source.phrase) if isinstance(source, Description) and not source.plural else None
    if not isinstance(source, Description) or said is None or said["state"] not in read_words("us_states.txt"):
        return None
    role = roles().get(source.head)
    if role is None or role.kind not in ("office", "civil"):
        return None
    held = (r for r in question.scene.by_word.get(source.head, []) if r.kind == "person")
    found = [r for r in held if describes(source.head, r.roles) and _is_of(question.scene.text, r, said["state"])]
    return only_before(source.span, found)


def _is_of(text: str, person: Referent, state: str) -> bool:
    return any((m := OF_STATE.match(text, end)) and _is_short(m["state"], state) for _, end in person.mentions)


def _is_short(short: str, state: str) -> bool:
    """Whether a word is the name of a state or short for it: its letters in their order, from the first on ("Fla.", "N.Y.").

    >>> _is_short("Fla.", "Florida"), _is_short("N.Y.", "New York"), _is_short("Texas", "Florida")
    (True, True, False)
    """
    letters = iter(state.lower())
    return short[0] == state[0] and all(letter in letters for letter in short.lower() if letter.isalpha())


def of_union(question: Question) -> Link | None:
    """ "The union leader", behind "Ada Frost, head of the dockers," and a mayor: the only one who is said to lead a union, or people at work."""
    source = question.source
    if not isinstance(source, Description) or not UNION_LEADER.fullmatch(source.phrase):
        return None
    people = {id(p.referent): p.referent for p in question.scene.places if p.referent.kind == "person"}
    leaders = [r for r in people.values() if min(r.mentions) < source.span and _leads_union(r)]
    return Link(leaders[0], "description", source.span) if len(leaders) == 1 else None


def _leads_union(person: Referent) -> bool:
    """ "general secretary" of a "rail union", "head of the dockers", "chair" of a "bus drivers’ association"."""
    said = person.identity or {"role": None, "agency": None}
    role, body = ((said[key] or "").lower() for key in ("role", "agency"))
    led = WORD.findall(f"{role.partition(' of ')[2]} {body}")
    leads = not LEADING.isdisjoint(role.partition(" of ")[0].split())
    return leads and any(word in UNIONS or word.endswith("s") and are_people(word) for word in led)
