"""Inputs made at random, by kind: ``make fuzz``.  What ever failed is kept, small, and read again with every test run."""
