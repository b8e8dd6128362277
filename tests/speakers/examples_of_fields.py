"""Sources of the holders of posts that are for two things, and sources that are of two; and those with a name in brackets."""

from __future__ import annotations

from onrecord.speakers.noun_sources import Reading, Way

ADA, BEN = "[PERSON Ada Frost]", "[PERSON Ben Hale]"
BRACKETS: tuple[dict[str, str | None], list[str]] = (
    {
        "her party ([ORGANIZATION Harvest])": "Harvest", "The largest union ([ORGANIZATION SIPTA])": "SIPTA", f"The head coach ({ADA})": "Ada Frost",
        "The regulator ([AGENCY Ofrail])": "Ofrail", "her party (Elurikkus_NNP)": "Elurikkus",
    },
    [  # whose party it is, a text's author, several, where it is, more than a name
        "The mayor ([ORGANIZATION Harvest])", f"The study ({ADA})", "The unions ([ORGANIZATION SIPTA])", "The town (Selby_NNP)", "The party (of old)",
        "The firm (owned_VBN by [ORGANIZATION Corvane])", "The firm ([ORGANIZATION Corvane] until May)", "[ORGANIZATION Corvane] (Selby_NNP)", "The firm",
        "The team ([COUNTRY Chile])",
    ],
)  # fmt: skip
OF_TWO: tuple[dict[str, str | None], list[str]] = (
    {
        f"Social_NNP Welfare_NNP and Growth_NNP Officer_NNP {ADA}": "Ada Frost", f"Health_NNP and Risk_NNP Officer_NNP (HRO) {ADA}": "Ada Frost",
        f"Parks_NNS and Baths_NNS Executive_NNP Engineer_NNP {ADA}": "Ada Frost", f"Law_NNP and Order_NNP Committee_NNP chairman {ADA}": "Ada Frost",
        f"Water_NNP and Sanitation_NNP Engineer_NNP {ADA}": "Ada Frost", f"Energy_NNP and Oil_NNP Principal_NNP Secretary_NNP {ADA}": "Ada Frost",
        f"Women_NNS and Child_NNP Development_NNP Officer_NNP Dr {ADA}": "Ada Frost",
        f"Trade_NNP and Labour_NNP Minister_NNP {ADA} and Water_NNP Minister_NNP {BEN}": "Trade and Labour Minister Ada Frost and Water Minister Ben Hale",
        f"Youth_NN and Labour_NNP Minister_NNP {ADA} and his deputy": "Youth and Labour Minister Ada Frost and his deputy",
        f"[ORGANIZATION Upazila Health] and Family_NNP Planning_NNP Officer_NNP {ADA}": "Ada Frost",
    },
    [  # a post without a field, many, one that is named, a body, small letters
        f"Health_NNP and Officer_NNP {ADA}", f"Voters_NNS and Health_NNP Officer_NNP {ADA}", f"{BEN} and Health_NNP Officer_NNP {ADA}",
        f"Police_NNP and Traffic_NNP Officer_NNP {ADA}", f"Women_NNS and Selby_NNP Mayor_NNP {ADA}", f"Finance_NNP and Deputy_NNP Mayor_NNP {ADA}",
        f"[ORGANIZATION Orbel Energy] and Water_NNP Minister_NNP {ADA}",
        f"Union_NNP and Health_NNP Officer_NNP {ADA}", f"health_NN and risk_NN officer_NN {ADA}", "Health_NNP and Risk_NNP Officer_NNP",
    ],
)  # fmt: skip
FIELDS: dict[Way, tuple[dict[str, str | None], list[str]]] = {
    Reading.of_two_fields: OF_TWO,
    Reading.in_brackets: BRACKETS,
}

# Phrases for countries, and some for what is none.
LAND: tuple[dict[str, str | None], list[str]] = (
    {
        "the island nation of [COUNTRY-TO Tonga]": "Tonga",
        "the Gulf state of [COUNTRY-OM Oman]": "Oman",
    },
    ["the state of [PLACE Ohio]", "the south of [COUNTRY-OM Oman]", "the nation of shopkeepers", "a nation"],
)
