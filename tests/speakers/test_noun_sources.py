"""What a source of nouns can be: each reading with sources that are its case and some that it must leave to the others."""

from __future__ import annotations

from typing import Any

import pytest

from handmade import make, read_marked, said_by
from onrecord import layers
from onrecord.speakers import noun_sources
from onrecord.speakers.noun_sources import READINGS, Reading, Way
from onrecord.speakers.reading import read_source
from onrecord.speakers.scene import Scene
from onrecord.speakers.source_tokens import Head, head_of
from onrecord.speakers.sources import Description, Joint, Name, Nothing, Source, UnlistedName

from .examples_of_fields import FIELDS, LAND

ADA, BEN, JO = "[PERSON Ada Frost]", "[PERSON Ben Hale]", "[PERSON Jo Poole]"
# For each reading sources with the phrase that it reads, and sources that are none of its business.
EXAMPLES: dict[Way, tuple[dict[str, str | None], list[str]]] = {
    Reading.twice_titled: (
        {
            f"her colleague and former mayor {ADA}": "Ada Frost",
            f"Deputy Prime Minister and Minister for Ports {ADA}": "Ada Frost",
            f"an actor and singer, {ADA}": "Ada Frost",
            f"the actor and poet {ADA}": "Ada Frost",
        },
        [
            f"Governor and {ADA}",
            f"Governor and Mrs. {ADA}",
            f"The Governor and Minister for Ports {ADA}",
            f"Governor {BEN} and Minister for Ports {ADA}",
            f"Governor with Minister for Ports {ADA}",
            f"her colleague and Mayor {ADA}",
            f"her son {BEN} and daughter {ADA}",
            f"an actor and a singer, {ADA}",
            f"the driver and witness {ADA}",
            f"the doctor and patient {ADA}",
            f"the actor and poet {ADA} and {BEN}",
            f"her colleagues and former mayor {ADA}",
            f"the colleague and former mayor {ADA}",
            f"her colleague, former mayor {ADA}",
            f"her lawyer and the mayor {ADA}",
            "her colleague and former owner [ORGANIZATION Corvane]",
            "her colleague and former mayor",
            "her colleague and",
        ],
    ),
    Reading.denying: (
        {
            f"Neither {ADA} nor anybody at the mill": "Neither Ada Frost nor anybody at the mill",
            "Neither the clerk nor the mayor": "Neither the clerk nor the mayor",
        },
        [f"{ADA} and {BEN}", "Neither of the clerks", f"both {ADA} and {BEN}"],
    ),
    Reading.of_capitals: (
        {
            "[PLACE Suva], [PLACE Apia] and [PLACE Honiara]": "Suva, Apia and Honiara", "[PLACE Suva], [PLACE Apia], and [PLACE Honiara],": "Suva, Apia, and Honiara",
        },
        ["[PLACE Suva]", "[PLACE Suva], [PLACE Lindvale] and [PLACE Apia]", "The mayors of [PLACE Suva], [PLACE Apia] and [PLACE Honiara]"],
    ),
    **FIELDS, Reading.of_land: LAND,
    Reading.joined: (
        {
            f"{ADA} and {BEN}": "Ada Frost and Ben Hale",
            f"{ADA}, {BEN} and {JO}": "Ada Frost, Ben Hale and Jo Poole", f"Mayor {ADA} and Trade_NNP and Labour_NNP Minister_NNP {BEN}": "Mayor Ada Frost and Trade and Labour Minister Ben Hale",
            "voters and their lawyers": "voters and their lawyers",
            f"{ADA}, head of the bank, and {BEN}": "Ada Frost, head of the bank, and Ben Hale",
        },
        [
            ADA,
            "voters in the north",
            f"{ADA}, head of the bank,",
            f"voters, head of the bank, and {BEN}",
            f"{ADA}, head of the bank, and the [AGENCY Arden Council]",
            "The mayor, and later",
            "Later, and the mayor",
        ],
    ),
    Reading.called: (
        {
            "A band called [ORGANIZATION Tin Drum]": "Tin Drum", "A clerk of the court named “[PERSON Ada Frost]”": "Ada Frost",
            "The owner, a bakery called [ORGANIZATION Tin Drum],": "Tin Drum",
            f"The baker, who gave her name only as {ADA},": "Ada Frost", f"A baker who calls herself {ADA}": "Ada Frost",
            f"One, who asked to be identified only by her first name, {ADA},": "Ada Frost", f"A baker who wanted to be known as {ADA}": "Ada Frost",
            f"A baker known_VBN only_RB as_IN {ADA}": "Ada Frost", f"The baker, named_VBN in court as {ADA},": "Ada Frost",
            f"A woman who identified herself as {ADA}": "Ada Frost", f"The baker, who also goes by {ADA},": "Ada Frost",
            f"A baker, who did not wish to be identified except as {ADA},": "Ada Frost",
            f"The driver, identified as {ADA},": "Ada Frost", f"A driver, who has been named only as {ADA},": "Ada Frost",
            f"A father of ten who wants to be called {ADA}": "Ada Frost",
            f"A cook, who would give only her first name, {ADA},": "Ada Frost", f"A cook, who simply called herself {ADA},": "Ada Frost",
            f"A cook, who gave only her nickname, {ADA},": "Ada Frost", f"A cook in tears, who gave her name as {ADA},": "Ada Frost",
            f"A cook who asked that she be called only {ADA}": "Ada Frost",
        },
        [
            "A band called so", "A band called", f"A band with {ADA}", f"A baker, who named {ADA}", f"A man who calls {ADA} a liar",
            "The owner, a bakery", "The owner,", f"A baker who gave {ADA} bread", "One, who gave no name,",
            f"A father of ten who wants to call {ADA}",
        ],
    ),
    Reading.behind_post: (
        {
            f"[ORGANIZATION Arden Party] (North) leader {ADA}": "Ada Frost", f"HPA (North) leader {ADA}": "Ada Frost",
            f"[PERSON Arden Sena] (North) leader {ADA}": "Ada Frost",
            f"[ORGANIZATION Millers Union] of [COUNTRY-PE Peru] chairman {ADA}": "Ada Frost",
            f"[ORGANIZATION Millers Union] of the South regional_JJ secretary {ADA}": "Ada Frost",
            f"Health, roads_NNS and rivers_NNS minister {ADA}": "Ada Frost",
            f"[AGENCY Ministry of Trade], Ports and Rivers secretary {ADA}": "Ada Frost",
            f"Tourism, [ORGANIZATION Labour] and Civil Aviation Minister {ADA}": "Ada Frost",
            f"Farming permanent secretary (technical services) Dr {ADA}": "Ada Frost",
            f"Shire of Arden chief executive {ADA}": "Ada Frost", f"The City of [PLACE Arden] works_VBZ manager {ADA}": "Ada Frost",
            f"Port of Arden harbour master {ADA}": "Ada Frost",
        },
        [
            f"Bakers and Labour Minister {ADA}",
            f"Farming works (technical services) {ADA}", f"aide of_IN [PLACE Arden] mayor {ADA}", f"a district of_IN Arden mayor {ADA}",
            f"Shire of_IN Arden and_CC mayor {ADA}",
            f"The driver (aged_VBN 30_CD) {ADA}",
            f"An aide to the secretary (technical services) {ADA}",
            f"[ORGANIZATION Arden Party] (North), leader {ADA}",
            f"[ORGANIZATION Arden Party] (North) {ADA}",
            f"{BEN} and [ORGANIZATION Arden Party] (North) leader {ADA}",
            f"an aide to_IN [ORGANIZATION Arden Party] (North) leader {ADA}",
            f"{BEN}, aide to_IN [ORGANIZATION Arden Party] (North) leader {ADA}",
            f"Health, roads_NNS and rivers_NNS minister {ADA} and mayor {BEN}",
            f"[ORGANIZATION Arden Party] leader {ADA}",
            f"[ORGANIZATION Arden Party] of prime minister {ADA}", f"[ORGANIZATION Arden Party] of former chairman {ADA}",
            f"[ORGANIZATION Arden Water] and chairman {ADA}",
            f"Unions_NNS and ports_NNS minister {ADA}",
            f"Bakers_NNS, farmers_NNS and ports_NNS minister {ADA}",
            f"Ports_NNS and rivers_NNS baker {ADA}",
            "[ORGANIZATION Arden Party] (North) leader",
        ],
    ),
    Reading.named: (
        {
            f"Mayor {ADA}": "Ada Frost", f"{ADA}’s": "Ada Frost",
            f"[ORGANIZATION Arden Board] acting_VBG press chief {ADA}": "Ada Frost",
            "[ORGANIZATION Arden Board] acting_VBG on a complaint": "Arden Board",
        },
        [f"{ADA}’s lawyer", "The mayor"],
    ),
    Reading.titled: (
        {f"the mayor of [PLACE Arden], {ADA},": "Ada Frost"},
        [f"Mayor {ADA}’s lawyer", "the mayor of [PLACE Arden]"],
    ),
    Reading.behind_body: (
        {f"executive beekeeper of the [ORGANIZATION Arden Council] {ADA}": "Ada Frost", f"Bees_NNS Before_IN Honey's {ADA}": "Ada Frost"},
        [
            "executive beekeeper of the [ORGANIZATION Arden Council] today",
            f"executive beekeeper of the [ORGANIZATION Arden Council], {ADA}",
            f"executive beekeeper of {BEN} {ADA}",
            "executive beekeeper of the [ORGANIZATION Arden Council] [ORGANIZATION Corvane]",
        ],
    ),
    Reading.behind_title: (
        {
            f"Commissioner of River Lands (CRL) {ADA}": "Ada Frost",
            f"Vice President (VP) {ADA}": "Ada Frost",
            f"Leader of Government Business Senator {ADA}": "Ada Frost",
            f"Secretary of the Dyer’s Circle {ADA}": "Ada Frost",
        },
        [
            f"Spokesman for Mayor {ADA}",
            f"commissioner of River Lands {ADA}",
            f"The Commissioner of River Lands {ADA}",
            f"Beehive of River Lands {ADA}",
            f"Commissioner of large_JJ lands {ADA}",
            "Commissioner of River Lands",
        ],
    ),
    Reading.of_that_kind: (
        {
            "The [ORGANIZATION CFT] union": "CFT",
            "the [ORGANIZATION Arden Sky] project": "Arden Sky",
            "[ORGANIZATION CFT] party": "CFT",
            "The far-right opposition [ORGANIZATION Bread and Rain] party": "Bread and Rain",
        },
        [
            "The local [ORGANIZATION Bread and Rain] party",
            "The youth [ORGANIZATION Bread and Rain] party",
            "The [ORGANIZATION CFT] committee",
            "The [PERSON Hale] group",
            "The new [ORGANIZATION CFT] union",
            "The [ORGANIZATION CFT] power union",
            "the union",
        ],
    ),
    Reading.introduced_as: (
        {
            "The regulator, [ORGANIZATION Corvane],": "Corvane",
            f"The king’s steward, the Ngamba_NNP, {ADA},": "Ada Frost",
            f"The declared winner, {ADA} of the [ORGANIZATION Harvest Party]": "Ada Frost",
            f"another delegate on the slate, {ADA},": "Ada Frost",
            "a lender in the north, [ORGANIZATION Corvane]": "Corvane",
            "The producers, [ORGANIZATION Corvane Pictures],": "Corvane Pictures",
            f"one of the delegates — {ADA} —": "Ada Frost",
            f"Counsel for the second plaintiff, {ADA},": "Ada Frost",
            f"The daughter of one_CD old_JJ patient, {ADA},": "Ada Frost",
            f"The daughter of a patient, {ADA},": "Ada Frost",
            f"Hale’s brother-in-law, dairy farmer {BEN},": "Ben Hale",
            f"The president of the driver’s union local, {ADA},": "Ada Frost",
            f"Director in the Ministry of Wells, Eng. {ADA},": "Ada Frost",
            "The administrators, [ORGANIZATION Hale & Poole],": "Hale & Poole",
            "The parent, [ORGANIZATION Corvane],": "Corvane", "The top seed_NN, [COUNTRY-IT Italy],": "Italy",
            f"The chairman of the boy choir, {ADA},": "Ada Frost",
            f"Its author, member of parliament {ADA},": "Ada Frost",
        },
        [
            f"some delegates on the slate, {ADA},",
            f"The producers, {ADA},",
            "The critics, [ORGANIZATION Corvane Pictures],",
            "The tenants, [ORGANIZATION Corvane], the police_NNS and the mayor",
            "another, in_IN [COUNTRY-IT Italy],",
            f"another delegate on the slate {ADA}",
            f"a spokeswoman for the chief executive, {ADA},",
            f"the letter of a dyer in the south, {ADA},",
            f"another delegate on the slate, {ADA} who left",
            "a spokesman on the line, [ORGANIZATION Corvane],",
            "a 20-year-old_NN from Arden, [COUNTRY-IT Italy],", "a Dane_NNP from Arden, [COUNTRY-IT Italy],",
            "another delegate on the slate, weary,",
        ],
    ),
    Reading.borne: ({}, [ADA, "the So", "So left"]),
    Reading.described: (
        {
            "the mayor": "the mayor",
            "Orbel": "Orbel",
            # What the people say something of.
            "a move fishermen_NNS": "fishermen",
            "a dozen_NN fishermen_NNS": "a dozen fishermen",
            "a record_NN 300 fishermen_NNS": "a record 300 fishermen",
            "a half_NN dozen_NN fishermen_NNS": "a half dozen fishermen",
            "a hard_JJ move": "a hard move",
            # In what it was said is no part of who says it.
            "The court in its order": "The court",
            "residents in a letter": "residents",
            "women in the study": "women in the study",
            "voters in a poll": "voters in a poll",
            "women in a book": "women in a book",
            "plaintiffs in a lawsuit": "plaintiffs in a lawsuit",
            "officials named_VBN in a memo": "officials named in a memo",
            "voters in her village": "voters in her village",
            # Of a document, too, what tells which one it is.
            "a study of seals near Selby": "a study of seals near Selby",
            "a memo dated_VBD 3 May_NNP from the mill": "a memo dated 3 May from the mill",
            "the report on rain, seen by us,": "the report on rain",
            "a report on Monday": "a report",
            "a report over the weekend": "a report",
        },
        [],
    ),
}  # fmt: skip


def tried(way: Way, source: str, monkeypatch: pytest.MonkeyPatch) -> Source | None:
    """What a reading makes of a source."""
    found: list[Source | None] = []

    def spy(reading: Reading, end: int, head: Head | None) -> None:
        found.append(way(reading, end, head))

    monkeypatch.setattr(noun_sources, "READINGS", (spy, *READINGS))
    read_marked(f"Then <s>{source}</s> said <q>so</q>.")
    return found[-1]


def cases(which: int) -> list[Any]:
    return [
        pytest.param(way, text, id=f"{way.__name__} {text}") for way, both in EXAMPLES.items() for text in both[which]
    ]


def test_each_reading_has_its_examples() -> None:
    assert set(EXAMPLES) == set(READINGS)


@pytest.mark.parametrize(("way", "text"), cases(0))
def test_a_reading_reads_what_is_its_case(way: Way, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert getattr(tried(way, text, monkeypatch), "phrase", None) == EXAMPLES[way][0][text]


@pytest.mark.parametrize(("way", "text"), cases(1))
def test_a_reading_leaves_the_rest_to_others(way: Way, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert tried(way, text, monkeypatch) is None


@pytest.mark.parametrize(
    "text",
    [
        f"Then <s>the mayor of [PLACE Arden]</s>, {ADA}, said <q>so</q>.",
        f"{ADA}, <s>mayor</s>, said <q>so</q>.",
    ],
)
def test_whose_title_a_source_is_may_stand_on_either_side_of_it(text: str) -> None:
    assert getattr(read_marked(text)[1], "phrase", None) == "Ada Frost"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Bishop {BEN} came. <s>A lawyer for the bishop, {ADA},</s> said <q>so</q>.", "Ada Frost"),
        (f"<s>A lawyer for the bishop, {ADA},</s> said <q>so</q>.", None),
        (f"Bishop {ADA} came. <s>A lawyer for the bishop, {ADA},</s> said <q>so</q>.", None),
        (f"Bishop {BEN} came. <s>A lawyer for the baker, {ADA},</s> said <q>so</q>.", None),
        # Of an office the holder would be named with it: "a lawyer for Mayor Frost".
        (f"<s>A lawyer for the mayor, {ADA},</s> said <q>so</q>.", "Ada Frost"),
    ],
)
def test_a_name_behind_whom_somebody_serves_is_the_servants_where_the_other_is_named(
    text: str, name: str | None
) -> None:
    assert getattr(getattr(read_marked(text)[1], "referent", None), "name", None) == name


def test_whoever_wants_to_go_by_a_part_of_anothers_name_is_somebody_else() -> None:
    text = f"{ADA} came. <s>A baker who asked to be known as [PERSON Frost]</s> said <q>so</q>."
    assert getattr(read_marked(text)[1], "chosen", False)
    assert said_by(make(text)) == ["Frost"]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [("So_RB", "Le Van So"), ("My_PRP$", None), ("Le_VB", "Le Van So")],
)
def test_a_word_that_somebody_is_called_is_a_name(source: str, speaker: str | None) -> None:
    text = f"[PERSON Le Van So] and [PERSON Ann My] left. <s>{source}</s> said <q>so</q>."
    assert said_by(make(text)) == [speaker]


@pytest.mark.parametrize(
    ("source", "head"),
    [
        ("the “clerk”, weary_JJ,", "clerk"),
        ("the clerk’s", "clerk"),
        ("all these", "all"),
        ("these", "these"),
        ("the brother-in-law", "brother"),
    ],
)
def test_what_trails_a_description_is_none_of_it(source: str, head: str) -> None:
    assert getattr(read_marked(f"Then <s>{source}</s> said <q>so</q>.")[1], "head", None) == head


@pytest.mark.parametrize(
    ("text", "number", "begins", "kind"),
    [
        ("He met neither <s>the clerk nor the mayor</s> who said <q>so</q>.", 3, False, Joint),
        ("He met neither <s>the clerk nor the mayor</s> said <q>so</q>.", 3, True, Description),
        # What ends a text stands before nothing.
        ("<s>The clerk nor the mayor</s> said <q>so</q>, and she neither", 0, False, Description),
    ],
)
def test_neither_denies_only_in_its_sentence(text: str, number: int, begins: bool, kind: type[Source]) -> None:
    doc = make(text)
    doc[number].is_sent_start = begins
    assert isinstance(read_source(Scene(doc), layers.read(doc, "claims")[0]["source"]), kind)


@pytest.mark.parametrize(
    ("source", "head", "kind"),
    [
        ("the world No 8_CD", "player", Description),
        ("No 10_CD", "10", UnlistedName),
        ("No one_NN at the agency", "one", Description),
    ],
)
def test_who_has_a_number_is_one_and_a_house_has_a_name(source: str, head: str, kind: type[Source]) -> None:
    read = read_marked(f"Then <s>{source}</s> said <q>so</q>.")[1]
    assert isinstance(read, kind) and (getattr(read, "head", None), getattr(read, "plural", None)) == (
        head,
        kind is UnlistedName,
    )


@pytest.mark.parametrize("source", ["oh_UH", "among_IN"])
def test_what_is_no_noun_at_all_is_nobody(source: str) -> None:
    assert isinstance(read_marked(f"Then <s>{source}</s> said <q>so</q>.")[1], Nothing)


def test_a_partys_mp_is_not_the_party() -> None:
    assert isinstance(read_marked("<s>The [ORGANIZATION Corvane] MP</s> said <q>so</q>.")[1], Description)
    assert isinstance(read_marked(f"<s>{ADA} MP</s> said <q>so</q>.")[1], Name)


@pytest.mark.parametrize("phrase", ["the in-laws", "in-laws"])
def test_in_laws_are_no_laws(phrase: str) -> None:
    assert head_of(list(make(phrase)))[1] == "in-laws"


def test_a_surname_that_ends_like_a_noun_is_one() -> None:
    text = "[PERSON Ada Tranter] met [PERSON Ben Tranter]. <s>Tranter_NNP</s> said <q>so</q>."
    assert isinstance(read_marked(text)[1], UnlistedName)


@pytest.mark.parametrize("noun", ["Council", "Newspaper", "Democrat"])
def test_a_common_noun_with_the_capital_of_its_sentence_is_no_name(noun: str) -> None:
    assert isinstance(read_marked(f"<s>{noun}_NNP</s> said <q>so</q>.")[1], Description)
