"""Who makes each claim.

Reads the layers ``claims``, ``identities`` and ``profiles``; writes ``speakers``, and each claim's link to one.
"""
