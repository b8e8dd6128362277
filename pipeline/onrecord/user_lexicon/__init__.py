"""The user's own word list, given with ``--lexicon``: people, bodies, countries, titles and cues of a newsroom's beat.

docs/lexicons.md says what stands in the file.
"""
