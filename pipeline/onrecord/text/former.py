"""Words for what somebody no longer is, or is only for a time."""

from __future__ import annotations

import re

# "former mayor", "ex-mayor", "one-time mayor", "a retired judge", not "formerly", "mayor", "text-book", "one time"
FORMER = re.compile(r"\b(?:former|ex|onetime|one-time|retired)\b", re.IGNORECASE)
# "acting mayor", "mayor-elect", "President-designate", not "mayor", "elected"
NOT_YET = re.compile(r"\b(?:acting|interim|caretaker)\b|-\s?(?:elect|designate)\b", re.IGNORECASE)
