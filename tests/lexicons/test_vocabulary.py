"""The words that several parts look up stand once: in a file, under one name."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import get_args

import pytest

import onrecord
from onrecord.lexicons import FOLDER, read_list, read_words, vocabulary
from onrecord.lexicons.vocabulary import honorifics, plural, roles, titles, word_classes

PACKAGE = Path(onrecord.__file__).parent
# A selection of so few words is no list of its own.
FEW = 5


def lists_in_files() -> dict[str, frozenset[str]]:
    files = {path.name: path for path in FOLDER.iterdir() if path.suffix in (".txt", ".tsv")}
    found = {name: frozenset(word.lower() for word in read_list(name)) for name in files if name != "word_classes.tsv"}
    return found | {f"word_classes.tsv: {name}": frozenset(words) for name, words in word_classes().items()}


def lists_in_code(source: str) -> list[frozenset[str]]:
    """The words of each list, set, tuple or table that is written down in a module."""
    found = []
    for node in ast.walk(ast.parse(source)):
        items = node.keys if isinstance(node, ast.Dict) else getattr(node, "elts", [])
        words = [i.value.lower() for i in items if isinstance(i, ast.Constant) and isinstance(i.value, str)]
        if len(words) >= FEW and len(words) == len(items):
            found.append(frozenset(words))
    return found


def repeated(words: frozenset[str], files: dict[str, frozenset[str]]) -> list[str]:
    """The files of which a list says half again, or of which it is a part and no small one."""

    def is_again(file: frozenset[str]) -> bool:
        both = len(words & file)
        return both >= FEW and (2 * both >= len(file) or 10 * both >= 9 * len(words) and 5 * both >= len(file))

    return [name for name, file in files.items() if is_again(file)]


@pytest.mark.slow
def test_no_list_in_code_repeats_one_in_a_file() -> None:
    files = lists_in_files()
    wrong = []
    for path in sorted(PACKAGE.rglob("*.py")):
        where = str(path.relative_to(PACKAGE))
        for words in lists_in_code(path.read_text(encoding="utf-8")):
            if names := repeated(words, files):
                wrong.append((where, sorted(words)[:8], names))
    assert not wrong


def test_a_repeated_list_is_seen() -> None:
    files = lists_in_files()
    days = 'D = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "someday"}'
    assert [repeated(words, files) for words in lists_in_code(days)] == [["days.txt"]]
    others = 'D = {"lamp", "table", "chair leg", "window", "door frame", "carpet"}'
    assert [repeated(words, files) for words in lists_in_code(others)] == [[]]


def test_every_class_of_words_has_its_name_in_the_type() -> None:
    assert sorted(word_classes()) == sorted(get_args(vocabulary.WordClass))


def test_titles_follow_from_posts_and_forms_of_address() -> None:
    posts = [noun for noun, role in roles().items() if role.kind == "office" and " " not in noun]
    assert [noun for noun in posts if noun not in titles() | read_words("particles.txt")] == []
    assert honorifics().keys() <= titles()
    assert {"deputies", "councilmembers", "justices", "senators"} <= titles()
    assert "baker" not in titles(), "Baker with a capital is a name"


def test_the_list_of_other_titles_repeats_none_that_follow() -> None:
    posts = [noun for noun, role in roles().items() if role.kind != "private" and " " not in noun]
    again = {*posts, *map(plural, posts), *honorifics()} & read_words("titles.txt")
    assert not again
