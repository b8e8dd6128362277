#!/usr/bin/env bash
# EbookLib 0.20: the documents of an EPUB come in the order of the manifest, which is none, and not in that of the book.
#
# EPUB says the order of reading in the spine; the manifest is a list of files that may be written in any order (EPUB 3.3, 5.6 and 5.7).
# By the alphabet “chapter10” stands before “chapter2”, and a book whose chapters were added in order looks right by
# luck.  Read with get_items_of_type(ITEM_DOCUMENT), as its name invites to, “he” and “the minister” of one
# chapter mean whoever was named in another, and the table of contents comes as a chapter.  Text for onrecord has to go by
# book.spine and get_item_with_id.
#
# Seen: ['ten.xhtml', 'two.xhtml', 'nav.xhtml'], spine ['two', 'ten']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check EbookLib==0.20
"$folder/venv/bin/python" -W ignore - "$folder/book.epub" <<'PYTHON'
import sys

import ebooklib
from ebooklib import epub

book = epub.EpubBook()
book.set_identifier("hearing")
book.set_title("A hearing")
book.set_language("en")
said = {"ten": "“No,” said the minister.", "two": "Ada Frost is minister for water."}
for uid, words in said.items():
    chapter = epub.EpubHtml(uid=uid, title=uid, file_name=f"{uid}.xhtml")
    chapter.content = f"<p>{words}</p>"
    book.add_item(chapter)
book.add_item(epub.EpubNav())
book.spine = [book.get_item_with_id("two"), book.get_item_with_id("ten")]
epub.write_epub(sys.argv[1], book)

read = epub.read_epub(sys.argv[1])
names = [item.get_name() for item in read.get_items_of_type(ebooklib.ITEM_DOCUMENT)]
spine = [uid for uid, _ in read.spine]
print(names, "spine", spine)
sys.exit(0 if names == ["ten.xhtml", "two.xhtml", "nav.xhtml"] and spine == ["two", "ten"] else 1)
PYTHON
