"""What of a learned attribution is no statement, or no part of it."""

from __future__ import annotations

import pytest

from onrecord.claims.bounds import Bounds, is_title
from onrecord.claims.candidate import Candidate
from onrecord.text.paragraphs import paragraphs

from .written import at, written


@pytest.mark.parametrize(
    ("source", "who", "cue", "kept"),
    [
        ("What/WP the/DT board/NN says/VBZ\nIt/PRP leaks/VBZ .", "the board", "says", False),
        ("How/WRB Frost/NNP said/VBD it/PRP\nIt/PRP leaks/VBZ .", "Frost", "said", False),
        ("Frost/NNP said/VBD it/PRP leaks/VBZ\nIt/PRP rained/VBD .", "Frost", "said", True),
        ("What/WP leaks/VBZ ,/, Frost/NNP said/VBD ,/, is/VBZ old/JJ .", "Frost", "said", True),
        ("You/PRP will/MD remember/VB Hale/NNP .", "You", "remember", False),
        ("“ You/PRP said/VBD it/PRP leaks/VBZ , ” Frost/NNP said/VBD .", "You", "said", True),
        ("Frost/NNP remembers/VBZ you/PRP .", "Frost", "remembers", True),
        # A sentence, and a line that is too long for a heading.
        ("What/WP the/DT board/NN says/VBZ .\nIt/PRP leaks/VBZ .", "the board", "says", True),
        (
            "What/WP the/DT old/JJ board/NN of/IN the/DT mill/NN says/VBZ now/RB\nIt/PRP leaks/VBZ .",
            "the old board",
            "says",
            True,
        ),
    ],
)
def test_subheads_and_words_to_the_reader_are_no_statements(source: str, who: str, cue: str, kept: bool) -> None:
    doc = written(source)
    candidate = Candidate(at(doc, cue), at(doc, cue), at(doc, who), 0.9)
    assert Bounds(doc, paragraphs(doc.text)).is_statement(candidate) is kept


@pytest.mark.parametrize(
    ("source", "cue", "content", "left"),
    [
        ("But/CC “ it/PRP leaks/VBZ , ” Frost/NNP said/VBD .", "said", "But “it leaks,”", "“it leaks,”"),
        ("Frost/NNP said/VBD it/PRP leaks/VBZ but/CC refused/VBD to/TO shut/VB it/PRP .", "said", "it leaks but refused to shut it", "it leaks"),
        ("She/PRP vowed/VBD to/TO fight/VB and/CC was/VBD led/VBN away/RB .", "vowed", "to fight and was led away", "to fight"),
        ("She/PRP vowed/VBD to/TO see/VB who/WP came/VBD and/CC left/VBD .", "vowed", "to see who came and left", "to see who came and left"),
        ("She/PRP vowed/VBD to/TO have/VB it/PRP cut/VBN and/CC waxed/VBD .", "vowed", "to have it cut and waxed", "to have it cut and waxed"),
        ("Frost/NNP said/VBD it/PRP leaks/VBZ but/CC holds/VBZ .", "said", "it leaks but holds", "it leaks but holds"),
        ("But/CC it/PRP leaks/VBZ ,/, Frost/NNP said/VBD .", "said", "But it leaks", "But it leaks"),
        ("Now/RB “ it/PRP leaks/VBZ , ” Frost/NNP said/VBD .", "said", "Now “it leaks,”", "Now “it leaks,”"),
        # A conjunction that the speaker uses, or that opens no sentence; another word before the mark.
        ("“ It/PRP rained/VBD . But/CC it/PRP leaks/VBZ , ” Frost/NNP said/VBD .", "said", "But it leaks,", "But it leaks,"),
        ("It/PRP rained/VBD but/CC “ it/PRP leaks/VBZ , ” Frost/NNP said/VBD .", "said", "but “it leaks,”", "but “it leaks,”"),
        ("Frost/NNP said/VBD it/PRP “ leaks/VBZ ” .", "said", "it “leaks”", "it “leaks”"),
        ("But/CC Frost/NNP said/VBD so/RB .", "said", "But", "But"),
        # Of what stands behind "it leaks" only what is withheld by the one who spoke is the reporter's.
        ("Frost/NNP said/VBD it/PRP leaks/VBZ but/CC decline/VBP to/TO shut/VB it/PRP .", "said", "it leaks but decline to shut it", "it leaks but decline to shut it"),
        ("Frost/NNP said/VBD it/PRP leaks/VBZ but/CC went/VBD to/TO bed/NN .", "said", "it leaks but went to bed", "it leaks but went to bed"),
        ("Frost/NNP said/VBD old/JJ Hale/NNP refused/VBD to/TO shut/VB it/PRP .", "said", "old Hale refused to shut it", "old Hale refused to shut it"),
        ("Frost/NNP said/VBD it/PRP leaks/VBZ but/CC refused/VBD him/PRP tea/NN .", "said", "it leaks but refused him tea", "it leaks but refused him tea"),
        ("“ It/PRP leaks/VBZ but/CC refused/VBD to/TO stop/VB , ” Frost/NNP said/VBD .", "said", "“It leaks but refused to stop,”", "“It leaks but refused to stop,”"),
        ("“ Some/DT claimed/VBD it/PRP leaks/VBZ . It/PRP holds/VBZ , ” Frost/NNP said/VBD .", "claimed", "it leaks. It holds,", "it leaks."),
        ("“ It/PRP leaks/VBZ . It/PRP holds/VBZ , ” Frost/NNP said/VBD .", "said", "“It leaks. It holds,”", "“It leaks. It holds,”"),
        # A verb that the tagger takes for a participle; behind the mark that closes a quotation whoever reports it goes on.
        ("Frost/NNP said/VBD it/PRP was/VBD old/JJ but/CC stopped/VBN short/RB of/IN closing/VBG it/PRP .", "said", "it was old but stopped short of closing it", "it was old"),
        ("Frost/NNP said/VBD it/PRP was/VBD old/JJ and/CC urged/VBN to/TO close/VB .", "said", "it was old and urged to close", "it was old and urged to close"),
        ("She/PRP told/VBD me/PRP “ stay/VB ” and/CC left/VBD .", "told", "“stay” and left", "“stay”"),
        ("She/PRP said/VBD “ all/DT ” had/VBD left/VBN .", "said", "“all” had left", "“all” had left"),
        # What else was said in the present, where it was said in the past; no deed, nor what is not joined.
        ("Ada/NNP said/VBD it/PRP “ leaks/VBZ ” and/CC does/VBZ not/RB hold/VB .", "said", "it “leaks”", "it “leaks” and does not hold"),
        ("Ada/NNP said/VBD it/PRP “ leaks/VBZ ” and/CC offered/VBD it/PRP .", "said", "it “leaks”", "it “leaks”"),
        ("Ada/NNP said/VBD it/PRP “ leaked/VBD ” and/CC does/VBZ not/RB hold/VB .", "said", "it “leaked”", "it “leaked”"),
        ("Ada/NNP says/VBZ it/PRP “ leaks/VBZ ” and/CC shuts/VBZ the/DT gate/NN .", "says", "it “leaks”", "it “leaks”"),
        ("Ada/NNP said/VBD it/PRP “ leaks/VBZ ” and/CC waits/VBZ as/IN it/PRP fell/VBD .", "said", "it “leaks”", "it “leaks”"),
        ("Ada/NNP said/VBD it/PRP leaks/VBZ and/CC does/VBZ not/RB hold/VB .", "said", "it leaks", "it leaks"),
        # A verb without its subject, behind the comma that ends what is said beside that.
        ("Arden/NNP ,/, which/WDT sells/VBZ boats/NNS ,/, has/VBZ closed/VBN ,/, Frost/NNP said/VBD .", "said", "has closed", "Arden, which sells boats, has closed"),
        # Not where the cue stands behind, nor where what goes on is, has or will be.
        ("“ It/PRP leaks/VBZ ” but/CC held/VBD all/DT night/NN ,/, Frost/NNP said/VBD .", "said", "“It leaks” but held all night", "“It leaks” but held all night"),
        ("“ It/PRP leaks/VBZ ” but/CC will/MD close/VB ,/, Frost/NNP said/VBD .", "said", "“It leaks” but will close", "“It leaks” but will close"),
        ("Frost/NNP said/VBD “ it/PRP leaks/VBZ ” and/CC was/VBD shut/VBN .", "said", "“it leaks” and was shut", "“it leaks” and was shut"),
        ("Frost/NNP said/VBD “ it/PRP leaks/VBZ ” and/CC had/VBD rusted/VBN .", "said", "“it leaks” and had rusted", "“it leaks” and had rusted"),
        ("Frost/NNP said/VBD “ it/PRP leaks/VBZ ” and/CC needs/VBZ paint/NN .", "said", "“it leaks” and needs paint", "“it leaks” and needs paint"),
        ("She/PRP said/VBD “ mud/NN ” and/CC rain/NN fell/VBD .", "said", "“mud” and rain fell", "“mud” and rain fell"),
        # A list without its verb begins where its sentence does; with a verb, or behind the cue, it stays.
        ("It/PRP rained/VBD . Arden/NNP sold/VBD boats/NNS ,/, a/DT barge/NN and/CC cranes/NNS ,/, Frost/NNP said/VBD .", "said", "a barge and cranes", "Arden sold boats, a barge and cranes"),
        ("Arden/NNP sold/VBD boats/NNS ,/, it/PRP leaks/VBZ ,/, Frost/NNP said/VBD .", "said", "it leaks", "it leaks"),
        ("Arden/NNP sold/VBD boats/NNS ,/, which/WDT Frost/NNP said/VBD leak/VBP .", "said", "which", "which"),
        ("“ Arden/NNP sold/VBD boats/NNS ,/, a/DT barge/NN , ” Frost/NNP said/VBD .", "said", "a barge", "a barge"),
        ("Arden/NNP sold/VBD boats/NNS ,/, Frost/NNP said/VBD ,/, a/DT barge/NN .", "said", "a barge", "a barge"),
    ],
)  # fmt: skip
def test_content_ends_where_its_sentence_does(source: str, cue: str, content: str, left: str) -> None:
    doc = written(source)
    made = Bounds(doc, paragraphs(doc.text)).bounded(Candidate(at(doc, content), at(doc, cue), (), 0.9))
    assert [doc.text[s:e].strip() for s, e in made.content] == [left]


@pytest.mark.parametrize(
    ("source", "content", "lead"),
    [
        ("But/CC letters/NNS ,/, they/PRP said/VBD ,/, “ did/VBD not/RB help/VB ” .", "“did not help”", ["letters"]),
        ("On/IN Friday/NNP ,/, they/PRP said/VBD ,/, “ it/PRP leaks/VBZ ” .", "“it leaks”", []),  # it has a subject
        ("What/WP broke/VBD ,/, they/PRP said/VBD ,/, “ is/VBZ old/JJ ” .", "“is old”", []),  # left to the encoder
        ("A/DT clerk/NN ,/, they/PRP said/VBD “ was/VBD old/JJ ” .", "“was old”", []),  # no comma parts the two
        ("The/DT weir/NN ,/, they/PRP said/VBD ,/, “ Had/VBD it/PRP leaked/VBN ? ”", "“Had it leaked?”", []),
        ("they/PRP said/VBD ,/, “ was/VBD old/JJ ” .", "“was old”", []),
        ("The/DT weir/NN ,/, in/IN sum/NN ,/, they/PRP said/VBD ,/, “ was/VBD old/JJ ” .", "“was old”", []),
        ("The/DT weir/NN ,/, “ was/VBD old/JJ , ” they/PRP said/VBD .", "“was old,”", []),
    ],
)  # fmt: skip
def test_what_is_quoted_from_its_verb_on_has_its_subject_before_the_cue(
    source: str, content: str, lead: list[str]
) -> None:
    doc = written(source)
    candidate = Candidate(at(doc, content), at(doc, "said"), at(doc, "they"), 0.9)
    made = Bounds(doc, paragraphs(doc.text)).bounded(candidate)
    assert [doc.text[s:e].strip() for s, e in made.content] == [*lead, content]


@pytest.mark.parametrize(
    ("quotation", "is_work"),
    [
        ("“ The/DT Last/JJ Ferry/NNP ”", True),
        ("“ Songs/NNS for/IN a/DT Wet/JJ Town/NN ”", True),
        ("“ Room/NN 12/CD ”", False),  # one word, and a number
        ("“ Ferry/NN ”", False),
        ("A/DT note/NN titled/VBN “ Mind/VB the/DT gap/NN , ”", True),
        ("“ The/DT last/JJ ferry/NN ”", False),
        ("“ The/DT Last/JJ Ferry/NNP , ”", False),  # of a sentence
        ("“ WE/PRP ARE/VBP CLOSED/VBN ”", False),  # a line in capitals
    ],
)
def test_titles_of_works_are_no_statements(quotation: str, is_work: bool) -> None:
    doc = written(f"Frost/NNP said/VBD it/PRP leaks/VBZ . Her/PRP$ song/NN {quotation} was/VBD sold/VBN .")
    start = doc.text.index("“")
    title = ((start, doc.text.index("”") + 1),)
    bounds = Bounds(doc, paragraphs(doc.text))
    assert bounds.is_statement(Candidate(title, (), (), 0.9)) is not is_work
    made = bounds.bounded(Candidate((*at(doc, "it leaks"), *title), at(doc, "said"), at(doc, "Frost"), 0.9))
    assert len(made.content) == (1 if is_work else 2)


@pytest.mark.parametrize(
    ("source", "cue", "who", "kept"),
    [
        ("Marchers/NNS chanted/VBD “ Save/VB Our/PRP$ Mill/NN ” .", "chanted", "Marchers", True),
        ("“ Sack/VB The/DT Board/NN ” shouted/VBD fans/NNS .", "shouted", "fans", True),
        ("Hale/NNP answered/VBD :/: “ Ask/VB Ada/NNP Frost/NNP ” .", "answered", "Hale", True),
        ("“ Hands/NNS Off/IN Ulm/NNP ” read/VBD one/CD banner/NN .", "read", "one banner", True),
        ("She/PRP read/VBD “ The/DT Last/JJ Ferry/NN ” aloud/RB .", "read", "She", False),
        ("She/PRP sang/VBD “ The/DT Last/JJ Ferry/NN ” .", "sang", "She", False),
        ("Fans/NNS shouted/VBD for/IN “ The/DT Last/JJ Ferry/NN ” .", "shouted for", "Fans", False),
        ("It/PRP is/VBZ dubbed/VBN “ The/DT Last/JJ Ferry/NN ” .", "is dubbed", "", False),
        ("Hale/NNP is/VBZ known/VBN as/IN “ the/DT crane/NN ” .", "is known as", "", False),
        ("A/DT man/NN called/VBN “ the/DT crane/NN ” swam/VBD .", "called", "A man", False),
        ("A/DT man/NN called/VBD “ the/DT crane/NN ” .", "called", "A man", True),
        ("It/PRP is/VBZ known/VBN that/IN “ it/PRP leaks/VBZ ” .", "is known", "", True),
        ("It/PRP is/VBZ referred/VBN to/IN as/IN “ the/DT crane/NN ” .", "is referred to", "", False),
        ("Fans/NNS nicknamed/VBD him/PRP “ the/DT crane/NN ” .", "nicknamed", "Fans", False),
        ("Hale/NNP was/VBD branded/VBN “ a/DT liar/NN ” .", "was branded", "", True),
        ("Her/PRP$ song/NN “ The/DT Last/JJ Ferry/NN ” sold/VBD ,/, Frost/NNP said/VBD .", "said", "Frost", False),
    ],
)  # fmt: skip
def test_what_is_uttered_is_no_title(source: str, cue: str, who: str, kept: bool) -> None:
    doc = written(source)
    title = ((doc.text.index("“"), doc.text.index("”") + 1),)
    source_said = at(doc, who) if who else ()
    assert Bounds(doc, paragraphs(doc.text)).is_statement(Candidate(title, at(doc, cue), source_said, 0.9)) is kept


def test_what_somebody_is_called_by_others_is_kept_whole() -> None:
    doc = written("Hale/NNP was/VBD called/VBN “ The/DT Last/JJ Straw/NN ” by/IN critics/NNS .")
    content = (*at(doc, "Hale"), *at(doc, "“The Last Straw”"))
    candidate = Candidate(content, at(doc, "was called"), at(doc, "critics"), 0.9)
    assert Bounds(doc, paragraphs(doc.text)).bounded(candidate).content == content


def test_what_stands_before_the_article_is_no_subhead() -> None:
    doc = written("Frost/NNP said/VBD it/PRP\nWhat/WP the/DT board/NN says/VBZ")
    candidate = Candidate(at(doc, "it"), at(doc, "said"), at(doc, "Frost"), 0.9)
    assert Bounds(doc, paragraphs(doc.text)[1:]).is_statement(candidate)


def test_without_sentences_nothing_is_bounded_by_them() -> None:
    doc = written("“ Some/DT claimed/VBD it/PRP leaks/VBZ . It/PRP holds/VBZ , ” Frost/NNP said/VBD .")
    for token in doc:
        token.is_sent_start = None
    content = at(doc, "it leaks. It holds,")
    assert Bounds(doc, paragraphs(doc.text)).bounded(Candidate(content, at(doc, "claimed"), (), 0.9)).content == content


@pytest.mark.parametrize(
    ("source", "words", "is_place"),
    [
        ("Frost/NNP told/VBD Orle/NNP 's/POS “ Today/NNP ” it/PRP leaks/VBZ .", "Orle's “Today”", True),
        ("Frost/NNP told/VBD “ 60/CD Minutes/NNPS ” it/PRP leaks/VBZ .", "“60 Minutes”", True),
        ("Frost/NNP said/VBD on/IN Orle/NNP 's/POS “ Face/VB the/DT Town/NN ” it/PRP leaks/VBZ .", "on Orle's “Face the Town”", True),
        ("In/IN an/DT interview/NN with/IN “ Insiders/NNPS ” Frost/NNP said/VBD no/UH .", "“Insiders”", True),
        ("Frost/NNP told/VBD them/PRP “ No/UH ” and/CC left/VBD .", "“No”", False),
        ("Frost/NNP told/VBD Orle/NNP 's/POS “ lost/VBN ” to/TO go/VB .", "Orle's “lost”", False),
        ("Frost/NNP voted/VBD on/IN “ Fairness/NN ” .", "“Fairness”", False),
        ("Frost/NNP praised/VBD Hale/NNP 's/POS “ Deal/NN ” .", "Hale's “Deal”", False),
        ("Frost/NNP told/VBD “ No/UH . ” .", "“No.”", False),
        ("“ It/PRP leaks/VBZ", "“", False),  # a mark that stands alone
    ],
)  # fmt: skip
def test_where_somebody_speaks_is_not_what_is_said(source: str, words: str, is_place: bool) -> None:
    doc = written(source)
    assert is_title(doc, at(doc, words)) is is_place
