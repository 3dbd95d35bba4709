"""Two persons listed in a mail, in each of the shapes that offices type, below each of the headings that they write.

Shapes and headings are combined by turns, not each with each: all shapes in six languages, each heading several times. All
persons are invented.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest


class Listed(NamedTuple):
    """Somebody who is listed, and the parts of his entry."""

    honorific: str
    given: str
    family: str
    title: str
    body: str
    email: str


class Words(NamedTuple):
    """What a language's mails say around the list."""

    greeting: str
    close: str
    comma: str
    headings: tuple[str, ...]
    persons: tuple[Listed, Listed]


LANGUAGES = {
    "en": Words(
        "Dear colleagues,",
        "Best regards,\nEva Toth",
        ", ",
        (
            "Our delegates:",
            "Please find below our delegation to the Working Group:",
            "The following persons will attend:",
            "LIST OF PARTICIPANTS",
            "The delegation will be composed as follows:",
            "Nominations:",
            "We wish to register:",
            "Composition of the delegation",
        ),
        (
            Listed("Mr.", "Tomas", "Varga", "Deputy Prosecutor", "Ministry of Justice", "t.varga@justice.example"),
            Listed("Ms.", "Lena", "Hoff", "Legal Adviser", "Department of Home Affairs", "l.hoff@home.example"),
        ),
    ),
    "fr": Words(
        "Madame, Monsieur,",
        "Cordialement,\nLuc Sissoko",
        ", ",
        (
            "Nos délégués :",
            "Veuillez trouver ci-dessous la composition de notre délégation :",
            "Les personnes suivantes participeront :",
            "LISTE DES PARTICIPANTS",
            "La délégation sera composée comme suit :",
            "Désignations :",
            "Nous souhaitons inscrire :",
            "Composition de la délégation",
        ),
        (
            Listed("M.", "Julien", "Tanoh", "Magistrat", "Ministère de la Justice", "j.tanoh@justice.example"),
            Listed("Mme", "Awa", "Koné", "Conseillère juridique", "Direction de la police", "a.kone@police.example"),
        ),
    ),
    "es": Words(
        "Estimados señores:",
        "Saludos cordiales,\nEva Soto",
        ", ",
        (
            "Nuestros delegados:",
            "A continuación la composición de nuestra delegación:",
            "Asistirán las siguientes personas:",
            "LISTA DE PARTICIPANTES",
            "La delegación estará integrada como sigue:",
            "Designaciones:",
            "Deseamos inscribir a:",
            "Composición de la delegación",
        ),
        (
            Listed("Sr.", "Tomás", "Varela", "Fiscal Adjunto", "Ministerio de Justicia", "t.varela@justicia.example"),
            Listed("Sra.", "Elena", "Rojas", "Asesora Jurídica", "Dirección de Migraciones", "e.rojas@migra.example"),
        ),
    ),
    "ru": Words(
        "Уважаемые коллеги!",
        "С уважением,\nМария Белова",
        ", ",
        (
            "Наши делегаты:",
            "Состав нашей делегации:",
            "Примут участие:",
            "СПИСОК УЧАСТНИКОВ",
            "Делегация будет представлена в следующем составе:",
            "Кандидатуры:",
            "Просим зарегистрировать:",
            "Состав делегации",
        ),
        (
            Listed("г-н", "Пётр", "Сомов", "советник", "Министерство юстиции", "p.somov@minjust.example"),
            Listed("г-жа", "Анна", "Котова", "начальник отдела", "Генеральная прокуратура", "a.kotova@prok.example"),
        ),
    ),
    "ar": Words(
        "تحية طيبة،",
        "مع الشكر\nسمير",
        "، ",
        (
            "أعضاء وفدنا:",
            "فيما يلي تشكيل وفدنا:",
            "سيشارك الأشخاص التالية أسماؤهم:",
            "قائمة المشاركين",
            "يتألف الوفد على النحو التالي:",
            "الترشيحات:",
            "نود تسجيل:",
            "تشكيل الوفد",
        ),
        (
            Listed("السيد", "سامي", "الخطيب", "مستشار قانوني", "وزارة العدل", "s.khatib@justice.example"),
            Listed("السيدة", "ليلى", "حداد", "رئيسة قسم", "النيابة العامة", "l.haddad@pp.example"),
        ),
    ),
    "zh": Words(
        "您好：",
        "谢谢！\n张明",
        "，",
        (
            "我方代表：",
            "代表团组成如下：",
            "下列人员将参会：",
            "参会人员名单",
            "代表团名单如下：",
            "参会代表：",
            "请登记以下人员：",
            "代表团成员",
        ),
        (
            Listed("先生", "建国", "王", "副处长", "司法部", "wangjg@moj.example"),
            Listed("女士", "晓红", "李", "检察官", "最高人民检察院", "lixh@spp.example"),
        ),
    ),
}
# {i} the number, {h} the name with its courtesy form, {n} the name, {t} the post, {b} the body, {e} the address, {c} the comma
SHAPES = (
    "{i}. {h}{c}{t}{c}{b}",
    "{i}. {n}{c}{t}{c}{b}",
    "- {n}{c}{t}{c}{b}",
    "{h}{c}{t}{c}{b}",
    "{n}{c}{t}{c}{b}",
    "{h} ({t}{c}{b})",
    "* {n} ({t}{c}{b})",
    "{h} – {t} – {b}",
    "{n} – {t}{c}{b}",
    "{n}: {t}{c}{b}",
    "{n}; {t}; {b}; {e}",
    "{n} / {t} / {b} / {e}",
    "{n} | {t} | {b} | {e}",
    "{h}\n{t}\n{b}\n{e}\n",
    "{n}\n{t}\n{b}\n{e}\n",
    "{i}) {n}\n   {t}\n   {b}\n   {e}",
    "{i}. {t}{c}{b}: {h}",
    "{b}: {h}{c}{t}",
    "{b}: {n}{c}{t}",
    "{b}\n{i}. {h}{c}{t}",
    "{i}\t{n}\t{t}\t{b}\t{e}",
    "{i}. {h}{c}{t}{c}{b} <{e}>",
)
CASES = [
    (language, (number + turn + more) % len(LANGUAGES[language].headings), shape)
    for turn, language in enumerate(LANGUAGES)
    for number, shape in enumerate(SHAPES)
    for more in (0, 3)
]


def _names(language: str, person: Listed) -> tuple[str, str]:
    """Return the name alone and with its courtesy form, as the language writes them."""
    if language == "zh":
        return f"{person.family}{person.given}", f"{person.family}{person.given}{person.honorific}"
    return f"{person.given} {person.family}", f"{person.honorific} {person.given} {person.family}"


@pytest.mark.parametrize(("language", "heading", "shape"), CASES, ids=[f"{case[0]}-{case[1]}-{case[2]!r}" for case in CASES])
def test_a_list_in_each_shape(delegates_of_mail: Any, language: str, heading: int, shape: str) -> None:
    """Both are read, with their posts, bodies and addresses, and no part of one is the other's."""
    words = LANGUAGES[language]
    rows = []
    for number, person in enumerate(words.persons, 1):
        name, courteous = _names(language, person)
        rows.append(shape.format(i=number, h=courteous, n=name, t=person.title, b=person.body, e=person.email, c=words.comma))
    listed = "\n".join(rows)
    read = delegates_of_mail(f"{words.greeting}\n\nCU 2009/33 (A)\n\n{words.headings[heading]}\n\n{listed}\n\n{words.close}\n")
    told = [(delegate.name.value, delegate.title.value, delegate.organisation.value) for delegate in read]
    assert told == [(_names(language, person)[0], person.title, person.body) for person in words.persons]
    addresses = [[person.email] if "{e}" in shape else [] for person in words.persons]
    assert [[address.value for address in delegate.emails] for delegate in read] == addresses


BARE_LINES = [
    ("en", "The delegation will be composed as follows:", ["Mr. John Smythe", "Ms. Jane Dowell", "Mr. Peter Otieno"]),
    ("fr", "La délégation sera composée de :", ["Mme Adèle Kra", "M. Jean Sy", "M. Paul Kone"]),
    ("es", "Participarán:", ["Sr. Juan Paz Gil", "Sr. Luis Gil Rey", "Sra. Ana Rey Sol"]),
    ("ru", "В составе делегации:", ["г-н Иван Петров", "г-жа Анна Громова"]),
    ("ar", "يتكون الوفد من:", ["السيد أحمد علي", "السيدة ليلى حسن"]),
]


@pytest.mark.parametrize(("heading", "persons"), [case[1:] for case in BARE_LINES], ids=[case[0] for case in BARE_LINES])
def test_a_form_and_a_name_on_each_line_directly_below_the_sentence(
    delegates_of_mail: Any, heading: str, persons: list[str]
) -> None:
    """Nothing else tells where one name ends and the next person begins."""
    read = delegates_of_mail("\n".join(["CU 2009/33 (A)", "", heading, *persons]) + "\n")
    assert [delegate.name.value for delegate in read] == [person.split(" ", 1)[1] for person in persons]


TWO_ROLES = [
    ("en", "The delegation:", "Ms. Jane Dowell", "Adviser", "Head of delegation"),
    ("fr", "La délégation :", "Mme Adèle Kra", "Conseillère", "Cheffe de délégation"),
    ("es", "La delegación:", "Sra. Ana Rey Sol", "Asesora", "Jefa de la delegación"),
    ("ru", "Состав делегации:", "г-жа Анна Громова", "советник", "глава делегации"),
    ("ar", "يتكون الوفد من:", "السيدة ليلى حسن عمر", "مستشارة", "رئيسة الوفد"),
]


@pytest.mark.parametrize("led_first", [False, True])
@pytest.mark.parametrize(
    ("heading", "name", "post", "part"), [case[1:] for case in TWO_ROLES], ids=[case[0] for case in TWO_ROLES]
)
def test_of_two_parts_below_a_name_one_is_the_post(
    delegates_of_mail: Any, heading: str, name: str, post: str, part: str, *, led_first: bool
) -> None:
    """Who leads comes as no adviser, whichever line stands first."""
    lines = [name, part, post] if led_first else [name, post, part]
    (person,) = delegates_of_mail("\n".join(["CU 2009/33 (A)", "", heading, "", *lines]) + "\n")
    assert (person.role.value, person.title.value) == ("head", post)


WHOLE_AND_HEAD = [
    ("en", "Members of the delegation", "Head of delegation:", "Mr. Karl Holm, Judge", "Members:", "Ms. Lena Hoff, Clerk"),
    ("fr", "Membres de la délégation", "Chef de la délégation :", "M. Jean Faure, juge", "Membres :", "Mme Awa Koné, juriste"),
    ("es", "Miembros de la delegación", "Jefe de la delegación:", "Sr. Raúl Mena, juez", "Miembros:", "Sra. Ana Rey, fiscal"),
    ("ru", "Члены делегации", "Глава делегации:", "г-н Лев Зорин, судья", "Члены делегации:", "г-жа Анна Котова, прокурор"),
    ("ar", "أعضاء الوفد", "رئيس الوفد:", "السيد سامي يوسف كرم، قاضي", "الأعضاء:", "السيدة ليلى حداد، مديرة"),
    ("zh", "代表团成员", "团长：", "王建国，司法部司长", "团员：", "李娜，公安部处长"),
]


@pytest.mark.parametrize("mark", ["", "- "])
@pytest.mark.parametrize("lines", [case[1:] for case in WHOLE_AND_HEAD], ids=[case[0] for case in WHOLE_AND_HEAD])
def test_a_heading_of_the_whole_list_gives_nobody_his_part(delegates_of_mail: Any, lines: tuple[str, ...], mark: str) -> None:
    """The heading below it does: who leads is not asked about, and no member."""
    whole, first, head, second, member = lines
    text = "\n".join(["CU 2009/33 (A)", "", whole, first, mark + head, second, mark + member])
    read = delegates_of_mail(text + "\n")
    assert [one.role.value for one in read] == ["head", "member"]
    assert all(one.name.confidence > 0.9 for one in read)


def test_a_head_behind_members_is_told_of_who_stands_above(delegates_of_mail: Any) -> None:
    """As before: no turns, for a list begins with who leads."""
    read = delegates_of_mail("CU 2009/33 (A)\n\nMembers\n- Mr. Karl Holm, Judge\nHead of delegation\n- Ms. Lena Hoff, Clerk\n")
    assert [one.role.value for one in read] == ["head", "member"]


PARTS_BY_TURNS = [
    (
        "en",
        ("Head of Delegation", "Alternate", "Observers"),
        ("Mr. Karl Holm, Judge", "Ms. Lena Hoff, Prosecutor", "Mr. Tom Varga, Clerk"),
    ),
    (
        "fr",
        ("Chef de la délégation", "Conseillers", "Observateurs"),
        ("M. Jean Faure, juge", "Mme Awa Koné, inspectrice", "M. Luc Aka, juriste"),
    ),
    (
        "es",
        ("Jefe de la delegación", "Suplente", "Expertos"),
        ("Sr. Raúl Mena, inspector", "Sra. Ana Rey, fiscal", "Sr. Luis Mora, juez"),
    ),
    (
        "ru",
        ("Глава делегации", "Эксперты", "Наблюдатели"),
        ("г-н Лев Зорин, судья", "г-жа Анна Котова, прокурор", "г-н Иван Петров, инспектор"),
    ),
    (
        "ar",
        ("رئيس الوفد", "الخبراء", "المراقبون"),
        ("السيد سامي يوسف كرم، قاضي", "السيدة ليلى حداد، مديرة", "السيد خالد الزعبي، مفتش"),
    ),
    ("zh", ("团长", "专家", "观察员"), ("王建国，司法部司长", "李娜，公安部处长", "张伟，海关总署副处长")),
]
ROLES_BY_TURNS = {"en": "alternate observer", "fr": "adviser observer", "es": "alternate expert"}


@pytest.mark.parametrize("mark", ["- ", "1. ", "• "])
@pytest.mark.parametrize("sign", ["", " –"])
@pytest.mark.parametrize(("language", "parts", "people"), PARTS_BY_TURNS, ids=[case[0] for case in PARTS_BY_TURNS])
def test_parts_without_colons_by_turns_with_entries(
    delegates_of_mail: Any, language: str, parts: tuple[str, ...], people: tuple[str, ...], mark: str, sign: str
) -> None:
    """Each stands above its own, for the first of them stands above the first entry; below the names they are of those above."""
    lines = [f"{part}{sign}\n{mark}{who}" for part, who in zip(parts, people, strict=True)]
    read = delegates_of_mail("\n".join(["CU 2009/33 (A)", "", *lines]) + "\n")
    assert [one.role.value for one in read] == ["head", *ROLES_BY_TURNS.get(language, "expert observer").split()]
    below = [
        f"{who.partition(',')[0].partition('،')[0].partition('，')[0]}\n{part}" for part, who in zip(parts, people, strict=True)
    ]
    read = delegates_of_mail("\n\n".join(["CU 2009/33 (A)", *below]) + "\n")
    assert [one.role.value for one in read][:1] == ["head"]
