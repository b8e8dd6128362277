"""Government bodies and intergovernmental organisations.

Reads the text and the layers ``names`` and ``countries``; writes ``agencies``.
"""
