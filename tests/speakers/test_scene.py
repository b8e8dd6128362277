"""One article as its speakers are looked for in it."""

from __future__ import annotations

import pytest

from handmade import make
from onrecord.speakers.interviews import interviewed
from onrecord.speakers.referents import Referent
from onrecord.speakers.scene import Scene, role_words

TEXT = (
    "Mayor [PERSON Ada Frost] met [PERSON Ben Hale]. She left.\n\n<q>“[PERSON Hale] was late,”</q> <s>[PERSON Frost]</s> said. "
    "The [AGENCY Ministry of Health] and [ORGANIZATION Corvane], a chip maker, left [COUNTRY-FR France]."
)


@pytest.fixture(scope="module")
def scene() -> Scene:
    return Scene(make(TEXT))


def test_the_places_of_all_mentions_in_text_order(scene: Scene) -> None:
    assert [p.referent.name for p in scene.places] == [
        "Ada Frost", "Ben Hale", "Ben Hale", "Ada Frost", "Ministry of Health", "Corvane", "France",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "signed"),
    [
        ("By [PERSON Jo Poole]", True),
        ("By [PERSON Jo Poole], Selby correspondent", True),
        ("By [PERSON Jo Poole]’s grave, a quarrel", False),
        ("By noon [PERSON Jo Poole] had left.", False),
        ("It was by [PERSON Jo Poole]", False),
    ],
)
def test_who_wrote_the_article_has_no_place_in_it(line: str, signed: bool) -> None:
    assert (Scene(make(f"Pool shuts\n\n{line}\n\nIt rained.")).places == []) is signed


def test_where_a_mention_stands(scene: Scene) -> None:
    frost, hale, quoted, again, *_ = scene.places
    assert (frost.subject, frost.paragraph, frost.quoted, frost.reported) == (True, 1, False, False)
    assert (hale.subject, hale.governed, hale.sentence) == (False, "verb", frost.sentence)
    assert quoted.quoted and quoted.reported and quoted.paragraph == 2
    assert again.subject and not again.quoted


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("<q>[PERSON Ben Hale] was late</q>, it was <c>said</c>.", True),
        ("<q>[PERSON Ben Hale] was late</q>, by <s>a clerk</s>.", True),
        ("<q>[PERSON Ben Hale] was late.</q>", False),
    ],
)
def test_what_a_claim_says_is_reported_where_a_source_or_a_cue_tells_so(text: str, reported: bool) -> None:
    (hale,) = Scene(make(text)).places
    assert hale.reported is reported


def test_of_mentions_that_begin_together_the_longest_counts() -> None:
    for ends in ((3, 9), (9, 3)):
        scene = Scene(make("[PERSON Ada Frost] left."))
        (frost,) = scene.referents
        scene.places = [scene.place_of(0, end, frost) for end in ends]
        assert scene.mention_tokens == {0: (2, frost)}


def test_who_holds_an_office_is_an_official(scene: Scene) -> None:
    assert [referent.name for referent in scene.referents if referent.official] == ["Ada Frost"]
    assert not Referent("person", "A baker", named=False).official


def test_who_is_named_before_the_nearest_first(scene: Scene) -> None:
    offset = scene.text.index("She")
    assert [p.referent.name for p in scene.before(offset, 9)] == ["Ben Hale", "Ada Frost"]
    assert [p.referent.name for p in scene.before(offset, 1)] == ["Ben Hale"]


def test_who_is_named_in_and_behind(scene: Scene) -> None:
    frost, hale = scene.referents[:2]
    start = scene.text.index("“Hale")
    assert scene.named_in([[start, start + 9]]) == {id(hale)}
    assert scene.named_behind(start) == {id(hale), id(frost)}
    assert scene.named_behind(scene.text.index("She")) == set()


def test_whose_post_is_spoken_of_behind_the() -> None:
    scene = Scene(make("Mayor [PERSON Ada Frost] left. The mayor met a mayor."))
    places = [scene.text.index(words) for words in ("Mayor", "The mayor", "a mayor")]
    assert [scene.roles_in([[start, start + 9]]) for start in places] == [set(), {"mayor"}, set()]


def test_the_tokens_of_a_range(scene: Scene) -> None:
    start = scene.text.index("Corvane")
    assert scene.span(start, start + 7).text == "Corvane"
    assert scene.span(start + 2, start + 3).text == "Corvane"


def test_what_is_said_of_somebody_beside_the_name(scene: Scene) -> None:
    frost = scene.referents[0]
    assert frost.roles == {"mayor"} and "mayor" in frost.words and scene.roles == {"mayor"}
    assert frost in scene.by_word["mayor"] and frost in scene.by_word["frost"]


def test_what_a_body_is_called(scene: Scene) -> None:
    by_name = {referent.name: referent for referent in scene.referents}
    assert by_name["Ministry of Health"].head == "ministry"
    assert by_name["Corvane"].nouns == {"maker"}
    assert by_name["France"].countries == {"FR"}


def test_how_many_there_are_of_a_kind(scene: Scene) -> None:
    assert scene.kinds["organization", "AGENCY"] == scene.kinds["organization", "ORGANIZATION"] == 1


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("Minister of Water", {"minister"}),
        ("deputy governor", {"deputy governor"}),
        ("Gov.", {"governor"}),
        ("Lt. Gov.", {"lieutenant governor"}),
        ("chief of staff", {"chief"}),
        ("senator from Ohio", {"senator"}),
        ("clerk at the mill", {"clerk"}),
        ("retired general and director of the mill", {"general", "director"}),
        ("Trade and Industry Minister", {"minister"}),
        ("Shadow transport secretary", {"shadow transport secretary"}),
        (None, set()),
    ],
)
def test_a_role_as_it_is_used_for_its_holder(role: str | None, words: set[str]) -> None:
    assert role_words(role) == words


def test_who_is_interviewed() -> None:
    scene = Scene(make("[PERSON Ada Frost] leads the trial.\n\nQ: How?\n\n<s>A</s>: <q>[PERSON Ben Hale] ran it.</q>"))
    assert [(person.name, count) for person, count in scene.interviewed] == [("Ada Frost", 4)]


def test_who_is_interviewed_where_nobody_is_named_before_the_first_answer() -> None:
    scene = Scene(make("Q: How?\n\n<s>A</s>: <q>So.</q>\n\n[PERSON Ben Hale] leads the trial."))
    assert [person.name for person, _ in scene.interviewed] == ["Ben Hale"]
    unlabelled = Scene(make("How?\n\n<q>So.</q>\n\n[PERSON Ben Hale] leads the trial."))
    for claim in unlabelled.claims.values():
        claim["kind"] = "direct"
    assert interviewed(unlabelled.text, unlabelled.places, unlabelled.claims.values()) == []


def test_who_examines_a_witness_does_not_answer() -> None:
    scene = Scene(make("BY MR. [PERSON HALE]:\n\nQ. Who?\n\n<s>A</s>: <q>[PERSON Ada Frost] did.</q>"))
    assert [person.name for person, _ in scene.interviewed] == ["Ada Frost"]
