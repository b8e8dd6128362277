"""Numbers that are no quantities, by their shape: times of day, telephone numbers, scores, numbered things, addresses."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from ..lexicons import read_table, read_words
from ..text import late_re as re
from .units import alternation

HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
# Two or three of something, as people in South Asia say it, and no score: "two-three".
NEXT_TO = "two-three|three-four|four-five|five-six|six-seven|seven-eight|eight-nine|nine-ten|ten-twelve"
ZONE = r"(?:GMT|UTC|BST|EST|EDT|ET|CST|CDT|PST|PDT|PT|CET|CEST|IST|JST|AEST|AEDT|hrs|hours\s+local|local(?:\s+time)?(?!\s\w+s\b))"
# A range of which an end has a point: no date, and no numbered part of a text.
DECIMALS = r"(?:\d+\.\d{1,3}[-–]\d+(?:\.\d{1,3})?|\d+[-–]\d+\.\d{1,3})(?![\d/]|[-–.]\d)"
# Prices start at 6.50, and rates are left at 5.25.
NOT_PRICED = r"(?<!rices\s)(?<!ickets\s)(?<!ares\s)(?<!ates\s)(?<!rate\s)(?<!tock\s)(?<!bids\s)(?<!was\s)(?<!were\s)"
# Behind these "at nine" tells how much or how old, and no time of day; how far before it, in code points; chosen, not measured.
# "put the toll ", "stood ", "value him ", not "came home ", "rang me "
TELLS_HOW_MUCH = re.compile(
    r"\b(?:aged?|alert|bid|bought|buy|buying|capped|count|die[ds]?|estimated?|figure|fixed|heard|held|inflation|kept|level|married|numbers?|peak(?:s|ed)?"
    r"|placed|pric(?:e[ds]?|ing)|put(?:s|ting)?|rank(?:s|ed)?|rated?|remain(?:s|ed)?|sells?|set|signed|sold|st(?:ands?|ood)|stay(?:s|ed)?|still|toll|total"
    r"|trad(?:e[ds]?|ing)|turnout|unemployment|valu(?:e[ds]?|ing))\b"
)
LEVEL = 40
# A time of day in four digits.
HHMM = r"(?:[01]\d|2[0-4])[0-5]\d"
# Groups of digits that are no number with its thousands apart: "7555 019", "555 0173", "01632 960001", not "555 000".
# A range is none either: "queries on 800-1200 cases".
PHONE = r"(?:(?!\d{3}-[1-9]\d{3}\s(?!(?:and|at|between|for|from|if|or|to|with)\b))(?:(?!(?:1\d|20)\d\d\b)\d{4,}(?:[ -]\d{3,})+|\d{3}(?:[ -]\d{3})*[ -]\d{4,}|0\d{2,}(?:[ -]\d{3,})+))"
# Beside each word only those that can begin there are tried: the ones that begin with a letter, with a figure, or with either or a mark.
LETTERED = rf"""
    www\.\S+
    |(?:begins?|closed?s?|ends?|opens?|shuts?|starts?)\s(?:at|until)\s(?:{HOUR})(?=\s*[.,;]|\s(?:and|but|on|this|until)\b|$)
    |{NOT_PRICED}\b(?:arrives?d?|begins?|began|departs?(?:ed)?|kick(?:s|ed)?[ -]off|lands?|leaves?|left|sails?|starts?(?:ed)?|takes?[ ]off|took[ ]off)\s(?:at|by|until)\s(?:[01]?\d|2[0-3])\.[0-5]\d(?=\s*(?:[;:]|[.,](?!\d)|$)|\s(?:and|but|from|on|this|tomorrow|until)\b)
    |[Aa]t\s(?:{HOUR})(?=\s*[.,;:)]|\s(?:and|but|on|that|today|tomorrow|tonight|yesterday)\b|$)
    |(?:arrived?|back|came|done|finished|gone|home|left|leaves?|over|ready|start|there)\sby\s(?:{HOUR})(?=\s*[.,;:)]|\s(?:and|but|on|today|tomorrow|tonight)\b|$)
    |(?:lasted|open|slept|wait(?:ed)?|work(?:s|ed)?)\s(?:until|till)\s(?:{HOUR})(?=\s*[.,;:)]|\s(?:and|but|on)\b|$)
    |(?:begins?|closed?s?|ends?|opens?|shuts?)\s(?:at|until)\s(?:[1-9]|1[0-2])(?=\s(?:and|but)\s(?:closes|ends|shuts|opens)\b)
    |(?:open|works?|worked|working)\s(?:from\s)?(?:{HOUR})\sto\s(?:{HOUR})\b(?!\s[a-z]+s\b)|(?<!\w)[Ff]rom\s(?:{HOUR})\sto\s(?:{HOUR})\s(?:he|she|they)\b
    |(?:carried|passed|split|voted?|went)\s(?:by\s)?\d[\d,]*\s?(?:to|[-–])\s?\d[\d,]*(?=\s*(?:[.;]|,(?!\d)|$)|\s(?:against|along|for|in|on|to)\b)
    |(?:in|of|since|until|spring|summer|autumn|fall|winter)\s['’]\d{{2}}\b(?!['’])
    |(?:half|quarter)\s+(?:past|to|after)\s+(?:\d{{1,2}}|{HOUR})\b
    |(?:[Cc]all(?:ing)?|[Dd]ial(?:l?ing)?|[Pp]hone|[Rr]ing|[Tt]ext)\s(?:(?:\w+\s)?(?:at|on)\s)?[\d+](?:[ -]?\d){{2,14}}(?:\s(?:and|or)\s(?:on\s)?\d(?:[ -]?\d){{2,14}})?(?=\s*[.,;:)]|\s(?:and|at|for|if|immediately|in|now|or|quoting|to|with)\b|$)
    |(?:(?i:tel(?:ephone)?|phone|mobile|mob|cell|fax|whatsapp|hotline|helpline)(?:\sis|\snumber(?:\sis)?)?|(?i:contact|enquiries|inquiries|queries)\b[^.;\n\d]{{0,100}})[ ]{PHONE}(?:,?\s(?:(?:and|or)\s)?{PHONE})*(?![.,]?\d|\w)
    |(?i:tel(?:ephone)?|phone|mobile|mob|cell|fax|whatsapp)(?:\.|\.?:)\s\d{{2,}}(?:[ -]\d{{2,}})+(?![.,]?\d|\w)
    |figures\sof\s\d{{1,2}}(?:-\d{{1,2}}-\d{{1,3}})?(?:-|/|\sfor\s)\d{{1,3}}\b(?![.,]\d|\s[a-z]+s\b)|(?:all\sout|bowled\sout|skittled(?:\sout)?)\sfor\s\d{{2,3}}\b(?![.,]\d|\s?%|\s(?:per\s?cent|people)\b|\s[a-z]+s\b)
    |(?<![\w-])(?!(?:{NEXT_TO})\b(?!-))(?:{HOUR})(?:-(?:{HOUR}|oh|zero))+\b(?!-|\s(?:hundred|million|of|per|percent|people|thousand)\b|\s[a-z]+s\b)
    |numbers\s\d{{1,3}}(?:,\s\d{{1,3}})*,?\s(?:and|to|or|through)\s\d{{1,3}}\b(?!\s[a-z]+s\b)
    |(?:[Nn]umber|[Gg]roup|[Gg]ame|[Rr]ound|[Pp]hase|[Cc]hapter|[Ee]pisode|[Pp]art|[Ss]tage|[Pp]ool|[Hh]eat|[Mm]atchday)\s(?:{HOUR})\b(?=\s*[.,;:)]|\s(?:of|in|at|on|for|(?:or|to)(?!\s(?:more|so|{HOUR}|\d))|with|and|was|is|cancers?|patients|studies|study|testing|trials?|tumou?rs|shirt|seed|spot|position|ranking|match|matches|final|[A-Z])|$)
    |AD\s\d{{1,4}}\b
    |odds\s(?:of|at)\s\d{{1,3}}/\d{{1,2}}\b|(?i:bookmakers?|bookies?)\b[^.;\n]{{0,60}}?\s\d{{1,3}}/\d{{1,2}}\b(?!\s(?:of|to)\b)
    |COVID[\s-]{{0,3}}19\b|COP[ -]?[1-4]?\d\b(?![.,]\d|\s(?:million|billion|trillion)\b)
    |went\s(?:\d|{HOUR})[ -]for[ -](?:\d|{HOUR})\b
    |(?:first|second|other|latter|this|last|next|opening|each|either|better)[ -]half\b
    |(?<!\ba[ ])(?<!\bper[ ])(?<!each[ ])(?<!every[ ])\b[Dd]ay\s+(?:{HOUR}|\d{{1,2}})\b(?=\s+of\b|\s*[:,.;])
    |(?:no|any|every|some|each|this|that|which|the|another|only|loved|last|first|next|other|number|day|phase)[- ]one\b(?![- ](?:hundred|thousand|million|billion|trillion|percent|per|of|\w+[- ](?:and|to)))
    |(?:top|bottom|final|last|big|first)[ ](?:\d+(?!,\d)|{HOUR})(?=\s*(?:[.,;:!?)]|$|during|in|of|on|with|by|at|for|after|and)\b|[.,;:!?)]|$)
    |(?<!\bis\s)(?<!\bwas\s)(?<!\bare\s)(?<!\bwere\s)(?<!\bbe\s)\b(?i:not|never)[ ](?:(?:even|a[ ]single)[ ])?one\b(?![ -](?:hundred|thousand|million|billion|trillion|percent|per)\b)(?:[ ](?:in|out[ ]of)[ ](?:every[ ])?(?:\d+|{HOUR}|a)\b)?
    |(?:one|two|three)-(?:on|time|off|way|sided|stop|size|handed)\b
    |(?i:zip[ ]code|postcode|post[ ]code|postal[ ]code|area[ ]code)[ ]\d[\d-]*
    |No\s\d{{1,3}}\b(?!\s?%|[-–.,]\w)
    |(?!(?:are|be|been|had|has|have|is|say|says|was|were|with)\s)[a-z]+\sno\s\d{{1,4}}(?=\s*(?:[.;:)]|,(?!\d)|$)|\s(?:and|at|for|from|in|is|of|on|or|to|was|where|will)\b)
    |RON(?:9\d|[ -]9\d(?=\s(?:petrol|fuel|gasoline|and)\b))|PM\s2\.5\b|[Ww]orld\snumber\s(?:{HOUR})\b
    |(?i:helpline|hotline|tip[ -]?line)\b(?:\s(?:on|at|is|number(?:\sis)?))?:?\s[\d+](?:[ -]?\d){{2,14}}(?=\s*[.,;:)]|\s(?:and|at|for|if|or|to)\b|$)
    """
FIGURED = rf"""
    (?<![\w.,])\d{{1,2}}(?:[:.]\d{{2}}){{1,2}}\s?(?:(?:[ap]\.?\s?m\b\.?)|{ZONE}\b)|(?<![\w.,])\d{{1,3}}:\d{{1,2}}(?::\d{{2}})?(?:\.\d+)?(?:[-–]\d{{1,3}})?(?!\w)
    |(?<![\w.,])\d{{3,4}}\s?{ZONE}\b|12\s(?:midday|midnight|noon)\b
    |(?<![\w$£€])(?!\d+(?:\.\d+)?-\d/(?:[2-9]|16|32)(?![\d/])|\d{{1,3}}(?:\.\d{{3}}){{2,}}(?![\d.])|{DECIMALS})\d+(?:[-./–]\d+){{2,}}(?!\d)
    |(?<![\w.,]){HHMM}(?=\s?\(\s?{HHMM}\s?{ZONE})|(?:(?<=\bat\s)|(?<=\bby\s)|(?<=\bfrom\s)|(?<=\buntil\s)){HHMM}\s(?:hours|hrs)\b(?!\sof\b)
    |(?<![\w.,])0(?:\d{{6,}}|\d{{3,5}}[ -]\d{{5,7}})(?![.,]\d|\w)|(?<![\w.,])\d{{1,2}}-(?:to|for|of)-\d{{1,2}}(?!\w|-[a-z])
    |(?<![\w.,])\d{{1,2}}-(?:footer|pointer|wheeler)s?\b|(?<![\w.,])(?:45|90|105|120)\+\d{{1,2}}(?!\w)
    |(?<![\w.,])\d{{1,4}}(?:\s?(?:-|–|to)\s?(?:about\s)?\d{{1,4}})?\s(?:BCE?|CE|AD)\b|(?<![\w.,])\d{{3,4}}\s(?:AH|BE)\b(?!\s[a-z]+s\b)
    |(?<![\w.,/])\d{{1,3}}/\d{{1,2}}(?=\s(?:favou?rites?|outsiders?|shots?)\b)\s|(?<![\w.,/])\d{{1,3}}/\d{{1,2}}\sto\s(?:land|lift|score|win)\b
    |(?<![\w.,/])\d{{1,4}}/\d{{1,4}}(?![\w/])|(?<![\w.,/$])\d{{2,3}}\s+over\s+\d{{2,3}}(?![\w.,%]\d|\w)
    |(?<![\w.,])\d{{2,3}}\sfor\s(?:\d|{HOUR}|no\sloss)(?=\s*[.,;:)]|\s(?:at|before|by|in|off|when|with)\b|\sdeclared|$)
    |(?<![\w.,])(?:\d{{1,5}}[-–])?\d{{1,5}}[A-Z]?[ ](?:[NSEW]\.?[ ])?(?:(?:[A-Z][\w'’]*|\d{{1,3}}(?:st|nd|rd|th))[ ]){{1,3}}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive)\b
    |\d{{5}}(?=\s(?i:zip)\b)
    |(?<![\w.,])(?:\d{{2,3}}\.\d{{1,2}}\s?FM\b|(?:8[7-9]|9\d|10[0-8])\s?FM\b(?!\s[a-z]+s\b))
    |(?:911|999|112)(?=[ -](?:call|dispatch|operator|tape|service|recording|emergency))
    """
EITHER = rf"""
    (?<![\w.+-])[\w.+-]{{1,64}}@\w[\w.-]*|(?<!\w)[#@]\w+
    |(?<![\w.,])(?:\d{{1,2}}|{HOUR})(?:\s+(?:to|and|-|–)\s+\d{{1,2}}|\s?[-–]\s?\d{{1,2}})?\s?[ap]\.?\s?m\b\.?|\b(?:\d{{1,2}}|{HOUR})\s+o['’]clock
    |(?<![\w.,])(?:\d{{1,2}}|{HOUR})\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight)\b
    |(?<![\w.,])(?:\+\d{{1,3}}[ .-]?)?(?:\(\d{{2,5}}\)[ .-]?|\d{{2,5}}[.-]|0\d{{2,4}}[ ])\d{{3,4}}[. -]\d{{3,4}}(?!\d)
    |(?<![\w.,])\+\d{{1,3}}(?:[ .-]\(?\d{{1,5}}\)?){{2,5}}(?![\d.,]\d|\d)
    |(?<![\w.,-])(?:\d{{1,2}}|{HOUR})-(?:all|love|nil)\b(?!-)
    |^[ \t]*(?:\d{{1,3}}[.)](?=[ \t]|[“"‘]?[A-Z][a-z])|(?:[01]?\d|2[0-4])\.[0-5]\d(?=[ \t]+[A-Z“"‘]|[ \t]*$))|\[\d+\]|(?<!\w)\(\d{{1,2}}\)
    |['’]\d0s\b
    |(?<![\w.,])(?:\d{{1,2}}|{HOUR})-(?:under|over)(?:[- ]par)?\b(?:\s\d{{2}}\b)?|\b(?:\d{{1,2}}|{HOUR})\s(?:under|over)\spar\b
    |(?<![\w.,])(?:\d|{HOUR})-in-(?:1|one)\b
    """
# "3/4", "1/16", not "3/7"
FRACTION = re.compile(r"(\d{1,2})/([23458]|10|16)")


@cache
def _shapes() -> re.Pattern[str]:
    rows = [row[0] for row in read_table("numbered.txt")]
    capital = alternation([word for word in rows if word[0].isupper()])
    idioms = alternation(list(read_words("number_idioms.txt")))
    either = alternation([word for word in rows if word[0].islower()])
    digits = r"[ \u00a0-]?(?:\d+(?:[.,]\d+)*|(?:Zero|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b)(?![\d]|\s?%|\s+(?:per|million|billion|percent)\b)"
    numbered = rf"\b(?:{capital}|(?i:{either})){digits}(?:[A-Za-z]\b)?(?:\s?(?:[-–,]|and|to|or)\s?\d+\b(?!\s?%|\.\d))*"
    # Within a word only an address begins, and at a blank only a line: said once, before all the shapes are tried there.
    begins = r"(?:^|(?!\s)(?!(?<=\w)\w))"
    # "https://example.org/5", "@ada5", "10:30 p.m.", "three o’clock", "half past two", "2:1", "(020) 555 0101", "+31 20 555 0101", "01632 960114"
    # "3-5-2024", "120 over 80", "’80s", "[3]", "\n4. ", "the first half", "Day 3:", "12 Harbour Road", "no one"
    # "the top five.", "one-time", "not one", "the 2/5 favourite", "2/5 to win", "odds of 1/4", "911 call", "No 10", "ward no 7.", "Flight 12", not "12 people", "five", "3.5", "half of them"
    return re.compile(
        rf"https?://\S+|{begins}(?:(?x:(?=[^\W\d_])(?:{LETTERED})|(?=\d)(?:{FIGURED})|{EITHER})|{numbered}|\b(?i:{idioms})\b)",
        re.MULTILINE,
    )


def lookalikes(text: str) -> list[tuple[int, int]]:
    """The ranges of a text whose numbers are no quantities, in order."""
    return [m.span() for m in _shapes().finditer(text) if not (_is_fraction(m[0]) or _is_level(text, m))]


def is_lookalike(ranges: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a number touches one of the ranges, which are in order and do not overlap."""
    place = bisect_left(ranges, (end,))  # the last that begins before the number's end reaches farthest
    return place > 0 and ranges[place - 1][1] > start


def _is_level(text: str, match: re.Match[str]) -> bool:
    """Whether "at nine" is how much or how old: "They put the toll at nine", "She married at nine"."""
    if match[0][:3].lower() != "at ":
        return False
    return TELLS_HOW_MUCH.search(text, max(0, match.start() - LEVEL), match.start()) is not None


def _is_fraction(written: str) -> bool:
    match = FRACTION.fullmatch(written)
    return bool(match and 0 < int(match[1]) < int(match[2]))
