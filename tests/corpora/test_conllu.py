"""CoNLL-U."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.corpora import conllu
from onrecord.corpora.drops import Drops
from onrecord.corpora.files import File
from onrecord.corpora.labels import Labels
from onrecord.corpora.reading import Read

from .conftest import Convert, words


def row(id: str, form: str, upos: str = "NOUN", xpos: str = "NN", misc: str = "_") -> str:
    return f"{id}\t{form}\t{form.lower()}\t{upos}\t{xpos}\t_\t0\tdep\t_\t{misc}\n"


GUM = (
    "# newdoc id = GUM_news_harbour\n# meta::title = Harbour\n# sent_id = 1\n# newpar = head (1 s)\n"
    + row("1", "Harbour")
    + row("2", "vote")
    + "\n# newpar\n# newpar_block = p (2 s)\n# sent_id = 2\n"
    + row("1-2", "Don't", "_", "_")
    + row("1", "Do", "AUX", "VBP")
    + row("2", "n't", "PART", "RB")
    + row("3", "wait", "VERB", "VB", "SpaceAfter=No|XML=</p>")
    + row("3.1", "it", "PRON", "PRP")
    + row("4", ".", "PUNCT", ".")
    + "\n# sent_id = 3\n"
    + row("1", "Go", "VERB", "VB")
    + "\n# newdoc id = GUM_reddit_x\n"
    + row("1", "____")
    + row("2", "_")
    + "\n"
)


def test_text_tags_and_sentences(convert: Convert) -> None:
    [article], dropped, refused = convert({"gum.conllu": GUM})
    assert article["id"] == "GUM_news_harbour"
    assert article["text"] == "Harbour vote\n\nDon't wait. Go"
    assert words(article, article["sents"]) == ["Harbour vote", "Don't wait.", "Go"]
    assert [(article["text"][s:e], *tags) for s, e, *tags in article["tokens"]][2:5] == [
        ("Do", "AUX", "VBP", "do"),
        ("n't", "PART", "RB", "n't"),
        ("wait", "VERB", "VB", "wait"),
    ]
    assert (dropped, refused) == ({"empty node": 1, "article whose words are withheld": 1}, [])


def test_words_that_are_not_in_the_letters_are_left_out(convert: Convert) -> None:
    data = row("1-2", "au", "_", "_") + row("1", "à") + row("2", "le") + row("3", "lac") + "\n"
    [article], dropped, _ = convert({"a.conllu": data})
    assert (article["id"], article["text"], article["tokens"]) == ("a", "au lac", [[3, 6, "NOUN", "NN", "lac"]])
    assert dropped == {"word of a multi-word token that is not in its letters": 2}


def test_unknown_tags_are_left_out(convert: Convert) -> None:
    data = row("1", "A", "DET", "_") + row("2", "b", "NOMEN", "NN") + row("3", "c") + "\n"
    [article], dropped, _ = convert({"a.conllu": data})
    assert [token[4] for token in article["tokens"]] == ["c"] and article["text"] == "A b c"
    assert dropped == {"tokens[]: has an unknown Penn tag": 1, "tokens[]: has an unknown universal tag": 1}


def test_a_broken_line_refuses_the_file(convert: Convert) -> None:
    broken = row("1", "A") * 2000 + "1\tA\n"
    articles, _, [refused] = convert({"a.conllu": broken, "b.conllu": row("1", "A")})
    assert [article["id"] for article in articles] == ["b"]
    assert "a.conllu:2001: no line of CoNLL-U" in refused


forms = st.text(st.characters(exclude_characters="\t\r\n", exclude_categories=["Cs"]), min_size=1, max_size=8)
sentences = st.lists(st.tuples(st.lists(forms, min_size=1, max_size=3), st.booleans()), min_size=1, max_size=6)


@given(st.lists(st.tuples(st.booleans(), sentences), min_size=1, max_size=4))
def test_any_tokens_slice_to_their_forms(paragraphs: list[tuple[bool, list[tuple[list[str], bool]]]]) -> None:
    """A token is a list of words, a multi-word token where there are several."""
    data, expected = "", []
    for new, sentence in paragraphs:
        data += "# newpar\n" if new else ""
        id = 1
        for parts, glued in sentence:
            misc = "SpaceAfter=No" if glued else "_"
            if len(parts) > 1:
                data += row(f"{id}-{id + len(parts) - 1}", "".join(parts), misc=misc)
            for part in parts:
                data += row(str(id), part, misc=misc if len(parts) == 1 else "_")
                id += 1
            expected += parts
        data += "\n"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.conllu"
        path.write_bytes(data.encode())
        items = list(conllu.read([File(path)], Labels(), Drops()))
    for item in items:  # none where the words are withheld, that is all underscores
        assert isinstance(item, Read)
        text = item.article["text"]
        assert [text[start:end] for start, end, *_ in item.article["tokens"]] == expected
        assert len(item.article["sents"]) == len(paragraphs)
        assert all(text[start:end] for start, end in item.article["sents"])


@pytest.mark.parametrize("comment", ["# newdoc", "# newdoc id = "])
def test_documents_without_an_id_are_numbered(convert: Convert, comment: str) -> None:
    articles, _, _ = convert({"a.conllu": f"{comment}\n{row('1', 'A')}\n{comment}\n{row('1', 'B')}\n"})
    assert [article["id"] for article in articles] == ["a-1", "a-2"]
