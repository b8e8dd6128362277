from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from growth import seconds
from onrecord.dates.isodates import find_dates

MONDAY = date(2020, 4, 6)
WRITTEN = st.lists(
    st.sampled_from(
        [
            "March",
            " ",
            "1",
            "29",
            "31",
            "February",
            "2019",
            "2020",
            "-",
            " to ",
            "from ",
            "since ",
            "until ",
            "last ",
            "next ",
            "week",
            "Monday",
            "0000",
            "ago",
            " years ",
            "the ",
            "third quarter",
            " of ",
            "'90s",
            "99th century",
            "2020-02-30",
            "1/13/2020",
            ",",
            "between ",
            " and ",
            "decade",
            "past ",
            "May",
            "9999",
        ]
    ),
    max_size=12,
).map("".join)


def dates(text: str, base: date | None = MONDAY) -> list[tuple[str, str | None]]:
    return [(text[d.start : d.end], d.iso) for d in find_dates(text, base)]


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("officials said yesterday, as", "yesterday", "2020-04-05"),
        ("seen the day before yesterday.", "the day before yesterday", "2020-04-04"),
        ("masks since March 1, he said", "since March 1", "2020-03-01/"),
        ("closed until Friday.", "until Friday", "/2020-04-10"),
        ("Last week, they", "Last week", "2020-W14"),
        ("he met them last month.", "last month", "2020-03"),
        ("earlier this month", "earlier this month", "2020-04"),
        ("on Monday", "Monday", "2020-04-06"),
        ("last Monday", "last Monday", "2020-03-30"),
        ("The court sits again on Wednesday.", "Wednesday", "2020-04-08"),
        ("It will shut soon; it opened on Friday.", "Friday", "2020-04-03"),
        ("She is up for election in June and will stand again.", "June", "2020-06"),
        ("Rents fell in June and are to be published soon.", "June", "2019-06"),
        ("It will be dry until the end of the week.", "until the end of the week", "/2020-W15"),
        ("He went at the end of the year.", "the end of the year", None),
        ("in the eighteenth century", "the eighteenth century", "1701/1800"),
        ("Into its second century, of its 19th century hall", "19th century", "1801/1900"),
        ("in FY2016-17", "FY2016-17", None),
        ("in fiscal 2016", "fiscal 2016", None),
        ("It burned 13,900 years ago.", "13,900 years ago", None),
        ("It burned 13 900 years ago.", "13 900 years ago", None),
        ("It burned 1,200 years ago.", "1,200 years ago", "0820"),
        ("In '02 she sold it.", "'02", "2002"),
        ("the crash of ’87, say", "’87", "1987"),
        ("Since ’08 it has rained.", "Since ’08", "2008/"),
        ("in May ’14, when", "May ’14", "2014-05"),
        ("in May '14 Moss won", "May '14", "2014-05"),
        ("In '02 the farm's owner left.", "'02", "2002"),
        ("the summer of ’76.", "the summer of ’76", None),
        ("Ana Silva | 5.4.2020", "5.4.2020", "2020-04-05"),
        ("Version 5.4.20", "5.4.20", None),
        ("on 5/4/2020", "5/4/2020", None),
        ("in the fiscal second quarter", "the fiscal second quarter", None),
        ("on Tuesday night", "Tuesday night", "2020-03-31"),
        ("The levy takes effect on July 1.", "July 1", "2020-07-01"),
        ("The levy took effect on July 1.", "July 1", "2019-07-01"),
        ("The runoff is on May 31.", "May 31", "2020-05-31"),
        ("Polls open at 7 on Sunday.", "Sunday", "2020-04-12"),
        ("Shops were open on Sunday.", "Sunday", "2020-04-05"),
        ("The term begins in September.", "September", "2020-09"),
        ("In January-March 2019, output fell", "January-March 2019", "2019-01/2019-03"),
        ("in Jan–Mar 2019", "Jan–Mar 2019", "2019-01/2019-03"),
        ("June 2018–May 2019 was dry", "June 2018–May 2019", "2018-06/2019-05"),
        ("in November–February 2019", "November–February 2019", "2018-11/2019-02"),
        ("In his 1796 essay he argued", "1796", "1796"),
        ("After the 1848 revolt the king fled", "1848", "1848"),
        ("next Friday", "next Friday", "2020-04-10"),
        ("It will open on Friday", "Friday", "2020-04-10"),
        ("on Dec. 2", "Dec. 2", "2019-12-02"),
        ("on February 29", "February 29", "2020-02-29"),
        ("on 3 March 2018", "3 March 2018", "2018-03-03"),
        ("Tuesday, February 23, 2006", "Tuesday, February 23, 2006", "2006-02-23"),
        ("in May 2019", "May 2019", "2019-05"),
        ("In May, prices rose", "May", "2019-05"),
        ("from March 1 to 5.", "March 1 to 5", "2020-03-01/2020-03-05"),
        ("from March 1 to April 5", "from March 1 to April 5", "2020-03-01/2020-04-05"),
        ("from March 1 to April 5, 2018", "from March 1 to April 5, 2018", "2018-03-01/2018-04-05"),
        ("between 2010 and 2015", "between 2010 and 2015", "2010/2015"),
        ("the 2019-20 season", "2019-20", "2019/2020"),
        ("since 2015", "since 2015", "2015/"),
        ("the third quarter of 2019", "the third quarter of 2019", "2019-07/2019-09"),
        ("in Q1", "Q1", "2020-01/2020-03"),
        ("in 2018 Q3", "2018 Q3", "2018-07/2018-09"),
        ("the 2018 third quarter", "the 2018 third quarter", "2018-07/2018-09"),
        ("in 3Q18", "3Q18", "2018-07/2018-09"),
        ("the last quarter of 2018", "the last quarter of 2018", "2018-10/2018-12"),
        ("in 2H 2018", "2H 2018", "2018-07/2018-12"),
        ("Feb. 28-March 3", "Feb. 28-March 3", "2020-02-28/2020-03-03"),
        ("held Feb. 28 through March 3", "Feb. 28 through March 3", "2020-02-28/2020-03-03"),
        ("between April and June", "between April and June", "2019-04/2019-06"),
        ("The next vote is in June.", "June", "2020-06"),
        ("The fair moved and runs from May 3 to June 5.", "from May 3 to June 5", "2020-05-03/2020-06-05"),
        ("World Cup 2026 begins.", "2026", "2026"),
        ("It rained. That Friday it stopped.", "Friday", None),
        ("the first half of last year", "the first half of last year", "2019-01/2019-06"),
        ("in the 1990s", "the 1990s", "1990/1999"),
        ("the 19th century", "the 19th century", "1801/1900"),
        ("two years ago", "two years ago", "2018"),
        ("10 days ago", "10 days ago", "2020-03-27"),
        ("over the past week", "the past week", "2020-03-30/2020-04-06"),
        ("last weekend", "last weekend", "2020-04-04/2020-04-05"),
        ("last summer", "last summer", None),
        ("on 2020-04-06", "2020-04-06", "2020-04-06"),
        ("on 25/12/2019", "25/12/2019", "2019-12-25"),
        ("on 4/5/2020", "4/5/2020", None),
        ("on February 30", "February 30", None),
        ("a century of decades ago: 3000 decades ago", "3000 decades ago", None),
    ],
)
def test_date(text: str, words: str, iso: str | None) -> None:
    assert dates(text) == [(words, iso)]


@pytest.mark.parametrize(
    "words", ["yesterday", "last week", "March 1", "since Monday", "two years ago", "the third quarter"]
)
def test_without_an_article_date_relative_dates_have_no_value(words: str) -> None:
    assert dates(f"It was {words}.", None) == [(words, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The May conference",
        "they march in",
        "it may be",
        "Ms. May said",
        "March 10,000 people",
        "2000 people",
        "more than 2000 cars",
        "1709 schoolchildren",
        "the 1709 new workers",
        "its 1848 acres",
        "has 1950 employees",
        "a 2000 year old tree",
        "$2019",
        "at 10:27 PM",
        "for two years",
        "a room of 2019 square metres",
        "2,000-3,000 years",
        "She stayed in ‘20 minutes’ and",
        "in '20 percent of it",
        "Before '12 Bright Rooms' closed",
        "Of '14 sailors, six drowned', she said",
        "After ‘45 boats sank, and a pier,’ he wept",
        "The Christmas tree and an Easter egg",
        "in 1447 AH",
        "H1 25 percent up",
        "half a year ago",
    ],
)
def test_no_date(text: str) -> None:
    assert dates(text) == []


def test_what_is_moved_from_one_day_to_another_has_two() -> None:
    assert [iso for _, iso in dates("They moved the vote from March 3 to March 10.")] == ["2020-03-03", "2020-03-10"]


def test_a_year_before_what_it_qualifies_is_a_year() -> None:
    assert dates("The 2019 elections; above 2019 levels") == [("2019", "2019"), ("2019", "2019")]


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), WRITTEN), st.one_of(st.none(), st.dates()))
def test_any_text_and_day(text: str, base: date | None) -> None:
    position = 0
    for found in find_dates(text, base):
        assert position <= found.start < found.end <= len(text)
        position = found.end


WEDNESDAY = date(2024, 9, 11)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The council met on 3 April, 4 May and 5 June 2019.", ["2019-04-03", "2019-05-04", "2019-06-05"]),
        ("Sittings are on 5, 12 and 19 May 2019.", ["2019-05-05", "2019-05-12", "2019-05-19"]),
        ("It rained on August 2, 7 and 9, 2017.", ["2017-08-02", "2017-08-07", "2017-08-09"]),
        ("It rained on 2 or 3 August 2017.", ["2017-08-02", "2017-08-03"]),
        ("It rained between 2 and 5 August 2017.", ["2017-08-02/2017-08-05"]),
        ("Storms hit on May 3 and June 12, 2021.", ["2021-05-03", "2021-06-12"]),
        ("Talks were held in March and April 2018.", ["2018-03", "2018-04"]),
        ("on 30 November, 1 December and 2 December 2016", ["2016-11-30", "2016-12-01", "2016-12-02"]),
        ("sittings on July 1, on August 2, and on October 9, 2015", ["2015-07-01", "2015-08-02", "2015-10-09"]),
        # A later month before the year's own is of the year before, or of nobody knows which.
        ("on December 3 and January 4, 2019", ["2023-12-03", "2019-01-04"]),
        ("It opened on May 3. It shut on June 12, 2021.", ["2024-05-03", "2021-06-12"]),
        ("May 3 was cold, and June 12, 2021 was not.", ["2024-05-03", "2021-06-12"]),
    ],
)
def test_a_year_that_only_the_last_of_a_list_names(text: str, values: list[str]) -> None:
    assert [d.iso for d in find_dates(text, WEDNESDAY)] == values


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Two strikes are planned for Friday.", "2024-09-13"),
        ("Ministers may march on Sunday.", "2024-09-15"),
        ("The vote is scheduled for Monday.", "2024-09-16"),
        ("The hearing is slated for Thursday.", "2024-09-12"),
        ("On Friday, voters will choose a mayor.", "2024-09-13"),
        ("Friday's meeting is expected to be short.", "2024-09-13"),
        ("Sunday’s march will begin at noon.", "2024-09-15"),
        ("She plans to leave Tuesday.", "2024-09-17"),
        ("It might rain on Saturday.", "2024-09-14"),
        ("A vote looms on Tuesday.", "2024-09-17"),
        ("The court sits on Thursday in two weeks.", "2024-09-26"),
        ("It is due Thursday week.", "2024-09-19"),
        ("He may have died on Sunday.", "2024-09-08"),
        ("On Friday she said she will leave.", "2024-09-06"),
        ("On Friday the mayor announced it will close.", "2024-09-06"),
        ("The bridge fell on Tuesday.", "2024-09-10"),
        ("The crown was likely to weaken from Friday.", "2024-09-13"),
        ("Snow is likely from Thursday.", "2024-09-12"),
        ("Rain is forecast on Friday.", "2024-09-13"),
        ("She needs US$3 to last through Friday.", "2024-09-13"),
        ("The rule applies from Monday onwards.", "2024-09-16"),
        ("Tickets are on sale from Monday.", "2024-09-16"),
        ("She said her concert on Saturday would be dedicated to miners.", "2024-09-14"),
        ("Monday's march is going ahead.", "2024-09-16"),
        ("They trained ahead of Sunday's final.", "2024-09-15"),
        ("Prices rose ahead of Friday's jobs report.", "2024-09-13"),
        ("Ahead of Saturday's explosion, a dog barked.", "2024-09-07"),
        ("It looked calm ahead of Saturday’s deadly raid.", "2024-09-07"),
        ("The storm could land on Saturday.", "2024-09-14"),
        ("The hearing continues on Friday.", "2024-09-13"),
        ("The museum reopens on Friday.", "2024-09-13"),
        ("Orle takes on Tam on Saturday.", "2024-09-14"),
        ("A gale warning is in force from Friday.", "2024-09-13"),
        ("The owner could not be reached on Saturday.", "2024-09-07"),
        ("The judge adjourned the case to Monday.", "2024-09-16"),
        ("He was ill from Monday onwards.", "2024-09-09"),
        ("He said the attack on Monday would not stop them.", "2024-09-09"),
        ("The plan announced on Monday would cut taxes.", "2024-09-09"),
        ("Men likely hit by a car on Monday died.", "2024-09-09"),
        ("It is likely that he died on Monday.", "2024-09-09"),
        ("They are more likely to agree than on Monday.", "2024-09-09"),
        ("He adjourned it on Monday.", "2024-09-09"),
        ("Ministers marched on Sunday. They will march again.", "2024-09-08"),
    ],
)
def test_weekdays_to_come_and_gone(text: str, iso: str) -> None:
    assert [d.iso for d in find_dates(text, WEDNESDAY)] == [iso]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("The council has declared September 15 a day of mourning.", "2024-09-15"),
        ("The council declared September 15 a day of mourning.", "2024-09-15"),
        ("A 15 September fair costs nothing.", "2024-09-15"),
        ("The Sept. 15 fair costs nothing.", "2024-09-15"),
        ("The council has fixed December 8 for its vote.", "2024-12-08"),
        ("The fair was put off by the council to October 20.", "2024-10-20"),
        ("The fair is Sunday, December 8.", "2024-12-08"),
        ("The fair was on Friday, September 15.", "2023-09-15"),
        ("She was born on September 15.", "2023-09-15"),
        ("He trained ahead of the May 3 vote.", "2024-05-03"),
        ("On September 15, gunmen killed a nurse.", "2023-09-15"),
        ("The fair costs nothing since October 15.", "2023-10-15/"),
        # What befell on a day is past, and what is since then or after it.
        ("Six months after the September 20 crash, its owner is still at large.", "2023-09-20"),
        ("Ruritania's fleet has blocked the port since the September 15 uprising.", "2023-09-15/"),
        ("The tariff that applies since September 15 is unpopular.", "2023-09-15/"),
        ("Nurses are on strike since September 15 and will not yield.", "2023-09-15/"),
        ("Two guards face a judge over the Sept. 19 stabbing.", "2023-09-19"),
        ("The September 20 school shooting still haunts Tam.", "2023-09-20"),
        ("The attack on September 20 still haunts Tam.", "2023-09-20"),
        ("The September 20 bomb drill is at noon.", "2024-09-20"),
        ("The September 20 vote is far from the riots.", "2024-09-20"),
    ],
)
def test_the_year_of_a_day_without_one(text: str, iso: str) -> None:
    assert [d.iso for d in find_dates(text, WEDNESDAY)][-1] == iso


def test_the_century_of_a_short_year() -> None:
    assert [found for _, found in dates("In ’98 and in ’41 and in ’27", date(2024, 5, 1))] == ["1998", "1941", "2027"]
    assert [found for _, found in dates("In ’98 and in ’02", date(1995, 5, 1))] == ["1998", "2002"]
    assert [found for _, found in dates("In ’98 and in ’31 and in ’02", None)] == ["1998", None, "2002"]


@pytest.mark.parametrize(
    "text",
    [
        "Sales grew in the second quarter. The fiscal year ends in May.",
        "Sales grew in the second quarter. Its financial year, which ends on 30 June, was good.",
        "Sales grew in the second quarter, behind its fiscal first quarter.",
    ],
)
def test_a_quarter_of_a_financial_year_has_no_value(text: str) -> None:
    assert dates(text)[0] == ("the second quarter", None)
    assert dates("Sales grew in the second quarter. The fiscal year ends in December.")[0][1] == "2020-04/2020-06"


@pytest.mark.parametrize(
    "text",
    [
        "Norlac's fiscal year ends in May. The economy shrank in the second quarter.",
        "Norlac's fiscal year ends in May. Prices fell in the second quarter, from April to June.",
        "Norlac's fiscal year ends in May. Its owner is a baker. Rents fell in Tam in the second quarter.",
        "The central bank cut its rate in the second quarter. Norlac's fiscal year ends in May.",
    ],
)
def test_a_firms_financial_year_leaves_other_quarters(text: str) -> None:
    assert [iso for found, iso in dates(text) if "quarter" in found] == ["2020-04/2020-06"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In the mid-80s the mill shut.", [("the mid-80s", "1980/1989")]),
        ("It was built in the late 60s.", [("the late 60s", "1960/1969")]),
        ("since early ’90s hits", [("since early ’90s", "1990/")]),
        ("In the 1800s it was a farm.", [("the 1800s", "1800/1899")]),
        ("in the early 1900s", [("the early 1900s", "1900/1999")]),
        ("in the 2000s", [("the 2000s", "2000/2009")]),
        ("in the 1970s", [("the 1970s", "1970/1979")]),
        ("His parents bought it in the mid-80s.", [("the mid-80s", "1980/1989")]),
        ("He is in his mid-80s.", []),
        ("a woman in her late 40s", []),
        ("Temperatures will reach the mid-80s.", []),
        ("She scored in the low 60s.", []),
        ("His grades were in the mid-80s.", []),
        ("Occupancy of the inn has remained in the low 70s.", []),
        ("My pulse is still in the mid-90s.", []),
        ("The damp hovered in the mid-60s.", []),
        ("Her heyday was in the mid-80s.", [("the mid-80s", "1980/1989")]),
        ("Their last cup was in the late 60s.", [("the late 60s", "1960/1969")]),
        ("The price was raised in the mid-80s.", [("the mid-80s", "1980/1989")]),
        ("Flight 1947 and flight KR 2024 left late.", []),
        ("They left on Flight 2019.", []),
        ("under resolution 1973 of the council", []),
        ("Route 1926 was closed in 1999.", [("1999", "1999")]),
    ],
)
def test_decades_centuries_and_what_is_no_year(text: str, found: list[tuple[str, str]]) -> None:
    assert dates(text) == found


@pytest.mark.parametrize(
    "piece", ["May 3, ", "on Friday ", "the mid-80s ", "1 May and ", "Monday in two weeks ", "word "]
)
def test_time_grows_with_length_only(piece: str) -> None:
    def read(text: str) -> object:
        return find_dates(text, MONDAY)

    seconds(read, piece, 100)
    assert seconds(read, piece, 16_000) < 30 * seconds(read, piece, 2_000) + 0.2


def test_months_of_a_list_share_the_year_and_need_no_word_before_them() -> None:
    assert [iso for _, iso in dates("It rained in March, June and October 2018.")] == ["2018-03", "2018-06", "2018-10"]
