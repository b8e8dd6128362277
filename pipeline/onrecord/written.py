"""What onrecord itself wrote for people or other programs, told by how it begins: no article, and nothing to train on.

A page or table of claims that lies beside the articles would otherwise be read as one more of them, and each claim counted twice.
JSON Lines, JSON and Parquet of documents are not among it: they hold the articles.
"""

from __future__ import annotations

import re

HEAD = 4096  # bytes in which it shows
KINDS = (
    # '<!doctype html><head><meta name="generator" content="onrecord">', not "<!doctype html><p>onrecord</p>"
    (re.compile(r'<!doctype html>[\s\S]{0,1000}?<meta name="generator" content="onrecord">'), "a page of claims"),
    # "content,speaker,role,agency,country,kind,act,cue", not "content,speaker,date"
    (re.compile(r"\ufeff?content,speaker,role,agency,country,kind,act,"), "a table of claims"),
    # "a\n3 claims by 2 speakers\n\n", "a · 2026\n · b\n1 claim by 1 speaker\n\n", not "3 claims by 2 speakers", "a\n3 claims by us\n"
    (re.compile(r"(?:.+\n){1,4}?\d[\d,]* claims? by \d[\d,]* speakers?\n\n"), "a table of claims"),
    # "speaker  kind  direct  mixed  indirect  total  articles\n", not "speaker kind"
    (re.compile(r"speaker +kind +direct +mixed +indirect +total +articles\n"), "a table of speakers"),
    # '{"@context": ["http://www.w3.org/ns/anno.jsonld", {"onrecord": ""}]}', not '{"@context": "http://www.w3.org/ns/anno.jsonld"}'
    (re.compile(r'\{"@context": \["http://www\.w3\.org/ns/anno\.jsonld", \{"onrecord":'), "W3C annotations"),
    # '{"@context": "https://schema.org", "@graph": []', not '{"@context": "https://schema.org", "@type": "NewsArticle"}'
    (re.compile(r'\{"@context": "https://schema\.org", "@graph": \['), "schema.org’s claims"),
    # '<TEI xmlns="a"><category xml:id="direct">', not '<TEI xmlns="a"><text>'
    (re.compile(r'(?:<\?xml [^>]{0,100}>\s*)?<TEI [^>]{0,100}>[\s\S]{0,3000}?<category xml:id="direct">'), "TEI"),
)  # fmt: skip


def kind(head: str | bytes) -> str | None:
    """What it is, in words; None for anything else.  ``head`` is how a file begins, or more of it."""
    text = head[:HEAD].decode("utf-8", "replace") if isinstance(head, bytes) else head[:HEAD]
    return next((words for form, words in KINDS if form.match(text)), None)
