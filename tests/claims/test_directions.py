"""What stands in brackets between somebody's words."""

from __future__ import annotations

import pytest

from onrecord.claims.directions import outside


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("(Laughter.) We left.", ["We left."]),
        ("We left. [Applause]", ["We left."]),
        ("Never. (Smiles.) We miss it.", ["Never.", "We miss it."]),
        ("No, (laughs) he left — [long pause] — too late.", ["No,", "he left —", "— too late."]),
        ("(She pauses, smiling.)", []),
        ("We left (as 2 did) late.", ["We left (as 2 did) late."]),
        ("We left (he laughs at me) late.", ["We left (he laughs at me) late."]),
        ("We [the board] left (all of us).", ["We [the board] left (all of us)."]),
    ],
)
def test_what_is_said(line: str, said: list[str]) -> None:
    text = f"MR. FROST: {line}"
    assert [text[slice(*piece)] for piece in outside(text, len("MR. FROST: "), len(text))] == said
