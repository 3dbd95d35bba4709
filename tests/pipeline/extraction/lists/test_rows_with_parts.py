"""Tests of rows that hold a name and its part in brackets. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Role


@pytest.mark.parametrize(
    ("lead", "first", "second", "roles"),
    [
        ("出席人员", "陈士渠（团长）\n副主任\n公安部", "吕岩（团员）\n处长\n外交部", [Role.HEAD, Role.MEMBER]),
        ("出席人员", "陈士渠（团长）\n公安部副主任", "吕岩（副团长）\n外交部处长", [Role.HEAD, Role.ALTERNATE]),
        (
            "Nous désignons",
            "Béatrice Kolly (cheffe de délégation)\nDirectrice\nMinistère de la Justice",
            "Paul Roy (suppléant)\nChef de section\nMinistère de l'Intérieur",
            [Role.HEAD, Role.ALTERNATE],
        ),
        (
            "Designamos a",
            "Beatriz Colina (jefa de la delegación)\nDirectora\nMinisterio de Justicia",
            "Esteban Ruiz (asesor)\nJefe de Unidad\nMinisterio del Interior",
            [Role.HEAD, Role.ADVISER],
        ),
        (
            "يشارك في الاجتماع",
            "بياتريس كولي (رئيسة الوفد)\nمديرة\nوزارة العدل",
            "ستيفان رايس (عضو)\nمدير\nوزارة الخارجية",
            [Role.HEAD, Role.MEMBER],
        ),
    ],
)
def test_each_begins_an_entry(delegates_of_mail: Any, lead: str, first: str, second: str, roles: list[Role]) -> None:
    """Without courtesy form or bullet, in blocks that blank lines part."""
    told = delegates_of_mail(f"{lead} (CU 2009/33 (A)):\n\n{first}\n\n{second}\n")
    assert [one.role.value for one in told] == roles
    assert [len(one.name.value) > 1 and bool(one.title.value) for one in told] == [True, True]


@pytest.mark.parametrize(
    "row", ["公安部（团长）", "中国（成员）", "Federal Police (expert)", "Norland (member)", "Head of Unit (adviser)"]
)
def test_bodies_states_and_posts_begin_none(delegates_of_mail: Any, row: str) -> None:
    """A part may stand behind them too."""
    assert len(delegates_of_mail(f"We nominate (CU 2009/33 (A)):\n\nMs. Ann Lee (head of delegation)\nDirector\n{row}\n")) == 1
