"""What is said of somebody beside the name, as ranges of tokens: a post, its body, its country."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..lexicons.vocabulary import Role
from .marked import Span


@dataclass(frozen=True)
class Designation:
    """Half-open token ranges; ``head`` is None where only a body is given, ``country`` an ISO code."""

    start: int
    end: int
    head: Role | None
    role: Span | None
    agency: Span | None
    country: str | None
    country_at: Span | None
    public: bool
    plural: bool = False

    def together(self, second: Designation) -> Designation:
        """This one and the one behind it as one, which says of somebody what both do; each has a role."""
        assert self.role and second.role
        return replace(
            second,
            start=self.start,
            head=self.head if self.head and self.head.kind == "office" else second.head,
            role=(self.role[0], second.role[1]),
            country=self.country or second.country,
            country_at=self.country_at or second.country_at,
            public=self.public or second.public,
        )
