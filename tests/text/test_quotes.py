"""Quotation marks in the wild: every shape, the marks that are none, and text that nobody proofread."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from growth import calls
from onrecord.text.paragraphs import paragraphs
from onrecord.text.quotes import MAX_DEPTH, Quotation, find_quotations


def find(text: str) -> list[Quotation]:
    return find_quotations(text, paragraphs(text))


def words(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find(text)]


def nested(text: str) -> list[tuple[int, str]]:
    return [(q.depth, text[q.start : q.end]) for q in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“We go,” he said.",
        '"We go," he said.',
        "'We go,' he said.",
        "‘We go,’ he said.",
        "„We go,“ he said.",
        "„We go,” he said.",
        "‚We go,‘ he said.",
        "‟We go,” he said.",
        "”We go,” he said.",
        "’We go,’ he said.",
        "«We go,» he said.",
        "»We go,« he said.",
        "»We go,» he said.",
        "‹We go,› he said.",
        "›We go,‹ he said.",
        "``We go,'' he said.",
        "''We go,'' he said.",
        "“We go,’’ he said.",
        "‘‘We go,’’ he said.",
        "‘’We go,’’ he said.",
        "`We go,' he said.",
    ],
)
def test_every_shape_pairs_with_its_own(text: str) -> None:
    (quotation,) = find(text)
    assert text[quotation.start : quotation.end] == "We go,"
    assert text[slice(*quotation.outer)] == text.removesuffix(" he said.")
    assert (quotation.depth, quotation.closed, quotation.continues) == (0, True, None)


@pytest.mark.parametrize(
    "text",
    [
        "« oui », dit-il",
        "«\u00a0oui\u00a0», dit-il",
        "«\u202foui\u202f», dit-il",
        "Il a dit : «  oui  ».",
        "l’«oui»",
        "“ oui ” il a dit .",
        "`` oui '' il a dit .",
        '" oui " il a dit .',
        "' oui ' il a dit .",
    ],
)
def test_blanks_inside_the_marks_are_no_words(text: str) -> None:
    assert words(text) == ["oui"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“He said ‘no’ to me,” she said.", [(0, "He said ‘no’ to me,"), (1, "no")]),
        ("\"He said 'no' to me,\" she said.", [(0, "He said 'no' to me,"), (1, "no")]),
        ("‘He said “no” to me,’ she said.", [(0, "He said “no” to me,"), (1, "no")]),
        ("“He said ‘no,’” she said.", [(0, "He said ‘no,’"), (1, "no,")]),
        ("\"He said 'no,'\" she said.", [(0, "He said 'no,'"), (1, "no,")]),
        ("“‘No,’ he said,” she said.", [(0, "‘No,’ he said,"), (1, "No,")]),
        ("\"'No,' he said,\" she said.", [(0, "'No,' he said,"), (1, "No,")]),
        ("‘They said ‘no’ and left ‘so’’, she said.", [(0, "They said ‘no’ and left ‘so’"), (1, "no"), (1, "so")]),
        ("“He told me ‘no’’’, she said.", [(0, "He told me ‘no’"), (1, "no")]),
        ("“He said «no» to me,” she said.", [(0, "He said «no» to me,"), (1, "no")]),
        ("« A « b » c », dit-elle.", [(0, "A « b » c"), (1, "b")]),
        ("»Er sagte ›ja‹ dazu«, sagte sie.", [(0, "Er sagte ›ja‹ dazu"), (1, "ja")]),
        ('It said "I am "done"" today.', [(0, 'I am "done"'), (1, "done")]),
        ("“““x”””", [(0, "““x””"), (1, "“x”"), (2, "x")]),
    ],
)
def test_quotations_nest(text: str, found: list[tuple[int, str]]) -> None:
    assert nested(text) == found


def test_nesting_has_an_end() -> None:
    found = find("“" * 30 + "x" + "”" * 30)
    assert max(q.depth for q in found) == MAX_DEPTH


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“One.” “Two.”", ["One.", "Two."]),
        ("‘’Tis late,’ she said. ‘It is.’", ["Tis late,", "It is."]),
        ("“One.”“Two.”", ["One.", "Two."]),
        ('"One." "Two."', ["One.", "Two."]),
        ('"One.""Two."', ["One.", "Two."]),
        ("“One,” he said, “two,” and “three”; “four”? “five”!", ["One,", "two,", "three", "four", "five"]),
        ('"One," he said, "and two," he went on.', ["One,", "and two,"]),
        ('"One"—he said—"two."', ["One", "two."]),
        ("“One”—he said—“two.”", ["One", "two."]),
        ('He said ("one") and [“two”].', ["one", "two"]),
        ('Name:"x"', ["x"]),
        ('She said,"One."', ["One."]),
        ("She said,“One.”", ["One."]),
        ('"One,"he said, "two."', ["One,", "two."]),
        ('"…one…" “...two...”', ["…one…", "...two..."]),
        ("„Eins“, sagte er. „Zwei“, sagte sie.", ["Eins", "Zwei"]),
        ("»Eins«, sagte er. »Zwei«, sagte sie.", ["Eins", "Zwei"]),
    ],
)
def test_quotations_side_by_side(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    "text",
    ["", '"', "“", "”", "''", '""', "“”", "“ ”", "« »", '""""', '""=', "x “” y", "It is a stray “ mark.", "The dog”s tail", "„"],
)  # fmt: skip
def test_empty_and_stray_marks_are_no_quotations(text: str) -> None:
    assert words(text) == []


def test_a_quotation_without_its_end_runs_to_that_of_the_paragraph() -> None:
    assert words("The judge said it was late. “Who told you so? Sit down.\n\nHe left.") == [
        "Who told you so? Sit down."
    ]
    assert words("The board is 5 ft. “ wide.") == []


def test_a_stray_mark_costs_no_other_quotation() -> None:
    assert words('"" and "x"') == ["x"]
    assert words("“We go, he said. “And stay,” he said.") == ["And stay,"]
    assert words("A ” stray.\n\n“We go,” he said.") == ["We go,"]
    assert words('It cost 5" more" or "so" he said.')[-1] == "so"


@pytest.mark.parametrize(
    "text",
    [
        "He's the farmers' friend, 'twas so in the '90s, rock 'n' roll.",
        "He’s the farmers’ friend, ’twas so in the ’90s, rock ’n’ roll.",
        "dogs' ears and cats' tails",
        "the 1990s' end and the '80s' start",
        "O’Brien’s and James’s and ‘em and ’em",
        "It was 5' by 6' long, 24\" wide, and she is 6'2\" tall.",
        "It was 6’2” tall.",
        "the U.S.'s plan and the U.S.’s plan",
    ],
)
def test_apostrophes_and_measures_quote_nothing(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("‘The farmers’ union won,’ he said. ‘It’s ours.’", ["The farmers’ union won,", "It’s ours."]),
        ("'The farmers' union won,' he said. 'It's ours.'", ["The farmers' union won,", "It's ours."]),
        ("‘The U.S.’s plan,’ he said.", ["The U.S.’s plan,"]),
        ("'The U.S.'s plan,' he said.", ["The U.S.'s plan,"]),
        ("“'Tis the season of the ’90s,” he said.", ["'Tis the season of the ’90s,"]),
        ("five feet ten (5'10\") and 'so it goes,' he said", ["so it goes,"]),
        ("“The door is 24\" wide,” he said. “Go.”", ["The door is 24\" wide,", "Go."]),
        ('"The door is 24" wide," he said. "Go."', ['The door is 24" wide,', "Go."]),
        ('"She is 6\'2" tall," he said.', ['She is 6\'2" tall,']),
        ('He said, "It took 24" and left. "Go," he said.', ["It took 24", "Go,"]),
        ('It was the "5" that won.', ["5"]),
    ],
)  # fmt: skip
def test_apostrophes_and_measures_inside_quotations(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    "text", ["» One\n» Two\n» Three", "Home » Nation » City", "»One »Two »Three", "Home»Nation", "› Home › Nation"]
)
def test_guillemets_as_bullets_quote_nothing(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize("text", ["» She said «oui» today", "» She said « oui » today", "News » «oui»"])
def test_a_bullet_before_a_quotation(text: str) -> None:
    assert words(text) == ["oui"]


@pytest.mark.parametrize(("opening", "closing"), ["“”", '""', "‘’", "''", "«»", ("``", "''")])
def test_a_quotation_goes_on_in_paragraphs_that_repeat_the_opening_mark(opening: str, closing: str) -> None:
    text = f"{opening}First.\n\n{opening}Second.\n\n{opening}Third,{closing} she said. {opening}Fourth.{closing}"
    found = find(text)
    assert [text[q.start : q.end] for q in found] == ["First.", "Second.", "Third,", "Fourth."]
    assert [q.continues for q in found] == [None, 0, 1, None]
    assert [q.closed for q in found] == [False, False, True, True]
    assert all(q.depth == 0 for q in found)


def test_a_quotation_goes_on_from_a_straight_mark_to_a_curly_one() -> None:
    text = 'She said: "It leaks.\n\n“It always did,” she said. He said: "Who knew?\n\n“Not us,” he said.'
    found = find(text)
    assert [text[q.start : q.end] for q in found] == ["It leaks.", "It always did,", "Who knew?", "Not us,"]
    assert [q.continues for q in found] == [None, 0, None, 2]


def test_a_quotation_goes_on_from_the_middle_of_a_paragraph_with_its_inner_ones() -> None:
    text = "He said: “One ‘two’ three.\n\n“Four,” he said."
    found = find(text)
    assert [text[q.start : q.end] for q in found] == ["One ‘two’ three.", "two", "Four,"]
    assert [(q.depth, q.continues) for q in found] == [(0, None), (1, None), (0, 0)]


@pytest.mark.parametrize(
    ("between", "goes_on"),
    [("Hide Ad", 0), ("Ada Frost (pictured) at the weir (Credit: Selby Police)", 0), ("It rained.", None), ("Ada said,", None), ("Weir 'leaks'", None)],
)  # fmt: skip
def test_a_quotation_goes_on_behind_a_line_of_the_page(between: str, goes_on: int | None) -> None:
    found = find(f'She said: "One.\n\n{between}\n\n"Two."')
    assert (found[0].continues, found[-1].continues) == (None, goes_on)


def test_a_single_mark_within_a_paragraph_opens_what_goes_on_in_the_next() -> None:
    assert words("'One,' he said. 'Two.\n\n'Three.'") == ["One,", "Two.", "Three."]
    assert words("He said: 'One. Two.\n\n'Three.'") == ["One. Two.", "Three."]
    assert words("He said 'One. Two.\n\n'Three.'") == ["One. Two.", "Three."]
    assert words("He saw 'One. Two.\n\n'Three.'") == ["Three."]
    assert words("He said: the boys' 'Two.\n\n'Three.'") == ["Three."]
    assert words("'One,' he said. 'Two.\n\nThree.") == ["One,"]


def test_a_quotation_that_is_closed_does_not_go_on() -> None:
    assert [q.continues for q in find("“One,” he said.\n\n“Two,” she said.")] == [None, None]
    assert [q.continues for q in find("“One.\n\nNo mark here.\n\n“Two,” she said.")] == [None, None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“First, he said.\n\nNo more.", ["First, he said."]),
        ('He said: "First\n\nNo more.', ["First"]),
        ("He said, “first\n\nNo more.", ["first"]),
        ("He said “first and\n\nNo more.", []),
    ],
)
def test_an_unclosed_quotation_ends_with_its_paragraph(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "continues"),
    [
        ('He said: "First.\n\nThen, ‘no’.\n\nLast."\n\nNo more.', [None, 0, None, 1]),
        ('He said: "First.\n\nThen.\n\nHe said "last."', [None, None]),
        ('He said: "First.\n\nThen.\n\nLast " he said.', [None]),
        ('He said: "First.\n\nThen.\n\nThe screen is 27"', [None]),
        ("He said: ‘First.\n\nThen.\n\nThe dogs’", []),
        ('He said: "First.' + "\n\nThen." * 6 + '\n\nLast."', [None]),
    ],
)
def test_a_quotation_goes_on_without_marks_up_to_the_one_that_ends_it(text: str, continues: list[int | None]) -> None:
    assert [q.continues for q in find(text)] == continues


def test_marks_never_pair_across_paragraphs() -> None:
    assert words("The “ mark.\n\nThe ” mark.") == []


def test_only_the_given_paragraphs_are_read() -> None:
    text = "“One.”\n\n“Two.”"
    assert [text[q.start : q.end] for q in find_quotations(text, [(8, len(text))])] == ["Two."]
    assert find_quotations(text, []) == []


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from("\"'“”„‟«»‹›‘’‚‛`aBs5.,:!?—()[]=… \n\r\t\u00a0\u2028"), max_size=80))
def test_any_text_gives_quotations_that_slice_and_nest(text: str) -> None:
    blocks = paragraphs(text)
    found = find_quotations(text, blocks)
    open_ones: list[Quotation] = []
    for place, quotation in enumerate(found):
        start, end = quotation.outer
        assert start + (quotation.continues is None) <= quotation.start < quotation.end <= end
        assert text[quotation.start : quotation.end] == text[quotation.start : quotation.end].strip()
        assert any(a <= start and end <= b for a, b in blocks)
        while open_ones and open_ones[-1].outer[1] <= start:
            open_ones.pop()
        assert quotation.depth == len(open_ones)
        assert not open_ones or (open_ones[-1].start <= start and end <= open_ones[-1].end)
        open_ones.append(quotation)
        if quotation.continues is not None:
            assert quotation.continues < place
            assert not found[quotation.continues].closed
            assert found[quotation.continues].family == quotation.family
    starts = [q.outer[0] for q in found]
    assert starts == sorted(set(starts))


@pytest.mark.parametrize(
    "piece",
    [
        "‘It is late,’ said Hale. ",
        "'It is late,' said Hale. ",
    ],
)
def test_a_single_mark_is_not_held_against_all_behind_it(piece: str) -> None:
    few, many = (piece * count for count in (15, 120))  # all within the distance that is looked ahead
    find(piece)
    assert calls(lambda: find(many)) < 8.8 * calls(lambda: find(few))
