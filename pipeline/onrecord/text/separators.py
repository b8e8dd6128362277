"""The line before a table that only says what parts its cells: spreadsheets write and read it, and do not show it."""

from __future__ import annotations

import re

# "sep=;", '"sep=|"', not "sep=", "sep=a"
SAYS_SEPARATOR = re.compile(r'"?sep=([^\w\s"]|\t)"?\r?\n?', re.IGNORECASE)
