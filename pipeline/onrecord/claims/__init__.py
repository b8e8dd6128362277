"""Claims: content, cue and source, by rules and from what the encoder finds.

Reads the text, tags, the encoder's attributions and the layer ``statements``; writes ``statements`` and ``claims``.
"""
