"""What the words of a claim say beyond who said what: its act, and whether it is denied.  A model may have learned both
from reviews (``ml.wording``); else they are told by what comes with onrecord, acts by ``acts``, denials by ``denial``."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from . import acts
from .regression import Features, Weights, probabilities

FILE = "wording.json"
DENIALS = ("stated", "denied")
# The rule's own verdict, as a logarithm, before anything is learned: as the list's for acts; chosen, not measured.
RULE = 3.0
BY_RULE: Weights = {"rule stated": np.array([RULE, 0.0]), "rule denied": np.array([0.0, RULE])}


@dataclass(frozen=True)
class Wording:
    """Weights of the regressions for ``acts.ACTS`` and ``DENIALS``."""

    acts: Weights = field(default_factory=acts.weights)
    denials: Weights = field(default_factory=lambda: BY_RULE)

    def __call__(self, doc: Doc, claims: list[Record]) -> list[Record]:
        """The claims with ``act``, which one that brings its own keeps, and with ``negated`` as it was learned."""
        return [{**claim, "negated": self.denies(doc, claim)} for claim in acts.with_acts(doc, claims, self.acts)]

    def denies(self, doc: Doc, claim: Record) -> bool:
        """Whether a claim is denied; its ``negated`` is what the rule says."""
        if self.denials is BY_RULE:
            return bool(claim["negated"])
        return bool(np.argmax(probabilities(denial(doc, claim), self.denials, len(DENIALS))))

    def to_record(self) -> dict[str, Any]:
        """{"acts", "denials"}: for each feature its weights."""
        return {name: {f: np.round(w, 3).tolist() for f, w in table.items()} for name, table in vars(self).items()}


def denial(doc: Doc, claim: Record) -> Features:
    """What speaks for a denial: the rule's verdict, which the claim has as ``negated``, and the word of the cue."""
    rule = DENIALS[claim["negated"]]
    cue = [token for token in layers.tokens_of(doc, claim["cue"]) if not token.is_space]
    word = acts.cue_word(cue, before=bool(cue) and claim["content"][0][0] < cue[0].idx)
    lemma = word.lemma_.lower() if word is not None else "none"
    return (f"rule {rule}", f"lemma {lemma}", f"lemma {lemma} {rule}")


def read(folder: Path) -> Wording:
    """What a model's folder has of it; what comes with onrecord where it has none.

    Raises ValueError where the file is not of this form.
    """
    path = folder / FILE
    if not path.is_file():
        return Wording()
    record = json.loads(path.read_text(encoding="utf8"))
    tables = []
    for name, classes in (("acts", len(acts.ACTS)), ("denials", len(DENIALS))):
        table = {feature: np.array(row, np.float64) for feature, row in record[name].items()}
        if any(row.shape != (classes,) or not np.isfinite(row).all() for row in table.values()):
            raise ValueError(f"{path}: {name}: each feature has {classes} weights")
        tables.append(table)
    return Wording(*tables)


def write(folder: Path, wording: Wording) -> None:
    (folder / FILE).write_text(json.dumps(wording.to_record(), ensure_ascii=False, indent=0) + "\n", encoding="utf8")
