"""What speaks for each candidate: all features but the counts, in scenes of one or two sentences."""

from __future__ import annotations

import pytest

from handmade import make
from onrecord.layers import Record
from onrecord.speakers import only_one, resolving, ways
from onrecord.speakers.anew import called_anew
from onrecord.speakers.of_paragraph import in_passing, still_the_subject
from onrecord.speakers.ranker import Option, Ranked
from onrecord.speakers.resolving import by_weights, resolve
from onrecord.speakers.scene import Scene
from onrecord.speakers.sources import Ranked as RankedSource

COUNTS = ("sentences back", "paragraphs back", "often named", "share of mentions")


@pytest.fixture(autouse=True)
def _ranked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaves every description to the ranker, also where a rule before it is certain."""
    certain = {
        only_one.only_body,
        only_one.only_holder,
        ways.somebodys,
        ways.officiating,
        still_the_subject,
        in_passing,
        called_anew,
    }
    monkeypatch.setattr(resolving, "WAYS", tuple(row for row in ways.WAYS if row[1] not in certain))


def options_for(marked: str) -> list[Option]:
    """The options for the last source of a marked text that names nobody."""
    seen: list[list[Option]] = []

    def judge(claim: Record, source: RankedSource, options: list[Option]) -> list[Ranked]:
        seen.append(options)
        return by_weights(claim, source, options)

    for _ in resolve(Scene(make(marked)), judge):
        pass
    return seen[-1]


@pytest.mark.parametrize(
    ("text", "options"),
    [
        (
            "[PERSON Ada Frost] came. Later <s>she</s> said <q>it rains</q>.",
            {
                "Ada Frost": "alone; alone at all; alone in fitting; gender known; named; named since; nearest; same paragraph; sentence before; subject; subject before",
                "nobody": "nobody",
            },
        ),
        (
            "[PERSON Ada Frost] told [PERSON Ruth Hale] so. <s>She</s> said <q>it rains</q>.",
            {
                "Ruth Hale": "gender known; named; nearest; object of verb; same paragraph; sentence before",
                "Ada Frost": "gender known; named; named since; same paragraph; sentence before; subject; subject before",
                "nobody": "nobody",
            },
        ),
        (
            "[PERSON Ada Frost] wrote to [PERSON Ruth Hale].\n\nIt rained.\n\n<s>She</s> told [PERSON Ruth Hale] <q>the money of [PERSON Ada Frost] is gone</q>.",
            {
                "Ruth Hale": "gender known; named; named behind; nearest; object of preposition",
                "Ada Frost": "gender known; named; named in it; named since; subject",
                "nobody": "nobody",
            },
        ),
        (
            "<s1>[PERSON Ada Frost]</s1> said <q1>“I saw [PERSON Ruth Hale] here”</q1>. <q2>“It rains,”</q2> <s2>she</s2> said.",
            {
                "Ruth Hale": "gender known; in quotes; named; nearest; object of verb; same paragraph; sentence before",
                "Ada Frost": "gender known; last speaker; named; same paragraph; sentence before; spoke before; spoke here; still speaking; still speaking here, quoted; still speaking, quoted; subject; subject before",
                "nobody": "nobody",
            },
        ),
        (
            "<s1>[PERSON Ada Frost]</s1> said <q1>[PERSON Ruth Hale] left</q1>. [PERSON Ruth Hale] asked after [PERSON Jane Poole]’s mother. <s2>She</s2> said <q2>it rains</q2>.",
            {
                "Jane Poole": "gender known; named; nearest; object of preposition; possessive; same paragraph; sentence before",
                "Ruth Hale": "asks; gender known; named; named since; same paragraph; sentence before; subject; subject before",
                "Ada Frost": "gender known; last speaker; named; same paragraph; spoke before; spoke here; subject",
                "nobody": "nobody",
            },
        ),
        (
            "<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>.\n\nIt rained.\n\nIt was late.\n\n<s2>She</s2> said <q2>it rains</q2>.",
            {
                "Ada Frost": "alone at all; alone in fitting; gender known; last speaker; named; nearest; spoke before; spoke far back; still speaking; subject",
                "nobody": "nobody",
            },
        ),
        (
            "Mayor [PERSON Ada Frost] and the baker [PERSON Ben Hale] met. <s>The mayor</s> said <q>the baker left</q>.",
            {
                "Ada Frost": "akin; akin: called; alone; alone at all; alone in fitting; named; named since; nearest; only person; role; role held; same paragraph; sentence before; subject; subject before",
                "itself": "itself; itself: epithet",
                "nobody": "unfound; unfound: bare; unfound: used before",
            },
        ),
        (
            "Mayor [PERSON Ada Frost] met [PERSON Ruth Hale]. <s>Her lawyer</s> said <q>it rains</q>.",
            {
                "Ruth Hale": "alone; alone at all; named; nearest; object of verb; only person; owned, role unknown; owner's gender; role unknown; same paragraph; sentence before",
                "itself": "itself; itself: possessed",
                "nobody": "unfound; unfound: possessed",
            },
        ),
        (
            "Mayor [PERSON Ada Frost] of [PLACE Arden] met Mr. [PERSON Ben Hale]. <s>The old Arden woman</s> said <q>it rains</q>.",
            {
                "Ada Frost": "akin: modifier; alone; alone at all; another role; epithet; gender told; named; named since; nearest; only person; same paragraph; subject; unshared name",
                "itself": "itself; itself: epithet; itself: modified; itself: proper words",
                "nobody": "unfound; unfound: proper words",
            },
        ),
        (
            "[ORGANIZATION Corvane] and the [ORGANIZATION Arden Bank] met in [COUNTRY-FR France]. <s>The bank</s> said <q>it rains</q>.",
            {
                "Arden Bank": "akin; akin: called; alone in fitting; body noun; named; named since; nearest; same paragraph; sentence before; subject; subject before",
                "Corvane": "body kind; named; named since; same paragraph; sentence before; subject; subject before",
                "itself": "itself; itself: bare body",
                "nobody": "unfound; unfound: bare; unfound: body; unfound: used before",
            },
        ),
        (
            "[ORGANIZATION Corvane] met in [COUNTRY-FR France]. <s>The company</s> said <q>it rains</q>.",
            {
                "Corvane": "alone; alone at all; body kind; named; named since; nearest; only body; same paragraph; sentence before; subject; subject before",
                "itself": "itself; itself: bare body",
                "nobody": "unfound; unfound: bare; unfound: body",
            },
        ),
        (
            "[ORGANIZATION Corvane] met in [COUNTRY-FR France]. <s>It</s> said <q>it rains</q>.",
            {
                "France": "named; nearest; object of preposition; same paragraph; sentence before",
                "Corvane": "alone in fitting; it: organization; named; named since; same paragraph; sentence before; subject; subject before",
                "nobody": "nobody; nobody: it",
            },
        ),
        (
            "Two miners and [PERSON Ada Frost] and [PERSON Ben Hale] met. <s>They</s> said <q>it rains</q>.",
            {
                "Ada Frost and Ben Hale": "named; named since; nearest; same paragraph; sentence before; subject; subject before; they: group; they: pair",
                "Two miners": "same paragraph; sentence before; they: group",
                "nobody": "nobody; nobody: they",
            },
        ),
        (
            "<s1>A report by [PERSON Ada Frost]</s1> said <q1>so</q1>. <s2>The report</s2> said <q2>it rains</q2>.",
            {
                "A report by Ada Frost": "akin: called; alone; alone at all; alone in fitting; last speaker; nearest; same noun; same paragraph; sentence before; spoke before; spoke here; still speaking; subject; subject before",
                "itself": "itself; itself: document",
            },
        ),
        (
            "<s1>A poll</s1> said <q1>so</q1>. <s2>It</s2> said <q2>it rains</q2>.",
            {
                "A poll": "alone; alone at all; it: document; last speaker; nearest; same paragraph; sentence before; spoke before; spoke here; still speaking; subject; subject before",
                "nobody": "nobody; nobody: it",
            },
        ),
        (
            "[COUNTRY-FR French] minister [PERSON Ada Frost] met [PERSON Ben Hale], a [COUNTRY-CL Chilean] judge. <s>The [COUNTRY-CL Chilean] judge</s> said <q>it rains</q>.",
            {
                "Ben Hale": "akin; akin: called; akin: modifier; alone; alone at all; alone in fitting; country; named; nearest; object of verb; role; role held; same paragraph; sentence before",
                "itself": "itself; itself: epithet; itself: modified",
                "nobody": "unfound; unfound: used before",
            },
        ),
        (
            "Mrs. [PERSON Ada Frost] met [PERSON Ben Hale]. <s>Her spokesman</s> said <q>it rains</q>.",
            {
                "Ben Hale": "alone; alone at all; gender told; named; nearest; object of verb; owned, role unknown; role unknown; same paragraph; sentence before",
                "itself": "itself; itself: possessed",
                "nobody": "unfound; unfound: possessed",
            },
        ),
        (
            "Mayor [PERSON Ada Frost] met the [ORGANIZATION Arden Bank]. <s>The council of elders</s> said <q>it rains</q>.",
            {
                "itself": "itself; itself: complement",
                "nobody": "unfound; unfound: body; unfound: complement",
            },
        ),
        (
            "“I met [PERSON Ada Frost] once.” [PERSON Ruth Hale] laughed. <q>“Yes,”</q> <s>she</s> said.",
            {
                "Ruth Hale": "gender known; named; named since; nearest; same paragraph; sentence before; subject; subject before",
                "Ada Frost": "gender known; in quotes; named; object of verb; same paragraph",
                "nobody": "nobody",
            },
        ),
        (
            "Mr. [PERSON Ben Hale] met [PERSON Kim Poole]. <s>He</s> said <q>it rains</q>.",
            {
                "Kim Poole": "another's gender known; gender likely; named; nearest; object of verb; same paragraph; sentence before",
                "Ben Hale": "alone in fitting; gender known; named; named since; same paragraph; sentence before; subject; subject before",
                "nobody": "nobody",
            },
        ),
        (
            "The [ORGANIZATION Arden Bank] closed. <s>The banks</s> said <q>it rains</q>.",
            {
                "itself": "itself; itself: plural",
            },
        ),
        (
            "The [AGENCY Arden Council] met. <s>The winner</s> said <q>it rains</q>.",
            {
                "itself": "itself; itself: epithet",
            },
        ),
        (
            "Senator [PERSON Ada Frost], a lawyer for the [ORGANIZATION Arden Bank], came. <s>The Corvane boss</s> said <q>it rains</q>.",
            {
                "itself": "itself; itself: epithet; itself: modified; itself: proper words",
                "nobody": "unfound; unfound: proper words",
            },
        ),
        (
            "<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>. [PERSON Ada Frost] left. [PERSON Ruth Hale] slept. <s2>She</s2> said <q2>it rains</q2>.",
            {
                "Ruth Hale": "gender known; named; nearest; same paragraph; sentence before",
                "Ada Frost": "gender known; last speaker; named; same paragraph; spoke before; spoke here; still speaking; subject",
                "nobody": "nobody",
            },
        ),
        (
            "[PERSON Kim Poole] came. <s>He</s> said <q>it rains</q>.",
            {
                "Kim Poole": "alone; alone at all; gender likely; named; named since; nearest; same paragraph; sentence before; subject; subject before",
                "nobody": "nobody",
            },
        ),
        (
            "“I met [PERSON Ada Frost].” It rained. “Then [PERSON Ada Frost] slept.” <s>She</s> said <q>it rains</q>.",
            {
                "Ada Frost": "alone; alone at all; alone in fitting; gender known; in quotes; named; nearest; same paragraph; sentence before",
                "nobody": "nobody",
            },
        ),
        (
            "[PERSON Ada Frost] left. It rained. They met [PERSON Ada Frost]. <s>She</s> said <q>it rains</q>.",
            {
                "Ada Frost": "alone; alone at all; alone in fitting; gender known; named; nearest; object of verb; same paragraph; sentence before",
                "nobody": "nobody",
            },
        ),
        (
            "[PERSON Ada Frost] left. They met [PERSON Ada Frost]. <s>She</s> said <q>it rains</q>.",
            {
                "Ada Frost": "alone; alone at all; alone in fitting; gender known; named; named since; nearest; same paragraph; subject",
                "nobody": "nobody",
            },
        ),
        (
            "They met [PERSON Ada Frost]. “[PERSON Ada Frost] came,” it read. <s>She</s> said <q>it rains</q>.",
            {
                "Ada Frost": "alone; alone at all; alone in fitting; gender known; named; nearest; object of verb; same paragraph",
                "nobody": "nobody",
            },
        ),
        (
            "They met [PERSON Ada Frost]. They told [PERSON Ada Frost] so. <s>She</s> said <q>it rains</q>.",
            {
                "Ada Frost": "alone; alone at all; alone in fitting; gender known; named; nearest; object of verb; same paragraph; sentence before",
                "nobody": "nobody",
            },
        ),
        (
            "Mayor [PERSON Ada Frost] met [PERSON Ruth Hale]. <s>Her mayor</s> said <q>it rains</q>.",
            {
                "Ruth Hale": "named; nearest; object of verb; only person; owned, role unknown; owner's gender; role unknown; same paragraph; sentence before",
                "Ada Frost": "akin; akin: called; alone in fitting; named; named since; only person; owned, role; owner's gender; role; role held; same paragraph; sentence before; subject; subject before",
                "itself": "itself; itself: epithet; itself: possessed",
                "nobody": "unfound; unfound: possessed; unfound: used before",
            },
        ),
        (
            "The [AGENCY Arden Council] met. <s>The company</s> said <q>it rains</q>.",
            {"itself": "itself; itself: bare body"},
        ),
        (
            "[PERSON Ada Frost] came. <s>The Democrats_NNPS</s> said <q>it rains</q>.",
            {"itself": "itself; itself: plural"},
        ),
        (
            "[PERSON Ada Frost] left. “They met [PERSON Ada Frost].” <s>She</s> said <q>it rains</q>.",
            {
                "Ada Frost": "alone; alone at all; alone in fitting; gender known; named; named since; nearest; same paragraph; subject",
                "nobody": "nobody",
            },
        ),
        (
            "[PERSON Ada Frost] left.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nMayor [PERSON Ruth Hale] came. <s>The woman</s> said <q>it rains</q>.",
            {
                "Ruth Hale": "alone; alone at all; another role; epithet; gender told; named; named since; nearest; only person; same paragraph; sentence before; subject; subject before",
                "itself": "itself; itself: epithet",
                "nobody": "unfound; unfound: bare",
            },
        ),
        (
            "Mayor [PERSON Ada Frost] left.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\n<s>The mayor</s> said <q>it rains</q>.",
            {
                "Ada Frost": "akin; akin: called; alone at all; alone in fitting; named; only person; out of reach; role; role held",
                "itself": "itself; itself: epithet",
                "nobody": "unfound; unfound: bare; unfound: used before",
            },
        ),
        # A chief magistrate is a magistrate, a prime minister more than a minister.
        (
            "Chief magistrate [PERSON Ada Frost] left. <s>The magistrate</s> said <q>it rains</q>.",
            {
                "Ada Frost": "akin; akin: called; alone; alone at all; alone in fitting; named; named since; nearest; only person; role; role held; same paragraph; sentence before; subject; subject before",
                "itself": "itself; itself: epithet",
                "nobody": "unfound; unfound: bare; unfound: used before",
            },
        ),
        (
            "<s1>A [COUNTRY-CL Chilean] baker and owner</s1> said <q1>so</q1>. <s2>The baker</s2> said <q2>no</q2>. <s3>The [COUNTRY-FR French] baker</s3> said <q3>it rains</q3>.",
            {
                "The baker": "akin; akin: called; alone; alone at all; alone in fitting; last speaker; nearest; same noun; same paragraph; sentence before; spoke before; spoke here; still speaking; subject; subject before",
                "itself": "itself; itself: epithet; itself: modified",
            },
        ),
        (
            "<s1>[ORGANIZATION Corvane]</s1> said <q1>“so”</q1>. <s2>They</s2> said <q2>“It is the mayor”</q2>.",
            {
                "Corvane": "alone; alone at all; last speaker; named; nearest; same paragraph; sentence before; spoke before; spoke here; still speaking; still speaking here, quoted; still speaking, quoted; subject; subject before",
                "nobody": "nobody; nobody: they",
            },
        ),
        (
            "[COUNTRY-FR France] and the [AGENCY Arden Council] met. <s>The republic</s> said <q>it rains</q>.",
            {
                "France": "alone; alone at all; body kind; named; named since; nearest; only body; same paragraph; sentence before; subject; subject before",
                "itself": "itself",
            },
        ),
        (
            "The [AGENCY Arden Bank] met Mrs. [PERSON Ada Frost]. <s>Frost’s bank</s> said <q>it rains</q>.",
            {
                "itself": "itself; itself: modified; itself: possessed; itself: proper words",
            },
        ),
    ],
)  # fmt: skip
def test_what_speaks_for_each_candidate(text: str, options: dict[str, str]) -> None:
    found = {
        o.referent.name if o.referent else "itself" if o.itself else "nobody": "; ".join(
            sorted(o.features.keys() - COUNTS)
        )
        for o in options_for(text)
    }
    assert found == options


def test_how_far_back_and_how_often() -> None:
    text = (
        "[PERSON Ada Frost] wrote to [PERSON Ruth Hale].\n\n[PERSON Ada Frost] left. It rained.\n\n"
        "<s>She</s> said <q>so</q>."
    )
    ada, ruth, _ = options_for(text)
    counts = [[round(option.features.get(name, 0) ** 2) for name in COUNTS[:3]] for option in (ada, ruth)]
    assert counts == [[2, 1, 2], [3, 2, 1]]
    assert [option.features["share of mentions"] for option in (ada, ruth)] == [1, 0.5]


@pytest.mark.parametrize(
    ("text", "name", "feature"),
    [
        ("[PERSON Ada Frost] told [PERSON Ruth Hale] that <s>she</s> said <q>it rains</q>.", "Ruth Hale", "subject here"),
        ("<q1>“[PERSON Ruth Hale] left,”</q1> <s1>[PERSON Ada Frost]</s1> said. Later <s2>she</s2> said <q2>it rains</q2>.", "Ruth Hale", "subject before"),
        ("<s1>[PERSON Ada Frost]</s1> said <q1>“Baker [PERSON Ruth Hale] came.”</q1>\n\n<q2>“There <s3>the baker</s3> said <q3>it rains</q3>.”</q2>", "Ruth Hale", "in quotes"),
    ],
)  # fmt: skip
def test_what_does_not_speak_for_a_candidate(text: str, name: str, feature: str) -> None:
    """No subject, one that only a quotation has, one that stands in the same quotation as the source."""
    [option] = [o for o in options_for(text) if o.referent and o.referent.name == name]
    assert not option.features.get(feature)
