"""Other people, bodies and places put in place of those in an article, the same one each time."""

from __future__ import annotations

import re
from random import Random

from ..records import Article
from . import world
from .edits import Edit, edited

Name = tuple[int, int, str]
# "Mayor ", not "mayor ", "Mayor"
TITLE = re.compile(
    r"\b(?:Sen\.|Rep\.|Gov\.|Senator|Representative|Governor|President|Congressman|Congresswoman|Secretary of State"
    r"|Attorney General|Mayor|Mr\.|Ms\.|Mrs\.|Dr\.) $"
)
# "The ", not "then "
ARTICLE = re.compile(r"\b([Tt])he $")
POSTS = 0.4  # of the titles before a name that become a post of the lists


def renamed(article: Article, names: list[Name], random: Random) -> Article:
    """The article with every person, body and most places of ``names`` called otherwise."""
    people = {article["text"][s:e]: world.person(random) for s, e, label in sorted(names) if label == "PER"}
    full: dict[str, world.Person] = {}
    for words in sorted(people, key=lambda words: -len(words.split())):
        # Those who share the last word are one person, and so is who is called by a first word alone.
        same = next((p for known, p in full.items() if same_person(words, known)), None)
        full[words] = same or people[words]
    bodies: dict[str, tuple[str, str]] = {}
    places: dict[str, str] = {}
    edits: list[Edit] = []
    for start, end, label in sorted(names):
        words, before = article["text"][start:end], article["text"][max(0, start - 30) : start]
        if edits and start < edits[-1][1]:
            continue
        if label == "PER":
            edits += with_title(start, end, called(words, full[words]), before, random)
        elif label == "ORG":
            if words not in bodies:
                bodies[words] = world.body(random)
            edits.append(in_article(start, end, bodies[words][0], before))
        elif label == "LOC" and len(words) > 3:
            edits.append((start, end, places.setdefault(words, world.place(random))))
    return edited(article, edits)


def same_person(words: str, known: str) -> bool:
    mine, theirs = words.split(), known.split()
    return mine[-1] == theirs[-1] and (len(mine) == 1 or mine[0] == theirs[0]) or len(mine) == 1 and mine == theirs[:1]


def called(words: str, person: world.Person) -> str:
    return person.full if len(words.split()) > 1 else person.last


def in_article(start: int, end: int, name: str, before: str) -> Edit:
    """With the article that the new name has, or has not, in place of the old one's."""
    article = ARTICLE.search(before)
    if article is None:
        return start, end, name.removeprefix("the ")
    if name.startswith("the "):
        return start, end, name[4:]
    return start - 4, end, name


def with_title(start: int, end: int, name: str, before: str, random: Random) -> list[Edit]:
    title = TITLE.search(before)
    if title and " " in name and random.random() < POSTS:
        return [(start - len(title[0]), end, f"{random.choice(world.lists()['posts'])} {name}")]
    return [(start, end, name)]
