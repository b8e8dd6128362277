"""The page where people go through the claims of a store: ``onrecord review``.

``server`` listens, ``security`` decides who may ask, ``app`` says which address answers with what; ``pages`` are the
addresses with HTML, ``api`` those with JSON, ``downloads`` the files.  Everything is kept in ``onrecord.store``.
"""
