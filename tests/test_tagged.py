"""The tagged-sentence helper: what it reads, and what it refuses."""

from __future__ import annotations

import pytest

from tagged import TagError, parse


def test_a_sentence_gives_text_claim_speaker_and_entities() -> None:
    tagged = parse(
        "<say 1 by=ana>“<w>We will not pay <n 5e6 EUR bound=over>more than €5m</n>,</w>”</say> <cue 1>said</cue> "
        "<src 1><country PT of=ana>Portuguese</country> <role of=ana>mayor</role> <official s=ana>Ana Silva</official></src>."
    )
    assert tagged.text == "“We will not pay more than €5m,” said Portuguese mayor Ana Silva."
    (claim,) = tagged.claims
    assert tagged.words(*claim["content"]) == "“We will not pay more than €5m,”"
    assert tagged.words(*claim["cue"]) == "said"
    assert tagged.words(*claim["source"]) == "Portuguese mayor Ana Silva"
    assert (claim["kind"], claim["speaker"], claim["link"], claim["negated"]) == ("direct", "s1", "name", False)
    (speaker,) = tagged.speakers
    assert (speaker["name"], speaker["kind"], speaker["named"]) == ("Ana Silva", "person", True)
    assert (speaker["role"], speaker["agency"], speaker["country"]) == ("mayor", None, "PT")
    assert tagged.words(*speaker["evidence"]["role"]) == "mayor"
    found = {entity["label"]: entity for entity in tagged.entities}
    assert [tagged.words([e["start"], e["end"]]) for e in tagged.entities] == [
        "We will not pay more than €5m,",
        "more than €5m",
        "Portuguese",
        "Ana Silva",
    ]
    assert (found["QUANTITY"]["value"], found["QUANTITY"]["unit"], found["QUANTITY"]["bound"]) == (5000000, "EUR", ">")
    assert claim["quantities"] == [found["QUANTITY"]["id"]]
    assert found["OFFICIAL"]["speaker"] == "s1"


def test_pieces_nesting_and_negation() -> None:
    tagged = parse(
        "<say a by=holt>The masks</say>, <src a><m s=holt>she</m></src> <cue a>said</cue>, <say a>were safe</say>. "
        "<src b><person s=holt>Lena Holt</person></src> <cue b>denied</cue> <say b negated by=holt>that "
        "<src c><m s=maker kind=organization>the maker</m></src> <cue c>had lied</cue> <say c in=b by=maker>that they tore</say></say>."
    )
    first, outer, inner = tagged.claims
    assert [tagged.words(piece) for piece in first["content"]] == ["The masks", "were safe"]
    assert (first["link"], outer["link"], inner["link"]) == ("pronoun", "name", "description")
    assert outer["negated"] and inner["within"] == outer["id"]
    assert [speaker["name"] for speaker in tagged.speakers] == ["Lena Holt", "the maker"]
    assert [speaker["named"] for speaker in tagged.speakers] == [True, False]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("<say 1>“<w>Go!</w>”</say> <cue 1>cried</cue> <src 1>Ana</src>", "direct"),
        ("<src 1>Ana</src> <cue 1>called</cue> <say 1>it “<w>late</w>”</say>", "mixed"),
        ("<src 1>Ana</src> <cue 1>said</cue> <say 1>the ‘go-slow’ was over</say>", "indirect"),
        ("<src 1>HOLT:</src> <say 1 kind=direct>It was late.</say>", "direct"),
        ("“<w><src 1>My sister</src> <cue 1>swore</cue> <say 1>it was safe</say></w>”", "indirect"),
        ("<src 1>Ana</src> “<w><cue 1>swore</cue> <say 1>it was safe</say></w>”", "direct"),
    ],
)
def test_kind_follows_from_the_quoted_words(source: str, kind: str) -> None:
    assert parse(source).claims[0]["kind"] == kind


def test_no_speaker_no_link_and_candidates() -> None:
    tagged = parse(
        "<official s=a>Kim Ae</official>, <official s=b>Kim Bo</official>: <say 1 maybe=a,b>“<w>No</w>”</say>, <src 1>Kim</src> <cue 1>said</cue>"
    )
    (claim,) = tagged.claims
    assert (claim["speaker"], claim["link"], claim["candidates"]) == (None, None, ["s1", "s2"])


def test_an_act_is_as_written_and_says_where_none_is() -> None:
    tagged = parse(
        "<say 1 act=asks>Leave</say>, <cue 1>urged</cue> <src 1>Ana</src>; <say 2>no</say>, <cue 2>said</cue> <src 2>Bo</src>"
    )
    assert [claim["act"] for claim in tagged.claims] == ["asks", "says"]


def test_tags_may_cross_and_a_sign_may_be_written() -> None:
    tagged = parse("<place>A <person>B</place> C</person> &lt; D")
    assert tagged.text == "A B C < D"
    assert [(e["start"], e["end"]) for e in tagged.entities] == [(0, 3), (2, 5)]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("<q>x</q>", "no such tag"),
        ("one\n<place>x", "line 2: <place>: is never closed"),
        ("x</place>", "closes nothing"),
        ("<place> </place>", "holds no words"),
        ("a < b", "begins no tag"),
        ("<place near=x>x</place>", "no option 'near'"),
        ("<date>today</date>", "takes 1 to 1 words"),
        ("<date '2020>today</date>", "No closing quotation"),
        ("<say 1 denied>x</say>", "only 'negated'"),
        ("<say 1>x</say> <say 1 by=a>y</say>", "first piece"),
        ("<say 1 by=ana>x</say>", "by= points at 'ana'"),
        ("<cue 1>said</cue>", "no claim '1'"),
        ("<m kind=group>they</m>", "needs s=SPEAKER"),
        ("<role of=ana>mayor</role>", "of= points at 'ana'"),
        ("<n many>many</n>", "'many' is no number"),
        ("<n 5 bound=around>around 5</n>", "no bound 'around'"),
        ("<n 5 converts=x>5</n>", "converts= points at 'x'"),
    ],
)
def test_a_bad_tag_is_refused(source: str, message: str) -> None:
    with pytest.raises(TagError, match=message):
        parse(source)
