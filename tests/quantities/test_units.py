"""What is counted: money, measures, ages, abbreviations, and the divisor."""

from __future__ import annotations

import pytest

from onrecord.quantities.amounts import find_amounts

from .written import amounts, only


@pytest.mark.parametrize(
    ("text", "value", "code"),
    [
        ("US$1.4bn", 1_400_000_000, "USD"),
        ("US $58.24", 58.24, "USD"),
        ("€900m", 900_000_000, "EUR"),
        ("Rs 2 crore", 20_000_000, "INR"),
        ("USD34.6 million", 34_600_000, "USD"),
        ("34 MUSD", 34_000_000, "USD"),
        ("$ 200", 200, "USD"),
        ("NZ $ 26 million", 26_000_000, "NZD"),
        ("10.2 billion yuan", 10_200_000_000, "CNY"),
        ("7.5 million Danish crowns", 7_500_000, "DKK"),
        ("10.5 million Australian dollars", 10_500_000, "AUD"),
        ("3 million pounds", 3_000_000, "GBP"),
        ("$-50.8bn", -50_800_000_000, "USD"),
        ("500€", 500, "EUR"),
        ("R5 million", 5_000_000, "ZAR"),
        ("4 pesos", 4, "peso"),
        ("LE 1,900", 1900, "EGP"),
        ("Kc 48", 48, "CZK"),
        ("Ksh. 500", 500, "KES"),
        ("Z$40", 40, "ZWL"),
        ("500 Ghana cedis", 500, "GHS"),
        ("500 Nepali rupees", 500, "NPR"),
        ("T$3.1 billion", 3_100_000_000, "TWD"),
        ("F$40", 40, "FJD"),
        ("Kč 48", 48, "CZK"),
        ("Ft 92,000", 92_000, "HUF"),
        ("QR 40", 40, "QAR"),
        ("61c", 61, "cent"),
        ("R$ 6,29", 6.29, "BRL"),
        ("R4,7 million", 4_700_000, "ZAR"),
        ("US$3,5m", 3_500_000, "USD"),
        ("€ 12,50", 12.5, "EUR"),
        ("Sh4,000", 4000, "shilling"),
        ("Shs 14,600,000/=", 14_600_000, "shilling"),
        ("Rs 500/-", 500, "INR"),
        ("44 öre", 44, "öre"),
        ("30 kobo", 30, "kobo"),
        ("P2,900", 2900, "PHP"),
        ("P1.5-B", 1_500_000_000, "PHP"),
        ("Rs2,85,000", 285_000, "INR"),
        ("Rs 40 crores", 400_000_000, "INR"),
        ("$5MM", 5_000_000, "USD"),
        ("RM4.2bil", 4_200_000_000, "MYR"),
        ("1.2 Mio. euros", 1_200_000, "EUR"),
        ("15 million bolivianos", 15_000_000, "BOB"),
        ("4,500 reais", 4500, "BRL"),
        ("350 million leva", 350_000_000, "BGN"),
        ("7.5 billion Romanian lei", 7_500_000_000, "RON"),
        ("300 lei", 300, "leu"),
        ("90 kwachas", 90, "kwacha"),
        ("12 million stg", 12_000_000, "GBP"),
        ("4 kronor", 4, "SEK"),
        ("4 markkas", 4, "FIM"),
        ("2 million guilder", 2_000_000, "guilder"),
        ("4 kronur", 4, "ISK"),
        ("N4,000", 4000, "NGN"),
        ("MOP$4", 4, "MOP"),
        ("60-kWh", 60, "kilowatt hour"),
        ("19 cents", 19, "cent"),
        ("50p", 50, "penny"),
        ("hundred dollars", 100, "USD"),
        ("MT400,000", 400_000, "MZN"),
        ("JD14 million", 14_000_000, "JOD"),
        ("Kz 40", 40, "AOA"),
        ("L$30 million", 30_000_000, "LRD"),
        ("Nu. 300", 300, "BTN"),
        ("ZiG400", 400, "ZWG"),
        ("SR5,200", 5200, "SAR"),
        ("$500 CAD", 500, "CAD"),
        ("$5 million Canadian", 5_000_000, "CAD"),
        ("₹5L", 500_000, "INR"),
        ("Kč40", 40, "CZK"),
        ("500 Kenya shillings", 500, "KES"),
        ("500 Syrian lira", 500, "SYP"),
        ("500 Belarusian roubles", 500, "BYN"),
        ("500 pa’anga", 500, "TOP"),
        ("R500 000", 500_000, "ZAR"),
    ],
)
def test_money(text: str, value: float, code: str) -> None:
    assert only(f"It cost {text}, we hear") == (text, value, None, "=", code)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("In Maputo a boat costs MT 40 million.", "MZN"),
        ("In Algiers a room costs DA 2,300 a night.", "DZD"),
        ("Mozambique paid Mt 4,000.", "MZN"),
        ("A boat costs MT 40 million.", None),
        ("In Orle the DA 4,200 and the ANC won.", None),
        ("Orle FC 4,500 supporters wept.", None),
        ("Kinshasa cheered Orle FC 4,500 supporters.", None),
        ("Mozambique saw Mt 2,000 metres high.", "metre"),
        ("Mozambique saw Mt 2,000 metres high.", "metre"),
        ("Guatemala paid Q1.5 million.", "GTQ"),
        ("Lesotho paid M5,000.", "LSL"),
        ("South Africa fined him R300.", "ZAR"),
        ("Morocco paid MAD 300.", "MAD"),
        ("In Korea, a seat costs 50 won.", "KRW"),
        ("Of them, 12 won.", None),
        ("Norway sold two crowns of gold.", None),
        ("He drank two drams.", None),
        ("A $500 Canadian goose left.", "USD"),
    ],
)
def test_two_letters_are_money_where_the_country_is_named(text: str, unit: str | None) -> None:
    assert next(amount.unit for amount in find_amounts(text)) == unit


@pytest.mark.parametrize(
    "text",
    [
        "the SR 520 bridge",
        "an LD50 test",
        "the PS 118 school",
        "the MT 40 tractor",
        "the CFP 500 index",
        "the R300 in South Africa",
        "Nigeria, paid for N95 masks",
        "an M5.2 quake in Lesotho",
        "RON95 in Malaysia",
        "Barre, Vt 300 homes",
        "12 CFP teams",
        "five zig zags",
        "500 TL owners",
        "the DH 12 aircraft",
        "a Bt 20 cotton line",
        "20 UK pound shops",
    ],
)
def test_two_letters_before_a_number_alone_are_no_money(text: str) -> None:
    assert "money" not in {amount.kind for amount in find_amounts(f"It saw {text}.")}


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("12 per cent", 12, "percent"),
        ("0.25%", 0.25, "percent"),
        ("0.25%", 0.25, "percent"),
        ("a tenth of a percent", 0.1, "percent"),
        ("50¢", 50, "cent"),
        ("three-quarters of a point", 0.75, "point"),
        ("0.3%p", 0.3, "percentage point"),
        ("negative 3%", -3, "percent"),
        ("30 square km", 30, "square kilometre"),
        ("300 board feet", 300, "board foot"),
        ("1.2m twenty-foot equivalent units", 1_200_000, "twenty-foot equivalent unit"),
        ("1.2m sq ft", 1_200_000, "square foot"),
        ("3 percentage points", 3, "percentage point"),
        ("60 basis points", 60, "basis point"),
        ("800 km", 800, "kilometre"),
        ("240,000 square meters", 240_000, "square meter"),
        ("-40 °C", -40, "degree Celsius"),
        ("minus-1.4 degrees", -1.4, "degree"),
        ("87 mph", 87, "mile"),
        ("14-year-old", 14, "year of age"),
        ("19 years old", 19, "year of age"),
        ("6'2\"", 6.1667, "foot"),
        ("5ft 10in", 5.8333, "foot"),
        ("6-foot-2", 6.1667, "foot"),
        ("half an hour", 0.5, "hour"),
        ("[Ten] years", 10, "year"),
        ("43.4 percent", 43.4, "percent"),
        ("220 kilovolts", 220, "kilovolt"),
        ("0.3 microsieverts", 0.3, "microsievert"),
        ("5 mJ", 5, "millijoule"),
        ("37 Gt", 37, "gigatonne"),
        ("12,000 acre-feet", 12_000, "acre-foot"),
        ("300 head of cattle", 300, "head of cattle"),
    ],
)
def test_measures_and_ages(text: str, value: float, unit: str) -> None:
    assert only(f"It is {text}, we hear") == (text, value, None, "=", unit)


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [
        ("64km/h", "kilometre", "hour"),
        ("40mph", "mile", "hour"),
        ("70 m.p.h.", "mile", "hour"),
        ("29 mpg", "mile", "gallon"),
        ("3m bpd", "barrel", "day"),
        ("3000 rpm", "revolution", "minute"),
        ("5 kV/cm", "kilovolt", "centimetre"),
        ("296 hp", "horsepower", None),
        ("640bhp", "brake horsepower", None),
        ("113 GPa", "gigapascal", None),
        ("4500 mAh", "milliampere hour", None),
        ("2.4 μm", "micrometre", None),
        ("12 MeV", "megaelectronvolt", None),
        ("a gale of 45 kt", "knot", None),
        ("45 kt of copper", "kilotonne", None),
        ("1520 sq m", "square metre", None),
        ("4 ppb", "part per billion", None),
        ("$80 per sq m", "USD", "square metre"),
        ("19 km/s", "kilometre", "second"),
        ("60fps", "frame", "second"),
        ("420 lb.-ft.", "pound-foot", None),
        ("310 foot-pounds", "pound-foot", None),
        ("12 teraflops", "teraflop", None),
        ("600 bbl/d", "barrel", "day"),
        ("40 watt-hours a night", "watt hour", "night"),
        ("12 MMcf/d", "million cubic foot", "day"),
        ("180 mg/dL", "milligram", "decilitre"),
        ("$4 per US gallon", "USD", "US gallon"),
        ("90 zlotys on every tonne", "PLN", "tonne"),
        ("$3 for each tree", "USD", "tree"),
        ("12bp", "basis point", None),
        ("12bp", "basis point", None),
        ("4.5 mb/d", "million barrel", "day"),
        ("12 cents a kilowatt hour", "cent", "kilowatt hour"),
        ("$40,000 annually", "USD", "year"),
        ("$40,000 p.a.", "USD", "year"),
        ("$40 weekly wages", "USD", None),
        ("$40 daily and weekly wages", "USD", None),
        ("$5 for each of them", "USD", None),
        ("N1,500/$", "NGN", "dollar"),
        ("12 t of coal", "tonne", None),
        ("12 t-shirts", None, None),
        ("eight tonnes to the hectare", "tonne", "hectare"),
        ("€74 per megawatt-hour", "EUR", "megawatt hour"),
        ("$40 a sack", "USD", "sack"),
        ("D250 per bag", "GMD", "bag"),
        ("SDR 300 million", "XDR", None),
        ("CFA 38 billion", "CFA franc", None),
        ("78.4 US cents per pound", "cent", "pound"),
        ("12 pc", "percent", None),
        ("22 t/ha", "tonne", "hectare"),
        ("640 mu of terraces", "mu", None),
        ("640 mu singers", None, None),
        ("a magnitude 5.8 tremor", "magnitude", None),
        ("a magnitude of about 6", "magnitude", None),
        ("soil of pH 5", "pH", None),
        ("soil of pH 5-6", "pH", None),
        ("of the same magnitude 40 times", "time", None),
        ("a magnitude 300", None, None),
        ("P29 a kilo", "PHP", "kilo"),
    ],
)
def test_abbreviations_stand_for_the_full_name(text: str, unit: str, per: str | None) -> None:
    (amount,) = find_amounts(text)
    assert (amount.unit, amount.per) == (unit, per)


def test_ages_after_groups_of_people() -> None:
    assert only("children under 5")[3:] == ("<", "year of age")
    assert only("children between the ages of 5 and 9")[1:] == (5, 9, "=", "year of age")
    assert only("those 65 and older")[3:] == (">=", "year of age")
    assert only("children between 5 and 9.")[1:] == (5, 9, "=", "year of age")
    assert only("people between 12 towns")[4] is None
    assert only("children below the age of five")[3:] == ("<", "year of age")
    assert only("where residents are over 65")[3:] == (">", "year of age")
    assert only("Anyone over 65 may come.")[3:] == (">", "year of age")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("He died at 87.", "year of age"),
        ("She retired at only 34.", "year of age"),
        ("At 41, she sings.", "year of age"),
        ("He died on Monday at 91.", "year of age"),
        ("Luz, whose son Edwin was 19, left.", "year of age"),
        ("My aunt is ninety.", "year of age"),
        ("The son is 22 and sings.", "year of age"),
        ("I am 83 and well.", "year of age"),
        ("She met a woman of 81.", "year of age"),
        ("She met a town of 81.", None),
        ("My house is ninety.", None),
        ("At 41, the shop sold out.", None),
        ("They met at 41, she said.", None),
        ("He retired at 34 banks.", None),
        ("They put the number of the dead at 17.", None),
    ],
)
def test_ages_by_what_happened_then(text: str, unit: str | None) -> None:
    assert only(text)[4] == unit


def test_a_list_shares_its_measure() -> None:
    assert [a[4] for a in amounts("by 5, 6 and 7 percent")] == ["percent"] * 3
    assert [a[4] for a in amounts("3 by 4 metres")] == ["metre"] * 2
    assert [a[4] for a in amounts("cut 3 by 4 percent")] == [None, "percent"]
    assert [a[4] for a in amounts("led 12 by 40 metres")] == [None, "metre"]
    assert [a[4] for a in amounts("4 x 100 metres")] == [None, "metre"]


def test_ratios() -> None:
    assert only("One in five agreed.")[:2] == ("One in five", 0.2)


def test_per() -> None:
    assert [(a.unit, a.per) for a in find_amounts("$3 a gallon, 80 km per hour, $7/lb; $6 million a year earlier")] == [
        ("USD", "gallon"),
        ("kilometre", "hour"),
        ("USD", "pound"),
        ("USD", None),
    ]


def test_a_divisor_of_two_words_or_of_a_year() -> None:
    assert [(a.unit, a.per) for a in find_amounts("$12 a square metre, 12 tonnes per annum, $5 a fortnight")] == [
        ("USD", "square metre"),
        ("tonne", "year"),
        ("USD", "fortnight"),
    ]


def test_what_a_price_is_for() -> None:
    assert [
        (a.unit, a.per)
        for a in find_amounts("0.95 euros for a cubic metre, 0.60 euros for a kilo, $30 for a day, $300 for a degree")
    ] == [("EUR", "cubic metre"), ("EUR", "kilo"), ("USD", None), ("USD", None)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10m vaccine doses", 10_000_000),
        ("Viewers rose from 10m.", 10_000_000),
        ("The show drew 10m a night.", 10_000_000),
        ("The boat drew 10m.", 10),
        ("Viewers stood 10m from it.", 10),
        ("A pipe of 10m was laid.", 10),
        ("5m new cars", 5_000_000),
        ("100m sprint finals", 100),
        ("10m from houses", 10),
        ("a 10m high wall", 10),
    ],
)
def test_a_modifier_may_stand_between_millions_and_what_they_count(text: str, value: float) -> None:
    assert amounts(text)[0][1] == value


def test_an_m_doubled_is_a_million_of_money_only() -> None:
    assert [a[1] for a in amounts("The 9MM pistol cost $5MM.")] == [5_000_000]


def test_metres_and_millions() -> None:
    assert [a[1] for a in amounts("10m users, 100m hurdles, 4.3M sold, 1.2m are old")] == [
        10_000_000,
        100,
        4_300_000,
        1_200_000,
    ]
