"""Each sentence keeps its own source, whatever the encoder found."""

from __future__ import annotations

import pytest

from growth import calls
from onrecord import layers
from onrecord.claims.candidate import Candidate
from onrecord.claims.cues import load_cues
from onrecord.claims.ownership import Ownership
from onrecord.claims.reports import find_reports
from onrecord.claims.sentences import find_sentences
from onrecord.text.paragraphs import paragraphs

from .written import at, written

# (source, cue, content pieces): what the encoder found, and what is left of it, with what it missed.
Found = tuple[str, str, tuple[str, ...]]
LEAKS = "“ It/PRP leaks/VBZ , ”"
ROW = f"{LEAKS} Ada/NNP said/VBD . “ We/PRP wait/VBP , ” Ben/NNP added/VBD . “ It/PRP rains/VBZ , ” Cora/NNP replied/VBD ."
CASES: list[tuple[str, str, list[Found], list[Found]]] = [
    (
        "a report of others behind a quotation",
        f"{LEAKS} Ada/NNP told/VBD a/DT court/NN . She/PRP hid/VBD it/PRP ,/, neighbours/NNS said/VBD .",
        [("Ada", "told", ("“It leaks,”", "She hid it"))],
        [("Ada", "told", ("“It leaks,”",)), ("neighbours", "said", ("She hid it",))],
    ),
    (
        "three in a row",
        ROW,
        [("Ada", "said", ("“It leaks,”", "“We wait,”")), ("Ben", "added", ("“It rains,”",))],
        [("Ada", "said", ("“It leaks,”",)), ("Ben", "added", ("“We wait,”",)), ("Cora", "replied", ("“It rains,”",))],
    ),
    (
        "three in a row, found with the wrong sources",
        ROW,
        [("Ada", "added", ("“We wait,”",)), ("Ada", "said", ("“It leaks,”",)), ("Ben", "replied", ("“It rains,”",))],
        [("Ada", "said", ("“It leaks,”",)), ("Ben", "added", ("“We wait,”",)), ("Cora", "replied", ("“It rains,”",))],
    ),
    (
        "a paragraph before what leads to the next",
        "“ It/PRP leaks/VBZ . ”\n\nAda/NNP said/VBD :/:\n\n“ We/PRP wait/VBP . ”",
        [("Ada", "said", ("“It leaks.”", "“We wait.”"))],
        [("Ada", "said", ("“We wait.”",))],
    ),
    (
        "a question before another quotation",
        f"{LEAKS} Ada/NNP said/VBD . “ Why/WRB ? ” “ It/PRP rains/VBZ . ”",
        [("Ada", "said", ("“It leaks,”", "“Why?” “It rains.”"))],
        [("Ada", "said", ("“It leaks,”", "“It rains.”")), ("", "", ("“Why?”",))],
    ),
    (
        "a sentence between two reports",
        f"{LEAKS} Ada/NNP said/VBD . It/PRP rained/VBD . Hale/NNP left/VBD ,/, according/VBG to/IN police/NN .",
        [("Ada", "said", ("“It leaks,”", "It rained")), ("police", "according to", ("It rained. Hale left",))],
        [("Ada", "said", ("“It leaks,”",)), ("police", "according to", ("Hale left",))],
    ),
    (
        "a source that reaches into the next sentence",
        f"{LEAKS} said/VBD Ada/NNP . Hale/NNP ,/, a/DT clerk/NN ,/, left/VBD .",
        [("Ada. Hale, a clerk", "said", ("“It leaks,”",))],
        [("Ada", "said", ("“It leaks,”",))],
    ),
    (
        "a description of the source in the content",
        "It/PRP leaks/VBZ ,/, the/DT head/NN of/IN the/DT crew/NN ,/, Ada/NNP Frost/NNP ,/, said/VBD .",
        [("Ada Frost", "said", ("It leaks, the head of the crew",))],
        [("the head of the crew, Ada Frost", "said", ("It leaks",))],
    ),
    (
        "what it was reported by",
        f"{LEAKS} it/PRP was/VBD reported/VBN by/IN Hale/NNP .",
        [("Hale", "was reported", ("“It leaks,”",))],
        [("Hale", "was reported", ("“It leaks,”",))],
    ),
    (
        "what it is recalled",
        "Shops/NNS ,/, it/PRP will/MD be/VB recalled/VBN ,/, are/VBP shut/VBN .",
        [],
        [],
    ),
    (
        "a source in the content",
        "Shops/NNS ,/, says/VBZ the/DT union/NN ,/, are/VBP shut/VBN .",
        [("Shops", "says", ("the union, are shut",))],
        [("the union", "says", ("Shops", "are shut"))],
    ),
    (
        "a clause before, found as the source",
        "Crews/NNS who/WP fled/VBD did/VBD not/RB return/VB ,/, reported/VBD the/DT union/NN .",
        [("Crews who fled did not return", "reported", ("the union",))],
        [("the union", "reported", ("Crews who fled did not return",))],
    ),
    (
        "a name in quotation marks within the source",
        f"{LEAKS} Ada/NNP “ Tar/NNP ” Frost/NNP said/VBD .",
        [("Ada / Frost", "said", ("“It leaks,”", "“Tar”"))],
        [("Ada Frost", "said", ("“It leaks,”",))],
    ),
    (
        "a source in pieces",
        f"{LEAKS} said/VBD Ada/NNP Buck/NNP Hale/NNP .",
        [("Ada / Hale", "said", ("“It leaks,”",))],
        [("Ada Hale", "said", ("“It leaks,”",))],
    ),
    (
        "a source that begins in the sentence before",
        f"{LEAKS} the/DT U.S/NNP . Navy/NNP clerk/NN said/VBD .",
        [("the U.S. Navy clerk", "said", ("“It leaks,”",))],
        [("the U.S. Navy clerk", "said", ("“It leaks,”",))],
    ),
    (
        "a quotation that goes on",
        f"{LEAKS} Ada/NNP said/VBD . “ We/PRP wait/VBP . ” It/PRP rained/VBD .",
        [("Ada", "said", ("“It leaks,”",))],
        [("Ada", "said", ("“It leaks,”", "“We wait.”"))],
    ),
    (
        "over paragraphs, behind who says it",
        f"{LEAKS} said/VBD Ada/NNP ,/, who/WP keeps/VBZ it/PRP .\n“ It/PRP rained/VBD all/DT day/NN .\n“ We/PRP wait/VBP . ”",
        [("Ada, who keeps it", "said", ("“It leaks,”",))],
        [("Ada, who keeps it", "said", ("“It leaks,”", "“It rained all day.", "“We wait.”"))],
    ),
    (
        "a closed quotation in the next paragraph",
        f"{LEAKS} said/VBD Ada/NNP ,/, who/WP keeps/VBZ it/PRP .\n“ It/PRP rained/VBD all/DT that/DT day/NN . ”\nIt/PRP rained/VBD .",
        [("Ada, who keeps it", "said", ("“It leaks,”",))],
        [("Ada, who keeps it", "said", ("“It leaks,”", "“It rained all that day.”"))],
    ),
    (
        "a short quotation in the next paragraph",
        f"{LEAKS} said/VBD Ada/NNP ,/, who/WP keeps/VBZ it/PRP .\n“ We/PRP wait/VBP . ”",
        [("Ada, who keeps it", "said", ("“It leaks,”",))],
        [("Ada, who keeps it", "said", ("“It leaks,”",))],
    ),
    (
        "a question in the next paragraph",
        f"{LEAKS} said/VBD Ada/NNP .\n“ Did/VBD it/PRP rain/VB all/DT day?/NN ”",
        [("Ada", "said", ("“It leaks,”",))],
        [("Ada", "said", ("“It leaks,”",))],
    ),
    (
        "a quotation and narration in the next paragraph",
        f"{LEAKS} said/VBD Ada/NNP .\n“ It/PRP rained/VBD all/DT that/DT day/NN . ” Hale/NNP left/VBD .",
        [("Ada", "said", ("“It leaks,”",))],
        [("Ada", "said", ("“It leaks,”",))],
    ),
    (
        "an answer",
        "“ Is/VBZ it/PRP dry?/JJ ” Ada/NNP asked/VBD . “ Not/RB today/NN . ”",
        [("Ada", "asked", ("“Is it dry?”", "“Not today.”"))],
        [("Ada", "asked", ("“Is it dry?”",)), ("", "", ("“Not today.”",))],
    ),
    (
        "a stop where an answer would be",
        "“ Is/VBZ it/PRP dry?/JJ ” Ada/NNP asked/VBD . . “ It/PRP rained/VBD all/DT that/DT day/NN . ”",
        [("Ada", "asked", ("“Is it dry?”",))],
        [("Ada", "asked", ("“Is it dry?”", "“It rained all that day.”"))],
    ),
    (
        "a longer answer",
        "“ Is/VBZ it/PRP dry?/JJ ” Ada/NNP asked/VBD . “ No/UH ,/, it/PRP rained/VBD all/DT day/NN . ”",
        [("Ada", "asked", ("“Is it dry?”", "“No, it rained all day.”"))],
        [("Ada", "asked", ("“Is it dry?”",)), ("", "", ("“No, it rained all day.”",))],
    ),
    (
        "a question that goes on",
        "“ Is/VBZ it/PRP dry?/JJ ” Ada/NNP asked/VBD . “ It/PRP rained/VBD all/DT that/DT day/NN . ”",
        [("Ada", "asked", ("“Is it dry?”",))],
        [("Ada", "asked", ("“Is it dry?”", "“It rained all that day.”"))],
    ),
    (
        "over paragraphs, the last of which the encoder found",
        "“ It/PRP leaks/VBZ .\n“ We/PRP wait/VBP , ” shrugged/VBD Ada/NNP .",
        [("Ada", "shrugged", ("“We wait,”",))],
        [("Ada", "shrugged", ("“It leaks.", "“We wait,”"))],
    ),
    (
        "over paragraphs, the cue behind",
        f"“ We/PRP wait/VBP .\n{LEAKS} Ada/NNP said/VBD .",
        [("Ada", "said", ("“It leaks,”",))],
        [("Ada", "said", ("“We wait.", "“It leaks,”"))],
    ),
    (
        "over paragraphs, the cue before",
        "Ada/NNP said/VBD :/: “ We/PRP wait/VBP .\n“ It/PRP leaks/VBZ . ”",
        [],
        [("Ada", "said", ("“We wait.", "“It leaks.”"))],
    ),
    (
        "a question, and an answer behind it",
        "“ Why/WRB wait/VB ? ” “ It/PRP leaks/VBZ , ” Ada/NNP said/VBD .",
        [("Ada", "said", ("“Why wait?”", "“It leaks,”"))],
        [("Ada", "said", ("“It leaks,”",)), ("", "", ("“Why wait?”",))],
    ),
    (
        "a question to whoever spoke before",
        "“ No/UH , ” Ada/NNP said/VBD . “ Why/WRB not/RB ? ” “ It/PRP leaks/VBZ , ” she/PRP replied/VBD .",
        [("Ada", "said", ("“No,”", "“Why not?”"))],
        [("Ada", "said", ("“No,”",)), ("she", "replied", ("“It leaks,”",)), ("", "", ("“Why not?”",))],
    ),
    (
        "the hearer, and a clause with a quotation behind the cue",
        "It/PRP leaks/VBZ ,/, Ada/NNP told/VBD Ben/NNP Hale/NNP :/: “ We/PRP wait/VBP . ”",
        [("Ada", "told", ("Ben Hale", "“We wait.”"))],
        [("Ada", "told", ("It leaks", "“We wait.”"))],
    ),
    (
        "what leads to the source and a quotation",
        f"As/IN we/PRP left/VBD ,/, Ada/NNP whispered/VBD :/: {LEAKS}",
        [("Ada", "whispered", ("As we left", "“It leaks,”"))],
        [("Ada", "whispered", ("“It leaks,”",))],
    ),
    (
        "what a quotation is said of",
        "The/DT keys/NNS ,/, Ada/NNP said/VBD ,/, “ are/VBP gone/VBN ”",
        [("Ada", "said", ("The keys", "“are gone”"))],
        [("Ada", "said", ("The keys", "“are gone”"))],
    ),
    (
        "what is joined to the source",
        f"{LEAKS} said/VBD Ada/NNP ,/, and/CC later/RB ,/, to/IN us/PRP :/: “ Badly/RB . ”",
        [("Ada, and later, to us", "said", ("“It leaks,”",))],
        [("Ada", "said", ("“It leaks,”",))],
    ),
    (
        "another name behind the cue",
        f"{LEAKS} shouted/VBD Ada/NNP ,/, as/IN Ben/NNP read/VBD .",
        [("Ben", "shouted", ("“It leaks,”",))],
        [("Ada", "shouted", ("“It leaks,”",))],
    ),
    (
        "a report within a quotation stays",
        "“ Ben/NNP said/VBD it/PRP leaks/VBZ , ” Ada/NNP added/VBD .",
        [("Ben", "said", ("it leaks",)), ("Ada", "added", ("“Ben said it leaks,”",))],
        [("Ben", "said", ("it leaks",)), ("Ada", "added", ("“Ben said it leaks,”",))],
    ),
    (
        "a quotation without a cue stays",
        ROW,
        [("", "", ("“We wait,”",))],
        [("", "", ("“We wait,”",)), ("Ada", "said", ("“It leaks,”",)), ("Cora", "replied", ("“It rains,”",))],
    ),
    (
        "a source in another sentence",
        "Hale/NNP left/VBD . Ada/NNP said/VBD it/PRP leaks/VBZ .",
        [("Hale", "said", ("it leaks",))],
        [("Ada", "said", ("it leaks",))],
    ),
    (
        "another source in the sentence stays where no quotation stands before it",
        "Ada/NNP said/VBD Hale/NNP leaks/VBZ .",
        [("Hale", "said", ("leaks",))],
        [("Hale", "said", ("leaks",))],
    ),
    (
        "a clause behind its cue is none that the encoder misses",
        "Ada/NNP said/VBD it/PRP leaks/VBZ .",
        [],
        [],
    ),
    (
        "a share of those asked, up to the other one",
        "60/CD %/NN of/IN voters/NNS said/VBD it/PRP leaks/VBZ ,/, while/IN 30/CD %/NN thought/VBD it/PRP holds/VBZ .",
        [("30 %", "thought", ("it holds",))],
        [("60 % of voters", "said", ("it leaks",)), ("30 %", "thought", ("it holds",))],
    ),
    (
        "what a share of those asked said to the end of its sentence",
        "60/CD %/NN of/IN voters/NNS said/VBD it/PRP leaks/VBZ ,/, as/IN before/RB .",
        [],
        [("60 % of voters", "said", ("it leaks, as before",))],
    ),
    (
        "a share that does another thing than say",
        "60/CD %/NN of/IN voters/NNS noted/VBD it/PRP leaks/VBZ .",
        [],
        [],
    ),
    (
        "a headline whose first words say what stands behind its second verb",
        "Union/NN urges/VBZ calm/NN ,/, says/VBZ jobs/NNS",
        [("Union", "says", ("jobs",))],
        [("Union", "says", ("jobs",))],
    ),
    (
        "a headline whose last words say it",
        "Union/NN urges/VBZ calm/NN ,/, says/VBZ Frost/NNP",
        [("Frost", "says", ("Union urges calm",))],
        [("Frost", "says", ("Union urges calm",))],
    ),
    (
        "a quotation that goes on is of both cues of its sentence, as they were found",
        f"{LEAKS} Ada/NNP said/VBD on/IN air/NN ,/, according/VBG to/IN police/NN . “ We/PRP wait/VBP . ”",
        [("police", "according to", ("“It leaks,” Ada said on air", "“We wait.”"))],
        [("police", "according to", ("“It leaks,” Ada said on air", "“We wait.”"))],
    ),
    (
        "what goes on before the words of another",
        f"“ No/UH , ” Ada/NNP said/VBD . “ We/PRP wait/VBP . ” {LEAKS} Ben/NNP replied/VBD .",
        [("Ada", "said", ("“No,”",))],
        [("Ada", "said", ("“No,”", "“We wait.”")), ("Ben", "replied", ("“It leaks,”",))],
    ),
    (
        "a question that nobody answers",
        "“ No/UH , ” Ada/NNP said/VBD . “ Why/WRB not/RB ? ” It/PRP rained/VBD .",
        [("Ada", "said", ("“No,”",))],
        [("Ada", "said", ("“No,”", "“Why not?”"))],
    ),
    (
        "a question in a sentence of its own that nobody has",
        f"Hale/NNP hid/VBD “ Why/WRB ? ” {LEAKS} Ada/NNP said/VBD .",
        [("Ada", "said", ("“It leaks,”",))],
        [("Ada", "said", ("“It leaks,”",))],
    ),
    (
        "a report within a quotation over paragraphs has that of no other paragraph",
        "“ It/PRP rained/VBD all/DT day/NN .\n“ Hale/NNP told/VBD us/PRP it/PRP leaks/VBZ . ”",
        [("Hale", "told", ("it leaks",))],
        [("Hale", "told", ("it leaks",))],
    ),
    (
        "a paragraph of quotation behind a line of the page",
        "“ It/PRP leaks/VBZ , ” Ada/NNP said/VBD . “ It/PRP is/VBZ old/JJ .\n\nThe/DT quay/NN\n\n“ We/PRP will/MD wait/VB for/IN it/PRP . ”",
        [("Ada", "said", ("“It leaks,”",))],
        [("Ada", "said", ("“It leaks,”", "“It is old.", "“We will wait for it.”"))],
    ),
    (
        "a paragraph of quotation behind a name",
        "“ It/PRP leaks/VBZ , ” Ada/NNP said/VBD .\n\nBen/NNP Hale/NNP\n\n“ We/PRP will/MD wait/VB for/IN it/PRP . ”",
        [("Ada", "said", ("“It leaks,”",))],
        [("Ada", "said", ("“It leaks,”",))],
    ),
    (
        "who said it is within what a report says, where the encoder has only him",
        "Ada/NNP said/VBD that/IN it/PRP leaks/VBZ ,/, according/VBG to/IN a/DT report/NN .",
        [("Ada", "said", ("that it leaks",))],
        [("Ada", "said", ("that it leaks",)), ("a report", "according to", ("Ada said that it leaks",))],
    ),
    (
        "what has no source of its own there is all that the report says",
        "It/PRP leaks/VBZ ,/, according/VBG to/IN a/DT report/NN .",
        [("a report", "report", ("It leaks",))],
        [("a report", "report", ("It leaks",))],
    ),
    (
        "two cues in one sentence share a quotation as they were found",
        f"{LEAKS} Ada/NNP said/VBD on/IN air/NN ,/, according/VBG to/IN police/NN .",
        [("police", "according to", ("“It leaks,” Ada said on air",))],
        [("police", "according to", ("“It leaks,” Ada said on air",))],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "found", "left"), CASES, ids=[case[0] for case in CASES])
def test_each_sentence_keeps_its_own_source(name: str, text: str, found: list[Found], left: list[Found]) -> None:
    doc = written(text)
    candidates = [
        Candidate(
            tuple(p for words in content for p in at(doc, words)),
            at(doc, cue),
            tuple(p for words in source.split(" / ") for p in at(doc, words)),
            0.9,
        )
        for source, cue, content in found
    ]
    sentences = find_sentences(doc, paragraphs(doc.text))
    reports = [report for sentence in sentences for report in find_reports(sentence, load_cues())]
    settled = Ownership(doc.text, sentences, reports, layers.read(doc, "statements")).settle(candidates)

    def words(candidate: Candidate) -> Found:
        source, cue = (" ".join(doc.text[s:e] for s, e in p) for p in (candidate.source, candidate.cue))
        return source, cue, tuple(doc.text[s:e].strip(" .") if "“" not in doc.text[s:e] else doc.text[s:e].strip() for s, e in candidate.content)  # fmt: skip

    assert sorted(map(words, settled)) == sorted(left)


def test_a_report_is_not_held_against_the_claims_of_all_the_article() -> None:
    piece = f"{LEAKS} Ada/NNP said/VBD on/IN air/NN ,/, according/VBG to/IN police/NN . "
    one = written(piece)
    parts = [at(one, words) for words in ("“It leaks,” Ada said on air", "according to", "police")]
    size = len(written(piece * 2).text) - len(one.text)

    def settled(count: int) -> int:
        doc = written(piece * count)
        candidates = [
            Candidate(*(tuple((s + i * size, e + i * size) for s, e in part) for part in parts), 0.9)
            for i in range(count)
        ]
        sentences = find_sentences(doc, paragraphs(doc.text))
        reports = [report for sentence in sentences for report in find_reports(sentence, load_cues())]
        ownership = Ownership(doc.text, sentences, reports, layers.read(doc, "statements"))
        assert len(ownership.settle(candidates)) == count
        return calls(lambda: ownership.settle(candidates))

    settled(1)
    assert settled(160) < 2.2 * settled(80)
