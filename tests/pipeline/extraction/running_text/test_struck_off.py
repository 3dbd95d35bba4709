"""Orders to strike somebody off a list."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("sentence", "coming"),
    [
        ("Please delete Mr. Bob Singh and Ms. Eve Roy from our list.", []),
        ("Please delete Mr. Bob Singh, Director, and Ms. Eve Roy and add Mr. Tom Lall.", ["Tom Lall"]),
        ("Prière de rayer de la liste M. Paul Roux et Mme Eve Roy. Est ajoutée Mme Ana Petit.", ["Ana Petit"]),
        ("Se ruega dar de baja al Sr. Pedro Lema y a la Sra. Sonia Ortega, y dar de alta al Sr. Juan Gil.", ["Juan Gil"]),
        ("Просим исключить из состава делегации г-на А. Мамедова и г-жу С. Гасанову и включить г-на Э. Алиева.", ["Э. Алиева"]),
        ("يرجى شطب اسم السيد عادل قاسم والسيدة منال فرج وإضافة السيد طارق سعد.", ["طارق سعد"]),
        ("请从名单中删去刘洋先生和宋佳女士，增加彭勇先生。", ["彭勇"]),
        ("请在代表团名单中增加曹志国先生，删去韩冰女士。", ["曹志国"]),
        ("请在名单中增加王强先生，去掉李红女士，除去赵敏女士。", ["王强"]),
        ("Please delete Mr. Bob Singh, and Ms. Eve Roy will attend instead.", ["Eve Roy"]),
    ],
)
def test_those_joined_by_and_are_struck_off_with_the_first(delegates_of_mail: Any, sentence: str, coming: list[str]) -> None:
    """The order holds for all whom "and" joins, up to words that put somebody in or a verb of his own."""
    assert [delegate.name.value for delegate in delegates_of_mail(f"CU 2009/33 (A). {sentence}\n")] == coming


@pytest.mark.parametrize(
    ("sentence", "coming"),
    [
        ("Please delete Mr. Tom Lall, Director, and Ms. Eve Roy, Counsel, will attend in his place.", ["Eve Roy"]),
        ("Please delete Mr. Tom Lall, Director, and Ms. Eve Roy, Counsel, will come instead.", ["Eve Roy"]),
        ("Please delete Mr. Tom Lall, Director, and Ms. Eve Roy, who is Counsel, will come.", ["Eve Roy"]),
        ("Prière de supprimer M. Paul Roux et Mme Eve Petit, Directrice, participera à sa place.", ["Eve Petit"]),
        ("Se ruega dar de baja al Sr. Juan Gil y la Sra. Ana Ruiz, Directora, asistirá en su lugar.", ["Ana Ruiz"]),
        ("Please delete Mr. Tom Lall, Director, and Ms. Eve Roy, Representative, from our delegation.", []),
        ("Please delete Mr. Tom Lall, Director, and Ms. Eve Roy, who is Counsel, from our list.", []),
        ("Please delete Mr. Tom Lall, Director, and Ms. Eve Roy, Counsel, who were to attend the meeting.", []),
        ("Prière de supprimer M. Paul Roux et Mme Eve Petit, Directrice, qui devaient participer.", []),
        ("Please delete Mr. Tom Lall, and Ms. Eve Roy, expert, from the list of participants.", []),
    ],
)
def test_a_verb_behind_the_post_is_his_own(delegates_of_mail: Any, sentence: str, coming: list[str]) -> None:
    """Whose post stands between name and verb comes too; a post or a place behind the name is no verb."""
    assert [delegate.name.value for delegate in delegates_of_mail(f"CU 2009/33 (A). {sentence}\n")] == coming


@pytest.mark.parametrize(
    "text",
    [
        "Asistirá el Sr. Pedro Soto, Fiscal, quien pasará a retirar la credencial de la Sra. Ana Rojas, Abogada.",
        "Viendront M. Pedro Soto, procureur, qui viendra retirer le badge de Mme Ana Rojas, avocate, qui y assistera aussi.",
    ],
)
def test_what_is_fetched_for_somebody_strikes_off_nobody(delegates_of_mail: Any, text: str) -> None:
    """The verb that takes a name from a list takes a badge from a desk, too."""
    assert [one.name.value for one in delegates_of_mail(f"CU 2009/33 (A). {text}")] == ["Pedro Soto", "Ana Rojas"]
