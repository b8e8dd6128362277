"""Speakers: one record for each source of a claim and each official, and for each claim who made it.

Where the text does not say who speaks, the speaker is null and the candidates are listed.
"""

from __future__ import annotations

from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from ..ml.mentions import Meant
from ..officials.designations import Reader
from ..officials.ranks import is_tie
from ..officials.unnamed import described
from ..terms import Act
from ..text.pieces import union
from .posts_told import add_posts
from .referents import Referent
from .resolving import resolve
from .said_again import with_headline
from .scene import Scene


def find_speakers(doc: Doc, meant: Meant | None = None) -> tuple[list[Record], list[Record]]:
    """The speakers, and the claims with speaker, link and candidates filled in.

    Reads the layers ``identities``, ``profiles``, ``names``, ``countries``, ``agencies``, ``statements`` and ``claims``.  ``meant`` is what the
    encoder says of mentions, where it says anything.
    """
    scene = Scene(doc, meant)
    resolved = with_headline(scene, {found.claim["id"]: found for found in resolve(scene)})
    reader = Reader(doc)
    add_posts(reader, resolved.values())
    _keep_identities(doc, scene)
    end = len(scene.text)
    wanted: list[Referent] = [referent for referent in scene.referents if referent.official]
    for found in resolved.values():
        for referent in (found.link.speaker, *found.link.candidates):
            wanted += [referent, *referent.members] if referent else []
    unique = list({id(referent): referent for referent in wanted}.values())
    unique.sort(key=lambda referent: min(referent.mentions, default=(end, 0)))
    ids = {id(referent): f"s{i}" for i, referent in enumerate(unique, 1)}
    claims: list[Record] = []
    for claim in layers.read(doc, "claims"):
        found = resolved[claim["id"]]
        link = found.link
        claims.append(
            {
                **claim,
                "act": _act(claim, link.speaker),
                "speaker": ids[id(link.speaker)] if link.speaker else None,
                "link": link.how if link.speaker else None,
                "candidates": [ids[id(candidate)] for candidate in link.candidates],
                "speaker_confidence": None if found.confidence is None else round(found.confidence, 4),
            }
        )
    return [_record(ids[id(referent)], referent, ids, reader) for referent in unique], claims


def _keep_identities(doc: Doc, scene: Scene) -> None:
    """Writes the identities with what their phrases tell of them."""
    told = {r.identity["id"]: r.identity for r in scene.referents if r.identity and "id" in r.identity}
    layers.write(doc, "identities", [told.get(i["id"], i) for i in layers.read(doc, "identities")])


def _act(claim: Record, speaker: Referent | None) -> Act | None:
    """A text writes, whatever it does: the decree is long. *It orders* shops to close.  It was so in 136 of 145 claims of
    corpus/world whose act was told otherwise; what a report *thinks* stays, and the act that a claim was given with."""
    act: Act | None = claim.get("act")
    stays = claim.get("act_given") or act == "thinks"
    return "writes" if speaker is not None and speaker.kind == "document" and not stays else act


def _is_described(referent: Referent) -> bool:
    """Whether somebody's phrase is all that tells of a function: a person without a name."""
    return referent.kind == "person" and not referent.named and referent.identity is None


def _said_by_phrase(referent: Referent, reader: Reader) -> Record | None:
    """What the phrase that stands for somebody says: "a spokesman for the Harbour Agency"."""
    phrase = next((m for m in referent.mentions if reader.text[slice(*m)] == referent.name), None)
    return described(reader, *phrase) if phrase else None


def _record(speaker: str, referent: Referent, ids: dict[int, str], reader: Reader) -> Record:
    identity = (_said_by_phrase(referent, reader) if _is_described(referent) else referent.identity) or {}
    evidence = identity.get("evidence", {"role": [], "agency": [], "country": []})
    role = identity.get("role")
    if is_tie(role or ""):  # it may tell whom "the mother" means, and is no function
        role, evidence = None, {**evidence, "role": []}
    return {
        "id": speaker,
        "name": referent.name,
        "kind": referent.kind,
        "named": referent.named,
        "role": role,
        "agency": identity.get("agency"),
        "country": identity.get("country"),
        # A source may be a name that was found with a sign more, such as a soft hyphen: one mention.
        "mentions": [list(mention) for mention in union(referent.mentions)],
        "members": [ids[id(member)] for member in referent.members],
        "evidence": evidence,
    }
