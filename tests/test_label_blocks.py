"""Three delegates of a mail in blocks of labels, each headed by his part in the delegation, in the ways offices type them.

All ways in six languages; all persons are invented.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest


class Words(NamedTuple):
    """What a language's mails say around the blocks, the labels, and of each person (part, name, post)."""

    greeting: str
    announces: str
    close: str
    name: str
    post: str
    part: str
    persons: tuple[tuple[str, str, str], ...]


LANGUAGES = {
    "en": Words(
        "Dear colleagues,",
        "Our delegation will be composed as follows:",
        "Best regards",
        "Name: ",
        "Position: ",
        "Role in the delegation: ",
        (
            ("Head of Delegation", "Mr. Tomas Varga", "Director"),
            ("Alternate", "Ms. Lena Hoff", "Legal Officer"),
            ("Adviser", "Mr. Karl Holm", "Prosecutor"),
        ),
    ),
    "fr": Words(
        "Madame, Monsieur,",
        "Notre délégation sera composée comme suit :",
        "Cordialement",
        "Nom : ",
        "Fonction : ",
        "Rôle : ",
        (
            ("Chef de délégation", "M. Julien Tanoh", "Directeur"),
            ("Suppléante", "Mme Awa Koné", "Juriste"),
            ("Conseiller", "M. Jean Faure", "Procureur"),
        ),
    ),
    "es": Words(
        "Estimados señores:",
        "Nuestra delegación estará integrada como sigue:",
        "Saludos cordiales",
        "Nombre: ",
        "Cargo: ",
        "Función en la delegación: ",
        (
            ("Jefe de delegación", "Sr. Juan Tapia", "Director"),
            ("Suplente", "Sra. Ana Rulfo", "Jurista"),
            ("Asesor", "Sr. Luis Mora", "Fiscal"),
        ),
    ),
    "ru": Words(
        "Уважаемые коллеги!",
        "Состав нашей делегации:",
        "С уважением",
        "Имя: ",
        "Должность: ",
        "Роль в делегации: ",
        (
            ("Глава делегации", "г-н Иван Ветров", "Директор департамента"),
            ("Заместитель главы делегации", "г-жа Анна Зимина", "Следователь"),
            ("Советник", "г-н Олег Котов", "Прокурор"),
        ),
    ),
    "zh": Words(
        "您好：",
        "我代表团组成如下：",
        "谢谢！",
        "姓名：",
        "职务：",
        "代表团职务：",
        (("团长", "王建国先生", "司长"), ("副团长", "李娜女士", "处长"), ("顾问", "张伟先生", "检察官")),
    ),
    "ar": Words(
        "تحية طيبة،",
        "يتألف وفدنا على النحو التالي:",
        "مع الشكر",
        "الاسم: ",
        "الوظيفة: ",
        "الصفة في الوفد: ",
        (
            ("رئيس الوفد", "السيد سامي منصور", "مدير"),
            ("نائب رئيس الوفد", "السيدة ليلى حداد", "قاضية"),
            ("مستشار", "السيد عمر الخطيب", "مدع عام"),
        ),
    ),
}
ROLES = ["head", "alternate", "adviser"]
# (one block, what parts it from the next) of a person, the `number`-th
WAYS: dict[str, tuple[Callable[[Words, int, str, str, str], str], str]] = {
    "a line between": (lambda words, _, part, name, post: f"{part}\n{words.name}{name}\n{words.post}{post}", "\n\n"),
    "no line between": (lambda words, _, part, name, post: f"{part}\n{words.name}{name}\n{words.post}{post}", "\n"),
    "a colon behind": (lambda words, _, part, name, post: f"{part}:\n{words.name}{name}\n{words.post}{post}", "\n\n"),
    "apart": (lambda words, _, part, name, post: f"{part}:\n\n{words.name}{name}\n{words.post}{post}", "\n\n"),
    "label above": (lambda words, _, part, name, post: f"{words.part}{part}\n{words.name}{name}\n{words.post}{post}", "\n"),
    "label below": (lambda words, _, part, name, post: f"{words.name}{name}\n{words.post}{post}\n{words.part}{part}", "\n"),
    "alone below": (lambda words, _, part, name, post: f"{words.name}{name}\n{words.post}{post}\n{part}", "\n\n"),
    "numbers": (lambda words, at, part, name, post: f"{at}. {part}\n{words.name}{name}\n{words.post}{post}", "\n"),
    "letters": (lambda words, at, part, name, post: f"({'xabc'[at]}) {part}:\n{words.name}{name}\n{words.post}{post}", "\n"),
    "numbered names": (
        lambda words, at, part, name, post: f"{at}. {words.name}{name}\n   {words.post}{post}\n   {words.part}{part}",
        "\n",
    ),
    "leads the name": (lambda words, _, part, name, post: f"{part}: {name}\n{words.post}{post}", "\n"),
    "dashes for colons": (
        lambda words, _, part, name, post: "\n".join(
            f"{label.rstrip(' :：')} – {value}" for label, value in ((words.name, name), (words.post, post), (words.part, part))
        ),
        "\n\n",
    ),
    "dashes": (lambda words, _, part, name, post: f"- {part} –\n{words.name}{name}\n{words.post}{post}", "\n"),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_blocks_of_labels_give_each_his_part(delegates_of_mail: Any, language: str, way: str) -> None:
    """Name, post and part of each of the three are his own, wherever the part stands."""
    words = LANGUAGES[language]
    block, gap = WAYS[way]
    blocks = gap.join(block(words, number, *person) for number, person in enumerate(words.persons, 1))
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{words.greeting}\n\n{words.announces}\n\n{blocks}\n\n{words.close}\nEva Toth\n")
    told = [(f"{one.honorific.value} {one.name.value}", one.title.value, one.role.value) for one in read]
    if language == "zh":
        told = [("".join(reversed(name.split())), post, role) for name, post, role in told]
    assert told == [(name, post, role) for (_, name, post), role in zip(words.persons, ROLES, strict=True)]


def test_the_sign_behind_a_greeting_is_no_mark_of_a_note(delegates_of_mail: Any) -> None:
    """A raised 1 is read so behind a name; "1. Head of Delegation" is no note of the colleagues greeted."""
    read = delegates_of_mail(
        "CU 2009/33 (A)\n\nDear colleagues!\n\nOur delegation:\n\n1. Head of Delegation\nMr. Tomas Varga, Director\n"
        "2. Alternate\nMs. Lena Hoff, Legal Officer\n\nBest regards\n"
    )
    assert [one.role.value for one in read] == ["head", "alternate"]


@pytest.mark.parametrize(
    ("said", "label", "part", "names"),
    [
        ("Состав делегации:", "Участник: ", "Роль: ", ("Носова Ольга Львовна", "Петров Иван Сергеевич")),
        ("Состав делегации:", "Делегат: ", "Эл. почта: ", ("Носова Ольга Львовна", "Петров Иван Сергеевич")),
        ("Participants:", "Participant: ", "Role: ", ("Lena Maria Hoff", "Karl Holm")),
    ],
)
def test_a_name_ends_where_the_next_line_begins_with_a_label(
    delegates_of_mail: Any, said: str, label: str, part: str, names: tuple[str, ...]
) -> None:
    """The label announces him like a sentence, in which the name might go on."""
    blocks = "\n\n".join(f"{label}{name}\n{part}{name[:1]}@office.example" for name in names)
    assert [one.name.value for one in delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\n{blocks}\n")] == [*names]


@pytest.mark.parametrize(
    ("name", "people", "label", "parts"),
    [
        ("Nom : ", "M. Luc Tanoh, Mme Awa Koné, M. Jean Faure", "Qualité : ", ("chef de délégation", "expert", "observateur")),
        ("الاسم: ", "السيدة رنا خليل, السيد عمر الخطيب, السيد سامي كرم", "الصفة: ", ("رئيس الوفد", "خبير", "مراقب")),
        ("Name: ", "Mr. Tomas Varga, Ms. Lena Hoff, Mr. Karl Holm", "Function: ", ("Head of delegation", "Expert", "Observer")),
    ],
)
def test_a_label_that_may_ask_for_the_part_gives_it(
    delegates_of_mail: Any, name: str, people: str, label: str, parts: tuple[str, ...]
) -> None:
    """It asks for a post more often; that somebody leads, or observes, is none."""
    blocks = (f"{name}{who}\n{label}{part}" for who, part in zip(people.split(", "), parts, strict=True))
    read = delegates_of_mail("CU 2009/33 (A)\n\n" + "\n\n".join(blocks) + "\n")
    assert [(one.role.value, one.title.value) for one in read] == [("head", None), ("expert", None), ("observer", None)]
