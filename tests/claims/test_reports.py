"""Reports that a sentence's build makes certain: each rule with sentences that it reads and one that it must leave."""

from __future__ import annotations

import pytest

from onrecord.claims.cues import load_cues
from onrecord.claims.predicates import find_predicates
from onrecord.claims.reports import RULES, _told_behind, find_reports
from onrecord.claims.sentences import find_sentences
from onrecord.text.paragraphs import paragraphs

from .written import written

SHUT = "it/PRP is/VBZ shut/JJ"
SAID = "“ It/PRP is/VBZ shut/JJ , ”"
# The rule; the sentence; cue, source and content, pieces parted by a bar.
READ = [
    ("quotation_before", f"{SAID} Ada/NNP Frost/NNP said/VBD .", "said", "Ada Frost", "“It is shut,”"),
    ("quotation_before", f"{SAID} said/VBD Ada/NNP Frost/NNP ,/, the/DT mayor/NN .", "said", "Ada Frost, the mayor", "“It is shut,”"),
    ("quotation_before", f"{SAID} Ben/NNP Hale/NNP ,/, a/DT clerk/NN ,/, told/VBD the/DT panel/NN .", "told", "Ben Hale, a clerk", "“It is shut,”"),
    ("quotation_before", f"{SAID} she/PRP added/VBD on/IN Monday/NNP .", "added", "she", "“It is shut,”"),
    ("quotation_before", f"{SAID} she/PRP said/VBD ,/, “ and/CC dark/JJ . ”", "said", "she", "“It is shut,”|“and dark.”"),
    ("quotation_before", f"{SAID} he/PRP has/VBZ said/VBN repeatedly/RB .", "has said", "he", "“It is shut,”"),
    ("quotation_before", f"{SAID} a/DT clerk/NN at/IN the/DT bank/NN replied/VBD ./.", "replied", "a clerk at the bank", "“It is shut,”"),
    ("quotation_before", f"{SAID} shouted/VBD Dirk/NNP Vance/NNP from/IN the/DT floor/NN ,/, as/IN Ida/NNP Roos/NNP left/VBD .", "shouted", "Dirk Vance from the floor", "“It is shut,”"),
    ("quotation_behind", "Frost/NNP told/VBD the/DT panel/NN :/: “ It/PRP is/VBZ shut/JJ . ”", "told", "Frost", "“It is shut.”"),
    ("quotation_behind", "On/IN Monday/NNP the/DT mayor/NN said/VBD ,/, “ It/PRP is/VBZ shut/JJ . ”", "said", "the mayor", "“It is shut.”"),
    ("quotation_behind", "But/CC Hale/NNP later/RB wrote/VBD on/IN Friday/NNP :/: “ It/PRP is/VBZ shut/JJ . ”", "wrote", "Hale", "“It is shut.”"),
    ("clause_before", "Who/WP will/MD shut/VB it/PRP ?/. she/PRP wondered/VBD .", "wondered", "she", "Who will shut it"),
    ("clause_before", "Will/MD they/PRP shut/VB it/PRP ?/. asked/VBD Frost/NNP .", "asked", "Frost", "Will they shut it"),
    ("clause_before", f"{SHUT} ,/, neighbours/NNS said/VBD .", "said", "neighbours", "it is shut"),
    ("clause_before", f"{SHUT} ,/, it/PRP said/VBD in/IN a/DT note/NN on/IN Monday/NNP .", "said", "it", "it is shut"),
    ("clause_before", f"{SHUT} ,/, said/VBD the/DT keeper/NN of/IN the/DT lock/NN .", "said", "the keeper of the lock", "it is shut"),
    ("clause_before", f"If/IN it/PRP rains/VBZ ,/, {SHUT} ,/, Frost/NNP told/VBD reporters/NNS .", "told", "Frost", "If it rains, it is shut"),
    ("clause_before", f"On/IN Monday/NNP ,/, {SHUT} ,/, when/WRB it/PRP rains/VBZ ,/, Frost/NNP said/VBD .", "said", "Frost", "On Monday, it is shut, when it rains"),
    ("clause_before", "It/PRP is/VBZ old/JJ ,/, say/VBP those/DT who/WP live/VBP there/RB .", "say", "those who live there", "It is old"),
    ("clause_before", "After/IN prices/NNS rose/VBD ,/, cod/NN ,/, eel/NN and/CC bread/NN ran/VBD out/RP ,/, Hale/NNP said/VBD .", "said", "Hale", "After prices rose, cod, eel and bread ran out"),
    ("clause_before", f"{SHUT} ,/, court/NN told/VBD", "told", "", "it is shut"),
    ("quotation_before", "‘ Shut/JJ ’ ,/, MPs/NNS told/VBD", "told", "", "‘Shut’"),
    ("clause_before", "Mayor/NN to/TO quit/VB ,/, aides/NNS say/VBP", "say", "aides", "Mayor to quit"),
    ("clause_before", "There/EX were/VBD ,/, Frost/NNP said/VBD ,/, nine/CD of/IN them/PRP .", "said", "Frost", "There were|nine of them"),
    ("clause_before", "He/PRP had/VBD ,/, however/RB ,/, Frost/NNP said/VBD ,/, no/DT bus/NN .", "said", "Frost", "He had, however|no bus"),
    ("clause_before", "It/PRP is/VBZ what/WP it/PRP was/VBD ,/, Frost/NNP said/VBD ,/, in/IN tears/NNS .", "said", "Frost", "It is what it was"),
    ("quotation_before", f"{SAID} said/VBD Lund/NNP Jr./NNP “ We/PRP wait/VBP . ”", "said", "Lund Jr.", "“It is shut,”"),
    ("clause_around", "The/DT lock/NN ,/, Frost/NNP said/VBD ,/, is/VBZ shut/JJ .", "said", "Frost", "The lock|is shut"),
    ("clause_behind", f"Frost/NNP said/VBD {SHUT} .", "said", "Frost", "it is shut"),
    ("clause_behind", f"The/DT U.N./NNP said/VBD on/IN Monday/NNP that/IN {SHUT} .", "said", "The U.N.", "that it is shut"),
    ("clause_behind", f"AT&T/NNP said/VBD {SHUT} .", "said", "AT&T", "it is shut"),
    ("clause_behind", f"Hale/NNP told/VBD the/DT board/NN {SHUT} .", "told", "Hale", "it is shut"),
    ("clause_behind", f"Hale/NNP refused/VBD to/TO say/VB whether/IN {SHUT} .", "refused to say", "Hale", "whether it is shut"),
    ("clause_behind", f"Hale/NNP said/VBD during/IN a/DT talk/NN that/IN {SHUT} .", "said", "Hale", "that it is shut"),
    # Nobody fears it, least of all a board that was named before.
    ("clause_behind", f"It/PRP is/VBZ widely/RB feared/VBN that/IN {SHUT} .", "is widely feared", "", "that it is shut"),
    ("clause_behind", f"It/PRP has/VBZ feared/VBN that/IN {SHUT} .", "has feared", "It", "that it is shut"),
    # A quotation that begins with a small letter goes on with the clause before.
    ("clause_before", f"{SHUT} ,/, Frost/NNP said/VBD ,/, “ as/IN it/PRP was/VBD . ”", "said", "Frost", "it is shut|“as it was.”"),
    ("quotation_behind", f"{SHUT} ,/, a/DT way/NN which/WDT ,/, Frost/NNP said/VBD ,/, “ broke/VBD . ”", "said", "Frost", "“broke.”"),
    ("quotation_behind", f"{SHUT} ,/, a/DT charge/NN Frost/NNP said/VBD “ broke/VBD . ”", "said", "a charge Frost", "“broke.”"),
    ("quotation_behind", f"If/IN {SHUT} ,/, Frost/NNP said/VBD ,/, “ we/PRP wait/VBP . ”", "said", "Frost", "“we wait.”"),
    ("according", f"{SHUT} ,/, according/VBG to/IN the/DT police/NN .", "according to", "the police", "it is shut"),
    ("according", f"According/VBG to/IN Frost/NNP ,/, {SHUT} .", "According to", "Frost", "it is shut"),
    ("agent_behind", "Hale/NNP has/VBZ been/VBN praised/VBN by/IN voters/NNS as/IN a/DT good/JJ hand/NN .", "has been praised", "voters", "Hale|as a good hand"),
    ("agent_behind", "The/DT keeper/NN is/VBZ accused/VBN by/IN the/DT bank/NN of/IN forgery/NN .", "is accused", "the bank", "The keeper|of forgery"),
    # When, where and to whom it was said, in whatever form; the sentence may end without a stop.
    ("quotation_before", f"{SAID} Frost/NNP said/VBD Monday/NNP .", "said", "Frost", "“It is shut,”"),
    ("clause_before", f"A/DT week/NN after/IN it/PRP rained/VBD ,/, {SHUT} ,/, Frost/NNP said/VBD .", "said", "Frost", "A week after it rained, it is shut"),
    ("clause_before", "Not/RB since/IN May/NNP has/VBZ it/PRP rained/VBN ,/, Frost/NNP said/VBD .", "said", "Frost", "Not since May has it rained"),
    ("clause_before", f"{SHUT} ,/, Frost/NNP suggested/VBD ,/, citing/VBG rain/NN .", "suggested", "Frost", "it is shut"),
    ("quotation_before", f"{SAID} Frost/NNP said/VBD ( in/IN May/NNP ) .".replace("( ", "(/-LRB- ").replace(") ", ")/-RRB- "), "said", "Frost", "“It is shut,”"),
    ("quotation_before", f"{SAID} Frost/NNP said/VBD on/IN Monday/NNP", "said", "Frost", "“It is shut,”"),
    ("quotation_before", f"{SAID} Frost/NNP said/VBD after/IN Hale/NNP left/VBD .", "said", "Frost", "“It is shut,”"),
    ("quotation_before", f"{SAID} Frost/NNP told/VBD the/DT clerk/NN who/WP came/VBD .", "told", "Frost", "“It is shut,”"),
    ("quotation_before", f"{SAID} she/PRP said/VBD ,/, that/IN “ dark/JJ . ”", "said", "she", "“It is shut,”|“dark.”"),
    # Quotations in a row, from the first.
    ("quotation_before", "“ Late/JJ ” and/CC “ odd/JJ , ” Frost/NNP said/VBD .", "said", "Frost", "“Late” and “odd,”"),
    ("quotation_before", "“ Late/JJ ” was/VBD “ odd/JJ , ” Frost/NNP said/VBD .", "said", "Frost", "“odd,”"),
    ("quotation_before", "The/DT gate/NN and/CC “ odd/JJ , ” Frost/NNP said/VBD .", "said", "Frost", "“odd,”"),
    ("quotation_before", "And/CC “ odd/JJ , ” said/VBD Frost/NNP ,/, “ too/RB . ”", "said", "Frost", "“odd,”|“too.”"),
    ("quotation_behind", "Frost/NNP said/VBD “ It/PRP is/VBZ shut/JJ . ”", "said", "Frost", "“It is shut.”"),
    ("clause_before", f"{SHUT} ,/, Frost/NNP said/VBD ,/, on/IN Monday/NNP .", "said", "Frost", "it is shut"),
    ("clause_before", "Hail/NN is/VBZ near/JJ ,/, Frost/NNP said/VBD .", "said", "Frost", "Hail is near"),
    ("clause_before", "Closed/VBD gates/NNS are/VBP safe/JJ ,/, Frost/NNP said/VBD .", "said", "Frost", "Closed gates are safe"),
    ("clause_behind", f"Frost/NNP said/VBD yesterday/NN {SHUT} .", "said", "Frost", "it is shut"),
    ("clause_behind", f"Frost/NNP said/VBD again/RB {SHUT} .", "said", "Frost", "it is shut"),
    ("clause_behind", "Frost/NNP said/VBD not/RB all/DT is/VBZ shut/JJ .", "said", "Frost", "not all is shut"),
    ("clause_behind", "Frost/NNP said/VBD the/DT “ lock/NN ” is/VBZ shut/JJ .", "said", "Frost", "the “lock” is shut"),
    ("according", f"{SHUT} ,/, according/VBG to/IN Frost/NNP", "according to", "Frost", "it is shut"),
    ("according", f"{SHUT} ,/, per/IN the/DT police/NN .", "per", "the police", "it is shut"),
    ("according", f"Per/IN Frost/NNP ,/, {SHUT} .", "Per", "Frost", "it is shut"),
    ("according", f"{SHUT} ,/, per/IN court/NN records/NNS .", "per", "court records", "it is shut"),
    ("according", f"{SHUT} ,/, as/IN per/IN the/DT police/NN .", "as per", "the police", "it is shut"),
    ("according", "As/IN per/IN the/DT police/NN ,/, it/PRP is/VBZ shut/JJ .", "As per", "the police", "it is shut"),
    ("according", "“ Shut/JJ , ” according/VBG to/IN Frost/NNP .", "according to", "Frost", "“Shut,”"),
    ("clause_before", f"{SHUT} ,/, Frost/NNP complained/VBD for/IN years/NNS .", "complained", "Frost", "it is shut"),
    # Nobody says it.
    ("clause_around", "The/DT lock/NN ,/, it/PRP was/VBD announced/VBN ,/, is/VBZ shut/JJ .", "was announced", "", "The lock|is shut"),
    ("clause_before", f"{SHUT} ,/, it/PRP is/VBZ telling/VBG callers/NNS .", "is telling", "it", "it is shut"),
    # A clause about the source behind it belongs to that.
    ("clause_around", "That/DT ,/, says/VBZ Frost/NNP ,/, whose/WP$ gate/NN leaks/VBZ ,/, is/VBZ old/JJ .", "says", "Frost, whose gate leaks", "That|is old"),
    # A pronoun behind the verb is the whole source: what follows says when.
    ("quotation_before", f"{SAID} said/VBD he/PRP last/JJ week/NN .", "said", "he", "“It is shut,”"),
]  # fmt: skip
LEFT = [
    ("quotation_before", "“ Ladders/NNS and/CC You/PRP ” was/VBD a/DT film/NN that/WDT Hale/NNP said/VBD was/VBD long/JJ ."),
    ("quotation_before", f"{SAID} but/CC Hale/NNP said/VBD it/PRP was/VBD open/JJ ."),
    ("quotation_behind", "Hale/NNP left/VBD “ The/DT Lock/NN ” on/IN Monday/NNP ."),
    ("clause_before", "When/WRB asked/VBN on/IN Monday/NNP ,/, Hale/NNP agreed/VBD ."),
    ("clause_before", "The/DT army/NN denies/VBZ it/PRP ,/, says/VBZ six/CD rebels/NNS killed/VBN"),
    ("clause_before", f"On/IN Monday/NNP ,/, Hale/NNP said/VBD {SHUT} ."),
    ("clause_before", "Asked/VBD whether/IN it/PRP leaks/VBZ ,/, Hale/NNP said/VBD :/: “ We/PRP wait/VBP . ”"),
    ("clause_before", "When/WRB Hale/NNP ,/, a/DT clerk/NN ,/, asked/VBD if/IN it/PRP leaks/VBZ ,/, Frost/NNP replied/VBD :/: “ Yes/UH . ”"),
    ("clause_before", "When/WRB the/DT clerk/NN ,/, a/DT man/NN who/WP waits/VBZ ,/, Frost/NNP replied/VBD :/: “ Yes/UH . ”"),
    ("clause_before", "On/IN Monday/NNP ,/, when/WRB it/PRP rained/VBD ,/, Frost/NNP replied/VBD :/: “ Yes/UH . ”"),
    ("clause_before", "Of/IN claims/NNS ,/, according/VBG to/IN which/WDT it/PRP leaks/VBZ ,/, Frost/NNP said/VBD :/: “ No/UH . ”"),
    ("clause_before", "In/IN a/DT note/NN that/WDT leaked/VBD ,/, Hale/NNP said/VBD :/: “ We/PRP wait/VBP . ”"),
    ("clause_before", "Those/DT who/WP left/VBD ,/, Ada/NNP Frost/NNP ,/, had/VBD shared/VBN a/DT loaf/NN with/IN her/PRP ."),
    ("clause_around", "On/IN Monday/NNP ,/, Hale/NNP said/VBD ,/, and/CC left/VBD ."),
    ("clause_around", "The/DT lock/NN ,/, Frost/NNP said/VBD ,/, sadly/RB ."),
    ("clause_around", "It/PRP rained/VBD ,/, Frost/NNP said/VBD ,/, is/VBZ shut/JJ ."),
    ("clause_around", "The/DT lock/NN Frost/NNP said/VBD ,/, is/VBZ shut/JJ ."),
    ("clause_around", "The/DT lock/NN ,/, Frost/NNP said/VBD is/VBZ shut/JJ ."),
    ("clause_around", "While/IN the/DT lock/NN ,/, Frost/NNP said/VBD ,/, is/VBZ shut/JJ ."),
    ("clause_around", "In/IN May/NNP ,/, Frost/NNP said/VBD while/IN it/PRP leaks/VBZ ,/, it/PRP is/VBZ shut/JJ ."),
    ("clause_around", "Citing/VBG May/NNP ,/, Frost/NNP said/VBD when/WRB it/PRP leaks/VBZ ,/, it/PRP is/VBZ shut/JJ ."),
    ("clause_before", "After/IN May/NNP ,/, and/CC in/IN answer/NN to/TO who/WP pays/VBZ ,/, Frost/NNP said/VBD :/: “ We/PRP wait/VBP . ”"),
    ("clause_around", "The/DT lock/NN ,/, Frost/NNP said/VBD ,/, which/WDT is/VBZ shut/JJ ."),
    ("according", "The/DT lock/NN is/VBZ shut/JJ according/VBG with/IN Frost/NNP ."),
    ("according", "The/DT lock/NN costs/VBZ ten/CD ,/, per/IN night/NN ."),
    ("according", "The/DT lock/NN costs/VBZ ten/CD ,/, as/IN per/IN the/DT plan/NN ."),
    ("according", "As/IN per/IN the/DT Locks/NNP Act/NNP ,/, it/PRP is/VBZ shut/JJ ."),
    ("according", "The/DT lock/NN is/VBZ shut/JJ ,/, per/IN an/DT order/NN of/IN the/DT court/NN ."),
    ("according", "The/DT keeper/NN is/VBZ a/DT Swede/NNP ,/, Per/IN Frost/NNP ."),
    ("according", "Per/IN Frost/NNP ,/, 20/CD ,/, shut/VBD the/DT lock/NN ."),
    ("according", "As/IN per/IN the/DT police/NN"),
    ("according", "The/DT lock/NN costs/VBZ ten/CD per/IN Frost/NNP ."),
    ("according", "The/DT lock/NN is/VBZ shut/JJ according/VBG to"),
    ("clause_behind", f"Hale/NNP ,/, who/WP said/VBD {SHUT} ,/, left/VBD ."),
    ("clause_behind", f"Hale/NNP was/VBD told/VBN {SHUT} ."),
    ("clause_behind", "It/PRP rained/VBD all/DT night/NN ."),
    ("agent_behind", "Hale/NNP was/VBD praised/VBN by/IN voters/NNS on/IN Monday/NNP ."),
    ("agent_behind", "Hale/NNP was/VBD praised/VBN as/IN a/DT good/JJ hand/NN ."),
    ("agent_behind", "Hale/NNP was/VBD seen/VBN by/IN voters/NNS as/IN a/DT good/JJ hand/NN ."),
    # Nobody before the verb, or one who is only told.
    ("quotation_behind", "Often/RB said/VBD :/: “ It/PRP is/VBZ shut/JJ . ”"),
    ("quotation_behind", "Hale/NNP was/VBD told/VBN :/: “ It/PRP is/VBZ shut/JJ . ”"),
    # Nothing that leads up to the quotation, or words behind it.
    ("quotation_behind", "Frost/NNP said/VBD on/IN Monday/NNP “ It/PRP is/VBZ shut/JJ . ”"),
    ("quotation_behind", "Frost/NNP said/VBD :/: “ It/PRP is/VBZ shut/JJ , ” as/IN Hale/NNP left/VBD ."),
    ("quotation_before", ",/, Frost/NNP said/VBD “ It/PRP is/VBZ shut/JJ . ”"),
    ("quotation_before", f"{SAID} Frost/NNP said/VBD of/IN “ The/DT Lock/NN ” ."),
    # What is said stands behind, too.
    ("clause_before", f"{SHUT} ,/, Frost/NNP said/VBD ,/, and/CC Hale/NNP left/VBD ."),
    ("clause_before", f"{SHUT} ,/, that/DT said/VBD ."),
    ("clause_before", f"{SHUT} ,/, thank/VBP the/DT crews/NNS ."),
    ("clause_before", f"{SHUT} ,/, Frost/NNP asked/VBD if/IN it/PRP leaks/VBZ ."),
    ("clause_before", f"{SHUT} ,/, Frost/NNP asked/VBD whether/IN to/TO wait/VB ."),
    ("clause_before", f"{SHUT} ,/, Frost/NNP said/VBD the/DT rain/NN ."),
    ("clause_before", "The/DT vet/NN is/VBZ sure/JJ ,/, Frost/NNP said/VBD ,/, suspected/VBD copper/NN ."),
    ("clause_before", "The/DT note/NN leaked/VBD in/IN May/NNP ,/, mentions/VBZ cracks/NNS “ of/IN no/DT size/NN ” ."),
    # What stands behind is what somebody asks, or whom it has for an object.
    ("clause_before", f"{SHUT} ,/, Frost/NNP asked/VBD about/IN the/DT crews/NNS ."),
    ("clause_before", f"{SHUT} ,/, all/DT ask/VBP where/WRB they/PRP went/VBD ."),
    ("clause_before", f"{SHUT} ,/, Frost/NNP proposed/VBD closing/VBG the/DT gate/NN ."),
    ("clause_before", f"{SHUT} ,/, Frost/NNP was/VBD calling/VBG for/IN calm/NN ."),
    # What stands before only says when it was said, or opens a bracket in which it is.
    ("clause_before", "A/DT week/NN after/IN it/PRP rained/VBD ,/, Frost/NNP replied/VBD ."),
    ("clause_before", "Just/RB as/IN it/PRP rained/VBD ,/, Frost/NNP replied/VBD ."),
    ("clause_before", f"{SHUT} (/-LRB- in/IN fact/NN ,/, Frost/NNP agreed/VBD )/-RRB- ."),
    ("quotation_before", "The/DT note/NN ,/, marked/VBN “ Low/JJ , ” puts/VBZ the/DT cost/NN at/IN six/CD ."),
    ("clause_around", "Frost/NNP ,/, a/DT clerk/NN ,/, has/VBZ ordered/VBN a/DT board/NN of/IN six/CD ,/, which/WDT sits/VBZ ."),
    ("clause_around", "The/DT office/NN ,/, shown/VBN this/DT note/NN before/IN noon/NN ,/, said/VBD it/PRP leaks/VBZ ."),
    ("clause_around", "The/DT lock/NN ,/, it/PRP will/MD be/VB recalled/VBN ,/, is/VBZ shut/JJ ."),
    # Nothing stands before the verb.
    ("clause_before", "Said/VBD Frost/NNP ."),
    ("clause_before", "Asked/VBD if/IN it/PRP leaks/VBZ ,/, Hale/NNP said/VBD ."),
    ("clause_before", "Once/RB it/PRP rains/VBZ ,/, Frost/NNP said/VBD ."),
    ("clause_before", "If/IN the/DT gate/NN ,/, which/WDT leaks/VBZ ,/, Frost/NNP said/VBD ."),
    ("clause_before", "Mayor/NN to/TO quit/VB ,/, aides/NNS say/VBP ."),
    ("clause_around", "The/DT lock/NN :/: Frost/NNP said/VBD ,/, is/VBZ shut/JJ ."),
    ("clause_around", "The/DT lock/NN ,/, Frost/NNP said/VBD"),
    ("clause_behind", f"That/DT said/VBD {SHUT} ."),
    ("clause_behind", "Frost/NNP said/VBD"),
    ("clause_behind", f"Frost/NNP said/VBD ,/, {SHUT} ."),
    ("clause_behind", "Frost/NNP told/VBD"),
    ("clause_behind", "Frost/NNP said/VBD the/DT rain/NN ."),
    ("clause_behind", "Frost/NNP said/VBD to/TO shut/VB it/PRP ."),
    ("agent_behind", "Hale/NNP praised/VBD by/IN voters/NNS as/IN a/DT star/NN ."),
    ("agent_behind", "Was/VBD praised/VBN by/IN voters/NNS as/IN a/DT star/NN ."),
    ("agent_behind", "Hale/NNP was/VBD praised/VBN"),
    ("agent_behind", "Hale/NNP was/VBD praised/VBN by/IN and/CC by/IN ."),
    ("agent_behind", "Hale/NNP was/VBD praised/VBN by/IN voters/NNS"),
    ("according", f"{SHUT} ,/, according/VBG to/IN then/RB ."),
    ("according", "The/DT crates/NNS ,/, sorted/VBN according/VBG to/IN size/NN ,/, are/VBP full/JJ ."),
]  # fmt: skip


def reports(source: str) -> list[tuple[str, str, str, str]]:
    doc = written(source)
    found = []
    for sentence in find_sentences(doc, paragraphs(doc.text)):
        for report in find_reports(sentence, load_cues()):
            content = [piece for part in report.content for piece in sentence.pieces(*part)]
            words = ["|".join(doc.text[s:e] for s, e in p) for p in (sentence.pieces(*report.cue), sentence.pieces(*report.source), content)]  # fmt: skip
            found.append((report.rule, *words))
    return found  # type: ignore[return-value]


@pytest.mark.parametrize(("rule", "text", "cue", "source", "content"), READ, ids=[f"{r[0]}-{i}" for i, r in enumerate(READ)])  # fmt: skip
def test_a_rule_reads(rule: str, text: str, cue: str, source: str, content: str) -> None:
    assert reports(text) == [(rule, cue, source, content)]


@pytest.mark.parametrize(("rule", "text"), LEFT, ids=[f"{r[0]}-{i}" for i, r in enumerate(LEFT)])
def test_a_rule_leaves(rule: str, text: str) -> None:
    assert rule not in [found[0] for found in reports(text)]


def test_every_rule_has_a_sentence_that_it_reads_and_one_that_it_leaves() -> None:
    names = {rule.__name__ for rule in RULES} | {"according"}
    assert {case[0] for case in READ} == {case[0] for case in LEFT} == names


@pytest.mark.parametrize(
    "text",
    [
        "It/PRP leaks/VBZ according/VBG",
        "It/PRP leaks/VBZ according/VBG to/TO",
        "The/DT gate/NN leaks/VBZ badly/RB said/VBD Frost/NNP ./.",
    ],
)
def test_sentences_that_break_off_or_lack_their_comma_report_nothing(text: str) -> None:
    assert reports(text) == []


@pytest.mark.parametrize(("mark", "told"), [(",/,", True), ("?/.", True), ("badly/RB", False)])
def test_a_source_behind_its_verb_tells_only_behind_a_mark(mark: str, told: bool) -> None:
    doc = written(f"The/DT gate/NN leaks/VBZ {mark} said/VBD Frost/NNP ./.")
    (sentence,) = find_sentences(doc, paragraphs(doc.text))
    predicate = next(p for p in find_predicates(sentence, load_cues()) if p.lemma == "say")
    assert (_told_behind(sentence, predicate) is not None) is told
