"""spaCy's DocBin: the Docs themselves, with ``doc._.onrecord_layers``, ``doc._.article_meta`` and the article's id in ``doc.user_data["id"]``.

    import onrecord
    from spacy.tokens import DocBin
    nlp = onrecord.load()
    docs = list(DocBin(store_user_data=True).from_disk("out.spacy").get_docs(nlp.vocab))

A DocBin is one compressed block, so this is the one format that holds all articles in memory until the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from . import Target


def render(bins: Iterable[bytes], target: Target) -> Iterator[bytes]:
    """One DocBin out of many."""
    from spacy.tokens import DocBin

    whole = DocBin(store_user_data=True)
    for data in bins:
        whole.merge(DocBin(store_user_data=True).from_bytes(data))
    yield whole.to_bytes()
