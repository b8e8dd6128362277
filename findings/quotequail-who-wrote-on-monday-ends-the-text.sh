#!/usr/bin/env bash
# quotequail 0.5.4: a line of a release that says what somebody wrote on Monday ends it; the rest is an older mail.
#
# It finds where a mail quotes the one that it answers, by lines such as “On Mon, May 4, Ada Frost wrote:”, and needs neither a time of
# day nor an address in it, nor “>” before what follows.  A release or a newsletter that leads up to a statement in the same words is
# cut there: unwrap gives its first paragraph as the text, and all the rest, with what other people say, as a reply from Ada Frost.
# With the statement on the same line nothing is cut.  Our reader of mails takes the whole body (readers/mail.py).
#
# Seen: text_top 'The mayor has resigned.', from 'Ada Frost', the other two paragraphs as her mail; None with the statement on the line
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check quotequail==0.5.4
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import quotequail

SAID = "“I am tired.”"
REST = "The council meets on Friday, Ben Hale said."
parted = quotequail.unwrap(f"The mayor has resigned.\n\nOn Monday, Ada Frost wrote:\n\n{SAID}\n\n{REST}\n")
whole = quotequail.unwrap(f"The mayor has resigned.\n\nOn Monday, Ada Frost wrote: {SAID}\n\n{REST}\n")
print(parted, whole)
expected = {"type": "reply", "date": "Monday", "from": "Ada Frost", "text_top": "The mayor has resigned.", "text": f"{SAID}\n\n{REST}"}
sys.exit(0 if parted == expected and whole is None else 1)
PYTHON
