"""Speakers whom only a phrase names: equal phrases are one, and what each is."""

from __future__ import annotations

import pytest

from handmade import make, said_by
from onrecord.speakers.past import Past
from onrecord.speakers.phrases import joined, known_phrase, together
from onrecord.speakers.referents import Referent
from onrecord.speakers.sources import Description, Joint, Pronoun, UnlistedName

ADA, BEN = (Referent("person", name, True) for name in ("Ada Frost", "Ben Hale"))


def knowing(source: Description | Joint | UnlistedName) -> tuple[Past, Referent]:
    """A past in which the source has spoken."""
    past = Past()
    referent = known_phrase(past, source)
    past.phrases[referent.key] = referent
    return past, referent


def test_a_phrase_that_was_said_before_is_the_same_speaker() -> None:
    past, first = knowing(Description((0, 7), "a baker", "baker"))
    assert known_phrase(past, Description((20, 29), "the baker", "baker")) is first
    assert known_phrase(past, Description((20, 29), "the mason", "mason")) is not first


@pytest.mark.parametrize("phrase", ["his office", "their lawyers", "one of them"])
def test_what_somebody_owns_may_be_anothers_from_place_to_place(phrase: str) -> None:
    past, first = knowing(Description((0, 7), phrase, phrase.split()[1]))
    assert known_phrase(past, Description((20, 29), phrase, phrase.split()[1])) is not first


def test_two_of_whom_one_is_a_pronoun_may_be_others_from_place_to_place() -> None:
    she = Pronoun((0, 3), "she", "person", "f")
    past, first = knowing(Joint((0, 12), "she and Hale", "hale", (she, BEN)))
    assert known_phrase(past, Joint((20, 32), "she and Hale", "hale", (she, BEN))) is not first
    past, first = knowing(Joint((0, 12), "Frost and others", "others", (ADA,)))
    assert known_phrase(past, Joint((20, 32), "Frost and others", "others", (ADA,))) is first


def test_what_belongs_to_somebody_behind_it_is_the_same_speaker() -> None:
    past, first = knowing(Description((0, 14), "friends of his", "friends"))
    assert known_phrase(past, Description((20, 34), "friends of his", "friends")) is first


def test_people_together_are_one_speaker_by_their_full_names() -> None:
    _, pair = knowing(Joint((0, 14), "Frost and Hale", "hale", (ADA, BEN), whole=True))
    assert (pair.kind, pair.name, pair.named, pair.members) == ("group", "Ada Frost and Ben Hale", True, [ADA, BEN])
    past = Past()
    past.phrases[pair.key] = pair
    assert together(past, [ADA, BEN]) is pair
    assert joined([ADA]) == "Ada Frost"


def test_some_with_others_have_no_name_and_are_many() -> None:
    _, some = knowing(Joint((0, 16), "Frost and others", "others", (ADA,)))
    assert (some.named, some.plural, some.members, some.words) == (False, True, [ADA], frozenset())


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("Ida Brock", "brock", "person"),
        ("Orbel", "orbel", "organization"),
        ("Orbel Council", "council", "organization"),
        ("—", "—", "organization"),
    ],
)
def test_what_bears_a_name_that_nobody_found(name: str, head: str, kind: str) -> None:
    referent = known_phrase(Past(), UnlistedName((0, len(name)), name, head, words=frozenset([head])))
    assert (referent.kind, referent.name, referent.named, referent.words) == (kind, name, True, frozenset([head]))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They read a new report on rain. <s>The report</s> said <q>so</q>.", "a new report"),
        ("They read a new report on rain. <s>A report</s> said <q>so</q>.", "A report"),
        ("<s>A baker</s> said <q>it rains</q>. [PERSON Ada Frost], a baker from [PLACE Arden], left.", "Ada Frost"),
        # Who no longer holds a post is not who holds it.
        ("<s>A judge</s> said <q>it rains</q>. Former judge [PERSON Ada Frost] left.", "A judge"),
        ("<s>A former judge</s> said <q>it rains</q>. Judge [PERSON Ada Frost] left.", "A former judge"),
        ("<s>A former judge</s> said <q>it rains</q>. Former judge [PERSON Ada Frost] left.", "Ada Frost"),
        ("<s>Bakers</s> said <q>it rains</q>. [PERSON Ada Frost], a baker from [PLACE Arden], left.", "Bakers"),
    ],
)
def test_what_is_new_is_nothing_before_and_many_are_not_the_one_named_later(text: str, name: str) -> None:
    assert said_by(make(text)) == [name]


@pytest.mark.parametrize(
    ("later", "name"),
    [
        ("His lawyer, [PERSON Ada Frost], left.", "Ada Frost"),
        ("The case is weak, said his lawyer, [PERSON Ada Frost].", "Ada Frost"),
        # Nobody's by these words, another's, or one of two lawyers.
        ("A farmer thanked his lawyer, [PERSON Ada Frost].", None),
        ("A farmer and his lawyer, [PERSON Ada Frost], left.", None),
        ("His brother, [PERSON Ada Frost], left.", None),
        ("His lawyer, [PERSON Ada Frost], left. [PERSON Ben Hale], a lawyer, left.", None),
    ],
)
def test_his_lawyer_is_who_is_named_beside_these_words(later: str, name: str | None) -> None:
    found = said_by(make(f"<q>A clerk was freed</q>, <s>his lawyer</s> said.\n\n{later}"))
    assert found == [name] if name else not {"Ada Frost", "Ben Hale"} & {*found}
