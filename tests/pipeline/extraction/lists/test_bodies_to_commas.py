"""Bodies with which an item begins, up to the comma before whom they send."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Role


@pytest.mark.parametrize(
    ("opening", "items", "told"),
    [
        (
            "The Mission names (CU 2009/33 (A)):",
            ["from the Ministry of Justice, Mr. Ivo Tarn, Judge", "from the National Police, Major Per Holm, Head of Section"],
            [("Ivo Tarn", "Judge", "Ministry of Justice"), ("Per Holm", "Head of Section", "National Police")],
        ),
        (
            "La délégation (CU 2009/33 (A)) :",
            [
                "du Ministère de la Famille, de la Jeunesse et\ndes Sports, Mme Ada Lund, conseillère",
                "du même Ministère, M. Ivo Tarn, juriste",
                "de la Gendarmerie nationale, le Chef d’escadron Per Holm, commandant",
            ],
            [
                ("Ada Lund", "conseillère", "Ministère de la Famille, de la Jeunesse et des Sports"),
                ("Ivo Tarn", "juriste", "Ministère de la Famille, de la Jeunesse et des Sports"),
                ("Per Holm", "commandant", "Gendarmerie nationale"),
            ],
        ),
        (
            "La delegación (CU 2009/33 (A)):",
            ["del Ministerio de Salud, la Sra. Ada Paz, jueza", "de la Policía Nacional, el Mayor Juan Rey Paz, jefe de sección"],
            [("Ada Paz", "jueza", "Ministerio de Salud"), ("Juan Rey Paz", "jefe de sección", "Policía Nacional")],
        ),
        (
            "Состав делегации (CU 2009/33 (A)):",
            ["от МВД, полковник Ким Олег Юрьевич, старший инспектор", "от МИД, г-жа Котова Анна Павловна, советник"],
            [("Ким Олег Юрьевич", "старший инспектор", "МВД"), ("Котова Анна Павловна", "советник", "МИД")],
        ),
        (
            "وفد (CU 2009/33 (A)):",
            ["من وزارة العدل، السيد أحمد سالم كرم، مدير عام", "من وزارة الداخلية، العقيد ناصر جاسم الصالح، رئيس قسم"],
            [("أحمد سالم كرم", "مدير عام", "وزارة العدل"), ("ناصر جاسم الصالح", "رئيس قسم", "وزارة الداخلية")],
        ),
    ],
)
def test_from_a_body_up_to_a_comma(
    delegates_of_mail: Any, opening: str, items: list[str], told: list[tuple[str, str, str]]
) -> None:
    """The bodies were lost, and whose rank was not known by its apostrophe with them."""
    found = delegates_of_mail("\n\n".join([opening, *(f"- {item};" for item in items)]) + "\n")
    values = [tuple(field and field.value for field in (one.name, one.title, one.organisation)) for one in found]
    assert values == told


@pytest.mark.parametrize(
    "item",
    ["from Vienna, Mr. Ivo Tarn, Judge", "the Ministry of Justice, Mr. Ivo Tarn, Judge", "from the airport: Mr. Ivo Tarn, Judge"],
)
def test_no_body_is_made_of_a_place_or_without_from(delegates_of_mail: Any, item: str) -> None:
    """Only "from" and a body's name lead to him."""
    found = delegates_of_mail(f"The Mission names (CU 2009/33 (A)):\n\n- {item};\n\n- Ms. Ada Lund, Clerk;\n")
    assert not any(one.organisation and one.organisation.value in ("Vienna", "airport") for one in found)


@pytest.mark.parametrize(
    ("item", "name", "body"),
    [
        ("من وزارة العدل، رئيس الوفد، السيد سالم كريم الهاشمي، قاض", "سالم كريم الهاشمي", "وزارة العدل"),
        ("du Ministère de la Justice, chef de délégation, M. Luc Marchand, directeur", "Luc Marchand", "Ministère de la Justice"),
        ("from the Ministry of Justice, Head of Delegation, Mr. Tom Lall, Director", "Tom Lall", "Ministry of Justice"),
        (
            "от Министерства юстиции, глава делегации, г-н Орлов Павел Ильич, советник",
            "Орлов Павел Ильич",
            "Министерства юстиции",
        ),
    ],
)
def test_a_part_between_commas_is_no_part_of_the_body(delegates_of_mail: Any, item: str, name: str, body: str) -> None:
    """The body was "وزارة العدل، رئيس الوفد", and the head came as any member, in silence."""
    (found,) = delegates_of_mail(f"CU 2009/33 (A)\n\n- {item}\n")
    assert (found.name.value, found.role.value) == (name, Role.HEAD)
    assert found.organisation is not None
    assert found.organisation.value == body or found.organisation.value == body.replace("Министерства", "Министерство")


def test_a_post_between_commas_is_no_part_of_the_body(delegates_of_mail: Any) -> None:
    """The body was "Supreme Court, President"."""
    (found,) = delegates_of_mail("CU 2009/33 (A)\n\n- from the Supreme Court, President, Mr. Tom Lall\n")
    assert found.organisation is None or "President" not in (found.organisation.value or "")
