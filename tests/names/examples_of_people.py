"""Texts for the rules of ``names/people.py``: people who are taken for bodies or places."""

from __future__ import annotations

PEOPLE: dict[str, tuple[list[tuple[str, str, str, list[tuple[str, str]]]], list[tuple[str, str, str]]]] = {
    "person_by_what_is_said": (
        [
            ("Faith Church, 19, left.", "ORG", "Faith Church", [("Faith Church", "PERSON")]),
            ("So Sunday Brock, a retired barber, left.", "ORG", "Sunday Brock", [("Sunday Brock", "PERSON")]),
            ("So Sunday Brock, who sang, left.", "ORG", "Sunday Brock", [("Sunday Brock", "PERSON")]),
        ],
        [
            ("So Selby Church, 19, and Arden Church, 12, shut.", "ORG", "Selby Church"),
            ("So the Selby Church, 19, shut.", "ORG", "Selby Church"),
            ("So Selby Church, 19 miles off, shut.", "ORG", "Selby Church"),
            ("So Sunday Times, a paper of note, shut.", "ORG", "Sunday Times"),
            ("So Faith Church, the barber, shut.", "ORG", "Faith Church"),
        ],
    ),
    "person_called_by_one_name": (
        [("Then a taxi driver, Tarka, left.", "ORG", "Tarka", [("Tarka", "PERSON")]), ("One villager, Tarka, left.", "GPE", "Tarka", [("Tarka", "PERSON")])],
        [
            ("Then a carrier, Tarka, left.", "ORG", "Tarka"),
            ("Then the driver, Tarka, left.", "ORG", "Tarka"),
            ("Then a driver, Tarka left.", "ORG", "Tarka"),
            ("Then a driver, Nairobi, left.", "ORG", "Nairobi"),
            ("Then a driver, TKA, left.", "ORG", "TKA"),
        ],
    ),
    "person_behind_verb": (
        [("So he left. Said Brock: “No.”", "PERSON", "Said Brock", [("Brock", "PERSON")])],
        [("So Said Brock: he left.", "PERSON", "Said Brock"), ("Said Brock, a baker, left. Said Brock: “No.”", "PERSON", "Said Brock"), ("He saw Said Brock.\nSaid Brock: “No.”", "PERSON", "Said Brock")],
    ),
    "person_of_body": (
        [
            ("So analyst Peter Brock of Hale Stone left.", "ORG", "Peter Brock of Hale Stone", [("Peter Brock", "PERSON"), ("Hale Stone", "ORGANIZATION")]),
            ("So analyst Peter Brock of Hale Stone left.", "ORG", "Peter Brock", [("Peter Brock", "PERSON")]),
            ("So Peter Brock of Hale Stone left.", "ORG", "Peter Brock of Hale Stone", [("Peter Brock", "PERSON"), ("Hale Stone", "ORGANIZATION")]),
        ],
        [
            ("So Peter Brock University of Selby left.", "ORG", "Peter Brock University of Selby"),
            ("So analyst Peter Brock left.", "ORG", "Peter Brock"),
            ("So analyst Peter of Selby left.", "ORG", "Peter"),
            ("So analyst Peter & Brock of Selby left.", "ORG", "Peter & Brock"),
            ("So analyst Tarka Brock of Hale Stone left.", "ORG", "Tarka Brock of Hale Stone"),
            ("So Peter Brock of Selby left.", "ORG", "Peter Brock"),
            ("He met an analyst\n\nPeter Brock of Selby left.", "ORG", "Peter Brock"),
        ],
    ),
    "person_with_honour": (
        [("Harbour Collector Ida Brock IAS left.", "ORG", "Ida Brock IAS", [("Ida Brock", "PERSON")])],
        [
            ("So Ida Brock IAS left.", "ORG", "Ida Brock IAS"), ("Harbour Collector Ida IAS left.", "ORG", "Ida IAS"),
            ("Harbour Collector Ida Brock Works left.", "ORG", "Ida Brock Works"),
        ],
    ),
    "person_with_initials": (
        [
            ("So DSP Ida Brock left.", "ORG", "DSP Ida Brock", [("Ida Brock", "PERSON")]),
            ("So left SP Brock. It was Ida Brock.", "ORG", "SP Brock", [("Brock", "PERSON"), ("Ida Brock", "PERSON")]),
        ],
        [("So SP Tarka Networks left.", "ORG", "SP Tarka Networks"), ("So left SP Brock.", "ORG", "SP Brock")],
    ),
    "person_with_particle": (
        [("So Peter van der Brock left. Van der Brock sang.", "ORG", "Peter van der Brock", [("Peter van der Brock", "PERSON"), ("Van der Brock", "PERSON")])],
        [
            ("So Peter van der Brock College shut.", "ORG", "Peter van der Brock College"),
            ("So Peter van der Brock & Hale shut.", "ORG", "Peter van der Brock & Hale"),
            ("So Tarka van der Brock shut.", "ORG", "Tarka van der Brock"),
            ("So Peter Hale Brock shut.", "ORG", "Peter Hale Brock"),
            ("It rained in Santiago de Tarka.", "GPE", "Santiago de Tarka"),
        ],
    ),
    "body_with_post": ([("So the Ports Board chief Hale left.", "PERSON", "Ports Board", [("Ports Board", "ORGANIZATION")]), ("So the Ports Board works manager Hale left.", "PERSON", "Ports Board", [("Ports Board", "ORGANIZATION")]), ("So Ports Chamber of Trade left.", "PERSON", "Ports Chamber", [("Ports Chamber of Trade", "ORGANIZATION")])], [("So Ida Board chief Hale left.", "PERSON", "Ida Board"), ("So Ida Chamber of Selby left.", "PERSON", "Ida Chamber"), ("So Ports Brock chief Hale left.", "PERSON", "Ports Brock"), ("So Velk House met chairman Hale.", "PERSON", "Velk House")]),
}  # fmt: skip
