"""Texts for the ways to the only one of whom an article says as much, and to the one whom a paragraph is about."""

from __future__ import annotations

from onrecord.speakers import anew, couples, deeds, holders, of_paragraph, of_states, of_two, only_one
from onrecord.speakers.ways import Way

from .examples_of_campaigns import CAMPAIGNS

OPEN = "open"
MAYORS = "Mayor [PERSON Ada Frost] met former mayor [PERSON Ben Hale]."
DFP = "The Director of Fishing Permits (DFP), [PERSON Ada Frost], left."
FROSTS = "[PERSON Ben Frost Jr.] met [PERSON Ben Frost Sr.]."
SKIPPER = "Skipper <s1>[PERSON Ada Frost]</s1> said <q1>they slept</q1>."
SENATORS = "Senator [PERSON Ben Hale] left. Senator <s1>[PERSON Ada Frost]</s1> said <q1>it was dry</q1>"
# As in ``test_ways``: texts whose last claim a way links, and to whom; and texts that are none of its business.
ONLY_ONE: dict[Way, tuple[dict[str, str], list[str]]] = {
    **CAMPAIGNS,
    holders.present_or_former: (
        {
            f"{MAYORS} <s>The mayor</s> said <q>so</q>.": "Ada Frost",
            f"{MAYORS} <s>The former mayor</s> said <q>so</q>.": "Ben Hale",
        },
        [
            f"{MAYORS} In 1986 <s>the mayor</s> said <q>so</q>.",
            f"{MAYORS} <s>The old mayor</s> said <q>so</q>.",
            f"{MAYORS} <s>The baker</s> said <q>so</q>.",
            f"{MAYORS} <s>He</s> said <q>so</q>.",
            f"{MAYORS} Mayor [PERSON Eve Moss] left. <s>The mayor</s> said <q>so</q>.",
            "Mayor [PERSON Ada Frost] met [PERSON Ben Hale]. <s>The mayor</s> said <q>so</q>.",
            "Judge [PERSON Ada Frost] met retired judge [PERSON Ben Hale]. <s>The judge</s> said <q>so</q>.",
        ],
    ),
    only_one.called_before: (
        {
            "The Danish salmon farmer [ORGANIZATION Corvane] fell. <s>The salmon farmer</s> said <q>so</q>.": "Corvane",
            "They sued its salmon farmer, [ORGANIZATION Corvane]. <s>The salmon farmer</s> said <q>so</q>.": "Corvane",
            "[ORGANIZATION Corvane], a Danish salmon farmer, fell. <s>The salmon farmer</s> said <q>so</q>.": "Corvane",
            "[ORGANIZATION Corvane], a charity from the north, fell. [PERSON Ben Hale] left. <s>The charity</s> said <q>so</q>.": "Corvane",
            "[PERSON Ada Frost], a mum-of-three from [PLACE Selby], met [PERSON Jo Bell]. <s>The mum-of-three</s> said <q>so</q>.": "Ada Frost",
            "Mother of two [PERSON Ada Frost] met [PERSON Jo Bell]. <s>The mother-of-two</s> said <q>so</q>.": "Ada Frost",
            "The mine operator [ORGANIZATION Corvane] fell. <s>The mine operator</s> said <q>so</q>.": "Corvane",
        },
        [
            "The salmon farmer [ORGANIZATION Corvane] met the salmon farmer [ORGANIZATION Velkora]. <s>The salmon farmer</s> said <q>so</q>.",
            "The salmon farmer [PERSON Ada Frost] left. <s>The salmon farmer</s> said <q>so</q>.",
            # A comma that ends what stands before its clause, a clause about the noun, and posts.
            "Under_IN a deal with the bank, [ORGANIZATION Corvane], of [PLACE Selby], grew. <s>The bank</s> said <q>so</q>.",
            "They met near the bank, [ORGANIZATION Corvane] left. <s>The bank</s> said <q>so</q>.",
            "In talks with [ORGANIZATION Corvane], the bank won. <s>The bank</s> said <q>so</q>.",
            "The bank [ORGANIZATION Corvane] bought_VBD in May is_VBZ shut. <s>The bank</s> said <q>so</q>.",
            "For [ORGANIZATION Corvane], the mayor, left. <s>The mayor</s> said <q>so</q>.",
            "[ORGANIZATION Corvane] sued a salmon farmer. <s>The salmon farmer</s> said <q>so</q>.",
            "The salmon farmer met [ORGANIZATION Corvane]. <s>The salmon farmer</s> said <q>so</q>.", "Before the [ORGANIZATION Corvane], the Ministry of Ports paid. <s>The ministry</s> said <q>so</q>.",
            "The salmon farmer [ORGANIZATION Corvane] fell. <s>A salmon farmer</s> said <q>so</q>.",
            "<s>The salmon farmer</s> said <q>so</q>. The salmon farmer [ORGANIZATION Corvane] fell.",
        ],
    ),
    only_one.of_that_age: (
        {
            "[PERSON Ada Frost], 34, met [PERSON Ruth Hale], 51. <s>The 34-year-old</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost] (34) left. <s>The 34-year-old baker</s> said <q>so</q>.": "Ada Frost",
            "The 34-year-old baker [PERSON Ada Frost] left. <s>The 34-year-old</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost], aged 17 and late, left. <s>The teenager</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost], 34, met [PERSON Ruth Hale], 34. <s>The 34-year-old</s> said <q>so</q>.": OPEN,
        },
        [
            "[PERSON Ada Frost], 34, left. <s>The 43-year-old</s> said <q>so</q>.",
            "[PERSON Ada Frost], 34, left. <s>A 34-year-old</s> said <q>so</q>.",
            "[PERSON Ada Frost], 34, left. <s>The teenager</s> said <q>so</q>.",
            "[PERSON Ada Frost], 34, left. <s>She</s> said <q>so</q>.",
            "<s>The 34-year-old</s> said <q>so</q>. [PERSON Ada Frost], 34, left.",
        ],
    ),
    only_one.of_that_generation: (
        {
            f"{FROSTS} <s>The elder Frost</s> said <q>so</q>.": "Ben Frost Sr.",
            f"{FROSTS} <s>The younger Frost</s> said <q>so</q>.": "Ben Frost Jr.",
            "[PERSON Ben Frost Jr.] met [PERSON Max Frost]. <s>The elder Frost</s> said <q>so</q>.": "Max Frost",
            "[PERSON Ada Frost] met [PERSON Max Frost]. <s>The elder Frost</s> said <q>so</q>.": OPEN,
        },
        [
            "[PERSON Ben Frost Jr.] left. <s>The elder Frost</s> said <q>so</q>.",
            f"{FROSTS} <s>The elder baker</s> said <q>so</q>.",
            f"{FROSTS} <s>Frost</s> said <q>so</q>.",
        ],
    ),
    deeds.doing_so: (
        {
            "[PERSON Ada Frost], who teaches, met [PERSON Ben Hale]. <s>The teacher</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost], 34, who also coaches, met [PERSON Ben Hale]. <s>The coach</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ben Hale] was tried. [PERSON Ada Frost], prosecuting, left. <s>The prosecutor</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost] stole a car from [PERSON Ben Hale]. <s>The thief</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost] founded [ORGANIZATION Corvane]. [PERSON Ben Hale] left. <s>The Corvane founder</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost] became a carpenter in May. [PERSON Ben Hale] left. <s>The carpenter</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost] earns a living as a carpenter. [PERSON Ben Hale] left. <s>The carpenter</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost] teaches. [PERSON Ben Hale] taught in May. <s>The teacher</s> said <q>so</q>.": OPEN,
        },
        [
            "[PERSON Ada Frost] taught. A teacher met [PERSON Ben Hale]. <s>The teacher</s> said <q>so</q>.",
            "[PERSON Ada Frost] taught. Teacher [PERSON Ben Hale] left. <s>The teacher</s> said <q>so</q>.",
            "[PERSON Ada Frost] founded [ORGANIZATION Corvane]. <s>The Velkora founder</s> said <q>so</q>.",
            "[PERSON Ada Frost] founded [ORGANIZATION Velkora], and left [ORGANIZATION Corvane]. <s>The Corvane founder</s> said <q>so</q>.",
            "[PERSON Ada Frost] manages to swim. <s>The manager</s> said <q>so</q>.",
            "[PERSON Ada Frost] chairs it. <s>The chairman</s> said <q>so</q>.",
            "[PERSON Ada Frost] teaches. <s>A teacher</s> said <q>so</q>.",
            "[PERSON Ada Frost] teaches. <s>The teachers_NNS</s> said <q>so</q>.",
            "[PERSON Ada Frost] teaches. <s>Her teacher</s> said <q>so</q>.",
            "[PERSON Ada Frost] teaches. <s>She</s> said <q>so</q>.",
            "<s>The teacher</s> said <q>so</q>. [PERSON Ada Frost] teaches.",
            "<q1>“[PERSON Ada Frost] teaches,”</q1> <s1>[PERSON Ben Hale]</s1> said. <s>The teacher</s> said <q>so</q>.",
        ],
    ),
    holders.holder_of_office: (
        {
            f"{DFP} <s>The DFP</s> said <q>so</q>.": "Ada Frost",
            "The Director of Fishing Permits (DFP) for [PLACE Upper Arden], Hon. [PERSON Ada Frost], left. <s>The DFP</s> said <q>so</q>.": "Ada Frost",
            "Superintendent of Police [PERSON Ada Frost] left. <s>The SP</s> said <q>so</q>.": "Ada Frost",
            "Deputy Public Prosecutor [PERSON Ada Frost] left. <s>The [ORGANIZATION DPP]</s> said <q>so</q>.": "Ada Frost",
            # A headline's is named below.
            "Weir leaks, <s>DFP</s> says <q>so</q>\n\nThe Director of Fishing Permits (DFP), Major General [PERSON Ada Frost], left.": "Ada Frost",
            "Deputy Inspector General of Police [PERSON Ada Frost] left. <s>The DIG</s> said <q>so</q>.": "Ada Frost",
            # Of two with these initials nobody can say who is meant.
            "District Commissioner [PERSON Ada Frost] met Deputy Commissioner [PERSON Ben Hale]. <s>The DC</s> said <q>so</q>.": OPEN,
        },
        [
            "<s>The SP</s> said <q>so</q>. Superintendent of Police [PERSON Ada Frost] left.",
            "[ORGANIZATION Velkora] MP [PERSON Ada Frost] left. <s>The [ORGANIZATION Corvane]_NNP MP</s> said <q>so</q>.",
            "Senior Prosecutor [PERSON Ada Frost] left. <s>[PERSON SP]</s> said <q>so</q>.",
f"{DFP} <s>The DFO</s> said <q>so</q>.", f"{DFP} <s>They</s> said <q>so</q>."],
    ),
    of_two.former_or_latter: (
        {
            "[PERSON Ada Frost] met [PERSON Ben Hale]. <s>The former</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost] met [PERSON Ben Hale]. <s>The latter</s> said <q>so</q>.": "Ben Hale",
            "[PERSON Ada Frost] met [PERSON Ben Hale], and <s>the latter</s> said <q>so</q>.": "Ben Hale",
            "[PERSON Ada Frost] leads [ORGANIZATION Corvane] and [PERSON Ben Hale] runs [ORGANIZATION Velkora]. <s>The latter</s> said <q>so</q>.": "Ben Hale",
            "[ORGANIZATION Corvane] sued [ORGANIZATION Velkora]. <s>The former</s> said <q>so</q>.": "Corvane",
            "[PERSON Ada Frost] told [PERSON Ben Hale] of [ORGANIZATION Corvane] and [ORGANIZATION Velkora]. <s>The former</s> said <q>so</q>.": "Corvane",
            "[PERSON Ada Frost], [PERSON Jo Bell] and [PERSON Ben Hale] met. <s>The latter</s> said <q>so</q>.": OPEN,
            "[PERSON Ada Frost] and [PERSON Ben Hale] met a nurse. <s>The latter</s> said <q>so</q>.": OPEN,
            "[PERSON Ada Frost] met [PERSON Ben Hale].\n\nIt rained. Nobody left. <s>The latter</s> said <q>so</q>.": OPEN,
            "[PERSON Ada Frost] met [PERSON Ben Hale]. The former wept_VBD. <s>The latter</s> said <q>so</q>.": "Ben Hale",
            "[PERSON Ada Frost], the former_JJ mayor, met [PERSON Ben Hale]. <s>The latter</s> said <q>so</q>.": "Ben Hale",
            "[ORGANIZATION Corvane] left. [ORGANIZATION Velkora] came.\n\nIt rained. <s>The former</s> said <q>so</q>.": "Corvane",
            "[ORGANIZATION Corvane] left.\n\n[ORGANIZATION Velkora] came. <s>The former</s> said <q>so</q>.": OPEN,
            "[PERSON Ada Frost] met [PERSON Ben Hale], when the latter was_VBD late. <s>The former</s> said <q>so</q>.": "Ada Frost",
            "The former mayor_NN [PERSON Ada Frost] met_VBD [PERSON Ben Hale]. <s>The latter</s> said <q>so</q>.": "Ben Hale",
            "[PERSON Jo Bell] met [PERSON Ada Frost]. [PERSON Ben Hale] came. <s>The former</s> said <q>so</q>.": OPEN,
        },
        ["[PERSON Ada Frost] met [PERSON Ben Hale]. <s>The former mayor</s> said <q>so</q>."],
    ),
    of_two.the_other: (
        {
            "[PERSON Ada Frost] and [PERSON Ben Hale] left. <s1>[PERSON Ada Frost]</s1> said <q1>so</q1>. <s2>The other</s2> said <q2>no</q2>.": "Ben Hale",
            "<s1>One_CD of the bakers_NNS</s1> said <q1>so</q1>. <s2>The other</s2> said <q2>no</q2>.": "The other",
        },
        [
            "[PERSON Ada Frost] met [PERSON Ben Hale]. <s1>[PERSON Ada Frost]</s1> said <q1>so</q1>. <s2>The other</s2> said <q2>no</q2>.",
            "<s1>A baker</s1> said <q1>so</q1>. <s2>The other</s2> said <q2>no</q2>.",
            "[PERSON Ada Frost] and [PERSON Ben Hale] left. <s2>The other</s2> said <q2>no</q2>.",
            "[PERSON Ada Frost] and [PERSON Ben Hale] left. <s1>[PERSON Ada Frost]</s1> said <q1>so</q1>. It rained. It rained. <s2>The other</s2> said <q2>no</q2>.",
        ],
    ),
    of_two.of_two_ages: (
        {
            "[PERSON Max Frost], 34, met [PERSON Ben Hale], 51. <s>The older man</s> said <q>so</q>.": "Ben Hale",
            "[PERSON Max Frost], 34, met [PERSON Ben Hale], 51. <s>The younger man</s> said <q>so</q>.": "Max Frost",
            "[PERSON Max Frost], 34, met [PERSON Ben Hale], 51. <s>The young man</s> said <q>so</q>.": "Max Frost",
            "Baker [PERSON Max Frost], 34, met baker [PERSON Ben Hale], 51. Mayor [PERSON Jo Bell] left. <s>The older baker</s> said <q>so</q>.": "Ben Hale",
            "[PERSON Max Frost], 34, met his brother, [PERSON Ben Hale], 51. <s>The younger brother</s> said <q>so</q>.": "Max Frost",
            "[PERSON Max Frost], 34, met [PERSON Ben Hale], 39. <s>The young man</s> said <q>so</q>.": OPEN,
            "[PERSON Max Frost], 34, met [PERSON Ben Hale]. <s>The older man</s> said <q>so</q>.": OPEN,
            "[PERSON Max Frost], 34, met [PERSON Ben Hale], 34. <s>The older man</s> said <q>so</q>.": OPEN,
        },
        [
            "[PERSON Max Frost], 34, met [PERSON Ada Hale], 51. <s>The older man</s> said <q>so</q>.",
            "[PERSON Max Frost], 34, met [PERSON Ben Hale], 51. <s>The man</s> said <q>so</q>.",
            "[PERSON Max Frost], 34, met [PERSON Ben Hale], 51. <s>The older baker</s> said <q>so</q>.",
        ],
    ),
    couples.of_couple: (
        {
            "[PERSON Ada Frost] left. A couple from [PLACE Selby] waited. <s>The woman</s> said <q>so</q>.": "The woman",
            "[PERSON Ada Frost] left. A nurse and her son waited. <s>The son</s> said <q>so</q>.": "The son",
        },
        [
            "[PERSON Ada Frost] bought a couple of hats. <s>The woman</s> said <q>so</q>.",
            "A couple waited. [PERSON Ada Frost] left. <s>The woman</s> said <q>so</q>.",
            "A couple waited.\n\n<s>The woman</s> said <q>so</q>.",
            "A couple waited. <s>The baker</s> said <q>so</q>.",
            "<q1>“A couple waited,”</q1> <s1>[PERSON Ada Frost]</s1> said. <s>The woman</s> said <q>so</q>.",
            "[PERSON Ada Frost] and her son waited. <s>The son</s> said <q>so</q>.",
        ],
    ),
    only_one.of_that_address: (
        {
            "Sheikh [PERSON Karim Frost] met [PERSON Ben Hale]. <s>The sheikh</s> said <q>so</q>.": "Karim Frost",
            "Ajarn [PERSON Karim Frost] met [PERSON Ben Hale]. The <s>Ajarn_NNP</s> said <q>so</q>.": "Karim Frost",
            "Sheikh [PERSON Karim Frost] met Sheikh [PERSON Ben Hale]. <s>The sheikh</s> said <q>so</q>.": OPEN,
        },
        [
            "Father [PERSON Karim Frost] met [PERSON Ben Hale]. <s>The father</s> said <q>so</q>.",
            "Sheikh [PERSON Karim Frost] met [PERSON Ben Hale]. <s>The sheikhs_NNS</s> said <q>so</q>.",
            "Sheikh [PERSON Karim Frost] met [PERSON Ben Hale]. <s>Sheikh_NNP</s> said <q>so</q>.",
            "[PERSON Karim Frost] met [PERSON Ben Hale]. <s>The sheikh</s> said <q>so</q>.",
        ],
    ),
    only_one.of_that_party: (
        {
            "[PERSON Ada Frost], a Democrat from [PLACE Selby], met [PERSON Ben Hale]. <s>The Democrat</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost], a Texan, met [PERSON Ben Hale]. <s>The Texan</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost] (R-Selby) met [PERSON Ben Hale] (D-Arden). <s>The Republican</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost], a Democrat, met [PERSON Ben Hale], a Democrat. <s>The Democrat</s> said <q>so</q>.": OPEN,
            "Democrat [PERSON Ada Frost] met [PERSON Ben Hale] (D-Arden). <s>The Democrat</s> said <q>so</q>.": OPEN,
        },
        [
            "[PERSON Ada Frost], a Democrat, left. <s>The Republican</s> said <q>so</q>.",
            "[PERSON Ada Frost], a Democrat, left. <s>The Democrats_NNPS</s> said <q>so</q>.",
            "[PERSON Ada Frost], a Democrat, left. <s>The mayor</s> said <q>so</q>.",
        ],
    ),
    of_states.of_that_state: (
        {
            "Sen. [PERSON Ada Frost], R-Fla., met Sen. [PERSON Ben Hale], D-Texas. <s>The Texas senator</s> said <q>so</q>.": "Ben Hale",
        },
        ["Sen. [PERSON Ada Frost], R-Fla., left. <s>The senator</s> said <q>so</q>."],
    ),
    of_states.of_union: (
        {
            "[PERSON Ada Frost], head of the dockers, met Mayor [PERSON Ben Hale]. <s>The union leader</s> said <q>so</q>.": "Ada Frost",
        },
        ["[PERSON Ada Frost], head of the dockers, left. <s>The union</s> said <q>so</q>."],
    ),
    only_one.only_holder: (
        {
            "Striker_NN [PERSON Ada Frost] met goalkeeper [PERSON Ruth Hale]. <s1>[PERSON Ruth Hale]</s1> said <q1>so</q1>. <s2>The striker</s2> said <q2>no</q2>.": "Ada Frost",
            "The Commissioner for Lands, [PERSON Ada Frost], met goalkeeper [PERSON Ruth Hale]. <s1>[PERSON Ruth Hale]</s1> said <q1>so</q1>. <s2>The Commissioner for Lands</s2> said <q2>no</q2>.": "Ada Frost",
        },
        [
            "Striker_NN [PERSON Ada Frost] left. <s>The old striker</s> said <q>so</q>.",
            "Striker_NN [PERSON Ada Frost] left. <s>The baker</s> said <q>so</q>.",
            "Mayor [PERSON Ada Frost] left. <s>The mayor</s> said <q>so</q>.",
            "The Commissioner for Lands, [PERSON Ada Frost], left. <s>The commissioner for roads</s> said <q>so</q>.",
            "Striker_NN [PERSON Ada Frost] left. <s>She</s> said <q>so</q>.",
        ],
    ),
    anew.called_anew: (
        {
            f"{SKIPPER} “We woke late,” <s2>the defender</s2> said <q2>so</q2>.": "Ada Frost",
            f"{SENATORS}.\n\n<s2>The lawmaker</s2> said <q2>no</q2>.": "Ada Frost",
            f"{SENATORS}. <s2>The former Selby commissioner</s2> said <q2>no</q2>.": "Ada Frost",
            "Abbot <s1>[PERSON Ben Hale]</s1> said <q1>so</q1>. <s2>The 58-year-old monk</s2> said <q2>no</q2>.": "Ben Hale",
            f"{SENATORS}. <q2>“So,”</q2> <s2>the lawmaker</s2> said. <s3>The former baker</s3> said <q3>no</q3>.": "Ada Frost",
            "Mayor <s1>[PERSON Ada Frost]</s1> said <q1>so</q1>. <s2>The official</s2> said <q2>no</q2>.": "Ada Frost",
            "[COUNTRY-DK Danish] envoy <s1>[PERSON Ada Frost]</s1> said <q1>so</q1>. <s2>The [COUNTRY-DK Danish] official</s2> said <q2>no</q2>.": "Ada Frost",
        },
        [
            f"The defender fell. {SKIPPER} <s2>The defender</s2> said <q2>so</q2>.",
            f"{SKIPPER} A clerk left. <s2>The defender</s2> said <q2>so</q2>.",
            f"{SKIPPER} <s2>The baker</s2> said <q2>so</q2>.",
            "Mayor <s1>[PERSON Ada Frost]</s1> said <q1>so</q1>. <s2>The governor</s2> said <q2>no</q2>.",
            "Mayor <s1>[PERSON Ada Frost]</s1> said <q1>the official left</q1>. <s2>The official</s2> said <q2>no</q2>.",
            "Mayor <s1>[PERSON Ada Frost]</s1> said <q1>so</q1>. <s2>The official in the north</s2> said <q2>no</q2>.",
            "Senator <s1>[PERSON Ada Frost]</s1> said <q1>Senator [PERSON Ben Hale] left</q1>. <s2>The lawmaker</s2> said <q2>no</q2>.",
            f"{SENATORS}. <s2>The former president</s2> said <q2>no</q2>.",
            f"{SENATORS}. It rained.\n\nIt rained.\n\n<s2>The lawmaker</s2> said <q2>no</q2>.",
            "Spokesman <s1>[PERSON Ben Hale]</s1> said <q1>so</q1>.\n\n<s2>The former commissioner</s2> said <q2>no</q2>.",
            "Judge <s1>[PERSON Ada Frost]</s1> said <q1>so</q1>. <s2>The official</s2> said <q2>no</q2>.",
            "Mayor <s1>[PERSON Ada Frost]</s1> said <q1>so</q1>. <s2>The official</s2>, who would not be named, said <q2>no</q2>.",
            "Mayor <s1>[PERSON Ada Frost]</s1> said <q1>a clerk left</q1>. <s2>The official</s2> said <q2>no</q2>.",
            "Skipper <s1>[PERSON Ada Frost]</s1> said <q1>[PERSON Ruth Hale] slept</q1>. <s2>The defender</s2> said <q2>no</q2>.",
            "Captain <s1>[PERSON Ada Frost]</s1> said <q1>so</q1>. <s2>The pilot</s2> said <q2>no</q2>.",
            f"A lawmaker left. {SENATORS}.\n\n<s2>The lawmaker</s2> said <q2>no</q2>.",
            "Officer <s1>[PERSON Ada Frost]</s1> said <q1>so</q1>. <s2>The 34-year-old driver</s2> said <q2>no</q2>.",
        ],
    ),
    only_one.holder_in_body: (
        {
            "[PERSON Ada Frost], general secretary of the [ORGANIZATION Glass Union], met [PERSON Ruth Hale]. <s>The union leader</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost], director of the [ORGANIZATION River Mills Fund], met [PERSON Ruth Hale]. <s>The RMF boss</s> said <q>so</q>.": "Ada Frost", "Foreign Secretary [PERSON Ada Frost] met Foreign Minister [PERSON Ruth Hale]. <s>The Foreign Minister</s> said <q>so</q>.": "Ruth Hale",
        },
        [
            "[PERSON Ada Frost], general secretary of the [ORGANIZATION Glass Union], left. <s>The party leader</s> said <q>so</q>.",
            "[PERSON Ada Frost], general secretary of the [ORGANIZATION Glass Union], left. <s>The leader</s> said <q>so</q>.",
            "[PERSON Ada Frost], general secretary of the [ORGANIZATION Glass Union], left. <s>The union clerk</s> said <q>so</q>.",
            "[PERSON Ada Frost], general secretary of the [ORGANIZATION Glass Union], left. <s>A union leader</s> said <q>so</q>.",
            "[PERSON Ada Frost], general secretary of the [ORGANIZATION Glass Union], left. <s>She</s> said <q>so</q>.",
        ],
    ),
    of_paragraph.in_passing: (
        {
            "[PERSON Ada Frost] sold a goat. <q>“So,”</q> <s>the mum-of-three</s> said.": "Ada Frost",
            "Coach [PERSON Ada Frost] watched_VBD it. <s>The veteran</s> said <q>so</q>.": "Ada Frost",
            "<s1>[PERSON Ada Frost]</s1> said <q1>no</q1>. <q2>“So,”</q2> <s2>the mum-of-three</s2> said.": "Ada Frost",
            "<s1>[PERSON Ada Frost]</s1> told [PERSON Jo Bell] <q1>no</q1>.\n\n<s2>The 34-year-old mum-of-three</s2> said <q2>so</q2>.": "Ada Frost",
            "Senator [PERSON Ada Frost] left. <s>The former nurse</s> said <q>so</q>.": "Ada Frost",
        },
        [
            "Mr. [PERSON Ben Hale] sold a goat. <s>The mum-of-three</s> said <q>so</q>.",
            "[PERSON Ada Frost] met [PERSON Ruth Hale]. <s>The mum-of-three</s> said <q>so</q>.",
            "They met [PERSON Ada Frost]. <s>The mum-of-three</s> said <q>so</q>.",
            "The veteran's wife, [PERSON Ada Frost], watched_VBD it. <s>The veteran</s> said <q>so</q>.",
            "<s1>A mother</s1> said <q1>no</q1>.\n\n<s2>The father of two</s2> said <q2>so</q2>.",
            "<s1>[PERSON Ada Frost]</s1> said <q1>no</q1>.\n\nA clerk left. <s2>The mum-of-three</s2> said <q2>so</q2>.",
            "Mr. <s1>[PERSON Ben Hale]</s1> said <q1>no</q1>.\n\n<s2>The mum-of-three</s2> said <q2>so</q2>.",
            "[PERSON Ada Frost] left. It rained. <s>The mum-of-three</s> said <q>so</q>.",
            "[PERSON Ada Frost] left.\n\n<s>The mum-of-three</s> said <q>so</q>.",
            "Nurse [PERSON Ruth Hale] left.\n\nSenator [PERSON Ada Frost] left. <s>The former nurse</s> said <q>so</q>.",
            "<s1>[PERSON Ben Hale]</s1> said <q1>so</q1>. [PERSON Ada Frost] left. <s2>The mum-of-three</s2> said <q2>so</q2>.",
            "[PERSON Ada Frost] left. <s>The nurse</s> said <q>so</q>.",
            "Sergeant <s1>[PERSON Ada Frost]</s1> said <q1>a man left</q1>. <s2>The former nurse</s2> said <q2>so</q2>.",
            "[PERSON Ada Frost] left. <s>She</s> said <q>so</q>.",
        ],
    ),
    of_paragraph.of_an_age: (
        {
            "Mr. [PERSON Ben Hale] sold a goat. It rained. <s>The 52-year-old</s> said <q>so</q>.": "Ben Hale",
            "[PERSON Ada Frost] left.\n\nThey met [PERSON Ben Hale]. <q>“So,”</q> <s>the 52-year-old baker</s> said.": "Ben Hale",
            "<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>. <s2>The 52-year-old</s2> said <q2>so</q2>.": "Ada Frost",
        },
        [
            "[PERSON Ada Frost] met [PERSON Ruth Hale]. <s>The 52-year-old</s> said <q>so</q>.",
            "[PERSON Ada Frost], 34, left. <s>The 52-year-old</s> said <q>so</q>.",
            "[PERSON Ada Frost] left.\n\n<s>The 52-year-old</s> said <q>so</q>.",
            "Mayor [PERSON Ada Frost] left. <s>The 52-year-old</s> said <q>so</q>.",
            "A 52-year-old boy met [PERSON Ada Frost]. <s>The 52-year-old</s> said <q>so</q>.",
            "[PERSON Ada Frost] left. <s>A 52-year-old</s> said <q>so</q>.",
            "[PERSON Ada Frost] left. <s>The 52-year-olds</s> said <q>so</q>.",
            "Ms. [PERSON Ada Frost] left. <s>The 9-year-old boy</s> said <q>so</q>.",
            "[PERSON Ada Frost] left. <s>She</s> said <q>so</q>.",
        ],
    ),
    of_paragraph.still_nameless: (
        {
            "Official [PERSON Ada Frost] left, but_CC <s1>one_CD of_IN the clerks_NNS</s1>, who would not be named, said <q1>so</q1>.\n\n<q2>“So,”</q2> <s2>the official</s2> said.": "one of the clerks",
            "Councillor [PERSON Ada Frost] left. <s1>A member of the party who asked not to be named</s1> said <q1>so</q1>. <s2>The lawmaker</s2> said <q2>so</q2>.": "A member of the party",
        },
        [
            "<s1>A clerk</s1> said <q1>so</q1>. <s2>The official</s2> said <q2>so</q2>.",
            "<s1>A clerk</s1>, who would not be named, said <q1>so</q1>. [PERSON Ada Frost] left_VBD. <s2>The official</s2> said <q2>so</q2>.",
            "<s1>A resident</s1>, who would not be named, said <q1>so</q1>. <s2>The official</s2> said <q2>so</q2>.",
            "<s1>A clerk</s1>, who would not be named, said <q1>so</q1>. <s2>The mayor</s2> said <q2>so</q2>.",
            "<s1>[PERSON Ada Frost]</s1>, who would not be named, said <q1>so</q1>. <s2>The official</s2> said <q2>so</q2>.",
            "<s1>A clerk</s1>, who would not be named, said <q1>so</q1>. <s2>The officials</s2> said <q2>so</q2>.",
        ],
    ),
    of_paragraph.still_the_subject: (
        {
            "Mr. [PERSON Ben Hale] met Mr. [PERSON Max Frost].\n\n[PERSON Karl Brandt], 70, who sells fish, was tired of both. <q>“So,”</q> <s>he</s> said.": "Karl Brandt",
            "Mr. [PERSON Ben Hale] met [PERSON Ada Frost]. <s>He</s> said <q>so</q>.": "Ben Hale",
        },
        [
            "Mr. [PERSON Ben Hale] met Mr. [PERSON Max Frost]. <s>He</s> said <q>so</q>.",
            "They met Mr. [PERSON Ben Hale]. <s>He</s> said <q>so</q>.",
            "He met [PERSON Ruth Hale] and [PERSON Ben Hale], of [PLACE Selby], left. <s>He</s> said <q>so</q>.",
            "Mr. [PERSON Ben Hale] left. It rained. <s>He</s> said <q>so</q>.",
            "[PERSON Ada Frost] left. <s>He</s> said <q>so</q>.",
            "Mr. [PERSON Ben Hale] left. <s>It</s> said <q>so</q>.",
            "<s1>[PERSON Ruth Hale]</s1> said <q1>so</q1>. Mr. [PERSON Ben Hale] left. <s2>He</s2> said <q2>so</q2>.",
            "Mr. [PERSON Ben Hale] left. <s>The mayor</s> said <q>so</q>.",
        ],
    ),
    of_paragraph.adds: (
        {
            "Mrs. [PERSON Joy Hale] left. <s1>[PERSON Ruth Moss]</s1> said <q1>no</q1>.\n\n<q2>“So,”</q2> <s2>she</s2> <c2>added_VBD</c2>.": "Ruth Moss",
        },
        [
            "<s1>[PERSON Ruth Moss]</s1> said <q1>no</q1>.\n\n<q2>“So,”</q2> <s2>she</s2> said.",
            "<s1>[PERSON Ruth Moss]</s1> said <q1>no</q1>. Mrs. [PERSON Joy Hale] left.\n\n<q2>“So,”</q2> <s2>she</s2> <c2>added_VBD</c2>.",
            "<s1>Mr. [PERSON Ben Moss]</s1> said <q1>no</q1>. <q2>“So,”</q2> <s2>she</s2> <c2>added_VBD</c2>.",
            "<q1>“No,”</q1> said <s1>[PERSON Ruth Moss]</s1>. Mrs. [PERSON Joy Hale] went_VBD on: <q1>“Yes.”</q1> <q2>“So,”</q2> <s2>she</s2> <c2>added_VBD</c2>.",
            "<s1>[PERSON Ruth Moss]</s1> said <q1>no</q1>. A nurse wept_VBD. <q2>“So,”</q2> <s2>she</s2> <c2>added_VBD</c2>.",
            "<s1>[PERSON Ruth Moss]</s1> said <q1>no</q1>.\n\nIt rained.\n\n<q2>“So,”</q2> <s2>she</s2> <c2>added_VBD</c2>.",
            "<s1>[ORGANIZATION Velkora]</s1> said <q1>no</q1>. <q2>“So,”</q2> <s2>she</s2> <c2>added_VBD</c2>.",
        ],
    ),
    only_one.only_body: (
        {
            "[ORGANIZATION Selby Institute] opened. <s>The think tank</s> said <q>so</q>.": "Selby Institute",
            "[ORGANIZATION Velkora] sued the [ORGANIZATION Glass Union]. <s>The firm</s> said <q>so</q>.": "Velkora",
            "The [ORGANIZATION Selby Courier] met the [AGENCY Ministry of Ports]. <s>The newspaper</s> said <q>so</q>.": "Selby Courier",
            "[ORGANIZATION Velkora] left. They blamed the firm. <s>The firm</s> said <q>so</q>.": "Velkora",
            "[ORGANIZATION Velkora] left. <s>The family-owned_VBN firm</s> said <q>so</q>.": "Velkora",
            "[ORGANIZATION Velkora] left. <s>The [PLACE Selby], [PLACE Ohio]-based firm</s> said <q>so</q>.": "Velkora", "[ORGANIZATION Velkora] left. <s>The [ORGANIZATION FTSE] 250 company</s> said <q>so</q>.": "Velkora",
            "The [ORGANIZATION Clean Creek] campaign sued [ORGANIZATION Velkora]. <s>The firm</s> said <q>so</q>.": "Velkora",
        },
        [
            "[ORGANIZATION Velkora] sued [ORGANIZATION Orbel]. <s>The firm</s> said <q>so</q>.",
            "[ORGANIZATION Velkora] sued a firm in [PLACE Selby]. <s>The firm</s> said <q>so</q>.",
            "[ORGANIZATION Velkora] left. <s>The old firm</s> said <q>so</q>.",
            "[ORGANIZATION Velkora] left. <s>The firm</s> that built it said <q>so</q>.",
            "[ORGANIZATION Velkora] left. <s>The firms</s> said <q>so</q>.",
            "[ORGANIZATION Velkora] left. <s>The baker</s> said <q>so</q>.",
            "[ORGANIZATION Velkora] left. <s>It</s> said <q>so</q>.", "SELBY, May 3 ([ORGANIZATION Velkora]) – It rained. <s>The firm</s> said <q>so</q>.", "She told [ORGANIZATION Velkora News]. <s>The laboratory</s> said <q>so</q>.",
            "<s>The firm</s> said <q>so</q>. [ORGANIZATION Velkora] left.",
        ],
    ),
}  # fmt: skip
