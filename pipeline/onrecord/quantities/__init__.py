"""Numbers with what they count.

Reads the text and tags; writes the layer ``quantities``.
"""
