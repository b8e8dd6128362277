"""Long lines without blanks are tokenized in linear time, everything else as spaCy does."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from hypothesis import assume, given
from hypothesis import strategies as st
from spacy.attrs import ORTH
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Config

from onrecord import layers
from onrecord.tokenizer import FOOTNOTE, GLUED, LINEAR, LONGEST, UNBLANKED, LinearTokenizer, in_linear_time

PLAIN, CUT = spacy.blank("en"), spacy.blank("en", config={"nlp": {"tokenizer": LINEAR}})


def tokens(doc: Doc) -> list[tuple[int, str, str]]:
    return [(token.idx, token.text, token.whitespace_) for token in doc]


@given(st.text(alphabet=" \n\tab1.,:;'’“”()[]-–/…$%&@é中", max_size=200))
def test_short_runs_are_tokenized_as_spacy_does(text: str) -> None:
    assume(re.search(f"{FOOTNOTE}|{UNBLANKED}|{GLUED}", text) is None and "):" not in text)
    assert tokens(CUT.make_doc(text)) == tokens(PLAIN.make_doc(text))


def test_a_rule_of_somebody_elses_is_checked_as_spacy_does() -> None:
    for nlp in (CUT, PLAIN):
        with pytest.raises(ValueError, match="special cases"):
            nlp.tokenizer.add_special_case("gimme", [{ORTH: "give"}, {ORTH: "me"}])


def test_the_mark_behind_a_name_in_a_hearing_is_a_token() -> None:
    for line, words in (
        ("HON. SILVA.- Yes.", ["HON", ".", "SILVA", ".-", "Yes", "."]),
        ("MR. SPEAKER.— No.", ["MR", ".", "SPEAKER", ".—", "No", "."]),
        ("He left Ana.- Yes.", ["He", "left", "Ana.-", "Yes", "."]),
    ):
        assert [token.text for token in CUT.make_doc(line)] == words


def test_words_are_no_contractions_without_their_apostrophe() -> None:
    text = "They wed on Wed 5 May. Id cards? They showed an id."
    assert [token.text for token in CUT(text) if token.text.lower() in ("wed", "we", "i", "id")] == [
        "wed",
        "Wed",
        "Id",
        "id",
    ]
    assert [token.text for token in CUT("I'd go; cannot.")][:2] == ["I", "'d"]


def test_the_bracket_and_the_colon_of_a_label_are_no_smiley() -> None:
    assert " ".join(token.text for token in CUT.make_doc("Ada Frost (Lab): No.")) == "Ada Frost ( Lab ) : No ."


def test_the_mark_of_a_footnote_behind_a_stop_is_a_token() -> None:
    for line, words in (
        ("He has 41 goats.[7] Yes", ["He", "has", "41", "goats", ".", "[7]", "Yes"]),
        ("“We left.”[a] It shut in 1998.[3][12]", ["“", "We", "left", ".", "”", "[a]", "It", "shut", "in", "1998", ".", "[3][12]"]),
        ("He has goats,[7] and hens.¹² Yes", ["He", "has", "goats", ",", "[7]", "and", "hens", ".", "¹²", "Yes"]),
        ("6 km² of it", ["6", "km²", "of", "it"]),
        ("Frost\u200e, Hale\u200e. Yes", ["Frost\u200e", ",", "Hale\u200e", ".", "Yes"]),
    ):  # fmt: skip
        assert [token.text for token in CUT.make_doc(line)] == words


def test_what_a_footnote_stands_behind_is_read_as_if_it_did_not(nlp: Language) -> None:
    for mark in ("[7]", "[a]", "[4][5]", "¹"):
        doc = nlp(f"The marsh has 41 lagoons.{mark} Its author, Ines Roldan, said that most were dry.{mark} He left.")
        (amount,) = layers.read(doc, "quantities")
        (claim,) = (claim for claim in layers.read(doc, "claims") if claim["act"] == "says")
        assert (amount["unit"], doc.text[amount["start"] : amount["end"]]) == ("lagoon", "41 lagoons")
        assert [doc.text[s:e] for s, e in claim["content"]] == ["that most were dry"]
        assert claim["link"] == "name"


def test_a_quotation_mark_whose_blank_was_lost_is_no_part_of_a_name(nlp: Language) -> None:
    for opening, closing in ("“”", "‘’", '""'):
        text = f"{opening}We will not pay,{closing}Mayor Ada Frost said. {opening}It was late.{closing}Ben Hale, the clerk, said the bill was paid."
        doc = nlp(text)
        sources = [doc.text[s:e] for claim in layers.read(doc, "claims") for s, e in claim["source"] or ()]
        assert sources == ["Mayor Ada Frost", "Ben Hale, the clerk"], text
    assert [token.text for token in CUT.make_doc("Hale Inc.’s bill")] == [
        token.text for token in PLAIN.make_doc("Hale Inc.’s bill")
    ]


def test_the_end_of_a_sentence_whose_blank_was_lost_is_a_token(nlp: Language) -> None:
    for line, words in (
        ("It shut in 2019.The UN.It left!He", ["It", "shut", "in", "2019", ".", "The", "UN", ".", "It", "left", "!", "He"]),
        ("It fell 5%.Hale (Unity).He said:“No", ["It", "fell", "5", "%", ".", "Hale", "(", "Unity", ")", ".", "He", "said", ":", "“", "No"]),
        ("“It shut;Hale left”said", ["“", "It", "shut", ";", "Hale", "left", "”", "said"]),
        ("5.5m in 5.A of U.S.A.In, MK.Hale", ["5.5", "m", "in", "5.A", "of", "U.S.A.In", ",", "MK.Hale"]),
    ):  # fmt: skip
        assert [token.text for token in CUT.make_doc(line)] == words
    doc = nlp("Mayor Ada Frost said the repair had cost $5.Ben Hale, a councillor, said it had cost more.")
    assert [str(claim.speaker) for claim in doc._.claims] == ["Ada Frost", "Ben Hale"]


def test_offsets_are_exact_in_long_runs() -> None:
    rng = random.Random(1)
    for _ in range(30):
        runs = ["".join(rng.choices("ab1.,(“’/-…$我", k=rng.choice((3, 299, 300, 301, 2000)))) for _ in range(8)]
        text = "".join(run + rng.choice((" ", "  ", "\n", "\n\n", "\t")) for run in runs)
        doc = CUT.make_doc(text)
        assert doc.text == text
        assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)
        assert max(len(token) for token in doc) <= LONGEST


def test_what_stands_beside_a_long_run_is_read_as_ever() -> None:
    before, after = "Ana Silva said: “We won't.” ", " She left at 5 p.m. in the U.S."
    doc = CUT.make_doc(before + "(" * 1000 + after)
    words = [token.text for token in doc]
    alone = [[token.text for token in PLAIN.make_doc(text.strip())] for text in (before, after)]
    assert words[: len(alone[0])] == alone[0] and words[-len(alone[1]) :] == alone[1]
    assert words.count("(") == 1000


@pytest.mark.slow
@pytest.mark.parametrize("shape", ["(", ")", '"', "…", "'s", "$", ":)", "😀", "—", "http://a.b/?c=(", "a.B,“"])
def test_a_hundred_thousand_marks_in_a_row_end(shape: str) -> None:
    text = shape * (100_000 // len(shape))
    assert CUT.make_doc(text).text == text  # took minutes to hours


def test_the_pipeline_has_it_with_rules_that_can_be_saved(nlp: Language) -> None:
    assert isinstance(nlp.tokenizer, LinearTokenizer)
    assert nlp.config["nlp"]["tokenizer"] == LINEAR
    other = spacy.blank("en")
    other.tokenizer.from_bytes(nlp.tokenizer.to_bytes(exclude=["vocab"]))
    assert tokens(other.make_doc("They won't pay $5 (U.S.).")) == tokens(PLAIN.make_doc("They won't pay $5 (U.S.)."))


def test_a_tokenizer_that_is_not_spacys_is_left_as_it_is() -> None:
    own = {"@tokenizers": "somebody.Tokenizer.v1"}
    for named, left in ((own, own), ({"@tokenizers": "spacy.Tokenizer.v1"}, LINEAR), (None, LINEAR)):
        config = Config({"nlp": {"lang": "en", **({"tokenizer": named} if named else {})}})
        in_linear_time(config)
        assert config["nlp"]["tokenizer"] == left


@pytest.mark.slow
def test_another_process_finds_it_by_the_name_in_a_saved_pipeline(tmp_path: Path) -> None:
    CUT.to_disk(tmp_path / "saved")
    code = f"import spacy; print(type(spacy.load({str(tmp_path / 'saved')!r}).tokenizer).__name__)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.stdout == "LinearTokenizer\n", ran.stderr
