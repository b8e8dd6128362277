"""Bodies whose names begin with a word of another language that says so: where they end."""

from __future__ import annotations

import pytest

from .test_finding import read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("So the Partido Verde Tarka left.", "Partido Verde Tarka"),
        ("So the Cour des comptes said so.", "Cour des comptes"),
        ("So the Agence nationale de sécurité sanitaire said so.", "Agence nationale de sécurité sanitaire"),
        ("So the Fédération nationale des chasseurs said so.", "Fédération nationale des chasseurs"),
        ("So the Conseil d’État said so.", "Conseil d’État"),
        ("So the Fiscalía General de la República left.", "Fiscalía General de la República"),
        ("So the Bundesamt für Tarka left.", "Bundesamt für Tarka"),
        # A title before a name, a verb, the next line and a day are no part of it.
        ("So the Partido Verde President Ida Brock left.", "Partido Verde"),
        ("So the Partido Verde said so.", "Partido Verde"),
        ("So to the Partido Verde\nTarka left.", "Partido Verde"),
        ("So the Partido Verde Monday left.", "Partido Verde"),
        ("So the Partido Verde female wing met.", "Partido Verde"),
        ("So those of Partido Verde do well.", "Partido Verde"),
        ("So they gave Partido Verde a Tarka seat.", "Partido Verde"),
    ],
)
def test_a_body_begun_abroad(text: str, name: str) -> None:
    assert (name, "ORGANIZATION") in read(text)


def test_such_a_word_alone_or_in_small_letters_is_none() -> None:
    assert read("So the Partido left. So the partido Verde left.") == []
