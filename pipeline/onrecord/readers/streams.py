"""Bytes out of files: unpacked where they are packed, never more at a time than an article may have."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from .. import written
from ..errors import OnrecordError

if TYPE_CHECKING:
    import zstandard

# What one article may have in bytes, unpacked.  The longest novels have some 5 MB; a packed file of 50 kB may unfold to more.
MOST = 50_000_000
_SLICE = (
    1024  # bytes fed at a time: a block of zstd unfolds from 4 bytes to 128 KiB (RFC 8878), so at most 32 MiB come out
)
_WINDOW = 1 << 27  # what a frame may ask for (``zstd --ultra -22`` does), 128 MiB


def unpacked(file: BinaryIO, suffix: str) -> BinaryIO:
    """What a packed file holds: all members of gzip, all frames of zstd.  Reading raises EOFError where it is cut off."""
    if suffix == ".gz":
        return gzip.GzipFile(fileobj=file)  # type: ignore[return-value]
    if suffix == ".zst":
        return io.BufferedReader(Frames(file))
    return file


class Frames(io.RawIOBase):
    """The content of a zstd file.  python-zstandard's own readers take a file that is cut off for a whole one."""

    def __init__(self, file: BinaryIO) -> None:
        import zstandard

        self._decompressor = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
        self._file = file
        self._packed = self._out = memoryview(b"")
        self._frame: zstandard.ZstdDecompressionObj | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._out:
            if not self._packed:
                self._packed = memoryview(self._file.read(1 << 16))
            if self._packed:
                self._feed()
            elif self._frame is not None:
                raise EOFError("its end is missing")
            else:
                return 0
        count = min(len(buffer), len(self._out))
        buffer[:count], self._out = self._out[:count], self._out[count:]
        return count

    def _feed(self) -> None:
        if self._frame is None:
            self._frame = self._decompressor.decompressobj()
        piece, self._packed = self._packed[:_SLICE], self._packed[_SLICE:]
        self._out = memoryview(self._frame.decompress(piece))
        if self._frame.eof:
            if rest := self._frame.unused_data:
                self._packed = memoryview(rest + bytes(self._packed))
            self._frame = None


def is_damage(error: Exception) -> bool:
    """Whether an exception says that packed data is not whole (``ZstdError`` without importing zstandard for it)."""
    return isinstance(error, EOFError | gzip.BadGzipFile | zlib.error) or type(error).__name__ == "ZstdError"


def damaged(name: str, error: Exception, read: str = "what stands before that was read") -> OnrecordError:
    said = " ".join(str(error).split())[:200] or type(error).__name__
    return OnrecordError(f"{name}: is damaged or cut off ({said}), {read}; get the file again")


def whole(stream: BinaryIO, where: str) -> bytes:
    """All bytes.  Raises OnrecordError where there are more than ``MOST``, or onrecord wrote them and they are no article."""
    data = stream.read(MOST + 1)
    if len(data) > MOST:
        raise too_large(where)
    if kind := written.kind(data):
        raise OnrecordError(f"{where}: {kind}, as onrecord writes it; name the articles")
    return data


def lines(stream: BinaryIO, name: str) -> Iterator[bytes]:
    """Each line with its end.  Raises OnrecordError at one with more than ``MOST`` bytes."""
    number = 1
    while line := stream.readline(MOST + 1):
        if len(line) > MOST:
            raise OnrecordError(f"{too_large(f'{name}:{number}')}; the lines behind it were not read")
        yield line
        number += 1


def too_large(where: str) -> OnrecordError:
    return OnrecordError(f"{where}: more than {MOST // 1_000_000} MB in one article; split it, or leave it out")


def decode(data: bytes, where: str, *, line: int = 1, offset: int = 0) -> str:
    """UTF-8 to text; ``line`` and ``offset`` say where in the file ``data`` begins."""
    bom = offset == 0 and data.startswith(codecs.BOM_UTF8)
    try:
        return data[len(codecs.BOM_UTF8) if bom else 0 :].decode("utf-8")
    except UnicodeDecodeError as error:
        place = error.start + (len(codecs.BOM_UTF8) if bom else 0)
        line += data.count(b"\n", 0, place)
        utf_16 = offset == 0 and data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        charset = "UTF-16" if utf_16 else "WINDOWS-1252"
        remedy = f"convert the file, for instance with “iconv -f {charset} -t UTF-8”"
        if b"\0" in data and not utf_16:
            remedy = (
                "it seems to be no text, whatever its name: give it the ending that it should have, or leave it out"
            )
        raise OnrecordError(
            f"{where}:{line}: not UTF-8 at byte {offset + place} (0x{data[place]:02x}); {remedy}"
        ) from None
