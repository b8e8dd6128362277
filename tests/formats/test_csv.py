from __future__ import annotations

import csv
import io
import json

import pytest

from formats.story import TEXT, story
from onrecord.formats import Target, renderer
from onrecord.formats.csv import COLUMNS, to_rows


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_one_claim_a_row() -> None:
    text = "".join(renderer("csv")([story()], Target()))
    assert text.count("\n") == 8
    found = {row["claim"]: row for row in rows(text)}
    assert list(found) == ["c1", "c2", "c3", "c4", "c5", "c6", "c7"]
    assert found["c1"] == dict.fromkeys(COLUMNS, "") | {
        "article": "bridge", "date": "2024-03-11", "claim": "c1", "speaker": "Ana Silva", "speaker_kind": "person",
        "named": "true", "role": "Mayor", "kind": "indirect", "link": "name", "cue": "said", "source": "Mayor Ana Silva",
        "content": "The city will close its harbour bridge for nine months", "negated": "false", "confidence": "0.97",
        "quantities": "9 month", "start": "59", "end": "113", "offsets": "[[59, 113]]",
    }  # fmt: skip
    assert found["c3"]["quantities"] == "about EUR 4,500,000; USD 4,900,000"
    assert (found["c5"]["within"], found["c5"]["named"]) == ("c4", "false")
    assert (found["c6"]["speaker"], found["c6"]["candidates"]) == ("", "Dutch transport ministry; the builder")
    assert found["c6"]["negated"] == "true"
    assert found["c7"]["confidence"] == ""


def test_offsets_lead_back_to_the_words() -> None:
    row = rows("".join(renderer("csv")([story()], Target())))[1]
    assert [TEXT[a:b] for a, b in json.loads(row["offsets"])] == [
        "“We will not wait for an accident,”", "“and we will not pay for one.”",
    ]  # fmt: skip
    assert (row["start"], row["end"]) == ("147", "235")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "＝", "＠"])
def test_a_cell_is_no_formula(start: str) -> None:
    [[cell]] = csv.reader(io.StringIO(to_rows([[f'{start}HYPERLINK("x")']])))
    assert cell.startswith("'")


def test_a_number_stays_a_number_and_line_breaks_do_not_break_rows() -> None:
    assert to_rows([[-1.5, 'a\r\n"b"\x1b[0m', None, True]]) == '-1.5,"a ""b""\\x1b[0m",,true\n'


def test_a_file_says_that_it_is_utf8() -> None:
    assert "".join(renderer("csv")([], Target(file=True))).startswith(
        "\ufeffcontent,speaker,role,agency,country,kind,act,"
    )
    assert "".join(renderer("csv")([], Target())).startswith("content,")
