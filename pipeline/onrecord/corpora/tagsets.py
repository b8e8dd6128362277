"""The labels and tags that the training format knows."""

from __future__ import annotations

ROLES = ("source", "cue", "content")
REVIEWED = ("kind", "act", "negated", "speaker")  # what an attribution may have besides
NAMES = ("PER", "ORG", "LOC", "MISC")

# https://universaldependencies.org/u/pos/
UNIVERSAL = frozenset(
    ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"]
)  # fmt: skip

# The Penn Treebank's, with those that the English Web Treebank added (ADD, AFX, GW, HYPH, NFP, XX).
PENN = frozenset(
    ["CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "ADD", "AFX", "GW", "HYPH", "NFP", "XX", "#", "$", "''", "``", ",", ".", ":", "-LRB-", "-RRB-", "-LSB-", "-RSB-", "-LCB-", "-RCB-"]
)  # fmt: skip
