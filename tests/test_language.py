"""Whether a text is English: of sentences of our own in other languages a line says that they are not."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

from blank import blank
from onrecord import language
from onrecord.errors import OnrecordWarning
from onrecord.language import is_foreign
from onrecord.readers import Article
from onrecord.tagging import Settings, tag_articles

ENGLISH = [
    "The mayor said on Monday that the old bridge would be closed for nine months because its pillars were damaged by ice.",
    "Results: Harrowmouth beat Lindley 3-1 on Saturday, with goals by Olsen, Hale and Frost, after a slow start in heavy rain "
    "at Dock Road, where 4,200 people watched.",
    "Shares of Bramley Foods fell 4 percent in early trading after the company cut its forecast for annual profit, citing higher "
    "wheat prices and weak demand from bakeries.",
]
OTHERS = [
    "Der Bürgermeister sagte gestern, die alte Brücke werde im Mai für neun Monate gesperrt, weil die Pfeiler im letzten Winter "
    "von den Eisschollen beschädigt worden seien.",
    "El alcalde dijo el lunes que el viejo puente estaría cerrado durante nueve meses porque el hielo dañó sus pilares en enero, "
    "y no hay dinero para una obra más rápida.",
    "Le maire a déclaré lundi que le vieux pont serait fermé pendant neuf mois, parce que la glace a endommagé ses piliers en "
    "janvier et que personne ne veut payer.",
    "De burgemeester zei maandag dat de oude brug negen maanden dicht gaat, omdat het ijs in januari de pijlers had beschadigd en "
    "er was geen geld over voor een snelle oplossing.",
    "Il sindaco ha detto lunedì che il vecchio ponte resterà chiuso per nove mesi, perché a gennaio il ghiaccio ha danneggiato i "
    "piloni e non ci sono soldi per lavori rapidi.",
    "O prefeito disse na segunda-feira que a velha ponte ficará fechada por nove meses, porque o gelo danificou os pilares em "
    "janeiro e a cidade não tem dinheiro para mais.",
    "Borgmästaren sade i måndags att den gamla bron ska stängas i nio månader, eftersom isen skadade pelarna i januari och det "
    "inte finns några pengar till en snabbare lösning.",
    "Burmistrz powiedział w poniedziałek, że stary most będzie zamknięty przez dziewięć miesięcy, ponieważ lód uszkodził jego "
    "filary w styczniu, a na szybszy remont nie ma pieniędzy.",
    "Мэр сказал в понедельник, что старый мост закроют на девять месяцев, потому что лёд повредил его опоры в январе, а денег на "
    "более быстрый ремонт в городе нет и не будет.",
    "Walikota mengatakan pada hari Senin bahwa jembatan tua itu akan ditutup selama sembilan bulan karena es merusak tiangnya "
    "pada bulan Januari dan tidak ada uang untuk perbaikan cepat.",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_not_warned_of(text: str) -> None:
    assert not is_foreign(blank()(text))


@pytest.mark.parametrize("text", OTHERS)
def test_other_languages_are(text: str) -> None:
    assert is_foreign(blank()(text))


def test_a_short_text_says_nothing_of_its_language() -> None:
    assert not is_foreign(blank()("Ana Silva, Bo Lind, Ada Frost"))


def test_the_example() -> None:
    assert doctest.testmod(language).failed == 0


@pytest.mark.slow
def test_tagging_warns_unless_any_language_will_do(tmp_path: Path) -> None:
    articles = [Article("a", OTHERS[0], {}, "a.txt", 1), Article("b", ENGLISH[0], {}, "b.txt", 1)]
    with pytest.warns(OnrecordWarning) as caught:
        list(tag_articles(articles, Settings()))
    assert [str(warning.message) for warning in caught] == [f"a.txt: {language.FOREIGN}"]
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        list(tag_articles(articles, Settings(any_language=True)))
