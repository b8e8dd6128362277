"""Reports that nobody has made yet."""

from __future__ import annotations

import pytest

from onrecord.claims.cues import load_cues
from onrecord.claims.hypothetical import is_hypothetical

from .written import at, written

CASES = [
    ("If/IN the/DT clerk/NN says/VBZ it/PRP is/VBZ sound/JJ ,/, we/PRP open/VBP .", "the clerk", "says", True),
    ("Unless/IN doctors/NNS say/VBP it/PRP is/VBZ sound/JJ ,/, she/PRP rests/VBZ .", "doctors", "say", True),
    ("Should/MD the/DT court/NN rule/VB it/PRP is/VBZ void/JJ ,/, they/PRP stay/VBP .", "the court", "rule", True),
    ("We/PRP close/VBP if/IN the/DT court/NN finds/VBZ it/PRP is/VBZ void/JJ .", "the court", "finds", True),
    ("We/PRP close/VBP ,/, he/PRP said/VBD ,/, if/IN Frost/NNP says/VBZ so/RB .", "Frost", "says", True),
    ("If/IN Frost/NNP thinks/VBZ it/PRP helps/VBZ ,/, we/PRP close/VBP .", "Frost", "thinks", False),
    ("If/IN Frost/NNP asks/VBZ us/PRP to/TO leave/VB ,/, we/PRP close/VBP .", "Frost", "asks", False),
    # What somebody should or could say, or will answer; not what is a way to say it, nor what was said again and again.
    ("A/DT mayor/NN should/MD ask/VB herself/PRP if/IN it/PRP leaks/VBZ .", "A mayor", "should ask", True),
    ("The/DT council/NN must/MD now/RB explain/VB why/WRB it/PRP leaks/VBZ .", "The council", "must now explain", True),
    ("The/DT find/NN could/MD explain/VB why/WRB it/PRP leaks/VBZ .", "The find", "could explain", True),
    ("The/DT council/NN would/MD reply/VB “ soon/RB ” .", "The council", "would reply", True),
    ("I/PRP must/MD say/VB it/PRP leaks/VBZ .", "I", "must say", False),
    ("Frost/NNP would/MD say/VB it/PRP leaks/VBZ .", "Frost", "would say", False),
    ("The/DT council/NN could/MD confirm/VB it/PRP leaks/VBZ .", "The council", "could confirm", False),
    ("Frost/NNP may/MD not/RB say/VB it/PRP leaks/VBZ .", "Frost", "may not say", False),
    ("The/DT clerk/NN may/MD say/VB it/PRP leaks/VBZ .", "The clerk", "may say", True),
    ("Critics/NNS of/IN Frost/NNP may/MD say/VB it/PRP leaks/VBZ .", "Critics of Frost", "may say", False),
    ("The/DT study/NN may/MD suggest/VB it/PRP leaks/VBZ .", "The study", "may suggest", False),
    ("The/DT results/NNS might/MD indicate/VB it/PRP leaks/VBZ .", "The results", "might indicate", False),
    ("Critics/NNS must/MD say/VB it/PRP leaks/VBZ .", "Critics", "must say", True),
    ("Frost/NNP may/MD have/VB said/VBN it/PRP leaks/VBZ .", "Frost", "may have said", False),
    ("Frost/NNP may/MD think/VB it/PRP leaks/VBZ .", "Frost", "may think", False),
    # A question, what somebody did say, other conjunctions, and a verb of its own.
    ("They/PRP asked/VBD Hale/NNP if/IN Frost/NNP says/VBZ it/PRP leaks/VBZ .", "Frost", "says", False),
    ("Nobody/NN knows/VBZ if/IN Frost/NNP says/VBZ it/PRP leaks/VBZ .", "Frost", "says", False),
    ("If/IN Frost/NNP said/VBD it/PRP leaked/VBD ,/, she/PRP erred/VBD .", "Frost", "said", False),
    ("When/WRB Frost/NNP says/VBZ it/PRP leaks/VBZ ,/, we/PRP close/VBP .", "Frost", "says", False),
    ("Frost/NNP says/VBZ it/PRP leaks/VBZ .", "Frost", "says", False),
    ("It/PRP leaks/VBZ ,/, says/VBZ Frost/NNP .", "Frost", "says", False),
    ("What/WP should/MD Frost/NNP say/VB ?", "Frost", "say", False),
    # What is still to be said, or asked for; not what had to be admitted, nor why somebody rang.
    ("Frost/NNP ought/MD to/TO say/VB it/PRP leaks/VBZ .", "Frost", "ought to say", True),
    ("Frost/NNP has/VBZ to/TO say/VB if/IN it/PRP leaks/VBZ .", "Frost", "has to say", True),
    ("Frost/NNP had/VBD to/TO say/VB it/PRP leaks/VBZ .", "Frost", "had to say", False),
    ("Frost/NNP has/VBZ to/TO admit/VB it/PRP leaks/VBZ .", "Frost", "has to admit", False),
    ("This/DT is/VBZ what/WP Frost/NNP has/VBZ to/TO say/VB .", "Frost", "has to say", False),
    ("Frost/NNP was/VBD about/IN to/TO say/VB it/PRP leaks/VBZ .", "Frost", "was about to say", True),
    ("If/IN Frost/NNP were/VBD to/TO say/VB so/RB ,/, we/PRP close/VBP .", "Frost", "were to say", True),
    ("It/PRP is/VBZ time/NN for/IN Frost/NNP to/TO say/VB it/PRP leaks/VBZ .", "Frost", "to say", True),
    ("It/PRP took/VBD years/NNS for/IN Frost/NNP to/TO say/VB it/PRP leaks/VBZ .", "Frost", "to say", False),
    ("They/PRP asked/VBD Frost/NNP to/TO say/VB it/PRP leaks/VBZ .", "Frost", "to say", True),
    ("Hale/NNP said/VBD Frost/NNP had/VBD rung/VBN to/TO say/VB it/PRP leaks/VBZ .", "Frost", "to say", False),
    ("Had/VBD Frost/NNP said/VBN it/PRP leaks/VBZ ,/, we/PRP closed/VBD .", "Frost", "said", True),
    ("Say/VB that/IN it/PRP leaks/VBZ .", "", "Say", True),
    ("“ It/PRP leaks/VBZ . ” Say/VB", "", "Say", False),
    # The article's own question, and what nobody says.
    ("Did/VBD Frost/NNP say/VB it/PRP leaks/VBZ ?", "Frost", "say", True),
    ("How/WRB can/MD Frost/NNP say/VB it/PRP leaks/VBZ ?", "Frost", "say", True),
    ("Why/WRB did/VBD Frost/NNP say/VB it/PRP leaks/VBZ ?", "Frost", "say", False),
    ("And/CC who/WP said/VBD it/PRP leaks/VBZ ?", "who", "said", True),
    ("Were/VBD crews/NNS ,/, who/WP say/VBP it/PRP leaks/VBZ ,/, told/VBN ?", "who", "say", False),
    ("It/PRP goes/VBZ without/IN saying/VBG that/IN it/PRP leaks/VBZ .", "It", "goes without saying", True),
    ("It/PRP is/VBZ fair/JJ to/TO say/VB it/PRP leaks/VBZ .", "", "to say", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "expected"), CASES, ids=[text for text, *_ in CASES])
def test_a_condition_reports_nothing(text: str, source: str, cue: str, expected: bool) -> None:
    doc = written(text)
    assert is_hypothetical(doc, at(doc, cue), at(doc, source), load_cues()) is expected
