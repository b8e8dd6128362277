"""The way from a noun for whoever does something to the only one who does it: "the teacher", of Ada Frost, who teaches."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ..lexicons import read_table
from ..text import late_re as re
from ..text.names import fold
from ..text.nouns import singular
from .agreement import describes, gender_of
from .links import Link, Question, only_before
from .referents import Place
from .scene import Scene
from .sources import Description

# What a name and a verb of its clause have between them.
# ", who ", ", 34, who has ", " also ", ", ", not ", a nurse, who ", " and "
BETWEEN = r"(?:, (?:aged )?\d{1,3},)?(?:,? who|,)? (?:(?:also|has|had|now|once|still) ){0,2}"
# What somebody is said to be by a verb before it.
# "became a ", "trained as an old ", not "became "
BECOMING = r"(?:became|(?:earn(?:s|ed) (?:a|his|her) living|started|started out|took a job|trained|train(?:s|ing)) as) an? (?:[\w-]+ ){0,2}"
# The end of the words in which the other words of a description are looked for.
# ".", "; ", ", and ", not ","
CLAUSE_END = re.compile(r"[.;\n]|, and ")
# Among how many mentions before the source, and for how many nouns expressions are kept; chosen, not measured.
MENTIONS, NOUNS = 200, 256


def doing_so(question: Question) -> Link | None:
    """ "The teacher", "the Corvane founder", where nobody is called so: the only one who teaches, who founded Corvane."""
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or not source.definite or source.plural or source.possessed:
        return None
    if source.complemented or describes(source.title, scene.roles):
        return None
    noun = source.head.split()[-1]
    told, others = gender_of(noun), source.words - {fold(source.head)}
    before = reversed(scene.before(source.span[0], MENTIONS))
    people = [p for p in before if p.referent.kind == "person" and not p.quoted]
    doers = (p.referent for p in _doers(scene, people, noun, others, source.span[0]))
    return only_before(source.span, (r for r in doers if told is None or r.gender in (None, told)))


def _doers(scene: Scene, people: list[Place], noun: str, others: frozenset[str], before: int) -> Iterator[Place]:
    """The mentions behind which stands that somebody does so, with the ``others`` among the words of that clause.

    Where the article has brought up somebody by the noun ``before``, "a teacher", only by that noun.
    """
    pattern = _saying(noun, by_verbs=scene.introduced.get(noun, before) >= before)
    for place in people:
        said = pattern.match(scene.text, place.end)
        if said:
            end = CLAUSE_END.search(scene.text, said.end())
            clause = scene.text[said.end() : end.start() if end else len(scene.text)]
            if others <= {form for word in clause.split() for form in (fold(word), singular(fold(word)))}:
                yield place


@lru_cache(maxsize=NOUNS)
def _saying(noun: str, *, by_verbs: bool) -> re.Pattern[str]:
    """What says behind a name that somebody is called by a noun."""
    verbs = next((row[1].split() for row in read_table("deeds.tsv") if by_verbs and row[0] == noun), [])
    said = [*map(re.escape, verbs), BECOMING + re.escape(noun)]
    # _saying("teacher", by_verbs=True): ", who teaches", " became a teacher", not ", a teacher", " taught to"
    return re.compile(rf"{BETWEEN}(?:{'|'.join(said)})\b(?! (?:against|away|into|off|out|to|up)\b)")
