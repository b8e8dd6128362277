from __future__ import annotations

import io
from collections import defaultdict

import pytest

from formats.read_back import documents, speaker_names
from onrecord.formats import Target, renderer
from onrecord.formats.cas import CLAIM, ENTITY, PARTS

cassis = pytest.importorskip("cassis")


@pytest.mark.slow
def test_cassis_reads_every_claim_and_entity() -> None:
    types, *files = renderer("cas")(documents(), Target(file=True))
    assert types.name == "TypeSystem.xml"
    system = cassis.load_typesystem(io.BytesIO(types.data))
    for document, file in zip(documents(), files, strict=True):
        assert file.name.endswith(".xmi")
        cas = cassis.load_cas_from_xmi(io.BytesIO(file.data), typesystem=system)
        assert cas.sofa_string == document.text
        assert sorted((e.begin, e.end, e.value, e.identifier) for e in cas.select(ENTITY)) == sorted(
            (e.start, e.end, e.label, e.id) for e in document.entities
        )
        found = defaultdict(lambda: defaultdict(list))  # type: ignore[var-annotated]
        for piece in cas.select(CLAIM):
            found[piece.claim][piece.part].append(piece)
        assert sorted(found) == sorted(claim.id for claim in document.claims)
        for claim in document.claims:
            for part in PARTS:
                pieces = found[claim.id][part]
                assert sorted((p.begin, p.end) for p in pieces) == sorted(getattr(claim, part))
                for piece in pieces:
                    assert (piece.kind, piece.act, piece.negated, piece.within) == (
                        claim.kind, claim.act, claim.negated, claim.within,
                    )  # fmt: skip
                    assert piece.speaker == speaker_names(document).get(claim.speaker)
                    assert piece.confidence == claim.confidence
