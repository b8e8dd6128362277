"""E-mails, and texts that were saved as they stood on a page."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from readers.making import SENTENCE, read_all, write

pytestmark = pytest.mark.slow  # a process of its own reads what is HTML


def mail(subject: str = "Otters – back") -> EmailMessage:
    message = EmailMessage()
    message["From"] = '"Marsh Trust" <press@trust.example>'
    message["Subject"] = subject
    message["Date"] = "Mon, 02 Mar 2026 06:00:00 +0000"
    return message


def test_a_mail_is_its_text_with_subject_sender_and_date(tmp_path: Path) -> None:
    message = mail()
    message.set_content(SENTENCE, cte="quoted-printable")
    [article], errors, said = read_all(write(tmp_path / "a.eml", message.as_bytes()))
    assert (article.id, article.text.strip(), errors, said) == ("a", SENTENCE, [], [])
    assert article.meta == {"title": "Otters – back", "author": "Marsh Trust", "date": "2026-03-02T06:00:00+00:00"}


def test_a_mail_in_html_is_read_as_a_page_is_and_what_is_attached_is_told_of(tmp_path: Path) -> None:
    message = mail()
    message.set_content(f"<p>It rained.</p><p>{SENTENCE}</p>", subtype="html")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a.pdf")
    path = write(tmp_path / "a.eml", message.as_bytes())
    [article], errors, said = read_all(path)
    assert (article.text, errors) == (f"It rained.\n\n{SENTENCE}", [])
    assert said == [f"{path}: not read of this e-mail: 1 attached"]


def test_a_mail_without_text_is_one_error(tmp_path: Path) -> None:
    message = mail()
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a.pdf")
    path = write(tmp_path / "a.eml", message.as_bytes())
    assert read_all(path)[1] == [f"{path}: no text in this e-mail; save what is attached to it, and give that"]


def test_of_two_columns_side_by_side_a_line_says_so(tmp_path: Path) -> None:
    rows = [
        ("The owner of", "Harbour dues"),
        ("the ferry said", "will rise by"),
        ("that it knew", "four per cent,"),
    ] * 3
    path = write(tmp_path / "a.txt", "\n".join(f"{left:<30}{right}" for left, right in rows))
    told = "the lines seem to have two columns side by side, which are read across; put one column under the other"
    assert read_all(path)[2] == [f"{path}: {told}"]
    once = write(tmp_path / "b.txt", f"{'Ferry denies':<30}By Ada Frost\n" + "It rained on the quay.\n" * 9)
    assert read_all(once)[2] == []
