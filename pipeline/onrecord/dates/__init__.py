"""Dates, absolute and relative, with their ISO 8601 values.

Reads the text and the article's own date; writes the layer ``dates``.
"""
