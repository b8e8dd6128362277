"""CSV, TSV, XLSX, Parquet and JSON: which field is what."""

from __future__ import annotations

import datetime
import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from formats.story import story
from onrecord.formats import Format, Target, renderer
from onrecord.readers import Fields, Reading
from readers.making import SENTENCE, read_all, write

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

NAMED = "--text-field, --id-field, --title-field, --date-field name others"


def test_the_usual_names_are_found_and_said_once(tmp_path: Path) -> None:
    table = write(
        tmp_path / "wire.csv",
        'Headline,Body,Published,URL,Source\n"Bridge, closed","One.\nTwo.",2026-03-03,https://a.example/1,Gazette\n\nB,Three.,,,\n',
    )
    lines = write(
        tmp_path / "wire.jsonl", '{"id": 1, "body": "Four.", "headline": "C", "published": "2026-03-04"}\n' * 2
    )
    articles, errors, said = read_all(table, lines)
    assert errors == []
    assert [(article.id, article.text) for article in articles] == [
        ("wire:2", "One.\nTwo."), ("wire:4", "Three."), ("1", "Four."), ("1#2", "Four."),
    ]  # fmt: skip
    assert articles[0].meta == {
        "title": "Bridge, closed", "date": "2026-03-03", "url": "https://a.example/1", "outlet": "Gazette",
    }  # fmt: skip
    assert articles[2].meta == {"title": "C", "date": "2026-03-04"}
    assert said[:2] == [
        f"{table}: read “Body” as the text, “Headline” as the title, “Published” as the date, “URL” as the address and “Source” as the outlet; {NAMED}",
        f"{lines}:1: read “body” as the text, “headline” as the title and “published” as the date; {NAMED}",
    ]
    assert len(said) == 3 and "an earlier article of this run has the id “1”" in said[2]


def test_fields_that_the_user_names(tmp_path: Path) -> None:
    table = write(tmp_path / "a.tsv", "key\tcopy\tbody\thead\tday\n7\tOne.\tno\tT\t2026-01-02\n")
    how = Reading(Fields(text="copy", id="key", title="head", date="day"))
    [article], errors, said = read_all(table, how=how)
    assert (article.id, article.text, article.meta) == ("7", "One.", {"body": "no", "title": "T", "date": "2026-01-02"})
    assert errors == [] and said == []
    articles, errors, _ = read_all(table, how=Reading(Fields(text="words")))
    assert articles == []
    assert errors == [f"{table}: no “words” among “key”, “copy”, “body”, “head”, “day”; --text-field names the text"]


def test_of_markup_in_a_field_a_line_says_so_once(tmp_path: Path) -> None:
    table = write(tmp_path / "a.csv", "text\nA <b>bold</b> one.\nHa! <p>One.</p>\nHo! <p>Two.<br/></p>\n")
    articles, errors, said = read_all(table)
    assert [article.text for article in articles] == ["A <b>bold</b> one.", "Ha! <p>One.</p>", "Ho! <p>Two.<br/></p>"]
    assert errors == [] and said == [
        f"{table}: row 3: the text has markup in it (“<p>”), which is read as it stands and hides claims; take it out, or save "
        "each article as .html"
    ]


def test_a_text_that_is_html_is_read_as_a_page_is(tmp_path: Path) -> None:
    body = "<p>It rained.</p><p>&ldquo;We go,&rdquo; said <b>Ada</b> Frost.</p>"
    table = write(tmp_path / "a.csv", f"ArticleID,BodyText,Hed\n7,{body.replace(',', '&#44;')},Rain\n")
    lines = write(tmp_path / "a.jsonl", json.dumps({"uuid": "u", "body_html": f"\n<div class='b'>{body}</div>\n"}))
    articles, errors, said = read_all(table, lines)
    text = "It rained.\n\n“We go,” said Ada Frost."
    assert errors == [] and [(one.id, one.text) for one in articles] == [("7", text), ("u", text)]
    assert articles[0].meta == {"title": "Rain"}
    html = f"{table}: row 2: the text is HTML, and was read as a page is; offsets count in the words that it shows"
    assert [line for line in said if "HTML" in line] == [html]


def test_a_date_is_in_iso_8601_where_it_can_be_told_and_else_a_line_says_so_once(tmp_path: Path) -> None:
    days = ['"April 6, 2020"', "6 Apr 2020", "2020-04-06 10:00", "", "06/04/2020", "soon"]
    table = write(tmp_path / "a.csv", "text,date\n" + "".join(f"One.,{day}\n" for day in days))
    articles, errors, said = read_all(table)
    assert [article.meta["date"] for article in articles] == [
        "2020-04-06", "2020-04-06", "2020-04-06 10:00", "", "06/04/2020", "soon",
    ]  # fmt: skip
    assert errors == []
    assert said == [
        f"{table}: row 6: “06/04/2020” is no day that can be read, so “Friday” is without one there; write 2020-04-06"
    ]


def test_a_table_without_a_text_is_one_error(tmp_path: Path) -> None:
    table = write(tmp_path / "a.csv", "name,age\nAnn,3\nBo,4\n")
    assert read_all(table)[1] == [
        f"{table}: no column with the text among “name”, “age”; name it with --text-field, "
        "or write the columns' names into the first row"
    ]  # fmt: skip


def test_our_own_table_of_claims_is_no_table_of_articles(tmp_path: Path) -> None:
    from onrecord.formats.csv import render

    table = write(tmp_path / "claims.csv", "".join(render([story()], Target())))
    assert read_all(table)[1] == [f"{table}: a table of claims, as onrecord writes it; name the articles"]


@pytest.mark.parametrize(
    ("format", "name", "kind"),
    [
        ("html", "a.html", "a page of claims"),
        ("table", "a.txt", "a table of claims"),
        ("schema-org", "a.json", "schema.org’s claims"),
        ("w3c", "a.json", "W3C annotations"),
    ],
)
def test_what_onrecord_wrote_of_articles_is_none(tmp_path: Path, format: Format, name: str, kind: str) -> None:
    written = write(tmp_path / name, "".join(map(str, renderer(format)([story()], Target()))))
    beside = write(tmp_path / "b.txt", "Three claims by 2 speakers\n\nThey were rejected.")
    articles, errors, _ = read_all(written, beside)
    assert errors == [f"{written}: {kind}, as onrecord writes it; name the articles"]
    assert [article.id for article in articles] == ["b"]


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        ("text;id\nOne, two.;a\n", ["a"]),
        ("id|text\na|One.\n", ["a"]),
        ("\ufeffid,text\r\na,One.\r\n", ["a"]),
        ("id\ttext\na\tOne.\n".encode("utf-16"), ["a"]),
        ('id,text\na,"“Two” ""three""\n\nfour"\n', ["a"]),
        ("id,text\n007,One.\n", ["007"]),
        ("sep=;\r\ntext;id\r\n“One, two, three.”;a\r\n", ["a"]),
        ('\ufeff"sep=,"\nid,text\na,One; two; three.\n', ["a"]),
        ("sep=^\nid^text\na^One.\n", ["a"]),
        ("SEP=\t\nid\ttext\na\tOne.\n".encode("utf-16"), ["a"]),
    ],
)
def test_csv_as_spreadsheets_write_it(tmp_path: Path, content: str | bytes, rows: list[str]) -> None:
    articles, errors, _ = read_all(write(tmp_path / "a.csv", content))
    assert ([article.id for article in articles], errors) == (rows, [])


def test_a_line_that_says_the_separator_is_no_row(tmp_path: Path) -> None:
    table = write(tmp_path / "a.csv", "sep=;\nid;text\n;One.\nb;Two; three.\n")
    [article], [error], _ = read_all(table)
    assert article.id == "a:2" and error.startswith(f"{table}: row 3: 3 cells under 2 columns")
    assert read_all(write(tmp_path / "b.csv", "sep=;\n"))[1] == [
        f"{tmp_path}/b.csv: no row; put the names of the columns in the first"
    ]


def test_rows_that_do_not_fit_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    table = write(tmp_path / "a.csv", 'id,text\na,One.\nb,Two, three.\nc,\nd,Four.\ne,"Five.\nf,Six.\n')
    articles, errors, _ = read_all(table)
    assert [article.id for article in articles] == ["a", "d"]
    assert [error.removeprefix(f"{table}: ") for error in errors] == [
        "row 3: 3 cells under 2 columns; quote cells that have the separator or a line break in them",
        "row 4: the “text” is empty; put the article there, or leave the row out",
        "row 6: not CSV that can be read (unexpected end of data), and nothing behind it is; mend the quotation marks there, or "
        "export the file again",
    ]
    assert read_all(write(tmp_path / "b.csv", "text,text\na,b\n"))[1] == [
        f"{tmp_path}/b.csv: two columns are called “text”; rename one of them"
    ]


def test_workbooks(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Title", "Text", "Date", "id"])
    sheet.append(["A", "One.", datetime.datetime(2026, 3, 4), 7])
    sheet.append([])
    sheet.append([None, "Two.", None, None])
    notes = book.create_sheet("Notes")
    notes.append(["Text"])
    notes.append(["Three."])
    book.save(tmp_path / "a.xlsx")
    # A size in the file that is not so must cost no cell.
    with zipfile.ZipFile(tmp_path / "a.xlsx") as made, zipfile.ZipFile(tmp_path / "b.xlsx", "w") as changed:
        for name in made.namelist():
            data = made.read(name)
            changed.writestr(name, data.replace(b'<dimension ref="A1:D4"', b'<dimension ref="A1:A2"'))
    for name in ("a", "b"):
        articles, errors, said = read_all(tmp_path / f"{name}.xlsx")
        assert errors == []
        assert [(article.id, article.text) for article in articles] == [("7", "One."), (f"{name}:4", "Two.")]
        assert articles[0].meta == {"title": "A", "date": "2026-03-04"}
        assert any("only the first sheet, “Sheet”, is read, not “Notes”" in line for line in said)


def test_a_cell_has_its_line_ends_and_no_escapes_of_them(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    # As spreadsheet programs write them; openpyxl writes what it is given.
    for row in (["text"], ["“No,”_x000D_\nsaid Frost._x000D_\n_x000D_\nIt rained. _x005F_x000D_ _x0041_ x000D"]):
        book.active.append(row)
    book.save(path := tmp_path / "a.xlsx")
    (article,) = read_all(path)[0]
    assert article.text.split() == ["“No,”", "said", "Frost.", "It", "rained.", "_x000D_", "_x0041_", "x000D"]


def test_rows_of_formulas_without_values_are_told_of(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["text"], ['=CONCATENATE("One", ".")'], [], ["Two."]):
        book.active.append(row)
    book.active["A5"].font = openpyxl.styles.Font(bold=True)  # a cell without a value, and no formula
    book.save(path := tmp_path / "a.xlsx")
    articles, errors, _ = read_all(path)
    assert [article.text for article in articles] == ["Two."]
    assert errors == [
        f"{path}: row 2: formulas without their values; open the workbook in a spreadsheet program and save it"
    ]


@pytest.mark.parametrize(
    ("name", "data"), [("a.csv", "id,text\n"), ("a.json", "[]"), ("a.jsonl", "\n"), ("a.jsonl.gz", "")]
)
def test_a_file_without_an_article_is_told_of(tmp_path: Path, name: str, data: str) -> None:
    path = write(tmp_path / name, data)
    assert read_all(path) == ([], [], [f"{path}: no article in it"])


def test_workbooks_that_cannot_be_read(tmp_path: Path) -> None:
    pytest.importorskip("openpyxl")
    encrypted = write(tmp_path / "a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    broken = write(tmp_path / "b.xlsx", b"words")
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as file, file.open("xl/sharedStrings.xml", "w") as part:
        for _ in range(501):
            part.write(bytes(1_000_000))
    huge = write(tmp_path / "c.xlsx", bomb.getvalue())
    assert read_all(encrypted, broken, huge)[1] == [
        f"{encrypted}: is encrypted, or of an old format; save it without a password, as .xlsx",
        f"{broken}: no .xlsx file that can be read; save it again as .xlsx",
        f"{huge}: unfolds to 501,000,000 bytes, and 500,000,000 are the most that is read; split the file",
    ]


def test_parquet(tmp_path: Path) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    zone = datetime.timezone(datetime.timedelta(hours=2))
    when = datetime.datetime(2026, 3, 4, 23, 30, tzinfo=zone)
    table = pa.table(
        {
            "article_id": pa.array([10**17 + 1, None, 3]),
            "content": ["One.", "Two.", None],
            "published_at": pa.array([when, None, None], pa.timestamp("s", "+02:00")),
            "tags": [["a"], [], None],
        }
    )
    pq.write_table(table, tmp_path / "w.parquet", row_group_size=1)
    articles, errors, said = read_all(tmp_path / "w.parquet")
    assert [(article.id, article.text) for article in articles] == [("100000000000000001", "One."), ("w:2", "Two.")]
    assert articles[0].meta == {"date": "2026-03-04T23:30:00+02:00", "tags": ["a"]}
    assert errors == [
        f"{tmp_path}/w.parquet: row 3: no “content”; name the column with --text-field, or leave the row out"
    ]
    assert len(said) == 1
    broken = write(tmp_path / "b.parquet", b"PAR1 words PAR1")
    assert read_all(broken)[1][0].startswith(f"{broken}: no Parquet that can be read (")


def test_parquet_of_programs_that_do_not_mark_text_or_count_nanoseconds(tmp_path: Path) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    when, kind = 1_772_700_000_123_456_789, pa.timestamp("ns", "UTC")
    columns = {
        "text": [SENTENCE.encode(), b"\xff\xfe"],
        "title": ["Mayor’s no".encode(), None],
        "date": pa.array([when, None], kind),
        "seen": pa.array([[{"at": when}], None], pa.list_(pa.struct([("at", kind)]))),
        "by": pa.array([[b"Lee", b"\xff"], None], pa.list_(pa.binary())),
        "length": pa.array([123, None], pa.time64("ns")),
    }
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    [article], [error], _ = read_all(tmp_path / "a.parquet")
    day = "2026-03-05T08:40:00.123456+00:00"
    assert (article.text, article.meta) == (
        SENTENCE, {"title": "Mayor’s no", "date": day, "seen": [{"at": day}], "by": ["Lee", None], "length": "00:00:00"},
    )  # fmt: skip
    assert "row 2: “text” is no text, not a string" in error


def test_json_is_a_list_or_one_article(tmp_path: Path) -> None:
    many = write(tmp_path / "a.json", json.dumps([{"id": 1, "text": "One."}, {"id": "b"}, "words"]))
    one = write(tmp_path / "b.json", json.dumps({"id": "c", "text": "Two."}, indent=1))
    lines = write(tmp_path / "c.json", '{"id": "d", "text": "Three."}\n{"id": "e", "text": "Four."}\n')
    articles, errors, _ = read_all(many, one, lines)
    assert [article.id for article in articles] == ["1", "c"]
    assert [error.split(";")[0] for error in errors] == [
        f"{many}: item 2: no “text”", f"{many}: item 3: a string, not an object", f"{lines}:2: more than one object",
    ]  # fmt: skip
    assert all("each article must be an object" in error and "--id-field" in error for error in errors[:2])


@pytest.mark.parametrize("name", ["a.csv.gz", "a.csv.zst"])
def test_packed_tables(tmp_path: Path, name: str) -> None:
    data = f"id,text\nx,{SENTENCE}\n".replace(",“", ',"“').replace("mouth.", 'mouth."').encode()
    pack = gzip.compress if name.endswith(".gz") else pytest.importorskip("zstandard").compress
    data = pack(data)
    articles, errors, _ = read_all(write(tmp_path / name, data))
    assert [(article.id, article.text) for article in articles] == [("x", SENTENCE)] and errors == []
