"""Articles as long as books, which are read in parts."""

from __future__ import annotations

import pytest
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from onrecord.document import Document, Quantity
from onrecord.errors import OnrecordWarning
from onrecord.given_claims import GivenClaim
from onrecord.readers import Article
from onrecord.tagging import parts
from onrecord.tagging.settings import Settings, Tagged
from onrecord.tagging.tagger import Tagger

PARAGRAPHS = [
    "Mayor Ana Zorvath said that the bridge of Lodenburg is old and will be shut for 40 days.",
    "“It is 3 miles (5 km) to the next one,” said Bo Lindqvist of the Lodenburg Drivers Club.",
    "Zorvath said on Tuesday that Lindqvist had told her that the road was closed to 1,200 cars.",
    "“Nobody asked us,” Lindqvist said. The Lodenburg Drivers Club said it would go to court in May.",
]
TEXT = "\n\n".join(PARAGRAPHS)


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(Settings())


def read(tagger: Tagger, text: str) -> Document:
    record = tagger(Article("a", text, {"title": "Bridge"}, "a.txt", len(text)))
    assert isinstance(record, Tagged)
    document = Document.model_validate_json(record.data)
    assert document.to_json().encode() == record.data
    return document


def test_parts_begin_with_paragraphs_and_are_about_equally_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "LONGEST", 200)
    assert [TEXT[a:b].strip() for a, b in parts.parts_of(TEXT)] == [
        "\n\n".join(PARAGRAPHS[:2]),
        "\n\n".join(PARAGRAPHS[2:]),
    ]
    assert list(parts.parts_of("")) == [(0, 0)]


@pytest.mark.parametrize("text", ["word " * 101, "x" * 505, "One.\n\n" + "word " * 101, " " * 500 + "\n\nOne."])
def test_without_paragraphs_parts_begin_behind_blanks_or_anywhere(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "LONGEST", 100)
    found = list(parts.parts_of(text))
    assert "".join(text[a:b] for a, b in found) == text
    assert all(0 < b - a <= parts.LONGEST for a, b in found)
    assert all(text[a - 1].isspace() for a, _ in found[1:]) or " " not in text


def test_parts_give_the_claims_of_the_whole(tagger: Tagger, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read(tagger, TEXT)
    monkeypatch.setattr(parts, "LONGEST", 200)
    joined = read(tagger, TEXT)
    assert (joined.id, joined.text, joined.meta, joined.model) == (whole.id, whole.text, whole.meta, whole.model)
    unsure = {"confidence", "speaker_confidence"}  # which the length of the article is a part of
    assert [c.model_dump(exclude=unsure) for c in joined.claims] == [c.model_dump(exclude=unsure) for c in whole.claims]
    assert [speaker.name for speaker in joined.speakers] == [speaker.name for speaker in whole.speakers]
    assert [(e.id, e.start, e.end) for e in joined.entities] == [(e.id, e.start, e.end) for e in whole.entities]
    assert any(claim.within for claim in joined.claims if claim.content[0][0] > 200)
    assert next(c.speaker for c in joined.claims if c.content[0][0] > 200) == joined.claims[0].speaker == "s1"


def test_a_quantity_is_converted_within_its_part(tagger: Tagger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "LONGEST", 100)
    miles = "It is 3 miles (5 km) to the next bridge, Ana Zorvath told the paper on Tuesday evening."
    found = [e for e in read(tagger, f"{miles}\n\n{miles}").entities if isinstance(e, Quantity)]
    at = {quantity.id: quantity for quantity in found}
    assert [at[q.converts].unit for q in found if q.converts] == ["mile", "mile"]
    assert len({q.converts for q in found if q.converts}) == 2


def test_each_part_is_an_article_to_what_tells_people_apart(tagger: Tagger, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n\n".join(
        [
            "Ana Zorvath said that the bridge is old. Ben Zorvath said that it is new.",
            "Zorvath said that the road is closed, and would stay so for a while.",
            "Kim Zorvath Jr. said that the lake is dry. A spokesman said it was wet.",
            "Mayor Ana Zorvath of Norway said she was glad. A spokesman said he was not.",
        ]
    )
    monkeypatch.setattr(parts, "LONGEST", 90)
    found = read(tagger, text)
    named = [speaker for speaker in found.speakers if speaker.named]
    # The surname of two is nobody's, and one name in full is one person's.
    assert [speaker.name for speaker in named] == ["Ana Zorvath", "Ben Zorvath", "Zorvath", "Kim Zorvath Jr."]
    assert len(named[0].mentions) == 2 and named[0].role == "Mayor"
    assert [found.slice(named[0].evidence.role), found.slice(named[0].mentions[1:])] == ["Mayor", "Ana Zorvath"]
    assert sum(speaker.name == "A spokesman" for speaker in found.speakers) == 2


PAUSE = "The council met on Monday and the rain fell over the old town for a long, long while."

FATHER = "Her father, Mr. Frost, said that it is old. Mr. Frost said that he was glad."
FROST = "The rain fell. Frost said that the lake is dry."


@pytest.mark.parametrize(
    ("texts", "speakers"),
    [
        # Told apart by their titles: in the first part, and in one behind the part that names one of them.
        (["Mr. Frost said the bridge is old. Mrs. Frost said it is new, and Mr. Frost said that he agreed.", PAUSE], 2),
        (["Frost said that the bridge is old.", "Mr. Frost said the lake is old. Mrs. Frost said it is new."], 3),
        # Of two in a later part the one of exactly the name, and none where two had it.
        ([f"Ida Frost said that the lake is old. {PAUSE}", f"Ida Frost said it is new. {FATHER}"], 2),
        (["Mr. Frost said the bridge is old. Mrs. Frost said it is new, and Mr. Frost said that he agreed.", FROST], 3),
    ],
)
def test_whom_a_part_tells_apart_is_not_put_together(
    texts: list[str], speakers: int, tagger: Tagger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "LONGEST", max(map(len, texts)) + 2)
    assert len({claim.speaker for claim in read(tagger, "\n\n".join(texts)).claims}) == speakers


@pytest.mark.parametrize("head", ["date 2021-03-03 News\n", "Published: 3 March 2021\n\n"])
def test_the_date_at_the_head_is_that_of_each_part(head: str, tagger: Tagger, monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"{head}{PAUSE}\n\ndate 2020-01-01 Sport\nZorvath left on Tuesday, and nobody knew why she had left."
    whole = read(tagger, text)
    monkeypatch.setattr(parts, "LONGEST", len(text) - 20)
    joined = read(tagger, text)
    assert joined.meta == whole.meta
    days = [[e.iso for e in found.entities if found.text[e.start : e.end] == "Tuesday"] for found in (whole, joined)]
    assert days[0] == days[1] == ["2021-03-02"]


def test_of_another_language_is_warned_once(tagger: Tagger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "LONGEST", 200)
    german = "Der Bürgermeister sagte gestern, die alte Brücke werde im Mai für neun Monate gesperrt. "
    with pytest.warns(OnrecordWarning, match="another language") as caught:
        read(tagger, 6 * german)
    assert len(caught) == 1


def test_a_doc_and_given_claims_are_of_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "LONGEST", 200)
    record = Tagger(Settings(form="docbin"))(Article("a", TEXT, {}, "a.txt", len(TEXT)))
    assert isinstance(record, Tagged)
    (doc,) = DocBin().from_bytes(record.data).get_docs(Vocab())
    assert doc.text == TEXT
    start = TEXT.index("Nobody")
    claim = GivenClaim(content=[(start, start + 12)]).model_dump()
    record = Tagger(Settings(claims_given=True))(Article("a", TEXT, {}, "a.txt", len(TEXT), [claim]))
    assert isinstance(record, Tagged)
    (found,) = Document.model_validate_json(record.data).claims
    assert found.content == [(start, start + 12)]
