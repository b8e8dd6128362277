"""Rules for numbers of people and things without a noun: how many of those that are counted before or behind."""

from __future__ import annotations

from ..lexicons.vocabulary import roles, words_of
from ..text import late_re as re
from .pairs import Pair, Rule
from .ranges import LAST_TWO, are_last_of_list

SPANS = frozenset({"minute", "hour", "day", "week", "month", "year"})
# " of which", not " of them"
OF_WHICH = re.compile(r"\sof\swhich\b")
# " to ", " people out of ", " compared with an average of ", " jobs on top of the ", not " by "
COMPARED = re.compile(
    r"\s(?:to|and|or)\s|.*\b(?:out\s+of|compared\s+(?:with|to)|from|against|versus|on\s+top\s+of|in\s+addition\s+to|instead\s+of|(?:more|fewer|less)\s+than)\s+(?:the\s+|an?\s+(?:\w+\s+){0,3}of\s+)?",
    re.DOTALL,
)
# The same preposition before and after: "1.5 million visitors in 2018 and 1.9 million in 2019".
# " in 2018 and ", " near Arden, ", not " in 2018 "
PARALLEL = re.compile(
    r"\s(?P<with>in|on|at|as|of|by|for|from|to|with|among|near|outside|inside|under|after|before|during|against|through|behind|ahead\sof|above|below)\s[\w’' .-]{1,30}?(?:,?\s(?:and|but|while|plus)\s|[,;]\s)(?:and\s)?(?:another\s|just\s|only\s|about\s|some\s)?"
)
# ", ", ": ", " – including ", not " and "
APPORTIONED = re.compile(r"(?:[,:;]|\s[–—-]{1,2}|(?=\s\())\s\(?(?:including\s|with\s)?")
# " in Ulm", " of whom", " from the port", not " in all"
SHARE_IN = re.compile(r"\s(?:in|at|from|near|on|for|by|outside)\s(?:[A-Z]|the\s|each\s)|\sof\s(?:them|whom|which)\b")
# " are still missing", " others were hurt", not " are green"
HARMED = re.compile(
    r"\s(?:others?\s|more\s)?(?:are|is|were|was|remain(?:ed)?|(?:have|had|has)\sbeen|went)\s(?:\w+ly\s|still\s|also\s|now\s|later\s|reported\s|feared\s|listed\sas\s)*(?:missing|hurt|injured|killed|wounded|dead|arrested|detained|hospitali[sz]ed|rescued|evacuated|treated|charged|freed|released|trapped|unaccounted|saved|convicted|jailed|deported)\b"
)
# What people are at, when that is said of so many: "1,350 are on payroll".
# " are on payroll", " remain in custody", not " are in all"
STAY = re.compile(
    r"\s(?:are|is|were|was|remain(?:ed)?)\s(?:still\s|now\s|currently\s)?(?:employed|at\s(?:large|work)|on\s(?:the\s)?(?:bail|leave|pay|payroll|remand|run|strike|trial)|in\s(?:custody|detention|hospital|jail|post|prison|work))\b"
)
# What befell some, and what befell others.
_BEFELL = r"arrested|dead|detained|died|displaced|evacuated|homeless|hospitali[sz]ed|hurt|injured|jailed|killed|missing|rescued|stranded|trapped|wounded"
# " had been killed and ", " died in Orle, ", not " died of "
BEFELL = re.compile(
    rf"\s(?:(?:was|were|are|is|been|have|has|had|reported|left|confirmed)\s)*(?:{_BEFELL})(?:\s(?:in|at|on|by|after)\s[^.,;()\n]{{1,40}}?)?(?:,\s(?:and\s|while\s)?|\s(?:and|while)\s)"
)
# " displaced", " hospitalized and", not " displaced families"
BEFALLEN = re.compile(rf"\s(?:(?:were|was|are|is|have\sbeen|had\sbeen)\s)?(?:{_BEFELL})\b(?!-|\s[a-z]+s\b)")
# ", followed by Orle (", " in Tam (", ") and Lake Ferry (", not " said Moss ("
IN_BRACKETS = re.compile(
    r"(?:,\s(?:followed\sby|ahead\sof|then|including)|\s(?:in|at|from)|\)(?:,|,?\sand))\s(?:the\s)?(?:[A-Z][\w’'.-]*\s){1,4}\("
)
PEOPLE = frozenset(["adult", "boy", "child", "girl", "man", "pupil", "person", "teenager", "woman"])
# " of them", not " of the"
OF_THEM = re.compile(r"\sof\s(?:them|whom|these|those|which)\b")
# " more than", " fewer.", not " more people"
THAT_MANY = re.compile(r"\s(?:more|fewer|less)\b(?=\s(?:than|and|or|in)\b|\s*[.,;])")
# " of its ", " of their last ", " out of ", " of the town’s ", not " for the "
WHOLE = re.compile(
    r"(?:\sof\s(?:[\w’' -]{1,30}?['’]s?\s)?|\sout\sof\s)(?:(?:the|its|his|her|their|our|these|those|all|all\sthe)\s)?(?:(?:combined|estimated|roughly|some|total)\s)?(?:(?:last|past|first|previous|final|next|opening|other|remaining|top)\s)?"
)
# "-, ", "- or ", " to ", " and maybe ", not " or "
LIST = re.compile(
    r"-(?:,\s|,?\s(?:and|or|to)\s)|\sto\s|,?\s(?:or|and|to)\s(?:perhaps|maybe|possibly|even)\s|,?\sif\snot\s"
)
# What a time, a place or a score stands behind: "left at 7 and 9 people stayed", "took 3 for 40".
# "at ", "No. ", "3 for ", not "have ", "paid for "
NOT_OF_IT = re.compile(r"(?:\b(?:at|by|until|till|since|page|chapter|round|aged|No\.)|\d\sfor)\s$")
# "beds. ", "beds: ", not "have "
OPENED = re.compile(r"(?:^|[.!?;:\n]\s*)$")
# " when it began, is ", " then, was now ", not " and is "
NOW_IS = re.compile(r"[^.;:\n]*,\s(?:is|was)\s(?:now\s|just\s|only\s)?")
# Behind a number of a list of ages.
# ", ", " and ", " or ", not " to "
AGES = re.compile(r",\s(?:and\s)?|\s(?:and|or)\s")
# " were", ".", " who", not " others"
NOTHING_COUNTED = re.compile(
    r"\s*(?:[.,;:)]|$)|\s(?:and|at|but|by|from|had|has|have|in|is|on|or|to|was|were|who|with)\b"
)
# " and injured ", ", leaving ", " and took ", not " and "
HARMED_TOO = re.compile(
    r"(?:\s[\w’'-]+){0,6}?,?\s(?:and\s(?:has\s|have\s|had\s)?)?(?:injur(?:ed|es?|ing)|wound(?:ed|s|ing)|hurt(?:ing|s)?|kill(?:ed|s|ing)|maim(?:ed|ing)|arrest(?:ed|s|ing)|detain(?:ed|s|ing)|captur(?:ed|es|ing)|kidnap(?:ped|s|ping)|abduct(?:ed|s|ing)|displac(?:ed|es|ing)|rescu(?:ed|es|ing)|evacuat(?:ed|es|ing)|treat(?:ed|s|ing)|leaving|sparing|took|taking|takes?)\s(?:about\s|at\sleast\s|nearly\s|some\s|more\sthan\s)?"
)
# " hostage", " dead.", not " buses"
TAKEN = re.compile(r"\s(?:hostage|captive|prisoner|injured|wounded|dead|missing|homeless|more|stranded|trapped)\b")
# " died in Orle, ", " in Tam and ", not " died, "
PLACED = re.compile(
    r"(?:\s[\w’'-]+){0,8}?\s(?:in|at|from|near|for|on)\s(?:the\s|each\s)?[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3}(?:,\s(?:and\s)?|,?\s(?:and|while|but)\s)(?:another\s|only\s|just\s)?"
)
# " and shut ", ", but lost only ", not " and the ", " and then "
DID_TOO = re.compile(
    r"(?:\s(?:in|on|at|last|this)\s[\w’' -]{1,30}?)?,?\s(?:and|but|while)\s(?:has\s|have\s|had\s|also\s|then\s)?(?:[a-z]+ed|bought|built|cut|drew|found|gave|held|kept|left|lent|lost|made|met|saw|sent|shut|sold|took|won)\s(?:only\s|just\s|another\s|about\s)?"
)
# " if those with ", "; others of ", not " with "
THOSE_WITH = re.compile(r"[^.!?]*\b(?:those|others|ones)\s(?:with|having|of|that\shave)\s")
# " do", " need", ".", not " bakers"
THEY = re.compile(r"\s*[.,;:)]|\s(?:are|do|can|could|did|get|had|have|may|must|need|pay|should|were|will|would)\b")
# "Of the ", "Out of ", not "of the"
OF_THE = re.compile(
    r"\b(?:Of|Out\sof|[Oo]f\sa\stotal\sof)\s(?:(?:the|these|those|all|its|their|some|about|nearly|total|more\sthan)\s)*$"
)
# " rose", " were", not " buses", " people"
DOES = re.compile(
    r"\s(?:are|is|was|were|have|had|has|will|would|come|live|own|use|work|remained|came|went|did|died|fell|rose|voted|chose|failed|passed|[a-z]+ed)\b|\s*[.,;)]"
)
# " to Moss’s ", " and Ines Moss's ", not " to the "
WHOSE = re.compile(
    r"(?:\sto|,?\scompared\s(?:with|to)|\sagainst|\sversus|\sand|,)\s(?:[A-Z][\w-]*\s){0,3}[A-Z][\w-]*['’]s?\s"
)


def is_people(unit: str | None) -> bool:
    """Whether what is counted are people: "person", "young farmer"."""
    noun = (unit or "").split(" ")[-1]
    return noun in PEOPLE or noun in roles()


def compared(pair: Pair) -> bool:
    """What is compared with, or joined to, something counted or money."""
    return (
        (pair.bare.form == "digits" or pair.gap.endswith(" out of "))
        and pair.other.kind in ("counted", "money")
        and len(pair.gap) <= 60
        and COMPARED.fullmatch(pair.gap) is not None
    )


def parallel(pair: Pair) -> bool:
    """The second of two amounts with the same preposition after each."""
    gap = PARALLEL.fullmatch(pair.gap)
    return gap is not None and pair.other.kind != "age" and pair.after.startswith(f" {gap['with']} ")


def harmed(pair: Pair) -> bool:
    """How many people, as those before, what befell is said of: "Eleven are still missing"."""
    people = pair.other.kind == "counted" and is_people(pair.other.unit)
    return people and HARMED.match(pair.text, pair.bare.end) is not None


def stay(pair: Pair) -> bool:
    """How many of the people before are at work, in prison or the like."""
    people = pair.other.kind == "counted" and is_people(pair.other.unit)
    return people and STAY.match(pair.text, pair.bare.end) is not None


def befallen(pair: Pair) -> bool:
    """How many people something else befell: "41 people were killed and 6,000 displaced"."""
    people = pair.other.kind == "counted" and is_people(pair.other.unit)
    return people and BEFELL.fullmatch(pair.gap) is not None and BEFALLEN.match(pair.text, pair.bare.end) is not None


def in_brackets(pair: Pair) -> bool:
    """How many of the same there are in other places of a list, each in brackets behind its place."""
    listed = pair.other.kind == "counted" and IN_BRACKETS.fullmatch(pair.gap) is not None and pair.after[:1] == ")"
    return listed and (pair.gap[0] == ")" or pair.bare.value <= pair.other.value)


def harmed_too(pair: Pair) -> bool:
    """How many people the same thing befell, or worse, behind those that are named: "killed 11 people and injured 15"."""
    if pair.other.kind != "counted" or not is_people(pair.other.unit) or not HARMED_TOO.fullmatch(pair.gap):
        return False
    return NOTHING_COUNTED.match(pair.after) is not None or TAKEN.match(pair.after) is not None


def placed(pair: Pair) -> bool:
    """How many of the same there were somewhere else: "eight rebels died in Orle, five in Tam"."""
    counted = pair.other.kind == "counted" and PLACED.fullmatch(pair.gap) is not None
    return counted and SHARE_IN.match(pair.after) is not None


def aged_too(pair: Pair) -> bool:
    """Another age of a list, or of the same person at another time: "Mara, who was eight then, is 22"."""
    years = pair.other.kind == "age" and pair.bare.form in ("digits", "words") and 0 < pair.bare.value < 120
    led = AGES.fullmatch(pair.gap) or NOW_IS.fullmatch(pair.gap)
    return years and led is not None and NOTHING_COUNTED.match(pair.after) is not None


def did_too(pair: Pair) -> bool:
    """How many of the same the other thing was done to: "opened 63 shops and shut eight"."""
    counted = pair.other.kind == "counted" and DID_TOO.fullmatch(pair.gap) is not None
    return counted and NOTHING_COUNTED.match(pair.after) is not None


def those_with(pair: Pair) -> bool:
    """How many of the same others have: "firms with 50 workers need a nurse; those with 10 do not"."""
    counted = pair.other.kind == "counted" and THOSE_WITH.fullmatch(pair.gap) is not None
    return counted and THEY.match(pair.after) is not None


def whose(pair: Pair) -> bool:
    """How many of the same somebody else has: "81 delegates to Moss's 17"."""
    return (
        pair.other.kind == "counted"
        and WHOSE.fullmatch(pair.gap) is not None
        and NOTHING_COUNTED.match(pair.after) is not None
    )


def of_the_whole(pair: Pair) -> bool:
    """How many of those that the clause begins with: "Of the 119 shares, 71 rose"."""
    part = pair.other.kind == "counted" and pair.bare.value <= pair.other.value
    return part and OF_THE.search(pair.before(pair.other)) is not None and DOES.match(pair.after) is not None


def apportioned(pair: Pair) -> bool:
    """How many of those before are somewhere: "ten bakers, four in Ulm"."""
    fewer = pair.other.kind == "counted" and pair.bare.value < pair.other.value
    return fewer and APPORTIONED.fullmatch(pair.gap) is not None and SHARE_IN.match(pair.after) is not None


def of_them(pair: Pair) -> bool:
    """How many of those before."""
    counted = (
        pair.other.kind == "counted"
        or pair.other.unit in SPANS
        and (pair.gap.endswith(" of which ") or OF_WHICH.match(pair.after) is not None)
    )
    return counted and (OF_THEM.match(pair.after) is not None or pair.gap.endswith((" of whom ", " of which ")))


def that_many_more(pair: Pair) -> bool:
    """How many more or fewer than those before."""
    return pair.other.kind == "counted" and pair.gap == ", " and THAT_MANY.match(pair.after) is not None


def part_of(pair: Pair) -> bool:
    """How many of what comes after."""
    return WHOLE.fullmatch(pair.gap) is not None and (pair.bare.form == "part" or pair.bare.value <= pair.other.value)


def listed(pair: Pair) -> bool:
    """One of a list whose last member names the unit."""
    return (
        pair.bare.form != "part"
        and LIST.fullmatch(pair.gap) is not None
        and (pair.bare.scaled or not pair.other.scaled)
    )


def counted_together(pair: Pair) -> bool:
    """One of a list whose last member names what all count: "7 and 9 beds", "12, 15 and 20 boats".

    Not the end of a clause behind which another begins ("scored 7 and 9 players left"), points before what is counted beside
    them ("18 and 7 assists"), nor an age ("Ada, 7, and 3 friends").
    """
    bare, other, before = pair.bare, pair.other, pair.before(pair.bare)
    if other.kind != "counted" or bare.form != other.form or bare.form == "part" or bare.scaled != other.scaled:
        return False
    # "12" in "12, 15 and 20 boats", but not in "12, 15 boats".
    goes_on = pair.gap == ", " and LAST_TWO.match(pair.text, other.end) is not None
    if not (goes_on or are_last_of_list(pair.text, bare, other)):
        return False
    beside = (other.unit or "").split(" ")[-1] in words_of("counted beside points")
    acts = other.acts and OPENED.search(before) is None
    return not (acts or beside or NOT_OF_IT.search(before))


FROM_BEFORE = (
    Rule(
        compared,
        "The party won 31 seats, up from 24.",
        "They counted 23 crashes since May, taking the total to 45,678.",
    ),
    Rule(
        parallel,
        "It drew 1.5 million visitors in 2018 and 1.9 million in 2019.",
        "He met 12 ministers in May and 3 by train.",
    ),
    Rule(of_them, "Some 2,500 people, 600 of them children, were moved.", "Some 2,500 people saw 600 of the films."),
    Rule(
        that_many_more, "The party won 31 seats, six more than in May.", "The party won 31 seats, and the fair drew 90."
    ),
    Rule(harmed, "Seven miners died. Eleven are still missing.", "Seven buses burned. Eleven were saved.", across=True),
    Rule(stay, "It trained 90 nurses, and only 12 are on payroll.", "It built 90 wards, and only 12 are on payroll."),
    Rule(befallen, "Nine men were killed and 60 displaced.", "Nine men were killed and 60 displaced families left."),
    Rule(
        in_brackets,
        "It has 5,020 evacuees, followed by Orle (2,318) and Lake Ferry (411).",
        "It has 5,020 evacuees, said Moss (301).",
    ),
    Rule(apportioned, "It hired ten bakers, four in Ulm.", "It hired ten bakers, 14 in Ulm."),
    Rule(harmed_too, "The flood killed 11 farmers and injured 15.", "The flood killed 11 farmers and cost 15."),
    Rule(placed, "Eight bakers work in Ulm, five in Bonn.", "Eight bakers work in Ulm, five by night."),
    Rule(aged_too, "They have sons aged 14 and 12.", "They have sons aged 14 and 12 cows."),
    Rule(did_too, "It opened 63 shops and shut eight.", "It opened 63 shops and shut by eight."),
    Rule(
        those_with,
        "Firms with 50 bakers need a nurse; those with less than 10 do not.",
        "Firms with 50 bakers need a nurse; a train with less than 10 does not.",
    ),
    Rule(whose, "She has 81 delegates to Moss's 17.", "She has 81 delegates to Moss's 17 aides."),
)
# For a number behind a share: from the amount before that.
PAST_SHARES = (
    Rule(
        compared,
        "It flew 3.3 million people, 12% more than the 2.9 million of May.",
        "It flew 3.3 million people, 12% by 2.9 million.",
    ),
)
FROM_AFTER = (
    Rule(part_of, "He won 280 of the 300 votes.", "He won 280 in the 300 villages."),
    Rule(counted_together, "The wards have 7 and 9 beds.", "She scored 7 and 9 players went home."),
    Rule(listed, "It comes in four- and six-cylinder forms.", "It sold four by six lorries."),
)
# For a number anywhere in a clause that begins with the whole.
OF_WHOLES = (Rule(of_the_whole, "Of the 119 shares, 71 rose.", "For the 119 shares, 71 rose."),)
