"""Invented texts of one shape each, as long as one likes: what an article of many names, quotations or numbers costs."""

from __future__ import annotations

import itertools
from collections.abc import Callable

GIVEN = ["Ana", "Tom", "Mira", "Juan", "Lena", "Omar", "Ida", "Paul", "Rosa", "Karl", "Nils", "Eva"]
FAMILY = [
    "Silva",
    "Brandt",
    "Okafor",
    "Peralta",
    "Voss",
    "Haddad",
    "Frost",
    "Renner",
    "Holm",
    "Quist",
    "Varga",
    "Lindt",
    "Marsh",
]


def surname(number: int) -> str:
    """Another for each number below 780."""
    number, end = divmod(number, 10)
    letters, family = divmod(number, len(FAMILY))
    return f"{FAMILY[family]}{'nrstlm'[letters % 6]}{'aeiouyhkdp'[end]}"


def name(number: int) -> str:
    """Another for each number below 9,360."""
    return f"{GIVEN[number % len(GIVEN)]} {surname(number // len(GIVEN))}"


def repeated(part: Callable[[int], str], joint: str) -> Callable[[int], str]:
    """A shape: texts of at least so many characters, of numbered parts."""

    def text(characters: int) -> str:
        parts: list[str] = []
        length = 0
        for number in itertools.count():
            if length >= characters:
                return joint.join(parts)
            parts.append(part(number))
            length += len(parts[-1]) + len(joint)
        raise AssertionError

    return text


def nested(number: int) -> str:
    first, second, third = (name(number + step) for step in (0, 5, 9))
    return f"{first} said that {second} had told reporters that {third} believed that the dam was safe."


SHAPES: dict[str, Callable[[int], str]] = {
    "names in one list": repeated(name, ", "),
    "surnames alone": repeated(lambda i: f"{surname(i)} said the road is closed.", " "),
    "quotations in one paragraph": repeated(lambda i: f"“We will not pay for road {i},” said {name(i)}.", " "),
    "paragraphs": repeated(lambda i: f"{name(i)} said the bridge {i} would open in May.", "\n\n"),
    "a run-on line": repeated(lambda i: f"then {name(i)} went to the harbour as the road to it was closed", " and "),
    "tables of numbers": repeated(
        lambda i: f"District {i}\t{i * 37 % 1000}\t{i % 977}.{i % 10}\t${i} million\t{i}%", "\n"
    ),
    "claims within claims": repeated(nested, " "),
    "a transcript": repeated(
        lambda i: f"{surname(i % 7).upper()}: I think that the plan for year {i} was wrong.", "\n"
    ),
    "claims in one sentence": repeated(lambda i: f"the farmer said it {i} was late", " and "),
    "questions in one sentence": repeated(lambda i: f"he asked why the dam {i} leaked", " and "),
    "letters in one sentence": repeated(lambda i: f"in a letter the farmer said it {i} was late", " and "),
    "open brackets": repeated(lambda i: f"(it {i} was late (they said)", " "),
    "open quotations": repeated(lambda i: f"“We will go, “he {i} said", " "),
    "pronouns": repeated(lambda i: f"She said that it {i} was late.", " "),
    "one family": repeated(lambda i: f"{surname(i)} Silva said the road is closed.", " "),
    "one country": repeated(lambda i: f"Chad said it would close road {i}.", " "),
    "single marks": repeated(lambda i: f"‘We will not pay for road {i},’ said {name(i)}.", " "),
    "descriptions in one paragraph": repeated(lambda i: f"A spokeswoman for {name(i)} said it was late.", " "),
    "bullet points": repeated(lambda i: f"• {name(i)}, mayor of Town {i}: the dam leaks", "\n"),
    "dates": repeated(lambda i: f"On May {i % 28 + 1}, {1900 + i % 120}, and last Friday it rained.", " "),
}
