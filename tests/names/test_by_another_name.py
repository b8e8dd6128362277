"""Names that another name of the article tells: whole ones beside their parts, people by a part of theirs."""

from __future__ import annotations

import pytest

from .test_finding import read


def test_a_name_with_a_particle_between_two_others_is_a_name() -> None:
    text = "Ali Brock bin Omar Ruun came. So Ali Brock met Omar Ruun."
    assert (
        read(text, ("PERSON", "Ali Brock bin Omar Ruun"), ("PERSON", "Omar Ruun."))[0][0] == "Ali Brock bin Omar Ruun"
    )


@pytest.mark.parametrize(
    ("body", "person", "label"),
    [
        ("Tran Van Tarko", "Tarko", "PERSON"),
        ("Azmil", "Nik Azmil Tarko", "PERSON"),
        # Other words, a title, the end of a body's name.
        ("Tran Van Tarko", "Ruun", "ORGANIZATION"),
        ("Tran of Tarko", "Tarko", "ORGANIZATION"),
        ("Selby Bank", "Tunku Bank Tarko", "ORGANIZATION"),
        ("Ford", "Tunku Ford Tarko", "ORGANIZATION"),
        ("Selby Sheriff Tarko", "Tarko", "ORGANIZATION"),
    ],
)
def test_who_is_called_by_a_part_of_a_name_is_a_person(body: str, person: str, label: str) -> None:
    found = read(f"So they told {body} it. Then came {person}.", ("ORG", body), ("PERSON", f"{person}."))
    assert dict(found)[body] == label
