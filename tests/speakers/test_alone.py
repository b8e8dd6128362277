"""Who says a quotation that stands alone: who was asked, who asked, who goes on."""

from __future__ import annotations

import pytest

from handmade import make, said_by

ASKED = "<q1>“Is it dry?”</q1> <s1>[PERSON Ada Frost]</s1> <c1>asked</c1>."
LEFT = "[PERSON Ben Hale] left."
SAID = "<q1>“It leaks,”</q1> <s1>[PERSON Ada Frost]</s1> <c1>said</c1>."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # The one other person of the paragraph: nobody of the one before, and no body.
        (f"[PERSON Ruth Alder] left.\n\n{ASKED} <q2>“Not yet.”</q2> {LEFT}", "Ben Hale"),
        (f"{ASKED} <q2>“Not yet.”</q2> {LEFT} The [ORGANIZATION Arden Bank] met.", "Ben Hale"),
        (f"{ASKED} <q2>“Not yet,”</q2> was the <c2>answer</c2>. {LEFT}", "Ben Hale"),
        # Whoever answers goes on, whoever else is named.
        (f"{ASKED} [PERSON Ben Hale] nodded. <q2>“Yes.”</q2> It hit_VBD [PERSON Ruth Alder]. <q3>“Soon.”</q3>", "Ben Hale"),
        # A request is no question, nor is a question that nobody asks, and whoever spoke before goes on.
        (f"<q1>“Wait,”</q1> <s1>[PERSON Ada Frost]</s1> <c1>asked</c1>. <q2>“It rains.”</q2> {LEFT}", "Ada Frost"),
        (f"<q1>“It is dry,”</q1> <s1>[PERSON Ada Frost]</s1> <c1>said</c1>. <q2>“Is it?”</q2> {LEFT}", "Ada Frost"),
        # A colon leads to what nobody before says; a full stop does not.
        ("<q1>“No,”</q1> <s1>[PERSON Ada Frost]</s1> said. The note was brief: <q2>“Closed.”</q2>", None),
        ("<q1>“No,”</q1> <s1>[PERSON Ada Frost]</s1> said. The note was brief. <q2>“Closed.”</q2>", "Ada Frost"),
        ("<q1>“Closed.”</q1> It was a note:", None),
        # Whoever is told something does not say it.
        ("[PERSON Ada Frost] asked when. <q2>“Never,”</q2> she <c2>was_VBD told_VBN</c2>.", None),
        # Whoever takes the word, also without a name, or is asked about something.
        (f"{SAID} Her husband disagreed. <q2>“It is dry.”</q2>", "Her husband"),
        (f"{SAID} The mayor disagreed. <q2>“It is dry.”</q2>", None),
        (f"{SAID} The mayor left. <q2>“It is dry.”</q2>", "Ada Frost"),
        (f"{SAID} Mayors disagreed. <q2>“It is dry.”</q2>", "Mayors"),
        (f"{SAID} She disagreed. <q2>“It is dry.”</q2>", "Ada Frost"),
        ("<s1>[PERSON Ada Frost]</s1> <c1>asked</c1> [PERSON Ben Hale] <q1>about it</q1>. <q2>“Yes.”</q2>", "Ben Hale"),
        ("<s1>[PERSON Ada Frost]</s1> <c1>asked</c1> [PERSON Ben Hale] <q1>about it</q1>. <q2>“Is it?”</q2>", "Ada Frost"),
        ("<s1>[ORGANIZATION Arden Bank]</s1> <c1>asked</c1> [PERSON Ben Hale] <q1>about it</q1>. <q2>“Yes.”</q2>", "Arden Bank"),
        ("<s1>[PERSON Ada Frost]</s1> <c1>asked</c1> [PERSON Ben Hale] on Monday <q1>to leave</q1>. <q2>“It is late.”</q2>", "Ada Frost"),
        ("<s1>[PERSON Ada Frost]</s1> <c1>asked</c1> [PERSON Ben Hale] on Monday <q1>about it</q1>. <q2>“Yes.”</q2>", "Ben Hale"),
        ("<s1>[PERSON Ada Frost]</s1> <c1>grilled</c1> [PERSON Ben Hale] <q1>about it</q1>. <q2>“You knew.”</q2>", "Ada Frost"),
        ("<s1>[PERSON Ada Frost]</s1> <c1>asked</c1> [PERSON Ben Hale] over dinner. <q2>“You knew.”</q2>", "Ada Frost"),
        ("<s1>[PERSON Ada Frost]</s1> <c1>asked</c1> the council <q1>about it</q1>. <q2>“I had no reply.”</q2>", "Ada Frost"),
        ("<s1>[PERSON Ada Frost]</s1> <c1>asked</c1> [PERSON Ben Hale] <q1>why</q1>. <q2>“Nobody knows.”</q2>", "Ada Frost"),
    ],
)  # fmt: skip
def test_who_says_the_last_quotation(text: str, name: str | None) -> None:
    assert said_by(make(text))[-1] == name


def test_a_question_by_nobody_known_has_nobody_before_answer_or_go_on() -> None:
    again = "<q2>“Is it old?”</q2> <s2>they</s2> <c2>asked</c2>."
    assert said_by(make(f"{ASKED} {again} <q3>“Yes.”</q3> {LEFT}")) == ["Ada Frost", None, None]
    assert said_by(make(f"{ASKED} {again} <q3>“Now?”</q3> {LEFT}")) == ["Ada Frost", None, None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # The next question is of whoever asks, though another has been named since; elsewhere, and where nobody asks, it is open.
        (f"{ASKED} <q2>“No,”</q2> <s2>[PERSON Ben Hale]</s2> <c2>said</c2>. <q3>“Is it old?”</q3> “Yes.”", "Ada Frost"),
        (f"{ASKED} <q2>“No,”</q2> <s2>[PERSON Ben Hale]</s2> <c2>said</c2>. <q3>“It is old.”</q3> “Yes.”", "Ben Hale"),
        (f"{ASKED}\n\n<q2>“No,”</q2> <s2>[PERSON Ben Hale]</s2> <c2>said</c2>. <q3>“Is it old?”</q3> “Yes.”", None),
        (f"{SAID} <q2>“Is it old?”</q2> “Yes.”", None),
        (f"{SAID} <q2>“Is it old?”</q2> He left.", "Ada Frost"),
    ],
)
def test_who_asks_back_before_another_quotation(text: str, name: str | None) -> None:
    assert said_by(make(text))[-1] == name
