"""How dates are written in English: one regular expression, and what tells a date from other words and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from ..lexicons import read_table, read_words
from ..lexicons.vocabulary import months, weekdays, words_of
from ..quantities.lookalikes import ZONE
from ..quantities.spelled import BELOW_100, TEENS, TENS, UNITS
from ..quantities.units import age_after, alternation, unit_after
from ..text import late_re as re
from ..text.folding import folded
from ..text.nouns import is_plural

MONTHS = months()
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|"
    + "|".join(m.upper() for m in MONTHS)
    + ")"
)
FULL_MONTH = "(?:" + "|".join(m.title() for m in MONTHS) + ")"
DAY_NAME = "(?:" + "|".join(day.title() for day in weekdays()) + ")s?"
YEAR = r"(?:1\d{3}|2[01]\d{2})"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
NOT_COUNTING = r"(?![\w%]|[,.:/]\d|['’]\w|\s?(?:percent|per\s+cent|million|billion|thousand|people)\b)"
SPAN_MARK = r"\s?(?:-|–|—|to|through|until|and)\s?"
PERIOD = r"(?:week|weekend|month|year|quarter|decade|century)"
MODIFIED = r"(?:(?:earlier|later|early|late|mid|the\s+(?:early|late|mid)|the\s+(?:end|start|beginning|middle|rest|first\s+days)\s+of)(?:[\s-]+))?"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
# "4, 11 and" before "18 March": a list of days, which need not be one span.
DAYS = rf"(?:{DAY}(?:,\s{DAY}){{0,6}},?\s(?:and|or)\s)"
CENTURIES = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first",
)  # fmt: skip

# "last year" behind a month or a day of one, where that is not the subject of what follows: "on May 5 next year's plan".
WHICH_YEAR = r"(?:of\s+)?(?i:last|this|next)\s+year(?![\w'’-]|\s(?:is|was|has|had|will|would)\b)"
# Of '98 or ’98.
SHORT_YEAR = r"['’‘]\d\d(?![\w'’%]|[.,:/]\d|\s(?:per|percent|million|billion|thousand)\b)"
# Alone it is none where it begins a title or a quotation: "Before '39 Steps' opened", "‘20 minutes’".
QUOTED = r"(?!\s[A-Z]|[^'’‘.\n]{1,80}(?:['’]\w[^'’‘.\n]{1,80}){0,2}\.?['’](?!\w))"

# Feasts by name; Christmas and Easter alone only where no noun follows: "at Easter.", not "an Easter egg".
FEAST = (
    "|".join(
        re.escape(name).replace("'", "['’]")
        for name in sorted((row[0] for row in read_table("feasts.tsv")), key=len, reverse=True)
        if name not in ("Christmas", "Easter")
    )
    + r"|(?:(?<=[Aa]t\s)|(?<=[Bb]y\s)|(?<=before\s)|(?<=after\s)|(?<=since\s)|(?<=until\s)|(?<=over\s)|(?<=ast\s)|(?<=ext\s)|(?<=his\s))(?:Christmas|Easter)(?=\s*[.,;:!?)]|\s(?:and|as|at|but|for|he|in|is|it|on|she|the|they|to|was|we|when|will|with|(?:1\d{3}|2[01]\d{2}))\b|$)"
)

# The words that a date may begin with, in small letters or capitals, and, in capitals, those of which the first letters tell.
# Behind any other nothing is tried, which saves most of the time.
LED_BY = alternation(
    [
        "a", "about", "almost", "an", "around", "autumn", "beginning", "close", "closing", "coming", "current", "earlier",
        "early", "end", "fall", "final", "financial", "first", "fiscal", "fourth", "its", "just", "last", "late", "later", "mid",
        "middle", "more", "nearly", "next", "opening", "over", "past", "previous", "q1", "q2", "q3", "q4", "second", "some",
        "spring", "start", "summer", "the", "their", "third", "this", "today", "tomorrow", "tonight", "winter", "yesterday", *CENTURIES, *UNITS, *TEENS, *TENS,
    ]
)  # fmt: skip
NAMED = alternation(
    [name[:3].title() for name in (*MONTHS, *weekdays())]
    + [month[:3].upper() for month in MONTHS]
    + [feast[:3] for feast, *_ in read_table("feasts.tsv")]
    + ["FY", "H1", "H2", "Q"]
)
# Behind a month and a dash begins the second day of a span: "30 April-2 May".
BEHIND_MONTH = "(?:" + "|".join(f"(?<={month.title()[-3:]}[-–—])" for month in MONTHS) + ")"
# No date begins with the last group of a longer number: 13,900 years ago.
DATE = rf"""(?<!\w)(?:(?<![$£€¥₹.-])|(?<=\d[-–—])(?=[A-Z][a-z])|{BEHIND_MONTH}(?=\d{{1,2}}\s[A-Z][a-z]))(?=[\d'’‘]|(?i:{LED_BY})\b|{NAMED})(?!(?<=\d[,\u00a0\u2009\u202f ])\d{{3}}(?!\d))(?:
    (?P<numeric>{YEAR}(?P<stroke>[-/.])\d{{2}}(?P=stroke)\d{{2}}(?![\w/-]|\.\d)|\d{{1,2}}-\d{{1,2}}-{YEAR}(?![\w-])|\d{{1,2}}[/.]\d{{1,2}}[/.](?:{YEAR}|\d{{2}})(?![\w/]))
    |(?:(?:{DAY_NAME}|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?,?\s+(?:(?i:the)\s+)?)?(?:
        (?P<month_day>{MONTH}\s+(?:the\s+)?(?:{DAY}(?:,\s{DAY}){{1,6}},?\s(?:and|or)\s)?{DAY}{NOT_COUNTING}(?:{SPAN_MARK}{DAY}{NOT_COUNTING}(?!\s+(?:{MONTH})))?(?:,?\s+{YEAR}(?![\w,.]\d|\w)|,?\s+{WHICH_YEAR})?)
        |(?P<day_month>{DAY}-{MONTH}-{YEAR}(?![\w-])|{DAYS}?{DAY}(?:{SPAN_MARK}{DAY})?\s+(?:of\s+)?{MONTH}(?!\w)(?:,?\s+{YEAR}(?!\w|[,.]\d)|,?\s+{WHICH_YEAR})?)
    )
    |(?P<months>{MONTH}(?:,?\s+{YEAR})?\s?[-–—]\s?{MONTH}(?:,?\s+(?:of\s+)?{YEAR}(?![\w,.]\d|\w))?(?![\w-]|\s\d))
    |(?P<month_year>{MODIFIED}{MONTH},?\s+(?:(?:of\s+)?(?:{YEAR}(?!\w|[,.]\d)|{SHORT_YEAR})|{WHICH_YEAR}))
    |(?P<quarter>(?i:(?:(?:the|its|their)\s+(?:(?P<q_of>{YEAR})\s+)?|(?P<q_led>{YEAR})\s+(?=Q[1-4]\b))?(?P<fiscally>fiscal\s+)?(?:(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|(?:closing|final|last|opening)(?=[\s-]+quarter\s+of\s+(?:{YEAR}|last|this|next)\b))[\s-]+quarter|Q(?P<q>[1-4])|(?P<q_first>[1-4])Q)
        (?:\s+(?:of\s+)?(?P<qf>(?:fiscal|FY)\s*)?(?P<qy>{YEAR})|(?:(?<=\dQ)|\s?['’])(?P<q_short>\d\d)|\s+of\s+(?P<qr>last|this|next)\s+year)?(?!\w|[.,]\d)))
    |(?P<half>(?:H(?P<hh>[12])(?:\s(?:of\s)?|(?=['’]))|(?P<h_first>[12])H\s?)(?:(?P<hhy>{YEAR})|(?:['’]|(?<=\dH))(?P<h_short>\d\d))(?!\w|[.,]\d)|(?i:(?:the\s+)?(?:(?P<hn>first|second)[\s-]half|(?P<h_part>first|last|final)\s+(?P<h_months>{BELOW_100}|\d{{1,2}})\s+months)\s+of\s+(?:(?P<hy>{YEAR})|(?P<hr>last|this|next)\s+year)(?!\w)))
    |(?P<decade>(?:(?i:the\s+)?(?:(?i:early|late|mid)[\s-]+)?(?:1\d|20)\d0s|(?i:the\s+)?(?:(?i:early|late|mid)[\s-]+)?['’]\d0s|(?i:(?:the\s+)?(?:early|late|mid)[\s-]+)[2-9]0s)(?!\w))
    |(?P<century>(?i:(?:the\s+)?(?:(?:early|late|mid)[\s-]+)?(?:\d{{1,2}}(?:st|nd|rd|th)|{"|".join(CENTURIES)})[\s-]century)(?!\w))
    |(?P<fiscal>(?:FY\s?['’]?(?:{YEAR}|\d{{2}})|(?i:fiscal|financial)(?:\s+year)?[\s-]+{YEAR}|{YEAR}(?:\s?[-–/]\s?(?:{YEAR}|\d{{2}}))?\s(?i:fiscal|financial)\s+year)(?:\s?[-–/]\s?(?:{YEAR}|\d{{2}}))?(?![\w%]|[,.:/]\d))
    |(?P<edge>(?i:(?:the\s+)?(?:end|start|beginning|middle|close)\s+of\s+the\s+(?P<edge_of>{PERIOD}))(?![\w-]|\s+(?:of\b|\d)))
    |(?P<relative>(?i:the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|yesterday|today|tomorrow|tonight|last\s+night|this\s+(?:morning|afternoon|evening))
        (?:\s+(?i:morning|afternoon|evening|night))?(?!\w))
    |(?P<nth_day>(?i:(?:the\s+)?(?P<nd_nth>first|second|third|fourth|last))\s(?P<nd_wd>{DAY_NAME})\s(?:of|in)\s(?:(?P<nd_month>{MONTH}(?:,?\s+{YEAR})?)(?!\w)|(?:each|every|the|this|last|next)\s(?:month|year)\b))
    |(?P<week_day>(?P<wk_wd>{DAY_NAME})(?:\s+(?i:morning|afternoon|evening|night))?,?\s+(?:of\s+)?(?P<wk_which>last|this|next)\s+week(?![\w'’-]|\s(?:is|was|has|had|will|would)\b)|(?i:(?P<wk_led>last|this|next))\s+week,?\s+on\s+(?P<wk_on>{DAY_NAME})(?!\w))
    |(?P<feast>(?:(?P<ft_which>(?i:last|next|this))\s+)?(?=[A-Z])(?P<ft_name>{FEAST})(?![\w-])(?:,?\s+(?P<ft_year>{YEAR})(?!\w|[,.]\d))?)
    |(?P<days>(?<![Ff]rom\s)(?<![Bb]etween\s){DAY_NAME}(?:\s?[-–—]\s?|\s(?:to|through)\s){DAY_NAME}(?!\w))
    |(?P<hence>(?i:(?P<hc_count>an?|{BELOW_100}|\d{{1,3}})\s+(?P<hc_unit>day|week|month|year)(?:s['’]?|['’]s)?\s+(?:time|from\s+(?:now|today)))(?!\w))
    |(?P<beyond>(?i:the\s+(?P<by_what>week|weekend|month|year)\s+(?P<by_way>before\s+last|after\s+next))(?!\w))
    |(?P<weekend>(?i:(?:(?<=over\s)|(?<=at\s)|(?<=during\s))the\s+weekend)(?!\w|-|\s+(?:of|before|after)\b))
    |(?P<weekday>(?:(?P<wd_ahead>a\sweek\s(?:from|on)\s)|(?:(?P<wd_which>(?i:last|next|this\s+coming|coming|this|past))\s+)?)(?P<wd>{DAY_NAME})(?:\s+(?i:morning|afternoon|evening|night))?(?:\s+in\s+(?P<wd_weeks>{BELOW_100}|\d{{1,2}}|a)\s+weeks?(?:['’]\s+time)?|\s+(?P<wd_week>week)(?=[.,;]))?(?!\w))
    |(?P<ago>(?<![Hh]alf\s)(?i:(?:(?:nearly|almost|about|around|over|more\s+than|just|some)\s+)?(?P<count>an?|{BELOW_100}|\d{{1,3}}(?:[,\u00a0\u2009\u202f ]\d{{3}})+|\d{{1,4}})\s+(?P<unit>day|week|fortnight|month|year|decade|century|hour|minute)s?\s+ago)(?!\w))
    |(?P<period>(?i:{MODIFIED}(?:the\s+)?(?P<which>last|past|previous|this|current|next|coming)\s+(?P<what>{PERIOD})(?!\w|-)))
    |(?P<which_month>(?:(?i:early|late|mid)[\s-]+)?(?P<wm_which>(?i:last|next|this))\s+(?P<wm>{FULL_MONTH})(?!\w))
    |(?P<season>(?i:(?:last|this|next)\s+{SEASON}|(?:the\s+)?{SEASON}\s+(?:of\s+)?(?:{YEAR}(?:[-–/]\d\d(?!\d))?|{SHORT_YEAR})|(?:the\s+)?{YEAR}\s+{SEASON})(?!\w))
    |(?P<month>{MODIFIED}(?:{FULL_MONTH})(?![\w.]\w|\w|['’]))
    |(?P<short_year>(?:(?<=\b[Ii]n\s)|(?<=\b[Oo]f\s)|(?<=\b[Bb]y\s)|(?<=\b[Ss]ince\s)|(?<=\b[Uu]ntil\s)|(?<=\b[Bb]efore\s)|(?<=\b[Aa]fter\s)){SHORT_YEAR}{QUOTED})
    |(?P<years>{YEAR}\s?[-–/]\s?(?:{YEAR}|\d{{2}})(?![\w%-]|[,.:/]\d))
    |(?P<year>(?:(?i:early|late|mid|the\s+(?:end|start|beginning|middle)\s+of)[\s-]+)?{YEAR}(?![\w%]|[,.:/]\d|['’]\w(?<!['’]s)|\s?(?:{ZONE}|hours|local\s+time|AH|BE)\b))
    )"""
# The kinds of date are the expression's groups; the others are parts of these.
KINDS = (
    "numeric", "month_day", "day_month", "months", "month_year", "quarter", "half", "decade", "century", "fiscal", "edge", "relative", "nth_day", "week_day", "feast", "days", "hence",
    "beyond", "weekend", "weekday", "ago",
    "period", "which_month", "season", "month", "short_year", "years", "year",
)  # fmt: skip
# A month's name alone is a date after one of these; March, May, April and August are other words too.
# "in ", "mid-", "March, ", not "in", "the "
BEFORE_MONTH = re.compile(
    rf"\b(?:in|since|until|till|by|from|to|through|during|of|before|after|between|and|every|each|for|as|next|last|this|late|early|mid|that|or|end)[\s-]+$|\b(?:{'|'.join(MONTHS)}),\s$",
    re.IGNORECASE,
)
OTHER_WORDS = words_of("month that is another word")
# "since ", "the team's ", "(", not "Route "
BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|to|through|during|of|before|after|between|the|and|or|year|around|circa|c\.|early|late|mid|this|that|last|its|their|his|her|our|than|with|for|on|as|season|election)|['’]s?|[,(–-])[\s-]*$",
    re.IGNORECASE,
)
# "more than ", "nearly ", not "in "
BEFORE_AMOUNT = re.compile(
    r"\b(?:over|than|nearly|almost|about|approximately|roughly|some|least|most|to|exceeding|estimated|only|just)\s+$",
    re.IGNORECASE,
)
# " people", not " People", " so-called"
AFTER_YEAR = re.compile(r"\s+(?P<word>[a-z]+)(?![\w-])")
# " day", not " people"
TIME_SINGULAR = re.compile(r"\s(?:second|minute|hour|day|week|month|year|decade|foot|stone|pound)")
# " million", "yen", not " people"
SCALE_OR_MONEY = re.compile(r"\s?(?:million|billion|thousand|hundred|dollars|euros|pounds|yen|yuan)\b")
# "in ", "(", not "the "
YEAR_LED = re.compile(
    r"\b(?:in|since|until|by|from|to|and|of|year|circa|c\.|before|after|around|late|early)\s+$|[(–-]$", re.IGNORECASE
)
# "in his ", "the king's ", not "a ", "his"
OF_A_YEAR = re.compile(r"(?:\b(?:the|its|his|her|their)|['’]s)\s$", re.IGNORECASE)
# " new workers", not " revolt", " essay, trees"
ADJECTIVE_OF_MANY = re.compile(
    r"\s[a-z]+\s[a-z]+s\b(?<!as)(?<!is)(?<!was)(?<!has)(?<!ss)|\s(?:acres|and|are|had|in|of|or|to|were)\b"
)
# Of a club's own years, or a batsman's runs: "in its second century", not "its 19th-century hall".
# "into its ", "the club’s ", not "the "
WHOSE = re.compile(r"(?:\b(?:its|his|her|their|our|my|your)|['’]s)\s$", re.IGNORECASE)
# ".", " of the season", not " hall"
NO_NOUN = re.compile(r"\s*(?:[.,;:!?)”\"’]|$)|\s(?:and|as|at|but|by|for|from|in|of|off|on|to|under|when|while|with)\b")
# "in the mid-80s" is of the calendar unless it is somebody's age, a temperature, or where something measured is or hovers.
# "the mid-80s", not "1980s"
SHORT_DECADE = re.compile(r"(?<!\d)\d0s$")
# "in his ", "temperatures in the ", "her marks were in ", "the rate of growth has stayed in ", "hovers in ", not "in the ", "her heyday was in the "
NO_DECADE = re.compile(
    r"\b(?:his|her|their|my|your|our|its)\s+$|\b(?:aged?|temperatures?|highs?|lows?|degrees|scor(?:e|es|ed|ing)|percent)\b[^.;]*$"
    rf"|\b(?:{'|'.join(sorted(words_of('measured', 'marked')))})s?\s(?:(?:for|of)\s[^.;:,]{{1,30}}?\s)?(?:(?:has|had|have|will)\s)?"
    r"(?:is|are|was|were|be|been|stay(?:s|ed)?|remain(?:s|ed)?)\s(?:\w+ly\s|still\s|now\s)?in\s(?:the\s)?$"
    r"|\bhover(?:s|ed|ing)?\s(?:\w+ly\s)?in\s(?:the\s)?$",
    re.IGNORECASE,
)
# "A-", "# ", "No. ", not "in "
LABEL = re.compile(r"[A-Za-z][-–]$|[#№]\s?$|\bNo\.?\s$")
# "May", not "- "
WORD = re.compile(r"\w+")
# Behind a date that has a line to itself.
# " | 10:30\n", ".\n", "\r\n", " - Update : 11.09.2025\n", " | Local news • Arden\n", not "said"
LINE_END = re.compile(
    r"[ \t]*(?:[,|·at–—-]+\s*)?(?:(?:[Ll]ast\s)?[Uu]pdated?\s?:?\s[^\n]{1,30}|\d{1,2}[:.]\d{2}[^\n]{0,20})?[.]?(?:[ \t][|•·/][ \t][^|•·/\n]{1,40})*[ \t\r]*(?:\n|$)"
)
# "May\n", "Friday \n\n ", not "Tuesday,\n", "May "
ABOVE = re.compile(r"[^,]*[^,\s][ \t\r]*\n\s*")


@cache
def _pattern() -> re.Pattern[str]:
    # Compiled when it is first needed: this costs more than importing the module.
    # "2024-05-03", "3/5/2024", "May 3", "3 to 5 May 2024", "4, 11 and 18 May", "late May 2024", "May", "2023-24", "FY2023-24"
    # "the third quarter of 2024", "the first half of last year", "the mid-1980s", "the 19th century"
    # "the nineteenth century", "fiscal 2024", "the end of the month", "last night", "next Tuesday evening", "two weeks ago", "earlier this month", "late last May"
    # "the first Monday of May", "Tuesday of last week", "next week on Tuesday", "Good Friday", "Easter Sunday 2024", "Monday to Friday"
    # "three days’ time", "the week before last", "May last year", "5-May-2024", "2024/05/03", "H1 2024", "2024-25 fiscal year"
    # "the summer of 2024", not "$2024", "v2024", "may", "12 people", "one day"
    return re.compile(DATE, re.VERBOSE)


@cache
def _numbered() -> re.Pattern[str]:
    """What a number after it is the number of, never a year: "Flight 1947", "resolution 1973"."""
    either = "|".join(row[0].rstrip(".") for row in read_table("numbered.txt") if row[0].islower())
    capital = "|".join(word.rstrip(".") for word in sorted(read_words("not_years.txt")))
    # "resolution ", "Flight ", "flight KR ", "Vision ", not "in ", "flight", "vision "
    return re.compile(rf"\b(?:(?i:{either})|{capital})\.?\s(?:[A-Z]{{1,3}}\s)?$")


@lru_cache(maxsize=2)
def find_written(text: str) -> tuple[tuple[str, re.Match[str]], ...]:
    """The dates of a text as (kind, match), in order and not overlapping; kept, as quantities and dates both ask for those of an
    article, and between them those of its head are asked for."""
    return tuple(_written(text))


def _written(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    position = 0
    while found := _pattern().search(text, position):
        match = found if "\n" not in found[0] else _above(text, found)
        kind = match and next(kind for kind in KINDS if match[kind] is not None)
        if match and kind and _is_date(text, match, kind):
            yield kind, match
            position = match.end()
        else:
            # Another date may begin after the first word: "the May 5 meeting".
            word = WORD.match(text, found.start())
            position = word.end() if word else found.start() + 1


def _above(text: str, found: re.Match[str]) -> re.Match[str] | None:
    """The date, or what of it stands above a line that has a day to itself, as the article's own date has: a headline may end with
    “May” or “on Friday”.  The last line of a paragraph, behind a comma or with a full stop, is none."""
    above = ABOVE.match(text, found.start(), found.end())
    own = above and _pattern().match(text, above.end())
    if above and own and (own["numeric"] or own["month_day"] or own["day_month"]):
        behind = LINE_END.match(text, own.end())
        if behind and "." not in behind[0][:1]:
            return _pattern().match(text, found.start(), above.end())
    return found


def _is_date(text: str, match: re.Match[str], kind: str) -> bool:
    near = text[max(0, match.start() - 24) : match.start()]
    if kind == "month":
        name = folded(match["month"].split()[-1])
        modified = len(match["month"].split()) > 1 or "-" in match["month"]
        return (
            modified
            or name not in OTHER_WORDS
            or bool(BEFORE_MONTH.search(near))
            # " Hale", " said", not " and"
            and not re.match(r"\s+(?:[A-Z]|said|says|told)", text[match.end() : match.end() + 12])
        )
    if kind == "month_year" and re.search(WHICH_YEAR, match[0]):
        # "May this year bring peace"
        return folded(match[0].split()[0]) not in OTHER_WORDS or bool(BEFORE_MONTH.search(near))
    if kind == "year":
        return _is_year(text, match, near)
    if kind == "decade":
        return not (
            SHORT_DECADE.search(match["decade"]) and NO_DECADE.search(text[max(0, match.start() - 48) : match.start()])
        )
    if kind == "century":
        return not (WHOSE.search(near) and " " in match[0] and NO_NOUN.match(text, match.end()))
    if kind == "years":
        # "page 12", not "page"
        first, last = re.findall(r"\d+", match["years"])
        return int(first[: 4 - len(last)] + last) > int(first) and not _numbered().search(near)
    return True


def _is_year(text: str, match: re.Match[str], near: str) -> bool:
    """Whether four digits are a year rather than a number: what stands before and after them says so."""
    number, end = int(match[0][-4:]), match.end()
    if len(match[0]) == 4 and _numbered().search(near):
        return False
    if _is_amount(text, end):
        return False
    introduced = bool(BEFORE_YEAR.search(near)) or len(match[0]) > 4
    following = AFTER_YEAR.match(text, end)
    noun = following["word"] if following else ""
    plural = is_plural(noun) and noun not in read_words("year_nouns.txt")
    if BEFORE_AMOUNT.search(near) and (plural or not introduced) or LABEL.search(near) and not introduced:
        return False
    if number < 1900:
        return (
            introduced
            and not plural
            and (_is_of_long_ago(text, end, number, noun, near) or bool(YEAR_LED.search(near)))
        )
    return introduced or not plural and number < 2100


def _is_amount(text: str, end: int) -> bool:
    """Whether a number ends here that measures something: a unit, an age, a scale or money; "2018 day five" is no number of days."""
    unit = unit_after(text, end)
    measured = unit is not None and not TIME_SINGULAR.fullmatch(text, end, unit[0])
    return measured or bool(age_after(text, end) or SCALE_OR_MONEY.match(text, end))


def _is_of_long_ago(text: str, end: int, number: int, noun: str, near: str) -> bool:
    """Whether a number before 1900 is the year of what stands behind it: "his 1796 essay"."""
    return number > 1500 and noun != "" and bool(OF_A_YEAR.search(near)) and not ADJECTIVE_OF_MANY.match(text, end)
