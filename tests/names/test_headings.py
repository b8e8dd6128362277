"""Names in headings whose words all have capitals."""

from __future__ import annotations

from .test_finding import read


def test_a_name_ends_with_the_verb_of_a_heading_in_title_case() -> None:
    found = ("ORG", "Velko Trust Signs Lease")
    assert read("Velko Trust Signs Lease in Port Selby\n\nIt did.", found) == [("Velko Trust", "ORGANIZATION")]
    assert read("So Velko Trust Signs Lease left.", found) == [("Velko Trust Signs Lease", "ORGANIZATION")]
