"""Three delegates of a mail in a table, in the ways offices build them: cells left empty, marks for "the same", columns for rows.

All ways in six languages; all persons are invented.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest


class Words(NamedTuple):
    """A language's labels of names, posts and bodies; the same in another one; "the same"; three persons (name, post, body)."""

    labels: tuple[str, str, str]
    others: tuple[str, str, str]
    same: str
    persons: tuple[tuple[str, str, str], ...]


OTHERS = ("Name", "Position", "Organization")
LANGUAGES = {
    "en": Words(
        ("Name", "Functional title", "Institution"),
        ("Nom", "Titre", "Organisme"),
        "-do-",
        (
            ("Mr. Tomas Varga", "Senior Prosecutor", "Ministry of Justice"),
            ("Ms. Lena Hoff", "Judge", "Supreme Court"),
            ("Mr. Karl Holm", "Legal Adviser", "National Police"),
        ),
    ),
    "fr": Words(
        ("Nom et prénom", "Fonction", "Institution"),
        OTHERS,
        "idem",
        (
            ("M. Julien Tanoh", "procureur", "Ministère de la justice"),
            ("Mme Awa Koné", "juge", "Cour suprême"),
            ("M. Jean Faure", "conseiller juridique", "Police nationale"),
        ),
    ),
    "es": Words(
        ("Nombre y apellidos", "Cargo", "Institución"),
        OTHERS,
        "ídem",
        (
            ("Sr. Raúl Mena", "fiscal superior", "Ministerio de Justicia"),
            ("Sra. Ana Solís", "jueza", "Corte Suprema"),
            ("Sr. Luis Mora", "asesor jurídico", "Policía Nacional"),
        ),
    ),
    "ru": Words(
        ("Ф.И.О.", "Должность", "Место работы"),
        OTHERS,
        "»",
        (
            ("г-н Зорин Лев Ильич", "старший прокурор", "Министерство юстиции"),
            ("г-жа Котова Анна Павловна", "судья", "Верховный суд"),
            ("г-н Петров Иван Сергеевич", "юрисконсульт", "Генеральная прокуратура"),
        ),
    ),
    "ar": Words(
        ("الاسم", "الوظيفة", "جهة العمل"),
        OTHERS,
        "//",
        (
            ("السيد سامي يوسف كرم", "مدعي عام أول", "وزارة العدل"),
            ("السيدة ليلى حداد", "قاضية", "المحكمة العليا"),
            ("السيد خالد الزعبي", "مدير إدارة السجون", "مديرية الأمن العام"),
        ),
    ),
    "zh": Words(
        ("参会人员", "职务", "工作单位"),
        OTHERS,
        "同上",
        (
            ("王建国", "检察官", "司法部"),
            ("李娜", "法官", "最高人民法院"),
            ("张伟", "法律顾问", "公安部"),
        ),
    ),
}
Person = tuple[str, str, str]
Row = tuple[str, ...]
Way = Callable[[Words], tuple[list[Row], list[Person]]]  # the table's rows, and who stands in them


def _plain(words: Words) -> tuple[list[Row], list[Person]]:
    return [words.labels, *words.persons], [*words.persons]


def _in_two_languages(words: Words) -> tuple[list[Row], list[Person]]:
    head = tuple(f"{one} / {other}" for one, other in zip(words.labels, words.others, strict=True))
    return [head, *words.persons], [*words.persons]


def _same_body(words: Words) -> tuple[list[Row], list[Person]]:
    body = words.persons[0][2]
    told = [(name, post, body) for name, post, _ in words.persons]
    return [words.labels, told[0], *((name, post, words.same) for name, post, _ in told[1:])], told


def _hardly_a_body(words: Words) -> tuple[list[Row], list[Person]]:
    told = [words.persons[0], *((name, post, "") for name, post, _ in words.persons[1:])]
    return [words.labels, told[0], *((name, post, "—") for name, post, _ in told[1:])], told


def _columns_for_rows(words: Words) -> tuple[list[Row], list[Person]]:
    told = [(words.persons[0][0], "", ""), *words.persons[1:]]
    columns = zip(*told, strict=True)
    return [(label, *values) for label, values in zip(words.labels, columns, strict=True)], told


def _post_below_name(words: Words) -> tuple[list[Row], list[Person]]:
    rows = [(f"{name}<br>{post}", body) for name, post, body in words.persons]
    return [(f"{words.labels[0]} / {words.labels[1]}", words.labels[2]), *rows], [*words.persons]


def _all_below_name(words: Words) -> tuple[list[Row], list[Person]]:
    rows = [(f"{at}.", "<br>".join(person)) for at, person in enumerate(words.persons, 1)]
    return [("", words.labels[0]), *rows], [*words.persons]


def _without_head(words: Words) -> tuple[list[Row], list[Person]]:
    return [*words.persons], [*words.persons]


WAYS: dict[str, Way] = {
    "plain": _plain,
    "heads in two languages": _in_two_languages,
    "marks for the same body": _same_body,
    "dashes for bodies": _hardly_a_body,
    "a column each, values missing": _columns_for_rows,
    "post below name": _post_below_name,
    "all below the name": _all_below_name,
    "no head": _without_head,
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_give_each_his_own(delegates_of_mail: Any, language: str, way: str) -> None:
    """Name, post and body of each of the three are his own, and nothing stands for what is missing."""
    rows, told = WAYS[way](LANGUAGES[language])
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    read = delegates_of_mail(f"<html><body><p>CU 2009/33 (A)</p><table border=1>{table}</table></body></html>", "html")
    names = [" ".join(part.value for part in (one.honorific, one.name) if part.value) for one in read]
    values = [(one.title.value or "", one.organisation.value or "") for one in read]
    assert [(name, *both) for name, both in zip(names, values, strict=True)] == told
