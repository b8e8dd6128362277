"""The command line: data on standard output, words and progress on standard error.

Exit status: 0 all went well; 2 something was refused (each with a line on standard error), or the command was misspelt;
130 interrupted (Ctrl-C, SIGTERM, SIGHUP); 141 nobody reads the output any more.

Each command is an ``x_cli`` with the options over a plain ``x`` that can be imported.  Nothing heavy is imported before
a command needs it, so that ``--version`` and ``--help`` answer at once.
"""

from __future__ import annotations

import os
import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from .. import __version__
from .agreement import agreement_cli
from .archive import check_cli
from .convert import convert_cli
from .count import count_cli
from .evaluate import evaluate_cli
from .export import export_cli
from .info import info_cli
from .messages import REFUSED, drop_output, end_as_by_interrupt, open_missing_streams, say, unwritten
from .package import package_cli
from .release import release_cli
from .review import review_cli
from .schema import schema_cli
from .tag import tag_cli
from .train import train_cli
from .validate import validate_cli
from .verify import verify_cli

HELP = """Who said what, on the record: finds claims in news articles and links each to the person or body that made it.

\b
onrecord tag story.txt                        read who said what
onrecord tag articles/ -o claims.csv          one claim a row
onrecord tag story.txt -o story.html          a page to read and print
onrecord count articles/                      who is quoted how often
onrecord review articles/                     go through the claims in the browser
"""


# Of Click, which some versions of Typer bring with them and others require.
UsageError: Any = typer.BadParameter.__base__
# "'x' is not a valid float range", "'1.5' is not a valid integer", not "'x' is not one of 'a', 'b'"
_NO_NUMBER = re.compile(r"is not a valid (int(?:eger)?|float)(?: range)?$")


class Commands(TyperGroup):
    """Says in one line what is wrong with a command, and to whom names a file, but no command, how it is read."""

    def make_context(self, *arguments: Any, **named: Any) -> Any:
        with _misspelt():
            return super().make_context(*arguments, **named)

    def invoke(self, ctx: Any) -> Any:
        with _misspelt(ctx):
            return super().invoke(ctx)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = args[0]
        # A shell that completes what is typed wants no words of ours between it.
        if not ctx.resilient_parsing and self.get_command(ctx, name) is None and os.path.lexists(name):
            say(f"no such command {name!r}; to read a file: onrecord tag {shlex.quote(name)}")
            raise typer.Exit(REFUSED)
        return super().resolve_command(ctx, args)


def _no_number(found: re.Match[str]) -> str:
    return "is no number" if found[1] == "float" else "is no whole number"


@contextmanager
def _misspelt(ctx: Any = None) -> Iterator[None]:
    """Around what reads the command's arguments: what it refuses is a line like any other."""
    try:
        yield
    except UsageError as error:
        words = _NO_NUMBER.sub(_no_number, error.format_message().rstrip("."))
        # Of an option without its value Click does not say whose it is.
        whose = ctx and ctx.invoked_subcommand
        asked = error.ctx.command_path if error.ctx else f"onrecord {whose}" if whose else "onrecord"
        more = "" if words.endswith("?") else f"; {asked} --help says how it is used"
        say(f"{words[:1].lower()}{words[1:]}{more}")
        raise typer.Exit(REFUSED) from None


app = typer.Typer(
    name="onrecord",
    cls=Commands,
    help=HELP,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("tag", short_help="Find who said what in articles.")(tag_cli)
app.command("verify", short_help="Check a draft's quotations against sources.")(verify_cli)
app.command("check", short_help="Check an archive that tag --into wrote.")(check_cli)
app.command("count", short_help="Count who is quoted how often.")(count_cli)
app.command("evaluate", short_help="Measure a model on annotated articles.")(evaluate_cli)
app.command("agreement", short_help="Tell how far reviewers agree.")(agreement_cli)
app.command("export", short_help="Write what a store of reviewed articles has.")(export_cli)
app.command("review", short_help="Review claims in the browser.")(review_cli)
app.command("schema", short_help="Print the JSON Schema.")(schema_cli)
app.command("info", short_help="Show components, model, licences.")(info_cli)
app.command(
    "train",
    short_help="Train the encoder.",
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
)(train_cli)
app.command(
    "release",
    short_help="Make a model of a training run.",
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
)(release_cli)
app.command("package", short_help="Make a package of a model for pip.")(package_cli)
app.command("convert", short_help="Convert annotated articles for training.")(convert_cli)
app.command("validate", short_help="Check data for training.")(validate_cli)


def _show_version(context: typer.Context, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        typer.echo(f"onrecord {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _onrecord(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def app_for(arguments: list[str]) -> typer.Typer:
    """The app with the one command that is asked for, or all where none is: Typer makes every option of every command that an app
    has, which is a sixth of what a command does before its work begins."""
    asked = copy(app)
    named = [command for command in app.registered_commands if command.name in arguments[:1]]
    asked.registered_commands = named or app.registered_commands
    return asked


def main() -> None:
    """The ``onrecord`` command."""
    open_missing_streams()
    end_as_by_interrupt()
    try:
        app_for(sys.argv[1:])(prog_name="onrecord")
    except OSError as error:  # of help and the version, which no command writes
        say(unwritten(error))
        drop_output()
        raise SystemExit(REFUSED) from None
