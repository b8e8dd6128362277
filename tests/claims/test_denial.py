"""Whether what is reported was denied, or not said."""

from __future__ import annotations

import pytest

from onrecord.claims.cues import load_cues
from onrecord.claims.denial import is_denied, is_dismissed

from .written import at, written

CASES = [
    # by a negation, which does not reach over a conjunction
    ("Frost/NNP did/VBD not/RB say/VB it/PRP leaks/VBZ .", "say", "Frost", True),
    ("Frost/NNP has/VBZ never/RB once/RB claimed/VBN it/PRP .", "claimed", "Frost", True),
    ("Frost/NNP did/VBD not/RB eat/VB and/CC said/VBD it/PRP leaks/VBZ .", "said", "Frost", False),
    # by the verb
    ("Frost/NNP refuted/VBD that/IN it/PRP leaks/VBZ .", "refuted", "Frost", True),
    ("Frost/NNP did/VBD not/RB deny/VB that/IN it/PRP leaks/VBZ .", "deny", "Frost", False),
    ("Frost/NNP neither/CC confirmed/VBD nor/CC denied/VBD it/PRP .", "neither confirmed nor denied", "Frost", True),
    # by a verb that withholds
    ("Frost/NNP declined/VBD to/TO state/VB whether/IN it/PRP leaks/VBZ .", "state", "Frost", True),
    ("Frost/NNP has/VBZ yet/RB to/TO explain/VB why/WRB it/PRP leaks/VBZ .", "has yet to explain", "Frost", True),
    ("Frost/NNP stopped/VBD just/RB short/JJ of/IN saying/VBG it/PRP leaks/VBZ .", "saying", "Frost", True),
    ("Frost/NNP fell/VBD short/JJ of/IN saying/VBG it/PRP leaks/VBZ .", "saying", "Frost", True),
    ("Frost/NNP stopped/VBD short/JJ of/IN accusing/VBG Hale/NNP of/IN it/PRP .", "accusing", "Frost", True),
    ("Frost/NNP declined/VBD to/TO blame/VB Hale/NNP .", "declined to blame", "Frost", True),
    ("Frost/NNP declined/VBD to/TO pay/VB ,/, blaming/VBG Hale/NNP .", "blaming", "Frost", False),
    ("Frost/NNP refrained/VBD from/IN saying/VBG it/PRP leaks/VBZ .", "saying", "Frost", True),
    ("Frost/NNP shied/VBD away/RB from/IN saying/VBG it/PRP leaks/VBZ .", "saying", "Frost", True),
    ("Frost/NNP steered/VBD clear/JJ of/IN saying/VBG it/PRP leaks/VBZ .", "saying", "Frost", True),
    ("Frost/NNP walked/VBD away/RB from/IN saying/VBG it/PRP leaks/VBZ .", "saying", "Frost", False),
    ("Frost/NNP left/VBD without/IN even/RB saying/VBG it/PRP leaks/VBZ .", "saying", "Frost", True),
    ("Frost/NNP left/VBD without/IN so/RB much/RB as/IN saying/VBG it/PRP leaks/VBZ .", "saying", "Frost", True),
    ("Frost/NNP went/VBD rather/RB than/IN say/VB it/PRP leaks/VBZ .", "say", "Frost", True),
    ("Frost/NNP ,/, far/RB from/IN home/NN ,/, began/VBD to/TO say/VB it/PRP leaks/VBZ .", "say", "Frost", False),
    ("Frost/NNP declined/VBD to/TO be/VB drawn/VBN on/IN whether/IN it/PRP leaks/VBZ .", "declined to be drawn on", "Frost", True),
    ("Frost/NNP dodged/VBD the/DT question/NN whether/IN it/PRP leaks/VBZ .", "dodged the question", "Frost", True),
    ("Frost/NNP failed/VBD and/CC went/VBD on/RP to/TO say/VB it/PRP leaks/VBZ .", "say", "Frost", False),
    ("Frost/NNP hopes/VBZ to/TO say/VB why/WRB it/PRP leaks/VBZ .", "say", "Frost", False),
    # by none, where the withholding is denied, or what is not done is no silence
    ("Frost/NNP did/VBD not/RB hesitate/VB to/TO say/VB it/PRP leaks/VBZ .", "say", "Frost", False),
    ("Frost/NNP never/RB stopped/VBD short/JJ of/IN saying/VBG it/PRP leaks/VBZ .", "saying", "Frost", False),
    ("Frost/NNP did/VBD not/RB shy/VB away/RB from/IN saying/VBG it/PRP leaks/VBZ .", "saying", "Frost", False),
    ("Frost/NNP made/VBD no/DT secret/NN that/IN it/PRP leaks/VBZ .", "made no secret", "Frost", False),
    ("Frost/NNP not/RB only/RB said/VBD it/PRP leaks/VBZ .", "said", "Frost", False),
    ("Frost/NNP is/VBZ not/RB the/DT first/JJ to/TO say/VB it/PRP leaks/VBZ .", "is not the first to say", "Frost", False),
    # by a verb that dismisses what others said
    ("Frost/NNP rejected/VBD the/DT rumours/NNS that/IN it/PRP leaks/VBZ .", "rejected", "Frost", True),
    ("Frost/NNP brushed/VBD aside/RB a/DT suggestion/NN that/IN it/PRP leaks/VBZ .", "brushed aside", "Frost", True),
    ("Frost/NNP slapped/VBD down/RP reports/NNS that/IN it/PRP leaks/VBZ .", "slapped down", "Frost", True),
    ("Frost/NNP trashed/VBD claims/NNS that/IN it/PRP leaks/VBZ .", "trashed", "Frost", True),
    ("Frost/NNP rubbished/VBD as/IN untrue/JJ a/DT report/NN that/IN it/PRP leaks/VBZ .", "rubbished", "Frost", True),
    ("Frost/NNP rejected/VBD the/DT budget/NN .", "rejected", "Frost", False),
    ("Frost/NNP rejected/VBD what/WP was/VBD in/IN the/DT report/NN .", "rejected", "Frost", False),
    ("Claims/NNS that/IN it/PRP leaks/VBZ were/VBD dismissed/VBN by/IN Frost/NNP .", "Claims", "Frost", True),
    ("Claims/NNS that/IN it/PRP leaks/VBZ were/VBD made/VBN by/IN Frost/NNP .", "Claims", "Frost", False),
    # not what somebody says who denies something
    ("Frost/NNP denied/VBD :/: “ We/PRP paid/VBD ./. ”", "denied", "Frost", False),
    ("“ We/PRP paid/VBD ,/, ” Frost/NNP rebutted/VBD .", "rebutted", "Frost", False),
    ("“ Never/UH !/. ” Frost/NNP denied/VBD that/IN it/PRP leaks/VBZ .", "denied", "Frost", True),
    # by a verb that disputes, whatever stands behind it
    ("Frost/NNP disputed/VBD that/IN it/PRP leaks/VBZ .", "disputed", "Frost", True),
    ("Frost/NNP disputes/VBZ the/DT figures/NNS .", "disputes", "Frost", True),
    ("Frost/NNP contests/VBZ that/IN it/PRP leaks/VBZ .", "contests", "Frost", True),
    ("Frost/NNP rejects/VBZ that/IN it/PRP leaks/VBZ .", "rejects", "Frost", True),
    ("Frost/NNP contested/VBD the/DT seat/NN .", "contested", "Frost", False),
    ("Frost/NNP laughed/VBD that/IN it/PRP leaks/VBZ .", "laughed", "Frost", False),
    ("Frost/NNP questioned/VBD that/IN it/PRP leaks/VBZ .", "questioned", "Frost", False),
    ("Frost/NNP doubts/VBZ that/IN it/PRP leaks/VBZ .", "doubts", "Frost", False),
    ("Frost/NNP ruled/VBD out/RP a/DT leak/NN .", "ruled out", "Frost", True),
    ("Frost/NNP has/VBZ not/RB ruled/VBN out/RP a/DT leak/NN .", "has not ruled out", "Frost", False),
    ("Police/NNS ruled/VBD out/RP foul/JJ play/NN .", "ruled out", "Police", True),
    ("A/DT recount/NN was/VBD ruled/VBN out/RP by/IN Frost/NNP .", "was ruled out", "Frost", True),
    # not in a game or a court, nor by what does not speak
    ("Frost/NNP ruled/VBD out/RP his/PRP$ second/JJ goal/NN .", "ruled out", "Frost", False),
    ("A/DT goal/NN was/VBD ruled/VBN out/RP by/IN Frost/NNP .", "was ruled out", "Frost", False),
    ("Frost/NNP ruled/VBD out/RP Hale/NNP for/IN May/NNP .", "ruled out", "Frost", False),
    ("Frost/NNP ruled/VBD out/RP the/DT captain/NN .", "ruled out", "Frost", False),
    ("The/DT court/NN ruled/VBD out/RP the/DT evidence/NN .", "ruled out", "The court", False),
    ("The/DT storm/NN ruled/VBD out/RP a/DT start/NN .", "ruled out", "The storm", False),
    ("The/DT injury/NN has/VBZ ruled/VBN out/RP a/DT start/NN .", "has ruled out", "The injury", False),
    ("Frost/NNP ruled/VBD that/IN it/PRP leaks/VBZ .", "ruled", "Frost", False),
    # a denial or a doubt that is itself denied
    ("Frost/NNP did/VBD not/RB dispute/VB that/IN it/PRP leaks/VBZ .", "did not dispute", "Frost", False),
    ("Frost/NNP did/VBD not/RB question/VB that/IN it/PRP leaks/VBZ .", "did not question", "Frost", False),
    ("Frost/NNP did/VBD not/RB challenge/VB the/DT claim/NN that/IN it/PRP leaks/VBZ .", "did not challenge", "Frost", False),
    ("Frost/NNP did/VBD not/RB question/VB the/DT crew/NN .", "did not question", "Frost", True),
    ("Frost/NNP refused/VBD to/TO deny/VB that/IN it/PRP leaks/VBZ .", "refused to deny", "Frost", False),
    ("Frost/NNP could/MD not/RB confirm/VB or/CC deny/VB it/PRP .", "could not confirm or deny", "Frost", True),
    # by what is not taken as true
    ("Frost/NNP refused/VBD to/TO accept/VB that/IN it/PRP leaks/VBZ .", "refused to accept", "Frost", True),
    ("Frost/NNP declined/VBD to/TO believe/VB it/PRP leaks/VBZ .", "declined to believe", "Frost", True),
    ("Frost/NNP refused/VBD to/TO paint/VB it/PRP .", "refused to paint", "Frost", False),
    # by a subject that is nobody, and not by one that only seems so
    ("No/DT fewer/JJR than/IN six/CD clerks/NNS say/VBP it/PRP leaks/VBZ .", "say", "No fewer than six clerks", False),
    ("None/NN other/JJ than/IN Frost/NNP said/VBD it/PRP leaks/VBZ .", "said", "None other than Frost", False),
    ("No/DT 10/CD said/VBD it/PRP leaks/VBZ .", "said", "No 10", False),
    ("Nobody/NN said/VBD it/PRP leaks/VBZ .", "said", "Nobody", True),
    ("Neither/DT side/NN said/VBD it/PRP leaks/VBZ .", "said", "Neither side", True),
    ("Not/RB everyone/NN agreed/VBD that/IN it/PRP leaks/VBZ .", "agreed", "everyone", True),
    ("Not/RB one/CD miner/NN said/VBD it/PRP leaks/VBZ .", "said", "miner", True),
    ("None/NN of/IN the/DT crew/NN claims/VBZ it/PRP leaks/VBZ .", "claims", "None of the crew", True),
    ("No/DT minister/NN has/VBZ said/VBN it/PRP leaks/VBZ .", "said", "No minister", True),
    ("Nobody/NN disputes/VBZ the/DT claim/NN that/IN it/PRP leaks/VBZ .", "disputes", "Nobody", False),
    ("Hardly/RB anybody/NN on/IN board/NN claims/VBZ it/PRP leaks/VBZ .", "claims", "Hardly anybody on board", True),
    # by what opens the sentence, before its verb
    ("Not/RB once/RB did/VBD Frost/NNP say/VB it/PRP leaks/VBZ .", "say", "Frost", True),
    ("Nowhere/RB in/IN it/PRP does/VBZ Frost/NNP claim/VB it/PRP leaks/VBZ .", "claim", "Frost", True),
    ("Not/RB long/RB ago/RB ,/, had/VBD Frost/NNP claimed/VBN it/PRP leaks/VBZ .", "claimed", "Frost", False),
    # by keeping silent
    ("Frost/NNP stayed/VBD tight-lipped/JJ about/IN what/WP leaks/VBZ .", "stayed tight-lipped about", "Frost", True),
    ("Frost/NNP praised/VBD silent/JJ nights/NNS .", "praised silent", "Frost", False),
    ("Frost/NNP was/VBD unwilling/JJ to/TO say/VB why/WRB it/PRP leaks/VBZ .", "say", "Frost", True),
    # by an idiom
    ("Frost/NNP poured/VBD scorn/NN on/IN claims/NNS that/IN it/PRP leaks/VBZ .", "poured scorn on claims", "Frost", True),
    ("Frost/NNP scoffed/VBD at/IN claims/NNS that/IN it/PRP leaks/VBZ .", "scoffed at", "Frost", True),
    ("Frost/NNP scoffed/VBD at/IN the/DT crew/NN .", "scoffed at", "Frost", False),
    ("Frost/NNP poured/VBD water/NN on/IN claims/NNS .", "poured", "Frost", False),
    ("Notting/NNP said/VBD it/PRP leaks/VBZ .", "said", "Notting", False),
    ("There/EX was/VBD no/DT doubt/NN ,/, Frost/NNP said/VBD .", "said", "Frost", False),
]  # fmt: skip


@pytest.mark.parametrize(("source", "cue", "who", "denied"), CASES, ids=[case[0][:50] for case in CASES])
def test_denied_is_denied(source: str, cue: str, who: str, denied: bool) -> None:
    doc = written(source)
    assert is_denied(doc, at(doc, cue), at(doc, who), load_cues()) is denied


def test_a_text_of_verbs_alone() -> None:
    assert is_denied(written("Did/VBD not/RB say/VB"), [(8, 11)], (), load_cues())
    assert not is_dismissed(written("Reports/NNS"), [(0, 7)], load_cues())


def test_without_cue_and_source_nothing_is_denied() -> None:
    assert is_denied(written("It/PRP leaks/VBZ ."), (), (), load_cues()) is False


@pytest.mark.parametrize(
    ("source", "cue", "dismissed"),
    [
        ("Frost/NNP denied/VBD a/DT newspaper/NN report/NN that/IN it/PRP leaks/VBZ .", "report", True),
        ("Frost/NNP rejected/VBD Hale/NNP 's/POS claim/NN that/IN it/PRP leaks/VBZ .", "claim", True),
        ("Frost/NNP read/VBD a/DT report/NN that/IN it/PRP leaks/VBZ .", "report", False),
        ("Frost/NNP denied/VBD it/PRP .", "denied", False),
    ],
)
def test_what_is_denied_is_no_claim_of_its_own(source: str, cue: str, dismissed: bool) -> None:
    doc = written(source)
    assert is_dismissed(doc, at(doc, cue), load_cues()) is dismissed
