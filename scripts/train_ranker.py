"""Trains the ranker of speakers and writes its weights:
``python scripts/train_ranker.py --coref gum-train.jsonl --attributions polnear-train.jsonl``.

From texts with coreference chains (JSON Lines: ``id``, ``text``, ``entities`` with ``start``, ``end``, ``type``, ``chain``, and
``attributions`` with ``source``, ``cue``, ``content``), from articles with attributions, where ``polnear_speakers.tsv`` says who
is meant, and from the project's own articles.  Sources are those of the attributions, and beside them, in the first, every
person and body that is the subject of a clause: for a pronoun it is the same question who is meant.  The articles are resolved in text order with the gold speaker taken each time, and what the resolver
would have chosen from is an example: a softmax over the candidates and nobody, with weights that are pulled towards
nothing (L2).  Weights are trained without the articles of the tuning set, and on these is found the temperature, which makes
the probabilities what they say: so the threshold follows from what a wrong speaker costs.

``scripts/train_meant.py``, to be run afterwards, fits the second weights, of this score and of what the encoder says of mentions, and
``scripts/train_rates.py`` counts how often the ways are right that are not ranked.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from own_articles import WORLD, own_articles
from ranker_fitting import Example, calibration_error, given, judged, scored, temperature_for, train
from spacy.language import Language
from spacy.tokens import Doc

import onrecord
from onrecord import layers
from onrecord.corpora.records import in_tuning_set
from onrecord.ml.mentions import Meant
from onrecord.speakers.in_quotation import by_told_weights
from onrecord.speakers.ranker import Option, Ranked
from onrecord.speakers.reading import read_source
from onrecord.speakers.referents import Referent
from onrecord.speakers.resolving import resolve
from onrecord.speakers.scene import Scene
from onrecord.speakers.sources import Description, Joint, Pronoun
from onrecord.speakers.subjects import FINITE
from onrecord.text.intervals import Intervals
from onrecord.text.names import POSSESSIVE, fold

ROOT = Path(__file__).parent.parent
OUTPUT = ROOT / "pipeline" / "onrecord" / "speakers" / "ranker.json"
MEANT = Path(__file__).with_name("polnear_speakers.tsv")
# Kinds of writing in the coreference corpus that are told by a narrator, as news is.
WRITTEN = ("academic", "bio", "essay", "fiction", "interview", "letter", "speech", "textbook", "voyage")
SPEAKING = ("person", "organization", "place")
# How much an example counts: the source of an attribution, of one in news, or the subject of any clause.
REAL, NEWS, CLAUSE = 3.0, 6.0, 1.0
# What a wrong speaker costs, where a right one is worth 1, and the probability from which it pays to give one: a wrong "he"
# is nearly always somebody by name, a wrong "the company" half of the time only the phrase itself.
COST = {"description": 1.25, "pronoun": 1.8}
LEAST = {group: round(cost / (1 + cost), 3) for group, cost in COST.items()}
# What joins the names of several.
JOINING = {"", "and"}


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
    meant: Meant | None = None  # what the encoder says of mentions, where that is asked


class Teacher:
    """Resolves an article with the gold speaker, keeps what there was to choose from, and whether rules were right."""

    def __init__(self, gold: Gold) -> None:
        layers.write(gold.doc, "claims", gold.claims)
        self.scene = Scene(gold.doc, gold.meant)
        self.gold = gold
        self.examples: list[Example] = []
        self.by_end: Intervals[Mention] = Intervals()
        for mention in gold.mentions:
            self.by_end.add(mention.start, mention.end, mention)
        self.chain_of: dict[int, str | None] = {id(r): self._chain(r) for r in self.scene.referents}
        # Referents are known by their ids: none may go while the article is read.
        self.kept: list[Referent] = []

    def run(self) -> None:
        for found in resolve(self.scene, self.judge, self.judge_told):
            chain, speaker = self.gold.chains.get(found.claim["id"]), found.link.speaker
            if speaker is not None:
                self.kept.append(speaker)
                self.chain_of.setdefault(id(speaker), chain)

    def judge_told(self, claim: layers.Record, source: Pronoun | Description, options: list[Option]) -> list[Ranked]:
        """What a pronoun within a quotation means is learned elsewhere (``train_in_quotation.py``)."""
        return by_told_weights(claim, source, options)

    def learn(self, chain: str, referents: list[Referent]) -> None:
        """Finds the chains of those whom only the options have."""
        for referent in referents:
            if id(referent) not in self.chain_of:
                same = words_of(referent.name) - JOINING == words_of(chain) - JOINING
                known = chain if same else self._chain(referent)
                if known is not None:
                    self.kept.append(referent)
                    self.chain_of[id(referent)] = known

    def unread(self, chain: str, options: list[Option]) -> list[int]:
        """Those without a name who may be the one without a name that is meant: readers wrote down sources only."""
        if not chain.startswith("-"):
            return []
        return [
            i
            for i, o in enumerate(options)
            if o.referent and not o.referent.named and id(o.referent) not in self.chain_of
        ]

    def _chain(self, referent: Referent) -> str | None:
        """The chain of most of its mentions by name, each that of the shortest gold mention that ends where it does."""
        found: Counter[str] = Counter()
        for start, end in referent.mentions:
            around = [m for m in self.by_end.touching(start, end) if m.end == end and m.start <= start]
            if not referent.named:  # its phrase may end before the mention does, at a relative clause
                around += [m for m in self.by_end.touching(start, end) if m.start == start and m.end >= end]
            if around:
                found[min(around, key=lambda m: m.end - m.start).chain] += 1
        return found.most_common(1)[0][0] if found else None

    def example(self, id: str, source: Pronoun | Description, options: list[Option], right: list[int]) -> Example:
        return Example(
            "pronoun" if isinstance(source, Pronoun) else "description", [o.features for o in options], right,
            self.gold.weights[id], self.gold.id, answers=[bool(o.referent or o.itself) for o in options],
            meant=[o.meant for o in options],
        )  # fmt: skip

    def judge(self, claim: layers.Record, source: Pronoun | Description, options: list[Option]) -> list[Ranked]:
        """The right option as the only probable one; nobody where it is not known."""
        chain = self.gold.chains.get(claim["id"])
        if chain is None or isinstance(read_source(self.scene, claim["source"]), Joint):
            return [Ranked(1.0, None)]  # nobody wrote down who "she" is in "she and Hale"
        self.learn(chain, [o.referent for o in options if o.referent])
        right = [i for i, o in enumerate(options) if o.referent and self.chain_of.get(id(o.referent)) == chain]
        # Somebody named whom the pipeline has not found is for a pronoun neither a candidate nor nobody.
        unfound = not right and chain in self.gold.named and not words_of(chain) <= words_of(source.phrase)
        nobody = next(i for i, o in enumerate(options) if o.referent is None)
        if unfound and nobody == len(options) - 1:
            return [Ranked(1.0, None)]
        right = right or [len(options) - 1 if unfound else nobody, *self.unread(chain, options)]
        self.examples.append(self.example(claim["id"], source, options, right))
        best = options[right[0]]
        return [Ranked(1.0, best.referent, best.itself)]


# The articles


def from_coref(path: Path, nlp: Language) -> Iterator[Gold]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["id"].split("_")[1] in WRITTEN:
            yield coref_gold(row, nlp(row["text"]))


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
        if not keep(row["id"]):
            continue
        mentions = [Mention(s, e, speaker["id"]) for speaker in row["speakers"] for s, e in speaker["mentions"]]
        chains = {c["id"]: c["speaker"] for c in row["claims"] if c["speaker"]}
        weights = {c["id"]: NEWS for c in row["claims"]}
        named = frozenset(speaker["id"] for speaker in row["speakers"] if speaker["named"])
        yield Gold(row["id"], nlp(row["text"]), row["claims"], chains, mentions, weights, named)


def from_attributions(path: Path, nlp: Language, keep: Callable[[str], bool] = bool) -> Iterator[Gold]:
    meant = read_meant()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["id"] in meant and keep(row["id"]):
            yield attribution_gold(row, nlp(row["text"]), meant[row["id"]])


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


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--coref", type=Path, required=True, help="JSON Lines with chains and attributions")
    parser.add_argument(
        "--attributions", type=Path, required=True, help="JSON Lines with the articles of polnear_speakers.tsv"
    )
    parser.add_argument("--model", help="config or model folder whose names and tags are read, as for `onrecord tag`")
    parser.add_argument("--output", type=Path, default=OUTPUT, help="(%(default)s)")
    options = parser.parse_args()
    nlp = onrecord.load(options.model)
    # Claims and speakers are the gold's, and nothing here asks for quantities or dates.
    nlp.select_pipes(disable=["claims", "speakers", "quantities", "dates"])
    golds = [
        *from_own("train", nlp),
        *from_own(WORLD, nlp),
        *from_attributions(options.attributions, nlp),
        *from_coref(options.coref, nlp),
    ]
    write(fitted(golds), options.output)
    return 0


def fitted(golds: list[Gold]) -> dict[str, Any]:
    """The ranker for these articles, as it is kept in ``ranker.json``; says on standard error how good it is."""
    by_group: dict[str, list[Example]] = defaultdict(list)
    for gold in golds:
        teacher = Teacher(gold)
        teacher.run()
        for example in teacher.examples:
            by_group[example.group].append(example)
    return fit_all(by_group)


def fit_all(by_group: dict[str, list[Example]]) -> dict[str, Any]:
    groups = {}
    for group, examples in sorted(by_group.items()):
        weights = train([e for e in examples if not in_tuning_set(e.article)])
        held_out = [e for e in examples if in_tuning_set(e.article)]
        scores = scored(held_out, weights)
        temperature = temperature_for(held_out, scores)
        found = judged(held_out, scores, temperature)
        divided = {name: round(weight / temperature, 3) for name, weight in sorted(weights.items())}
        groups[group] = {name: weight for name, weight in divided.items() if abs(weight) >= 0.01}
        for what, some in (("all", found), ("news", [j for j in found if j.weight == NEWS])):
            answers = given(some, LEAST[group])
            print(
                f"{group}, {what}: {len(examples)} examples, {len(some)} held out; temperature {temperature}, {len(answers)} "
                f"answered, {sum(j.right for j in answers)} right, "
                f"calibration error {calibration_error(some):.3f}",
                file=sys.stderr,
            )
    kept = json.loads(OUTPUT.read_text(encoding="utf-8"))  # other scripts', to be run after this one
    return {"least": LEAST, "groups": groups, "meant": kept["meant"], "ways": kept["ways"]}


def write(ranker: dict[str, Any], path: Path) -> None:
    path.write_text(json.dumps(ranker, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
