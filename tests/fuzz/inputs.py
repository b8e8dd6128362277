"""Generators of inputs by kind: what news and its files are made of, cut, shuffled and spoilt."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

WORDS = [
    "said ", "denied that ", "told ", "according to ", "he ", "she ", "they ", "it ", "nobody ", "Ana Silva ", "Kofi Mensah Jr. ",
    "the minister ", "Minister of Rivers ", "the U.N. ", "AT&T ", "O’Neill ", "People’s Council ", "officials ", "the firm ",
    "Dutch ", "Georgia Gov. ", "on Monday ", "was warned by ", "asked whether ", "the bridge was old", "We will wait", "not ", "a ",
]  # fmt: skip
MARKS = [
    "“", "”", '"', "'", "‘", "’", "«", "»", "``", "''", ". ", ", ", "? ", ": ", "; ", "—", "–", "-", "…", "(", ")", "[", "]", "\n",
    "\n\n", "\r\n", "\t", " ", "\u2028", "\u00ad", "\u200b", "\ufeff", "\x00", "İ", "ß", "ſ", "ı", "北京", "🚢", "e\u0301",
]  # fmt: skip
NUMBERS = [
    "one ", "two ", "twelve ", "twenty-", "hundred ", "thousand ", "million ", "billion ", "half ", "a ", "and ", "to ", "or ",
    "between ", "from ", "about ", "more than ", "nearly ", "$", "€", "HK$", "RM", "1", "5", "1,2", "1.5", "10’000", "½", "2 1⁄2", "%",
    " percent ", " per ", " km ", " m.p.h. ", "-", "–", ", ", ". ", ".", "people ", "years old ", "dollars ", "cents ", "[12] ", "thouſand ",
    "March ", "3 ", "2024 ", "’90s ", "Tuesday ", "last week ", "since ", "1800s ", "mid-", "a.m. ", "9:30 ",
]  # fmt: skip
TAGS = [
    "<p>", "</p>", "<div>", "</div>", "<q>", "</q>", "<blockquote>", "<sup>1</sup>", "<del>", "</del>", "<time datetime='2024-05-01'>",
    "</time>", "<br>", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<table><tr><td>", "<svg>", "&amp;", "&#0;", "&nbsp;",
    "<p hidden>", "<article>", "</article>", "<html>", "<h2>", "<a href='x'>", "</a>", "<", ">", "&",
]  # fmt: skip

texts = st.lists(st.sampled_from(WORDS + MARKS), max_size=40).map("".join)
long_texts = st.tuples(st.sampled_from(WORDS + MARKS + NUMBERS), st.integers(50, 400)).map(lambda x: x[0] * x[1])
amounts = st.lists(st.sampled_from(NUMBERS), max_size=30).map("".join)
pages = st.lists(st.sampled_from(TAGS + WORDS + MARKS), max_size=60).map("".join)
_scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
values: st.SearchStrategy[Any] = st.recursive(
    _scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
_objects = st.fixed_dictionaries(
    {},
    optional={"id": values, "text": values | texts, "meta": values, "date": values, "schema": values, "claims": values},
)
lines = st.lists(_objects.map(json.dumps) | st.text(alphabet='{}[]":,1e9\\uda ', max_size=30), max_size=4).map(
    "\n".join
)

_cells = st.sampled_from(
    ["person", "agency", "cue", "denial", "country", "O’Neill", "People’s Council", "Ana Silva", "FR", "m", "claim", "", '"', "the X", "İ", "-", "|", "a|b"]
)  # fmt: skip
_rows = st.lists(_cells, max_size=8).map(",".join)
lexicons = st.tuples(
    st.sampled_from(["kind,name", "kind,name,aliases,country", "kind;name", "name", ""]), st.lists(_rows, max_size=5)
).map(lambda x: "\n".join([x[0], *x[1]]))

_offsets = st.integers(-1, 60)
_pieces = st.lists(st.tuples(_offsets, _offsets), max_size=3)
claims = st.lists(
    st.fixed_dictionaries(
        {"content": _pieces},
        optional={
            "cue": _pieces,
            "source": _pieces,
            "id": st.sampled_from(["c1", "c2", "c3"]),
            "within": st.sampled_from(["c1", "c2", "c3"]),
            "confidence": st.floats(),
            "negated": values,
        },
    ),
    max_size=4,
)

# (field of meta.json, value) or (file, its content)
model_faults = st.tuples(
    st.sampled_from(["window", "overlap", "thresholds", "calibration", "heads", "xpos", "upos", "network", "sha256", "format"]),
    values,
) | st.tuples(
    st.sampled_from(["encoder.onnx", "tokenizer.json", "linker.npz", "meta.json", "config.cfg"]), st.binary(max_size=40).map(bytes.hex)
)  # fmt: skip

requests = st.tuples(
    st.sampled_from(["GET", "POST"]),
    st.sampled_from(["/", "/api/queue", "/api/article/", "/api/changes", "/api/parties", "/api/decision", "/api/undo", "/search", "/speakers", "/articles", "/export"]),
    st.sampled_from(["", "1", "99999999999999999999", "%00", "-1", "x", "../etc"]),
    st.dictionaries(
        st.sampled_from(["after", "since", "order", "name", "q", "page", "value", "unit", "format", "country", "state"]),
        st.text(max_size=12) | st.just("9" * 30) | st.just("a" * 5000),
        max_size=3,
    ),
    st.text(max_size=20) | values.map(json.dumps),
)  # fmt: skip

decisions = st.lists(
    st.tuples(
        st.sampled_from(["accept", "reject", "skip", "edit", "undo", "redo", "set_speaker"]),
        st.sampled_from(["c1", "c2", "c3", "c4"]),
        st.sampled_from([None, "", "c1", "c2", "c3", "c4"]),
        st.sampled_from(["Ann", "Ben"]),
    ),
    max_size=12,
)
