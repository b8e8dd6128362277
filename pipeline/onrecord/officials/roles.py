"""The nouns for bodies, under the name by which the ranker's modules ask for them."""

from ..lexicons.vocabulary import bodies, businesses

__all__ = ["bodies", "businesses"]
