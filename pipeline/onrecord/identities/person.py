"""A person of an article, and a mention of somebody by name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from ..layers import Record
from ..lexicons.vocabulary import roles
from ..text import names
from ..text.names import Words


@dataclass
class Mention:
    """A person's mention by name, with what the text says there (a record of the layer ``profiles``)."""

    start: int
    end: int
    text: str
    paragraph: int
    profile: Record | None
    # "Jr.", "Sr." or a numeral, in the name or right behind it.
    generation: str | None = None
    # The word right before, where it has a capital.
    address: str = ""
    # Whether it stands in a heading.
    heading: bool = False
    # What else somebody is called, as the text says there: "Ben Frost (“Buck”)", the first of "the sisters Eva and Ada Frost".
    alias: Words = ()
    # The surname of the husband, wife or child beside a given name: "Hale’s wife, Ada".
    kin: str = ""

    def __post_init__(self) -> None:
        self.words: Words = names.words(self.text)

    @property
    def gender(self) -> str | None:
        return self.profile["gender"] if self.profile else None

    @property
    def role(self) -> str | None:
        return self.profile["role"] if self.profile else None


@dataclass(eq=False)
class Person:
    """One person of the article, with the mentions found so far."""

    mentions: list[Mention] = field(default_factory=list)
    forms: set[Words] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    gender: str | None = None
    generation: str | None = None
    # Whether another person of the article has the same name, so that the generation belongs to it.
    has_namesake: bool = False
    first: int = 0
    # Where the first mention in full begins, and the paragraph of the last mention so far, and of the last in full.
    introduced: float = float("inf")
    last_paragraph: int = -9
    last_in_full: int = -9
    in_full: int = 0

    def add(self, mention: Mention) -> None:
        if not self.mentions or len(mention.words) > 1:
            self.forms.add(mention.words)
        if mention.alias:
            self.forms.add(mention.alias)
        if len(mention.words) > 1 or mention.alias:
            self.in_full += 1
            self.introduced = min(self.introduced, mention.start)
        self.first = min(self.first, mention.start) if self.mentions else mention.start
        self.mentions.append(mention)
        self.gender = self.gender or mention.gender or names.gender(mention.words)
        self.generation = self.generation or mention.generation
        if mention.role:
            self.roles.add(mention.role.split()[-1].casefold())
        # "Interior Minister Gen Ada Frost" is called Gen, too.
        if mention.address.casefold() in roles():
            self.roles.add(mention.address.casefold())

    def accepts(self, mention: Mention) -> bool:
        """True where nothing that is known of both, gender or generation, speaks against it."""
        alike = None in (self.gender, mention.gender) or self.gender == mention.gender
        return alike and (None in (self.generation, mention.generation) or self.generation == mention.generation)

    @property
    def name(self) -> str:
        """The fullest form, of equals the most frequent, not in capitals if it is written otherwise too.

        With the generation only where a namesake is in the article.
        """
        form = self._fullest_form()
        if self.has_namesake and self.generation and names.generation(form) is None:
            return f"{form} {self.generation}"
        return form

    @property
    def shared_surname(self) -> str | None:
        """The surname, where the article has only the given name and says it with a relative's."""
        return next((m.alias[-1] for m in self.mentions if len(m.alias) > 1), None)

    def _fullest_form(self) -> str:
        named = [m for m in self.mentions if m.words in self.forms] or self.mentions
        forms = Counter(_written(m) for m in named)
        # What goes on behind a name in a heading is a word too many: "Ada Frost Speaks".
        outside = {_written(m) for m in named if not m.heading}
        for form in forms.keys() - outside:
            if any(form.startswith(f"{other} ") for other in outside if " " in other):
                del forms[form]
        return max(forms, key=lambda form: (len(names.words(form)), not form.isupper(), forms[form], len(form)))


def _written(mention: Mention) -> str:
    return names.POSSESSIVE.sub("", names.written(mention.text))
