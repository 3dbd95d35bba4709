"""Words of what a State is."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.states.forms_of_states import is_form_of_state


@pytest.mark.parametrize("text", ["la République", "Republic of the", "Reino", "Республика", "الجمهورية", "Kingdom"])
def test_forms_of_states_are_told(knowledge: Knowledge, text: str) -> None:
    """In every language, particles around them left aside."""
    assert is_form_of_state(text, knowledge)


@pytest.mark.parametrize("text", ["Ada Brook", "Guinea", "de la Paz", "Georgia King", "Republic Brook", "", "Bosnia"])
def test_names_and_what_is_nothing_are_not(knowledge: Knowledge, text: str) -> None:
    """A word beside them is somebody's, and short names of States are surnames as well."""
    assert not is_form_of_state(text, knowledge)
