#!/usr/bin/env bash
# email-reply-parser 0.5.12: a paragraph of a mail that begins with a minus, or a list set with dashes, is taken for the signature, and
# it and all behind it is left out.
#
# A signature is whatever begins with two dashes, with two underscores, or with one dash and a letter or a figure: “-5 percent”,
# “-We will not pay”.  Press offices answer questions in mails, point by point with dashes and with figures that fell; of such
# an answer the greeting is left, with nothing to show that there was more.  A blank behind the dash saves the list.  Our
# reader of mails takes the whole body (readers/mail.py); whoever cuts had better do so at “-- ” alone on its line (RFC 3676, 4.3).
#
# Seen: 'Our answers:' of a list without blanks, all of it with blanks; 'Sales fell in May.' with 'Nobody will leave.' gone
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check email-reply-parser==0.5.12
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from email_reply_parser import EmailReplyParser

LIST = "Our answers:\n\n- We will not pay.\n- Nobody will leave."
FIGURE = "Sales fell in May.\n\n-5 percent was the worst month.\n\nNobody will leave."
spaced, glued, figure = map(EmailReplyParser.parse_reply, (LIST, LIST.replace("- ", "-"), FIGURE))
print(repr(glued), "of a list without blanks |", repr(spaced), "with blanks |", repr(figure))
sys.exit(0 if (glued, figure, spaced) == ("Our answers:", "Sales fell in May.", LIST) else 1)
PYTHON
