"""Texts in which a place stands before the title of somebody who is named behind a comma, and texts in which none does."""

from __future__ import annotations

HELD_THERE: tuple[list[tuple[str, str, str, list[tuple[str, str]]]], list[tuple[str, str, str]]] = (
    [
        ("So Velk Gup, Tarka Brock, said it.", "PERSON", "Velk Gup", [("Velk", "PLACE")]),
        ("Velk Mangmi, Ida Brock said it.", "PERSON", "Velk Mangmi", [("Velk", "PLACE"), ("Ida Brock", "PERSON")]),
        ("The Velk Oba, Dr. Brock, said it.", "ORG", "Velk Oba", [("Velk", "PLACE"), ("Brock", "PERSON")]),
        ("Team Warden, Ida Brock said it.", "PERSON", "Team Warden", [("Ida Brock", "PERSON")]),
    ],
    [
        ("So says Quill Warden, Ida Brock said it.", "PERSON", "Quill Warden"), ("So Quill Warden, Ida Brock, left.", "PERSON", "Quill Warden"),
        ("Quill Warden, Ida Brock and Tarka Hale said it.", "PERSON", "Quill Warden"),
        ("Ida Warden, Tarka Brock, said it.", "PERSON", "Ida Warden"),
        ("Quill Warden, Ida Brock told us, had lied.", "PERSON", "Quill Warden"), ("Quill Warden, Ida Brock said in a note to us, lied.", "PERSON", "Quill Warden"),
        ("So Velk Warden, Ida Brock, a nurse, left.", "PERSON", "Velk Warden"),
        ("Velk Warden, it said.", "PERSON", "Velk Warden"), ("Velk Examiner, Ida Brock, said it.", "ORG", "Velk Examiner"),
    ],
)  # fmt: skip
