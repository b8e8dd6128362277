"""Whether the words around a date speak of what is to come, so that a day without its year or week is the next one."""

from __future__ import annotations

import re

# "by next ", "until ", not "in "
BY = re.compile(r"\b(?:by|until|till|before|next)\s+(?:\w+\s+)?$", re.IGNORECASE)
# Of the days of the week only: whoever writes of a vote long past may say what came ahead of May 3.
# "ahead of ", "Ahead of next ", not "ahead "
AHEAD_OF = re.compile(r"\bahead\s+of\s+(?:\w+\s+)?$", re.IGNORECASE)
# "will close", "is to close", "they’ll close", "was likely to close", "is forecast", "could land", not "could not close", "closed", "may have closed", "was likely hit", "more likely to close"
AHEAD = re.compile(
    r"\b(?:(?:will|won['’]t|would|shall|(?-i:may)|might|must)(?!\s+(?:not\s+)?have\b)|(?:is|are)\s+(?:un)?able\s+to|(?:is|are)\s+to|due|scheduled|slated|poised|set\s+(?:to|for)|planned|plan(?:s|ning)?(?=\s+(?:to|a|an|for)\b)|intends?|hopes?\s+to|expect(?:s|ed)?(?!\s+that)|going\s+to|(?:is|are|was|were)\s+(?:forecast|predicted|tipped)|could\s+(?:arrive|begin|come|hit|land|open|resume|return|start|strike|be\s+(?:announced|approved|held|released|signed))|(?<!more\s)(?<!less\s)(?<!most\s)(?<!\bas\s)likely\s+(?:to(?!\s+have\b)|from|by)|(?:is|are)\s+likely(?!\s+(?:that|to\s+have)\b)|deadline|upcoming|looms?|awaits?)\b|['’]ll\b",
    re.IGNORECASE,
)
# "On Tuesday, voters will decide", "Friday's strike is to begin": the verb after the date, without another before it.
# ", voters will decide", "’s strike is to begin", not ", voters decided"
WILL = re.compile(
    r"(?:['’]s)?,?\s+(?:(?!said|says|told|will\b|is\b|are\b|\w+ed\b)[\w'’-]+\s+){0,5}(?:(?:will|won['’]t|shall)(?!\s+have\b)|(?:is|are)\s+(?:to|due|expected|scheduled|set|planned|likely|going\s+ahead)|(?:plans?|promises?)\s+to)\b"
)
# "rose in October and are due soon": what is to come has a verb of its own.
# " and are due", " but will", not " voters will", " and they will"
OF_ITS_OWN = re.compile(r"\b(?:and|but)\s+(?:will|won['’]t|shall|is|are|plans?)\b")
# "prices rose", "it was shut", not "she is up"
PAST = re.compile(
    r"\b(?:\w+ed|began|came|fell|got|grew|had|held|hit|left|lost|made|met|rose|said|sank|saw|shut|sold|took|was|went|were|won)\b"
)
# What goes on in the present tense on a day is to come: "the court sits again on Monday".
# "resumes on ", "meets in Arden ", "takes effect in ", "is on ", not "resumed on ", "opening ", "was on "
SITS = re.compile(
    r"\b(?:begins?|closes|continues|convenes?|debuts|ends|expires?|faces|gathers?|go(?:es)?\s+(?:to\s+the\s+polls|on\s+(?:display|sale|show|trial))|holds|kicks?\s+off|meets?|opens|(?<=[Pp]olls\s)open|reconvenes?|reopens|resumes?|returns|sits|starts|takes\s+on|travels\s+to|(?:takes?|comes?\s+into)\s+(?:effect|force|office|place))\s+(?:(?!said|says|told)[\w-]+\s+){0,3}(?:(?:on|in)\s+)?$|\b(?:is|are)\s+(?:(?:available|in\s+(?:effect|force|place)|on\s+sale|open|valid)\s+from|on|from)\s+$"
)
# "adjourned the case to ", "postponed to ", "fixed ", "has set ", not "adjourned on ", "set out on "
PUT_OFF = re.compile(
    r"\b(?:adjourned|deferred|delayed|postponed|pushed\s+back|put\s+off|rescheduled)\s(?:[\w’'-]+\s){0,6}(?:to|till|for)\s$|\b(?:fixed|set)\s$"
)
# "from Monday onwards": to come where nothing is past.
# "from ", "as of ", not "on "
FROM = re.compile(r"\b(?:from|as\s+of)\s$", re.IGNORECASE)
# " onwards", " onward", " on.", not " on the pitch"
ONWARDS = re.compile(r"\s(?:onwards?\b|on(?=\s*[.,;]))")
# "She said her performance on Saturday would be short": what is held on a day that is still to come, for whoever said so.
# "said her performance on ", "told us the second match ", not "her performance on ", "said the attack on "
SAID_OF_EVENT = re.compile(
    r"\b(?:said|says|told|added|announced|explained|warned)\b.*\b(?:ceremony|concert|debate|election|fair|festival|final|fixture|funeral|game|hearing|march|match|meeting|parade|performance|poll|race|rally|session|show|summit|talks|visit)\s(?:on\s)?$"
)
# " would be", not " would have been", "would"
WOULD = re.compile(r"\swould\b(?!\s+(?:not\s+)?have\b)")
# "rained. ", "rained.” So", "rained; so", "rained\n", not "rained.", "3.5"
SENTENCE_END = re.compile(r"[.!?;]['\"”’)]*\s|\n")
# "declared ", "proclaimed ", not "declared on "
DECLARED = re.compile(r"\b(?:declar|designat|proclaim)(?:e[ds]?|ing|s|ed)\s$")
# "prices rose", "it was shut", not "it has shut", "is planned"
TOLD = re.compile(rf"(?<!\bhas\s)(?<!\bhave\s)(?<!\bis\s)(?<!\bare\s)(?<!\bbe\s)(?<!\bbeen\s){PAST.pattern}")
WINDOW = 90  # code points before a date that tell whether it is to come; chosen, not measured


def looks_ahead(text: str, start: int, end: int, kind: str) -> bool:
    """Whether the words around a date speak of what is to come; "by" alone does not before the end of some month."""
    clause = _clause(text, start)
    by = (
        kind != "edge"
        and (BY.search(clause) or PUT_OFF.search(clause))
        or kind in ("weekday", "month_day", "day_month", "month")
        and SITS.search(clause)
        or kind == "weekday"
        and AHEAD_OF.search(clause)
    )
    onwards = FROM.search(clause) and ONWARDS.match(text, end) and not PAST.search(clause)
    would = WOULD.match(text, end) and SAID_OF_EVENT.search(clause)
    will = WILL.match(text, end)
    is_apart = will is not None and OF_ITS_OWN.search(will[0]) is not None and PAST.search(clause) is not None
    return bool(by or onwards or would or AHEAD.search(clause) or will and not is_apart)


def tells_of_past(text: str, start: int, end: int) -> bool:
    """Whether the sentence of a date tells of the past, where the date is not that of which something was declared."""
    clause = _clause(text, start)
    after = text[end : end + WINDOW]
    ended = SENTENCE_END.search(after)
    rest = after[: ended.start()] if ended else after
    return not DECLARED.search(clause) and (TOLD.search(clause) or TOLD.search(rest)) is not None


def _clause(text: str, start: int) -> str:
    """What stands before a date in its sentence, as far as it is near."""
    near = text[max(0, start - WINDOW) : start]
    ends = [match.end() for match in SENTENCE_END.finditer(near)]
    return near[ends[-1] :] if ends else near
