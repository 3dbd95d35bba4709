"""Tests of cells that say the same in two languages. All persons are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reply import Delegate

Reader = Callable[..., tuple[Delegate, ...]]


def _read(delegates_of_mail: Reader, said: str, *rows: str) -> list[tuple[str, str]]:
    """Return post and body of each person of a table, columns parted by "|" and lines by "+"."""
    cells = ["".join(f"<td>{cell.strip().replace('+', '<br>')}</td>" for cell in row.split("|")) for row in rows]
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    found = delegates_of_mail(f"<p>CU 2009/33 (A)</p><p>{said}</p><table>{table}</table>", "html")
    values = [(one.title, one.organisation) for one in found]
    return [(str(title.value) if title else "", str(body.value) if body else "") for title, body in values]


def test_posts_and_bodies_are_those_of_the_page_s_language(delegates_of_mail: Reader) -> None:
    """The other language below was filed as a part of them."""
    told = _read(
        delegates_of_mail,
        "代表团名单如下：",
        "姓名+Name | 职务+Title | 单位+Institution",
        "林海涛先生+Mr. LIN Haitao | 处长+Division Director | 司法部+Ministry of Justice",
        "吴秀兰女士+Ms. WU Xiulan | 一等秘书+First Secretary | 外交部",
    )
    assert told == [("处长", "司法部"), ("一等秘书", "外交部")]
    told = _read(
        delegates_of_mail,
        "Направляем сведения об участниках в заседании:",
        "Ф.И.О. | Должность | Ведомство / Agency",
        "Сомов Петр Ильич | старший прокурор | Генеральная+прокуратура+General+Prosecutor's Office",
        "Лисина Анна Ивановна | эксперт № 2 | Министерство юстиции / Ministry of Justice",
    )
    assert [body for _, body in told] == ["Генеральная прокуратура", "Министерство юстиции"]
    told = _read(
        delegates_of_mail,
        "The delegation will be composed as follows:",
        "Name | Title 职务 | Institution 单位",
        "Mr. Lin Haitao | Division Director+处长 | Ministry of Justice+司法部",
        "Ms. Wu Xiulan | First Secretary+一等秘书 | Ministry of Foreign Affairs+外交部",
    )
    assert told == [("Division Director", "Ministry of Justice"), ("First Secretary", "Ministry of Foreign Affairs")]


def test_what_is_headed_in_one_language_stays(delegates_of_mail: Reader) -> None:
    """A Latin word may be a part of the body's name, or another body."""
    told = _read(
        delegates_of_mail,
        "Направляем сведения об участниках в заседании:",
        "Ф.И.О. | Должность | Ведомство",
        "Сомов Петр Ильич | старший прокурор | Национальное бюро INTERPOL",
        "Лисина Анна Ивановна | эксперт | Национальное бюро INTERPOL",
    )
    assert [body for _, body in told] == ["Национальное бюро INTERPOL"] * 2


@pytest.mark.parametrize(
    ("heads", "asked"),
    [
        ("Nom / Naam | Fonction / Functie | Service / Dienst", True),
        ("Nom | Fonction / Titre | Service / Département", False),
        ("Nom | Fonction | Service", False),
    ],
)
def test_two_languages_of_one_script_are_asked(delegates_of_mail: Reader, heads: str, asked: bool) -> None:
    """Where the second begins nothing tells."""
    cells = [heads, "M. Koen Verlin | Attaché+juridique | SPF Justice+FOD Justitie"]
    rows = ["".join(f"<td>{cell.strip().replace('+', '<br>')}</td>" for cell in row.split("|")) for row in cells]
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    said = "<p>CU 2009/33 (A)</p><p>La délégation sera composée comme suit :</p>"
    (person,) = delegates_of_mail(f"{said}<table>{table}</table>", "html")
    assert person.organisation is not None
    assert any("hard to tell apart" in reason for reason in person.organisation.reasons) is asked
