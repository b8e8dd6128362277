"""What the encoder found beside what needs no learning."""

from __future__ import annotations

from typing import Any

from onrecord.claims.learned import find_claims

from .written import at, written

INTERVIEW = "Q/NN : Is/VBZ it/PRP open/JJ ?\nA/NN : It/PRP is/VBZ ."


def contents(text: str, *found: tuple[str, str, str]) -> list[list[str]]:
    doc = written(text)
    encoded: list[dict[str, Any]] = [
        {"source": at(doc, s), "cue": at(doc, c), "content": at(doc, q), "inner": False, "confidence": 0.99}
        for s, c, q in found
    ]
    return [[doc.text[s:e] for s, e in claim["content"]] for claim in find_claims(doc, encoded)]


def test_an_interviewer_who_only_asks_claims_nothing() -> None:
    assert contents(INTERVIEW) == [["It is."]]
    assert contents(INTERVIEW, ("Q", ":", "Is it open?")) == [["It is."]]


def test_what_others_are_said_to_have_said_in_a_question_is_a_claim() -> None:
    text = "Q/NN : Frost/NNP said/VBD it/PRP leaks/VBZ ?\nA/NN : It/PRP is/VBZ ."
    assert contents(text, ("Frost", "said", "it leaks")) == [["it leaks"], ["It is."]]


def test_what_was_denied_is_a_claim_within_the_denial() -> None:
    text = "Frost/NNP denied/VBD claims/NNS by/IN Hale/NNP that/IN it/PRP leaks/VBZ ."
    whole = "claims by Hale that it leaks"
    assert contents(text, ("Frost", "denied", whole)) == [[whole], ["that it leaks"]]


def test_a_rule_proposes_only_what_nobody_has() -> None:
    text = "“ It/PRP leaks/VBZ badly/RB , ” Frost/NNP said/VBD ."
    assert contents(text) == contents(text, ("Frost", "said", "“It leaks badly,”")) == [["“It leaks badly,”"]]


def test_a_report_in_a_quotation_leaves_the_quotation_to_somebody_else() -> None:
    text = "“ Hale/NNP told/VBD us/PRP it/PRP leaks/VBZ badly/RB . ”"
    assert contents(text, ("Hale", "told", "it leaks badly")) == [
        ["“Hale told us it leaks badly.”"],
        ["it leaks badly"],
    ]


def test_a_line_of_the_page_says_nothing_and_the_quotation_behind_it_stands_alone() -> None:
    text = "Article/NN continues/VBZ below/RB\n“ It/PRP leaks/VBZ badly/RB . ”\nIt/PRP rained/VBD ."
    found = ("Article", "continues below", "“It leaks badly.”")
    assert contents(text, found) == [["“It leaks badly.”"]]
    assert contents(text, ("Article", "continues", "below")) == []
    assert contents("Related/VBN : “ It/PRP leaks/VBZ , ” Frost/NNP says/VBZ") == []
    assert contents("It/PRP rained/VBD ./.\nRelated/VBN : “ It/PRP leaks/VBZ , ” Frost/NNP says/VBZ") == []
    text = f"Ada/NNP Frost/NNP said/VBD :/:\n{text}"
    assert contents(text, ("Ada Frost", "said", "Article continues below \n\n“It leaks badly.”")) == [
        ["“It leaks badly.”"]
    ]


def test_what_is_only_shown_large_is_no_second_claim() -> None:
    said = "“ It/PRP leaks/VBZ very/RB badly/RB today/NN , ” Frost/NNP said/VBD ."
    large = "“ It/PRP leaks/VBZ very/RB badly/RB today/NN ”\nIt/PRP rained/VBD ."
    found = ("Frost", "said", "“It leaks very badly today,”")
    assert contents(f"{said}\n{large}", found) == [["“It leaks very badly today,”"]]


def test_a_line_of_a_transcript_is_found_once() -> None:
    lines = "MR./NNP FROST/NNP :/: It/PRP leaks/VBZ .\nMS./NNP HALE/NNP :/: It/PRP is/VBZ dry/JJ ."
    assert contents(lines, ("FROST", ":", "It leaks.")) == contents(lines) == [["It leaks."], ["It is dry."]]


def test_a_line_that_only_asks_is_no_claim_whoever_is_found_for_it() -> None:
    text = "Ada/NNP Frost/NNP : Is/VBZ it/PRP open/JJ ?\nBen/NNP Hale/NNP : It/PRP is/VBZ .\nAda/NNP Frost/NNP : And/CC now/RB ?"
    assert contents(text, ("Ben Hale", ":", "It is.")) == [["It is."]]


def test_a_quotation_that_only_goes_on_in_the_next_paragraph_is_open_where_the_encoder_left_it() -> None:
    text = "“ It/PRP leaks/VBZ badly/RB , ” Frost/NNP said/VBD .\n“ We/PRP shut/VBD it/PRP down/RP . ”"
    doc = written(text)
    found = {"source": at(doc, "Frost"), "cue": at(doc, "said"), "content": at(doc, "“It leaks badly,”"), "inner": False, "confidence": 0.99}  # fmt: skip
    first, second = find_claims(doc, [found])
    assert [doc.text[s:e] for s, e in first["content"]] == ["“It leaks badly,”"]
    assert [doc.text[s:e] for s, e in second["content"]] == ["“We shut it down.”"]
    assert (second["source"], second["cue"]) == ([], [])


def test_a_quotation_behind_the_colon_of_another_claim_is_one_of_its_own() -> None:
    text = "Frost/NNP slammed/VBD it/PRP as/IN old/JJ :/: “ It/PRP leaks/VBZ badly/RB . ”"
    assert contents(text, ("Frost", "slammed", "it as old")) == [["it as old"], ["“It leaks badly.”"]]


def test_a_verb_of_what_is_reported_leads_to_no_quotation_unless_a_person_has_it() -> None:
    text = "Frost/NNP says/VBZ the/DT {}/NN will/MD hold/VB :/: “ It/PRP is/VBZ old/JJ . ”"
    assert contents(text.format("wall"), ("Frost", "says", "the wall will hold")) == [
        ["the wall will hold"],
        ["“It is old.”"],
    ]
    assert contents(text.format("mayor"), ("Frost", "says", "the mayor will hold")) == [["the mayor will hold"]]


def test_a_quotation_that_another_leads_in_is_not_also_of_who_spoke_before() -> None:
    text = (
        "“ It/PRP leaks/VBZ , ” said/VBD Hale/NNP . Then/RB Frost/NNP :/: “ Never/RB . ” Ada/NNP Frost/NNP left/VBD ."
    )
    doc = written(text)
    both = (*at(doc, "“It leaks,”"), *at(doc, "“Never.”"))
    found = {"source": at(doc, "Hale"), "cue": at(doc, "said"), "content": both, "inner": False, "confidence": 0.99}
    claims = find_claims(doc, [found])
    assert [[doc.text[s:e] for s, e in claim["content"]] for claim in claims] == [["“It leaks,”"], ["“Never.”"]]
    assert [doc.text[s:e] for s, e in claims[1]["source"]] == ["Frost"]


def test_a_quotation_that_is_signed_is_not_also_of_who_spoke_before() -> None:
    text = "Hale/NNP called/VBD it/PRP “ old/JJ ” . “ It/PRP leaks/VBZ ” — Ada/NNP Frost/NNP . It/PRP rained/VBD ."
    doc = written(text)
    start = doc.text.index("“It")
    both = (*at(doc, "“old”"), (start, start + len("“It leaks”")))
    found = {"source": at(doc, "Hale"), "cue": at(doc, "called"), "content": both, "inner": False, "confidence": 0.99}
    claims = find_claims(doc, [found])
    assert [[doc.text[s:e] for s, e in claim["content"]] for claim in claims] == [["“old”"], ["“It leaks”"]]
    assert [doc.text[s:e] for s, e in claims[1]["source"]] == ["Ada Frost"]


def test_of_what_somebody_has_a_word_for_only_the_quotation_is_said() -> None:
    text = "Frost/NNP has/VBZ two/CD words/NNS for/IN the/DT foul/NN :/: “ Never/RB again/RB . ”"
    assert contents(text, ("Frost", "has two words for", "the foul: “Never again.”")) == [["“Never again.”"]]


def test_what_a_sentence_shows_to_be_the_title_of_a_work_is_none() -> None:
    assert contents("Her/PRP$ song/NN is/VBZ called/VBN “ The/DT Last/JJ Ferry/NN ” .") == []


def test_a_report_by_an_adverb_is_of_nobody_and_none_within_another() -> None:
    assert contents("Hale/NNP reportedly/RB left/VBD .") == [["Hale", "left"]]
    text = "Frost/NNP said/VBD Hale/NNP reportedly/RB left/VBD ."
    assert contents(text, ("Frost", "said", "Hale reportedly left")) == [["Hale reportedly left"]]


def test_what_a_sign_says_is_nobodys_whichever_way_it_was_found() -> None:
    assert contents("One/CD sign/NN read/VBD :/: “ Keep/VB it/PRP open/JJ ./. ”") == []
    assert contents("One/CD man/NN said/VBD :/: “ Keep/VB it/PRP open/JJ ./. ”") == [["“Keep it open.”"]]


def test_a_deed_that_was_not_done_denies_no_quotation_behind_its_colon() -> None:
    rest = ":/: “ It/PRP leaks/VBZ badly/RB . ”"
    told = {"deed": f"Frost/NNP did/VBD not/RB train/VB {rest}", "word": f"Frost/NNP did/VBD not/RB say/VB {rest}"}
    cues = {"deed": "did not train", "word": "did not say"}
    for name, text in told.items():
        doc = written(text)
        found = {"source": at(doc, "Frost"), "cue": at(doc, cues[name]), "content": at(doc, "“It leaks badly.”")}
        (claim,) = find_claims(doc, [{**found, "inner": False, "confidence": 0.99}])
        assert (claim["negated"], bool(claim["cue"])) == (name == "word", name == "word")
