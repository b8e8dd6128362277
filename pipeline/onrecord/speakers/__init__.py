"""Who makes each claim.

Reads the layers ``claims``, ``statements``, ``identities``, ``profiles``, ``countries`` and ``lexicon``; writes ``speakers``,
and each claim's link to one.

``scene`` is the article, read once; ``reading`` makes of a source's words one of the records of ``sources``; ``ways`` go from
there to a speaker; ``candidates`` and ``ranker`` choose for pronouns and descriptions, ``in_quotation`` for pronouns within quotations;
``resolving`` tries the ways in order and is the only place that writes.
"""
