from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from onrecord.review.assets import STATIC
from onrecord.review.keys import KEYS
from onrecord.store import actions, folding

DOCS = Path(__file__).parents[2] / "docs"


def test_every_key_is_documented_and_no_other() -> None:
    table = (DOCS / "review.md").read_text(encoding="utf-8").partition("| key | action |")[2].partition("\n\n")[0]
    documented = {
        key for cell in re.findall(r"^\| (`.+?`) \|", table, re.MULTILINE) for key in re.findall(r"`([^`]+)`", cell)
    }
    assert documented == {key.shown for key in KEYS} | {"?"}


def test_each_key_is_one_action() -> None:
    assert len({key.key for key in KEYS}) == len({key.action for key in KEYS}) == len(KEYS)
    script = (STATIC / "review.js").read_text(encoding="utf-8")
    done = script[script.index("const actions = {") :]
    for key in KEYS:
        assert re.search(rf'^  (?:async )?"?{key.action}"?(?:\(\)|:|,)', done, re.MULTILINE), key.action


def test_what_others_do_is_said_in_words() -> None:
    words = (STATIC / "top.js").read_text(encoding="utf-8").partition("const DID = {")[2].partition("};")[0]
    known = {get_args(kind.model_fields["action"].annotation)[0] for kind in get_args(actions.Action)}
    assert set(re.findall(r"(\w+): \"", words)) == (known | {"undo", "redo"}) - {"join"}  # that is of no article


def test_names_are_typed_as_words_are_looked_for() -> None:
    table = (STATIC / "picker.js").read_text(encoding="utf-8").partition("const LETTERS = {")[2].partition("};")[0]
    letters = dict(re.findall(r"(\w): \"(\w+)\"", table))
    assert {letter: folding.fold(letter) for letter in letters} == letters and len(letters) == 15


def test_scripts_never_make_markup_of_text() -> None:
    for script in STATIC.glob("*.js"):
        found = re.findall(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(|setAttribute\(\"(?:on|style)",
            script.read_text(),
        )
        assert not found, script.name


def test_the_picture_is_small() -> None:
    assert (DOCS / "review.png").stat().st_size < 200_000
