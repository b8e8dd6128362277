from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from onrecord.readers.pdf import _joined
from readers.making import SENTENCE, read_all, write

fpdf = pytest.importorskip("fpdf")
pytest.importorskip("pypdfium2")


def new() -> Any:
    document = fpdf.FPDF()
    document.set_font("helvetica", size=11)
    return document


def made(document: Any, path: Path) -> Path:
    return write(path, bytes(document.output()))


def test_lines_become_paragraphs_and_running_heads_go(tmp_path: Path) -> None:
    document = new()
    long = "The old bridge over the river will close for nine months in spring, the mayor told reporters who had come to see it"
    for number in range(1, 4):
        document.add_page()
        document.text(20, 10, f"Harbour Gazette   page {number}")
        document.set_y(20)
        document.multi_cell(0, 5, f"{long} on day {number}.", align="L")
        document.ln(5)
        document.multi_cell(0, 5, f"Second. {long}." if number < 3 else f"{long} again and", align="L")
    path = made(document, tmp_path / "a.pdf")
    [article], errors, said = read_all(path)
    assert article.text.split("\n\n") == [
        f"{long} on day 1.", f"Second. {long}.", f"{long} on day 2.", f"Second. {long}.", f"{long} on day 3.", f"{long} again and",
    ]  # fmt: skip
    assert errors == [] and said == [f"{path}: running heads and page numbers left out: 3"]


def test_short_paragraphs_are_told_apart_though_most_gaps_are_theirs(tmp_path: Path) -> None:
    paragraphs = ["Pumps", *("“We will pay,” said Ada Frost. " * count for count in (1, 5, 1, 1, 2, 1))]
    document = new()
    document.add_page()
    for words in paragraphs:
        document.multi_cell(0, 6, words.strip().replace("“", '"').replace("”", '"'), align="L")
        document.ln(4)
    [article], _, _ = read_all(made(document, tmp_path / "a.pdf"))
    assert [len(words.split("said")) for words in article.text.split("\n\n")] == [1, 2, 6, 2, 2, 3, 2]


def test_raised_digits_are_no_digits_of_the_amount(tmp_path: Path) -> None:
    document = new()
    document.add_page()
    document.write(5, "The plan won 103")
    document.char_vpos = "SUP"
    document.write(5, "2")
    document.char_vpos = "LINE"
    document.write(5, " votes and 4 million dollars.")
    [article], _, _ = read_all(made(document, tmp_path / "a.pdf"))
    assert article.text == "The plan won 103² votes and 4 million dollars."


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("They were disap-", "pointed by it.", "They were disappointed by it."),
        ("She went to Baden-", "Harrow in May.", "She went to Baden-Harrow in May."),
        ("In the years 2019-", "2021 it grew.", "In the years 2019-2021 it grew."),
        ("Well known, well said, not well-", "known but known.", "Well known, well said, not well-known but known."),
    ],
)
def test_hyphens_at_the_end_of_a_line(tmp_path: Path, first: str, second: str, joined: str) -> None:
    document = new()
    document.add_page()
    document.set_y(20)
    document.cell(0, 5, first, new_x="LMARGIN", new_y="NEXT")
    document.cell(0, 5, second)
    [article], _, _ = read_all(made(document, tmp_path / "a.pdf"))
    assert article.text == joined


@pytest.mark.parametrize("sign", ["\x02", "\ufffe"])
def test_either_sign_of_pdfium_for_a_hyphen_at_the_end_of_a_line(sign: str) -> None:
    assert _joined(f"They were disap{sign}", "pointed by it", Counter()) == "They were disappointed by it"
    assert _joined(f"in the years 2019{sign}", "2021", Counter()) == "in the years 2019-2021"


def test_words_in_small_print_are_as_far_apart_as_in_large(tmp_path: Path) -> None:
    words = ["Spent", "in", "2019", "4", "million", "and", "12", "in", "2020"]
    document = new()
    document.add_page()
    for line, size in enumerate((3, 4, 6, 11)):
        document.set_font("helvetica", size=size)
        place = 20.0
        for word in words:
            document.text(place, 20 + 10 * line, word)
            place += document.get_string_width(word) + 0.28 * size * 25.4 / 72
    [article], _, _ = read_all(made(document, tmp_path / "a.pdf"))
    assert article.text.split("\n\n") == [" ".join(words)] * 4


def test_white_words_are_read_and_told_of(tmp_path: Path) -> None:
    document = new()
    document.add_page()
    document.write(5, "We will ")
    document.set_text_color(255, 255, 255)
    document.write(5, "not gladly ")
    document.set_text_color(0, 0, 0)
    document.write(5, "pay for the whole of the old bridge.")
    path = made(document, tmp_path / "a.pdf")
    [article], _, said = read_all(path)
    assert article.text == "We will not gladly pay for the whole of the old bridge."
    assert said == [f"{path}: in white, on a dark ground or not to be seen, and read: “not gladly”"]


def test_a_scan_an_encrypted_and_a_broken_one(tmp_path: Path) -> None:
    scan = new()
    scan.add_page()
    scan.rect(10, 10, 100, 100)
    locked = new()
    locked.add_page()
    locked.write(5, "Secret words here.")
    locked.set_encryption(owner_password="a", user_password="b")
    paths = [
        made(scan, tmp_path / "a.pdf"),
        made(locked, tmp_path / "b.pdf"),
        write(tmp_path / "c.pdf", b"%PDF-1.7 words"),
    ]
    _, errors, _ = read_all(*paths)
    assert errors[:2] == [
        f"{paths[0]}: has no text layer, as a scan; recognise its text first, for instance with “ocrmypdf”",
        f"{paths[1]}: is encrypted; save it without a password",
    ]
    assert errors[2].startswith(f"{paths[2]}: no PDF that can be read (")


def test_pages_without_text_are_told(tmp_path: Path) -> None:
    document = new()
    document.add_page()
    document.write(5, "The mayor of Harrowmouth said on Monday that she would not pay for it.")
    document.add_page()
    path = made(document, tmp_path / "a.pdf")
    [article], errors, said = read_all(path)
    assert article.text.startswith("The mayor") and errors == []
    assert said == [f"{path}: no text on 1 of 2 pages, perhaps pictures: 2"]
    assert SENTENCE not in article.text
