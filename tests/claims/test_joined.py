"""A clause that goes on with what was said, behind the one who says it."""

from __future__ import annotations

import pytest

from onrecord.claims.cues import Cues, load_cues
from onrecord.claims.reports import find_reports
from onrecord.claims.sentences import find_sentences
from onrecord.text.paragraphs import paragraphs

from .written import written

OPENS = "It/PRP would/MD open/VB ,/, Frost/NNP said/VBD ,/,"


def told(source: str, cues: Cues | None = None) -> list[list[str]]:
    doc = written(source)
    (sentence,) = find_sentences(doc, paragraphs(doc.text))
    reports = find_reports(sentence, cues or load_cues())
    return [
        [doc.text[s:e] for part in r.content for s, e in sentence.pieces(*part)] for r in reports if r.source != r.cue
    ]


@pytest.mark.parametrize(
    ("behind", "piece"),
    [
        ("and/CC it/PRP would/MD hire/VB men/NNS .", "and it would hire men"),
        ("but/CC nobody/NN would/MD leave/VB .", "but nobody would leave"),
        ("and/CC would/MD hire/VB men/NNS .", "and would hire men"),
        ("and/CC the/DT pumps/NNS had/VBD failed/VBN .", "and the pumps had failed"),
        ("and/CC it/PRP is/VBZ dry/JJ .", "and it is dry"),
    ],
)
def test_the_clause_behind_the_cue_is_content(behind: str, piece: str) -> None:
    assert told(f"{OPENS} {behind}") == [["It would open", piece]]


@pytest.mark.parametrize(
    "behind",
    [
        "and/CC she/PRP left/VBD the/DT hall/NN .",
        "and/CC left/VBD the/DT hall/NN .",
        "and/CC asked/VBD for/IN help/NN .",
        "and/CC I/PRP would/MD wait/VB .",
        "which/WDT would/MD hire/VB men/NNS .",
        "and/CC who/WP would/MD hire/VB men/NNS .",
        "but/CC where/WRB they/PRP would/MD go/VB is/VBZ open/JJ .",
        "and/CC it/PRP would/MD hire/VB “ old/JJ ” men/NNS .",
        "and/CC it/PRP would/MD urge/VB calm/JJ .",
    ],
)
def test_where_the_reporter_speaks_again_it_is_none(behind: str) -> None:
    assert not any(len(content) > 1 for content in told(f"{OPENS} {behind}"))


def test_a_verb_of_the_users_own_list_is_one_of_the_reporter() -> None:
    own = load_cues().with_listed(frozenset(["quibble"]), frozenset(["balk"]))
    for behind in ("and/CC the/DT union/NN quibbled/VBD .", "and/CC nobody/NN would/MD balk/VB ."):
        assert any(len(content) > 1 for content in told(f"{OPENS} {behind}"))
        assert not any(len(content) > 1 for content in told(f"{OPENS} {behind}", own))
