"""Lines and sentences about who may be asked; test_bystanders.py reads whole letters."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.bystanders import zones
from pipeline.extraction.correspondence.contact_persons import heads_contact, reaches_mission, within_name
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "word", "within"),
    [
        ("Department of Special Inquiries, Ministry of Justice", "Inquiries", True),
        ("Director of Inquiries", "Inquiries", True),
        ("Inquiries: Mr. Tomas Verlin", "Inquiries", False),
        ("Sra. Ana Paz, Jueza, Ministerio de Justicia. Enlace: Eva Ponce, tel. 505 43 21", "Enlace", False),
        ("Sra. Ana Paz, Oficial de Enlace: Ministerio de Justicia", "Enlace", True),
        ("For inquiries on this matter 505 43 21", "inquiries", False),
        ("有关情况可请联系王小明先生（公使），电话：505 43 21", "请联系", False),
        ("司法部联系人办公室主任", "联系人", True),
    ],
)
def test_a_word_within_a_name_is_no_cue(knowledge: Knowledge, text: str, word: str, within: bool) -> None:
    """A unit or post may be named so; at the beginning of a line it speaks of a contact person."""
    start = text.index(word)
    assert within_name(text, (start, start + len(word)), lexicon(knowledge)) is within


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Ms. Ada Brook, Judge\n\nContact person:", True),
        ("Ms. Ada Brook, Judge\n\nPersona de contacto", True),
        ("Contact person: Mr. Peter Glas", False),
        ("Ms. Ada Brook, Judge", False),
    ],
)
def test_a_heading_alone_tells_of_what_stands_below(build: Any, knowledge: Knowledge, text: str, heads: bool) -> None:
    """Where somebody is named behind it, nothing below belongs to it."""
    page = build.page(text)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert heads_contact(strip, lexicon(knowledge)) is heads


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ms. Dora Keane, Attaché, will also attend and may be contacted for any clarification.", ["Tomas Verlin", "Dora Keane"]),
        (
            "Judge Verlin leads them. Ms. Dora Keane will take part and can be reached for any clarification at d.k@mfa.example.",
            None,
        ),
        ("Ms. Dora Keane, Attaché, may be contacted for any clarification.", ["Tomas Verlin"]),
        (
            "Mr. Verlin will lead the delegation. Ms. Dora Keane, Attaché, may be contacted for any clarification.",
            ["Tomas Verlin"],
        ),
        ("Ms. Dora Keane, focal point for the meeting and for visas, may be contacted for any clarification.", ["Tomas Verlin"]),
        ("Ms. Dora Keane, who follows the meeting and the delegation, may be contacted for any clarification.", ["Tomas Verlin"]),
        ("Mme Dora Keane participera également à la réunion et peut être contactée pour tout renseignement.", None),
        ("La Sra. Dora Keane asistirá también a la reunión y puede ser contactada para cualquier consulta.", None),
    ],
)
def test_who_comes_and_may_be_reached_is_a_delegate(read_note: Any, text: str, names: list[str] | None) -> None:
    """Whoever only may be reached is none, though the sentence before speaks of the delegation; None stands for both."""
    listed = "The following persons will attend the meeting:\n\n1. Mr. Tomas Verlin, Judge\n\n"
    read = read_note(listed + text)
    assert [person.name.value for person in read] == (names or ["Tomas Verlin", "Dora Keane"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "La Misión tiene el honor de dirigirse a la Oficina, y en respuesta a la nota CU 2009/33, comunica que asistirán:",
            ["Tomás Verlín", "Dora Quiroga"],
        ),
        (
            "La Misión se complace en dirigirse a la Secretaría en ocasión de comunicar que participarán:",
            ["Tomás Verlín", "Dora Quiroga"],
        ),
        ("Para más detalles, sírvase dirigirse a:", []),
    ],
)
def test_the_honour_to_write_speaks_of_no_contact_person(read_note: Any, text: str, names: list[str]) -> None:
    """Whom a note has the honour to write to is the Office itself; who is named first below it comes."""
    blocks = "NOMBRE: Lic. Tomás Verlín\nCARGO: Juez\n\nNOMBRE: Licda. Dora Quiroga\nCARGO: Agente Fiscal"
    assert [person.name.value for person in read_note(f"{text}\n\n{blocks}", "es")] == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("常驻代表团：电话 +86 10 6596 3111", True),
        ("Permanent Mission: tel. +43 1 596 3111", True),
        ("- 代表团团长：李娜女士，电话 +86 10 6596 3111", False),
        ("代表团顾问：张伟先生，电话 +86 10 6596 3211", False),
    ],
)
def test_a_part_before_a_colon_is_no_mission(knowledge: Knowledge, text: str, told: bool) -> None:
    """In Chinese one word is that for a delegation and for a Mission: who leads was taken for how the Mission is reached."""
    assert reaches_mission(text, lexicon(knowledge)) is told


def test_a_contact_person_by_post_may_come(delegates_of_mail: Any) -> None:
    """Behind a body, among others who come, 联络人 is a post; behind "please contact" it is whom to ask."""
    note = "CU 2009/33 (A)\n\n谨通知中国将派外交部领事司一等秘书李德明先生、司法部联络人王文芳女士出席会议。"
    assert [one.name.value for one in delegates_of_mail(note)] == ["李德明", "王文芳"]
    note = "CU 2009/33 (A)\n\n谨通知中国将派外交部一等秘书李德明先生出席会议。请联系外交部处长张军和司法部联络人王文芳女士。"
    assert [one.name.value for one in delegates_of_mail(note)] == ["李德明"]


@pytest.mark.parametrize(
    "said",
    [
        "Le point focal national communique la composition de la délégation :",
        "The national focal point on trafficking submits the list of participants:",
        "El punto focal nacional remite la lista de participantes:",
        "Координатор по вопросам торговли людьми направляет список участников:",
    ],
)
def test_a_focal_point_that_writes_is_nobody_to_ask(delegates_of_mail: Any, said: str) -> None:
    """Those who come stand below; where it is asked for a list of others, nothing is sent."""
    rows = "1. Ms. Pauline Biyong, Judge, High Court\n2. Mr. Luc Tossa, Director, Ministry of Justice"
    read = delegates_of_mail(f"Note CU 2009/33 (A). {said}\n\n{rows}\n")
    assert [one.name.value for one in read] == ["Pauline Biyong", "Luc Tossa"]


ROWS = "<tr><td>Ms. Eve Roy</td><td>Director</td></tr><tr><td>Mr. Tom Lall</td><td>Counsel</td></tr>"
DELEGATION = f"<p>CU 2009/33 (A)</p><table><tr><th>Name</th><th>Post</th></tr>{ROWS}</table>"


@pytest.mark.parametrize(
    "foot",
    [
        "<p>Contact person:</p><p>Ada Lind<br>First Secretary<br>ada@mission.example</p>",
        "<p>Contact:</p><p>Ms. Ada Lind<br>First Secretary<br>Tel. +43 1 596 3111</p>",
        "<p>For any queries, please contact</p><p>Ms. Ada Lind<br>First Secretary</p><p>With kind regards</p>",
        "<p>Personne de contact</p><p>Mme Ada Lind<br>Première Secrétaire<br>ada@mission.example</p>",
        "<p>Persona de contacto</p><p>Ada Lind Mora<br>Primera Secretaria</p>",
        "<p>Контактное лицо:</p><p>г-жа Анна Линд<br>первый секретарь<br>ada@mission.example</p>",
        "<p>ضابط الاتصال:</p><p>السيدة ليلى الزواري<br>مستشارة</p>",
        "<p>联系人：</p><p>张伟<br>三等秘书<br>ada@mission.example</p>",
    ],
)
def test_a_paragraph_below_its_heading_is_of_the_contact_person(delegates_of_mail: Any, foot: str) -> None:
    """In mails the heading is a paragraph of its own: below a table, who is to be asked was filed as a delegate in silence."""
    read = delegates_of_mail(f"{DELEGATION}{foot}", "html")
    assert [one.name.value for one in read] == ["Eve Roy", "Tom Lall"]


@pytest.mark.parametrize(
    "foot",
    [
        "<p>Contact:</p><p>Ms. Ada Lind<br>First Secretary</p><p>Mr. Ben Holt<br>Attaché</p>",  # an empty field, or two of them
        "<p>Contact person:</p><p>Ms. Ada Lind<br>First Secretary</p><p>Mr. Ben Holt<br>Attaché</p>",
        "<p>Contact:</p><p>Ms. Ada Lind, First Secretary, will attend the meeting together with Mr. Ben Holt, Attaché.</p>",
        "<p>Contact:</p><ol><li>Ms. Ada Lind, First Secretary</li><li>Mr. Ben Holt, Attaché</li></ol>",
    ],
)
def test_who_stands_below_an_empty_contact_field_may_come(delegates_of_mail: Any, foot: str) -> None:
    """Several persons, items, or a sentence that says who comes are no contact person."""
    names = [one.name.value for one in delegates_of_mail(f"{DELEGATION}{foot}", "html")]
    assert names == ["Eve Roy", "Tom Lall", "Ada Lind", "Ben Holt"]


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        ("Liaison officer: Ms. Ada Brook - Second Secretary - +43 1 505 43 21", 1),
        ("Agent de liaison : Mme Ada Brun - deuxième secrétaire - +43 1 505 43 21", 1),
        ("Do not hesitate to call Ms. Ada Brook, Second Secretary, on +43 1 505 43 21.", 1),
        ("Practical matters should be taken up with Ms. Ada Brook, +43 1 505 43 21.", 1),
        ("Ms. Ada Brook has been designated as liaison officer and may be reached at +43 1 505 43 21.", 1),
        ("Ms. Ada Brook has been designated as liaison officer and will attend.", 0),
        ("Ms. Ada Brook, Liaison Officer, will attend.", 0),
    ],
)
def test_who_may_be_asked_and_who_comes_all_the_same(build: Any, knowledge: Knowledge, text: str, contacts: int) -> None:
    """A liaison officer who "will attend" is a delegate."""
    page = build.page(f"Norland will be represented by:\n\n1. Mr. Tomas Verlin, Judge\n\n{text}")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert sum(zone.contact for zone in zones(strip, lexicon(knowledge), note=True, read=False)) == contacts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Liaison: Ms. Ada Berg, Third Secretary\nDelegate: Mr. Ole Dahl, Director, Ministry of Justice", ["Ole Dahl"]),
        (
            "Chargé de liaison : M. Paul Fall, Conseiller\nChef de délégation : Mme Awa Sow, Juge\nMembre : M. Omar Ba, Juge",
            ["Awa Sow", "Omar Ba"],
        ),
        ("Enlace: Ana Gil, tel. +43 1 222 33 44\nDelegado: Sr. Juan Paz, Fiscal, Ministerio Público", ["Juan Paz"]),
        ("Persona de contacto: Sr. Luis Rojas. Delegada: Sra. Ana Gil, Abogada.", ["Ana Gil"]),
        (
            "Tramita este expediente la Sra. Eva Paz. La delegación: Sr. Juan Paz, Fiscal; Sra. Ana Gil, Abogada.",
            ["Juan Paz", "Ana Gil"],
        ),
        (
            "Our delegation:\nHead: Ms. Ada Berg, Judge\nMember: Mr. Ole Dahl\nLiaison officer: Mr. Jan Lis, Police",
            ["Ada Berg", "Ole Dahl", "Jan Lis"],
        ),
        (
            "Our delegation:\nHead: Ms. Ada Berg, Judge\nMember: Mr. Ole Dahl\nFocal point: Mr. Jan Lis, tel. +43 1 222 33 44",
            ["Ada Berg", "Ole Dahl"],
        ),
        ("Our delegation:\nHead: Ms. Ada Berg, Judge\nContact: Mr. Jan Lis, tel. +43 1 222 33 44", ["Ada Berg"]),
        (
            "We nominate:\n\nMs. Ada Berg, Judge\nMr. Jan Lis, Attaché, contact person\nMr. Ole Dahl, Judge\n\nYours sincerely",
            ["Ada Berg", "Jan Lis", "Ole Dahl"],
        ),
        (
            (
                "Designamos a:\n\nSra. Ana Gil, Fiscal\n\n"
                "Sr. Luis Rojas, Consejero, responsable del enlace con la Secretaría.\n\nSr. Juan Paz, Juez\n\nAtentamente"
            ),
            ["Ana Gil", "Luis Rojas", "Juan Paz"],
        ),
        (
            "We nominate:\n\nMs. Ada Berg, Judge\nMr. Ole Dahl, Judge\n\nMr. Jan Lis, Attaché, contact person\n\nYours sincerely",
            ["Ada Berg", "Ole Dahl"],
        ),
        (
            "Head: Ms. Ada Berg, Judge\n\nOur coordinator: Mr. Jan Lis, Adviser, jan@x.example\n\nDelegate: Mr. Ole Dahl, Judge",
            ["Ada Berg", "Jan Lis", "Ole Dahl"],
        ),
        (
            "Head: Ms. Ada Berg, Judge\n\nDelegate: Mr. Ole Dahl, Judge\n\nOur coordinator: Mr. Jan Lis, Adviser, jan@x.example",
            ["Ada Berg", "Ole Dahl"],
        ),
    ],
)
def test_a_contact_person_among_parts_of_the_delegation(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """Who has a part on another line comes; a liaison officer among them may come, and no focal point."""
    assert [one.name.value for one in delegates_of_mail(f"Re: CU 2009/33 (A)\n\n{text}")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "Mr. Jan Lis has been designated as liaison officer for the meeting and will be happy to answer your questions. "
                "The delegation will consist of Ms. Ada Berg, Director."
            ),
            ["Ada Berg"],
        ),
        ("Ms. Ada Berg has been designated as liaison officer of the Mission and will be present at the meeting.", ["Ada Berg"]),
        (
            "J'ai l'honneur de porter à l'attention de M. le Secrétaire que Mme Awa Sow, Juge, représentera le Mali.",
            ["Awa Sow"],
        ),
        ("El Sr. Juan Paz, Punto focal nacional, Fiscalía General, asistirá en representación de Bolivia.", ["Juan Paz"]),
    ],
)
def test_who_is_at_hand_for_questions_need_not_come(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """Who "will be happy to answer" need not come; a post or an address of courtesy names no contact person."""
    assert [one.name.value for one in delegates_of_mail(f"Re: CU 2009/33 (A)\n\n{text}")] == names


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "en",
            "Contact person: Major Dora Keane, tel. +371 67 00 11 22. Head of delegation: Colonel Tomas Verlin, Judge.",
            ["Tomas Verlin"],
        ),
        ("en", "Contact person: Major Dora Keane\nHead of delegation: Colonel Tomas Verlin, Judge.", ["Tomas Verlin"]),
        (
            "ru",
            "Офицер связи: майор Тимур Исаев, тел. +996 312 66. Глава делегации: полковник Нурлан Асанов, судья.",
            ["Нурлан Асанов"],
        ),
        ("ar", "ضابط الاتصال: الرائد خالد منصور، هاتف +96522223333\nرئيس الوفد: العميد ناصر السبيعي، قاض", ["ناصر السبيعي"]),
        ("en", "Contact person: Major Dora Keane, Head of Unit, tel. +371 67 00 11 22.", []),
    ],
)
def test_a_role_behind_a_contact_person_leads_to_a_delegate(read_note: Any, language: str, text: str, names: list[str]) -> None:
    """In the next sentence or on the next line; his own post is no such role."""
    assert [person.name.value for person in read_note(text, language)] == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The delegation will consist of Mr. Tomas Verlin, Judge, and Ms. Dora Keane, liaison officer: tel. +371 67 00 11 22.",
        ),
        (
            "fr",
            "La délégation sera composée de M. Tomas Verlin, juge, et Mme Dora Keane, officier de liaison : tél. +371 67 00 11.",
        ),
        ("es", "Asistirán el Sr. Tomas Verlin, Juez, y la Sra. Dora Keane, oficial de enlace: tel. +371 67 00 11 22."),
        ("ru", "В совещании примут участие г-н Tomas Verlin, судья, и г-жа Dora Keane, офицер связи: тел. +371 67 00 11."),
        ("ar", "يتألف وفد الكويت من السيد Tomas Verlin، قاض، والسيدة Dora Keane، ضابط الاتصال: هاتف +96522223333"),
    ],
)
def test_how_who_was_announced_is_reached_makes_nobody_a_contact_person(read_note: Any, language: str, text: str) -> None:
    """Her post stands behind her name, and a number behind its colon."""
    assert [person.name.value for person in read_note(text, language)] == ["Tomas Verlin", "Dora Keane"]


def test_who_is_not_announced_is_only_reached(read_note: Any) -> None:
    """Nothing says that he comes."""
    assert not read_note("For visas please ask Mr. Tomas Verlin, liaison officer: tel. +371 67 00 11 22.")
