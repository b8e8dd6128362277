"""Who is named at the end of a source behind a post: "Arden Party (North) leader Ada Frost", "Commissioner of River Lands Ada Frost"."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Token

from ..lexicons import read_words
from ..lexicons.vocabulary import bodies, roles, titles, words_of
from ..text import names
from ..text.noun_phrases import is_possessive
from ..text.nouns import singular
from .fields import SERVED, are_topics, field_of, is_field
from .nouns import is_group
from .source_tokens import TITLE, Head, SourceTokens, title_of
from .sources import Source
from .words import EDGE

# What may stand in a title between its words.
WITHIN_TITLES = frozenset(["of", "for", "from", "by", "to", "the", "and", "in", "at", "on", "(", "&", "-", ","])
# What a body's name goes on with behind its first words.
GOING_ON = words_of("small word in a body") - words_of("article", "coordination") - {"&"}
# What has several fields: "Health, labour and welfare minister".
HEADS = frozenset(["minister", "secretary", "commissioner"])
JOINTS = frozenset([",", "and", "&", "-"])
# Bodies that are called by their place: "Shire of Arden".
PLACED = frozenset(
    ["archdiocese", "bank", "borough", "church", "city", "county", "diocese", "district", "municipality", "parish", "port", "province", "republic"]
) | {"rm", "shire", "state", "town", "township", "university", "village"}  # fmt: skip


class BehindPosts(SourceTokens):
    """The readings of a source that ends with a post and a name."""

    def behind_post(self, end: int, head: Head | None) -> Source | None:
        """The one person named in a source, behind a post before which a body's name, brackets or several fields stand.

        "Arden Party (North) leader Ada Frost", "Millers Union of Peru chairman Ada Frost", "Ports, roads and rivers minister Ada
        Frost"; not "Arden Water and chairman Ada Frost", who are two.
        """
        i = next((k for k in range(end, len(self.tokens)) if self._person_at(k)), 0)
        found = self._person_at(i)
        post = i
        while post and (
            names.fold(self.tokens[post - 1].text) in names.honorifics() or self.tokens[post - 1].text == "."
        ):
            post -= 1
        if found and post and self.tokens[post - 1].text == ")" and self._opens_behind_post(post - 1):
            return self._named(found)
        if not found or post < max(end, 2) or self._title_start(post) == post:
            return None
        if self._is_one_of_two(end, post, i, head):
            return None
        holds = self._behind_brackets(post) or self._behind_body(end, post, head) or self._behind_fields(post)
        return self._named(found) if holds else None

    def _opens_behind_post(self, close: int) -> bool:
        """Whether all before these brackets is a post: "Agriculture permanent secretary (technical services) Ada Frost"; not "The driver
        (aged 30) Ada Frost hit"."""
        start = next((k for k in range(close, 0, -1) if self.tokens[k].text == "("), 0)
        bare = start > 0 and self.tokens[0].tag_ not in ("DT", "PRP$") and self._core(0)[0] == start
        return bare and self.tokens[start - 1].lower_ in roles()

    def _is_one_of_two(self, end: int, post: int, name: int, head: Head | None) -> bool:
        """Whether somebody else speaks, too, or for whoever is named: "*Ben Hale and* Arden Party (North) leader Ada Frost", "*an aide to*
        Arden Party (North) leader Ada Frost", "roads and rivers minister Ada Frost *and Ben Hale*"."""
        tags = {token.tag_ for token in self.tokens[end:post]}
        behind = {token.tag_ for token in self.tokens[name:]}
        named = head is not None and head[0].kind == "person"
        served = (named or head is None) and not tags.isdisjoint(("IN", "TO")) and not self._is_placed(end)
        return served or named and "CC" in tags or "CC" in behind

    def _behind_brackets(self, post: int) -> bool:
        """Whether brackets end right before the words of a post: "(North) leader"."""
        text, tokens = self.scene.text, self.tokens
        # A source may be without its brackets, which then stand between two of its tokens.
        gaps = ((k, text[a.idx : b.idx]) for k, (a, b) in enumerate(pairwise(tokens[:post]), 1))
        close = next((k for k, gap in reversed(list(gaps)) if ")" in gap), post)
        behind = tokens[close:post]
        return bool(behind) and not any(t.text in EDGE or t.tag_ in ("IN", "CC", "DT", ",") for t in behind)

    def _behind_body(self, end: int, post: int, head: Head | None) -> bool:
        """Whether a body's name goes on behind what was found of it: "Millers Union *of Peru chairman*", "Shire *of Arden works
        manager*", not "of prime minister"."""
        rest = self.tokens[end : self._title_start(post)]
        many = self.tokens[0].text in ("Ministry", "Department")  # "Ministry of Trade, Ports and Rivers secretary"
        goes_on = bool(rest) and (rest[0].lower_ in GOING_ON or many and rest[0].text == ",")
        body = head is not None and head[0].kind == "organization"
        if not goes_on or not (body or self._is_placed(end)):
            return False
        plain = all(t.text not in EDGE and t.tag_ != "CC" or many and t.lower_ in JOINTS for t in rest)
        # "Union of the South *regional* secretary", "Shire of Arden *works* manager", not "Harvest Party of the former prime minister Ada Frost"
        said = [t for t in rest if not (t.text.islower() and t.tag_ in ("JJ", "NN", "NNP", "NNS", "VBZ"))]
        return plain and said[-1].text[:1].isupper()

    def _is_placed(self, end: int) -> bool:
        """Whether the core is the first word of a body that is called by its place: "*Shire* of Arden", not "aide", "the district"."""
        noun = self.tokens[end - 1]
        return noun.lower_ in PLACED and noun.text[0].isupper() and self.tokens[end].lower_ == "of"

    def _title_start(self, post: int) -> int:
        """Where a title begins that ends before token ``post``: *prime* minister; ``post`` where none does."""
        words = [token.lower_ for token in self.tokens[:post]]
        return next((i for i in range(max(0, post - TITLE), post) if " ".join(words[i:]) in roles()), post)

    def _behind_fields(self, post: int) -> bool:
        """Whether all before the post are its fields, in small letters but at a sentence's head: "Ports, roads and rivers minister"."""
        fields = self.tokens[: post - 1]
        listed = any(t.lower_ in ("and", "&") for t in fields) and self.tokens[post - 1].lower_ in HEADS
        if listed and self.tokens[post - 1].text.istitle() and self._are_topics(fields):
            return True
        small = all(t.lower_ in JOINTS or t.tag_.startswith(("NN", "JJ")) for t in fields)
        # "Unions and transport secretary Ada Frost" are two.
        many = ((t.lower_, singular(t.lower_)) for t in fields)
        others = any(is_group(word) or one != word and (one in roles() or one in bodies()) for word, one in many)
        return listed and small and not others and all(t.text.islower() or t.lower_ in JOINTS for t in fields[1:])

    def _are_topics(self, fields: list[Token]) -> bool:
        """Whether each field, in capitals, ends in what ministries deal with: "Tourism, Ports and Civil Aviation"."""
        topics = read_words("agency_topics.txt")
        behind = [*fields[1:], None]
        ends = (t for t, after in zip(fields, behind, strict=True) if after is None or after.lower_ in JOINTS)
        return all(t.text in topics or t.lower_ in JOINTS for t in ends)

    def behind_body(self, end: int, head: Head | None) -> Source | None:
        """The person who is named right behind a body: "executive manager of the Arden Council Ada Frost", "Now For Arden's Ada Frost"."""
        found = [mention for token in self.tokens if (mention := self.mentions.get(token.i))]
        bodies_end = {after for after, referent in found if referent.kind != "person"}
        for i, token in enumerate(self.tokens[end:], end):
            if token.text in EDGE:
                return None
            person = self._person_at(i)
            if person and (token.i in bodies_end or found[0][1] is person[0] and self._is_owner(i)):
                return self._named(person)
        return None

    def _is_owner(self, i: int) -> bool:
        """Whether the words before token ``i`` are capitals with an 's behind them."""
        *words, last = self.tokens[:i]
        return is_possessive(last) and len(words) > 1 and all(token.text.istitle() for token in words)

    def behind_title(self, end: int, head: Head | None) -> Source | None:
        """Who is named behind a long title that nobody read: "Commissioner of River Lands (CRL) Ada Frost".

        Not "Spokesman for Mayor Frost": what stands behind the preposition has that name.
        """
        first = self.tokens[0]
        if title_of(self.tokens[:end]) not in roles() or not first.text[:1].isupper() or first.tag_ == "DT":
            return None
        i = end
        while i < len(self.tokens) and not (self._person_at(i) and self.tokens[i - 1].lower_ not in WITHIN_TITLES):
            token = self.tokens[i]
            addressed = self.tokens[i - 1].lower_ in ("for", "to", "of") and token.lower_ in titles()
            within = token.lower_ in WITHIN_TITLES or token.text == ")" or is_possessive(token)
            if addressed or not (token.text[:1].isupper() or within):
                return None
            i += 1
        found = self._person_at(i) if i < len(self.tokens) else None
        return self._named(found) if found else None

    def _holder(self, start: int) -> tuple[int, Head | None]:
        """The phrase at token ``start`` as ``_core`` reads it, whole where the post at its head is for two things."""
        stop, holder = self._holder_of_two(start)
        return (stop, holder) if holder else self._core(start)

    def _holder_of_two(self, start: int) -> tuple[int, Head | None]:
        """Where the phrase ends of somebody whose post is for two things, and who that is, if it is one."""
        end, head = self._core(start)
        core, i = self.tokens[start:end], end + 1
        joined = bool(core) and i < len(self.tokens) and self.tokens[end].lower_ in ("and", "&")
        sure = joined and are_topics(core)
        local = sure and core[0].lower_ in words_of("of a district")  # "Upazila Health", taken for a body
        if not joined or head and not local or not (sure or is_field(core)):
            return end, None
        stop, other = self._core(i)
        if other is None:  # "Risk Reduction and Management Officer (RRMO) Ada Frost"
            stop, other = self._core(self._over_brackets(stop))
        if other is None or other[0].kind != "person":
            return end, None
        fields = field_of([token for token in self.tokens[i:] if token.idx < other[1]], sure=sure)
        # "Women and Child Development Officer", not "Women and Selby Mayor"
        served = core[-1].lower_ not in SERVED or fields and are_topics(fields)
        return (stop, other) if fields and served else (end, None)
