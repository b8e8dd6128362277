"""What stands behind a cue and is no statement: each rule with sentences that it is about and some that it must leave."""

from __future__ import annotations

import pytest

from onrecord.claims.contents import NONE, UNSAID, is_content, is_unsaid

from .written import at, written

# The rule; the sentence; the cue and what stands behind it.
DROPPED = [
    ("nothing", "The/DT club/NN has/VBZ said/VBN little/JJ .", "has said", "little."),
    ("nothing", "Hale/NNP said/VBD nothing/NN about/IN the/DT leak/NN .", "said", "nothing about the leak"),
    ("nothing", "Hale/NNP says/VBZ nothing/NN at/IN all/DT .", "says", "nothing at all"),
    ("nothing", "Hale/NNP said/VBD nothing/NN while/IN they/PRP searched/VBD him/PRP .", "said", "nothing while they searched him"),
    ("matter_of_a_question", "Asked/VBD when/WRB it/PRP leaked/VBD ,/, she/PRP shrugged/VBD .", "Asked", "when it leaked"),
    ("matter_of_a_question", "Asked/VBN by/IN reporters/NNS whether/IN it/PRP leaks/VBZ ,/, she/PRP left/VBD .", "Asked", "whether it leaks"),
    ("unknown_to", "Unbeknown/NNP to/IN Hale/NNP ,/, it/PRP leaks/VBZ .", "Unbeknown to", "it leaks"),
    ("unknown_to", "Unknown/JJ to/IN the/DT owner/NN ,/, it/PRP leaks/VBZ .", "Unknown to", "it leaks"),
    ("to_plead", "Hale/NNP was/VBD not/RB asked/VBN to/TO plead/VB .", "was not asked", "to plead"),
    ("to_plead", "Hale/NNP was/VBD asked/VBN to/TO plead/VB to/IN theft/NN .", "was asked", "to plead to theft"),
    ("no_comment", "The/DT bank/NN said/VBD it/PRP had/VBD no/DT comment/NN .", "said", "it had no comment"),
    ("no_answer", "Hale/NNP declined/VBD to/TO say/VB when/WRB .", "declined", "to say when"),
    ("pronoun", "The/DT firm/NN rejects/VBZ that/DT .", "rejects", "that"),
    ("pronoun", "Miners/NNS say/VBP otherwise/RB .", "say", "otherwise"),
    ("pronoun", "Miners/NNS argue/VBP the/DT opposite/NN .", "argue", "the opposite"),
    ("no_answer", "The/DT firm/NN did/VBD not/RB respond/VB to/IN requests/NNS for/IN comment/NN .", "did not respond to", "requests for comment"),
    ("no_answer", "The/DT firm/NN declined/VBD to/TO comment/VB on/IN the/DT leak/NN .", "declined", "to comment on the leak"),
    ("matter_of_a_question", "The/DT mayor/NN ,/, asked/VBN about/IN the/DT leak/NN ,/, left/VBD .", "asked about", "the leak"),
    ("matter_of_a_question", "Hale/NNP was/VBD pressed/VBN on/IN the/DT price/NN .", "was pressed on", "the price"),
    ("on_a_sign", "Some/DT held/VBD signs/NNS saying/VBG “ Keep/VB it/PRP ” .", "saying", "“Keep it”"),
    ("on_a_sign", "A/DT banner/NN that/WDT read/VBD “ Keep/VB it/PRP ” fell/VBD .", "read", "“Keep it”"),
    ("on_a_sign", "A/DT banner/NN hung/VBD from/IN it/PRP read/VBD “ Keep/VB it/PRP ” .", "read", "“Keep it”"),
    ("what_is_answered", "Replying/VBG to/TO the/DT debate/NN ,/, Hale/NNP left/VBD .", "Replying", "to the debate"),
    ("what_is_answered", "Answering/VBG a/DT question/NN ,/, Hale/NNP left/VBD .", "Answering", "a question"),
    ("where_it_was_said", "Writing/VBG in/IN the/DT Gazette/NNP ,/, Hale/NNP wept/VBD .", "Writing", "in the Gazette"),
    ("where_it_was_said", "Commenting/VBG on/IN the/DT leak/NN ,/, Hale/NNP wept/VBD .", "Commenting", "on the leak"),
    ("where_it_was_said", "Writing/VBG to/IN the/DT council/NN ,/, Hale/NNP wept/VBD .", "Writing", "to the council"),
    ("where_it_was_said", "Writing/VBG for/IN the/DT court/NN ,/, Hale/NNP wept/VBD .", "Writing", "for the court"),
    ("composed", "Hale/NNP wrote/VBD the/DT main/JJ opinion/NN in/IN it/PRP .", "wrote", "the main opinion in it"),
    ("nameless", "A/DT clerk/NN asking/VBG not/RB to/TO be/VB named/VBN wept/VBD .", "asking", "not to be named"),
    ("nameless", "A/DT clerk/NN requesting/VBG anonymity/NN for/IN fear/NN wept/VBD .", "requesting", "anonymity for fear"),
    ("scolding", "Hale/NNP told/VBD off/RP players/NNS who/WP were/VBD late/JJ .", "told", "who were late"),
    ("matter_of_a_message", "Hale/NNP was/VBD emailed/VBN about/IN the/DT leak/NN .", "was emailed about", "the leak"),
    ("matter_of_a_message", "Hale/NNP was/VBD told/VBN about/IN the/DT leak/NN .", "was told", "about the leak"),
    ("reported_first", "A/DT letter/NN was/VBD earlier/RB reported/VBN by/IN the/DT Gazette/NNP .", "was earlier reported", "A letter"),
    ("reported_first", "The/DT letter/NN was/VBD first/RB reported/VBN by/IN the/DT Gazette/NNP .", "was first reported", "The letter"),
    ("granted", "The/DT judge/NN denied/VBD the/DT suspect/NN bail/NN .", "denied", "the suspect bail"),
    ("granted", "The/DT guards/NNS denied/VBD her/PRP entry/NN to/TO it/PRP .", "denied", "her entry to it"),
    ("granted", "The/DT judge/NN denied/VBD bail/NN as/IN Hale/NNP had/VBD fled/VBN .", "denied", "bail as Hale had fled"),
    ("not_a_word", "Hale/NNP has/VBZ not/RB said/VBN a/DT word/NN since/IN Friday/NNP .", "has not said", "a word since Friday"),
    ("not_a_word", "Hale/NNP did/VBD not/RB say/VB anything/NN about/IN it/PRP .", "did not say", "anything about it"),
    ("not_a_word", "Hale/NNP wrote/VBD none/NN of/IN them/PRP .", "wrote", "none of them"),
    ("not_a_word", "Hale/NNP said/VBD no/RB more/RBR on/IN it/PRP .", "said", "no more on it"),
    ("not_a_word", "Hale/NNP did/VBD not/RB say/VB more/RBR .", "did not say", "more"),
    ("pointed_to", "That/DT was/VBD all/DT Hale/NNP said/VBD .", "said", "That was all"),
    ("pointed_to", "That/DT was/VBD all/DT Hale/NNP said/VBD .", "said", "That was"),
    ("pointed_to", "It/PRP is/VBZ what/WP the/DT firm/NN demands/VBZ .", "demands", "what"),
    ("each_other", "The/DT drivers/NNS blamed/VBD each/DT other/JJ in/IN court/NN .", "blamed", "each other in court"),
    ("afterthought", "Hale/NNP apologised/VBD ,/, though/IN not/RB to/IN her/PRP .", "apologised", "though not to her"),
    ("ringing", "It/PRP was/VBD Hale/NNP ,/, calling/VBG about/IN a/DT boiler/NN .", "calling about", "a boiler"),
    ("indictment", "Hale/NNP was/VBD charged/VBN with/IN theft/NN .", "was charged", "with theft"),
    ("to_order", "Hale/NNP called/VBD the/DT hall/NN to/TO order/VB twice/RB .", "called", "the hall to order twice"),
    ("awarded", "Hale/NNP was/VBD named/VBN best/JJS actor/NN .", "was named", "best actor"),
    ("searching", "The/DT test/NN looks/VBZ for/IN tiny/JJ cracks/NNS .", "looks for", "tiny cracks"),
    ("participle", "The/DT plan/NN agreed/VBD to/IN on/IN Monday/NNP was/VBD late/JJ .", "agreed to", "was late"),
    ("title", "A/DT note/NN titled/VBN “ Time/NN to/TO act/VB ” was/VBD read/VBN .", "titled", "“Time to act”"),
    ("deed", "Hale/NNP called/VBD the/DT police/NNS to/IN the/DT quay/NN .", "called", "the police to the quay"),
    ("deed", "Hale/NNP called/VBD off/RP the/DT search/NN .", "called off", "the search"),
    ("deed", "Hale/NNP proposed/VBD to/IN Ada/NNP .", "proposed", "to Ada"),
    ("deed", "Hale/NNP declared/VBD an/DT interest/NN as/IN he/PRP owned/VBD it/PRP .", "declared", "an interest as he owned it"),
    ("gesture", "Hale/NNP points/VBZ to/IN where/WRB it/PRP stood/VBD .", "points to", "where it stood"),
    ("gesture", "Hale/NNP gestured/VBD to/IN where/WRB it/PRP sank/VBD .", "gestured", "to where it sank"),
    ("how_long", "They/PRP argued/VBD for/IN nearly/RB an/DT hour/NN .", "argued", "nearly an hour"),
    ("how_soon", "They/PRP would/MD appeal/VB “ within/IN hours/NNS ” .", "would appeal", "“within hours”"),
    ("how_soon", "They/PRP answered/VBD it/PRP “ within/IN the/DT week/NN ” .", "answered", "“within the week”"),
    ("matter", "Hale/NNP remarked/VBD on/IN the/DT weather/NN .", "remarked", "the weather"),
    ("to_whom", "Hale/NNP apologised/VBD to/IN the/DT crew/NN .", "apologised to", "the crew"),
]  # fmt: skip
KEPT = [
    ("awarded", "Hale/NNP was/VBD named/VBN as/IN the/DT thief/NN .", "was named", "as the thief"),
    ("searching", "The/DT test/NN looks/VBZ as/IN if/IN it/PRP leaks/VBZ .", "looks", "as if it leaks"),
    ("deed", "Hale/NNP called/VBD the/DT police/NNS cowards/NNS .", "called", "the police cowards"),
    ("deed", "Hale/NNP called/VBD the/DT vote/NN rigged/VBN .", "called", "the vote rigged"),
    ("deed", "Hale/NNP declared/VBD the/DT war/NN over/IN .", "declared", "the war over"),
    ("deed", "Hale/NNP called/VBD for/IN a/DT vote/NN .", "called for", "a vote"),
    ("deed", "Hale/NNP declared/VBD the/DT war/NN was/VBD over/IN as/IN it/PRP froze/VBD .", "declared", "the war was over as it froze"),
    ("gesture", "Hale/NNP points/VBZ to/IN why/WRB it/PRP fell/VBD .", "points to", "why it fell"),
    ("gesture", "Hale/NNP pointed/VBD out/RP where/WRB it/PRP fell/VBD .", "pointed out", "where it fell"),
    ("how_long", "They/PRP asked/VBD for/IN another/DT hour/NN .", "asked for", "another hour"),
    ("how_soon", "They/PRP said/VBD “ within/IN hours/NNS ” .", "said", "“within hours”"),
    ("how_soon", "They/PRP replied/VBD “ within/IN hours/NNS ” .", "replied", "“within hours”"),
    ("how_soon", "They/PRP decided/VBD :/: “ In/IN a/DT year/NN . ”", "decided", "“In a year.”"),
    ("how_soon", "“ Within/IN hours/NNS ” they/PRP answered/VBD .", "answered", "“Within hours”"),
    ("matter", "Hale/NNP remarked/VBD on/IN how/WRB cold/JJ it/PRP was/VBD .", "remarked on", "how cold it was"),
    ("to_whom", "Hale/NNP apologised/VBD to/IN the/DT crew/NN for/IN it/PRP .", "apologised to", "the crew for it"),
    ("not_a_word", "Hale/NNP said/VBD none/NN of/IN them/PRP had/VBD come/VBN .", "said", "none of them had come"),
    ("not_a_word", "Hale/NNP never/RB believed/VBD a/DT word/NN of/IN it/PRP .", "never believed", "a word of it"),
    ("not_a_word", "Hale/NNP wrote/VBD much/JJ of/IN it/PRP .", "wrote", "much of it"),
    ("not_a_word", "Hale/NNP said/VBD no/DT more/JJR ships/NNS leak/VBP .", "said", "no more ships leak"),
    ("not_a_word", "Hale/NNP said/VBD no/DT more/JJR delays/NNS .", "said", "no more delays"),
    ("not_a_word", "Hale/NNP demanded/VBD no/DT more/JJR .", "demanded", "no more"),
    ("pointed_to", "That/DT was/VBD all/DT ,/, Hale/NNP said/VBD .", "said", "That was all"),
    ("pointed_to", "“ That/DT was/VBD all/DT ” Hale/NNP said/VBD .", "said", "“That was all”"),
    ("pointed_to", "Hale/NNP said/VBD that/DT was/VBD all/DT .", "said", "that was all"),
    ("each_other", "The/DT drivers/NNS blamed/VBD each/DT other/JJ for/IN it/PRP .", "blamed", "each other for it"),
    ("afterthought", "Hale/NNP said/VBD though/IN it/PRP leaks/VBZ it/PRP holds/VBZ .", "said", "though it leaks it holds"),
    ("ringing", "Hale/NNP called/VBD for/IN a/DT recount/NN .", "called for", "a recount"),
    ("nothing", "Hale/NNP said/VBD nothing/NN had/VBD leaked/VBN .", "said", "nothing had leaked"),
    ("nothing", "Hale/NNP said/VBD the/DT club/NN had/VBD little/JJ .", "said", "the club had little"),
    ("no_comment", "Hale/NNP said/VBD no/DT comment/NN was/VBD needed/VBN now/RB .", "said", "no comment was needed now"),
    ("no_comment", "“ No/DT comment/NN ,/, ” Hale/NNP said/VBD .", "said", "No comment"),
    ("no_answer", "Hale/NNP declined/VBD to/TO say/VB when/WRB it/PRP leaked/VBD .", "declined to say", "when it leaked"),
    ("no_comment", "Hale/NNP said/VBD it/PRP had/VBD no/DT comment/NN yet/RB on/IN that/DT .", "said", "it had no comment yet on that"),
    ("no_answer", "Hale/NNP did/VBD not/RB see/VB the/DT council/NN .", "did not see", "the council"),
    ("on_a_sign", "The/DT clerk/NN who/WP held/VBD it/PRP said/VBD “ Keep/VB it/PRP ” .", "said", "“Keep it”"),
    ("nothing", "“ Nothing/NN of/IN note/NN leaks/VBZ ,/, ” said/VBD Hale/NNP .", "said", "“Nothing of note leaks,”"),
    ("nothing", "“ Nothing/NN of/IN note/NN ,/, ” said/VBD Hale/NNP .", "said", "“Nothing of note,”"),
    ("nothing", "Hale/NNP recalled/VBD nothing/NN odd/JJ but/CC the/DT smell/NN .", "recalled", "nothing odd but the smell"),
    ("on_a_sign", "The/DT man/NN with/IN the/DT flag/NN on/IN it/PRP said/VBD “ Keep/VB it/PRP ” .", "said", "“Keep it”"),
    ("on_a_sign", "The/DT flag/NN fell/VBD on/IN Monday/NNP and/CC Hale/NNP said/VBD “ Keep/VB it/PRP ” .", "said", "“Keep it”"),
    ("on_a_sign", "Said/VBD Hale/NNP “ Keep/VB it/PRP ” .", "Said", "“Keep it”"),
    ("on_a_sign", "Signs/NNS say/VBP that/IN it/PRP leaks/VBZ .", "say", "that it leaks"),
    ("title", "Hale/NNP titled/VBD the/DT note/NN late/JJ .", "titled", "the note late"),
    ("pronoun", "The/DT firm/NN says/VBZ that/DT leaks/VBZ .", "says", "that leaks"),
    ("pronoun", "The/DT firm/NN says/VBZ the/DT same/JJ ships/NNS leak/VBP .", "says", "the same ships leak"),
    ("no_answer", "Hale/NNP did/VBD not/RB answer/VB whether/IN it/PRP leaks/VBZ .", "did not answer", "whether it leaks"),
    ("no_answer", "Hale/NNP replied/VBD to/IN the/DT council/NN .", "replied", "to the council"),
    ("matter_of_a_question", "Hale/NNP was/VBD asked/VBN whether/IN it/PRP leaks/VBZ .", "was asked", "whether it leaks"),
    ("matter_of_a_question", "Asked/VBD by/IN a/DT clerk/NN whether/IN it/PRP leaks/VBZ ,/, she/PRP left/VBD .", "Asked", "whether it leaks"),
    ("matter_of_a_question", "Hale/NNP was/VBD asked/VBN to/TO leave/VB .", "was asked", "to leave"),
    ("matter_of_a_question", "Hale/NNP was/VBD warned/VBN about/IN the/DT leak/NN .", "was warned about", "the leak"),
    ("matter_of_a_question", "Hale/NNP was/VBD asked/VBN where/WRB to/TO go/VB .", "was asked", "where to go"),
    ("matter_of_a_question", "Hale/NNP asked/VBD about/IN the/DT leak/NN .", "asked about", "the leak"),
    ("what_is_answered", "Answering/VBG that/IN it/PRP leaks/VBZ ,/, Hale/NNP left/VBD .", "Answering", "that it leaks"),
    ("what_is_answered", "Hale/NNP replied/VBD to/TO the/DT debate/NN .", "replied", "to the debate"),
    ("where_it_was_said", "Insisting/VBG on/IN a/DT recount/NN ,/, Hale/NNP left/VBD .", "Insisting", "on a recount"),
    ("where_it_was_said", "Admitting/VBG to/IN a/DT leak/NN ,/, Hale/NNP left/VBD .", "Admitting", "to a leak"),
    ("where_it_was_said", "Warning/VBG of/IN a/DT leak/NN ,/, Hale/NNP left/VBD .", "Warning", "of a leak"),
    ("where_it_was_said", "Writing/VBG in/IN May/NNP it/PRP leaks/VBZ ,/, Hale/NNP left/VBD .", "Writing", "in May it leaks"),
    ("where_it_was_said", "“ No/UH , ” Hale/NNP said/VBD ,/, complaining/VBG in/IN vain/NN .", "complaining", "in vain"),
    ("where_it_was_said", "Complained/VBD in/IN vain/NN .", "Complained", "in vain"),
    ("nameless", "Hale/NNP asked/VBD not/RB to/TO be/VB fined/VBN .", "asked", "not to be fined"),
    ("nameless", "Hale/NNP asked/VBD not/RB to/TO be/VB named/VBN as/IN a/DT thief/NN .", "asked", "not to be named as a thief"),
    ("nameless", "Hale/NNP requested/VBD calm/NN ,/, and/CC anonymity/NN .", "requested", "calm, and anonymity"),
    ("nameless", "Hale/NNP said/VBD anonymity/NN was/VBD dear/JJ .", "said", "anonymity was dear"),
    ("scolding", "Hale/NNP told/VBD players/NNS they/PRP were/VBD late/JJ .", "told", "players they were late"),
    ("scolding", "Hale/NNP told/VBD", "told", "Hale"),
    ("matter_of_a_message", "Hale/NNP told/VBD us/PRP about/IN the/DT leak/NN .", "told", "about the leak"),
    ("matter_of_a_message", "Hale/NNP was/VBD told/VBN that/IN it/PRP leaks/VBZ .", "was told", "that it leaks"),
    ("composed", "Hale/NNP wrote/VBD the/DT report/NN was/VBD late/JJ .", "wrote", "the report was late"),
    ("reported_first", "It/PRP leaks/VBZ ,/, the/DT Gazette/NNP first/RB reported/VBD .", "first reported", "It leaks"),
    ("reported_first", "A/DT toll/NN of/IN 60/CD was/VBD earlier/RB reported/VBN by/IN Hale/NNP .", "was earlier reported", "A toll of 60"),
    ("reported_first", "The/DT 60/CD cases/NNS were/VBD first/RB reported/VBN by/IN Hale/NNP .", "were first reported", "The 60 cases"),
    ("reported_first", "A/DT rise/NN was/VBD first/RB reported/VBN by/IN Hale/NNP .", "was first reported", "A rise"),
    ("reported_first", "The/DT rise/NN was/VBD earlier/RB reported/VBN by/IN Hale/NNP .", "was earlier reported", "The rise"),
    ("reported_first", "A/DT leak/NN was/VBD reported/VBN by/IN Hale/NNP .", "was reported", "A leak"),
    ("granted", "Hale/NNP denied/VBD the/DT leak/NN .", "denied", "the leak"),
    ("granted", "Hale/NNP denied/VBD any/DT right/NN to/TO it/PRP .", "denied", "any right to it"),
    ("granted", "Hale/NNP denied/VBD a/DT request/NN was/VBD made/VBN .", "denied", "a request was made"),
    ("granted", "Hale/NNP sought/VBD bail/NN .", "sought", "bail"),
    ("deed", "Hale/NNP called/VBD the/DT loan/NN a/DT shot/NN in/IN the/DT arm/NN .", "called", "the loan a shot in the arm"),
    ("deed", "Hale/NNP ordered/VBD the/DT car/NN to/TO stop/VB .", "ordered", "the car to stop"),
    ("deed", "Hale/NNP urged/VBD on/IN Monday/NNP a/DT halt/NN .", "urged", "a halt"),
    ("how_long", "Hale/NNP argued/VBD for/IN a/DT shorter/JJR week/NN .", "argued", "for a shorter week"),
    ("how_long", "Hale/NNP pleaded/VBD for/IN one/CD more/JJR day/NN .", "pleaded for", "one more day"),
    ("to_whom", "Hale/NNP protested/VBD to/IN the/DT board/NN against/IN it/PRP .", "protested", "to the board against it"),
    ("on_a_sign", "The/DT man/NN holding/VBG the/DT sign/NN said/VBD “ I/PRP wait/VBP ” .", "said", "“I wait”"),
    ("awarded", "Hale/NNP was/VBD named/VBN a/DT suspect/NN by/IN police/NNS .", "was named", "a suspect by police"),
    ("indictment", "Hale/NNP charged/VBD that/IN it/PRP leaks/VBZ .", "charged", "that it leaks"),
    ("indictment", "Hale/NNP was/VBD charged/VBN .", "was charged", "Hale"),
    ("to_order", "Hale/NNP called/VBD it/PRP a/DT bid/NN to/TO rule/VB .", "called", "it a bid to rule"),
    ("participle", "The/DT union/NN said/VBD strikes/VBZ would/MD go/VB on/RP .", "said", "strikes would go on"),
    ("participle", "A/DT leak/NN which/WDT the/DT firm/NN said/VBD was/VBD shut/VBN came/VBD .", "said", "was shut"),
    ("participle", "A/DT leak/NN the/DT firm/NN said/VBD was/VBD shut/VBN came/VBD .", "said", "was shut"),
    ("participle", "A/DT leak/NN that/IN the/DT firm/NN said/VBD was/VBD shut/VBN came/VBD .", "said", "was shut"),
    ("participle", "A/DT leak/NN ,/, the/DT firm/NN said/VBD was/VBD shut/VBN ,/, came/VBD .", "said", "was shut"),
    ("title", "A/DT note/NN said/VBD “ It/PRP is/VBZ time/NN ” on/IN Monday/NNP .", "said", "“It is time”"),
    ("unknown_to", "According/VBG to/IN Hale/NNP ,/, it/PRP leaks/VBZ .", "According to", "it leaks"),
    ("to_plead", "Hale/NNP was/VBD asked/VBN to/TO plead/VB guilty/JJ .", "was asked", "to plead guilty"),
    ("to_plead", "Hale/NNP wants/VBZ to/TO plead/VB .", "wants", "to plead"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "cue", "content"), DROPPED, ids=[case[1][:50] for case in DROPPED])
def test_what_is_no_content(rule: str, text: str, cue: str, content: str) -> None:
    doc = written(text)
    assert is_content(doc, at(doc, cue), at(doc, content)) is (rule in [unsaid.__name__ for unsaid in UNSAID])
    assert is_unsaid(doc, at(doc, cue), at(doc, content)) is (rule not in [none.__name__ for none in NONE])


@pytest.mark.parametrize(("rule", "text", "cue", "content"), KEPT, ids=[case[1][:50] for case in KEPT])
def test_what_is_content_all_the_same(rule: str, text: str, cue: str, content: str) -> None:
    doc = written(text)
    assert is_content(doc, at(doc, cue), at(doc, content))
    assert not is_unsaid(doc, at(doc, cue), at(doc, content))


def test_no_words_are_no_content() -> None:
    doc = written("Hale/NNP said/VBD it/PRP leaks/VBZ .")
    assert not is_content(doc, at(doc, "said"), ()) and not is_unsaid(doc, at(doc, "said"), ())


def test_what_has_no_cue_is_content_unless_it_is_nothing() -> None:
    assert is_content(written("“ It/PRP leaks/VBZ . ”"), (), [(0, 11)])
    assert not is_content(written("Nothing/NN more/RBR"), (), [(0, 12)])


def test_a_break_of_paragraphs_is_no_word_of_the_content() -> None:
    doc = written("Hale/NNP said/VBD :/:\nNothing/NN")
    start = doc.text.index(":") + 1
    assert not is_content(doc, at(doc, "said"), [(start, len(doc.text))])


def test_every_rule_has_a_sentence_that_it_drops_and_one_that_it_keeps() -> None:
    assert {case[0] for case in DROPPED} == {case[0] for case in KEPT} == {rule.__name__ for rule in (*NONE, *UNSAID)}


def test_no_answer_is_given_where_the_subject_is_nobody() -> None:
    doc = written("Neither/DT firm/NN returned/VBD calls/NNS seeking/VBG comment/NN .")
    parts = at(doc, "returned calls seeking"), at(doc, "comment")
    assert is_unsaid(doc, *parts, denied=True) and not is_unsaid(doc, *parts)
