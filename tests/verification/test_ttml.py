from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import OnrecordError
from onrecord.verification import Source
from onrecord.verification.loading import load
from onrecord.verification.ttml import read_ttml

TTML = """<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en">
 <head><metadata><ttm:title>Hearing</ttm:title>
  <ttm:agent xml:id="ada" type="person"><ttm:name type="full">Ada  Frost</ttm:name></ttm:agent>
  <ttm:agent xml:id="ben" type="person"><ttm:name type="full">Ben Hale</ttm:name></ttm:agent></metadata></head>
 <body>
  <div ttm:agent="ada">
   <p begin="00:00:01.000" end="00:00:04.000"><metadata><ttm:desc>sighs</ttm:desc></metadata>The wells are
     &lt;40 metres deep<br/>and <span>all</span> dry. <span ttm:agent="ben">Are they?</span> They are.</p>
   <p begin="5s" ttm:agent="ada ben">No.</p>
  </div>
  <div begin="00:01:00.000"><p>CARL LUND: We must dig.</p><p><span begin="00:02:00.000">Next year.</span></p></div>
 </body>
</tt>"""


def read(text: str) -> Source:
    return read_ttml("hearing", text.encode(), "hearing.ttml")


def test_every_div_and_whose_words_they_are() -> None:
    source = read(TTML)
    found = [(source.text[turn.start : turn.end].strip(), turn.voice and turn.voice.name) for turn in source.turns]
    assert found == [
        ("The wells are <40 metres deep", "Ada Frost"), ("and all dry.", "Ada Frost"), ("Are they?", "Ben Hale"),
        ("They are.", "Ada Frost"), ("No.", None), ("We must dig.", "Carl Lund"), ("Next year.", "Carl Lund"),
    ]  # fmt: skip
    times = {word: source.time_at(source.text.index(word)) for word in ("Are they", "No.", "dig", "Next")}
    assert times == {"Are they": "00:00:01.000", "No.": "5s", "dig": "00:01:00.000", "Next": "00:02:00.000"}
    assert "sighs" not in source.text and "Hearing" not in source.text


@pytest.mark.parametrize(
    ("text", "said"), [("<tt>", "no XML"), ("<tt xmlns='http://www.w3.org/ns/ttml'><body/></tt>", "no paragraph")]
)
def test_what_cannot_be_read_is_one_line(text: str, said: str) -> None:
    with pytest.raises(OnrecordError, match=f"^hearing.ttml: {said}") as raised:
        read(text)
    assert "\n" not in str(raised.value)


def test_it_is_a_source_by_its_suffix(tmp_path: Path) -> None:
    (tmp_path / "day.dfxp").write_text(TTML, encoding="utf-8")
    for argument in (tmp_path, tmp_path / "day.dfxp"):
        (source,) = load([str(argument)])
        assert isinstance(source, Source) and source.id == "day"
