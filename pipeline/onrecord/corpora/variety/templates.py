"""Short texts with attributions and names, from templates of our own (``texts.txt``) with clauses from a small grammar
(``clauses.json``) and people and bodies of the lists (``world.json``)."""

from __future__ import annotations

import itertools
import json
import re
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from ..records import Article
from . import world
from .edits import ROLES

HERE = Path(__file__).parent
# "[a|b]", "[so]", not "[a"
CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*|[^\[\]|]*)\]")
# "{name1.last}", "{Verb}", not "{1}"
SLOT = re.compile(r"\{([A-Za-z]+)(\d*)(?:\.(last|first))?\}")
# "<s1>", "</q2>", not "<b>"
TAG = re.compile(r"<(/?)([scq])(\d)>")
ROLE = dict(zip("scq", ROLES, strict=True))
LABELS = {"people": "PER", "place": "LOC"}


@cache
def _lines() -> list[str]:
    lines = (HERE / "texts.txt").read_text(encoding="utf8").splitlines()
    return [line.replace("\\n", "\n") for line in lines if line.strip() and not line.startswith("#")]


@cache
def _clauses() -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads((HERE / "clauses.json").read_text(encoding="utf8"))
    return found


def text(name: str, random: Random) -> Article:
    """One of the templates filled; ``name`` is the article's id.  {id, text, attributions, names}, offsets code points."""
    template = random.choice(_lines())
    while "[" in template:
        template = CHOICE.sub(lambda m: random.choice(m[1].split("|")), template, count=1)
    return _Filling(random).fill(name, template)


class _Filling:
    """The people, bodies and clauses of one text, each drawn once for its number."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.drawn: dict[str, Any] = {}

    def fill(self, name: str, template: str) -> Article:
        parts: list[str] = []
        length = 0
        open_at: dict[tuple[str, str], int] = {}
        spans: dict[str, dict[str, list[list[int]]]] = {}
        names: list[list[Any]] = []
        at = 0
        for match in re.finditer(f"{TAG.pattern}|{SLOT.pattern}", template):
            before = template[at : match.start()]
            parts.append(before)
            length += len(before)
            at = match.end()
            if match[2]:
                key = (match[2], match[3])
                if match[1]:
                    one = spans.setdefault(match[3], {role: [] for role in ROLES})
                    one[ROLE[match[2]]].append([open_at.pop(key), length])
                else:
                    open_at[key] = length
                continue
            words, label = self.slot(match[4], match[5], match[6])
            starts_sentence = match[4][0].isupper() and words[:1].islower()
            words = words[:1].upper() + words[1:] if starts_sentence else words
            if label:
                start = length + (4 if words.lower().startswith("the ") else 0)
                names.append([start, length + len(words), label])
            parts.append(words)
            length += len(words)
        parts.append(template[at:])
        attributions = [one for _, one in sorted(spans.items())]
        for earlier, one in itertools.pairwise(attributions):
            one["source"] = one["source"] or earlier["source"]  # X called it “late” and said that …
        attributions = [one for one in attributions if one["content"]]
        return self.tidied({"id": name, "text": "".join(parts), "attributions": attributions, "names": names})

    @staticmethod
    def tidied(article: Article) -> Article:
        """Without blanks before a stop, which an empty slot leaves, and without a second stop behind ``Inc.``."""
        text: str = article["text"]
        # "a ,", "a  b", "a b..", not "a, b."
        cuts = [m.start() for m in re.finditer(r" (?=[.,?!])|(?<= ) |(?<=\.)\.(?!\.)", text)]
        for place in reversed(cuts):
            text = text[:place] + text[place + 1 :]

            def moved(span: list[Any], place: int = place) -> list[Any]:
                return [s - (s > place) if i < 2 else s for i, s in enumerate(span)]

            article["attributions"] = [
                {role: [moved(span) for span in one[role]] for role in ROLES} for one in article["attributions"]
            ]
            article["names"] = [moved(span) for span in article["names"]]
        return {**article, "text": text}

    def slot(self, kind: str, number: str, part: str | None) -> tuple[str, str | None]:
        """The words of a slot, and their label where they are a name."""
        low = kind.lower()
        if low in ("p", "u"):
            person = self.once(f"p{number}", lambda: world.person(self.random))
            words = {"last": person.last, "first": person.first}.get(part or "", person.full)
            return (words.upper() if low == "u" else words), "PER"
        if low == "b":
            name, label = self.once(f"b{number}", lambda: world.body(self.random))
            return name, label
        if low == "t":
            return self.once(f"t{number}", lambda: world.place(self.random)), "LOC"
        lists = world.lists()
        if low in ("g", "post", "job", "jobplace", "manyof", "published", "agency", "bit", "plaindid"):
            choices = lists[{"g": "groups", "post": "posts", "job": "jobs"}.get(low, low)]
            if low == "job" and number == "0":
                choices = [
                    job
                    for job in choices
                    # "chief engineer", not "2"
                    if re.fullmatch(r"[a-z ]+", job) and not job.startswith(("who", "a ", "an ", "its"))
                ]
            return self.once(f"{low}{number}", lambda: self.expand(self.random.choice(choices))), None
        return self.once(f"{low}{number}", lambda: self.clause(low)), None

    def once(self, key: str, draw: Any) -> Any:
        if key not in self.drawn:
            taken = list(self.drawn.values())
            for _ in range(9):
                made = draw()
                if made not in taken:
                    break
            self.drawn[key] = made
        return self.drawn[key]

    def clause(self, kind: str) -> str:
        pick = self.random.choice
        lists = _clauses()
        if kind == "i":
            made = (
                f"{pick(lists['thing'])} {pick(lists['thing_did'])}"
                if self.random.random() < 0.6
                else f"{pick(lists['people'])} {pick(lists['people_did'])}"
            )
        elif kind == "d":
            draw = self.random.random()
            if draw < 0.4:
                made = f"We {pick(lists['we_did'])}"
            elif draw < 0.6:
                made = f"It {pick(lists['it_did'])}"
            else:
                made = f"{pick(lists['thing'])} {pick(lists['thing_did'])}"
            made = made[:1].upper() + made[1:]
        elif kind in ("a", "behind", "said"):
            made = pick(lists[{"a": "aside"}.get(kind, kind)]) if kind != "behind" else pick(lists["day"])
            made = f" {made}" if kind == "behind" and made else made
        else:
            made = pick(lists[kind])
        return self.expand(made)

    def expand(self, words: str) -> str:
        # "{clause}", not "{}"
        return re.sub(r"\{(\w+)\}", lambda m: self.random.choice(_clauses()[m[1]]), words)
