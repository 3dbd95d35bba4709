"""What the pages work with."""

from __future__ import annotations

from typing import Any


def test_states_are_listed_by_name(desk: Any) -> None:
    """A person looks for "Ecuador", not for ECU; accents do not put a State at the end."""
    bench = desk.bench()
    names = [name for _, name in bench.states]
    assert len(names) > 190
    assert names.index("Austria") < names.index("Ecuador") < names.index("Zambia")
    assert bench.state_name("ECU") == "Ecuador"
    assert "Taiwan" not in names
    assert bench.state_name("TWN") == "Taiwan"  # what an earlier version filed is still shown by name
    assert (bench.state_name("XXX"), bench.state_name(None)) == ("XXX", "")


def test_a_state_answers_to_its_names_in_every_language(desk: Any) -> None:
    """The search takes words of any official language; a single letter means no State."""
    bench = desk.bench()
    for word in ("autriche", "austri", "aut"):
        assert "AUT" in bench.states_called(word)
    assert "CHN" in bench.states_called("zhongguo")
    assert bench.states_called("a") == ()


def test_words_that_join_names_come_from_the_languages(desk: Any) -> None:
    """A new language brings its own."""
    assert {"and", "et", "y", "и"} <= set(desk.bench().joining)
