"""Who "he" is behind a sentence whose subject only a phrase tells."""

from __future__ import annotations

import pytest

from handmade import make, said_by

VOSS = "President [PERSON Karl Voss] met Prime Minister [PERSON Jan Petrov]. <q1>It rains</q1>, <s1>[PERSON Voss]</s1> said.\n\n{} <q2>“Not yet,”</q2> <s2>he</s2> said."


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("The prime minister was_VBD less sure_JJ.", "Jan Petrov"),
        ("The prime minister himself_PRP was_VBD less sure_JJ.", "Jan Petrov"),
        ("The driver was_VBD calm_JJ.", "The driver"),
        # Whoever answers there, also behind a conjunction.
        ("But a clerk for the mill disagreed_VBD.", "a clerk for the mill"),
        ("A clerk nodded_VBD.", None),
        ("According to a clerk, it leaks_VBZ.", "a clerk"),
        ("According to a report, it leaks_VBZ.", None),
        ("According to [PERSON Voss], it leaks_VBZ.", None),
        # Who asks, what is no person, a sentence that names somebody, several.
        ("The driver asked_VBD why.", None),
        ("The bridge was_VBD old_JJ.", None),
        ("The driver had_VBD met_VBN [PERSON Voss].", None),
        ("The drivers were_VBD calm_JJ.", None),
        # Somebody else is in it, who may be "he".
        ("The driver was_VBD angry_JJ with_IN him_PRP.", None),
        ("The driver was_VBD hit_VBN by_IN a_DT farmer_NN.", None),
        ("A week later the driver was_VBD calm_JJ.", None),
        # Whoever a sentence without others ends with, and nobody has named.
        ("The speech was_VBD ended_VBN by_IN a_DT farmer_NN.", "a farmer"),
        ("A question came_VBD from_IN a_DT farmer_NN in_IN the_DT hall_NN.", "a farmer in the hall"),
        ("[PERSON Voss] was_VBD met_VBN by_IN a_DT farmer_NN.", None),
        ("A baker was_VBD met_VBN by_IN a_DT farmer_NN.", None),
        ("The speech was_VBD ended_VBN by_IN a_DT farmer_NN, and_CC he_PRP left_VBD.", None),
        # Who belongs to somebody, by name or not; not whom others hurt, and not where another is named.
        ("[PERSON Voss] ’s_POS father_NN stayed_VBD in_RP.", "Voss ’s father"),
        ("[PERSON Voss] ’s_POS trainer_NN, the_DT late_JJ [PERSON Tom Moe], wept_VBD.", "Tom Moe"),
        ("His_PRP$ brother_NN, who_WP drives_VBZ a_DT bus_NN, sighed_VBD.", "His brother"),
        ("The last link_NN was_VBD a_DT driver_NN who_WP posts_VBZ names_NNS.", "a driver"),
        ("[PERSON Voss] ’s_POS father_NN was_VBD shot_VBN.", None),
        ("[PERSON Voss] ’s_POS father_NN met_VBD [PERSON Zed Orr].", None),
        ("[PERSON Voss] ’s_POS house_NN burned_VBD.", None),
    ],
)
def test_he_is_the_subject_that_a_phrase_tells(before: str, speaker: str | None) -> None:
    found = said_by(make(VOSS.format(before)))[-1]
    told = (
        "Jan Petrov",
        "Tom Moe",
        "The driver",
        "The drivers",
        "The bridge",
        "a farmer",
        "Voss ’s father",
        "Voss ’s house",
    )
    assert found == speaker if speaker else found not in told


@pytest.mark.parametrize(
    ("before", "speaker"),
    [("Police disagreed_VBD.", "Police"), ("The mayor nodded_VBD.", None)],
)
def test_they_are_whoever_answers(before: str, speaker: str | None) -> None:
    text = f"<s1>[PERSON Karl Voss]</s1> said <q1>it rains</q1>.\n\n{before} <q2>“Not yet,”</q2> <s2>they</s2> said."
    assert said_by(make(text))[-1] == speaker
