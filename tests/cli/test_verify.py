from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import urllib.request
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from pathlib import Path

import pytest

from conftest import RunOnrecord
from onrecord.cli.verify import verify
from onrecord.errors import OnrecordError
from readers.test_word import document, run
from verification.drafts import draft

HEARING = "[00:12:04] ADA FROST: The wells are dry. <script>alert(1)</script> We drilled 40 of them.\n[00:13:00] BEN HALE: We must dig new ones."
NOT_DRY, DRY = "“The wells are not dry,”", "“The wells are dry.”"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "hearing.txt").write_text(HEARING, encoding="utf-8")
    (tmp_path / "bad.jsonl").write_text(
        draft(("Ada Frost", NOT_DRY), ("Ben Hale", "“We must dig new ones”")).to_json() + "\n"
    )
    (tmp_path / "good.jsonl").write_text(draft(("Ada Frost", DRY)).to_json() + "\n")
    return tmp_path


def test_json_lines_and_exit_status(files: Path, run_here: RunOnrecord) -> None:
    result = run_here("verify", "bad.jsonl", "--against", "hearing.txt", "--model", "none")
    assert (result.returncode, result.stderr) == (1, b"")
    first, second = map(json.loads, result.stdout.splitlines())
    assert (first["claim"], first["verdict"], first["speaker"], first["found_speaker"]) == (
        "c1",
        "altered",
        "Ada Frost",
        "Ada Frost",
    )
    assert first["differences"] == [{"kind": "negation", "draft": "not", "source": "", "allowed": False}]
    start = HEARING.index("The wells")
    assert first["passages"] == [
        {"source": "hearing", "start": start, "end": start + 17, "time": "00:12:04", "speaker": "Ada Frost", "text": "The wells are dry"}
    ]  # fmt: skip
    assert second["verdict"] == "verbatim"


def test_a_good_draft_ends_with_0_and_a_table_says_so(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = files / "out.txt"
    assert verify([str(files / "good.jsonl")], [str(files / "hearing.txt")], output=out) == 0
    assert "1 claim: 1 verbatim" in out.read_text(encoding="utf-8")
    assert "[hearing · 00:12:04 · Ada Frost]" in out.read_text(encoding="utf-8")


def test_sources_may_follow_one_another_and_a_bad_one_costs_no_other(files: Path, run_here: RunOnrecord) -> None:
    result = run_here("verify", "good.jsonl", "--against", "missing.vtt", "hearing.txt")
    assert result.returncode == 2
    assert result.stderr.decode().splitlines()[0] == "onrecord: missing.vtt: no such file or folder; check the name"
    assert json.loads(result.stdout)["verdict"] == "verbatim"


def test_two_sources_of_one_id_are_told_apart(files: Path, run_here: RunOnrecord) -> None:
    (files / "hearing.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ben Hale>The wells are deep.\n")
    result = run_here("verify", "good.jsonl", "--against", "hearing.vtt", "hearing.txt")
    told = "onrecord: hearing#2: is what source 2 with the id “hearing” is called\n"
    assert (result.returncode, result.stderr.decode()) == (0, told)
    assert json.loads(result.stdout)["passages"][0]["source"] == "hearing#2"


def test_the_draft_in_the_folder_of_its_sources_bears_out_nothing(files: Path, run_here: RunOnrecord) -> None:
    (files / "desk").mkdir()
    for name in ("bad.jsonl", "hearing.txt"):
        (files / name).rename(files / "desk" / name)
    result = run_here("verify", "desk/bad.jsonl", "--against", "desk")
    assert result.returncode == 1 and json.loads(result.stdout.splitlines()[0])["verdict"] == "altered"
    assert result.stderr == b"onrecord: draft: not read as a source, since it is the draft word for word\n"
    alone = run_here("verify", "desk/bad.jsonl", "--against", "desk/bad.jsonl")
    assert (alone.returncode, alone.stdout) == (2, b"")
    assert alone.stderr.decode().splitlines() == [
        "onrecord: draft: not read as a source, since it is the draft word for word",
        "onrecord: nothing was checked, since no source is left; name another with --against",
    ]


def test_what_was_not_checked_is_not_counted(files: Path, run_here: RunOnrecord) -> None:
    result = run_here("verify", "good.jsonl", "--against", "missing.vtt")
    assert [line.split(": ", 1)[1] for line in result.stderr.decode().splitlines()] == [
        "missing.vtt: no such file or folder; check the name",
        "nothing was checked, since no source is left; name another with --against",
    ]
    result = run_here("verify", "good.jsonl", "--against", "missing.vtt", "hearing.txt")
    assert "onrecord: 1 article checked, 1 refused (see above)" in result.stderr.decode().splitlines()


def test_without_a_source_nothing_is_judged(files: Path, run_here: RunOnrecord) -> None:
    result = run_here("verify", "good.jsonl", "--against", "missing.vtt")
    assert (result.returncode, result.stdout) == (2, b"")


def test_captions_with_notes_are_told_of(files: Path, run_here: RunOnrecord) -> None:
    (files / "h.vtt").write_text("WEBVTT\n\nNOTE x\n\n00:01.000 --> 00:02.000\n<v Ada Frost>The wells are dry.\n")
    result = run_here("verify", "good.jsonl", "--against", "h.vtt")
    assert (result.returncode, result.stderr) == (0, b"onrecord: h.vtt: notes left out, since they are not speech: 1\n")


def test_a_tagged_document_is_a_source(files: Path) -> None:
    other = draft(("Ada Frost", DRY), ("Ben Hale", "“We must dig new ones”"))
    (files / "other.jsonl").write_text(other.to_json() + "\n")
    assert verify([str(files / "good.jsonl")], [str(files / "other.jsonl")], output=files / "o.jsonl") == 0


def test_word_documents_are_read_with_their_changes_accepted(files: Path, run_here: RunOnrecord) -> None:
    said = "".join(run(line) + "<w:r><w:br/></w:r>" for line in ("ADA FROST: The wells are ", "BEN HALE: No."))
    (files / "h.docx").write_bytes(
        document(f"<w:p>{said.replace('are </w:t></w:r>', 'are </w:t></w:r><w:ins>' + run('dry.') + '</w:ins>')}</w:p>")
    )
    result = run_here("verify", "good.jsonl", "--against", "h.docx")
    assert (result.returncode, result.stderr) == (0, b"onrecord: h.docx: tracked changes accepted: 1\n")


class Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        given = dict(attrs)
        self.ids.add(given.get("id") or "")
        self.links += [given["href"] or ""] if "href" in given else []


def test_the_page_links_each_quotation_to_its_place_and_runs_nothing(files: Path) -> None:
    out = files / "out.html"
    assert verify([str(files / "bad.jsonl")], [str(files / "hearing.txt")], output=out) == 1
    page = Page()
    page.feed(out.read_text(encoding="utf-8"))
    assert "script" not in page.tags and "&lt;script&gt;" in out.read_text(encoding="utf-8")
    # From the source to the quotation, and from the quotation's head and its passage back.
    assert page.links == ["#q1", "#p1-2", "#p1-2", "#q2", "#p2-1", "#p2-1"]
    assert {link[1:] for link in page.links} <= page.ids
    assert "00:12:04" in out.read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_review_page_shows_the_same(files: Path) -> None:
    command = ["verify", "bad.jsonl", "--against", "hearing.txt", "--review", "--no-browser", "--store", "desk.db"]
    with subprocess.Popen(
        [sys.executable, "-m", "onrecord", *command],
        cwd=files,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout and process.stderr
        assert "“Verification” has the drafts beside their sources" in process.stderr.readline()
        process.stderr.readline()
        found = re.search(r"http://\S+", process.stderr.readline())
        assert found
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        opener.open(found[0]).close()
        with opener.open(found[0].partition("/?")[0] + "/verification") as page:
            assert "2 claims: 1 verbatim, 1 altered" in page.read().decode()
        process.send_signal(signal.SIGINT)
        assert (process.stdout.read(), process.wait(timeout=60)) == ("", 1)


def test_what_no_verdicts_are_written_as_is_refused(files: Path) -> None:
    with pytest.raises(OnrecordError, match=r"out\.png: no format has the ending \.png; there are \.jsonl \.html"):
        verify([str(files / "good.jsonl")], [str(files / "hearing.txt")], output=files / "out.png")
    assert not (files / "out.png").exists()


def test_a_quotation_of_nobody_is_said_to_be_unchecked(files: Path, run_here: RunOnrecord) -> None:
    record = json.loads((files / "good.jsonl").read_text(encoding="utf-8").splitlines()[0])
    record["text"] += "\n\n“Not in any claim,” it said. “Two words” are none."
    (files / "more.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    result = run_here("verify", "more.jsonl", "--against", "hearing.txt")
    told = f"onrecord: {record['id']}: not checked, since nobody was found to say it: “Not in any claim,”\n"
    assert (result.returncode, result.stderr.decode()) == (0, told)
