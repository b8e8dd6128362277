"""Country names and demonyms, with their ISO 3166-1 codes.

Reads the text; writes the layer ``countries``.
"""
