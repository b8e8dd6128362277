"""Where the entries of a user's word list stand in a text, and what that changes in what was found before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from ..names.patterns import run
from ..text.phrases import Phrases
from ..text.words import Words
from .entries import VERBS, Entry

PEOPLE = ("person", "official")
TITLES = ("office", "position")
# The layer that an entry of each kind goes to, and its label there.
PLACES = {
    "person": ("names", "PERSON"),
    "official": ("names", "PERSON"),
    "organization": ("names", "ORGANIZATION"),
    "seat": ("names", "PLACE"),
    "agency": ("agencies", "AGENCY"),
    "country": ("countries", "COUNTRY"),
}
VOWELS = "aeiou"


def phrases(entries: Iterable[Entry]) -> Phrases[Entry]:
    return Phrases((form, entry) for entry in entries for form in _forms(entry))


def _forms(entry: Entry) -> Iterator[str]:
    for form in (entry.name, *entry.aliases):
        yield form
        if entry.kind in TITLES:
            yield from (form.lower(), form[0].upper() + form[1:])
    if entry.kind in VERBS:
        yield from _inflected(entry.name)


def _inflected(verb: str) -> Iterator[str]:
    """The regular forms of a verb, with and without the last letter doubled: what is no word finds nothing."""
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
        return
    yield from (verb + "s", verb + "es")
    stems = [verb[:-1]] if verb.endswith("e") else [verb, verb + verb[-1]]
    yield from (stem + ending for stem in stems for ending in ("ed", "ing"))


def find_entries(doc: Doc, known: Phrases[Entry]) -> list[Record]:
    """A record {start, end, label, name, role, agency, country, gender} for each entry met, ``label`` its kind."""
    found = []
    for start, end, entry in known.find(doc.text, layers.body_start(doc)):
        fields = asdict(entry)
        del fields["aliases"]
        found.append({"start": start, "end": end, "label": fields.pop("kind"), **fields})
    return found


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
    words = Words.of(doc.text, layers.body_start(doc))
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
