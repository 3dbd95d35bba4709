"""Known spellings."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.knowledge import SHIPPED
from config.vocabulary import load_vocabulary
from models.errors import ConfigError


def test_the_shipped_words_know_names_and_titles_of_several_scripts() -> None:
    """Accents count, case does not."""
    vocabulary = load_vocabulary(SHIPPED)
    assert vocabulary.knows("NÚÑEZ")
    assert vocabulary.knows("Ministerio")
    assert vocabulary.knows("посол")
    assert not vocabulary.knows("Moreño")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """The error says which file and what to do."""
    with pytest.raises(ConfigError, match=r"names\.txt is missing; reinstall"):
        load_vocabulary(tmp_path)
