from __future__ import annotations

import pytest

from formats.story import at, story
from onrecord.formats import Target, renderer
from onrecord.formats.table import MAX_CLAIMS, MAX_ENTITIES


def table(*documents: object, **target: object) -> str:
    return "".join(renderer("table")(documents, Target(**target)))  # type: ignore[arg-type]


def test_the_claims_with_speaker_role_and_agency_first_then_the_entities_by_kind() -> None:
    lines = table(story(), width=100).splitlines()
    assert lines[:6] == [
        "bridge · 2024-03-11 · Home » City",
        "7 claims by 4 speakers",
        "",
        "Ana Silva                     The city will close its harbour bridge for nine months",
        "Mayor                         indirect · said · 97% sure",
        "",
    ]
    text = "\n".join(lines)
    assert "the builder                   ↳ (the cables) are safe." in text
    assert "direct · stated clearly · 60% sure · as reported by Dutch transport ministry" in table(story(), width=150)
    assert "Dutch transport ministry or   the bridge had been neglected" in text
    assert [line.split("  ")[0] for line in table(story(), width=250).splitlines()[-6:]] == [
        "officials", "agencies", "countries", "quantities", "dates", "statements",
    ]  # fmt: skip
    text = table(story(), width=250)
    assert "Ana Silva, Mayor ×2" in text and "Dutch (NL)" in text and "$4.9 million = USD 4,900,000" in text


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_it_wraps_to_the_width_and_has_no_colour_unless_asked_for(width: int) -> None:
    text = table(story(), width=width)
    assert max(map(len, text.splitlines())) <= width
    assert "\x1b" not in text
    assert not any(line.endswith(" ") for line in text.splitlines())


def test_colour_when_asked_for() -> None:
    assert "\x1b[1;36mAna Silva" in table(story(), color=True)


def test_articles_are_a_blank_line_apart_and_one_without_claims_says_so() -> None:
    text = table(story(), story(id="empty", claims=[], entities=[], meta={}))
    assert text.endswith("\n\nempty\nno claims found\n\n")


def test_text_is_neither_markup_nor_control() -> None:
    text = "[bold]“No :smile: \x1b[2J\u202e[/bold] [link=x]”"
    claim = story().claims[0].model_copy(update={"content": [(0, len(text))], "cue": [], "quantities": []})
    shown = table(story(text=text, id="[red]\x07", entities=[], claims=[claim.model_dump()]), width=120)
    assert "[bold]“No :smile: \\x1b[2J\\u202e[/bold] [link=x]”" in shown
    assert shown.startswith("[red]\\x07 · ")


def test_a_long_article_is_summarised() -> None:
    claim = story().claims[0].model_dump()
    start, end = at("Ana Silva")
    places = [{"id": f"e{i}", "start": start, "end": end - 1 - i % 3, "label": "PLACE"} for i in range(9)]
    numbers = [
        {**story().entities[0].model_dump(), "id": f"q{i}", "value": i} for i in range(MAX_ENTITIES + 5)
    ]  # fmt: skip
    text = table(story(claims=[claim] * (MAX_CLAIMS + 3), entities=places + numbers), width=80)
    assert "… and 3 more claims (in the other formats)" in text
    assert "Ana Silv ×3; Ana Sil ×3; Ana Si ×3" in text
    assert "; … and 5 more" in text.replace("\n", " ").replace("  ", "")
