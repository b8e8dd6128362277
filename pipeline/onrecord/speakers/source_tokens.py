"""The tokens of a source: where a noun phrase in them ends, whose name heads it, and what belongs to it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from spacy.tokens import Token

from ..lexicons.vocabulary import bodies, days, roles, wider_roles, words_of
from ..text import names
from ..text.noun_phrases import ACTING, is_possessive, is_within_compound
from .agreement import SHADOW
from .nouns import is_document, kind_of
from .referents import Piece, Referent
from .scene import Scene
from .sources import FirstPerson, Name, Pronoun, Source, UnlistedName
from .words import DEFINITE, EDGE, FINITE, PRONOUNS, QUOTES, RELATIVE

# What a phrase that stands for a speaker keeps: "a person familiar with the matter", "officials from the ministry".
COMPLEMENT = frozenset(["of", "for", "from", "by", "close", "familiar"])
KNOWING = frozenset(["access", "direct", "knowledge", "ties"])
# These only before a body: "members of the House panel", "voters on the council", not "bakers in the South".
LOCATING = frozenset(["on", "in", "at", "with", "within", "inside"])
# What belongs to a document's phrase: "a study near Arden", "the report into the fire"; not "a survey published in May", "with pictures".
TELLING_WHICH = frozenset(["about", "against", "at", "dated", "in", "into", "near", "on", "over", "to", "under"])
# Beside the days of the week, what may stand behind a name and leave it the head: "Frost yesterday".
LATER = frozenset(["tomorrow", "tonight", "jr.", "sr.", "jr", "sr"])
# How many words the longest name of a state has: "New South Wales".
STATE = 3
# What is said with a hyphen of where a firm is, and a person is from.
SEATED = frozenset(["based", "born", "headquartered", "listed", "raised"])
# Who is in these is of them: "voters in a poll", "plaintiffs in a lawsuit".
SAMPLES = frozenset(
    [
        "book",
        "documentary",
        "experiment",
        "film",
        "footage",
        "inquiry",
        "investigation",
        "lawsuit",
        "movie",
        "novel",
        "photo",
        "photograph",
        "poll",
        "study",
        "suit",
        "survey",
        "test",
        "video",
    ]
)
ARTICLES = words_of("article")
# A name at the head of a noun phrase: whose it is, and its offsets.
Head = tuple[Referent, int, int]


@cache
def after_names() -> frozenset[str]:
    """Nouns after a name that leave it the head."""
    return LATER | days()


class SourceTokens:
    """A source's tokens, in text order, and the names in them."""

    def __init__(self, scene: Scene, tokens: list[Token]) -> None:
        self.scene, self.tokens = scene, tokens
        self.mentions = scene.mention_tokens
        self._cores: dict[int, tuple[int, Head | None]] = {}

    def _core(self, start: int) -> tuple[int, Head | None]:
        """Where the noun phrase at token ``start`` ends, and the name at its head, if one is; kept, as most readings ask for the same."""
        if start not in self._cores:
            self._cores[start] = self._read_core(start)
        return self._cores[start]

    def _read_core(self, start: int) -> tuple[int, Head | None]:
        tokens, i = self.tokens, start
        if self._pronoun_at(i) or self._speaker_at(i):
            return i + 1, None
        head: Head | None = None
        noun = False
        while i < len(tokens):
            token = tokens[i]
            mention = self.mentions.get(token.i)
            if mention:
                stop = next((j for j in range(i, len(tokens)) if tokens[j].i >= mention[0]), len(tokens))
                head, noun, i = (mention[1], *span_of(tokens[i:stop])), True, stop
            elif is_possessive(token):
                # "Frost's" is Frost, "Frost's lawyer" is not.
                if i == len(tokens) - 1 or tokens[i + 1].text in EDGE:
                    return i + 1, head
                head, noun, i = None, False, i + 1
            elif (behind := self._behind_place(i)) > i:
                head, noun, i = None, False, behind
            elif self._ends(token, noun, first=i == start):
                break
            else:
                if token.tag_.startswith("NN"):
                    noun = True
                    # "Ada Frost MP", but not "the Labour MP"
                    honour = head is not None and head[0].kind == "person" and names.is_honour(token.text)
                    head = head if honour or token.lower_ in after_names() else None
                i += 1
        return i, head

    def _ends(self, token: Token, noun: bool, *, first: bool) -> bool:
        """Whether the noun phrase is over before this token; ``noun`` tells whether it has had one."""
        if token.text in QUOTES:
            return False
        behind = token.nbor().tag_ if token.i + 1 < len(token.doc) else ""
        if not first and token.tag_ == "VBD" and token.nbor(-1).lower_ in ARTICLES and behind.startswith("NN"):
            return False  # "the expelled senator", which taggers take for a clause
        if token.text in EDGE or token.tag_ in FINITE and not is_within_compound(token):
            return True
        if first or token.nbor(-1).tag_ == "HYPH":
            return False  # "an Arden-based firm", "the stand-in mayor"
        if token.lower_ in ACTING and behind.startswith(("NN", "JJ")):
            return False  # "the Ports Board acting director", not "the board acting on a complaint"
        if token.tag_ == "CC":
            return noun  # "national and local papers"
        if noun and token.tag_ == "PRP":
            return True  # "the woman they were stolen from", "the premier himself"
        # "Frost's close friends", "the ruling party" are not over before their noun.
        return token.tag_ == "IN" or noun and (token.tag_ in ("RB", "VBG", "VBN") or token.lower_ in COMPLEMENT)

    def _behind_place(self, i: int) -> int:
        """The token behind where a place has its state within the phrase, with the comma at ``i``: "the Selby, Ohio-based firm"; else ``i``."""
        if self.tokens[i].text != "," or i < 1 or not self.tokens[i - 1].text[:1].isupper():
            return i
        for j in range(i + 2, min(i + 2 + STATE, len(self.tokens) - 1)):
            if not self.tokens[j - 1].text[:1].isupper():
                return i  # "Ada Frost, a Selby-based firm's head"
            if self.tokens[j].tag_ == "HYPH" and self.tokens[j + 1].lower_ in SEATED:
                return j + 2
        return i

    def _named(self, head: Head) -> Source:
        referent, start, end = head
        return Name((start, end), self.scene.text[start:end], referent)

    def _person_at(self, i: int) -> Head | None:
        """The person whose mention begins at the source's token ``i``."""
        mention = self.mentions.get(self.tokens[i].i)
        if mention is None or mention[1].kind != "person":
            return None
        stop = next((j for j in range(i, len(self.tokens)) if self.tokens[j].i >= mention[0]), len(self.tokens))
        return (mention[1], *span_of(self.tokens[i:stop]))

    def _over_quote(self, i: int) -> int:
        return i + 1 if i < len(self.tokens) and self.tokens[i].text in QUOTES else i

    def _over_brackets(self, i: int) -> int:
        if i < len(self.tokens) and self.tokens[i].text == "(":
            return next((j + 1 for j in range(i, len(self.tokens)) if self.tokens[j].text == ")"), len(self.tokens))
        return i

    def _complemented(self, end: int) -> list[Token]:
        """The phrase with its complements: "a person familiar with the matter", "officials from the ministry"."""
        tokens = self.tokens
        while end < len(tokens):
            word, stop = tokens[end].lower_, end + 1
            while stop < len(tokens) and (
                tokens[stop].lower_ in LOCATING or tokens[stop].lower_ == "to" or tokens[stop].tag_ in ("DT", "PRP$")
            ):
                stop += 1
            reached, _ = self._core(stop)
            if reached <= stop or not (
                word in COMPLEMENT
                or word == "with" and tokens[end + 1 : end + 2] and tokens[end + 1].lower_ in KNOWING
                or word == "to" and tokens[end - 1].lower_ in KNOWING
                or word in LOCATING and self._has_body(tokens[stop:reached])
            ):  # fmt: skip
                break
            end = reached
            # "a study by Ada Frost and Ben Hale"
            if end + 1 < len(tokens) and tokens[end].lower_ == "and" and tokens[end + 1].i in self.mentions:
                end, _ = self._core(end + 1)
        return tokens[:end]

    def _whole(self, end: int) -> list[Token]:
        """The phrase with all that belongs to it: "voters in the north", up to what is only said of them beside."""
        tokens = self.tokens
        end += self._is_participle(end)
        while end < len(tokens) and not (tokens[end].text in EDGE or _ends_whole(tokens[end]) or self._is_medium(end)):
            end += 1
        # "the ministers of Egypt, Tunisia and Lebanon"
        rest = [t.lower_ for t in tokens[end:]]
        if rest[:1] == [","] and "and" in rest and not _is_aside(tokens[end + 1]):
            end = len(tokens)
        # "a user called “rainboy”"; "a report tabled in", of which the month was left out
        while end and (
            tokens[end - 1].text in EDGE
            or tokens[end - 1].tag_ in ("IN", "TO")
            or end < len(tokens)
            and tokens[end - 1].lower_ in ("called", "named")
        ):
            end -= 1
        return tokens[:end]

    def _is_participle(self, i: int) -> bool:
        """Whether a word is a participle behind its noun, whatever the tagger takes it for: "people *briefed* on it", "a letter *signed* by 40"."""
        behind = self.tokens[i + 1 : i + 2]
        return bool(behind) and self.tokens[i].tag_ in ("VBD", "VBN") and behind[0].tag_ in ("IN", "TO", "RP")

    def _tells_which(self, i: int) -> bool:
        """Whether what begins at token ``i`` tells which document it is, and not on which day it said so, "over the weekend"."""
        behind = self.tokens[i + 1 : i + 2]
        if self._is_participle(i):
            return True
        if self.tokens[i].lower_ not in TELLING_WHICH or not behind or behind[0].lower_ in days():
            return False
        return "weekend" not in (token.lower_ for token in self.tokens[i + 1 : i + 3])

    def _is_medium(self, i: int) -> bool:
        """Whether what begins here tells in what the source said it: "the court *in its order*", "residents *in a letter*"; not
        "women in the study", who are of it."""
        behind = self.tokens[i + 1 : i + 2]
        if (
            self.tokens[i].lower_ != "in"
            or not behind
            or not (behind[0].tag_ == "PRP$" or behind[0].lower_ in ("a", "an"))
            or self.tokens[i - 1].tag_ == "VBN"  # "the man named in a report"
        ):
            return False
        noun = self.tokens[self._core(i + 1)[0] - 1].lower_
        return is_document(noun) and noun not in SAMPLES

    def _has_body(self, tokens: Iterable[Token]) -> bool:
        found = (self.mentions.get(t.i) for t in tokens)
        return any(mention[1].kind == "organization" for mention in found if mention)

    def borne(self, end: int, head: Head | None) -> Source | None:
        """A word, whatever its tag, that is one of the names of somebody in the article: "Be said", behind "Tran Thi Be"."""
        token, word = self.tokens[0], names.fold(self.tokens[0].text)
        bearers = (names.words(r.name) for r in self.scene.by_word.get(word, ()) if r.kind == "person")
        called = token.text.istitle() and any(len(name) > 1 and word in (name[0], name[-1]) for name in bearers)
        return (
            UnlistedName(span_of([token]), token.text, word, words=frozenset([word])) if called and end == 1 else None
        )

    def _phrase(self, span: Piece) -> str:
        return names.written(self.scene.text[span[0] : span[1]])

    def _unnamed(self, i: int) -> Token | None:
        """The source's token ``i``, unless a name begins with it: "I Wayan Frost"."""
        token = self.tokens[i] if i < len(self.tokens) else None
        return None if token is None or token.i in self.mentions else token

    def _pronoun_at(self, i: int) -> Pronoun | None:
        """The pronoun that the source's token ``i`` is."""
        token = self._unnamed(i)
        if token is None or token.tag_ != "PRP" or token.lower_ not in PRONOUNS:
            return None
        return Pronoun(span_of([token]), token.text, *PRONOUNS[token.lower_])

    def _speaker_at(self, i: int) -> FirstPerson | None:
        """ "I" at the source's token ``i``: in what somebody says it is that person."""
        token = self._unnamed(i)
        return FirstPerson(span_of([token]), token.text) if token is not None and token.lower_ in ("i", "me") else None


def _ends_whole(token: Token) -> bool:
    """Whether a word has the phrase before it for its subject, which "a memo dated 3 May" has not, or is the subject of a clause about
    it: "the woman they robbed"."""
    return token.tag_ == "PRP" or token.tag_ in FINITE and token.lower_ != "dated"


def _is_aside(token: Token) -> bool:
    """Whether what begins here behind a comma is said of the phrase before it, and no part of a list."""
    return token.lower_ in RELATIVE | DEFINITE or token.tag_ in ("DT", "CD", "VBG", "VBN", "IN", "RB", "MD")


# The longest role, in tokens, counted over roles.tsv: "commander-in-chief".
TITLE = 5
# Tags of a word behind a hyphen that ends a noun.
SMALL = frozenset(["IN", "RB", "RP"])
# Whoever has a number.
PLAYER = "player"


def is_numbered(core: list[Token], *, definite: bool = True) -> bool:
    """Whether a phrase is for whoever has a number in a team or a ranking: "the No 8", "the world number one", not "no one";
    without an article it is for a house, "No 10"."""
    last = [token.lower_.rstrip(".") for token in core[-2:-1]]
    numbered = last == ["number"] and core[-1].like_num or last == ["no"] and core[-1].is_digit
    return numbered and (core[0].lower_ in DEFINITE if definite else len(core) == 2)


def head_of(core: list[Token]) -> tuple[Token, str]:
    """The noun that a phrase turns on, and its word in lower case: the father of "a father-in-law", the mother of "a mother-of-two"."""
    if is_numbered(core):
        return core[-1], PLAYER
    if len(core) > 1 and core[-1].like_num and kind_of(core[-2].lower_, plural=False) == "person":
        return core[-2], core[-2].lower_  # "Juror 4", "CALLER ONE"
    hyphens = [token.text for token in core[-4::2]]
    if len(core) > 4 and hyphens == ["-", "-"] and core[-3].lower_ in ("at", "in", "of"):
        return core[-5], core[-5].lower_
    hyphened = "".join(token.lower_ for token in core[-3:])
    ends_small = core[-1].tag_ in SMALL  # "a passer-by", "the runner-up"
    if len(core) > 2 and core[-2].text == "-" and (is_document(hyphened) or hyphened.startswith("in-") or ends_small):
        return core[-1], hyphened  # "the e-mail", "the in-laws"
    pair = " ".join(token.lower_ for token in core[-2:])
    return core[-1], pair if core[-1].lower_ not in bodies() and pair in bodies() else core[-1].lower_  # "think tank"


def title_of(core: list[Token]) -> str:
    """The longest role that ends a description: "chief justice", "shadow minister"; else its noun, "mother" of "mother-of-two"."""
    of = next(
        (i for i in range(2, len(core) - 2) if core[i].lower_ == "of" and core[i - 1].tag_ == "HYPH"), len(core) + 1
    )
    last = core[: of - 1][-TITLE:]
    forms = ["".join(t.text_with_ws for t in last[i:]).strip().lower() for i in range(len(last))]
    title = next((roles()[form].word for form in forms if form in roles()), forms[-1])
    return f"{SHADOW} {title}" if any(t.lower_ == SHADOW for t in core[:-1]) else title


def office_of(core: list[Token], whole: list[Token]) -> str:
    """The title of a description, with its complement where that is an office that has other words, too: "the head of state"."""
    said = "".join(token.text_with_ws for token in whole[1:]).strip().lower()
    return said if said in wider_roles() and len(whole) > len(core) else title_of(core)


def is_one_of_several(token: Token) -> bool:
    """Whether a number or an article says that the noun at ``token`` is of nobody known: "the daughter of one patient"."""
    first = token
    while first.i and first.nbor(-1).tag_ in ("JJ", "NN", "NNP"):
        first = first.nbor(-1)
    return first.i > 0 and (first.nbor(-1).tag_ == "CD" or first.nbor(-1).lower_ in words_of("indefinite"))


def span_of(tokens: list[Token]) -> Piece:
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])
