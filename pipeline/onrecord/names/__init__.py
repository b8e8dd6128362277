"""Names of people, organisations and places.

Reads ``doc.ents`` and the text; writes the layer ``names``.
"""
