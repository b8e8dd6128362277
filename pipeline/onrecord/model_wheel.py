"""A model as a Python package: a wheel that pip installs and ``spacy.load(NAME)`` finds, like spaCy's own models.

The wheel has the model's folder as it is, so that its hashes hold, and a module whose ``load`` is ``onrecord.load``.  It is
written here and not by a build backend: there is nothing to compile, and nothing has to be fetched.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaging.version import InvalidVersion, Version

from . import __version__, resources
from .errors import OnrecordError
from .loading import find_model, load
from .ml.package import is_release, read_meta

# Names that would hide something else from Python.
TAKEN = ("onrecord", "spacy")
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the time of every file in the wheel: the same model gives the same bytes
INIT = '''"""{name} {version}, a model of onrecord: ``spacy.load("{name}")``."""

from pathlib import Path
from typing import Any

__version__ = "{version}"


def load(**settings: Any) -> Any:
    """The pipeline; ``settings`` are those of ``spacy.load`` and ``onrecord.load``."""
    import onrecord

    nlp = onrecord.load(Path(__file__).parent / "{name}", **settings)
    nlp.meta.update(name="{name}", version="{version}")
    return nlp
'''


def package(model: str | Path, into: Path, *, name: str | None = None, version: str | None = None) -> Path:
    """Writes the wheel of a model that ``onrecord release`` or ``nlp.to_disk`` wrote into the folder ``into``, and gives it.

    ``name`` is the package's, by default that of the release or of the folder; ``version`` by default the model's own.
    Raises OnrecordError, and writes nothing, where the model cannot be loaded, the name or version cannot be a package's,
    or the wheel is there already.
    """
    folder = find_model(model)
    if not folder.is_dir():
        raise OnrecordError(
            f"{folder} is a configuration and no model; load it, save it with nlp.to_disk, and package that"
        )
    name = _checked_name(name or (read_meta(folder)["name"] if is_release(folder) else folder.resolve().name))
    version = version and _checked_version(version)
    nlp = load(folder)
    version = version or _checked_version(str(nlp.meta.get("version")))
    wheel = into / f"{name}-{version}-py3-none-any.whl"
    if wheel.exists():
        raise OnrecordError(f"{wheel} is there already; package with a later --version, or remove it")
    meta = {**nlp.meta, "name": name, "version": version}
    content = dict(_files(folder, name, meta))
    into.mkdir(parents=True, exist_ok=True)
    part = wheel.with_name(f".{wheel.name}.{os.getpid()}.part")
    try:
        _write(part, content, f"{name}-{version}.dist-info/RECORD")
        part.replace(wheel)
    finally:
        part.unlink(missing_ok=True)
    return wheel


def _checked_name(name: str) -> str:
    # "harrow_news2", not "_"
    if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name) or name in TAKEN:
        raise OnrecordError(
            f"{name!r} can be no model's package; give a --name of small letters, digits and single _, such as harrow_news"
        )
    shipped = resources.folder("models") / name
    if shipped.is_dir():
        raise OnrecordError(f"{name!r} is a model that comes with onrecord; give another --name, such as my_{name}")
    return name


def _checked_version(version: str) -> str:
    try:
        return str(Version(version))
    except InvalidVersion:
        raise OnrecordError(f"{version!r} is no version; give one such as --version 1.0.0") from None


def _files(folder: Path, name: str, meta: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    """The paths in the wheel with what is there; ``RECORD`` comes when all are known."""
    version = meta["version"]
    yield f"{name}/__init__.py", INIT.format(name=name, version=version).encode()
    yield f"{name}/meta.json", (json.dumps(meta, indent=1, ensure_ascii=False) + "\n").encode()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield f"{name}/{name}/{file.relative_to(folder).as_posix()}", file.read_bytes()
    info = f"{name}-{version}.dist-info"
    card = folder / "README.md"
    yield f"{info}/METADATA", _metadata(name, meta, card.read_text(encoding="utf-8") if card.is_file() else "").encode()
    yield f"{info}/WHEEL", b"Wheel-Version: 1.0\nGenerator: onrecord\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    yield f"{info}/entry_points.txt", f"[spacy_models]\n{name} = {name}\n".encode()


def _metadata(name: str, meta: dict[str, Any], card: str) -> str:
    fields = {
        "Metadata-Version": "2.1",
        "Name": name,
        "Version": meta["version"],
        "Summary": meta.get("description"),
        "Author": meta.get("author"),
        "License": meta.get("license"),
        "Requires-Dist": f"onrecord>={__version__}",
        "Description-Content-Type": "text/markdown" if card else "",
    }
    return (
        "".join(f"{field}: {' '.join(str(value).split())}\n" for field, value in fields.items() if value) + f"\n{card}"
    )


def _write(wheel: Path, content: dict[str, bytes], record: str) -> None:
    """Writes the files and, last, the list of their hashes (PEP 427)."""
    lines = []
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, data in content.items():
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            lines.append(f"{path},sha256={digest},{len(data)}\n")
            _add(archive, path, data)
        _add(archive, record, "".join([*lines, f"{record},,\n"]).encode())


def _add(archive: zipfile.ZipFile, path: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(path, LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, data)
