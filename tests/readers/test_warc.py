from __future__ import annotations

import gzip
import io
import zlib
from pathlib import Path

import pytest

from readers.making import SENTENCE, read_all, write

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

pytest.importorskip("warcio")
zstandard = pytest.importorskip("zstandard")
PAGE = f"<html><head><title>T</title></head><body><article><p>{SENTENCE}</p><p>{{}}</p></article></body></html>"


def warc(*fetched: tuple[str, bytes, dict[str, str]], gz: bool = True, status: str = "200 OK") -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=gz)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "test"}))
    for uri, body, headers in fetched:
        http = StatusAndHeaders(headers.pop("status", status), list(headers.items()), protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(uri, "response", payload=io.BytesIO(body), http_headers=http))
    return out.getvalue()


def page(words: str) -> bytes:
    return PAGE.replace("{}", words).encode()


@pytest.mark.parametrize("gz", [True, False])
def test_pages_are_articles_by_their_address(tmp_path: Path, gz: bool) -> None:
    html = {"Content-Type": "text/html; charset=utf-8"}
    data = warc(
        ("https://a.example/1", page("First."), dict(html)),
        ("https://a.example/pic", b"\x89PNG", {"Content-Type": "image/png"}),
        ("https://a.example/gone", b"<p>Gone.</p>", {**html, "status": "404 Not Found"}),
        ("https://a.example/1", page("Second."), dict(html)),
        gz=gz,
    )
    path = write(tmp_path / ("a.warc.gz" if gz else "a.warc"), data)
    articles, errors, said = read_all(path)
    assert [article.id for article in articles] == ["https://a.example/1", "https://a.example/1#2"] and errors == []
    assert articles[0].text == f"{SENTENCE}\n\nFirst." and articles[0].meta["url"] == "https://a.example/1"
    assert f"{path}: left out, since no pages: 2 records: 1 image/png, 1 status 404" in said


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(page("Word."))),
        ("gzip", gzip.compress(page("Word.")[:60]) + gzip.compress(page("Word.")[60:])),
        ("gzip", page("Word.")),
        ("deflate", zlib.compress(page("Word."))),
        ("deflate", zlib.compress(page("Word."))[2:-4]),
        ("zstd", zstandard.compress(page("Word."))),
        ("", gzip.compress(page("Word."))),
        ("gzip, gzip", gzip.compress(gzip.compress(page("Word.")))),
    ],
)
def test_what_http_packed_is_unpacked_whole(tmp_path: Path, encoding: str, body: bytes) -> None:
    data = warc(("https://a.example/", body, {"Content-Type": "text/html", "Content-Encoding": encoding}))
    [article], errors, _ = read_all(write(tmp_path / "a.warc.gz", data))
    assert article.text.endswith("Word.") and errors == []


def test_brotli_and_chunks(tmp_path: Path) -> None:
    body = pytest.importorskip("brotli").compress(page("Word."))
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    headers = {"Content-Type": "text/html", "Content-Encoding": "br", "Transfer-Encoding": "chunked"}
    [article], errors, _ = read_all(write(tmp_path / "a.warc.gz", warc(("https://a.example/", chunked, headers))))
    assert article.text.endswith("Word.") and errors == []


def test_damage_is_told(tmp_path: Path) -> None:
    packed = gzip.compress(page("Word." * 50))
    data = warc(("https://a.example/", packed[:-40], {"Content-Type": "text/html", "Content-Encoding": "gzip"}))
    _, [error], _ = read_all(write(tmp_path / "a.warc.gz", data))
    assert (
        error
        == f"{tmp_path}/a.warc.gz: https://a.example/: its packing (gzip) is damaged (its end is missing); fetch it again"
    )


@pytest.mark.parametrize("gz", [True, False])
def test_a_file_that_is_cut_off_anywhere_is_told(tmp_path: Path, gz: bool) -> None:
    html = {"Content-Type": "text/html"}
    whole = warc(*((f"https://a.example/{number}", page("Word."), dict(html)) for number in range(3)), gz=gz)
    for cut in range(1, len(whole) // 4, 7):
        articles, errors, _ = read_all(write(tmp_path / ("a.warc.gz" if gz else "a.warc"), whole[:-cut]))
        assert len(articles) in (2, 3) and len(errors) == 1 and "is damaged or cut off behind " in errors[0]


def test_a_bomb_in_a_record_costs_only_itself(tmp_path: Path) -> None:
    bomb = gzip.compress(bytes(60_000_000))
    html = {"Content-Type": "text/html"}
    data = warc(
        ("https://a.example/1", bomb, {**html, "Content-Encoding": "gzip"}),
        ("https://a.example/2", page("Word."), html),
    )
    [article], [error], _ = read_all(write(tmp_path / "a.warc.gz", data))
    assert article.id == "https://a.example/2"
    assert error.endswith("https://a.example/1: more than 50 MB in one article; split it, or leave it out")


def test_a_page_in_several_records_is_told_of(tmp_path: Path) -> None:
    whole = warc(("https://a.example/", page("Word."), {"Content-Type": "text/html"}), gz=False)
    data = whole.replace(b"WARC-Type: response\r\n", b"WARC-Type: response\r\nWARC-Segment-Number: 1\r\n")
    articles, [error], _ = read_all(write(tmp_path / "a.warc", data))
    assert articles == [] and "https://a.example/: is in several records" in error


def test_the_character_set_of_http(tmp_path: Path) -> None:
    body = page("Caf\u00e9.").decode().encode("windows-1252")
    data = warc(("https://a.example/", body, {"Content-Type": 'text/html; charset="windows-1252"'}))
    [article], errors, _ = read_all(write(tmp_path / "a.warc.gz", data))
    assert article.text.endswith("Café.") and errors == []


def test_one_without_pages_is_refused(tmp_path: Path) -> None:
    empty = write(tmp_path / "a.warc", warc(gz=False))
    other = write(tmp_path / "b.warc.gz", b"words")
    assert read_all(empty)[1] == [f"{empty}: no page in it; name a WARC file with responses"]
    assert len(read_all(other)[1]) >= 1
