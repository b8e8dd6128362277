"""Currencies that share a name, by the country."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord import layers

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Chile will lend the yard 40 billion pesos.", ["CLP"]),
        ("Tunisia will lend 4 million dinars, Norway 5 million kroner.", ["TND", "NOK"]),
        ("The ferry is Ugandan. A seat costs Sh4,000.", ["UGX"]),
        ("Turkish bakers paid 9,000 lira.", ["TRY"]),
        ("Senegal and Mali share the cost of 3 billion francs.", ["XOF"]),
        ("Zambian millers owe 9,000 kwacha, Moldova lends 30 million lei.", ["ZMW", "MDL"]),
        # Rupees are Indian and pounds British where no other country is named.
        ("Nepal will lend 40 million rupees.", ["NPR"]),
        ("The ferry is Pakistani. A seat costs Rs 400.", ["PKR"]),
        ("The ferry is Pakistani. A seat costs Rs 400.", ["PKR"]),
        ("The ferry is Pakistani. A seat costs about Rs400bn.", ["PKR"]),
        ("The ferry is Bruneian. A seat costs B$400.", ["BND"]),
        ("The ferry is Nicaraguan. A seat costs C$400.", ["NIO"]),
        ("The ferry is Venezuelan. A seat costs Bs 400.", ["VES"]),
        ("Nepal will lend 40 million Indian rupees and £3.", ["INR", "GBP"]),
        ("Nepal and India will share 40 million rupees.", ["INR"]),
        ("Egypt will lend 40 million pounds, and £3 more.", ["EGP", "GBP"]),
        ("Tomatoes cost KSh120 a kilo, against Sh85.", ["KES", "KES"]),
        # Cities tell, too; liras are Turkish, and of the CFA franc there are two.
        ("A seat to Nakuru costs 4,000 shillings.", ["KES"]),
        ("A seat to Colombo costs Rs 400 a day.", ["LKR"]),
        ("A seat costs 4,000 lira.", ["TRY"]),
        ("A seat to Beirut costs 4,000 lira.", ["lira"]),
        ("A seat costs 4,000 lire.", ["lira"]),
        ("A seat to Douala costs 4,000 FCFA.", ["XAF"]),
        ("A seat to Dakar costs 4,000 CFA francs.", ["XOF"]),
        ("A seat costs 4,000 CFA francs.", ["CFA franc"]),
        # A letter before a number, too.
        ("A seat to Lusaka costs K1.2 million.", ["ZMW"]),
        ("A seat to Gaborone costs P4,000.", ["BWP"]),
        ("A seat costs P4,000.", ["PHP"]),
        ("A seat to Lusaka, or to Blantyre, costs K1.2 million.", ["kwacha"]),
        # Two that might be meant, and none.
        ("Chile and Mexico share the cost of 3 billion pesos.", ["peso"]),
        ("Chile and Mexico met. Mexico paid 3 billion pesos.", ["MXN"]),
        ("Norway sold the ferry for 3 billion pesos.", ["peso"]),
        ("The ferry was sold for 3 billion pesos.", ["peso"]),
        ("Chile paid 3 billion dollars.", ["USD"]),
        # A bare "$" is not American where American dollars are written out, or the text says so; a sum said again is.
        ("Ottawa paid $40 million. The US$5 ferry is Canadian.", ["CAD", "USD"]),
        ("Jamaica paid US$40m. The $40m came from $90m of bonds.", ["USD", "USD", "JMD"]),
        ("The port got $40 million (US$30 million).", ["dollar", "USD"]),
        ("Chinese buyers paid US$9 for Australian soy. A ton costs $40.", ["USD", "USD"]),
        ("Jamaica and China paid US$9. In Jamaica it costs $40.", ["USD", "JMD"]),
        ("Liberia got US$40m. Of this $7m had gone.", ["USD", "USD"]),
        ("The port got $40 million and US$30 million.", ["USD", "USD"]),
        ("OTTAWA - The ferry cost $40.", ["USD"]),
        ("Ottawa paid C$5 million. A seat costs $40.", ["CAD", "USD"]),
        ("Ottawa paid $5 million US. A seat costs US$40.", ["USD", "USD"]),
        ("All figures in Canadian dollars. A seat costs $40.", ["CAD"]),
        ("A seat costs $40 (Canadian), or $7 (US).", ["CAD", "USD"]),
    ],
)
def test_a_shared_name_is_the_currency_of_the_country_that_is_named(
    rules: Language, text: str, codes: list[str]
) -> None:
    assert [q["unit"] for q in layers.read(rules(text), "quantities")] == codes
