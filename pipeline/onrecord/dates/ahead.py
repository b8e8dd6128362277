"""Whether the words around a date speak of what is to come, so that a day without its year or week is the next one."""

from __future__ import annotations

from ..lexicons.vocabulary import words_of
from ..text import late_re as re
from .told import is_told

# "by next ", "until ", not "in "
BY = re.compile(r"\b(?:by|until|till|before|next)\s+(?:\w+\s+)?$", re.IGNORECASE)
# Of the days of the week only: whoever writes of a vote long past may say what came ahead of May 3.
# "ahead of ", "Ahead of next ", not "ahead "
AHEAD_OF = re.compile(r"\bahead\s+of\s+(?:\w+\s+)?$", re.IGNORECASE)
# "will close", "is to close", "they’ll close", "was likely to close", "needs $3 to close", "is forecast", "could land", not "could not close", "closed", "may have closed", "was likely hit", "more likely to close"
AHEAD = re.compile(
    r"\b(?:(?:will|won['’]t|would|shall|(?-i:may)|might|must)(?!\s+(?:not\s+)?have\b)|(?:is|are)\s+(?:un)?able\s+to|(?:is|are)\s+to|due|scheduled|slated|poised|set\s+(?:to|for)|planned|plan(?:s|ning)?(?=\s+(?:to|a|an|for)\b)|intends?|hopes?\s+to|expect(?:s|ed)?(?!\s+that)|going\s+to|(?:is|are|was|were)\s+(?:forecast|predicted|tipped)|could\s+(?:arrive|begin|come|hit|land|open|resume|return|start|strike|be\s+(?:announced|approved|held|released|signed))|(?<!more\s)(?<!less\s)(?<!most\s)(?<!\bas\s)likely\s+(?:to(?!\s+have\b)|from|by)|(?:is|are)\s+likely(?!\s+(?:that|to\s+have)\b)|needs(?=\s(?:(?-i:[A-Z]{0,3})[$€£\d]|(?:to|an?|another|more)\s))|deadline|upcoming|looms?|awaits?)\b|['’]ll\b",
    re.IGNORECASE,
)
# "On Tuesday, voters will decide", "Friday's strike is to begin": the verb after the date, without another before it.
# ", voters will decide", "’s strike is to begin", not ", voters decided"
WILL = re.compile(
    r"(?:['’]s)?,?\s+(?:(?!said|says|told|will\b|is\b|are\b|\w+ed\b)[\w'’-]+\s+){0,5}(?:(?:will|won['’]t|shall)(?!\s+have\b)|(?:is|are)\s+(?:to|due|expected|scheduled|set|planned|likely|going\s+ahead)|(?:plans?|promises?)\s+to|looms?)\b"
)
# "rose in October and are due soon": what is to come has a verb of its own.
# " and are due", " but will", ", and a ruling is due", not " voters will"
OF_ITS_OWN = re.compile(r"\b(?:and|but)\s")
# "prices rose", "it was shut", not "she is up"
PAST = re.compile(
    r"\b(?:\w+ed|began|came|fell|got|grew|had|held|hit|left|lost|made|met|rose|said|sank|saw|shut|sold|took|was|went|were|won)\b"
)
# What goes on in the present tense on a day is to come: "the court sits again on Monday".
# "resumes on ", "meets in Arden ", "takes effect in ", "is on ", "clocks change on ", "open on Sunday and close on ", "appears in court on ", not "resumed on ", "opening ", "was on ", "to close on "
SITS = re.compile(
    r"(?:(?<=[a-z]s\s)|(?<=\band\s))(?:arrive|begin|change|close|convene|depart|end|expire|gather|open|reopen|resume|return|run|sail|sit|start|vote)\s+(?:again\s+)?(?:on|in)\s+$|\b(?:appears\s+in\s+court|arrives|changes?|departs|reports\s+(?:earnings|results)|sails)\s+(?:again\s+)?(?:on|in)\s+$|\b(?:begins?|closes|continues|convenes?|debuts|ends|expires?|faces|gathers?|go(?:es)?\s+(?:to\s+the\s+polls|on\s+(?:display|sale|show|trial))|holds|kicks?\s+off|meets?|opens|(?<=[Pp]olls\s)open|reconvenes?|reopens|resumes?|returns|runs|sits|starts|takes\s+on|travels\s+to|(?:takes?|comes?\s+into)\s+(?:effect|force|office|place))\s+(?:(?!said|says|told)[\w-]+\s+){0,3}(?:(?:on|in)\s+)?$|\b(?:is|are)\s+(?:(?:available|in\s+(?:effect|force|place)|on\s+sale|open|valid)\s+from|on|in|from)\s+$"
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
# What had been by then is past.
# "had died", "hadn’t left", not "had to pay", "had until "
PERFECT = re.compile(r"\bhad(?:n['’]t)?\s(?!to\b|until\b|till\b)")
# "declared ", "proclaimed ", not "declared on "
DECLARED = re.compile(r"\b(?:declar|designat|proclaim)(?:e[ds]?|ing|s|ed)\s$")
# "prices rose", "it was shut", not "it has shut", "is planned"
TOLD = re.compile(rf"(?<!\bhas\s)(?<!\bhave\s)(?<!\bis\s)(?<!\bare\s)(?<!\bbe\s)(?<!\bbeen\s){PAST.pattern}")
# What is since some day began on it, whatever the sentence goes on with.
# "since ", "Since the ", "since Norland's ", not "since he left on "
SINCE = re.compile(
    r"\bsince\s+(?:(?:about|around|at\s+least|on|the|an?|its|his|her|their|[\w-]+['’]s)\s+){0,3}$", re.IGNORECASE
)
# "after ", "A year after the ", "following Norland's deadly ", "on trial over a ", not "after lunch on "
AFTER = re.compile(
    r"\b(?:after|following|over)\s+(?:(?:on|the|an?|its|his|her|their|deadly|failed|fatal|[\w-]+['’]s)\s+){0,3}$",
    re.IGNORECASE,
)
# A drill or vigil for what befell may be to come.
_BEFELL = rf"(?:{'|'.join(sorted(words_of('what befell')))})(?:s|es)?\b(?!-|\s(?:alert|anniversary|conference|drill|exercise|match|memorial|show|vigil|warning))"
# " storm", " bomb attack", " school shootings", "’s deadly blast", not " storm drill", " vote", "attack"
OF_WHAT_BEFELL = re.compile(
    rf"(?:['’]s)?\s(?:(?!(?:after|against|an?|at|by|for|from|in|of|on|over|the|to|with)\b)[a-z-]+\s){{0,2}}?{_BEFELL}"
)
# "the massacre of ", "attacks on ", not "attacks by "
BEFELL_ON = re.compile(rf"\b{_BEFELL}\s(?:of|on)\s(?:the\s)?$")
# "’s vote", "’s jobs report", not "’s blast", " guards"
EVENT_TO_COME = re.compile(
    rf"(?:['’]s)?\s(?:(?!(?:after|in|of|on|with)\b)[\w-]+\s){{0,3}}?(?:{'|'.join(sorted(words_of('event to come')))})s?\b",
    re.IGNORECASE,
)
# "’s blast", " news", not ", ", ","
NOUN = re.compile(r"(?:['’]s)?\s[a-z]")
WINDOW = 90  # code points before a date that tell whether it is to come; chosen, not measured


def looks_ahead(text: str, start: int, end: int, kind: str) -> bool:
    """Whether the words around a date speak of what is to come; "by" alone does not before the end of some month."""
    clause = _clause(text, start)
    if SINCE.search(clause) or is_told(clause, text, end):
        return False
    by = (
        kind not in ("edge", "feast")
        and _is_by(clause, text, start, end)
        or kind in ("weekday", "month_day", "day_month", "month", "nth_day", "feast")
        and SITS.search(clause)
        or kind == "weekday"
        and AHEAD_OF.search(clause)
        and not _is_ahead_of_past(text, start, end)
    )
    onwards = FROM.search(clause) and ONWARDS.match(text, end) and not PAST.search(clause)
    would = WOULD.match(text, end) and SAID_OF_EVENT.search(clause)
    will = WILL.match(text, end)
    is_apart = will is not None and OF_ITS_OWN.search(will[0]) is not None and PAST.search(clause) is not None
    return bool(by or onwards or would or AHEAD.search(clause) or will and not is_apart)


def _is_by(clause: str, text: str, start: int, end: int) -> bool:
    """Whether something is to be done by a date, or was put off to it; not where the town was hit by Friday's storm."""
    of_past = text.startswith(("'s", "’s"), end) and _is_ahead_of_past(text, start, end)
    had_been = PERFECT.search(clause) or PERFECT.search(_rest(text, end))
    return bool(BY.search(clause) and not of_past and not had_been or PUT_OFF.search(clause))


def _is_ahead_of_past(text: str, start: int, end: int) -> bool:
    """Whether that of which something was ahead has been: "Ahead of Friday's blast, guards left"."""
    return (
        NOUN.match(text, end) is not None and EVENT_TO_COME.match(text, end) is None and tells_of_past(text, start, end)
    )


def tells_of_past(text: str, start: int, end: int) -> bool:
    """Whether a date is one of what has been, or its sentence tells of the past and of nothing declared for that date."""
    clause = _clause(text, start)
    if SINCE.search(clause) or AFTER.search(clause) or OF_WHAT_BEFELL.match(text, end) or BEFELL_ON.search(clause):
        return True
    rest = _rest(text, end)
    return not DECLARED.search(clause) and (TOLD.search(clause) or TOLD.search(rest)) is not None


def _rest(text: str, end: int) -> str:
    """What stands behind a date in its sentence, as far as it is near."""
    after = text[end : end + WINDOW]
    ended = SENTENCE_END.search(after)
    return after[: ended.start()] if ended else after


def _clause(text: str, start: int) -> str:
    """What stands before a date in its sentence, as far as it is near."""
    near = text[max(0, start - WINDOW) : start]
    ends = [match.end() for match in SENTENCE_END.finditer(near)]
    return near[ends[-1] :] if ends else near
