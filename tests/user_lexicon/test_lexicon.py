"""The user's own word list: what stands in it is found, what is wrong with it is refused by its line."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from spacy.vocab import Vocab

import onrecord
from onrecord import layers
from onrecord.components.lexicon import Lexicon
from onrecord.errors import OnrecordError
from onrecord.tagging import Settings, tag_articles
from onrecord.user_lexicon.entries import COLUMNS, KINDS, Entry, read_lexicon

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

DOCS = Path(__file__).parents[2] / "docs" / "lexicons.md"
EXAMPLE = re.findall(r"```csv\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)[0]
HEADER = ",".join(COLUMNS)

Record = dict[str, Any]


@pytest.fixture(scope="module")
def beat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lexicon") / "beat.csv"
    path.write_text(EXAMPLE, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def mine(beat: Path) -> Language:
    """The rules with the example of the docs."""
    return onrecord.load("rules", lexicon=beat)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "x.csv"
    path.write_text(text, encoding="utf-8", newline="")
    return path


def found(doc: Doc, layer: str) -> list[str]:
    return [doc.text[r["start"] : r["end"]] for r in layers.read(doc, layer)]


def identity(doc: Doc, name: str) -> Record:
    [record] = [r for r in layers.read(doc, "identities") if r["name"] == name]
    return record


def mentions(doc: Doc, record: Record) -> list[str]:
    return [doc.text[start:end] for start, end in record["mentions"]]


# The file


def test_the_example_of_the_docs_has_every_kind_and_column() -> None:
    rows = [line.split(",") for line in EXAMPLE.splitlines()]
    assert tuple(rows[0]) == COLUMNS
    assert {row[0] for row in rows[1:]} == set(KINDS)


def test_an_entry_is_its_row(beat: Path) -> None:
    first, *_, denial = read_lexicon(beat)
    assert first == Entry(
        "official", "Ada Frost", ("Iron Accountant", "Frosty"), "auditor general", "Audit Chamber", "KE", "f"
    )
    assert denial == Entry("denial", "pooh")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_spreadsheets_separate_and_pad_as_they_like(tmp_path: Path, separator: str) -> None:
    lines = ["\ufeffKind,Name,,".removesuffix(",,"), "# a comment", "agency,  Lake   Ferry Board ,,,", "", ",,,"]
    path = written(tmp_path, "\r\n".join(lines).replace(",", separator))
    assert read_lexicon(path) == [Entry("agency", "Lake Ferry Board")]
    said = written(tmp_path, "\r\n".join(["\ufeffsep=,", "Kind,Name", *lines[1:]]).replace(",", separator))
    assert read_lexicon(said) == [Entry("agency", "Lake Ferry Board")]


def test_a_cell_in_quotation_marks_may_hold_a_separator(tmp_path: Path) -> None:
    [entry] = read_lexicon(written(tmp_path, 'kind,name,role\nperson,Bo Lind,"minister for trade, industry"\n'))
    assert entry.role == "minister for trade, industry"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "no entries; under the header, write a line"),
        (HEADER, "no entries; under the header, write a line"),
        ("name\nAna", ":1: kind or name is missing; the first line names the columns: kind,name,aliases,"),
        ("kind,name,nmae\nperson,Ana,", ":1: 'nmae' is no column, or there twice; the first line names"),
        ("kind,name,name\nperson,Ana,", ":1: 'name' is no column, or there twice"),
        ("kind,name\npresident,Ana", ":2: no kind 'president'; write one of person, official, agency"),
        ("kind,name\nperson,", ":2: no name; write the name as articles write it"),
        ("kind,name,role\nagency,Ferry Board,mayor", ":2: an entry of kind agency has no role; leave the cell empty"),
        ("kind,name\nperson,“Ana”", ":2: '“Ana”' does not begin with a letter or digit"),
        ("kind,name\nperson,A", ":2: 'A' is too short to be told from other words"),
        ("kind,name\ncue,clap back", ":2: a cue is one verb in lower case, not 'clap back'"),
        ("kind,name\ndenial,Pooh", ":2: a denial is one verb in lower case, not 'Pooh'"),
        ("kind,name\nseat,Lake House", ":2: a seat needs a country; write its code, such as FR"),
        ("kind,name,country\nagency,Board,Wakanda", ":2: no country 'Wakanda'; write its ISO 3166-1 code, such as FR"),
        ("kind,name,gender\nperson,Ana,x", ":2: gender 'x' is not m or f; leave it empty"),
        ("kind,name,aliases\nperson,Ana,\n\nagency,Board,Ana", ":4: 'Ana' stands on line 2 already; leave it on one"),
        ("kind,name\nperson,Ana,Silva", ":2: 3 cells under 2 columns; put a cell with a ',' in it in"),
        ('kind,name\nperson,"Ana', ":2: unexpected end of data; close what opens with a quotation mark"),
    ],
)
def test_a_fault_is_told_with_its_line_and_what_to_do(tmp_path: Path, text: str, fault: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(OnrecordError, match=re.escape(fault)) as raised:
        read_lexicon(path)
    assert str(raised.value).startswith(str(path)) and "\n" not in str(raised.value)


def test_what_is_no_text_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"kind,name\nperson,Jos\xe9")
    with pytest.raises(OnrecordError, match=r"x\.csv: not UTF-8 at byte 20; save it as CSV in UTF-8"):
        read_lexicon(path)
    for wrong in (tmp_path, tmp_path / "none.csv", tmp_path / "a\0b"):
        with pytest.raises(OnrecordError, match="cannot be read"):
            read_lexicon(wrong)


# What it does


def test_a_listed_official_has_role_agency_country_and_gender(mine: Language) -> None:
    doc = mine("“We will not pay,” said Ada Frost.")
    person = identity(doc, "Ada Frost")
    assert (person["label"], person["role"], person["agency"]) == ("OFFICIAL", "auditor general", "Audit Chamber")
    assert (person["country"], person["gender"]) == ("KE", "f")
    assert person["evidence"] == {"role": [], "agency": [], "country": []}


def test_a_listed_person_is_none_without_an_office(mine: Language) -> None:
    person = identity(mine("Beno Quill said no."), "Beno Quill")
    assert (person["label"], person["role"], person["gender"]) == ("PERSON", "trumpeter", "m")


def test_what_the_article_states_holds_over_the_list(mine: Language) -> None:
    doc = mine("Ada Frost said no. The mayor of Porto, Ada Frost, said it twice.")
    person = identity(doc, "Ada Frost")
    assert person["role"] == "mayor of Porto" and person["agency"] is None
    assert person["evidence"]["role"]
    assert (
        identity(mine("Ada Frost said no. Ugandan minister Ada Frost said it twice."), "Ada Frost")["country"] == "UG"
    )


def test_an_alias_joins_its_person_and_its_body(mine: Language) -> None:
    doc = mine(
        "Ada Frost met them. The Iron Accountant said no. Frost left.\n\nThe LFB said it would close. The Lake Ferry Board is new."
    )
    assert mentions(doc, identity(doc, "Ada Frost")) == ["Ada Frost", "Iron Accountant", "Frost"]
    board = identity(doc, "Lake Ferry Board")
    assert mentions(doc, board) == ["LFB", "Lake Ferry Board"]
    assert (board["label"], board["country"]) == ("AGENCY", "KE")
    assert [s["name"] for s in layers.read(doc, "speakers")] == ["Ada Frost", "Lake Ferry Board"]


def test_an_alias_alone_goes_by_the_name_of_the_list(mine: Language) -> None:
    doc = mine("Frosty said no.")
    assert [s["name"] for s in layers.read(doc, "speakers")] == ["Ada Frost"]


def test_a_listed_name_holds_over_what_was_found_there(mine: Language, nlp: Language) -> None:
    text = "A man from Tin Drum said no. Frosty was in Lake Ferry Board offices."
    doc = mine(text)
    assert found(doc, "agencies") == ["Lake Ferry Board"]
    labels = {text[r["start"] : r["end"]]: r["label"] for r in layers.read(doc, "names")}
    assert labels["Tin Drum"] == "ORGANIZATION" and labels["Frosty"] == "PERSON"
    spans = sorted((r["start"], r["end"]) for r in layers.read(doc, "names"))
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_a_country_within_a_listed_body_stays(tmp_path: Path) -> None:
    own = onrecord.load("rules", lexicon=written(tmp_path, "kind,name\nagency,Dutch Canal Board\nperson,Jordan Chad\n"))
    doc = own("The Dutch Canal Board said no. Jordan Chad said yes.")
    assert found(doc, "countries") == ["Dutch"]
    assert found(doc, "agencies") == ["Dutch Canal Board"]


def test_another_name_of_a_country_has_its_code(mine: Language) -> None:
    assert [r["country"] for r in layers.read(mine("Aotearoa said no."), "countries")] == ["NZ"]


def test_a_seat_speaks_for_its_country(mine: Language) -> None:
    doc = mine("Kenya is waiting. Lakeside House said it would pay.")
    assert [(s["name"], s["country"]) for s in layers.read(doc, "speakers")] == [("Kenya", "KE")]


def test_a_listed_office_makes_an_official(mine: Language) -> None:
    doc = mine("“Fine,” said Taoiseach Oona Brill on Monday.")
    person = identity(doc, "Oona Brill")
    assert (person["label"], person["role"]) == ("OFFICIAL", "Taoiseach")


def test_a_listed_position_makes_an_official_in_a_public_body_only(mine: Language) -> None:
    doc = mine("LFB comms lead Dov Marr left.\n\nTin Drum comms lead Pia Holt stayed.")
    public, private = identity(doc, "Dov Marr"), identity(doc, "Pia Holt")
    assert (public["label"], public["role"]) == ("OFFICIAL", "comms lead")
    assert (private["label"], private["role"]) == ("PERSON", "comms lead")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ada Frost riffed that the money was gone.", "that the money was gone"),
        ("“The money is gone,” riffed Ada Frost.", "“The money is gone,”"),
    ],
)
def test_a_listed_cue_finds_a_claim(mine: Language, nlp: Language, text: str, content: str) -> None:
    [claim] = layers.read(mine(text), "claims")
    [[start, end]] = claim["content"]
    assert text[start:end] == content
    [[start, end]] = claim["cue"]
    assert text[start:end] == "riffed"


def test_a_listed_denial_negates(mine: Language) -> None:
    [claim] = layers.read(mine("Ada Frost poohed that the money was gone."), "claims")
    assert claim["negated"] is True


def test_no_entry_no_difference(mine: Language, rules: Language) -> None:
    text = "The mayor of Porto, Ana Silva, said on Monday that the French ministry would pay €5."
    for layer in set(layers.LAYERS) - {"lexicon"}:
        assert layers.read(mine(text), layer) == layers.read(rules(text), layer)


def test_furniture_holds_no_entry(mine: Language) -> None:
    assert layers.read(mine("date 2024-01-02 Ada Frost\n\nNobody came."), "lexicon") == []


# Where it lives


def test_pipelines_keep_their_own_lists(mine: Language, nlp: Language) -> None:
    assert layers.read(mine("Frosty left."), "lexicon") and not layers.read(nlp("Frosty left."), "lexicon")
    assert mine.meta["onrecord"]["sha256"] != nlp.meta["onrecord"]["sha256"]


@pytest.mark.slow
def test_a_saved_pipeline_has_its_list_until_another_is_given(mine: Language, tmp_path: Path) -> None:
    mine.to_disk(tmp_path / "model")
    again = onrecord.load(tmp_path / "model")
    assert [s["name"] for s in layers.read(again("Frosty said no."), "speakers")] == ["Ada Frost"]
    other = onrecord.load(tmp_path / "model", lexicon=written(tmp_path, "kind,name\nperson,Bo Lind\n"))
    assert layers.read(other("Frosty left."), "lexicon") == []
    assert other.pipe_names == again.pipe_names


def test_a_list_survives_as_bytes(beat: Path) -> None:
    pipe = Lexicon(Vocab())
    pipe.set_entries(read_lexicon(beat), [{"label": "AGENCY", "pattern": [{"LOWER": "lfb"}]}])
    again = Lexicon(Vocab()).from_bytes(pipe.to_bytes())
    assert (again.entries, again.patterns) == (pipe.entries, pipe.patterns)
    before = json.dumps([asdict(entry) for entry in pipe.entries]).encode()
    assert Lexicon(Vocab()).from_bytes(before).entries == pipe.entries, "as it was before there were patterns"


def test_a_pipeline_that_cannot_use_a_list_says_so(tmp_path: Path, beat: Path) -> None:
    config = tmp_path / "bare.cfg"
    config.write_text('[nlp]\nlang = "en"\npipeline = []\n', encoding="utf-8")
    with pytest.raises(OnrecordError, match="has no component onrecord_lexicon"):
        onrecord.load(config, lexicon=beat)


@pytest.mark.slow
def test_worker_processes_have_the_list(beat: Path) -> None:
    from onrecord.document import Document
    from onrecord.readers import Article

    articles = [Article(str(i), "Frosty said no.", {}, "", 1) for i in range(2)]
    results = list(tag_articles(articles, Settings(model="rules", lexicon=beat), processes=2))
    assert [r.speakers[0].name for r in results if isinstance(r, Document)] == ["Ada Frost", "Ada Frost"]


@pytest.mark.slow
def test_spacy_workers_have_the_list(mine: Language) -> None:
    docs = list(mine.pipe(["Frosty said no."] * 2, n_process=2))
    assert [s["name"] for doc in docs for s in layers.read(doc, "speakers")] == ["Ada Frost", "Ada Frost"]


@pytest.mark.slow
def test_the_command_takes_a_list_and_refuses_a_faulty_one(run_onrecord: Any, tmp_path: Path, beat: Path) -> None:
    done = run_onrecord("tag", "-", "--model", "rules", "--lexicon", beat, stdin=b"Frosty said no.")
    assert done.returncode == 0 and b'"name":"Ada Frost"' in done.stdout.replace(b'": "', b'":"')
    (tmp_path / "bad.csv").write_text("kind,name\nking,Ana\n", encoding="utf-8")
    done = run_onrecord("tag", "-", "--lexicon", "bad.csv", stdin=b"Frosty said no.")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("onrecord: bad.csv:2: no kind 'king'; write one of person,")
