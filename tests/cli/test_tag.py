from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from spacy.language import Language
from spacy.tokens import DocBin

from conftest import RunOnrecord
from formats.story import TEXT, story
from onrecord.cli import tag as module
from onrecord.document import Document, json_schema
from onrecord.errors import OnrecordError
from onrecord.readers import Article
from onrecord.readers.kinds import listed

NASTY = (
    "\ufeffNo \x00\x1b[31mred\x1b[0m \x9b2J \u202eevil\u202c <b>&amp;</b>\r\n“We said \u2028 so,” said Ana Silva.\n=1+1"
)
ONRECORD = [sys.executable, "-m", "onrecord"]


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """A folder ``in`` with articles of every kind."""
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    (folder / "story.txt").write_text(TEXT, encoding="utf-8", newline="")
    (folder / "deep" / "nasty.txt").write_text(NASTY, encoding="utf-8", newline="")
    (folder / "page.html").write_text(f"<html><article><p>{TEXT}</p></article></html>", encoding="utf-8")
    (folder / "wire.jsonl").write_text('{"id": "wire/1", "text": "“No,” said Bo Lind.", "date": "2024-01-02"}\n')
    return folder


def lines(result: subprocess.CompletedProcess[bytes]) -> list[str]:
    return result.stderr.decode().splitlines()


def valid(text: str | bytes) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(text)
    Draft202012Validator(json_schema()).validate(record)
    document = Document.model_validate(record)
    spans = [(e.start, e.end) for e in document.entities]
    spans += [tuple(p) for c in document.claims for p in (*c.content, *c.cue, *c.source)]
    assert all(0 <= start < end <= len(document.text) for start, end in spans)
    return record


@pytest.mark.slow
def test_a_folder_in_a_pipe_is_json_lines_of_every_article(inputs: Path, run_onrecord: RunOnrecord) -> None:
    result = run_onrecord("tag", "in")
    assert (result.returncode, result.stderr) == (0, b"")
    records = [valid(line) for line in result.stdout.splitlines()]
    assert [record["id"] for record in records] == ["deep/nasty", "page", "story", "wire/1"]
    by_id = {record["id"]: record for record in records}
    assert by_id["story"]["text"] == TEXT
    assert by_id["story"]["meta"] == {"date": "2024-03-11", "section": "Home » City"}
    assert by_id["deep/nasty"]["text"] == NASTY.removeprefix("\ufeff")
    assert by_id["wire/1"]["meta"] == {"date": "2024-01-02"}
    assert by_id["story"]["claims"], "the pipeline finds claims"
    printed = result.stdout.decode()
    assert all(c.isprintable() for line in printed.split("\n") for c in line)


@pytest.mark.slow
@pytest.mark.parametrize("suffix", ["jsonl", "json", "csv", "html", "spacy", "txt"])
def test_every_format_to_a_file_by_its_suffix(
    inputs: Path, tmp_path: Path, run_onrecord: RunOnrecord, nlp: Language, suffix: str
) -> None:
    result = run_onrecord("tag", "in", "-o", f"out.{suffix}")
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")
    data = (tmp_path / f"out.{suffix}").read_bytes()
    assert not list(tmp_path.glob("*.part"))
    if suffix == "spacy":
        docs = list(DocBin(store_user_data=True).from_bytes(data).get_docs(nlp.vocab))
        assert [doc.user_data["id"] for doc in docs] == ["deep/nasty", "page", "story", "wire/1"]
        assert docs[2].text == TEXT and docs[2]._.onrecord_layers["claims"]
        return
    text = data.decode()
    assert "\x1b" not in text and "\u202e" not in text
    if suffix == "jsonl":
        assert len([valid(line) for line in text.splitlines()]) == 4
    elif suffix == "json":
        assert len([valid(json.dumps(record)) for record in json.loads(text)]) == 4
    elif suffix == "csv":
        rows = list(csv.DictReader(text.removeprefix("\ufeff").splitlines()))
        assert {row["article"] for row in rows} >= {"story", "wire/1"}
    elif suffix == "html":
        assert text.startswith("<!doctype html>") and text.count("<article ") == 4 and "<nav" in text
    else:
        assert "story · 2024-03-11 · Home » City\n" in text and max(map(len, text.splitlines())) <= 80


@pytest.mark.slow
def test_two_processes_write_what_one_writes(inputs: Path, run_onrecord: RunOnrecord) -> None:
    (inputs / "bad.jsonl").write_text(
        "no\n" + "".join(f'{{"id": {n}, "text": "“{n},” said Bo Lind."}}\n' for n in range(50))
    )
    one, two = run_onrecord("tag", "in"), run_onrecord("tag", "in", "-n", "2")
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert one.returncode == 2 and one.stdout.count(b"\n") == 54


@pytest.mark.slow
def test_standard_input_is_a_text_or_json_lines(run_onrecord: RunOnrecord) -> None:
    result = run_onrecord("tag", "-", stdin=TEXT.encode())
    assert result.returncode == 0
    record = valid(result.stdout)
    assert (record["id"], record["text"]) == ("stdin", TEXT)
    again = run_onrecord("tag", "-", "--format", "jsonl", stdin=result.stdout)
    assert again.stdout == result.stdout


REMEDY = 'each line must be one object such as {"id": "a1", "text": "…"}'


def test_what_is_refused_is_named_with_line_and_remedy(tmp_path: Path, run_here: RunOnrecord) -> None:
    (tmp_path / "latin.txt").write_bytes(b"One\n\xe9t\xe9")
    (tmp_path / "empty.txt").write_bytes(b"\n")
    (tmp_path / "a.docx").write_bytes(b"x")
    (tmp_path / "none").mkdir()
    (tmp_path / "evil\x1b[31m\n\u202e.txt").write_bytes(b"")
    bad = [
        "{",
        '{"text": "x"}',
        '{"id": "x"}',
        '{"id": "x", "text": ""}',
        '{"id": "x", "text": 1}',
        r'{"id": "x", "text": "\ud800"}',
    ]
    (tmp_path / "bad.jsonl").write_text("\n".join(bad) + "\n")
    names = ["missing.txt", "latin.txt", "empty.txt", "a.docx", "none", "evil\x1b[31m\n\u202e.txt", "bad.jsonl"]
    result = run_here("tag", *names, "-o", "out.jsonl")
    assert (result.returncode, result.stdout) == (2, b"")
    assert not (tmp_path / "out.jsonl").exists(), "nothing was tagged"
    assert lines(result) == [
        "onrecord: missing.txt: no such file or folder; check the name",
        "onrecord: latin.txt:2: not UTF-8 at byte 4 (0xe9); convert the file, for instance with “iconv -f WINDOWS-1252 -t UTF-8”",
        "onrecord: empty.txt:1: the text is empty; put the article there, or leave the file out",
        "onrecord: a.docx: no .docx file that can be read; save it again as .docx",
        f"onrecord: none: no article in this folder; put {listed()} files there",
        "onrecord: evil\\x1b[31m\\x0a\\u202e.txt:1: the text is empty; put the article there, or leave the file out",
        f"onrecord: bad.jsonl:1: not JSON (Expecting property name enclosed in double quotes at column 2); {REMEDY}",
        f"onrecord: bad.jsonl:2: no “id”; {REMEDY}, or --id-field names another",
        f"onrecord: bad.jsonl:3: no “text”; {REMEDY}, or --text-field names another",
        "onrecord: bad.jsonl:4: the “text” is empty; put the article there, or leave the line out",
        f"onrecord: bad.jsonl:5: “text” is a number, not a string; {REMEDY}",
        "onrecord: bad.jsonl:6: half a character (an unpaired surrogate such as \\ud83d); write the whole character, or leave it out",
    ]


@pytest.mark.slow
def test_the_batch_goes_on_after_what_is_refused(inputs: Path, run_onrecord: RunOnrecord) -> None:
    result = run_onrecord("tag", "missing.txt", "in/story.txt", "in/story.txt", "in/deep")
    assert result.returncode == 2
    assert [valid(line)["id"] for line in result.stdout.splitlines()] == ["story", "story#2", "nasty"]
    assert lines(result) == [
        "onrecord: missing.txt: no such file or folder; check the name",
        "onrecord: in/story.txt: an earlier article of this run has the id “story”; this one is called “story#2”",
        "onrecord: 3 articles done, 1 refused (see above)",
    ]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--shards jsonl", "--shards goes with --into: name its folder"),
        ("--ray local", "--ray goes with --into: name its folder"),
        ("--ray local --into out --claims c.jsonl", "--ray reads no --claims: leave one of the two out"),
        ("--into out -o a.csv", "--into writes shards: leave --output and --format out"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    inputs: Path, tmp_path: Path, run_here: RunOnrecord, options: str, said: str
) -> None:
    result = run_here("tag", "in", *options.split())
    assert (result.returncode, lines(result)) == (2, [f"onrecord: {said}"])
    assert not (tmp_path / "out").exists()


def test_a_file_in_the_way_is_kept_without_force(inputs: Path, tmp_path: Path, run_here: RunOnrecord) -> None:
    (tmp_path / "out.jsonl").write_text("precious")
    result = run_here("tag", "in", "-o", "out.jsonl")
    assert result.returncode == 2
    says = "onrecord: out.jsonl: is there already; write to another file, or add --force to replace it"
    assert lines(result) == [says]
    assert (tmp_path / "out.jsonl").read_text() == "precious"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles are "tagged" at once: each becomes the hand-made document."""

    def tag_articles(items: Any, settings: Any, *, processes: int = 1, left_out: Any = None) -> Any:
        for item in items:
            if isinstance(item, Article) and item.text == "interrupt":
                raise KeyboardInterrupt
            if isinstance(item, Article) and item.text == "die":
                raise OnrecordError("a worker process died")
            yield story(id=item.id) if isinstance(item, Article) else item

    monkeypatch.setattr("onrecord.tagging.tag_articles", tag_articles)


@pytest.mark.usefixtures("quick")
class TestOutput:
    def test_force_replaces_the_file(self, inputs: Path, tmp_path: Path) -> None:
        out = tmp_path / "out.jsonl"
        out.write_text("old")
        assert module.tag([str(inputs)], output=out, force=True) == 0
        assert len(out.read_text().splitlines()) == 4

    def test_a_link_is_written_through(self, inputs: Path, tmp_path: Path) -> None:
        (tmp_path / "link.jsonl").symlink_to(tmp_path / "real.jsonl")
        module.tag([str(inputs)], output=tmp_path / "link.jsonl")
        assert (tmp_path / "link.jsonl").is_symlink() and (tmp_path / "real.jsonl").read_text()

    def test_a_device_is_no_file_to_replace(self, inputs: Path) -> None:
        assert module.tag([str(inputs)], output=Path(os.devnull)) == 0
        assert not Path(os.devnull).is_file()

    @pytest.mark.parametrize(("where", "says"), [(".", "is a folder"), ("none/out.csv", "no such folder")])
    def test_a_place_that_cannot_be_written(self, inputs: Path, tmp_path: Path, where: str, says: str) -> None:
        with pytest.raises(OnrecordError, match=says):
            module.tag([str(inputs)], output=tmp_path / where)

    @pytest.mark.parametrize(("text", "kind"), [("interrupt", KeyboardInterrupt), ("die", OnrecordError)])
    def test_what_was_done_before_a_stop_is_kept(self, tmp_path: Path, text: str, kind: type[BaseException]) -> None:
        (tmp_path / "a.jsonl").write_text(
            '{"id": 1, "text": "x"}\n{"id": 2, "text": "x"}\n' + json.dumps({"id": 3, "text": text})
        )
        with pytest.raises(kind, match="what was done until then is in ") as stop:
            module.tag([str(tmp_path / "a.jsonl")], output=tmp_path / "out.jsonl")
        [part] = tmp_path.glob("out.jsonl.*.part")
        assert str(part) in str(stop.value)
        assert len(part.read_text().splitlines()) == 2
        assert not (tmp_path / "out.jsonl").exists()

    def test_nothing_is_left_of_a_stop_before_the_first_article(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("interrupt")
        with pytest.raises(KeyboardInterrupt):
            module.tag([str(tmp_path / "a.txt")], output=tmp_path / "out.jsonl")
        assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]

    def test_a_file_that_came_meanwhile_is_kept(
        self, inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        out = tmp_path / "out.jsonl"
        monkeypatch.setattr("onrecord.cli.progress.Run.finish", lambda run: out.write_text("other") * 0)
        with pytest.raises(OnrecordError, match=r"is there already; .* what was done until then is in"):
            module.tag([str(inputs)], output=out)
        assert out.read_text() == "other"

    def test_the_format_can_be_named_against_the_suffix(self, inputs: Path, tmp_path: Path) -> None:
        module.tag([str(inputs)], output=tmp_path / "out.txt", format="csv")
        assert (tmp_path / "out.txt").read_text().startswith("\ufeffcontent,speaker,")


@pytest.mark.slow
def test_head_ends_it_quietly(inputs: Path, tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text(
        "".join(f'{{"id": {n}, "text": "“{n},” said Bo Lind."}}\n' for n in range(500))
    )
    for processes in ("1", "2"):
        command = [*ONRECORD, "tag", "many.jsonl", "-n", processes]
        with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout and process.stderr
            valid(process.stdout.readline())
            process.stdout.close()
            assert process.wait(timeout=60) == 141
            assert process.stderr.read() == b""


@pytest.mark.slow
@pytest.mark.parametrize("processes", ["1", "2"])
def test_ctrl_c_ends_it_with_one_line(tmp_path: Path, processes: str) -> None:
    (tmp_path / "many.jsonl").write_text(
        "".join(f'{{"id": {n}, "text": "“{n},” said Bo Lind."}}\n' for n in range(2000))
    )
    command = [*ONRECORD, "tag", "many.jsonl", "-n", processes, "-o", "out.jsonl"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, start_new_session=True) as process:
        try:
            deadline = time.monotonic() + 60
            while not any(part.stat().st_size for part in tmp_path.glob("*.part")) and time.monotonic() < deadline:
                time.sleep(0.05)
            os.killpg(process.pid, signal.SIGINT)  # as the terminal does
            _, errors = process.communicate(timeout=60)
        finally:
            process.kill()
    assert process.returncode == 130
    [part] = tmp_path.glob("out.jsonl.*.part")
    assert errors.decode() == f"onrecord: interrupted; what was done until then is in {part.resolve()}\n"
    assert valid(part.read_bytes().splitlines()[0])["id"] == "0"


def test_misspelt_options_are_refused(run_here: RunOnrecord) -> None:
    for arguments in (["--processes", "0", "x"], ["--format", "xml", "x"]):
        result = run_here("tag", *arguments)
        assert result.returncode == 2 and b"Traceback" not in result.stderr and result.stderr.startswith(b"onrecord: ")


@pytest.mark.slow
def test_a_model_that_is_not_there_is_refused_in_one_line(inputs: Path, run_onrecord: RunOnrecord) -> None:
    for option, value in (("--model", "nowhere"), ("--base", "nowhere")):
        result = run_onrecord("tag", "in", option, value, "-o", "out.csv")
        assert result.returncode == 2
        [line] = lines(result)
        assert line.startswith("onrecord: ") and "nowhere" in line
