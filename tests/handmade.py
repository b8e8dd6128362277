"""Docs made by hand, for what is decided behind names and tags: quick, and without any model.

    make("Mayor [PERSON Ada Frost] met [PERSON Ben Hale]. <q>“Yes,”</q> <s>she</s> said.")

Names are in square brackets behind their label (PERSON, ORGANIZATION, PLACE, AGENCY, or COUNTRY-CC); ``<q2>`` is a piece of the
content of claim 2, ``<s2>`` of its source, ``<c2>`` of its cue.  Tags follow from a few word lists and endings; ``_VBD`` behind a
word says its tag.  Profiles, identities, statements and speakers are found as in the pipeline.
"""

from __future__ import annotations

import re
from typing import Any

from spacy.tokens import Doc

from blank import blank
from onrecord import layers
from onrecord.claims.statements import find_statements
from onrecord.identities.finding import find_identities
from onrecord.officials.finding import find_profiles
from onrecord.speakers.finding import find_speakers
from onrecord.speakers.reading import read_source
from onrecord.speakers.scene import Scene
from onrecord.speakers.sources import Source

NLP = blank()
MARK = re.compile(
    r"\[(?P<label>[A-Z]+(?:-[A-Z]{2})?) |(?P<close>\])|<(?P<end>/?)(?P<part>[qsc])(?P<number>\d?)>"
    r"|(?<=\w)_(?P<tag>[A-Z$]{2,4})(?![A-Z])"
)
PARTS = {"q": "content", "s": "source", "c": "cue"}
TAGS = {
    "DT": "a an the this that these those both another all some any no neither each every",
    "IN": "of in on at by for from with about after before under over into near as than behind within to if whether while because like",
    "CC": "and or but nor &",
    "PRP": "i he she it they we you him them me us himself herself who_",
    "PRP$": "his her its their our my your",
    "WP": "who whom what",
    "WDT": "which",
    "WRB": "when where why how",
    "RB": "not also then there here later never only nearly too again once",
    "MD": "will would can could may might must shall should",
    "VBD": "said told was were had did asked met came went left rose spoke wrote added ran got took saw made gave led held struck fell waited sat stood bought sold read thanked called arrived denied owned warned urged closed marched replied visited praised broke voted knew rejected disputed disagreed",
    "VBZ": "is has says does leads runs owns tells",
    "VBP": "are have say do own run want",
    "VB": "be",
    "VBG": "saying being",
    "CD": "two three four five ten eight",
    "JJ": "former new old late early big small unnamed local senior young next last french other new own",
}
# Lemmas that a rule asks for; any other word is its own.
LEMMAS = {
    "asked": "ask",
    "pressed": "press",
    "was": "be",
    "is": "be",
    "rejected": "reject",
    "disputed": "dispute",
    "denied": "deny",
    "replied": "reply",
} | {"disagreed": "disagree", "accused": "accuse", "sued": "sue"}
WORD_TAGS = {word: tag for tag, words in TAGS.items() for word in words.split()}


def make(marked: str, *, within: dict[str, str] | None = None) -> Doc:
    """The Doc of a marked text, with all layers up to ``speakers``."""
    text, names, claims, tags = read(marked)
    doc = NLP.make_doc(text)
    starts = {0, *(m.end() for m in re.finditer(r"[.!?][”\"]?\s+(?=[“\"]?[A-Z0-9])|\n+", text))}
    for token in doc:
        token.tag_ = next((t for end, t in tags if token.idx + len(token) == end), None) or tag_of(token)
        token.lemma_ = LEMMAS.get(token.lower_, token.lower_)
        token.is_sent_start = token.idx in starts
    people = [n for n in names if n["label"] in ("PERSON", "ORGANIZATION", "PLACE")]
    layers.write(doc, "names", people)
    layers.write(
        doc, "countries", [{**n, "label": "COUNTRY", "country": n["label"][-2:]} for n in names if "-" in n["label"]]
    )
    layers.write(doc, "agencies", [{**n, "country": None} for n in names if n["label"] == "AGENCY"])
    layers.write(doc, "profiles", find_profiles(doc))
    layers.write(doc, "identities", find_identities(doc))
    layers.write(doc, "statements", find_statements(doc))
    layers.write(doc, "claims", [claim_of(text, id, c, (within or {}).get(id)) for id, c in sorted(claims.items())])
    speakers, linked = find_speakers(doc)
    layers.write(doc, "speakers", speakers)
    layers.write(doc, "claims", linked)
    return doc


def read_marked(marked: str) -> tuple[Scene, Source]:
    """The scene of a marked text, and the source of its first claim as it is read."""
    doc = make(marked)
    scene = Scene(doc)
    claim = layers.read(doc, "claims")[0]
    return scene, read_source(scene, claim["source"])


def read(marked: str) -> tuple[str, list[dict[str, Any]], dict[str, Any], list[tuple[int, str]]]:
    """The plain text; the names; the claims' pieces; the tags that are said, each by where its word ends."""
    text, position = "", 0
    names: list[dict[str, Any]] = []
    open_names: list[tuple[str, int]] = []
    claims: dict[str, Any] = {}
    opened: dict[str, int] = {}
    tags: list[tuple[int, str]] = []
    for match in MARK.finditer(marked):
        text += marked[position : match.start()]
        position = match.end()
        if match["label"]:
            open_names.append((match["label"], len(text)))
        elif match["close"]:
            label, start = open_names.pop()
            names.append({"start": start, "end": len(text), "label": label})
        elif match["tag"]:
            tags.append((len(text), match["tag"]))
        else:
            key = f"c{match['number'] or 1}"
            claim = claims.setdefault(key, {"content": [], "cue": [], "source": []})
            if match["end"]:
                claim[PARTS[match["part"]]].append([opened.pop(key + match["part"]), len(text)])
            else:
                opened[key + match["part"]] = len(text)
    return text + marked[position:], sorted(names, key=lambda n: n["start"]), claims, tags


def tag_of(token: Any) -> str:
    """A tag by the word's form alone."""
    word = token.text
    if word.isspace():
        return "_SP"
    if word in ("'s", "’s"):
        return "POS"
    if not word[0].isalnum():
        return {"(": "-LRB-", ")": "-RRB-", "-": "HYPH"}.get(word, ".")
    known = WORD_TAGS.get(word.lower())
    if known:
        return known
    if word[0].isdigit():
        return "CD"
    if word[0].isupper() and token.i and not re.search(r"[.!?“\"\n]\s*$", token.doc[: token.i].text_with_ws):
        return "NNP"
    if word[0].isupper() and word.lower() not in COMMON and not word.endswith("s"):
        return "NNP"
    if word.endswith("ly"):
        return "RB"
    if word.endswith("ing"):
        return "VBG"
    if word.endswith("ed"):
        return "VBD"
    return "NNS" if word.endswith("s") and not word.endswith("ss") else "NN"


# Nouns that begin sentences here.
COMMON = frozenset(["police", "union", "mayor", "officials", "voters", "people", "judge", "customs"])


def claim_of(text: str, id: str, pieces: dict[str, Any], within: str | None) -> dict[str, Any]:
    quoted = bool(pieces["content"]) and all(text[s] in '“"' for s, _ in pieces["content"])
    return {
        "id": id, "kind": "direct" if quoted else "indirect", "negated": False, "within": within,
        "confidence": None, "speaker": None, "link": None, "candidates": [], **pieces,
    }  # fmt: skip


def said_by(doc: Doc) -> list[str | None]:
    """The speaker's name for each claim, in order."""
    names = {s["id"]: s["name"] for s in layers.read(doc, "speakers")}
    return [names.get(c["speaker"]) for c in layers.read(doc, "claims")]


def links(doc: Doc) -> list[tuple[str | None, str | None]]:
    """Name and link for each claim."""
    names = {s["id"]: s["name"] for s in layers.read(doc, "speakers")}
    return [(names.get(c["speaker"]), c["link"]) for c in layers.read(doc, "claims")]


def candidates(doc: Doc, number: int = 0) -> set[str]:
    """The names of the candidates of one claim."""
    names = {s["id"]: s["name"] for s in layers.read(doc, "speakers")}
    return {names[id] for id in layers.read(doc, "claims")[number]["candidates"]}
