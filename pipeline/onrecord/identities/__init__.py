"""Which mentions are one person or body.

Reads the layers ``names``, ``countries``, ``agencies`` and ``profiles``; writes ``identities``.
"""
