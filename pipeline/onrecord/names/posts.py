"""The words of posts: where somebody is called so ("Ms. Duke said", "Mr King’s lawyer"), and where nobody is."""

from __future__ import annotations

from functools import cache

from ..lexicons import read_words
from ..lexicons.vocabulary import is_title, public_bodies, roles, titles, words_of
from ..text.words import Words
from .runs import is_free

# Posts that bodies have, and what they may be for with a capital letter, besides the fields of public bodies.
HELD_IN_BODIES = frozenset(
    ["boss", "captain", "chair", "chairman", "chairperson", "chairwoman", "coach", "commodore", "coordinator", "director", "engineer", "head", "leader"]
) | {
    "member", "nurse", "officer", "official", "president", "principal", "rector", "secretary", "spokesman", "spokesperson",
    "spokeswoman", "superintendent", "treasurer", "trustee",
}  # fmt: skip
FIELDS = frozenset(
    ["Administration", "Admissions", "Advancement", "Advocacy", "Arts", "Athletics", "Campaigns", "Content", "Curriculum", "Delegation", "Digital"]
) | {
    "Diversity", "Engagement", "Engineering", "Facilities", "Football", "Government", "House", "Inclusion", "Innovation", "Learning", "Logistics",
    "Maintenance", "Marketing", "Medicine", "Mission", "Music", "News", "Nursing", "Operations", "Opposition", "Outreach", "Philosophy",
    "Policy", "Product", "Programming", "Programmes", "Programs", "Relations", "Religion", "Research", "Sales", "Services", "Sport", "Sports",
    "Staff", "Strategy", "Studies", "Surgery", "Sustainability", "Technology", "Training",
}  # fmt: skip
# With what departments end, whatever stands before: "Corporate Affairs", "Public Prosecutions".
DEPARTMENTS = frozenset(
    ["Affairs", "Development", "Operations", "Programmes", "Programs", "Prosecutions", "Recreation", "Relations", "Studies", "Terrorism"]
)  # fmt: skip

# With what a post ends that no body is called: "Public Affairs Manager"; not a newspaper's "Leader" and "Examiner", nor "Boss".
POST_ENDS = frozenset(
    ["administrator", "assistant", "chairman", "chairperson", "chairwoman", "commander", "commissioner", "coordinator", "director", "magistrate"]
) | {
    "manager", "marshal", "minister", "officer", "organiser", "prosecutor", "registrar", "secretary", "speaker", "spokesman", "spokesperson",
    "spokeswoman", "superintendent", "supervisor", "treasurer", "warden",
}  # fmt: skip


def is_addressed(words: Words, i: int) -> bool:
    """Whether word ``i`` is the word of a post and yet a surname, by the form of address before it.

    Only posts that are surnames, too, where the post is a public one: "Mr. Speaker" and "Mr Justice" are nobody's names.
    Nobody either where the form goes on: "Mr Judge Frost".
    """
    word = words[i].lower()
    form = i - 1 - (words[i - 1] == ".")
    if not words[i][:1].isupper() or not is_title(words[i]) or f"{word}." in titles() or {i, form + 1} & words.breaks:
        return False
    post = roles().get(word)
    public = post is not None and post.kind != "private" and word not in words_of("public post that is a surname")
    addressed = words[form][:1].isupper() and words[form].lower() in words_of("address before a surname")
    return addressed and not public and not (words[i + 1][:1].isupper() and i + 1 not in words.breaks)


def is_nobodys(words: Words, i: int) -> bool:
    """Whether word ``i`` is the word of a post and no surname: "Senator", "Mr. Speaker", "Mr. Foreman", "Madam Moderator".

    Where somebody is named in full he is found by his surname all the same: "George Foreman".
    """
    word, form = words[i].lower(), i - 1 - (words[i - 1] == ".")
    if word in words_of("post that is addressed"):
        return words[form].lower() in ("mr", "mister", "madam", "madame")
    return is_title(words[i]) and not is_addressed(words, i)


def is_post(words: Words, i: int) -> bool:
    """Whether word ``i`` is a post where it stands, though somebody is called so elsewhere: "the King", "King Harald"."""
    if not is_title(words[i]) or is_addressed(words, i):
        return False
    named = words[i + 1][:1].isupper() and i + 1 not in words.breaks
    return named or words[i - 1].lower() in words_of("article", "demonstrative", "possessive") and i not in words.breaks


def is_post_in_full(words: Words, start: int, end: int) -> bool:
    """Whether these words are a post and nothing else: "Deputy *Prime Minister*", "Works Secretary"; not "Dean King"."""
    before = words.words[start : end - 1]
    if not before or before[0] in read_words("given_names.tsv") or words[end - 1].lower() not in titles():
        return False
    topics, last = read_words("agency_topics.txt"), words[end - 1].lower()
    public = public_bodies() | {"committee"}
    if last not in words_of("public post that is a surname") and all(word.lower() in public for word in before):
        return True  # "Committee Member"
    return all(word.lower() in _first_words() or word in topics for word in before)


def ends_as_post(words: Words, start: int, end: int) -> bool:
    """Whether these words are of a post, by the noun with which they end: "Game Warden", "Municipal Health Director"."""
    last = words[end - 1]
    return end - start > 1 and last.istitle() and last.lower() in POST_ENDS


def is_body_of(words: Words, post: str, start: int, end: int) -> bool:
    """Whether a name behind a post and "of" is the body that it is of, and not what it is for: "director of Selby Dairies", not
    "of Public Health"; "the Minister of Selby" is no minister of a body."""
    topics = read_words("agency_topics.txt")
    fields = all(
        word in topics | FIELDS or word.lower() in ("and", "&", "of", "the", ",") for word in words.words[start:end]
    )
    return post in HELD_IN_BODIES and not fields and words[end - 1] not in DEPARTMENTS


@cache
def _first_words() -> frozenset[str]:
    """What stands before the noun in a post: titles, and the words of those with several."""
    return titles() | {word for post in roles() for word in post.split()[:-1]}


def are_own_initials(words: Words, i: int, end: int) -> bool:
    """Whether initials of a post are those of whoever is named until word ``end``: "CS Frost", where nobody is called Frost in full."""
    own = words[i].isupper() and words[i].lower() in words_of("posts' initials that people have") and end == i + 2
    return own and not words.anywhere(words[i + 1], _is_behind_first_name)


def _is_behind_first_name(words: Words, i: int) -> bool:
    return is_free(words, i - 1) and i not in words.breaks
