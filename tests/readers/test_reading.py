from __future__ import annotations

import io
import json
import os
import socket
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.story import story
from onrecord.document import Document
from onrecord.errors import OnrecordError, OnrecordWarning
from onrecord.readers import Article, Item, Reading, Seen, kinds, read, total_size
from onrecord.readers.kinds import listed
from readers.making import read_all, write


def articles(items: Iterable[Item]) -> list[Article]:
    found = list(items)
    assert all(isinstance(item, Article) for item in found), found
    return found  # type: ignore[return-value]


def errors(items: Iterable[Item]) -> list[str]:
    return [str(item) for item in items if isinstance(item, OnrecordError)]


def test_text_is_kept_exactly_as_read(tmp_path: Path) -> None:
    text = "  One.\r\nTwo.\rThree.\u2028Four.\x0c\x00\x1b[31m\u202e “Five”\n\n"
    [article] = articles(read([write(tmp_path / "a.txt", text)]))
    assert article.text == text
    assert (article.id, article.meta) == ("a", {})


def test_a_byte_order_mark_at_the_start_of_a_file_is_no_text(tmp_path: Path) -> None:
    paths = [
        write(tmp_path / "a.txt", "\ufeffOne \ufeff two."),
        write(tmp_path / "b.jsonl", '\ufeff{"id": "b", "text": "\ufeffOne."}\n'),
    ]
    assert [article.text for article in articles(read(paths))] == ["One \ufeff two.", "\ufeffOne."]


def test_lines_keep_their_text_and_everything_else_is_meta(tmp_path: Path) -> None:
    records = [{"id": "x/1", "text": "A\r\nb\u2028c", "date": "2024-01-02", "tags": ["a"]}, {"id": 7, "text": "Two."}]
    path = write(tmp_path / "a.jsonl", "\n".join(map(json.dumps, records)) + "\r\n\n   \n")
    first, second = articles(read([path]))
    assert (first.id, first.text, first.meta) == ("x/1", "A\r\nb\u2028c", {"date": "2024-01-02", "tags": ["a"]})
    assert (second.id, second.meta) == ("7", {})
    assert second.where == f"{path}:2"


def test_a_line_that_onrecord_wrote_is_an_article_again_or_the_document_that_it_is(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", story().to_json() + "\n")
    [article] = articles(read([path]))
    assert (article.id, article.text, article.meta) == ("bridge", story().text, story().meta)
    assert list(read([path], documents=True)) == [story()]


def test_folders_are_read_recursively_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/k.TXT", "c.md", ".hidden.txt", "~$d.docx", "a/.git/x.txt", "d.v2.txt"):
        write(tmp_path / "in" / name, "Text.")
    write(tmp_path / "in" / "c.jsonl", '{"id": "line", "text": "Text."}')
    assert [article.id for article in articles(read([tmp_path / "in"]))] == ["a/k", "a/z", "b", "line", "d.v2"]


def test_a_file_given_directly_is_called_after_its_name(tmp_path: Path) -> None:
    assert [article.id for article in articles(read([write(tmp_path / "deep" / "a.b.txt", "Text.")]))] == ["a.b"]


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
def test_what_is_no_file_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write(folder / "a.txt", "A.")
    write(folder / "deep" / "z.txt", "Z.")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "itself.txt").symlink_to("itself.txt")
    (folder / "linked.txt").symlink_to("a.txt")
    (folder / "up").symlink_to("..")
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(os.path.relpath(folder / "socket.txt"))
        items = list(read([folder]))
        assert errors(read([folder / "itself.txt", folder / "gone.txt", folder / "pipe.txt", "/dev/null"])) == [
            f"{folder}/itself.txt: a link that leads back to itself; mend it or take it away",
            f"{folder}/gone.txt: a link to what is not there; mend it or take it away",
            f"{folder}/pipe.txt: a pipe, not a file; to read it: onrecord tag - < {folder}/pipe.txt",
            "/dev/null: a device, not a file; to read it: onrecord tag - < /dev/null",
        ]
    assert [item.id for item in items if isinstance(item, Article)] == ["a", "deep/z", "linked"]
    assert errors(items) == [
        f"{folder}/gone.txt: a link to what is not there; mend it or take it away",
        f"{folder}/itself.txt: a link that leads back to itself; mend it or take it away",
        f"{folder}/pipe.txt: a pipe, not a file; take it out of the folder",
        f"{folder}/socket.txt: a socket, not a file; take it out of the folder",
        f"{folder}/up: a link to a folder, which is not followed; name that folder to have it read",
    ]
    assert total_size([folder]) == 6


def test_a_linked_folder_that_is_named_is_read(tmp_path: Path) -> None:
    write(tmp_path / "real" / "a.txt", "A.")
    (tmp_path / "link").symlink_to("real")
    assert [item.id for item in read([tmp_path / "link"]) if isinstance(item, Article)] == ["a"]


@pytest.mark.skipif(os.name != "posix", reason="paths of this length")
def test_folders_may_nest_deeper_than_the_interpreter(tmp_path: Path) -> None:
    here = Path.cwd()
    try:
        os.chdir(tmp_path)
        for _ in range(1100):
            os.mkdir("d")  # noqa: PTH102
            os.chdir("d")
        write(Path("a.txt"), "A.")
    finally:
        os.chdir(here)
    [item] = read([tmp_path])
    assert isinstance(item, Article) and item.id == "d/" * 1100 + "a"
    subprocess.run(["rm", "-r", tmp_path / "d"], check=True)  # pytest's own way of clearing up is recursive


@pytest.mark.skipif(os.name != "posix", reason="file names are Unicode there")
def test_a_file_name_that_is_not_utf8_makes_an_id_that_can_be_written(tmp_path: Path) -> None:
    write(tmp_path / os.fsdecode(b"caf\xe9.txt"), "Text.")
    assert [article.id for article in articles(read([tmp_path]))] == ["caf\\xe9"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("Plain text,\nin lines.", [("stdin", "Plain text,\nin lines.")]),
        ('\n {"id": "a", "text": "A."}\n{"id": "b", "text": "B."}', [("a", "A."), ("b", "B.")]),
        ('\ufeff{ "text": "A.", "id": "a"}', [("a", "A.")]),
        ("{braces} begin a text too", [("stdin", "{braces} begin a text too")]),
        ("\n\n\ufeffText", [("stdin", "\n\n\ufeffText")]),
        ('[\n {"id": "a", "text": "A."},\n {"id": 2, "text": "B."}]', [("a", "A."), ("2", "B.")]),
        ("[Reuters] a text in brackets", [("stdin", "[Reuters] a text in brackets")]),
        ("id,text\na,A.\n", [("a", "A.")]),
        ("title\tbody\nT\tA.\n", [("stdin:2", "A.")]),
        ("The text, of a story, begins here.", [("stdin", "The text, of a story, begins here.")]),
    ],
)
def test_standard_input_is_told_by_how_it_begins(data: str, expected: list[tuple[str, str]]) -> None:
    found = articles(read(["-"], stdin=io.BytesIO(data.encode())))
    assert [(article.id, article.text) for article in found] == expected


LINE = 'each line must be one object such as {"id": "a1", "text": "…"}'


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"id": "a", "text": "b"', f"not JSON (Expecting ',' delimiter at column 24); {LINE}"),
        ("plain words", f"not JSON (Expecting value at column 1); {LINE}"),
        ('{"id": "a", "text": "b", "n": NaN}', f"not JSON that can be read (NaN is no JSON number); {LINE}"),
        ('["a"]', f"a list, not an object; {LINE}"),
        ("null", f"null, not an object; {LINE}"),
        ('"text"', f"a string, not an object; {LINE}"),
        ('{"text": "b"}', f"no “id”; {LINE}, or --id-field names another"),
        ('{"id": "", "text": "b"}', f"no “id”; {LINE}, or --id-field names another"),
        ('{"id": "a"}', f"no “text”; {LINE}, or --text-field names another"),
        ('{"id": "a", "text": null}', f"no “text”; {LINE}, or --text-field names another"),
        ('{"id": "a", "text": 5}', f"“text” is a number, not a string; {LINE}"),
        ('{"id": true, "text": "b"}', f"“id” is true or false, not a string; {LINE}"),
        ('{"id": "a", "text": " \\n "}', "the “text” is empty; put the article there, or leave the line out"),
    ],
)
def test_a_line_that_is_no_article_is_refused_by_number_and_the_rest_is_read(
    tmp_path: Path, line: str, message: str
) -> None:
    path = write(tmp_path / "a.jsonl", f'{{"id": "1", "text": "A."}}\n{line}\n{{"id": "3", "text": "C."}}\n')
    first, refused, last = read([path])
    assert isinstance(first, Article) and isinstance(last, Article)
    assert str(refused) == f"{path}:2: {message}"


@pytest.mark.parametrize("line", ['{"id": "a", "text": "x\\ud800y"}', '{"id": "a", "text": "t", "by": {"\\uDfff": 1}}'])
def test_half_a_character_is_refused_wherever_it_stands(tmp_path: Path, line: str) -> None:
    [message] = errors(read([write(tmp_path / "a.jsonl", line)]))
    assert "a.jsonl:1: half a character (an unpaired surrogate such as \\ud83d)" in message


def test_a_whole_character_written_as_two_surrogates_is_read(tmp_path: Path) -> None:
    [article] = articles(read([write(tmp_path / "a.jsonl", '{"id": "a", "text": "\\ud83d\\ude00"}')]))
    assert article.text == "😀"


@pytest.mark.parametrize("depth", [101, 100_000])
def test_meta_nested_without_end_is_refused(tmp_path: Path, depth: int) -> None:
    path = write(tmp_path / "a.jsonl", f'{{"id": "a", "text": "b", "m": {"[" * depth}{"]" * depth}}}')
    [message] = errors(read([path]))
    assert "a.jsonl:1: " in message


def test_what_is_not_utf8_is_refused_with_line_and_byte(tmp_path: Path) -> None:
    text = write(tmp_path / "a.txt", b"One.\nTwo \x93words\x94.\n")
    lines = write(tmp_path / "b.jsonl", b'{"id": "1", "text": "A."}\n{"id": "2", "text": "\xff"}\n')
    wide = write(tmp_path / "c.txt", "Text.".encode("utf-16"))
    picture = write(tmp_path / "d.txt", b"\x89PNG\0\0")
    remedy = "convert the file, for instance with “iconv -f WINDOWS-1252 -t UTF-8”"
    *found, last = errors(read([text, lines, wide, picture]))
    assert "it seems to be no text, whatever its name" in last
    assert found == [
        f"{text}:2: not UTF-8 at byte 9 (0x93); {remedy}",
        f"{lines}:2: not UTF-8 at byte 47 (0xff); {remedy}",
        f"{wide}:1: not UTF-8 at byte 0 (0xff); {remedy.replace('WINDOWS-1252', 'UTF-16')}",
    ]


def test_files_that_hold_no_article_are_refused_with_a_remedy(tmp_path: Path) -> None:
    empty = write(tmp_path / "empty.txt", "\ufeff \n")
    other = write(tmp_path / "report.md", "x")
    bare = write(tmp_path / "README", "x")
    folder = tmp_path / "folder"
    write(folder / "notes.md", "x")
    missing = tmp_path / "missing.txt"
    tail = f"give {listed()}, or pipe the text into “onrecord tag -”"
    assert errors(read([empty, other, bare, folder, missing, tmp_path / ("n" * 300)])) == [
        f"{empty}:1: the text is empty; put the article there, or leave the file out",
        f"{other}: cannot read .md files; {tail}",
        f"{bare}: cannot read a file without suffix; {tail}",
        f"{folder}: no article in this folder; put {listed()} files there",
        f"{missing}: no such file or folder; check the name",
        f"{tmp_path / ('n' * 300)}: cannot be read (File name too long); check its permissions",
    ]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "x")
    path.chmod(0)
    assert errors(read([path])) == [f"{path}: cannot be read (Permission denied); check its permissions"]


def test_an_id_met_before_is_kept_apart_and_told(tmp_path: Path) -> None:
    first = write(tmp_path / "one" / "a.txt", "One.")
    lines = write(
        tmp_path / "b.jsonl", '{"id": "b", "text": "B."}\n{"id": "a", "text": "C."}\n{"id": "a#2", "text": "D."}\n'
    )
    tagged = write(tmp_path / "c.jsonl", story(id="b").to_json() + "\n")
    found, wrong, said = read_all(first, tmp_path / "one", lines)
    assert [(article.id, article.text) for article in found] == [
        ("a", "One."), ("a#2", "One."), ("b", "B."), ("a#3", "C."), ("a#2#2", "D."),
    ]  # fmt: skip
    assert wrong == []
    assert said == [
        f"{where}: an earlier article of this run has the id “{id}”; this one is called “{new}”"
        for where, id, new in [(first, "a", "a#2"), (f"{lines}:2", "a", "a#3"), (f"{lines}:3", "a#2", "a#2#2")]
    ]
    with pytest.warns(OnrecordWarning):
        assert [item.id for item in read([lines, tagged], documents=True) if isinstance(item, Document)] == ["b#2"]


def test_articles_that_are_done_are_left_out_by_the_id_that_they_get(tmp_path: Path) -> None:
    lines = write(
        tmp_path / "b.jsonl", '{"id": "a", "text": "A."}\n{"id": "a", "text": "B."}\n{"id": "a", "text": "C."}\n'
    )
    assert [article.text for article in read_all(lines, done={"a", "a#3"}.__contains__)[0]] == ["B."]


def test_a_folder_says_what_it_left_out(tmp_path: Path) -> None:
    for name in ("a.txt", "b.md", "c/d.md", "c/README", "e.png", ".hidden.md", "f.vtt"):
        write(tmp_path / "in" / name, "Text.")
    _, wrong, said = read_all(tmp_path / "in")
    assert wrong == [] and said == [
        f"{tmp_path}/in: 5 files are of other kinds and were left out: 2 .md, 1 .png, 1 .vtt, 1 without an ending"
    ]
    _, _, said = read_all(tmp_path / "in", how=Reading(besides=(".vtt", ".md")))
    assert said == [f"{tmp_path}/in: 2 files are of other kinds and were left out: 1 .png, 1 without an ending"]


def test_what_needs_a_package_that_is_not_there_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.pdf", "b.pdf", "c.rss", "d.jsonl.zst", "e.txt"):
        write(tmp_path / "in" / name, "Text.")
    monkeypatch.setattr(kinds, "find_spec", lambda name: None)
    found, wrong, _ = read_all(tmp_path / "in")
    install = "install what reads it: pip install 'onrecord[inputs]'"
    assert [article.id for article in found] == ["e"]
    assert wrong == [
        f"{tmp_path}/in: 2 .pdf: needs pypdfium2; {install}",
        f"{tmp_path}/in: 1 .rss: needs feedparser; {install}",
        f"{tmp_path}/in: 1 .jsonl.zst: needs zstandard; {install}",
    ]
    assert read_all(tmp_path / "in" / "a.pdf")[1] == [f"{tmp_path}/in/a.pdf: needs pypdfium2; {install}"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("https://a.example/story.html", "an address, and nothing is fetched here; save the page, and give the file"),
        ("a.PNG", "an image; recognise its text first, for instance with “tesseract”, and give that as .txt"),
        ("a.doc", "a document of another kind; save it as .docx or .txt"),
        ("a.xls", "a workbook of another kind; save it as .xlsx or .csv"),
        ("a.tar.gz", "an archive; unpack it and name the folder"),
        ("a.srt", "captions; hold a draft against them with “onrecord verify --against”"),
    ],
)
def test_what_is_no_article_is_one_line_that_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    if ":" not in name:
        write(tmp_path / name, "x")
    assert read_all(name)[1] == [f"{name}: {message}"]


def test_an_encrypted_word_file(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert read_all(path)[1] == [f"{path}: is encrypted, or of an old format; save it without a password, as .docx"]


def test_the_folder_of_an_archive_is_its_shards(tmp_path: Path) -> None:
    write(tmp_path / "00000001.jsonl", story().to_json() + "\n")
    for name in ("manifest.jsonl", "failed.jsonl"):
        write(tmp_path / name, '{"id": "x", "reason": "none"}\n')
    write(tmp_path / "lock", "")
    found, wrong, said = read_all(tmp_path)
    assert [article.id for article in found] == [story().id] and wrong == said == []


def test_seen_gives_each_its_own_id_however_often_one_comes() -> None:
    seen = Seen()
    assert [seen.add_distinct("a") for _ in range(300)] == ["a", *(f"a#{number}" for number in range(2, 301))]


@settings(deadline=None, max_examples=50)
@given(st.lists(st.integers(0, 50)))
def test_seen_is_a_set_of_ids(ids: list[int]) -> None:
    seen, expected = Seen(), set[int]()
    for id in ids:
        assert seen.add(f"é{id}") == (id not in expected)
        expected.add(id)


def test_seen_takes_little_memory() -> None:
    seen = Seen()
    assert all(seen.add(str(number)) for number in range(20_000))
    assert not any(seen.add(str(number)) for number in range(20_000))
    assert len(seen._slots) * 8 <= 24 * 20_000


def test_a_document_of_another_schema_is_refused(tmp_path: Path) -> None:
    new = story().to_json().replace("onrecord/1", "onrecord/9")
    wrong = story(id="other").to_json().replace('"indirect"', '"sung"', 1)
    path = write(tmp_path / "a.jsonl", f"{new}\n{wrong}\n")
    first, second = errors(read([path], documents=True))
    assert first == f"{path}:1: written as onrecord/9, and this onrecord reads onrecord/1; tag the article again"
    assert second.startswith(f"{path}:2: not as onrecord writes it (claims.0.kind: ")
    assert not any(isinstance(item, Document) for item in read([path]))


def test_sizes_are_known_for_files_and_not_for_standard_input(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "12345")
    write(tmp_path / "b" / "c.txt", "123")
    assert total_size([tmp_path]) == 8
    assert total_size([tmp_path / "a.txt", "-"]) is None
