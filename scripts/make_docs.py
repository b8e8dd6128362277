"""Writes the pages of ``docs/`` that say what stands in the code: ``python scripts/make_docs.py`` (``make docs``).

The picture of the pipeline comes from its configuration, a page for each component from its docstrings and what it declares,
the commands from the options of the program, the Python pages from signatures and docstrings.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, get_args

import click
import typer
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from spacy.language import Language
from thinc.api import Config

import onrecord
from onrecord import errors, layer_types, layers, loading, views
from onrecord.cli import app

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
OURS = "doc._.onrecord_"
CONFIGS = ("encoder", "rules")
TYPES = {
    "furniture": layer_types.Furniture, "names": layer_types.Name, "countries": layer_types.Country,
    "agencies": layer_types.Agency, "lexicon": layer_types.Entry, "profiles": layer_types.Profile,
    "identities": layer_types.Identity, "quantities": layer_types.Quantity, "dates": layer_types.Date,
    "statements": layer_types.Statement, "claims": layer_types.Claim, "speakers": layer_types.Speaker,
}  # fmt: skip
ABOUT = {
    "heads": "what the encoder found", "token.tag": "tags", "token.pos": "tags", "token.morph": "tags",
    "token.lemma": "lemmas", "token.is_sent_start": "sentences", "doc.sents": "sentences", "doc.ents": "doc.ents",
    "token.ent_type": "doc.ents", "token.ent_iob": "doc.ents", "article_meta": "the article's date",
}  # fmt: skip
TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "docs"), undefined=StrictUndefined, trim_blocks=True,
    lstrip_blocks=True, keep_trailing_newline=True,
)  # fmt: skip


def pages() -> dict[Path, str]:
    """Every generated file with what belongs in it."""
    described = list(components())  # first: this makes the factories known
    found = {DOCS / "pipeline.svg": picture(), DOCS / "commands.md": commands(), DOCS / "python.md": api()}
    for component in described:
        found[DOCS / "components" / f"{component['page']}.md"] = render("component.md.jinja", **component)
    return found


def render(template: str, **values: Any) -> str:
    return TEMPLATES.get_template(template).render(**values).rstrip() + "\n"


def markdown(docstring: str | None) -> str:
    """A docstring in Markdown: single backticks, and indented examples as code."""
    text = re.sub(r"``(.+?)``", r"`\1`", inspect.cleandoc(docstring or ""), flags=re.DOTALL)
    return re.sub(
        r"((?:^ {4}.*\n?)+)", lambda m: f"```\n{inspect.cleandoc(m[1])}\n```\n", text, flags=re.MULTILINE
    ).rstrip()


def config(name: str) -> dict[str, Any]:
    return dict(Config().from_disk(ROOT / "configs" / f"{name}.cfg", interpolate=False))


def components() -> Iterator[dict[str, Any]]:
    """What the page of each component says, by the name of its factory."""
    uses: dict[str, list[str]] = {}
    for name in CONFIGS:
        for pipe, settings in config(name)["components"].items():
            uses.setdefault(settings["factory"], []).append(f"`{pipe}` in `configs/{name}.cfg`")
    points = (point for point in entry_points(group="spacy_factories") if point.value.startswith("onrecord."))
    for point in sorted(points):
        factory, meta = point.load(), Language.get_factory_meta(point.name)
        made = vars(sys.modules[factory.__module__]).get(str(factory.__annotations__["return"]))
        own = made if inspect.isclass(made) and made.__module__ == factory.__module__ else None
        written = [name.removeprefix(OURS) for name in meta.assigns if name.removeprefix(OURS) in TYPES]
        yield {
            "page": point.name.removeprefix("onrecord_"),
            "factory": point.name,
            "about": markdown(sys.modules[factory.__module__].__doc__),
            "does": markdown(own.__doc__ if own else ""),
            "settings": meta.default_config,
            "setting": markdown(factory.__doc__),
            "methods": list(members(own)) if own else [],
            "requires": meta.requires,
            "assigns": meta.assigns,
            "uses": uses.get(point.name, []),
            "layers": {name: fields(TYPES[name]) for name in written},
        }


def members(of: type) -> Iterator[dict[str, str]]:
    """The public methods that say what they do."""
    for name, method in vars(of).items():
        if inspect.isfunction(method) and not name.startswith("_") and method.__doc__:
            yield described(method, name)


def described(function: Callable[..., Any], name: str) -> dict[str, str]:
    signature = re.sub(r"(: |-> )'(.*?)'(?=[,)=\s]|$)", r"\1\2", str(inspect.signature(function)))
    signature = signature.replace("(self, ", "(").replace("(self)", "()")
    return {"name": name, "signature": signature, "about": markdown(function.__doc__)}


def fields(of: type) -> dict[str, str]:
    """The fields of a record, or of a dataclass, with what they may be."""
    return {
        name: shown(str(getattr(kind, "__forward_arg__", kind)))
        for name, kind in of.__annotations__.items()
        if name[0] != "_"
    }


def shown(kind: str) -> str:
    """A type as one reads it: with its values where it has a few."""
    for alias in ("Act", "Bound", "Gender", "Kind", "Link", "SpeakerKind"):
        values = ", ".join(f'"{value}"' for value in get_args(getattr(layer_types, alias)))
        kind = re.sub(rf"\b{alias}\b", f"Literal[{values}]", kind)
    kind = re.sub(r"\bPieces\b", "list[Piece]", kind).replace("Piece", "[start, end]")
    return re.sub(r"Literal\[(.*?)\]", lambda m: re.sub("[\"']", "", m[1]).replace(", ", " | "), kind)


def commands() -> str:
    group = typer.main.get_command(app)
    assert isinstance(group, click.Group) or hasattr(group, "commands")
    return render("commands.md.jinja", commands=[command(name, found) for name, found in group.commands.items()])


def command(name: str, found: Any) -> dict[str, Any]:
    """A command as its ``--help`` has it."""
    context = click.Context(found, info_name=f"onrecord {name}")
    usage = " ".join([f"onrecord {name}", *found.collect_usage_pieces(context)])
    rows = []
    for parameter in found.get_params(context):
        if record := parameter.get_help_record(context):
            rows.append(
                {
                    "name": record[0].split(" <list[")[0].replace("|", "\\|"),
                    "help": " ".join(record[1].split()).replace("|", "\\|"),
                }
            )
    return {"name": name, "usage": usage, "about": list(paragraphs(found.help or "")), "rows": rows}


def paragraphs(text: str) -> Iterator[str]:
    """Those of a help text; what is kept as it stands (behind ``\\b``) as code."""
    for paragraph in inspect.cleandoc(text).split("\n\n"):
        kept = paragraph.startswith("\b")
        lines = paragraph.removeprefix("\b").strip("\n")
        yield f"```\n{lines}\n```" if kept else " ".join(lines.split())


def api() -> str:
    named = {
        "load": loading.load,
        "to_document": onrecord.to_document,
        "renew_spans": onrecord.renew_spans,
        "map_batches": onrecord.map_batches,
    }
    functions = [described(function, f"onrecord.{name}") for name, function in named.items()]
    kinds = {
        "claims": views.ClaimView, "speakers": views.SpeakerView, "quantities": views.QuantityView,
        "countries": views.CountryView, "dates": views.DateView,
    }  # fmt: skip
    objects = [
        {"name": name, "about": markdown(kind.__doc__), "fields": fields(kind), "properties": list(properties(kind))}
        for name, kind in kinds.items()
    ]
    raised = [
        {"name": kind.__name__, "about": markdown(kind.__doc__)}
        for kind in vars(errors).values()
        if inspect.isclass(kind)
    ]
    return render("python.md.jinja", functions=functions, objects=objects, errors=raised)


def properties(of: type) -> Iterator[str]:
    return (name for name, value in vars(of).items() if isinstance(value, property))


def picture() -> str:
    """The default pipeline from top to bottom: each pipe with what it reads and writes."""
    rows = []
    for pipe, settings in config("encoder")["components"].items():
        meta = Language.get_factory_meta(settings["factory"])
        written = [
            name for name in meta.assigns if name != f"{OURS}heads" or name not in meta.requires
        ]  # those are taken
        rows.append({"pipe": pipe, "reads": brief(meta.requires), "writes": brief(written)})
    return render("pipeline.svg.jinja", rows=rows)


def brief(names: list[str]) -> str:
    """Layers by name, and of spaCy's attributes what they are about."""
    kept = [
        name.removeprefix(OURS).removeprefix("doc._.") for name in names if name not in (f"{OURS}layers", "doc.spans")
    ]
    return ", ".join(dict.fromkeys(ABOUT.get(name, name) for name in kept))


def main() -> int:
    for path, content in pages().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return 0


assert tuple(TYPES) == layers.LAYERS

if __name__ == "__main__":
    sys.exit(main())
