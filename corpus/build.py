"""Writes the corpus's texts and gold from its tagged sources: python corpus/build.py

`tagged/FOLDER/NAME.txt` gives `FOLDER/NAME.txt`, the text, and `gold/NAME.json`, its document.
"""

from __future__ import annotations

import sys
from pathlib import Path

CORPUS = Path(__file__).parent
sys.path.insert(0, str(CORPUS.parent / "tests"))

from onrecord.components.furniture import find_furniture  # noqa: E402
from onrecord.document import Document, Model  # noqa: E402
from onrecord.terms import SCHEMA  # noqa: E402
from tagged import parse  # noqa: E402

GOLD = Model(name="gold", version="1", sha256="0" * 64)


def sources() -> list[Path]:
    return sorted((CORPUS / "tagged").glob("*/*.txt"))


def outputs(source: Path) -> dict[Path, str]:
    """What is to be in the text's file and in the gold's file."""
    tagged = parse(source.read_text(encoding="utf-8"))
    _, meta = find_furniture(tagged.text)
    document = Document.model_validate({
        "schema": SCHEMA,
        "id": source.stem, "text": tagged.text, "meta": meta, "model": GOLD,
        "entities": tagged.entities, "claims": tagged.claims, "speakers": tagged.speakers,
    })  # fmt: skip
    return {
        CORPUS / source.parent.name / source.name: tagged.text,
        CORPUS / "gold" / f"{source.stem}.json": document.to_json() + "\n",
    }


if __name__ == "__main__":
    for source in sources():
        for path, content in outputs(source).items():
            path.write_text(content, encoding="utf-8", newline="")
            print(path.relative_to(CORPUS))
