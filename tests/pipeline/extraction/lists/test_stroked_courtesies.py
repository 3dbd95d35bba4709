"""Tests of Arabic courtesy forms with a stroke that are called like a role. All persons are invented."""

from __future__ import annotations

from typing import Any

ONE = "يتكون الوفد من:\n\n{0}:\nالمستشار / سامي نادر الحداد - وكيل وزارة العدل\n\nالأعضاء:\nالعقيد / ماهر فؤاد سالم - مدير إدارة"
ROLES = "يتكون الوفد من:\n\nرئيس الوفد / سامي نادر الحداد، وكيل وزارة العدل\nالمستشار / ماهر فؤاد سالم، مدير إدارة"


def test_before_a_stroke_it_is_a_courtesy_form(read_note: Any) -> None:
    """His role is that of the heading above him."""
    first, second = read_note(ONE.format("رئيس الوفد"), "ar")
    assert (first.honorific.value, first.name.value, first.role.value) == ("المستشار", "سامي نادر الحداد", "head")
    assert (second.honorific.value, second.role.value) == ("العقيد", "member")


def test_among_roles_before_strokes_it_is_one(read_note: Any) -> None:
    """Each row names the role of one."""
    first, second = read_note(ROLES, "ar")
    assert (first.role.value, second.role.value) == ("head", "adviser")
