#!/usr/bin/env bash
# feedgen 1.0.0: of an entry that is given its article and then a teaser, the RSS feed has both, and the Atom feed the teaser as the article.
#
# description() is RSS's teaser and sets Atom's content, too, also where there is one already, so the order of two lines decides whether
# the article is in that feed; each line by itself is right, and a look at the RSS shows nothing.  summary() is what a teaser is
# called for Atom.  And of an author with a name and no address RSS has nothing.  A feed read for who said what then holds first sentences.
#
# Seen: {'article, teaser': {'rss': True, 'atom': False}, 'teaser, article': {'rss': True, 'atom': True}} | author in RSS: False
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check feedgen==1.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from feedgen.feed import FeedGenerator


def feeds(*order: str) -> dict[str, str]:
    """One entry, its article and teaser set in that order, as both kinds of feed."""
    feed = FeedGenerator()
    feed.id("https://herald.example/")
    feed.title("Herald")
    feed.link(href="https://herald.example/")
    feed.description("News")
    entry = feed.add_entry()
    entry.id("https://herald.example/1")
    entry.title("Bridge")
    entry.author(name="Ada Frost")
    for part in order:
        if part == "article":
            entry.content("<p>“We never paid,” said Hale.</p>", type="html")
        else:
            entry.description("The bridge is shut.")
    return {"rss": feed.rss_str().decode(), "atom": feed.atom_str().decode()}


ORDERS = (("article", "teaser"), ("teaser", "article"))
found = {", ".join(order): {kind: "never paid" in feed for kind, feed in feeds(*order).items()} for order in ORDERS}
author = "Ada Frost" in feeds("article")["rss"]
print(found, "| author in RSS:", author)
expected = [{"rss": True, "atom": False}, {"rss": True, "atom": True}]
sys.exit(0 if list(found.values()) == expected and not author else 1)
PYTHON
