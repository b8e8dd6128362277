"""Which record a source's words are, each kind with an example that is one and one that is not."""

from __future__ import annotations

from typing import Any

import pytest

from handmade import read_marked
from onrecord.speakers.sources import (
    Description,
    FirstPerson,
    Joint,
    Label,
    Name,
    Nothing,
    Pronoun,
    Relative,
    UnlistedName,
)


@pytest.mark.parametrize(
    ("text", "kind", "phrase"),
    [
        # Names, at the head of the phrase, behind it, or beside it.
        ("<s>[PERSON Ada Frost]</s> said <q>so</q>.", Name, "Ada Frost"),
        ("<s>Mayor [PERSON Ada Frost]</s> said <q>so</q>.", Name, "Ada Frost"),
        ("<s>Chief (Mrs) [PERSON Ada Frost]</s> said <q>so</q>.", Name, "Ada Frost"),
        ("<s>Mother of two_CD [PERSON Ada Frost]</s> said <q>so</q>.", Name, "Ada Frost"),
        ("<s>Gran of two_CD [PERSON Ada Frost]</s> said <q>so</q>.", Name, "Ada Frost"),
        ("<s>[ORGANIZATION Arden Ports Board] (APB) director [PERSON Ada Frost]</s> said <q>so</q>.", Name, "Ada Frost"),
        ("<s>[ORGANIZATION Arden Board] ([ORGANIZATION Bodo]) chief [PERSON Ada Frost]</s> said <q>so</q>.", Name, "Ada Frost"),
        ("<s>President_NNP [ORGANIZATION RCC], [PERSON Ada Frost]</s> said <q>so</q>.", Name, "Ada Frost"),
        ("<s>The [ORGANIZATION Arden Ports Board] (APB)’s chief, [PERSON Ada Frost],</s> said <q>so</q>.", Name, "Ada Frost"),
        ("<s>The [ORGANIZATION Arden Ports Board] (APB)</s> said <q>so</q>.", Name, "Arden Ports Board"),
        ("<s>Dean of the [ORGANIZATION Arden School], Prof. (Mrs.) [PERSON Ada Frost],</s> said <q>so</q>.", Name, "Ada Frost"),
        ("<s>[PERSON Ada Frost] SC</s> said <q>so</q>.", Name, "Ada Frost"),
        ("<s>Glass_NNP Forum_NNP of_IN Arden_NNP (GFA) president_NN Dr [PERSON Ada Frost]</s> said <q>so</q>.", Name, "Ada Frost"),
        ("<s>[PERSON Ada Frost] the head of the school</s> said <q>so</q>.", Name, "Ada Frost"),
        ("<s>[PERSON Ada Frost] Chairman of the board</s> said <q>so</q>.", Name, "Ada Frost"),
        ("It was <s>[PERSON Frost]’s</s> view that <q>it rains</q>.", Name, "Frost"),
        ("<s>the mayor of [PLACE Arden], [PERSON Ada Frost],</s> said <q>so</q>.", Name, "Ada Frost"),
        ("according to <s>by [PERSON Ada Frost]</s> <q>it rains</q>.", Name, "Ada Frost"),
        ("<s>[PERSON I Wayan Frost]</s> said <q>so</q>.", Name, "I Wayan Frost"),
        ("<s>[PERSON I Wayan Frost], a baker,</s> said <q>so</q>.", Name, "I Wayan Frost"),
        ("<s>[PERSON Frost] yesterday</s> said <q>so</q>.", Name, "Frost"),
        ("<s>A band called [ORGANIZATION Tin Drum]</s> said <q>so</q>.", Name, "Tin Drum"),
        ("[ORGANIZATION Tin Drum], <s>a band</s> that said <q>so</q>, left.", Name, "Tin Drum"),
        ("After [PERSON Ada Frost], <s>a baker</s> said <q>so</q>.", Description, "a baker"),
        ("<s>Rt. Hon. [PERSON Ada Frost]</s> said <q>so</q>.", Name, "Ada Frost"),
        # What a name owns is no name.
        ("<s>[PERSON Frost]’s lawyer</s> said <q>so</q>.", Description, "Frost’s lawyer"),
        ("<s>supporters of [PERSON Frost]</s> said <q>so</q>.", Description, "supporters of Frost"),
        # Pronouns; the organisation WHO is none, nor is a pronoun before its noun.
        ("<s>She</s> said <q>so</q>.", Pronoun, "She"),
        ("<s>they all</s> said <q>so</q>.", Pronoun, "they"),
        ("<s>“He”,</s> said <q>so</q>.", Pronoun, "He"),
        ("<s>his lawyer</s> said <q>so</q>.", Description, "his lawyer"),
        ("<s>3M_NNP</s> said <q>so</q>.", UnlistedName, "3M"),
        ("They met. <s>IT_NNP</s> said <q>so</q>.", UnlistedName, "IT"),
        ("THEY MET. <s>SHE_PRP</s> SAID <q>SO</q>.", Pronoun, "SHE"),
        ("<s>he who waits</s> said <q>so</q>.", Pronoun, "he"),
        ("<s>she was</s> saying <q>so</q>.", Pronoun, "she"),
        ("<s>she herself</s> said <q>so</q>.", Pronoun, "she"),
        ("<s>they later</s> said <q>so</q>.", Pronoun, "they"),
        ("<s>you and [PERSON Ben Hale]</s> said <q>so</q>.", Name, "Ben Hale"),
        # First and second person.
        ("<s>we</s> said <q>so</q>.", FirstPerson, "we"),
        ("<s>you</s> said <q>so</q>.", Nothing, None),
        # Labels of interviews.
        ("<s>Q</s>: <q>How?</q>", Label, "Q"),
        ("<s>A</s>: <q>So.</q>", Label, "A"),
        ("<s>A</s>. <q>So.</q>", Label, "A"),
        # Several.
        ("<s>[PERSON Ada Frost] and [PERSON Ben Hale]</s> said <q>so</q>.", Joint, "Ada Frost and Ben Hale"),
        ("<s>[PERSON Ada Frost] and her lawyers</s> said <q>so</q>.", Joint, "Ada Frost and her lawyers"),
        ("<s>the national_JJ and local papers</s> said <q>so</q>.", Description, "the national and local papers"),
        ("<s>[ORGANIZATION Arden Council]</s> and <s>[AGENCY Arden Police]</s> said <q>so</q>.", Joint, "Arden Council and Arden Police"),
        # Not over before their noun.
        ("<s>[PERSON Frost]’s close friends</s> said <q>so</q>.", Description, "Frost’s close friends"),
        ("<s>[PERSON Frost]’s running_VBG mate</s> said <q>so</q>.", Description, "Frost’s running mate"),
        ("<s>The very_RB old mayor</s> said <q>so</q>.", Description, "The very old mayor"),
        ("<s>the stand-in_IN mayor</s> said <q>so</q>.", Description, "the stand-in mayor"),
        ("<s>the expelled_VBD senator</s> said <q>so</q>.", Description, "the expelled senator"),
        ("<s>some bakers</s> who said <q>so</q> left.", Description, "some bakers"),
        ("<s>Both</s> said <q>so</q>.", Description, "Both"),
        # A post before a name, which is another's: whose lawyer he is does not speak.
        ("<s>Mayor [PERSON Ada Frost]’s lawyer</s> said <q>so</q>.", Description, "Mayor Ada Frost’s lawyer"),
        # Of whom it is said stands beside it.
        ("[PERSON Ada Frost], <s>the mayor of [PLACE Arden]</s>, said <q>so</q>.", Name, "Ada Frost"),
        ("<s>executive beekeeper of the [ORGANIZATION Arden Council] [PERSON Ada Frost]</s> said <q>so</q>.", Name, "Ada Frost"),
        ("<s>executive beekeeper of the [ORGANIZATION Arden Council] today</s> said <q>so</q>.", Description, "executive beekeeper of the Arden Council today"),
        # A spokesman is nobody's name.
        ("<s>A spokesman on the line, [ORGANIZATION Corvane],</s> said <q>so</q>.", Description, "A spokesman on the line"),
        ("<s>A band called so</s> said <q>so</q>.", Description, "A band"),
        ("<s>A band called</s> said <q>so</q>.", Description, "A band"),
        ("It was <s>[PERSON Ada Frost]’s, not the mayor’s,</s> view that <q>so</q>.", Name, "Ada Frost"),
        # What introduces a name; a firm may own something, and one person have two posts.
        ("<s>Its owner, [ORGANIZATION Corvane],</s> said <q>so</q>.", Name, "Corvane"),
        ("<s>Vice-president and chief scientist [PERSON Ada Frost]</s> said <q>so</q>.", Name, "Ada Frost"),
        ("<s>[PERSON Frost]’s running_VBG mate — Governor [PERSON Ben Hale] —</s> said <q>so</q>.", Name, "Ben Hale"),
        ("<s>Another delegate on the [PERSON Frost] slate, [PERSON Jo Poole],</s> said <q>so</q>.", Name, "Jo Poole"),
        ("<s>A new_JJ [ORGANIZATION Big Fund] called [ORGANIZATION Tin Drum]</s> said <q>so</q>.", Name, "Tin Drum"),
        # Nouns for people of a party are nobody's names.
        ("<s>The [ORGANIZATION Arden Democrat]</s> said <q>so</q>.", Description, "The Arden Democrat"),
        ("<s>Two [ORGANIZATION House Democrats]</s> said <q>so</q>.", Description, "Two House Democrats"),
        ("<s>[ORGANIZATION House Republicans]</s> said <q>so</q>.", Description, "House Republicans"),
        ("<s>[ORGANIZATION Corvane Democrat]</s> said <q>so</q>.", Name, "Corvane Democrat"),
        ("Then <s>[ORGANIZATION Corvane Democrat]</s> said <q>so</q>.", Name, "Corvane Democrat"),
        ("<s>the young [PERSON Ada Christian]</s> said <q>so</q>.", Name, "Ada Christian"),
        # Of two names that begin together the longer one.
        ("<s>[AGENCY [COUNTRY-FR France] Health Board]</s> said <q>so</q>.", Name, "France Health Board"),
        # Names that nobody found.
        ("Then <s>Orbel</s> said <q>so</q>.", UnlistedName, "Orbel"),
        ("Then <s>Orbel Fiscal Bureau</s> said <q>so</q>.", UnlistedName, "Orbel Fiscal Bureau"),
        ("Then <s>the small Orbel Fiscal</s> said <q>so</q>.", UnlistedName, "Orbel Fiscal"),
        ("Then <s>Orbels_NNPS</s> said <q>so</q>.", UnlistedName, "Orbels"),
        ("Then <s>Report</s> said <q>so</q>.", UnlistedName, "Report"),
        # A post, a party's people, a noun for a body behind "the" or an adjective, one word behind one: no names.
        ("Then <s>Arden Mayor</s> said <q>so</q>.", Description, "Arden Mayor"),
        ("Then <s>Arden Democrat</s> said <q>so</q>.", Description, "Arden Democrat"),
        ("Then <s>the Orbel Fiscal Bureau</s> said <q>so</q>.", Description, "the Orbel Fiscal Bureau"),
        ("Then <s>small Orbel Fiscal Bureau</s> said <q>so</q>.", Description, "small Orbel Fiscal Bureau"),
        ("Then <s>the small Orbel</s> said <q>so</q>.", Description, "the small Orbel"),
        # Nor words for many, wherever they stand, and nouns for bodies, writings and people that are many.
        ("Then <s>Staff</s> said <q>so</q>.", Description, "Staff"),
        ("Then <s>Officials_NNPS</s> said <q>so</q>.", Description, "Officials"),
        ("Then <s>Reports_NNPS</s> said <q>so</q>.", Description, "Reports"),
        ("<s>Winner</s> said <q>so</q>.", Description, "Winner"),
        ("<s>Report</s> said <q>so</q>.", Description, "Report"),
        ("<s>REPORT</s> said <q>so</q>.", UnlistedName, "REPORT"),
        # A capital at a sentence's head makes no name.
        ("<s>Prosecutors</s> said <q>so</q>.", Description, "Prosecutors"),
        ("<s>Newspaper_NNP</s> says <q>so</q>.", Description, "Newspaper"),
        ("<s>the “old_JJ” mayor</s> said <q>so</q>.", Description, "the “old” mayor"),
        ("<s>an Arden-based_VBN firm</s> said <q>so</q>.", Description, "an Arden-based firm"),
        ("<s>the Selby, Ohio-based_VBN firm</s> said <q>so</q>.", Description, "the Selby, Ohio-based firm"),
        ("<s>[PERSON Ada Frost], a Selby-born_VBN actor</s>, said <q>so</q>.", Name, "Ada Frost"),
        ("<s>[ORGANIZATION Corvane], a Selby-based_VBN firm</s>, said <q>so</q>.", Name, "Corvane"),
        ("<s>MS ADA FROST</s>: <q>So.</q>", UnlistedName, "MS ADA FROST"),
        # Who is told of by whoever speaks, and a noun that ends in a small word.
        ("Frost left, <s>whom_WP the_DT mayor</s> knew, said <q>so</q>.", Description, "the mayor"),
        ("<s>A passer_NN-by_IN</s> said <q>so</q>.", Description, "A passer-by"),
        ("[PERSON Ada Frost], <s>who_WP in_IN May</s> said <q>so</q>.", Relative, "who"),
        # Words that are none of it.
        ("<s>according to [PERSON Ada Frost]</s> <q>so</q>.", Name, "Ada Frost"),
        ("<s>but only the mayor</s> said <q>so</q>.", Description, "the mayor"),
        ("<s>[ORGANIZATION Only Rain]</s> said <q>so</q>.", Name, "Only Rain"),
        ("<s>By</s> <q>so</q>.", Nothing, None),
        # Nothing but marks.
        ("<s>,</s> said <q>so</q>.", Nothing, None),
    ],
)  # fmt: skip
def test_what_a_source_is(text: str, kind: type, phrase: str | None) -> None:
    _, source = read_marked(text)
    assert (type(source), getattr(source, "phrase", None)) == (kind, phrase)


@pytest.mark.parametrize(
    ("pronoun", "sort", "gender"),
    [("he", "person", "m"), ("her", "person", "f"), ("it", "thing", None), ("they", "many", None)],
)
def test_what_a_pronoun_stands_for(pronoun: str, sort: str, gender: str | None) -> None:
    _, source = read_marked(f"Then <s>{pronoun}</s> said <q>so</q>.")
    assert isinstance(source, Pronoun) and (source.sort, source.gender) == (sort, gender)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("<s>the minister</s> said <q>so</q>.", {"head": "minister", "definite": True, "bare": True, "known": True}),
        ("<s>a minister</s> said <q>so</q>.", {"head": "minister", "definite": False}),
        ("<s>union</s> says <q>so</q>.", {"head": "union", "definite": True}),
        ("<s>the chief justice</s> said <q>so</q>.", {"head": "justice", "title": "chief justice"}),
        ("<s>the angry baker</s> said <q>so</q>.", {"title": "baker", "bare": False}),
        ("<s>her lawyer</s> said <q>so</q>.", {"possessed": True, "definite": True}),
        ("<s>[PERSON Frost]’s lawyer</s> said <q>so</q>.", {"possessed": True, "proper_words": frozenset({"frost"})}),
        ("<s>the lawyer</s> said <q>so</q>.", {"possessed": False, "proper_words": frozenset()}),
        ("<s>officials from the ministry</s> said <q>so</q>.", {"complemented": True, "plural": True, "head": "officials"}),
        ("<s>the [COUNTRY-FR French] president</s> said <q>so</q>.", {"country": "FR", "known": True}),
        ("<s>the former baker</s> said <q>so</q>.", {"known": True}),
        ("<s>the table</s> said <q>so</q>.", {"known": False, "country": None, "complemented": False}),
        # A post is held by somebody named where it is an office, or where its place is said; a former one always.
        ("<s>the driver</s> said <q>so</q>.", {"known": False}),
        ("<s>the current driver</s> said <q>so</q>.", {"known": True}),
        ("<s>a mayor of old</s> said <q>so</q>.", {"definite": False, "complemented": True, "bare": False}),
        ("<s>the [COUNTRY-FR French] and [COUNTRY-PE Peruvian] presidents</s> said <q>so</q>.", {"country": None, "plural": True}),
        ("<s>the [COUNTRY-FR French] president</s> said <q>so</q>.", {"proper_words": frozenset()}),
        ("<s>unions</s> say <q>so</q>.", {"definite": False, "plural": True}),
        ("<s>One_CD of the drivers_NNS</s> said <q>so</q>.", {"head": "driver", "plural": False}),
        ("<s>One_CD of [PERSON Frost]’s old cousins_NNS</s> said <q>so</q>.", {"head": "cousin", "plural": False}),
        ("<s>One_CD of them</s> said <q>so</q>.", {"head": "one"}),
    ],
)  # fmt: skip
def test_the_fields_of_a_description(text: str, fields: dict[str, Any]) -> None:
    _, source = read_marked(text)
    assert isinstance(source, Description)
    assert {name: getattr(source, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("source", "phrase"),
    [
        ("A person familiar with the matter, speaking yesterday,", "A person familiar with the matter"),
        ("Voters in the north, who are tired,", "Voters in the north"),
        ("The ministers of Egypt, Tunisia and Lebanon", "The ministers of Egypt, Tunisia and Lebanon"),
        ("Some polls in the north", "Some polls in the north"),
        ("members of the [ORGANIZATION Arden Council]", "members of the Arden Council"),
        ("a baker  from\nArden", "a baker from Arden"),
        ("A person close to_TO the mayor", "A person close to the mayor"),
        # A writing with what says which one it is, and without where it was read.
        ("A survey with ties to_TO the union", "A survey with ties to the union"),
        ("A survey with pictures", "A survey"),
        ("A survey with", "A survey"),
        ("A survey after direct_JJ mail", "A survey"),
        ("A survey in the [ORGANIZATION Arden Times]", "A survey in the Arden Times"),
        ("A survey after the [ORGANIZATION Arden Times]", "A survey"),
        # A participle belongs to its noun, whatever the tagger takes it for, but not to what a comma parts from it.
        ("A letter signed_VBN by 41 voters", "A letter signed by 41 voters"),
        ("Bakers briefed_VBD on_IN the plan", "Bakers briefed on the plan"),
        ("A letter, signed_VBN by 41 voters,", "A letter"),
        ("A survey by [PERSON Ada Frost] and [PERSON Ben Hale]", "A survey by Ada Frost and Ben Hale"),
        ("A user called_VBN “rainboy”", "A user"),
        # Not what they did, nor how they are, nor what somebody did to them.
        ("The baker they_PRP robbed", "The baker"),
        ("The mayor herself_PRP", "The mayor"),
        ("The ministers who met and left", "The ministers"),
        ("Voters in the north, tired_VBN and cold,", "Voters in the north"),
    ],
)
def test_a_description_is_whole_without_what_is_only_said_beside_it(source: str, phrase: str) -> None:
    _, read = read_marked(f"<s>{source}</s> said <q>so</q>.")
    assert isinstance(read, Description) and read.phrase == phrase


@pytest.mark.parametrize(
    ("text", "members", "whole"),
    [
        ("<s>[PERSON Ada Frost] and [PERSON Ben Hale]</s> said <q>so</q>.", ["Ada Frost", "Ben Hale"], True),
        ("<s>[PERSON Ada Frost], [PERSON Ben Hale] and [PERSON Jo Poole]</s> said <q>so</q>.", ["Ada Frost", "Ben Hale", "Jo Poole"], True),
        ("<s>[PERSON Ada Frost] (left) and [PERSON Ben Hale]</s> said <q>so</q>.", ["Ada Frost", "Ben Hale"], True),
        ("<s>[PERSON Ada Frost] and others</s> said <q>so</q>.", ["Ada Frost"], False),
        ("<s>voters and their lawyers</s> said <q>so</q>.", [], False),
        ("<s>[PERSON Ada Frost] and [PERSON Ben Hale], and Mayor [PERSON Jo Poole],</s> said <q>so</q>.", ["Ada Frost", "Ben Hale", "Jo Poole"], True),
        ("<s>[PERSON Ada Frost], head of the [ORGANIZATION Arden Bank], a lender, and [PERSON Ben Hale], its founder,</s> said <q>so</q>.", ["Ada Frost", "Ben Hale"], True),
        ("<s>He and Mayor [PERSON Ada Frost]</s> said <q>so</q>.", ["He", "Ada Frost"], True),
        ("<s>[PERSON Ada Frost] and they</s> said <q>so</q>.", ["Ada Frost", "they"], True),
        ("<s>She and her husband</s> said <q>so</q>.", ["She"], False),
        ("<s>[PERSON Ada Frost] and [PERSON Ben Hale], both lawyers,</s> said <q>so</q>.", ["Ada Frost", "Ben Hale"], True),
        ("<s>[PERSON Ada Frost] and [PERSON Ben Hale], [PERSON Jo Poole]</s> said <q>so</q>.", ["Ada Frost", "Ben Hale", "Jo Poole"], True),
        ("<s>[PERSON Ada Frost] and, [PERSON Ben Hale]</s> said <q>so</q>.", ["Ada Frost", "Ben Hale"], True),
        # Two of whom nothing shows that they are one: a title with a capital, a bank, an article of its own.
        ("<s>her colleague and Mayor [PERSON Ada Frost]</s> said <q>so</q>.", ["Ada Frost"], False),
        ("<s>a bank and former owner [ORGANIZATION Corvane]</s> said <q>so</q>.", ["Corvane"], False),
        ("<s>her lawyer and the mayor [PERSON Ada Frost]</s> said <q>so</q>.", ["Ada Frost"], False),
    ],
)  # fmt: skip
def test_who_speaks_together(text: str, members: list[str], whole: bool) -> None:
    _, source = read_marked(text)
    assert isinstance(source, Joint)
    named = [member.phrase if isinstance(member, Pronoun) else member.name for member in source.members]
    assert (named, source.whole) == (members, whole)


@pytest.mark.parametrize(
    "text",
    [
        "<s>[PERSON Ada Frost], head of the [ORGANIZATION Arden Bank], and the [AGENCY Arden Council]</s> said <q>so</q>.",
        "<s>[PERSON Ada Frost], 54, and so on</s> said <q>so</q>.",
        "<s>[PERSON Ada Frost], mayor,</s> said <q>so</q>.",
    ],
)
def test_who_speaks_alone(text: str) -> None:
    _, source = read_marked(text)
    assert isinstance(source, Name) and source.referent.name == "Ada Frost"


def test_a_phrase_and_a_name_behind_an_aside_are_no_two_people() -> None:
    _, source = read_marked("<s>The mayor, head of the bank, and [PERSON Ben Hale]</s> said <q>so</q>.")
    assert isinstance(source, Description)


@pytest.mark.parametrize(
    ("text", "kind", "phrase", "plural"),
    [
        ("[PERSON Ada Frost], <s>who</s> said <q>so</q>, left.", Name, "Ada Frost", False),
        ("[PERSON Ada Frost], the mayor of [PLACE Arden], <s>who</s> said <q>so</q>, left.", Name, "Ada Frost", False),
        ("There were some bakers <s>who</s> said <q>so</q>.", Description, "some bakers", False),
        ("A petition was lodged_VBN on Monday <s>that</s> said <q>so</q>.", Description, "A petition", False),
        ("A bridge was opened_VBN <s>that</s> said <q>so</q>.", Description, "opened", False),
        ("Senators such as [PERSON Ada Frost] <s>who</s> say <q>so</q> left.", Description, "Senators", True),
        ("[ORGANIZATION Tin Drum], a band <s>that</s> said <q>so</q>, left.", Name, "Tin Drum", False),
        ("[PERSON Ada Frost], a baker <s>who</s> said <q>so</q>, left.", Name, "Ada Frost", False),
        ("[ORGANIZATION Tin Drum], bands <s>that</s> say <q>so</q>, left.", Description, "bands", True),
        ("[PERSON Ada Frost], a council <s>that</s> said <q>so</q>, left.", Description, "a council", False),
        ("A council of elders, <s>which</s> said <q>so</q>, left.", Description, "A council of elders", False),
        # Across what says who that is, and across another such clause; not across a clause of its own, or into another sentence.
        (
            "[PERSON Ada Frost], the mayor, who left [PLACE Arden] and <s>who</s> said <q>so</q>, came.",
            Name,
            "Ada Frost",
            False,
        ),
        (
            "[PERSON Ada Frost], the mayor of [PLACE Arden], met some bakers <s>who</s> said <q>so</q>.",
            Description,
            "some bakers",
            False,
        ),
        (
            "[PERSON Ada Frost], mayor of [PLACE Arden]\n\nBakers <s>who</s> said <q>so</q> left.",
            Description,
            "Bakers",
            False,
        ),
        # The article before a noun, a noun of the other kind and other words between say that somebody else is meant.
        ("Behind [ORGANIZATION Tin Drum], the band <s>that</s> said <q>so</q> left.", Description, "the band", False),
        ("[ORGANIZATION Tin Drum] met a band <s>that</s> said <q>so</q>.", Description, "a band", False),
        ("[ORGANIZATION Tin Drum], a baker <s>who</s> said <q>so</q>, left.", Description, "a baker", False),
        ("[ORGANIZATION Corvane], a bank <s>that</s> said <q>so</q>, left.", Name, "Corvane", False),
        # Whom a body has sent.
        (
            "A delegation_NN from_IN the [ORGANIZATION Elks], <s>who</s> said <q>so</q>, left.",
            Description,
            "A delegation from the Elks",
            False,
        ),
        ("A letter_NN from_IN the bakers, <s>who</s> said <q>so</q>, came.", Description, "the bakers", False),
        ("Notes to the board_NN from_IN the mayor, <s>who</s> said <q>so</q>, came.", Description, "the mayor", False),
        # At a text's head and at its end.
        ("<s>Who</s> said <q>so</q> —", Nothing, None, False),
        ("<q>So</q> said bakers <s>who</s>", Description, "bakers", False),
        ("Bakers <s>who</s> say <q>rain</q>", Description, "Bakers", True),
        # Examples, and what looks like one.
        ("Senators like [PERSON Ada Frost] <s>who</s> say <q>so</q> left.", Description, "Senators", True),
        # A day says nothing.
        (
            "A report by the [ORGANIZATION Courier] on Sunday_NNP, <s>which</s> said <q>so</q>, was wrong.",
            Name,
            "Courier",
            False,
        ),
        ("Bands known_VBN as [ORGANIZATION Tin Drum] <s>who</s> say <q>so</q> left.", Name, "Tin Drum", True),
        ("There are such bakers <s>who</s> say <q>so</q>.", Description, "such bakers", True),
        ("He is one of the bakers <s>who</s> say <q>so</q>.", Description, "one of the bakers", True),
    ],
)
def test_what_stands_before_who(text: str, kind: type, phrase: str, plural: bool) -> None:
    _, source = read_marked(text)
    assert isinstance(source, Relative) and source.plural is plural
    assert (type(source.antecedent), getattr(source.antecedent, "phrase", None)) == (kind, phrase)


@pytest.mark.parametrize(
    ("word", "plural", "kind", "agrees"),
    [
        ("who", False, "person", True),
        ("who", False, "country", False),
        ("which", False, "organization", True),
        ("which", False, "person", False),
        ("who", True, "group", True),
        ("who", True, "person", False),
    ],
)
def test_who_agrees_with_what_it_stands_for(word: str, plural: bool, kind: str, agrees: bool) -> None:
    assert Relative((0, 0), word, plural=plural).agrees(kind) is agrees


@pytest.mark.parametrize(
    ("text", "kind", "phrase"),
    [
        ("[PERSON Ada Frost] came. <s>Frost</s>also said <q>so</q>.", UnlistedName, "Frost"),
        ("[PERSON Ada Frost] came. <s>She</s>also said <q>so</q>.", Pronoun, "She"),
    ],
)
def test_a_part_of_a_word_where_a_blank_is_missing(text: str, kind: type, phrase: str) -> None:
    _, source = read_marked(text)
    assert (type(source), getattr(source, "phrase", None)) == (kind, phrase)


def test_a_form_of_address_before_a_label_tells_the_gender() -> None:
    _, source = read_marked("<s>MS. FROST</s>: <q>So.</q>")
    assert isinstance(source, UnlistedName) and (source.address, source.phrase) == ("MS", "FROST")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("<s>The mayor</s>, represented by her deputy, [PERSON Ada Frost], said <q>so</q>.", "Ada Frost"),
        ("<s>The mayor, represented by the clerk of the mill, [PERSON Ada Frost],</s> said <q>so</q>.", "Ada Frost"),
        ("<s>The mayor</s>, represented by [PERSON Ada Frost], said <q>so</q>.", "The mayor"),
        ("<s>The mayor</s>, represented by the lawyer [PERSON Ada Frost], said <q>so</q>.", "The mayor"),
        ("<s>The mayor</s>, represented by a clerk. [PERSON Ada Frost] said <q>so</q>.", "The mayor"),
        ("<s>The mayor</s>, represented by the clerk of the [ORGANIZATION Glass Union], said <q>so</q>.", "The mayor"),
    ],
)
def test_who_speaks_for_somebody(text: str, phrase: str) -> None:
    assert getattr(read_marked(text)[1], "phrase", None) == phrase
