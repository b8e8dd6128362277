from __future__ import annotations

import io
import zipfile

import pytest

from onrecord.errors import OnrecordError
from onrecord.readers.word import extract

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def document(body: str, **parts: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        relationships = "".join(f"<Relationship Id='{name}' Target='/word/{name}'/>" for name in parts)
        file.writestr("word/_rels/document.xml.rels", f"<Relationships>{relationships}</Relationships>")
        for name, content in parts.items():
            file.writestr(f"word/{name}", content)
        file.writestr("word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>")
    return data.getvalue()


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def text(*parts: str) -> str:
    return extract(document("<w:p>" + "".join(parts) + "</w:p>"), "d.docx")[0]


def test_tracked_changes_are_accepted_and_told_of() -> None:
    body = (
        f"<w:p>{run('We will ')}<w:ins>{run('not ')}</w:ins><w:del><w:r><w:delText>gladly </w:delText></w:r></w:del>{run('pay')}"
        f"<w:moveTo>{run(' today')}</w:moveTo></w:p><w:p><w:moveFrom>{run(' today')}</w:moveFrom>{run('Next.')}</w:p>"
    )
    assert extract(document(body), "d.docx") == (
        "We will not pay today\n\nNext.", ["d.docx: tracked changes accepted: 4"]
    )  # fmt: skip


def test_a_paragraph_mark_taken_out_joins_two() -> None:
    body = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('One ')}</w:p><w:p>{run('two.')}</w:p>"
    assert extract(document(body), "d")[0] == "One two."


def test_links_fields_and_controls_are_read_and_instructions_are_not() -> None:
    assert text(
        f"<w:hyperlink>{run('a ')}</w:hyperlink><w:sdt><w:sdtContent>{run('b ')}</w:sdtContent></w:sdt><w:smartTag>{run('c ')}</w:smartTag>",
        f"<w:fldSimple>{run('d')}</w:fldSimple><w:r><w:instrText>PAGE</w:instrText></w:r>",
    ) == "a b c d"  # fmt: skip


def listed(words: str, level: int = 0, number: int = 1) -> str:
    return (
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>{run(words)}</w:p>'
    )


def level(number: int, form: str, shown: str) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{shown}"/></w:lvl>'
    )


NUMBERING = (
    f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="7">{level(0, "upperLetter", "%1.")}'
    f'{level(1, "lowerLetter", "(%1%2)")}{level(2, "bullet", "o")}</w:abstractNum><w:abstractNum w:abstractNumId="8">'
    f'{level(0, "decimal", "%1.")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2">'
    '<w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num></w:numbering>'
)
STYLES = (
    f'<w:styles {NAMESPACES}><w:style w:styleId="Answer"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="Short"><w:basedOn w:val="Answer"/></w:style></w:styles>'
)


def with_lists(body: str, numbering: str = NUMBERING) -> list[str]:
    data = io.BytesIO(document(body))
    with zipfile.ZipFile(data, "a") as file:
        file.writestr("word/numbering.xml", numbering)
        file.writestr("word/styles.xml", STYLES)
    words, notices = extract(data.getvalue(), "d")
    assert notices == []
    return words.split("\n\n")


def test_the_letters_of_a_list_are_read_and_its_numbers_are_not() -> None:
    question = f"<w:p>{run('Q. Will you pay?')}</w:p>"
    assert with_lists(question + listed("No.") + question + listed("Never.", number=2)) == [
        "Q. Will you pay?", "A. No.", "Q. Will you pay?", "A. Never.",
    ]  # fmt: skip
    body = listed("One") + listed("deep", 1) + listed("deeper", 2) + listed("", 1) + listed("again", 1) + listed("Two")
    assert with_lists(body + listed("deep", 1)) == [
        "A. One", "(Aa) deep", "deeper", "(Ac) again", "B. Two", "(Ba) deep",
    ]  # fmt: skip
    assert with_lists(listed("One", number=3) + listed("Two", number=0) + listed("Three", number=9)) == [
        "One", "Two", "Three",
    ]  # fmt: skip
    assert with_lists("".join(listed("x") for _ in range(28)))[25:] == ["Z. x", "AA. x", "BB. x"]


def test_a_letter_may_come_by_the_style_and_a_damaged_list_costs_only_its_letters() -> None:
    styled = f'<w:p><w:pPr><w:pStyle w:val="Short"/></w:pPr>{run("No.")}</w:p>'
    assert with_lists(styled * 2) == ["A. No.", "B. No."]
    assert with_lists(styled, numbering="<w:numbering") == ["No."]


def test_hyphens_breaks_and_tabs_part_numbers() -> None:
    assert text("<w:r><w:t>2019</w:t><w:noBreakHyphen/><w:t>2021</w:t></w:r>") == "2019\N{NON-BREAKING HYPHEN}2021"
    assert text("<w:r><w:t>12</w:t><w:br/><w:t>15</w:t><w:tab/><w:t>18</w:t></w:r>") == "12\n15\t18"


def test_a_tab_aligned_to_the_margin_is_one() -> None:
    assert text(run("12"), "<w:r><w:ptab/></w:r>", run("15")) == "12\t15"


def test_an_equation_is_read_as_it_shows() -> None:
    def math(words: str) -> str:
        return f"<m:r><m:t>{words}</m:t></m:r>"

    half = f"<m:oMath><m:f><m:num>{math('3')}</m:num><m:den>{math('4')}</m:den></m:f></m:oMath>"
    assert text(run("It rose by "), half, run(" in May.")) == "It rose by 3/4 in May."
    power = f"<m:oMath>{math('5×')}<m:sSup><m:e>{math('10')}</m:e><m:sup>{math('3')}</m:sup></m:sSup></m:oMath>"
    assert text(power) == "5×10³"
    letter = f"<m:oMath><m:sSup><m:e>{math('2')}</m:e><m:sup>{math('n')}</m:sup></m:sSup></m:oMath>"
    assert text(letter) == "2^n"


def test_signs_of_the_symbol_font_are_read_and_others_told_of() -> None:
    def sign(place: str, font: str = "Symbol") -> str:
        return f'<w:r><w:sym w:font="{font}" w:char="{place}"/></w:r>'

    assert text(sign("F02D"), run("2, not "), sign("f0b3"), run(" 5")) == "−2, not ≥ 5"
    data = document(f"<w:p>{run('Yes')}{sign('F0B3', 'Wingdings')}</w:p>")
    assert extract(data, "d.docx") == ("Yes", ["d.docx: signs of a font that are no characters left out: 1"])


def test_words_with_a_reading_above_and_of_another_direction_are_read() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('taro')}</w:rt><w:rubyBase>{run('太郎')}</w:rubyBase></w:ruby></w:r>"
    assert text(ruby, run(" said")) == "太郎 said"
    for name in ("bdo", "dir"):
        assert (
            text(run("He "), f'<w:{name} w:val="ltr">', run("never "), f"</w:{name}>", run("paid")) == "He never paid"
        )


def test_raised_digits_are_no_digits_of_the_amount() -> None:
    assert text(run("103"), run("2", '<w:vertAlign w:val="superscript"/>'), run(" votes")) == "103² votes"


def test_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent><w:p>{run('In a box.')}</w:p></w:txbxContent>"
    body = f"<w:p>{run('Out.')}<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    assert extract(document(body), "d")[0] == "Out.\n\nIn a box."


def test_struck_out_and_hidden_words_are_left_out_and_told_of() -> None:
    off = '<w:strike w:val="0"/>'
    body = f"<w:p>{run('Yes')}{run(' no', '<w:strike/>')}{run(' maybe', '<w:vanish/>')}{run('.', off)}</w:p>"
    assert extract(document(body), "d") == (
        "Yes.", ["d: struck-out words left out: 1", "d: hidden words left out: 1"]
    )  # fmt: skip


def test_white_words_on_white_are_left_out_and_told_of() -> None:
    white = '<w:color w:val="ffffff"/>'
    assert extract(document(f"<w:p>{run('We will ')}{run('not ', white)}{run('pay.')}</w:p>"), "d") == (
        "We will pay.", ["d: white words left out: 1"]
    )  # fmt: skip
    for dark in ('<w:shd w:fill="1F3864"/>', '<w:highlight w:val="black"/>'):
        assert text(run("Pay.", white + dark)) == "Pay."
    cell = f"<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill='1F3864'/></w:tcPr><w:p>{run('Head', white)}</w:p></w:tc></w:tr></w:tbl>"
    assert extract(document(cell), "d") == ("Head", [])


def test_comments_and_notes_are_no_words_of_the_sentence() -> None:
    marked = (
        f"<w:p>{run('We paid')}<w:commentRangeStart w:id='0'/>{run(' 4')}<w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r>"
        f"<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:footnoteReference w:id='2'/></w:r>{run(' million.')}</w:p>"
    )
    data = io.BytesIO(document(marked))
    with zipfile.ZipFile(data, "a") as file:
        for part in ("comments", "footnotes", "header1"):
            file.writestr(f"word/{part}.xml", f"<w:{part} {NAMESPACES}><w:p>{run('Ask Ben Hale.')}</w:p></w:{part}>")
    assert extract(data.getvalue(), "d") == ("We paid 4 million.", [])


PAGE = "<html><head><title>T</title></head><body><p>“No,” said Frost.</p><p>It rained.</p></body></html>"


@pytest.mark.parametrize(
    ("within", "text"),
    [
        (PAGE.encode(), "“No,” said Frost.\n\nIt rained."),
        (b"<html><head><title>T</title></head><p>No.</p>", "No."),
        (
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n"
            b"Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>=E2=80=9CNo,=E2=80=9D said =\r\nFrost.</p>\r\n--x--\r\n",
            "“No,” said Frost.",
        ),
        (document(f"<w:p>{run('“No,” said Frost.')}</w:p>"), "“No,” said Frost."),
    ],
)
def test_a_document_within_is_read_in_its_place(within: bytes, text: str) -> None:
    body = f"<w:p>{run('One.')}</w:p><w:altChunk r:id='a'/><w:p>{run('Two.')}</w:p>"
    assert extract(document(body, a=within), "d") == (f"One.\n\n{text}\n\nTwo.", [])


@pytest.mark.parametrize(
    "parts", [{}, {"a": b"{\\rtf1 No.}"}, {"a": document("<w:altChunk r:id='b'/>", b=PAGE.encode())}]
)
def test_a_document_within_that_is_not_read_is_told_of(parts: dict[str, bytes]) -> None:
    body = f"<w:p>{run('One.')}</w:p><w:altChunk r:id='a'/>"
    assert extract(document(body, **parts), "d") == (
        "One.", ["d: documents within it left out, which cannot be read: 1"]
    )  # fmt: skip


def test_a_document_within_that_is_broken_costs_only_itself() -> None:
    body = f"<w:p>{run('One.')}</w:p><w:altChunk r:id='a'/>"
    locked = bytearray(document(body, a=PAGE.encode()))
    locked[locked.index(b"word/a") - 24] |= 1  # has a password
    locked[locked.rindex(b"word/a") - 38] |= 1
    assert extract(bytes(locked), "d")[0] == "One."


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"<html>"])
def test_what_is_no_document_is_refused(data: bytes) -> None:
    with pytest.raises(OnrecordError, match="d: no Word document that can be read"):
        extract(data, "d")
