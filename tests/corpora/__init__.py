"""In a package of its own, so that its conftest is not taken for the suite's."""
