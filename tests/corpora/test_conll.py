"""Names in columns."""

from __future__ import annotations

import pytest

from onrecord.corpora.words import join

from .conftest import Convert

WORDS = ["Ana", "Silva", "Oslo", "Rome", "United", "Ferries", "of", "Belmar", "sails"]
TAGS = {
    "IOB1": "I-PER I-PER I-LOC B-LOC I-ORG I-ORG I-ORG I-ORG O",
    "IOB2": "B-PER I-PER B-LOC B-LOC B-ORG I-ORG I-ORG I-ORG O",
    "BIOES": "B-PER E-PER S-LOC S-LOC B-ORG I-ORG I-ORG E-ORG O",
    "BILOU": "B-PER L-PER U-LOC U-LOC B-ORG I-ORG I-ORG L-ORG O",
}


@pytest.mark.parametrize("scheme", TAGS)
def test_every_scheme_of_tags_means_the_same(convert: Convert, scheme: str) -> None:
    rows = "\n".join(f"{word} NN O {tag}" for word, tag in zip(WORDS, TAGS[scheme].split(), strict=True))
    [article], dropped, _ = convert({"eng.train": f"-DOCSTART- -X- O O\n\n{rows}\n"})
    assert article["id"] == "eng-0" and article["text"] == " ".join(WORDS)
    assert article["names"] == [[0, 9, "PER"], [10, 14, "LOC"], [15, 19, "LOC"], [20, 44, "ORG"]]
    assert dropped == {"column between word and name tag": 18}


def test_documents_and_sentences(convert: Convert) -> None:
    data = "-DOCSTART- O\r\n\r\nOslo B-LOC\r\n. O\r\n\r\nSilva B-PER\r\n\r\n-DOCSTART- O\r\n\r\nNobody O\r\n"
    first, second = convert({"a.txt": data})[0]
    assert (first["text"], first["names"]) == ("Oslo.\nSilva", [[0, 4, "LOC"], [6, 11, "PER"]])
    assert (second["id"], second["names"]) == ("a-1", [])


def test_a_blank_that_does_not_break_is_of_the_word(convert: Convert) -> None:
    [article], _, _ = convert({"a.conll": "5\u00a0million CD O\nHarrow\u00a0Bank NNP B-ORG\n\u00a0 _SP O\n"})
    assert article["text"] == "5\u00a0million Harrow\u00a0Bank \u00a0" and article["names"] == [[10, 21, "ORG"]]


def test_other_labels_are_mapped_or_counted(convert: Convert) -> None:
    [article], dropped, _ = convert({"a.conll": "Oslo B-GPE\ntoday B-DATE\nVega B-SHIP\n"}, labels=["SHIP=MISC"])
    assert article["names"] == [[0, 4, "LOC"], [11, 15, "MISC"]]
    assert dropped == {"name tag “DATE”, a label without a meaning here": 1}


@pytest.mark.parametrize("line", ["Oslo", "Oslo NN B-LOC", "Oslo LOC", "Oslo Z-LOC"])
def test_a_line_of_another_form_refuses_the_file(convert: Convert, line: str) -> None:
    articles, _, [refused] = convert({"a.conll": f"In O\n{line}\n"}, format=None)
    assert not articles
    assert "a.conll" in refused


def test_the_line_is_named_where_the_file_looks_right(convert: Convert) -> None:
    _, _, [refused] = convert({"a.conll": "In O\n" * 60 + "Oslo\n"})
    assert "a.conll:61: 1 column, and 2 in the first line" in refused


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("“ We wo n't pay , ” she said .", "“We won't pay,” she said."),
        ('He said : " No . "', 'He said: "No."'),
        ("The boards ' vote ( 6-3 ) cost $ 40 .", "The boards' vote (6-3) cost $40."),
        ("CRICKET - BELMAR TAKE OVER", "CRICKET - BELMAR TAKE OVER"),
        ("' Go ' , he said", "'Go', he said"),
        ('It will pass . "', 'It will pass."'),
    ],
)
def test_blanks_are_where_they_usually_are(words: str, text: str) -> None:
    joined, spans = join(words.split())
    assert joined == text
    assert [joined[start:end] for start, end in spans] == words.split()
