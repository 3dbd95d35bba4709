"""The part that stands before a name behind "as"."""

from __future__ import annotations

import pytest

from models.reply import Role
from pipeline.extraction.running_text.capacities import begins_capacity, capacity_before
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("acreditar como Jefe de la Delegación del Perú al ", Role.HEAD),
        ("acreditar como Jefa de la Delegación de Norlandia a la ", Role.HEAD),
        ("de désigner comme chef de la délégation du Norland ", Role.HEAD),
        ("as deputy head of the delegation of Norland ", Role.ALTERNATE),
        ("in the capacity of expert ", Role.EXPERT),
        ("as expert of the Ministry of Norland for ", None),
        ("as head of the delegation thanked the Director of ", None),
        ("to announce that ", None),
        ("has designated, as head of its delegation, ", Role.HEAD),
        ("a désigné pour y siéger, comme chef de délégation, ", Role.HEAD),
        ("has designated the Director, as head of its delegation, ", None),
        ("sera composée de la Ministre, comme chef de délégation, ", None),
        ("has designated as head and only member of its delegation ", Role.HEAD),
        ("a désigné comme chef et seul membre de sa délégation ", Role.HEAD),
        ("ha designado como jefa y única miembro de su delegación a la ", Role.HEAD),
        ("Правительство назначило главой своей делегации ", Role.HEAD),
        ("Министр назначил руководителем отдела ", None),
        ("has designated, as advisers to the head of delegation, ", Role.ADVISER),
        ("has designated as advisers to the head of delegation ", Role.ADVISER),
        ("has nominated, as assistant to the head of delegation, ", None),
        ("a désigné, en qualité de conseillers du chef de délégation, ", Role.ADVISER),
        ("ha designado, como asistente del jefe de delegación, ", None),
        ("назначило, в качестве помощника руководителя делегации, ", None),
        ("has designated, as Head of Prisons, ", None),
        ("has designated, as alternate to the head, ", Role.ALTERNATE),
    ],
)
def test_a_part_behind_as(words: Lexicon, text: str, role: Role | None) -> None:
    """The delegation's State may stand between the part of who leads it and the name."""
    assert capacity_before(text, 0, len(text), words) is role


def test_as_begins_a_capacity(words: Lexicon) -> None:
    """Only words that mean "as" do."""
    assert begins_capacity("en calidad de asesor", words)
    assert not begins_capacity("asesor", words)
