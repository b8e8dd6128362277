from __future__ import annotations

import pytest
from lxml import etree

from formats.read_back import documents, speaker_names
from formats.story import story
from onrecord.document import Statement
from onrecord.errors import OnrecordError
from onrecord.formats import Target, renderer
from onrecord.formats.tei import ID, NAMESPACE

NS = {"t": NAMESPACE}
# The part of TEI that is written, with what TEI P5 allows there.
SCHEMA = f"""<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="{NAMESPACE}"
 datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<start><element name="TEI"><element name="teiHeader"><element name="fileDesc">
<element name="titleStmt"><element name="title"><text/></element></element>
<element name="publicationStmt"><element name="publisher"><text/></element><element name="idno"><text/></element>
<optional><element name="date"><text/></element></optional></element>
<element name="sourceDesc"><element name="p"><text/></element></element></element>
<element name="encodingDesc"><element name="classDecl"><element name="taxonomy"><oneOrMore><element name="category">
<ref name="id"/><element name="catDesc"><text/></element></element></oneOrMore></element></element></element>
<optional><element name="profileDesc"><element name="particDesc"><element name="listPerson"><oneOrMore><choice>
<element name="person"><ref name="id"/><attribute name="role"/><element name="persName"><text/></element><zeroOrMore><element>
<choice><name>occupation</name><name>affiliation</name><name>nationality</name></choice><text/></element></zeroOrMore></element>
<element name="org"><ref name="id"/><attribute name="role"/><element name="orgName"><text/></element><zeroOrMore>
<element name="note"><attribute name="type"/><text/></element></zeroOrMore></element>
</choice></oneOrMore></element></element></element></optional></element>
<element name="text"><element name="body"><element name="p"><attribute name="xml:space"><value>preserve</value></attribute>
<ref name="words"/></element></element></element></element></start>
<define name="words"><zeroOrMore><choice><text/><element name="quote"><ref name="words"/></element><element name="said">
<ref name="id"/><attribute name="direct"><choice><value>true</value><value>false</value></choice></attribute>
<attribute name="ana"><data type="IDREFS"/></attribute>
<optional><attribute name="who"/></optional><optional><attribute name="cert"><data type="double"/></attribute></optional>
<optional><attribute name="prev"/></optional><optional><attribute name="next"/></optional><ref name="words"/></element>
</choice></zeroOrMore></define>
<define name="id"><attribute name="xml:id"><data type="NCName"/></attribute></define>
</grammar>""".replace('<data type="IDREFS"/>', "<text/>")


def test_every_claim_and_statement_is_read_at_its_place() -> None:
    schema = etree.RelaxNG(etree.fromstring(SCHEMA))
    files = list(renderer("tei")(documents(), Target(file=True)))
    for document, file in zip(documents(), files, strict=True):
        root = etree.fromstring(file.data)
        schema.assertValid(root)
        ids = root.xpath("//@xml:id")
        assert len(ids) == len(set(ids))
        (paragraph,) = root.findall(".//t:body/t:p", NS)
        assert "".join(paragraph.itertext()) == document.text
        said = {element.get(ID): element for element in paragraph.iter(f"{{{NAMESPACE}}}said")}
        names = {f"#{e.get(ID)}": e[0].text for e in root.findall(".//t:listPerson/*", NS)}
        for claim in document.claims:
            parts = [said[claim.id]]
            while following := parts[-1].get("next"):
                assert said[following[1:]].get("prev") == f"#{parts[-1].get(ID)}"
                parts.append(said[following[1:]])
            words = "".join("".join(part.itertext()) for part in parts)
            assert words == "".join(document.text[a:b] for a, b in claim.content)
            before = "".join(
                parts[0].xpath(
                    "preceding::text()[ancestor::t:body] | ancestor::*/preceding-sibling::text()[ancestor::t:body]",
                    namespaces=NS,
                )
            )
            assert len(before) == claim.content[0][0]
            for part in parts:
                assert part.get("direct") == ("false" if claim.kind == "indirect" else "true")
                assert set(part.get("ana").split()) == {
                    f"#{c}" for c in (claim.kind, claim.act, "negated" if claim.negated else None) if c
                }
                assert names.get(part.get("who")) == speaker_names(document).get(claim.speaker)
        statements = [e for e in document.entities if isinstance(e, Statement)]
        quoted = "".join("".join(e.itertext()) for e in paragraph.iter(f"{{{NAMESPACE}}}quote"))
        assert sorted(quoted) == sorted("".join(document.text[e.start : e.end] for e in statements))


@pytest.mark.parametrize("character", ["\x02", "\ufffe", "\x0c"])
@pytest.mark.parametrize("format", ["tei", "cas"])
def test_a_character_that_xml_lacks_is_refused_with_the_article_s_id(format: str, character: str) -> None:
    if format == "cas":
        pytest.importorskip("cassis")
    bad = story(id="wire/7", text=story().text + character)
    with pytest.raises(OnrecordError, match=rf"'wire/7': has U\+{ord(character):04X} at \d+, which XML cannot hold"):
        list(renderer(format)([bad], Target(file=True)))  # type: ignore[arg-type]
