"""brat's stand-off format, and PolNeAR's folders."""

from __future__ import annotations

import pytest

from .conftest import Convert, words

TEXT = "Ferry stays.\r\n\r\n“We wait,” Ana Silva said 🙂. “All of us.” It was unclear who pays. Tom Brandt left."


def at(*parts: str) -> str:
    """The offsets of words in the text, as brat writes them."""
    return ";".join(f"{TEXT.index(part)} {TEXT.index(part) + len(part)}" for part in parts)


ANNOTATION = f"""\
T1\tSource {at("Ana Silva")}\tAna Silva
T2\tCue {at("said")}\tsaid
T3\tContent {at("“We wait,”", "“All of us.”")}\t“We wait,” “All of us.”
T4\tAttribution {at("said")}\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
T5\tCue {at("was unclear")}\twas unclear
T6\tContent {at("who pays")}\twho pays
T7\tAttribution-no-source {at("was unclear")}\twas unclear
E2\tAttribution-no-source:T7 Cue:T5 Content:T6
"""


def test_polnear_is_read_from_its_folders_with_its_annotators(convert: Convert) -> None:
    articles, dropped, refused = convert(
        {
            "train/text/a_b.txt": TEXT,
            "train/attributions/a_b_ef2d.ann": ANNOTATION,
            "train/attributions/a_b_4e07.ann": "",
            "train/corenlp/a_b.txt.xml": "<root/>",
            "metadata.tsv": "compartment\tfilename\ntrain\ta_b\n",
        }
    )
    assert (dropped, refused) == ({}, [])
    none, marked = articles
    assert (none["id"], none["annotator"], none["attributions"]) == ("a_b", "4e07", [])
    assert (marked["id"], marked["annotator"], marked["text"]) == ("a_b", "ef2d", TEXT)
    said, unclear = marked["attributions"]
    assert words(marked, said["content"]) == ["“We wait,”", "“All of us.”"]
    assert (words(marked, said["source"]), words(marked, said["cue"])) == (["Ana Silva"], ["said"])
    assert (unclear["source"], words(marked, unclear["content"])) == ([], ["who pays"])


@pytest.mark.parametrize(
    "files",
    [
        {"ana/a.txt": TEXT, "ana/a.ann": ANNOTATION, "tom/a.txt": TEXT, "tom/a.ann": ANNOTATION},
        {"text/a.txt": TEXT, "ana/a.ann": ANNOTATION, "tom/a.ann": ANNOTATION},
        {"a.txt": TEXT, "ana/a.ann": ANNOTATION, "tom/a.ann": ANNOTATION},
    ],
)
def test_a_folder_for_each_annotator(convert: Convert, files: dict[str, str]) -> None:
    articles, _, refused = convert(files)
    assert [(article["id"], article["annotator"]) for article in articles] == [("a", "ana"), ("a", "tom")]
    assert articles[0]["attributions"] == articles[1]["attributions"] and not refused


def test_relations_link_what_is_in_no_event(convert: Convert) -> None:
    annotation = (
        f"T1\tSource {at('Ana Silva')}\tAna Silva\nT2\tCue {at('said')}\tsaid\n"
        f"T3\tContent {at('“We wait,”')}\t“We wait,”\nT4\tPerson {at('Tom Brandt')}\tTom Brandt\n"
        "R1\tby Arg1:T3 Arg2:T1\nR2\tby Arg1:T3 Arg2:T2\n"
    )
    [article], dropped, _ = convert({"a.txt": TEXT, "a.ann": annotation})
    [attribution] = article["attributions"]
    assert [words(article, attribution[role]) for role in ("source", "cue", "content")] == [
        ["Ana Silva"], ["said"], ["“We wait,”"],
    ]  # fmt: skip
    assert article["names"] == [[TEXT.index("Tom Brandt"), TEXT.index("Tom Brandt") + 10, "PER"]]
    assert not dropped


def test_what_has_no_place_is_counted(convert: Convert) -> None:
    annotation = ANNOTATION + (
        f"T8\tDiscard {at('Ferry stays.')}\tFerry stays.\n"
        f"T9\tCue {at('left')}\tleft\n"
        "T10\tSource 0 5\tother words\n"
        "T11\tCue 9000 9005\tghost\n"
        "E3\tAttribution:T4 Cue:T10\n"
        "A1\tSure T1\n#1\tAnnotatorNotes T1\thm\n*\tEquiv T1 T2\nN1\tReference T1 W:1\tX\n"
    )
    [article], dropped, _ = convert({"a.txt": TEXT, "a.ann": annotation})
    assert len(article["attributions"]) == 2
    assert dropped == {
        "span “Discard”, a label without a meaning here": 1,
        "span “Cue” that belongs to no attribution": 1,
        "span whose words are not those at its offsets": 2,
        "argument of an event that is no span, or one that was left out": 1,
        "event without a role of an attribution": 1,
        **{
            f"{what}, no part of the training format": 1
            for what in ("attribute", "note", "equivalence", "normalisation")
        },
    }


def test_own_labels_are_said(convert: Convert) -> None:
    annotation = (
        f"T1\tSprecher {at('Ana Silva')}\tAna Silva\nT2\tZitat {at('who pays')}\twho pays\nE1\tZitat:T2 Sprecher:T1\n"
    )
    [article], _, _ = convert({"a.txt": TEXT, "a.ann": annotation}, labels=["sprecher=source", "ZITAT=content"])
    [attribution] = article["attributions"]
    assert words(article, attribution["source"] + attribution["content"]) == ["Ana Silva", "who pays"]


def test_a_broken_file_is_refused_and_the_rest_goes_on(convert: Convert) -> None:
    articles, _, refused = convert(
        {"a.txt": TEXT, "a.ann": ANNOTATION, "b.txt": TEXT, "b.ann": "T1\tCue x y\tsaid\n", "lost.ann": ANNOTATION}
    )
    assert [article["id"] for article in articles] == ["a"]
    assert "b.ann:1: no line of brat's stand-off format" in refused[0]
    assert "lost.ann: no text to it" in refused[1]
