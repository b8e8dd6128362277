"""Texts for ways to whoever was described before the name, and to whose words a writing has; and texts that they leave to others."""

from __future__ import annotations

from onrecord.speakers import callings, introductions, of_paragraph, writings
from onrecord.speakers.ways import Way

from .examples_of_only_one import OPEN

_LETTER = "<s1>[PERSON Ada Frost]</s1> <c1>said</c1> <q1>so</q1> in a letter."
_READ = "<s2>The letter</s2> read <q2>“No.”</q2>"
INTRODUCTIONS: dict[Way, tuple[dict[str, str], list[str]]] = {
    introductions.named_next: (
        {
            "<s>The president of [ORGANIZATION Arden Foods]</s> said <q>so</q>.\n\n[PERSON Ada Frost] met them.": "Ada Frost",
            "<s>The president of [ORGANIZATION Arden Foods]</s> said <q>so</q>. [PERSON Ada Frost] met them.": "Ada Frost",
            "<s>A nurse</s> said <q>so</q>.\n\n[PERSON Ada Frost], 47, said no.": "Ada Frost",
            "SELBY — <s>A nurse</s> said <q>so</q>.\n\n[PERSON Ada Frost] said no.": "Ada Frost",
        },
        [
            # Who she is is said beside her name, or was said of another.
            "<s>The president of [ORGANIZATION Arden Foods]</s> said <q>so</q>.\n\nSenator [PERSON Ada Frost] met them.",
            "<s>The president of [ORGANIZATION Arden Foods]</s> said <q>so</q>.\n\n[PERSON Ada Frost], a shopper, met them.",
            "[PERSON Ben Hale] left. <s>The president of [ORGANIZATION Arden Foods]</s> said <q>so</q>.\n\n[PERSON Ada Frost] met them.",
            "<s>The president of [ORGANIZATION Arden Foods]</s> said <q>so</q>.\n\n[PERSON Ada Frost] met [PERSON Ben Hale].",
            "<s>The president of [ORGANIZATION Arden Foods]</s> said <q>so</q>.\n\nThey met [PERSON Ada Frost].",
            "<s>The president of [ORGANIZATION Arden Foods]</s> said <q>so</q>.\n\nIt rained.\n\n[PERSON Ada Frost] met them.",
            "<s>The president</s> said <q>so</q>.\n\n[PERSON Ada Frost] met them.",
            "<s>A nurse</s> said <q>so</q>. [PERSON Ada Frost] said no.",
            "<s>A nurse</s> said <q>so</q>.\n\n[PERSON Ada Frost], a shopper, said no.",
            "<s>A nurse</s> said <q>so</q>.\n\n[PERSON Ada Frost] died_VBD.",
            "<s>A nurse</s>, who did not want to be named, said <q>so</q>.\n\n[PERSON Ada Frost] said no.",
            "Slowly, <s>a nurse</s> said <q>so</q>.\n\n[PERSON Ada Frost] said no.",
            "<s>The presidents of [ORGANIZATION Arden Foods]</s> said <q>so</q>.\n\n[PERSON Ada Frost] met them.",
            "<s>The report of [ORGANIZATION Arden Foods]</s> said <q>so</q>.\n\n[PERSON Ada Frost] met them.",
            "<s>The spokesman of [ORGANIZATION Arden Foods]</s> said <q>so</q>.\n\n[PERSON Ada Frost] met them.",
            "It rained.\n\n" * 4
            + "<s>The president of [ORGANIZATION Arden Foods]</s> said <q>so</q>.\n\n[PERSON Ada Frost] met them.",
            "<s>She</s> said <q>so</q>.\n\n[PERSON Ada Frost] met them.",
        ],
    ),
    introductions.just_introduced: (
        {
            "A farmer from [PLACE Selby] was angrier. <s>The farmer</s> said <q>so</q>.": "A farmer from Selby",
            "[PERSON Ada Frost], a farmer, left. In [PLACE Selby], a farmer was angrier. <s>The farmer</s> said <q>so</q>.": "a farmer",
            "A baker took a card. <s>The man</s> said <q>so</q>.": "A baker",
            "[PLACE Selby] lost, <s1>a clerk</s1> said <q1>so</q1>. <s2>That person</s2> said <q2>no</q2>.": "a clerk",
        },
        [
            "A farmer from [PLACE Selby] was angrier. " + "It was late. " * 101 + "<s>The farmer</s> said <q>so</q>.",
            # Said of somebody who is named, in a report, in another paragraph, several, and another noun.
            "[PERSON Ada Frost] is a farmer. <s>The farmer</s> said <q>so</q>.",
            "A farmer, [PERSON Ada Frost], left. <s>The farmer</s> said <q>so</q>.",
            "[PERSON Ada Frost] said a farmer needs rain. <s>The farmer</s> said <q>so</q>.",
            "“A farmer left.” <s>The farmer</s> said <q>so</q>.",
            "A farmer left.\n\n<s>The farmer</s> said <q>so</q>.",
            "A farmer left. <s>The farmers</s> said <q>so</q>.",
            "A farmer left. <s>The baker</s> said <q>so</q>.",
            "A farmer left. <s>The old farmer</s> said <q>so</q>.",
            "The farmer left. <s>The farmer</s> said <q>so</q>.",
            "[PERSON Ben Hale] met a lawyer. <s>The man</s> said <q>so</q>.",
            "[PERSON Ben Hale] left. A baker came. <s>The man</s> said <q>so</q>.",
            "A baker said the suspect fled. <s>The man</s> said <q>so</q>.",
            "An officer came. <s>The man</s> said <q>so</q>.",
            "A baker rang. <s>The man who_WP rang_VBD</s> said <q>so</q>.",
            "It met a lawyer. <s>The man</s> said <q>so</q>.",
            "A waitress took a card. <s>The man</s> said <q>so</q>.",
            "The baker took a card. <s>The man</s> said <q>so</q>.",
            # Somebody is named since who is one, or who it was.
            "A farmer left. Farmer [PERSON Ada Frost] rose. <s>The farmer</s> said <q>so</q>.",
            "A farmer left. It was [PERSON Ada Frost]. <s>The farmer</s> said <q>so</q>.",
        ],
    ),
    introductions.of_headline: (
        {
            "<s2>Runner</s2> says <q2>no</q2>\n\n<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>.": "Ada Frost",
            # Nor is one a sentence that ends with a quotation.
            "<s2>Water boss</s2> will <q2>‘pay’</q2>\n\n<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>.": "Ada Frost",
            "<s2>Runner</s2> says <q2>no</q2>\n\n[PERSON Ben Hale] left. <s1>[PERSON Ada Frost]</s1> said <q1>so</q1>.": "Ada Frost",
            "<s2>Runner</s2>: <q2>no</q2>\n\n<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>.": "Ada Frost",
        },
        [
            "<s2>The runner</s2> says <q2>no</q2>\n\n<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>.",
            "<s2>Runners</s2> say <q2>no</q2>\n\n<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>.",
            "<s2>Court</s2> says <q2>no</q2>\n\n<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>.",
            "<s2>Old pollen</s2> says <q2>no</q2>\n\n<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>.",
            "<s2>Spokesman</s2> says <q2>no</q2>\n\n<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>.",
            "<s2>Runner</s2> says <q2>no</q2>.\n\n<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>.",
            "<s2>Runner</s2> says <q2>no</q2>\n\n[PERSON Ada Frost] left.",
            "<s2>Runner</s2> says <q2>no</q2>\n\n<s1>[ORGANIZATION Corvane]</s1> said <q1>so</q1>.",
            "It rains\n\n<s2>Runner</s2> says <q2>no</q2>\n\n<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>.",
            "<s2>Runner</s2> says <q2>no</q2>\n\nCoroner <s1>[PERSON Ada Frost]</s1> said <q1>so</q1>.",
            # The label of a transcript.
            "<s2>MODERATOR</s2>: <q2>Good evening</q2>\n\n<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>.",
            "<s2>Moderator</s2>: <q2>Good evening</q2>\n\n<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>.\n\nModerator: Yes.",
            "<s1>[PERSON Ada Frost]</s1> says <q1>so</q1>, <s2>runner</s2> says <q2>no</q2>\n\nIt rains.",
            "<s2>She</s2> says <q2>no</q2>\n\n<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>.",
        ],
    ),
    of_paragraph.of_a_people: (
        {
            "[PERSON Ada Frost] of [COUNTRY-NO Norway], met [PERSON Ben Hale], a [COUNTRY-DK Dane]. <s>The Dane</s> said <q>so</q>.": "Ben Hale",
            "[COUNTRY-DK Denmark]’s [PERSON Ada Frost] met [COUNTRY-NO Norway]’s [PERSON Ben Hale]. <s>The Norwegian</s> said <q>so</q>.": "Ben Hale",
            "[COUNTRY-DK Denmark]’s 34-year-old driver [PERSON Ada Frost] met [PERSON Ben Hale]. <s>The Dane</s> said <q>so</q>.": "Ada Frost",
            "[COUNTRY-FR France]’s [PERSON Ada Frost] met [PERSON Ben Hale], the [COUNTRY-FR French] baker. <s>The Frenchwoman</s> said <q>so</q>.": "Ada Frost",
            "[COUNTRY-DK Denmark]’s [PERSON Ada Frost] met [PERSON Ben Hale], a [COUNTRY-NO Norwegian]. <s>The 22-year-old Dane</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost], 30, a [COUNTRY-DK Dane], met [PERSON Ben Hale], 22, a [COUNTRY-DK Dane]. <s>The 22-year-old Dane</s> said <q>so</q>.": "Ben Hale",
            "[PERSON Ada Frost], a [COUNTRY-DK Dane], met [PERSON Ben Hale], a [COUNTRY-DK Dane]. <s>The Dane</s> said <q>so</q>.": OPEN,
            "[PERSON Ada Frost] left. <s>The Dane</s> said <q>so</q>.": "Ada Frost",
            "They met [PERSON Ada Frost]. <s>The Dane</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ben Hale] left. [PERSON Ada Frost] is out, though <s>the Dane</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost] left. <s>The 24-year-old [COUNTRY-ZA South African]</s> said <q>so</q>.": "Ada Frost",
            "[COUNTRY-NZ New Zealand]’s [PERSON Ada Frost] met [PERSON Ben Hale]. <s>The [COUNTRY-NZ New Zealander]</s> said <q>so</q>.": "Ada Frost",
        },
        [
            "Admiral [PERSON Ben Hale] sat in front. <s>The Dane</s> <c>asked</c> him_PRP <q>why</q>.",
            "[PERSON Ada Frost], a [COUNTRY-SE Swede], left. <s>The Dane</s> said <q>so</q>.",
            "[PERSON Ada Frost], 30, a [COUNTRY-DK Dane], left. <s>The 22-year-old Dane</s> said <q>so</q>.",
            "[COUNTRY-DK Denmark] and [PERSON Ada Frost] met [PERSON Ben Hale]. <s>The Dane</s> said <q>so</q>.",
            "[PERSON Ada Frost], a [COUNTRY-DK Dane], met [PERSON Ben Hale]. <s>The Danish driver</s> said <q>so</q>.",
            "[PERSON Ada Frost], a [COUNTRY-FR Frenchwoman], left. <s>The French</s> said <q>so</q>.",
            "[PERSON Ada Frost] left.\n\n<s>The Dane</s> said <q>so</q>.",
            "[PERSON Ada Frost] met [PERSON Ben Hale]. <s>The Dane</s> said <q>so</q>.",
            "[PERSON Ada Frost] met him. <q>[PERSON Ben Hale] is out</q>, <s>the Dane</s> said.",
            "[PERSON Ada Frost] left. <s>The French</s> said <q>so</q>.",
            "[PERSON Ada Frost] left. <s>The Tar</s> said <q>so</q>.",
            "[PERSON Ada Frost] left. <s>The [COUNTRY-ZA South Africans]</s> said <q>so</q>.",
            "[PERSON Ada Frost] left. <s>The [COUNTRY-ZA South African] coach</s> said <q>so</q>.",
            "[PERSON Ada Frost] left. <s>The mayor</s> said <q>so</q>.",
            "[PERSON Ada Frost], a [COUNTRY-SE Swedish] senator, left. <s>The Dane</s> said <q>so</q>.",
        ],
    ),
    writings.writing_before: (
        {
            "The study, by_IN [PERSON Ada Frost], followed_VBD nurses. <s>It</s> <c>showed_VBD</c> <q>so</q>.": "The study",
            "The police report ended_VBD. <s>It</s> <c>said_VBD</c> <q>so</q>.": "The police report",
            "The report blamed_VBD [ORGANIZATION Velkora]. <s>It</s> <c>showed_VBD</c> <q>so</q>.": "The report",
        },
        [
            "The report blamed_VBD [ORGANIZATION Velkora]. <s>It</s> <c>said_VBD</c> <q>so</q>.",
            "The report blamed_VBD the company. <s>It</s> <c>said_VBD</c> <q>so</q>.",
            "The report ended_VBD. <s>It</s> <c>hoped_VBD</c> <q>so</q>.",
            "The report ended_VBD.\n\n<s>It</s> <c>showed_VBD</c> <q>so</q>.",
            "The report ended_VBD. Then <s>it</s> <c>showed_VBD</c> <q>so</q>.",
            "The mill ended_VBD. <s>It</s> <c>showed_VBD</c> <q>so</q>.",
            "[PERSON Ada Frost] read_VBD the report. <s>It</s> <c>showed_VBD</c> <q>so</q>.",
        ],
    ),
    writings.read_out: (
        {
            "[PERSON Ada Frost] sent_VBD a letter_NN to the dean. <s>It</s> <c>read_VBD</c> <q>so</q>.": "a letter",
            "They sent_VBD a long letter_NN. <q>“Pay,”</q> <s>it</s> <c>read_VBD</c>.": "a long letter",
        },
        [
            "They sent_VBD a letter_NN. <s>It</s> <c>said_VBD</c> <q>so</q>.",
            "They sent_VBD a letter_NN and a banner_NN. <s>It</s> <c>read_VBD</c> <q>so</q>.",
            "They sent_VBD a letter_NN and a note_NN. <s>It</s> <c>read_VBD</c> <q>so</q>.",
            "The union sent_VBD a letter_NN. <s>It</s> <c>read_VBD</c> <q>so</q>.",
            "[ORGANIZATION Velkora] sent_VBD a letter_NN. <s>It</s> <c>read_VBD</c> <q>so</q>.",
            "They sent_VBD a letter_NN.\n\n<s>It</s> <c>read_VBD</c> <q>so</q>.",
            "They sent_VBD a letter_NN. Then <s>it</s> <c>read_VBD</c> <q>so</q>.",
            "They sent_VBD a letter_NN opener_NN. <s>It</s> <c>read_VBD</c> <q>so</q>.",
            "<s>It</s> <c>read_VBD</c> <q>so</q>.",
        ],
    ),
    writings.told_in: (
        {
            "<s1>[PERSON Ada Frost]</s1> <c1>said</c1> in a statement_NN ,_, <q1>so</q1>.\n\n<q2>“Pay,”</q2> <s2>it</s2> <c2>said</c2>.": "a statement",
            "<s1>The head of [COUNTRY Chile], [PERSON Ada Frost]</s1>, <c1>said</c1> in a letter_NN ,_, <q1>so</q1>. <s2>It</s2> <c2>added</c2> <q2>no</q2>.": "a letter",
        },
        [
            "<s1>[PERSON Ada Frost]</s1> <c1>said</c1> <q1>so</q1>. <s2>It</s2> <c2>said</c2> <q2>no</q2>.",
            "<s1>[ORGANIZATION Velkora]</s1> <c1>said</c1> in a statement_NN ,_, <q1>so</q1>. <s2>It</s2> <c2>said</c2> <q2>no</q2>.",
            "<s1>[PERSON Ada Frost]</s1> <c1>said</c1> in a statement_NN ,_, <q1>[ORGANIZATION Velkora] lies</q1>. <s2>It</s2> <c2>said</c2> <q2>no</q2>.",
            "<s1>[PERSON Ada Frost]</s1> <c1>said</c1> in a statement_NN ,_, <q1>the union lies</q1>. <s2>It</s2> <c2>said</c2> <q2>no</q2>.",
            "<s1>[PERSON Ada Frost]</s1> <c1>said</c1> in a statement_NN ,_, <q1>so</q1>. <s2>It</s2> <c2>hopes</c2> <q2>so</q2>.",
            "<s1>[PERSON Ada Frost]</s1> <c1>said</c1> in a statement_NN ,_, <q1>so</q1>.\n\nIt rained.\n\n<s2>It</s2> <c2>said</c2> <q2>no</q2>.",
            "<s1>[PERSON Ada Frost]</s1> <c1>said</c1> in a statement_NN ,_, <q1>so</q1>. <s2>She</s2> <c2>said</c2> <q2>no</q2>.",
        ],
    ),
    writings.author_of: (
        {
            f"{_LETTER} {_READ}": "Ada Frost",
            f"In a letter_NN <s1>[ORGANIZATION Velkora]</s1> <c1>said</c1> <q1>so</q1>. It rained.\n\n{_READ}": "Velkora",
            f"In its long angry letter <s1>[ORGANIZATION Velkora]</s1> <c1>said</c1> <q1>so</q1>. {_READ}": "Velkora",
        },
        [
            f"{_LETTER} <s2>The report</s2> read <q2>“No.”</q2>",
            f"{_LETTER} <s2>A letter</s2> read <q2>“No.”</q2>",
            f"{_LETTER} <s2>The letter of the miners</s2> read <q2>“No.”</q2>",
            f"{_LETTER} <s2>She</s2> said <q2>“No.”</q2>",
            # Another's since.
            f"{_LETTER} A_DT letter_NN from_IN [ORGANIZATION Velkora] followed_VBD. {_READ}",
            f"{_LETTER} [ORGANIZATION Velkora] sent_VBD its_PRP$ own_JJ letter_NN. {_READ}",
            # Of a letter, in the letter of what is said, and in a report that somebody else may have written.
            f"<s1>[PERSON Ada Frost]</s1> <c1>said</c1> <q1>so</q1> of a letter. {_READ}",
            f"<s1>[PERSON Ada Frost]</s1> <c1>said</c1> <q1>it was in a letter</q1>. {_READ}",
            "<s1>[PERSON Ada Frost]</s1> <c1>said</c1> <q1>so</q1> in a report. <s2>The report</s2> read <q2>“No.”</q2>",
            f"It was in a letter. <s1>[PERSON Ada Frost]</s1> <c1>said</c1> <q1>so</q1>. {_READ}",
            f"<s1>The miners</s1> <c1>said</c1> <q1>so</q1> in a letter. {_READ}",
        ],
    ),
    callings.by_calling: (
        {
            "[PERSON Ada Frost] counted bats.\n\n<q>“They left,”</q> <s>the biologist</s> said.": "Ada Frost",
            "Dr. [PERSON Ada Frost] counted bats. <q>“They left,”</q> <s>the biologist</s> said.": "Ada Frost",
        },
        [
            "[PERSON Ada Frost] met [PERSON Ben Hale]. <q>“They left,”</q> <s>the biologist</s> said.",
            "[PERSON Ada Frost] came. A woman waited. <q>“They left,”</q> <s>the biologist</s> said.",
            "[PERSON Ada Frost] came with a biologist. <q>“They left,”</q> <s>the biologist</s> said.",
            "[PERSON Ada Frost] counted bats.\n\nIt rained.\n\n<q>“They left,”</q> <s>the biologist</s> said.",
            "Detective [PERSON Ada Frost] came. <q>“They left,”</q> <s>the biologist</s> said.",
            "[PERSON Ada Frost] came. <q>“They left,”</q> <s>the cyclist</s> said.",  # of an accident
            "[PERSON Ada Frost] came. <q>“They left,”</q> <s>a biologist</s> said.",
            "[PERSON Ada Frost] came. <q>“They left,”</q> <s>the Arden biologist</s> said.",
        ],
    ),
}
