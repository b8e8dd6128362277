"""Quotations with a name under them."""

from __future__ import annotations

import pytest

from blank import blank
from onrecord import layers
from onrecord.claims.signed import find_signed
from onrecord.claims.statements import find_statements
from onrecord.text.paragraphs import paragraphs

from .written import written

WAIT = "“ We/PRP wait/VBP . ”"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (f"{WAIT} — Ada/NNP Frost/NNP", "Ada Frost"),
        (f"{WAIT}\n— Ada/NNP Frost/NNP ,/, harbour/NN master/NN", "Ada Frost"),
        (f"{WAIT}\n– Mayor/NNP Ben/NNP Hale/NNP ,/, speaking/VBG on/IN Monday/NNP\nIt/PRP rained/VBD .", "Mayor Ben Hale"),
        (f"{WAIT} -- Frost/NNP", "Frost"),
        (f"{WAIT} – her/PRP$ brother/NN ,/, Ben/NNP Hale/NNP", "her brother, Ben Hale"),
        (f"{WAIT} – her/PRP$ brother/NN left/VBD Selby/NNP", None),
        (f"{WAIT}\n- Ben/NNP Hale/NNP (/( Labour/NNP )/) :/: “ We/PRP go/VBP . ”", None),
        (f"{WAIT}\nAda/NNP Frost/NNP ,/, farmer/NN", "Ada Frost"),
        (f"{WAIT}\nAda/NNP Frost/NNP ,/, in/IN a/DT post/NN ,/, asked/VBD :/:\n{WAIT}", None),
        (f"He/PRP said/VBD ,/, {WAIT}\n- Ada/NNP Frost/NNP", None),
        (f"Words/NNS of/IN the/DT day/NN :/: {WAIT}\n- Ada/NNP Frost/NNP", "Ada Frost"),
        (f"{WAIT}\nAda/NNP Frost/NNP\nIt/PRP rained/VBD .", "Ada Frost"),
        # Captions: what it was about behind the name; a stroke, and words without a stop, only before somebody.
        (f"{WAIT} —/: Ada/NNP Frost/NNP on/IN the/DT new/JJ toll/NN", "Ada Frost"),
        (f"{WAIT} —/: Union/NN leader/NN Zorvil/NNP Quend/NNP after/IN the/DT vote/NN", "Union leader Zorvil Quend"),
        (f"{WAIT} —/: Committee/NNP on/IN Climate/NNP", "Committee on Climate"),
        (f"{WAIT} / Ada/NNP Frost/NNP on/IN losing/VBG", "Ada Frost"),
        (f"{WAIT} / The/DT Gazette/NNP", None),
        ("“ We/PRP wait/VBP ” / Ben/NNP Hale/NNP ,/, baker/NN", "Ben Hale"),
        ("“ We/PRP wait/VBP ” —/: Ben/NNP Hale/NNP", "Ben Hale"),
        ("“ We/PRP wait/VBP ” —/: Quiet/NNP Harbour/NNP", None),
        ("“ Cold/JJ water/NN ” —/: Ben/NNP Hale/NNP", None),
        ("It/PRP was/VBD “ We/PRP wait/VBP ” —/: Ben/NNP Hale/NNP", None),
        # In brackets, to the end of the paragraph.
        (f"{WAIT} (/-LRB- Ada/NNP Frost/NNP )/-RRB-", "Ada Frost"),
        (f"{WAIT} (/-LRB- Arden/NNP chief/NN Ada/NNP Frost/NNP ,/, Selby/NNP )/-RRB-\nIt/PRP rained/VBD .", "Arden chief Ada Frost"),
        (f"-/: {WAIT} (/-LRB- Ada/NNP Frost/NNP )/-RRB-", "Ada Frost"),
        (f"{WAIT} (/-LRB- Ada/NNP Frost/NNP )/-RRB- It/PRP rained/VBD .", None),
        (f"{WAIT} (/-LRB- Ada/NNP Frost/NNP ,/, 1974/CD )/-RRB-", None),
        (f"It/PRP read/VBD {WAIT} (/-LRB- Ada/NNP Frost/NNP )/-RRB-", None),
        # In a line, without a stop of its own, whoever it is in full.
        ("It/PRP rained/VBD . “ We/PRP wait/VBP ” — regional/JJ governor/NN Ada/NNP Frost/NNP . It/PRP froze/VBD .", "regional governor Ada Frost"),
        ("It/PRP rained/VBD . “ We/PRP wait/VBP ” — Ada/NNP Frost/NNP ,/, the/DT mayor/NN . It/PRP froze/VBD .", "Ada Frost"),
        ("It/PRP rained/VBD . “ We/PRP wait/VBP ” — Ada/NNP Frost/NNP left/VBD .", None),
        ("It/PRP rained/VBD . “ We/PRP wait/VBP ” — it/PRP froze/VBD .", None),
        ("They/PRP called/VBD it/PRP “ a/DT wait/NN ” — Ada/NNP Frost/NNP . It/PRP froze/VBD .", None),
        ("It/PRP rained/VBD . “ I/PRP never/RB met/VBN Moss/NNP ” — Ben/NNP Hale/NNP .", "Ben Hale"),
        ("It/PRP rained/VBD . “ A/DT shame/NN ! ” — Ben/NNP Hale/NNP .", "Ben Hale"),
        ("It/PRP rained/VBD . “ We/PRP wait/VBP ” — Zorvil/NNP Quend/NNP ,/, the/DT mayor/NN .", "Zorvil Quend"),
        ("It/PRP rained/VBD . “ We/PRP wait/VBP ” . So/RB Ada/NNP Frost/NNP ,/, the/DT mayor/NN ,/, in/IN the/DT Gazette/NNP .", "Ada Frost"),
        ("It/PRP rained/VBD . “ We/PRP wait/VBP ” . So/RB Ada/NNP Frost/NNP and/CC Ben/NNP Hale/NNP of/IN the/DT union/NN .", "Ada Frost and Ben Hale"),
        ("It/PRP rained/VBD . “ We/PRP wait/VBP ” . So/RB Ada/NNP Frost/NNP left/VBD .", None),
        ("It/PRP rained/VBD . “ We/PRP wait/VBP ” . So/RB Ada/NNP Frost/NNP and/CC Ben/NNP Hale/NNP left/VBD .", None),
        # Songs and films with who sings or plays in them, and rows of a list.
        ("“ The/DT Long/JJ Road/NN ” — Ben/NNP Hale/NNP .", None),
        ("“ We/PRP Wait/VBP ” — Ben/NNP Hale/NNP .", None),
        ("“ Songs/NNS for/IN winter/NN ” — Ada/NNP Frost/NNP .", None),
        ("“ We/PRP wait/VBP ” — The/DT Quiet/NNP Harbour/NNP .", None),
        ("It/PRP rained/VBD .\n12/CD . “ We/PRP wait/VBP ” — Ada/NNP Frost/NNP .", None),
        ("It/PRP rained/VBD in/IN 1912/CD . “ We/PRP wait/VBP ” — Ada/NNP Frost/NNP .", "Ada Frost"),
        (f"{WAIT} — Ada/NNP Frost/NNP left/VBD", None),
        (f"{WAIT} — a/DT farmer/NN left/VBD", None),
        (f"{WAIT}\nAda/NNP Frost/NNP left/VBD early/RB .", None),
        (f"He/PRP said/VBD {WAIT}\nWhat/WP Next/JJ", None),
        ("“ The/DT Gate/NNP ” — Ada/NNP Frost/NNP", None),
    ],
)  # fmt: skip
def test_the_name_under_a_quotation_is_its_source(source: str, name: str | None) -> None:
    doc = written(source)
    found = [doc.text[slice(*c.source[0])] for c in find_signed(doc, paragraphs(doc.text))]
    assert found == ([name] if name else [])


def test_each_quotation_has_the_name_under_it() -> None:
    doc = written(f"{WAIT}\n— Ada/NNP Frost/NNP\n{WAIT}\n— Ben/NNP Hale/NNP")
    assert [doc.text[slice(*c.source[0])] for c in find_signed(doc, paragraphs(doc.text))] == ["Ada Frost", "Ben Hale"]


@pytest.mark.parametrize(
    ("source", "name", "said"),
    [
        (">/SYM We/PRP wait/VBP .\n>/SYM —/: Ada/NNP Frost/NNP ,/, keeper/NN\nIt/PRP rained/VBD .", "Ada Frost", ["We wait."]),
        (">/SYM We/PRP wait/VBP .\n>/SYM It/PRP leaks/VBZ .\n—/: Ada/NNP Frost/NNP", "Ada Frost", ["It leaks."]),
        (">/SYM We/PRP wait/VBP .\n>/SYM —/: a/DT friend/NN", None, []),
        (">/SYM We/PRP wait/VBP .\nIt/PRP rained/VBD .\n—/: Ada/NNP Frost/NNP", None, []),
        (">/SYM Next/JJ week/NN\n>/SYM —/: Ada/NNP Frost/NNP", None, []),
    ],
)  # fmt: skip
def test_lines_that_a_sign_sets_off_over_a_name(source: str, name: str | None, said: list[str]) -> None:
    doc = written(source)
    found = list(find_signed(doc, paragraphs(doc.text)))
    assert [doc.text[slice(*c.source[0])] for c in found] == ([name] if name else [])
    assert [doc.text[s:e] for c in found for s, e in c.content] == said


@pytest.mark.parametrize("name", ["Ada Frost", "**Ada Frost**", "*Ada Frost*"])
def test_a_block_may_have_marks_and_its_name_signs(name: str) -> None:
    text = f"Hale left.\n\n> “We wait.”\n>\n> — {name}, keeper"
    (one,) = find_signed(blank()(text), [(0, len(text))])
    assert [text[s:e] for s, e in one.content] == ["“We wait.”"]
    assert text[slice(*one.source[0])] == "Ada Frost"


def test_lines_of_one_block_are_one_claim() -> None:
    text = "Hale left.\n\n> We wait.\n> It leaks.\n> -- Ada Frost\n\n> No.\n\n— Ben Hale"
    first, second = find_signed(blank()(text), [(0, len(text))])
    assert [text[s:e] for s, e in first.content] == ["We wait.", "It leaks."]
    assert text[slice(*second.source[0])] == "Ben Hale"


def test_blanks_around_set_off_words_are_none_of_them_and_few_or_many_take_no_longer() -> None:
    text = "Hale left.\n\n>  \tWe wait. \t\r\n> — Ada Frost\r\n\n> We go." + " " * 5_000 + "\rx"
    (found,) = find_signed(blank()(text), [(0, len(text))])
    assert [text[s:e] for s, e in found.content] == ["We wait."]


def test_the_end_of_a_line_of_windows_is_no_part_of_the_name() -> None:
    text = "“We wait.”\r\n— Ada Frost\r\nIt rained."
    doc = blank()(text)
    layers.write(doc, "statements", find_statements(doc))
    (found,) = find_signed(doc, [(0, len(text))])
    assert text[slice(*found.source[0])] == "Ada Frost"
