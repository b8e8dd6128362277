from __future__ import annotations

import pytest
from spacy.language import Language

from blank import blank
from onrecord import layers
from onrecord.components.furniture import Furniture, find_furniture


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028", ""])
def test_the_first_line_gives_date_and_section(line_end: str) -> None:
    line = "date 2024-03-11 Home » City"
    text = f"{line}{line_end}{line_end and 'The city said no.'}"
    assert find_furniture(text) == (len(line), {"date": "2024-03-11", "section": "Home » City"})


@pytest.mark.parametrize(
    ("text", "furniture"),
    [("Date 2024-03-11\nText", "Date 2024-03-11"), (" \n date 2024-03-11 \t\nText", " \n date 2024-03-11 \t")],
)
def test_a_date_alone_will_do(text: str, furniture: str) -> None:
    assert find_furniture(text) == (len(furniture), {"date": "2024-03-11"})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The city said no.\ndate 2024-03-11 Home",
        "date 2024-02-30 Home\nText",
        "date 2024-3-1 Home\nText",
        "date ٢٠٢٤-٠٣-١١ Home\nText",
        "date 2024-03-11x\nText",
        "update 2024-03-11\nText",
        "Date 2024-03-11 was a turning point, the city said.\nText",
        "date 2024-03-11 " + "word " * 30 + "\nText",
    ],
)
def test_what_is_no_furniture(text: str) -> None:
    assert find_furniture(text) == (0, {})


MAIL = "From: Ada Frost <ada@frost.example>\nTo: news@gazette.example\n"


@pytest.mark.parametrize(
    ("header", "found"),
    [
        (f"{MAIL}Date: Tue, 9 Jun 2026 08:14:02 +0100\nSubject: Wall falls", {"date": "2026-06-09", "title": "Wall falls"}),
        (f"Return-Path: <ada@frost.example>\nReceived: from a\n by b; Tue\n{MAIL}MIME-Version: 1.0", {}),
        ("From: Ada Frost\r\nSent: 3 March 2026 10:30\r\nSubject: Wall\r\n falls", {"date": "2026-03-03", "title": "Wall falls"}),
        ("\n*From:* Ada Frost\n*Subject:* Wall falls", {"title": "Wall falls"}),
        ("---------- Forwarded message ---------\nFrom: Ada Frost\nSubject: Wall falls", {"title": "Wall falls"}),
    ],
)  # fmt: skip
def test_the_header_of_a_mail_gives_date_and_title(header: str, found: dict[str, str]) -> None:
    assert find_furniture(f"{header}\n\nA wall fell.") == (len(header), found)
    assert find_furniture(f"{header}\nHi Ben,\nA wall fell.") == (len(header), found)


@pytest.mark.parametrize(
    "text", ["From: Ada Frost\nA wall fell.", "To: Ada Frost\nSubject: Walls\nOne fell.", "Frost: From whom?\nTo: us."]
)
def test_what_is_no_header_of_a_mail(text: str) -> None:
    assert find_furniture(text) == (0, {})


def test_the_layer_and_the_meta_are_written_and_a_readers_meta_stays() -> None:
    doc = blank().make_doc("date 2024-03-11 Home\nText")
    doc._.article_meta = {"section": "Given", "url": "x"}
    doc = Furniture()(doc)
    assert layers.read(doc, "furniture") == [{"start": 0, "end": 20}]
    assert layers.body_start(doc) == 20
    assert doc._.article_meta == {"date": "2024-03-11", "section": "Given", "url": "x"}


def test_nothing_is_tagged_in_the_furniture(nlp: Language) -> None:
    text = "date 2024-03-11 “France” » Ana Silva said 5 ships\nThe city of Porto closed on Monday."
    doc = nlp(text)
    body = layers.body_start(doc)
    assert body == text.index("\n")
    for layer in set(layers.LAYERS) - {"furniture"}:
        assert all(record["start"] >= body for record in layers.read(doc, layer) if "start" in record), layer
    assert layers.read(doc, "claims") == layers.read(doc, "identities") == []
