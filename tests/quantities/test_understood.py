from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord import layers
from onrecord.quantities.pairs import Rule
from onrecord.quantities.tallies import OF_WHOLES
from onrecord.quantities.understood import FROM_AFTER, FROM_BEFORE, PAST_SHARES

if TYPE_CHECKING:
    from spacy.language import Language

RULES = [pytest.param(rule, id=rule.holds.__name__) for rule in (*FROM_BEFORE, *FROM_AFTER, *OF_WHOLES)]


@pytest.fixture(scope="module")
def nlp(rules: Language) -> Language:
    return rules


def test_what_is_divided_by_is_no_amount_of_its_own(nlp: Language) -> None:
    (amount,) = layers.read(nlp("It burns 7.4 litres per 100 km."), "quantities")
    assert (amount["unit"], amount["per"]) == ("litre", "100 kilometre")
    (amount,) = layers.read(nlp("They pay $3 for every 40 trees."), "quantities")
    assert (amount["unit"], amount["per"]) == ("USD", "40 trees")
    (amount,) = layers.read(nlp("It fell to 12 deaths per 100,000 in May."), "quantities")
    assert (amount["unit"], amount["per"]) == ("death", "100,000")


def units(nlp: Language, text: str) -> list[str | None]:
    return [q["unit"] for q in layers.read(nlp(text), "quantities")]


@pytest.mark.parametrize("rule", RULES)
def test_the_example_holds_and_the_counterexample_does_not(nlp: Language, rule: Rule) -> None:
    first, second, *_ = units(nlp, rule.example)
    assert first and first == second
    first, second, *_ = units(nlp, rule.counterexample)
    assert first != second


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.holds.__name__) for rule in PAST_SHARES])
def test_past_a_share_the_example_holds_and_the_counterexample_does_not(nlp: Language, rule: Rule) -> None:
    first, share, last, *_ = units(nlp, rule.example)
    assert share == "percent" and first and first == last
    first, share, last, *_ = units(nlp, rule.counterexample)
    assert share == "percent" and first != last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rate dropped to 6.8 per cent from 7.1 in May.", ["percent", "percent"]),
        ("Copper cost $9.40 a pound, up from 8.95.", ["USD", "USD"]),
        ("Growth was 2.4 percent. Analysts had predicted 2.6.", ["percent", "percent"]),
        ("Growth was 2.4 percent.\n\nThe town's old clock was sold at 2.6.", ["percent", None]),
        ("It won the title with 9.4 percent of votes and 300 metres.", ["percent", "metre"]),
        ("The wards have 14 and 23 cots.", ["cot", "cot"]),
        ("They sent 12, 15 and 20 barges, respectively.", ["barge"] * 3),
        ("12 and 15 barges sank.", ["barge"] * 2),
        ("It has four or nine doors.", ["door"] * 2),
        ("The train left at 7 and 9 guards got off.", [None, "guard"]),
        ("She scored 7 and 9 players were sent off.", [None, "player"]),
        # What begins another clause is told by the tag behind the noun.
        ("They are level on 7 and 3 games remain.", [None, "game"]),
        ("He sold 2 and 3 brothers sold six.", [None, "brother", None]),
        ("It has 7 and 3 seats still need paint.", [None, "seat"]),
        ("The yards sold 7 and 9 boats built in Ulm.", ["boat", "boat"]),
        # Points, and what is counted beside them; figures of bowlers.
        ("Moss had 24 and 8 rebounds.", [None, "rebound"]),
        ("Bo Okafor scored 19 and 6 offensive rebounds.", [None, "offensive rebound"]),
        ("Frost took 4 for 30 and 2 tickets.", [None, None, "ticket"]),
        ("They paid for 7 and 9 beds.", ["bed", "bed"]),
        # Ages between commas; a comma before "and" is of a list of three.
        ("Ada, 6, and 4 aunts left.", [None, "aunt"]),
        ("We met her twins, 5 and 8, and 3 aunts.", [None, None, "aunt"]),
        ("We met her boys, 5, 8, and 3 aunts.", ["year of age", "year of age", "aunt"]),
        ("They sent 12, 15, and 20 barges.", ["barge"] * 3),
        ("They sent six, seven, and nine barges.", ["barge"] * 3),
        ("Nine pupils were hurt. Another 14 were treated at home.", ["pupil", "pupil"]),
        ("They saw five otters near Arden, two near Selby and three near Ems.", ["otter"] * 3),
        ("The firm has 40 shops: 12 in Arden and 28 in Selby.", ["shop"] * 3),
        ("The yard will build 30 ferries on top of the 12 ordered in May.", ["ferry", "ferry"]),
        ("There are 12 judges and 30 [7] clerks.", ["judge", "clerk"]),
        ("It drives the 51,000 seat stadium and a nine point lead.", ["seat", "point"]),
        ("They came by four green-and-white buses.", ["green-and-white bus"]),
        ("She hit 81 RBIs.", ["RBI"]),
        ("He was one of two senators there.", ["senator", "senator"]),
        ("She is two shots behind.", ["shot"]),
        ("She was 47 and he is 12.", ["year of age", "year of age"]),
        ("They have girls aged six and nine.", ["year of age", "year of age"]),
        ("A boy aged between 12 and 14 was seen.", ["year of age"]),
        ("They wait 14 weeks on average, up from six last year.", ["week", "week"]),
        ("“I was late,” said Ines Moss, 24.", ["year of age"]),
        ("Ben Hale Jr., 47, was freed.", ["year of age"]),
        ("Bonds worth three billion baht and bills worth 730 million will be sold.", ["THB", "THB"]),
        ("Of the 119 shares, 71 rose, 44 fell and four stayed.", ["share"] * 4),
        ("The judge gave her 12 years, of which six are suspended.", ["year", "year"]),
        ("The Terns have won seven of their last nine games.", ["game", "game"]),
        ("The Nord index lost 45.7 points, or 0.6 percent, to end at 7,812.3.", ["point", "percent", "point"]),
        ("The raid killed four soldiers and wounded nine, who are at home.", ["soldier", "soldier"]),
        ("Gunmen killed two bakers and took three hostage.", ["baker", "baker"]),
        ("The raid killed four soldiers and destroyed nine buses.", ["soldier", "bus"]),
        ("The number of otters rose from 40 to 65.", ["otter", "otter"]),
        ("The total number of young midwives stood at 1,200.", ["young midwife"]),
        ("A number of roofers came, and he saw 40.", [None]),
        ("He took a bribe of $4 million and one of 3 million baht.", ["USD", "THB"]),
        ("The price was cut to 3.20 from 3.60 euros.", ["EUR", "EUR"]),
        ("Turnout was 61 percent, against 55 in 2019.", ["percent", "percent"]),
        ("The plant made 8,000 tonnes of steel and 900 of copper.", ["tonne", "tonne"]),
        ("Only six of 85 samples were clean.", ["sample", "sample"]),
        ("He closed three of the city's five bridges.", ["bridge", "bridge"]),
        ("It received 1,400 complaints, more than half of them about noise.", ["complaint", "complaint"]),
        ("Sales fell to 4,100 units from 5,300 a year earlier.", ["unit", "unit"]),
        ("The four new 50-seat buses came.", ["new 50-seat bus"]),
        ("They packed eight 40-kilogram bags.", ["40-kilogram bag", "kilogram"]),
        ("They planted 40,000 young oak and birch trees.", ["young oak and birch tree"]),
        ("The fleet of 35 has been sold.", [None]),
        ("The town of 5,000 is poor.", [None]),
        ("TWO LIBRARIES TO CLOSE IN MAY", ["library"]),
        ("COUNCIL CUTS 300 JOBS", ["job"]),
        ("There are 12[3] people in 27 countries.[5]", ["person", "country"]),
        ("There are 12 tunnels† and 27 wells‡ here.", ["tunnel", "well"]),
        ("Growth of 5 percent was above 300.", ["percent", None]),
        ("It makes 40 tonnes next year, down from 50.", ["tonne", "tonne"]),
        ("It makes 40 tonnes, against an earlier forecast of 50.", ["tonne", "tonne"]),
        ("The naira fell to 1,580 per dollar on the open market, from 1,530.", ["NGN", "NGN"]),
        ("Takings were at 1.4 bn euros vs 1.2 bn a year ago.", ["EUR", "EUR"]),
        ("Of the 900 bakers, 40 work in Arden.", ["baker", "baker"]),
        ("The 300-strong crew met.", [None]),
        ("A baker, fifty-two, was found.", ["year of age"]),
        ("The eldest is 31.", ["year of age"]),
        ("They are two points behind Arden and five behind Selby.", ["point", "point"]),
        ("Tea that cost 40 euros now costs 60.", ["EUR", "EUR"]),
        ("The wing was made for 60 pupils and held 90.", ["pupil", "pupil"]),
        ("The study found four wells out of nine.", ["well", "well"]),
        ("It took four hours, two of which were dull.", ["hour", "hour"]),
        ("It took another week or two.", ["week"]),
        ("The herd shrank to 40 tonnes from 300.", ["tonne", "tonne"]),
        ("The herd ate 40 tonnes from 300.", ["tonne", None]),
        ("It drew 1.5 million visitors in 2018 but only 900,000 last year.", ["visitor", "visitor"]),
        ("It has 70 members in May and six last year.", ["member", "member"]),
        ("It has 70 members in town and six last year.", ["member", None]),
        ("It has 5,020 evacuees in Orle (2,318), Lake Ferry (411) and Tam (977).", ["evacuee"] * 4),
        ("A third of the combined 4,300 shares rose.", ["share", "share"]),
        ("More than half of those polled agreed.", [None]),
        ("It sold 30 737 Max jets.", ["737 Max jet"]),
    ],
)
def test_what_is_counted(nlp: Language, text: str, expected: list[str | None]) -> None:
    assert units(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Ana Silva, now 39, praised Bo Okafor, then 20.", 2),
        ("The winger, just 19 himself, smiled.", 1),
        ("Ana Silva, 45, said nothing.", 1),
        ("“It is dry,” said farmer Ana Silva, 45.", 1),
        ("“It is dry,” says the retired baker Ana Silva, 45.", 1),
        ("“It is dry,” said the owner, Ana Silva, 45.", 1),
        ("Ana, who was eight when it began, is 22 and sings.", 2),
        ("Ana, who was eight when it began, is 22 votes ahead.", 1),
        ("They said of a game with Ana Silva, 45.", 0),
        ("Harrowmouth, 12 miles off, was hit.", 0),
        ("They flew to Harrowmouth, 90.", 0),
        ("The total, 45, was low.", 0),
        ("He beat Ana Silva, 3, twice.", 0),
        ("Ana Silva, 3, was ill.", 1),
        ("Her son, 4, and the twins, both six, left.", 2),
        ("Scorers were Silva, 8, Okafor, 6, and Moss, 4.", 0),
    ],
)
def test_ages_by_their_place(nlp: Language, text: str, ages: int) -> None:
    assert units(nlp, text).count("year of age") == ages
