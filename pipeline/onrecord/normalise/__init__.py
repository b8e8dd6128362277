"""Pure functions from words to values: numbers, units, money, dates.  No spaCy here."""
