"""Articles in which it is known who is meant by whom, for the scripts that learn it: each read up to its identities."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

from own_articles import own_articles
from spacy.language import Language
from spacy.tokens import Doc

from onrecord import layers
from onrecord.speakers.subjects import FINITE
from onrecord.text.names import POSSESSIVE, fold

MEANT = Path(__file__).with_name("polnear_speakers.tsv")
# Kinds of writing in the coreference corpus that are told by a narrator, as news is.
WRITTEN = ("academic", "bio", "essay", "fiction", "interview", "letter", "speech", "textbook", "voyage")
SPEAKING = ("person", "organization", "place")
# How much an example counts: the source of an attribution, of one in news, or the subject of any clause.
REAL, NEWS, CLAUSE = 3.0, 6.0, 1.0


@dataclass(frozen=True)
class Mention:
    start: int
    end: int
    chain: str


@dataclass(frozen=True)
class Gold:
    """An article read up to its identities, with the claims to resolve, the chain of each by its id, and all mentions."""

    id: str
    doc: Doc
    claims: list[layers.Record]
    chains: dict[str, str]
    mentions: list[Mention]
    weights: dict[str, float]
    named: frozenset[str] = frozenset()  # the chains that have a name


def up_to_speakers(nlp: Language, text: str) -> Doc:
    """What the pipeline has read before it looks for speakers; the encoder says whom mentions mean only where that follows."""
    doc = nlp.make_doc(text)
    for _, pipe in takewhile(lambda named: named[0] != "speakers", nlp.pipeline):
        doc = pipe(doc)
    return doc


def from_coref(path: Path, nlp: Language) -> Iterator[Gold]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["id"].split("_")[1] in WRITTEN:
            yield coref_gold(row, up_to_speakers(nlp, row["text"]))


def coref_gold(row: dict[str, Any], doc: Doc) -> Gold:
    mentions = [Mention(e["start"], e["end"], e["chain"]) for e in row["entities"]]
    chain_at = {(m.start, m.end): m.chain for m in mentions}
    claims, chains, weights = [], {}, {}
    said = set()
    for i, attribution in enumerate(row["attributions"]):
        if not attribution["source"] or not attribution["cue"]:
            continue
        id = f"a{i}"
        span = tuple(attribution["source"][0])
        claims.append(claim(id, doc, attribution["source"], attribution["content"]))
        said.add(span)
        weights[id] = REAL
        if span in chain_at:
            chains[id] = chain_at[span]
    for i, entity in enumerate(row["entities"]):
        span = (entity["start"], entity["end"])
        if entity["type"] in SPEAKING and span not in said and is_subject(doc, span):
            said.add(span)
            claims.append(claim(f"e{i}", doc, [list(span)], []))
            chains[f"e{i}"], weights[f"e{i}"] = entity["chain"], CLAUSE
    named = frozenset(m.chain for m in mentions if doc.text[m.start].isupper() and ends_in_name(doc, m))
    return Gold(row["id"], doc, claims, chains, mentions, weights, named)


def ends_in_name(doc: Doc, mention: Mention) -> bool:
    last = layers.span_of(doc, mention.start, mention.end)[-1]
    return last.tag_ == "NNP" and last.text[:1].isupper()


def is_subject(doc: Doc, span: tuple[int, int]) -> bool:
    """Whether a finite verb follows right behind."""
    end = layers.span_of(doc, *span).end
    while end < len(doc) and doc[end].tag_ == "RB":
        end += 1
    return end < len(doc) and doc[end].tag_ in FINITE


def from_own(which: str, nlp: Language, keep: Callable[[str], bool] = bool) -> Iterator[Gold]:
    """The project's articles of a split, or of the world; those whose ids are to be kept."""
    for row in own_articles(which):
        if keep(row["id"]):
            yield own_gold(row, up_to_speakers(nlp, row["text"]))


def own_gold(row: dict[str, Any], doc: Doc) -> Gold:
    mentions = [Mention(s, e, speaker["id"]) for speaker in row["speakers"] for s, e in speaker["mentions"]]
    chains = {c["id"]: c["speaker"] for c in row["claims"] if c["speaker"]}
    weights = {c["id"]: NEWS for c in row["claims"]}
    named = frozenset(speaker["id"] for speaker in row["speakers"] if speaker["named"])
    return Gold(row["id"], doc, row["claims"], chains, mentions, weights, named)


def from_attributions(path: Path, nlp: Language, keep: Callable[[str], bool] = bool) -> Iterator[Gold]:
    meant = read_meant()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["id"] in meant and keep(row["id"]):
            yield attribution_gold(row, up_to_speakers(nlp, row["text"]), meant[row["id"]])


def read_meant() -> dict[str, dict[tuple[int, int], str]]:
    """For each article of ``polnear_speakers.tsv`` who is meant, by where the source stands."""
    meant: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
    for line in MEANT.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            id, start, end, name = line.split("\t")
            meant[id][int(start), int(end)] = name
    return meant


def attribution_gold(row: dict[str, Any], doc: Doc, meant: dict[tuple[int, int], str]) -> Gold:
    claims, chains = [], {}
    for i, attribution in enumerate(row["attributions"]):
        if attribution["source"] and attribution["cue"]:
            claims.append(claim(f"a{i}", doc, attribution["source"], attribution["content"]))
            name = meant.get((attribution["source"][0][0], attribution["source"][-1][1]))
            if name:
                chains[f"a{i}"] = name
    mentions = []
    for name in {name for name in chains.values() if not name.startswith("-")}:
        bearers = [i for i in layers.read(doc, "identities") if words_of(name) <= words_of(i["name"])]
        bearers.sort(key=lambda i: (i["kind"] == "person", len(i["mentions"])))
        mentions += [Mention(s, e, name) for s, e in bearers[-1]["mentions"]] if bearers else []
    # Several together are whom "the two men" says, and have no name of their own.
    named = frozenset(name for name in chains.values() if not name.startswith("-") and " & " not in name)
    return Gold(row["id"], doc, claims, chains, mentions, {c["id"]: NEWS for c in claims}, named)


def words_of(name: str) -> set[str]:
    return {fold(POSSESSIVE.sub("", word)) for word in name.split()}


def claim(id: str, doc: Doc, source: list[list[int]], content: list[list[int]]) -> layers.Record:
    quoted = bool(content) and doc.text[content[0][0]] in "“\"‘'"
    return {
        "id": id, "kind": "direct" if quoted else "indirect", "content": content, "cue": [], "source": source,
        "negated": False, "within": None, "confidence": None, "speaker": None, "link": None, "candidates": [],
    }  # fmt: skip
