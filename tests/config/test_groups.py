"""The regional groups."""

from __future__ import annotations

from collections import Counter

from config.groups import load_groups
from config.knowledge import load_knowledge


def test_every_member_state_stands_in_one_group() -> None:
    """The five groups hold the 193 Member States, each once, and only States that this software knows."""
    counted = Counter(state for group in load_groups() for state in group.states)
    assert len(load_groups()) == 5
    assert len(counted) == 193
    assert set(counted.values()) == {1}
    assert counted.keys() <= {state.iso3 for state in load_knowledge().states}
