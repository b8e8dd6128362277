"""UIMA CAS as XMI: INCEpTION's layers, and our own export."""

from __future__ import annotations

from pathlib import Path

import pytest

from formats.story import story
from onrecord.corpora.spans import to_attribution
from onrecord.formats import Target

from .conftest import Convert, words

# As INCEpTION writes custom layers; the smile is two code units.
XMI = """<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore"
 xmlns:ner="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore" xmlns:t="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"
 xmlns:m="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore" xmi:version="2.0">
<cas:NULL xmi:id="0"/>
<m:DocumentMetaData xmi:id="1" sofa="12" begin="0" end="44" documentId="harbour.txt"/>
<t:Sentence xmi:id="2" sofa="12" begin="3" end="30"/>
<custom:Role xmi:id="3" sofa="12" begin="3" end="13" value="Content"/>
<custom:Role xmi:id="4" sofa="12" begin="14" end="23" value="Source"/>
<custom:Role xmi:id="5" sofa="12" begin="24" end="28" value="Cue"/>
<custom:Role xmi:id="6" sofa="12" begin="30" end="42" value="Content"/>
<custom:Mood xmi:id="7" sofa="12" begin="0" end="2"/>
<ner:NamedEntity xmi:id="8" sofa="12" begin="14" end="23" identifier="Q1" value="PER"/>
<custom:Link xmi:id="9" sofa="12" begin="3" end="13" Dependent="3" Governor="5"/>
<custom:Link xmi:id="10" Dependent="4" Governor="5"/>
<custom:Link xmi:id="11" sofa="12" begin="30" end="42" Dependent="6" Governor="3"/>
<cas:Sofa xmi:id="12" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="&#128578; “We wait,” Ana Silva said. “All of us.”"/>
</xmi:XMI>
"""


def test_layers_of_spans_and_of_relations(convert: Convert) -> None:
    (article,), dropped, refused = convert({"x.xmi": XMI})
    assert (dropped, refused) == ({"annotation of the layer Mood without a label": 1}, [])
    assert article["id"] == "harbour.txt" and article["text"].startswith("🙂 “We")
    (one,) = article["attributions"]
    assert [words(article, one[role]) for role in ("source", "cue", "content")] == [["Ana Silva"], ["said"], ["“We wait,”", "“All of us.”"]]  # fmt: skip
    assert words(article, [name[:2] for name in article["names"]]) == ["Ana Silva"]


def test_what_is_not_in_the_index_of_the_text_is_left_out(convert: Convert) -> None:
    view = '<cas:View sofa="12" members="1 2 3 4 5 8 9 10"/><cas:View sofa="13" members="6 11"/>'
    (article,), dropped, _ = convert({"x.xmi": XMI.replace("</xmi:XMI>", f"{view}</xmi:XMI>")})
    assert words(article, article["attributions"][0]["content"]) == ["“We wait,”"]
    assert dropped == {"annotation that was deleted, or is of another text of the file": 3}


def test_what_onrecord_wrote_comes_back(tmp_path: Path, convert: Convert) -> None:
    pytest.importorskip("cassis")
    from onrecord.formats import cas

    document = story(text="🙂" + story().text[1:])
    for file in cas.render([document], Target(file=True)):
        (tmp_path / file.name).write_bytes(file.data)
    (tmp_path / "TypeSystem.xml").unlink()
    (article,), _, refused = convert(tmp_path)
    assert refused == [] and article["text"] == document.text
    wanted = [
        to_attribution((role, getattr(c, role)) for role in ("source", "cue", "content")) for c in document.claims
    ]
    assert sorted(article["attributions"], key=str) == sorted(wanted, key=str)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('end="13"', 'end="1300"', "place 1300 of a text"),
        ("sofaString", "x", "has no text"),
        ("</xmi:XMI>", "", "no XMI that can be read"),
    ],
)
def test_a_broken_one_is_one_line(before: str, after: str, said: str, convert: Convert) -> None:
    articles, _, (refused,) = convert({"x.xmi": XMI.replace(before, after)})
    assert articles == [] and said in refused and "\n" not in refused and "export it again" in refused


def test_no_file_outside_is_read(tmp_path: Path, convert: Convert) -> None:
    (tmp_path / "secret").write_text("hidden words")
    entity = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{tmp_path}/secret">]>'
    hostile = XMI.replace("?>", "?>" + entity, 1).replace("<cas:NULL", "<a>&e;</a><cas:NULL")
    articles, _, refused = convert({"in/x.xmi": hostile})
    assert "hidden" not in str((articles, refused))
