"""Who says it, by the parse: the subject of a predicate, or what stands in for one."""

from __future__ import annotations

from spacy.tokens import Token

from .frames import subtree


def source_tokens(predicate: Token) -> frozenset[Token]:
    """The words for whoever says it: the subject, or what stands in for one; none where the text gives none."""
    if predicate.lower_ == "according":
        objects = [
            o for to in predicate.children if to.lower_ == "to" for o in to.children if o.dep_ in ("pobj", "pcomp")
        ]
        return subtree(objects[0]) if objects else frozenset()
    token = predicate
    if predicate.tag_ == "VBN" and not any(child.dep_ in ("aux", "nsubj") for child in predicate.children):
        passive = _own_subject(predicate)  # asked about it, he …: whoever is asked is not the source
        return passive or frozenset()
    for _ in range(8):  # no sentence nests deeper, and a bad parse must not walk far
        found = _own_subject(token)
        if found is not None:
            return found
        if token.dep_ in ("acl",) and token.head.pos_ in ("NOUN", "PROPN", "PRON"):
            return subtree(token.head) - subtree(token)
        if (
            token.dep_ in ("conj", "advcl", "xcomp", "acomp", "attr", "dobj", "pcomp", "prep", "pobj", "aux", "oprd")
            and token.head != token
        ):
            token = token.head
        else:
            return frozenset()
    return frozenset()


def _own_subject(token: Token) -> frozenset[Token] | None:
    """The subject (agent, possessor) that the token itself has; None to look further up, empty where it has no agent."""
    if token.pos_ in ("NOUN", "PROPN"):
        for child in token.children:
            if child.dep_ == "poss":
                return frozenset(t for t in child.subtree if t.dep_ != "case")
            if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
                return frozenset(t for o in child.children for t in o.subtree)
        return None
    passive = any(child.dep_ in ("nsubjpass", "auxpass", "agent") for child in token.children)
    for child in token.children:
        if passive and child.dep_ == "agent":
            return frozenset(t for o in child.children for t in o.subtree)
        if not passive and child.dep_ == "nsubj":
            return subtree(child)
    return frozenset() if passive else None
