#!/usr/bin/env bash
# syntok 1.4.4: text put together again from its tokens has other words: “canot”, “wonot”, “donot”, “isnot”.
#
# It keeps the blank before each token, so that tokens give back the text.  But “n’t” is written as “not”, by default and in the
# sentences of its segmenter too, while “ca” and “wo” stay as they were, so that Tokenizer.to_text makes words that there are not.  A
# quotation cut out by it is not in the article, in just the sentences that deny, and a token's length is not that of its
# place.  Words have to be taken from the text by token.offset, or with replace_not_contraction=False.
#
# Seen: 'She doesnot pay, “I canot and wonot,” he said.'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q syntok==1.4.4
"$folder/venv/bin/python" - <<'PY'
import syntok.segmenter as segmenter
from syntok.tokenizer import Tokenizer

text = "She doesn't pay, “I can't and won’t,” he said."
again = Tokenizer.to_text(list(Tokenizer().tokenize(text)))
print(again)
assert again == "She doesnot pay, “I canot and wonot,” he said.", "the words are kept now"
sentences = ["".join(t.spacing + t.value for t in s) for p in segmenter.process(text) for s in p]
assert sentences == [again], "and of the segmenter too"
assert Tokenizer.to_text(list(Tokenizer(replace_not_contraction=False).tokenize(text))) == text
PY
