""" "Over" before what a quarrel, a charge or a penalty is about, which is no bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord import layers

if TYPE_CHECKING:
    from spacy.language import Language


def last(nlp: Language, text: str) -> tuple[str, str]:
    quantity = layers.read(nlp(text), "quantities")[-1]
    return text[quantity["start"] : quantity["end"]], quantity["bound"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mayor in the dock over Sh1.3bn stadium tender", "Sh1.3bn"),
        ("Clerk charged over $3 million contract", "$3 million"),
        ("Three men were held over 14 killings in Orle.", "14 killings"),
        ("The minister was sacked over a $2m deal.", "$2m"),
        ("Teacher questioned over 40 missing laptops.", "40 missing laptops"),
        ("The row over 40 jobs at the mill goes on.", "40 jobs"),
        ("Anger grew over 300 dismissals at the port.", "300 dismissals"),
        ("Police have arrested a nurse over 7 deaths.", "7 deaths"),
        ("The trial in Orle over 62 murders began.", "62 murders"),
        ("Workers went on strike over 120 layoffs.", "120 layoffs"),
        ("A dispute with the union over $5bn in back pay.", "$5bn"),
        ("The council was criticised over 30 empty flats.", "30 empty flats"),
        ("Cleric convicted over 6 bombings", "6 bombings"),
        ("The rebels handed over 40 prisoners.", "40 prisoners"),
        ("After a row over 40 jobs, the mill shut.", "40 jobs"),
        ("After the row over 40 jobs began, the mill shut.", "40 jobs"),
        ("In Orle a row over 40 jobs goes on.", "40 jobs"),
        ("He was arrested over 40 kilos of cocaine.", "40 kilos"),
    ],
)
def test_what_it_is_about(nlp: Language, text: str, words: str) -> None:
    assert last(nlp, text) == (words, "=")


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested over 40 people.",
        "The council fined over 300 drivers.",
        "Customs detained over 300 containers.",
        "The court jailed over 20 smugglers.",
        "He was jailed over 20 years ago.",
        "Many were held over 24 hours.",
        "They were charged over $300 for the meal.",
        "They fined the bank over $3 million.",
        "Charges over $300 are refunded.",
        "During the protests over 300 people were hurt.",
        "After weeks of riots over 200 shops were shut.",
        "In the longest strike in decades over 90 teachers marched.",
        "In the second round of talks over 60 firms took part.",
        "In one arrest over 30 kilos of pills were seized.",
        "Days after the clashes over 200 miners were missing.",
        "The guard died in a strike over 50 metres away.",
        "They lodged a complaint over 200 pages long.",
        "The strike cost firms over $40 million.",
        "Crews fight over 40 fires.",
        "After hearing over 40 witnesses, the court rose.",
        "They left at well over 40 miles an hour.",
        "The attack left them over 40 miles away.",
    ],
)
def test_a_bound(nlp: Language, text: str) -> None:
    assert last(nlp, text)[1] == ">"
