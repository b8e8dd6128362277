"""Which content is worth reading for claims within it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from onrecord.claims.cues import load_cues
from onrecord.claims.telling import may_tell
from onrecord.components.lemmas import make_lemmas

FORMS = "said says saying told wrote written admitted denies replies argued thought sworn quipped according wants suggestions"


@pytest.mark.parametrize("form", FORMS.split())
def test_a_form_of_a_verb_that_reports_may_tell(form: str) -> None:
    assert may_tell(f"the older bridge, my neighbour {form}, is closed")
    assert may_tell(form.upper())


@pytest.mark.parametrize("words", ["", "the older bridge is closed", "24", "soothing essays"])
def test_other_words_do_not(words: str) -> None:
    assert not may_tell(words)


def test_no_form_that_the_lemmatizer_knows_is_missed(nlp: Language) -> None:
    """Of the verbs in its list of irregular ones, whose ends are as various as those of English."""
    lemmatizer = make_lemmas(nlp, "lemmas")
    known = lemmatizer.lookups.get_table("lemma_exc")["verb"]
    telling = load_cues().telling
    forms = [form for form, lemmas in known.items() if form.isalpha() and not telling.isdisjoint(lemmas)]
    assert len(forms) > 50
    assert [form for form in forms if not may_tell(form)] == []
