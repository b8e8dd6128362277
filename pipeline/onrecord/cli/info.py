"""``onrecord info``: what is installed, what the model is made of, and where its data come from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from ..errors import OnrecordError
from .messages import ending
from .options import Base, ModelName

LIBRARIES = ("spacy", "Babel", "trafilatura")


def info_cli(
    named: Annotated[
        str | None, typer.Argument(metavar="[MODEL]", help="The same as --model.", show_default=False)
    ] = None,
    model: ModelName = None,
    base: Base = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Show the components, the model with its base, and the provenance and licences of the data."""
    with ending():
        if named and model:
            raise OnrecordError(f"{named} and --model {model}: two models; name one")
        facts = info(named or model, base=base)
        print(json.dumps(facts, indent=2, ensure_ascii=False) if as_json else to_text(facts), flush=True)


def info(model: str | None = None, *, base: str | None = None) -> dict[str, Any]:
    """Versions, model (name, version, SHA-256), base or encoder, components in order, and where the data come from."""
    import platform
    from importlib.metadata import PackageNotFoundError, metadata

    from .. import __version__, resources
    from ..components.encoder import Encoder
    from ..loading import load
    from ..ml.package import read_meta

    nlp = load(model, base=base)
    base_pipe: Any = nlp.get_pipe("base") if "base" in nlp.pipe_names else None
    underneath = base_pipe and base_pipe.nlp.meta
    libraries = {}
    for name in LIBRARIES:
        try:
            about: Any = metadata(name)
        except PackageNotFoundError:
            continue
        license = about.get("License-Expression") or about.get("License") or "see its metadata"
        libraries[name] = {"version": about["Version"], "license": license.splitlines()[0]}
    lexicons = resources.PACKAGE / "lexicons"
    sources = lexicons / "SOURCES.md"
    return {
        "onrecord": __version__,
        "python": platform.python_version(),
        "model": nlp.meta["onrecord"],
        "base": underneath
        and {
            "name": f"{underneath['lang']}_{underneath['name']}",
            **{field: underneath.get(field) for field in ("version", "author", "license", "sources")},
        },
        "encoder": next((_encoder(read_meta(p.folder)) for _, p in nlp.pipeline if isinstance(p, Encoder)), None),
        "components": {name: nlp.get_pipe_meta(name).factory for name in nlp.pipe_names},
        "libraries": libraries,
        "word_lists": {
            "files": sorted(file.name for file in lexicons.iterdir() if file.suffix in (".tsv", ".txt")),
            "sources": sources.read_text(encoding="utf-8") if sources.is_file() else None,
        },
    }


def _encoder(meta: dict[str, Any]) -> dict[str, Any]:
    """What a released model's meta.json says of where it comes from."""
    return {field: meta.get(field) for field in ("name", "version", "date", "data", "sources", "base")}


def _trained_on(encoder: dict[str, Any]) -> Iterator[str]:
    """The sources of its data with their terms, else its files; and those of the model that it went on from."""
    base, sources = encoder["base"] or {}, encoder["sources"] or {}
    if not sources:
        for task, files in (encoder["data"] or {}).items():
            yield from (f"            - {file['file']}, for {task}: terms not stated" for file in files)
    yield from map(_source, sources.values())
    before = [source for key, source in base.get("sources", {}).items() if key not in sources]
    if before:
        yield f"            and before, as {base['model']} {base['version']}, on"
        yield from map(_source, before)


def _source(about: dict[str, str]) -> str:
    return (
        f"            - {about['name']}" + (f", for {about['for']}" if "for" in about else "") + f": {about['terms']}"
    )


def to_text(facts: dict[str, Any]) -> str:
    """The facts as lines for people."""
    model, base = facts["model"], facts["base"]
    lines = [
        f"onrecord    {facts['onrecord']}, on Python {facts['python']}",
        f"model       {model['name']} {model['version']}",
        f"            sha256 {model['sha256']}",
    ]
    if base:
        lines.append(f"base        {base['name']} {base['version']} ({base['author']}, {base['license']}), trained on")
        lines += [f"            - {s['name']}: {s.get('license') or s.get('url')}" for s in base["sources"] or []]
    if encoder := facts["encoder"]:
        lines.append(f"encoder     {encoder['name']} {encoder['version']}, trained on")
        lines += _trained_on(encoder)
    lines.append("components  " + ", ".join(facts["components"]))
    lines.append("libraries whose code or data are used")
    lines += [
        f"            - {name} {about['version']} ({about['license']})" for name, about in facts["libraries"].items()
    ]
    lists = facts["word_lists"]
    lines.append(f"word lists  {len(lists['files'])} files: {', '.join(lists['files'])}")
    if lists["sources"]:
        lines += ["", lists["sources"].strip()]
    return "\n".join(lines)
