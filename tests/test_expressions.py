"""Every regular expression of the package stands below texts that show what it is for, and each text is tried.

    # "al-Amr", "d'Estaing", not "alarm"
    ARTICLE = re.compile(r"(?:al|el)[-'’][A-Z]|d['’][A-Z]")

In the first texts it finds something, in those behind ``not`` it finds nothing but the empty string.  A comment of one or
more lines, or at the end of the line; texts as Python writes them.  Comments cost nothing when the package starts.
"""

from __future__ import annotations

import ast
import importlib
import io
import re
import tokenize
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent / "pipeline"
TEXT = r"""(?:[rb]{0,2}"(?:[^"\\]|\\.)*"|[rb]{0,2}'(?:[^'\\]|\\.)*')(?: \* \d+)?"""
TEXTS = rf"{TEXT}(?:, {TEXT})*"
# '# "al-Amr", not "alarm"', '# not "alarm"', not '# "alarm": what rings', not '# 12'
EXAMPLES = re.compile(rf"# (?:(?P<holds>{TEXTS})(?:, |\Z))?(?:not (?P<others>{TEXTS}))?\Z")
INLINE = {f"re.{name}" for name in ("sub", "subn", "split", "match", "search", "findall", "fullmatch", "finditer")}


class Expression(NamedTuple):
    """A call of ``re.compile``, or of another function of ``re`` with its pattern in place: where it stands, the function that makes it (none for one of the module), its examples."""

    place: str
    module: str
    call: ast.Call
    function: str | None
    holds: list[Any]
    others: list[Any]


def expressions(source: str, path: str) -> Iterator[Expression]:
    """The expressions of a file, but for those that a function makes of what it is given."""
    comments = {
        token.start[0]: token.string
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    }
    lines = source.splitlines()
    module = ".".join(Path(path).with_suffix("").parts).removesuffix(".__init__")
    for call, function in calls(ast.parse(source), None):
        first = call.lineno
        while first - 1 in comments and lines[first - 2].lstrip().startswith("#"):
            first -= 1
        said = [comments[i] for i in range(first, (call.end_lineno or call.lineno) + 1) if i in comments]
        read = [match for match in map(EXAMPLES.match, said) if match]
        holds, others = ([x for m in read if m[part] for x in eval(f"[{m[part]}]")] for part in ("holds", "others"))
        yield Expression(f"{path}:{call.lineno}", module, call, function, holds, others)


def calls(node: ast.AST, function: str | None) -> Iterator[tuple[ast.Call, str | None]]:
    """The calls that have an expression, each with the function that it stands in.

    ``re.compile`` in a function that takes arguments is left out; of the others those whose pattern is a plain text.
    """
    if isinstance(node, ast.FunctionDef):
        function = f"{node.name}(…)" if ast.unparse(node.args) else node.name
    # Of every call in the package few are of these modules, and writing each out would take seconds.
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name):
        called = f"{node.func.value.id}.{node.func.attr}"
        if called in ("re.compile", "regex.compile") and not (function or "").endswith("(…)"):
            yield node, function
        elif called in INLINE and isinstance(node.args[0], ast.Constant):
            pattern = ast.Call(ast.parse("re.compile", mode="eval").body, [node.args[0]], [])
            yield ast.fix_missing_locations(ast.copy_location(pattern, node)), None
    for child in ast.iter_child_nodes(node):
        yield from calls(child, function)


def compiled(expression: Expression) -> re.Pattern[Any]:
    """The expression as the package has it."""
    # A pattern in place needs nothing of its module, which may need PyTorch.
    call = expression.call
    in_place = ast.unparse(call.func) == "re.compile" and all(isinstance(one, ast.Constant) for one in call.args)
    names = {} if in_place and not call.keywords else vars(importlib.import_module(expression.module))
    if expression.function is None:
        made = eval(compile(ast.Expression(expression.call), expression.place, "eval"), names | {"re": re})
    else:
        made = names[expression.function]()
    patterns = [made, *made] if isinstance(made, tuple) else [made]
    return next(pattern for pattern in patterns if hasattr(pattern, "finditer"))


EVERY = [
    expression
    for path in sorted(ROOT.rglob("*.py"))
    for expression in expressions(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
]


def finds(pattern: re.Pattern[Any], text: Any) -> bool:
    return any(match[0] for match in pattern.finditer(text))


@pytest.mark.parametrize("expression", EVERY, ids=[expression.place for expression in EVERY])
def test_an_expression_does_what_its_examples_say(expression: Expression) -> None:
    assert expression.holds, "no text in which it finds something stands above it"
    assert expression.others, "no text in which it finds nothing stands above it"
    pattern = compiled(expression)
    assert [text for text in expression.holds if not finds(pattern, text)] == []
    assert [text for text in expression.others if finds(pattern, text)] == []


def test_the_expressions_of_the_package_are_found() -> None:
    folders = {expression.place.split("/")[1] for expression in EVERY}
    assert {
        "names",
        "officials",
        "agencies",
        "countries",
        "text",
        "dates",
        "quantities",
        "claims",
        "speakers",
    } <= folders


def test_a_pattern_in_place_needs_examples_too() -> None:
    source = 'def f(x):\n    # "a1", not "a"\n    y = re.sub("[0-9]", "", x)\n    return re.split(",", y), re.sub(f"{x}", "", y)\n'
    assert [(e.holds, e.others) for e in expressions(source, "onrecord/x.py")] == [(["a1"], ["a"]), ([], [])]


def test_how_examples_are_written() -> None:
    source = (
        '# A word: "prose" is none.\n# "Ada", "Ben"\n# not "ada"\nA = re.compile("[A-Z]")\n\n'
        'B = {1: re.compile(  # r"\\d", not b"x"\n    "x"\n)}\nC = re.compile("# \\"y\\"")\n\n'
        'def made():\n    # "z", not ""\n    return re.compile("z"), 1\n\n\ndef given(word):\n    return re.compile(word)\n'
    )
    read = [(e.function, e.holds, e.others) for e in expressions(source, "onrecord/x.py")]
    assert read == [(None, ["Ada", "Ben"], ["ada"]), (None, [r"\d"], [b"x"]), (None, [], []), ("made", ["z"], [""])]
