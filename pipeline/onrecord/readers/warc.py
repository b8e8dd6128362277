"""WARC (ISO 28500), also ``.warc.gz``: an article for each page that was fetched with status 200, and each text.

warcio finds the records.  What HTTP packed is unpacked here: warcio gives the first member of several, bytes of zstd as they
are, and of a damaged one the beginning, and says none of it.
"""

from __future__ import annotations

import warnings
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from ..articles import Article, Located, Raw
from ..errors import OnrecordError, OnrecordWarning
from ..text.visible import count_of
from .source import Source
from .streams import MOST, too_large

PAGES = ("text/html", "application/xhtml+xml")
CONTENT = ("response", "resource", "conversion")  # the types of records that hold what was fetched
GZIP, ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"


def read(source: Source) -> Iterator[Located]:
    from warcio.archiveiterator import ArchiveIterator

    left_out: Counter[str] = Counter()
    read = 0
    stream = Ended(source.stream)
    try:
        for record in ArchiveIterator(stream):
            if record.rec_type not in CONTENT:
                continue
            kind = _kind(record)
            if kind not in (*PAGES, "text/plain"):
                left_out[kind] += 1
                continue
            read += 1
            yield _item(record, kind, source)
        if not stream.last.endswith(b"\r\n\r\n"):
            raise EOFError("its last record is not whole")
    except Exception as error:  # noqa: BLE001  (warcio raises what its parts do; AttributeError where headers are cut off)
        said = " ".join(str(error).split())
        yield (
            source.name,
            OnrecordError(
                f"{source.name}: is damaged or cut off behind {count_of(read, 'page')} ({said}); get the file again"
            ),
        )
        return
    if left_out:
        kinds = ", ".join(f"{count:,} {kind}" for kind, count in left_out.most_common(8))
        more = ", …" if len(left_out) > 8 else ""
        said = f"{source.name}: left out, since no pages: {count_of(left_out.total(), 'record')}: {kinds}{more}"
        warnings.warn(OnrecordWarning(said), stacklevel=2)
    elif not read:
        yield source.name, OnrecordError(f"{source.name}: no page in it; name a WARC file with responses")


class Ended:
    """A stream that knows whether it ended as a WARC file does.

    Of a file that is cut off in the headers of a record warcio says nothing, and an EOFError it takes for the end.
    """

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self.last = b""

    def read(self, size: int = -1) -> bytes:
        try:
            data: bytes = self._stream.read1(size)
        except EOFError:
            self.last = b""
            return b""
        self.last = (self.last + data[-4:])[-4:]
        return data

    def tell(self) -> int:
        place: int = self._stream.tell()
        return place


def _kind(record: Any) -> str:
    """The media type, or with which status there is no page."""
    headers = record.http_headers
    if headers is None:
        return _media_type(record.rec_headers.get_header("Content-Type"))
    status = headers.get_statuscode()
    return _media_type(headers.get_header("Content-Type")) if status == "200" else f"status {status}"


def _media_type(header: str | None) -> str:
    return (header or "no type").partition(";")[0].strip().lower()


def _item(record: Any, kind: str, source: Source) -> Located:
    id = record.rec_headers.get_header("WARC-Target-URI") or record.rec_headers.get_header("WARC-Record-ID")
    where = f"{source.name}: {id}"
    if record.rec_headers.get_header("WARC-Segment-Number"):  # findings/warcio-first-piece-is-a-page.sh
        said = "is in several records, of which this is the first, and they are not put together; fetch it again"
        return where, OnrecordError(f"{where}: {said}")
    try:
        data = _body(record, where)
        if record.rec_headers.get_header("WARC-Truncated"):
            raise OnrecordError(f"{where}: was cut off when it was fetched; fetch it again")
    except OnrecordError as error:
        return where, error
    headers = record.http_headers or record.rec_headers
    charset = _charset(headers.get_header("Content-Type") or "")
    meta = {"url": id, "fetched": record.rec_headers.get_header("WARC-Date")}
    if kind in PAGES:
        return where, Raw(id, "page", data, where, 0, meta, charset)
    try:
        text = data.decode(charset or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return where, OnrecordError(f"{where}: not {charset or 'UTF-8'}, as it should be; fetch it again")
    if not text.strip():
        return where, OnrecordError(f"{where}: the text is empty")
    return where, Article(id, text, meta, where, 0)


def _charset(content_type: str) -> str | None:
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or None
    return None


def _body(record: Any, where: str) -> bytes:
    """What was fetched, without the packings of HTTP.  Raises OnrecordError where it is damaged or too large."""
    from warcio.bufferedreaders import ChunkedDataReader

    stream = record.raw_stream
    encodings: list[str] = []
    if record.http_headers:
        if "chunked" in (record.http_headers.get_header("Transfer-Encoding") or "").lower():
            stream = ChunkedDataReader(stream)
        encodings = (record.http_headers.get_header("Content-Encoding") or "").lower().replace(" ", "").split(",")
    data: bytes = stream.read(MOST + 1)
    if len(data) > MOST:
        raise too_large(where)
    if getattr(record.raw_stream, "limit", 0):
        raise EOFError("a record is shorter than it says")
    for encoding in reversed(encodings):
        data = _unpacked(data, encoding, where)
    # Some servers pack once more than they say.
    packed = "gzip" if data.startswith(GZIP) else "zstd" if data.startswith(ZSTD) else ""
    return _unpacked(data, packed, where)


def _unpacked(data: bytes, encoding: str, where: str) -> bytes:
    try:
        if encoding in ("gzip", "x-gzip") and data.startswith(GZIP):
            return b"".join(_members(data, where))
        if encoding == "deflate":
            return _inflated(data, where)
        if encoding == "zstd" and data.startswith(ZSTD):
            return _zstd(data, where)
        if encoding == "br":
            return _brotli(data, where)
    except OnrecordError:
        raise
    except Exception as error:  # noqa: BLE001  (each library has its own)
        said = " ".join(str(error).split())
        raise OnrecordError(f"{where}: its packing ({encoding}) is damaged ({said}); fetch it again") from None
    return data


def _members(data: bytes, where: str) -> Iterator[bytes]:
    size = 0
    while data.startswith(GZIP):
        inflater = zlib.decompressobj(16 + zlib.MAX_WBITS)
        out = inflater.decompress(data, MOST + 1 - size)
        size += len(out)
        if size > MOST:
            raise too_large(where)
        if not inflater.eof:
            raise EOFError("its end is missing")
        yield out
        data = inflater.unused_data


def _inflated(data: bytes, where: str) -> bytes:
    """Deflate with the header of zlib, as RFC 9110 asks, or without, as some servers send it."""
    for bits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        inflater = zlib.decompressobj(bits)
        try:
            out = inflater.decompress(data, MOST + 1)
        except zlib.error:
            if bits < 0:
                raise
            continue
        if len(out) > MOST:
            raise too_large(where)
        if not inflater.eof:
            raise EOFError("its end is missing")
        return out
    return data


def _zstd(data: bytes, where: str) -> bytes:
    import io

    from .streams import unpacked, whole

    return whole(unpacked(io.BytesIO(data), ".zst"), where)


def _brotli(data: bytes, where: str) -> bytes:
    try:
        import brotli
    except ImportError:
        raise OnrecordError(
            f"{where}: is packed with Brotli; install what reads it: pip install 'onrecord[inputs]'"
        ) from None
    decompressor, out, size = brotli.Decompressor(), [], 0
    for start in range(0, len(data), 256):  # a few bytes can unfold to 16 MB (RFC 7932, 9.2)
        out.append(decompressor.process(data[start : start + 256]))
        size += len(out[-1])
        if size > MOST:
            raise too_large(where)
    if not decompressor.is_finished():
        raise EOFError("its end is missing")
    return b"".join(out)
