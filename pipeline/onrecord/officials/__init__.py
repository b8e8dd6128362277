"""What the text says of people where it names them: role, agency, country; and what makes an official.

Reads tags and the layers ``names``, ``countries`` and ``agencies``; writes ``profiles``.
"""
