"""Texts for the ways to the witness, the accused, the union whose seat is named and the body of a bare noun, and texts that they leave."""

from __future__ import annotations

from onrecord.speakers import capitals, standing, ways
from onrecord.speakers.ways import Way

from .examples_of_only_one import OPEN

STANDING: dict[Way, tuple[dict[str, str], list[str]]] = {
    capitals.union_of_seat: (
        {
            "The [AGENCY European Union] met. <s>Brussels_NNP</s> said <q>so</q>.": "European Union",
            "[PERSON Ada Frost] left the [AGENCY EU]. <s>Brussels_NNP</s> said <q>so</q>.": "EU",
            "<s>Brussels_NNP</s> said <q>so</q>. The [AGENCY European Union] met.": "European Union",
        },
        [
            "The [AGENCY European Union] met. [COUNTRY-BE Belgium] left. <s>Brussels_NNP</s> said <q>so</q>.",
            "It rained. <s>Brussels_NNP</s> said <q>so</q>.",
            "The [AGENCY European Union] met. <s>Lindvale_NNP</s> said <q>so</q>.",
            "The [AGENCY European Union] met. <s>The mayor</s> said <q>so</q>.",
        ],
    ),
    standing.on_the_stand: (
        {
            "The first witness, [PERSON Ada Frost], sat down. <s>The witness</s> said <q>so</q>.": "Ada Frost",
            "The first witness, Sgt. [PERSON Ada Frost], met [PERSON Ben Hale]. <s>The witness</s> said <q>so</q>.": "Ada Frost",
            "Taking the stand in May, [PERSON Ada Frost] met [PERSON Ben Hale]. <s>The witness</s> said <q>so</q>.": "Ada Frost",
            "Testifying in May, [PERSON Ada Frost] met [PERSON Ben Hale]. <s>The witness</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost] testified. [PERSON Ben Hale] left. <s>The witness</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost], a witness, met [PERSON Ben Hale]. <s>The witness</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost] was testifying. [PERSON Ben Hale] left. <s>The witness</s> said <q>so</q>.": "Ada Frost",
            # Who tells a court something, and of several who was on last; no judge and no lawyer.
            "[PERSON Ada Frost] told the inquest it rained. Lawyer [PERSON Ben Hale] asked_VBD why. <s>The witness</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost] told the inquest it rained. Counsel to the mill, Mr [PERSON Ben Hale], told the inquest it rained. <s>The witness</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost] told the inquest it rained. [PERSON Ben Hale], prosecuting, told the inquest it rained. <s>The witness</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost] testified. [PERSON Eve Moss] testified_VBD. Judge [PERSON Ben Hale] asked_VBD why. <s>The witness</s> said <q>so</q>.": "Eve Moss",
        },
        [
            "[PERSON Ada Frost] testified_VBD. [PERSON Ben Hale] testified_VBD. [PERSON Eve Moss] met_VBD her. <s>The witness</s> said <q>so</q>.",
            "[PERSON Ada Frost] told_VBD reporters it rained_VBD. <s>The witness</s> said <q>so</q>.",
            "[PERSON Ada Frost] told_VBD the court it rained_VBD. A_DT witness saw_VBD it. <s>The witness</s> said <q>so</q>.",
            "[PERSON Ada Frost] sat down. <s>The witness</s> said <q>so</q>.",
            "<s>The witness</s> said <q>so</q>. [PERSON Ada Frost] testified.",
            "[ORGANIZATION Velkora] testified. <s>The witness</s> said <q>so</q>.",
            "[PERSON Ada Frost] testified. <s>A witness</s> said <q>so</q>.",
            "[PERSON Ada Frost] testified. <s>The witnesses</s> said <q>so</q>.",
            "[PERSON Ada Frost] testified. <s>The baker</s> said <q>so</q>.",
            "[PERSON Ada Frost] testified. <s>She</s> said <q>so</q>.",
        ],
    ),
    standing.on_trial: (
        {
            "[PERSON Ada Frost], 34, was_VBD charged_VBN with theft. [PERSON Ben Hale] left. <s>The defendant</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost] pleaded not guilty. [PERSON Ben Hale] left. <s>The defendant</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost] stood trial. Bakers met [PERSON Ben Hale]. <s>The defendant</s> said <q>so</q>.": "Ada Frost",
            "The case against [PERSON Ada Frost] began. [PERSON Ben Hale] left. <s>The defendant</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ben Hale] sued [PERSON Ada Frost]. <s>The defendant</s> said <q>so</q>.": "Ada Frost",
            "They arrested [PERSON Ada Frost]. [PERSON Ben Hale] left. <s>The suspect</s> said <q>so</q>.": "Ada Frost",
            "[PERSON Ada Frost] is_VBZ on trial. [PERSON Ben Hale] left. <s>The defendant</s> said <q>so</q>.": "Ada Frost",
        },
        [
            "[PERSON Ada Frost] was charged. [PERSON Ben Hale] was jailed. <s>The defendant</s> said <q>so</q>.",
            "[PERSON Ada Frost] left. <s>The defendant</s> said <q>so</q>.",
            "They arrested [PERSON Ada Frost]. Later a sailor left. <s>The suspect</s> said <q>so</q>.",
            "[PERSON Ada Frost] said_VBD fares were charged. <s>The defendant</s> said <q>so</q>.",
            "Judge [PERSON Ada Frost] was accused. <s>The defendant</s> said <q>so</q>.",
            "[PERSON Ada Frost] was charged. <s>The defendants</s> said <q>so</q>.",
            "[PERSON Ada Frost] was charged. <s>A defendant</s> said <q>so</q>.",
            "[PERSON Ada Frost] was charged. <s>The baker</s> said <q>so</q>.",
            "<s>The defendant</s> said <q>so</q>. [PERSON Ada Frost] was charged.",
            "[PERSON Ada Frost] was charged. <s>She</s> said <q>so</q>.",
        ],
    ),
    standing.on_the_bench: (
        {
            "[PERSON Ben Hale] sued. <s>The magistrate</s> said <q>so</q>. Magistrate [PERSON Ada Frost] left.": "Ada Frost",
            "Judge [PERSON Ada Frost] came. [PERSON Ben Hale] left. <s>The judge</s> said <q>so</q>.": "Ada Frost",
        },
        [
            "A magistrate came. <s>The magistrate</s> said <q>so</q>. Magistrate [PERSON Ada Frost] left.",
            "<s>The judge</s> said <q>so</q>. Judge [PERSON Ada Frost] left. Justice [PERSON Ben Hale] came.",
            "<s>The judge</s> said <q>so</q>. The former judge [PERSON Ada Frost] left.",
            "<s>The new judge</s> said <q>so</q>. Judge [PERSON Ada Frost] left.",
            "<s>The mayor</s> said <q>so</q>. Mayor [PERSON Ada Frost] left.",
            "Judge [PERSON Ada Frost] left. <s>She</s> said <q>so</q>.",
        ],
    ),
    ways.body_by_head: (
        {
            "The [ORGANIZATION Arden Corporation] met. <s>The Corporation</s> said <q>so</q>.": "Arden Corporation",
            # The word alone, where somebody took that for a name, is none more.
            "The [ORGANIZATION Arden Corporation] met. [ORGANIZATION Corporation] left. <s>The Corporation</s> said <q>so</q>.": "Arden Corporation",
            "The [ORGANIZATION Arden Corporation] met the [ORGANIZATION Hill Corporation]. <s>The Corporation</s> said <q>so</q>.": OPEN,
            "The [AGENCY Arden Council] met. <s>Council_NN</s> said <q>so</q>.": "Arden Council",
            "The [AGENCY Arden High Court] met.\n\n<s>Court_NNP</s>: <q>So.</q>": "Arden High Court",
        },
        [
            "The [ORGANIZATION Arden Corporation] met. <s>The corporation</s> said <q>so</q>.",
            "The [ORGANIZATION Arden Corporation] met. <s>It</s> said <q>so</q>.",
            "The [ORGANIZATION Corporation Workers Union] met. <s>The Corporation</s> said <q>so</q>.",
            "<s>The Corporation</s> said <q>so</q>. The [ORGANIZATION Arden Corporation] met.",
            "The [AGENCY Arden Government] met. <s>The Government</s> said <q>so</q>.",  # the country's own, mostly
            "The [AGENCY Arden Police] met. <s>Police_NNS</s> said <q>so</q>.",
            "The [ORGANIZATION Arden Corporation] met. <s>Tenants_NNS</s> said <q>so</q>.",
        ],
    ),
}
