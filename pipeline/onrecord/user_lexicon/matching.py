"""Where the entries of a user's word list stand in a text, and what that changes in what was found before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from spacy.matcher import Matcher
from spacy.pipeline import EntityRuler
from spacy.tokens import Doc
from spacy.vocab import Vocab

from .. import layers
from ..layers import Record
from ..names.runs import run
from ..text.inflection import inflected
from ..text.phrases import Phrases
from ..text.words import Words
from .entries import VERBS, Entry
from .patterns import Pattern, Tokens
from .rulers import ruled

PEOPLE = ("person", "official")
TITLES = ("office", "position")
# The layer that an entry of each kind goes to, and its label there.
PLACES = {
    "person": ("names", "PERSON"),
    "official": ("names", "PERSON"),
    "organization": ("names", "ORGANIZATION"),
    "place": ("names", "PLACE"),
    "seat": ("names", "PLACE"),
    "agency": ("agencies", "AGENCY"),
    "country": ("countries", "COUNTRY"),
}


class Finder:
    """Finds the entries of a list and the patterns beside it."""

    def __init__(self, vocab: Vocab, entries: Iterable[Entry], patterns: Iterable[Pattern]) -> None:
        listed = [(form, entry) for entry in entries for form in (entry.name, *entry.aliases)]
        described: list[tuple[Tokens, Entry]] = []
        for pattern in patterns:
            if isinstance(pattern.form, str):
                listed.append((pattern.form, pattern.entry))
            else:
                described.append((pattern.form, pattern.entry))
        self._phrases = Phrases((form, entry) for written, entry in listed for form in _forms(entry.kind, written))
        self._meant = [entry for _, entry in described]
        self._matcher = Matcher(vocab)
        for place, (tokens, _) in enumerate(described):
            self._matcher.add(str(place), [tokens], greedy="LONGEST")

    def find(self, doc: Doc, rulers: Iterable[EntityRuler] = ()) -> list[Record]:
        """A record {start, end, label, name, role, agency, country, gender, id} for each entry met, ``label`` its kind, and for
        each span with a label of the contract that the user's own rulers made; of those that overlap the longest."""
        body = layers.body_start(doc)
        found = [_record(start, end, entry) for start, end, entry in self._phrases.find(layers.text_of(doc), body)]
        for key, start, end in self._matcher(doc) if self._meant else ():
            span = doc[start:end]
            if span.start_char >= body:
                entry = self._meant[int(doc.vocab.strings[key])]
                found.append(_record(span.start_char, span.end_char, entry, " ".join(span.text.split())))
        found += [record for record in ruled(doc, rulers) if record["start"] >= body]
        taken: set[int] = set()
        kept = []
        for record in sorted(found, key=lambda r: r["start"] - r["end"]):
            if taken.isdisjoint(range(record["start"], record["end"])):
                taken.update(range(record["start"], record["end"]))
                kept.append(record)
        return sorted(kept, key=lambda r: r["start"])


def _record(start: int, end: int, entry: Entry, text: str = "") -> Record:
    fields = asdict(entry)
    del fields["aliases"]
    return {"start": start, "end": end, "label": fields.pop("kind"), **fields, "name": entry.name or text}


def _forms(kind: str, form: str) -> Iterator[str]:
    yield form
    if kind in TITLES:
        yield from (form.lower(), form[0].upper() + form[1:])
    if kind in VERBS:
        yield from inflected(form)


def put_in_place(doc: Doc, found: list[Record]) -> None:
    """Writes the user's names, agencies and countries into their layers, in place of whatever they overlap there.

    A country or another place within the name of the user's agency or organisation stays: Dutch in Dutch Canal Board.
    """
    taken = {offset: r for r in found for offset in range(r["start"], r["end"])}
    added: dict[str, list[Record]] = {layer: [] for layer in ("names", "agencies", "countries")}
    for record in found:
        if record["label"] in PLACES:
            layer, label = PLACES[record["label"]]
            country = {} if layer == "names" else {"country": record["country"]}
            added[layer].append({"start": record["start"], "end": record["end"], "label": label, **country})
    added["names"] += _titled(doc, found, taken)
    for layer, records in added.items():
        kept = [r for r in layers.read(doc, layer) if not _gives_way(r, taken)]
        layers.write(doc, layer, sorted([*kept, *records], key=lambda r: (r["start"], r["end"])))


def _gives_way(record: Record, taken: dict[int, Record]) -> bool:
    over = [taken[offset] for offset in range(record["start"], record["end"]) if offset in taken]
    size = record["end"] - record["start"]
    inside = len(over) == size and all(
        o["label"] in ("agency", "organization") and o["end"] - o["start"] > size for o in over
    )
    return bool(over) and not (inside and record["label"] in ("COUNTRY", "PLACE"))


def _titled(doc: Doc, found: list[Record], taken: dict[int, Record]) -> Iterator[Record]:
    """The people behind the user's titles, where no name begins there: the rest of a name that holds the title as well,
    or the capitals that follow."""
    titles = [r for r in found if r["label"] in TITLES]
    if not titles:
        return
    words = Words.of(layers.text_of(doc), layers.body_start(doc))
    names = layers.read(doc, "names")
    begins = {r["start"] for r in names}
    holding = {offset: r["end"] for r in names for offset in range(r["start"], r["end"])}
    for title in titles:
        i = words.index(title["end"])
        if i >= len(words) or i in words.breaks or words.spans[i][0] in begins:
            continue
        start, end = words.spans[i][0], holding.get(title["start"], 0)
        if end <= start:
            k = run(words, i, most=5)
            lower = words.text[title["start"]].islower()
            if k - i < (2 if lower else 1):
                continue
            end = words.span(i, k)[1]
        if taken.keys().isdisjoint(range(start, end)):
            yield {"start": start, "end": end, "label": "PERSON"}


def listed_people(doc: Doc) -> dict[tuple[int, int], Record]:
    """The user's people by where they stand."""
    return {(r["start"], r["end"]): r for r in layers.read(doc, "lexicon") if r["label"] in PEOPLE}


def completed(profile: Record | None, name: Record, listed: Record | None) -> Record | None:
    """What the text says of a person at a ``name``, and for what it does not say there, the user's list.

    What comes from the list has no evidence.  Role and agency go together: the text's role has no agency of the list.
    """
    if listed is None:
        return profile
    profile = profile or {
        "start": name["start"], "end": name["end"], "label": "PERSON", "role": None, "agency": None, "country": None,
        "official": False, "gender": None, "evidence": {"role": [], "agency": [], "country": []},
    }  # fmt: skip
    body = {} if profile["role"] or profile["agency"] else {"role": listed["role"], "agency": listed["agency"]}
    return {
        **profile,
        **body,
        "country": profile["country"] or listed["country"],
        "gender": profile["gender"] or listed["gender"],
        "official": profile["official"] or listed["label"] == "official",
    }


def listed_names(doc: Doc) -> dict[tuple[int, int], str]:
    """The names under which the user's list has the people and bodies of a text, by where they stand."""
    named = (*PEOPLE, "agency", "organization")
    return {(r["start"], r["end"]): r["name"] for r in layers.read(doc, "lexicon") if r["label"] in named}


def listed_verbs(doc: Doc, *labels: str) -> frozenset[str]:
    """The lemmas, as the Doc has them, of the user's cues (``cue``, ``denial``) that stand in a text."""
    spans = (layers.span_of(doc, r["start"], r["end"]) for r in layers.read(doc, "lexicon") if r["label"] in labels)
    return frozenset(token.lemma_.lower() for span in spans for token in span)
