"""Sections of forms about whoever sends them. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Document, Paragraph
from pipeline.extraction.forms.sender_sections import signed_words, without_sender_sections
from pipeline.extraction.words.lexicon import lexicon

OWN = [["PARTICIPANT", ""], ["Name", "Ms. Kari Dahl"], ["E-mail", "kari@jd.example"]]


def _typed(rows: list[list[str]]) -> str:
    return "\n".join(map("\t".join, rows))


def _text(document: Document) -> str:
    lines = (
        line.text
        for page in document.pages
        for block in page.blocks
        for line in (
            block.lines if isinstance(block, Paragraph) else [one for row in block.rows for cell in row for one in cell.lines]
        )
    )
    return " ".join(lines)


@pytest.mark.parametrize(
    "heading",
    [
        "DATOS DE QUIEN REMITE",
        "DETAILS OF THE SENDER",
        "2. AUTHORISATION",
        "AUTORITÉ QUI TRANSMET",
        "СВЕДЕНИЯ О ЛИЦЕ, НАПРАВИВШЕМ АНКЕТУ",
        "填报人信息",
        "بيانات الجهة المرسلة",
    ],
)
def test_who_sends_the_form_is_left_out(build: Any, knowledge: Knowledge, heading: str) -> None:
    """He was filed as a delegate, and nobody was asked."""
    rows = [*OWN, [heading, ""], ["Name", "Ole Berg"], ["Title", "Director"], ["Signature", ""]]
    text = _text(without_sender_sections(build.document(_typed(rows)), lexicon(knowledge)))
    assert "Kari Dahl" in text
    assert "Berg" not in text


@pytest.mark.parametrize("heading", ["PARTICIPANT 2", "HEAD OF DELEGATION", "MINISTRY OF JUSTICE", "Sender Division"])
def test_other_sections_stay(build: Any, knowledge: Knowledge, heading: str) -> None:
    """The next participant's, or one whose heading says nothing of the kind."""
    document = build.document(_typed([*OWN, [heading, ""], ["Name", "Ole Berg"], ["Title", "Director"]]))
    assert without_sender_sections(document, lexicon(knowledge)) is document


def test_the_only_name_stays(build: Any, knowledge: Knowledge) -> None:
    """A form that names nobody else names its delegate there, whatever its heading."""
    document = build.document(_typed([["SENDER", ""], ["Name", "Ole Berg"], ["Title", "Director"]]))
    assert without_sender_sections(document, lexicon(knowledge)) is document


def test_labelled_lines_below_such_a_heading_are_left_out(build: Any, knowledge: Knowledge) -> None:
    """To the last of them; what follows stays."""
    text = "Name: Ms. Kari Dahl\nTitle: Judge\nSubmitting officer\nName: Ole Berg\nDate: 20 March 2009\nThank you."
    left = _text(without_sender_sections(build.document(build.page(text)), lexicon(knowledge)))
    assert left == "Name: Ms. Kari Dahl Title: Judge Submitting officer Thank you."


def test_a_section_that_is_only_signed_is_seen(build: Any, knowledge: Knowledge) -> None:
    """A delegate's own part tells his body or contacts, even where he signs it."""
    words = lexicon(knowledge)
    signed = [["HEAD OF THE UNIT", ""], ["Name", "Ole Berg"], ["Title", "Director"], ["Signature and seal", ""]]
    rows = build.table(_typed([*OWN, ["Signature", "K. D."], *signed])).rows
    found = signed_words(rows, words)
    told = [word.text for row in rows for cell in row for line in cell.lines for word in line.words if id(word) in found]
    assert "Berg" in told
    assert "Dahl" not in told


def test_sections_of_bodies_name_delegates(delegates_of_mail: Any) -> None:
    """The words "For the Ministry" head who comes from there: it was taken for who signs for it, and she was lost."""
    text = "Por el Ministerio\nNombre: Ana Gil Ríos\nCargo: Fiscal\nPor la Misión\nNombre: Luis Mora Paz\nCargo: Consejero"
    assert [person.name.value for person in delegates_of_mail(f"CU 2009/33 (A)\n\n{text}")] == ["Ana Gil Ríos", "Luis Mora Paz"]


@pytest.mark.parametrize(
    "heading", ["Visa", "Visa information", "On behalf of the Government", "Pour le Ministère", "Certification"]
)
def test_what_only_approves_stays_without_a_signature(build: Any, knowledge: Knowledge, heading: str) -> None:
    """A delegate was lost, and the reply filed: the visa may be his, and he may come for the Government."""
    rows = [*OWN, [heading, ""], ["Name", "Ole Berg"], ["Title", "Director"]]
    document = build.document(_typed(rows))
    assert without_sender_sections(document, lexicon(knowledge)) is document
    signed = build.document(_typed([*rows, ["Signature", ""]]))
    assert "Visa" in heading or "Berg" not in _text(without_sender_sections(signed, lexicon(knowledge)))


@pytest.mark.parametrize("between", ["\n", "\nDelegate:\n"])
def test_the_next_name_ends_the_section(build: Any, knowledge: Knowledge, between: str) -> None:
    """Behind who sends the form the delegate is named with the same label."""
    text = f"Submitted by:\nName: Ole Berg\nTitle: Director\n{between}Name: Ms. Kari Dahl\nTitle: Judge"
    left = _text(without_sender_sections(build.document(build.page(text)), lexicon(knowledge)))
    assert "Kari Dahl" in left
    assert "Berg" not in left


BOXED = {
    "en": (
        "Family name|OTIENO",
        "First name(s)|Grace",
        "Participation category|☐ Head of delegation ☒ Member of delegation",
        "Official occupation|Deputy Director",
        "Ministry / Institution|Ministry of Gender",
        "Official telephone no.|+254 20 7755 418",
    ),
    "fr": (
        "Nom de famille|OUEDRAOGO",
        "Prénom(s)|Grace",
        "Catégorie de participation|☐ Chef de délégation ☒ Membre",
        "Fonction|Deputy Director",
        "Ministère ou service|Ministère de la femme",
        "Téléphone officiel|+226 50 30 68 75",
    ),
    "es": (
        "Apellidos|ROJAS",
        "Nombres|Grace",
        "Categoría de participación|☐ Jefe de delegación ☒ Miembro",
        "Cargo|Deputy Director",
        "Ministerio / Institución|Ministerio de la Mujer",
        "Teléfono oficial|+502 2331 6875",
    ),
    "ru": (
        "Фамилия|СОКОЛОВА",
        "Имя и отчество|Анна Петровна",
        "Категория участия|☐ Глава делегации ☒ Член делегации",
        "Должность|начальник отдела",
        "Министерство / ведомство|Министерство юстиции",
        "Служебный телефон|+375 17 200 11 22",
    ),
}
APPROVED = {
    "en": (
        "D. For the approving official of the Mission",
        "Name (print)|Julius K. Rono, Counsellor",
        "Signature and stamp|J. Rono",
    ),
    "fr": ("5. Autorité ayant approuvé l'inscription", "Nom et qualité|Salif Kaboré, Conseiller", "Signature et cachet|S. K."),
    "es": ("Autoridad que aprueba la inscripción", "Nombre|Julio Ramírez Gil, Embajador", "Firma y sello|JRG"),
    "ru": ("Утверждающее должностное лицо", "Ф.И.О.|Иванов Олег Ильич", "Подпись и печать|О. И."),
}


def _boxed(*fields: str) -> str:
    """Returns rows of one cell each, with the label above its value."""
    return "".join(f"<tr><td>{field.replace('|', '<br>')}</td></tr>" for field in fields)


@pytest.mark.parametrize("language", BOXED)
def test_whoever_approves_the_form_is_nobody_it_registers(delegates_of_mail: Any, language: str) -> None:
    """He was seated, and took the post, the body and the contacts of her whom the form registers."""
    heading, name, signature = APPROVED[language]
    cells = "".join(f"<td>{field.replace('|', '<br>')}</td>" for field in (name, signature))
    section = f"<table><tr><td colspan=2>{heading}</td></tr><tr>{cells}</tr></table>"
    (read,) = delegates_of_mail(f"<p>CU 2009/33 (A)</p><table>{_boxed(*BOXED[language])}</table>{section}", "html")
    assert str(read.name.value).split()[0] == BOXED[language][0].split("|")[1]
    assert read.title.value == BOXED[language][3].split("|")[1]
    assert read.organisation.value == BOXED[language][4].split("|")[1]
    assert len(read.phones) == 1
    assert read.role.value == "member"


HEADED = {
    "en": ("Seen and approved", "Name|Robert Otieno", "Title|Permanent Secretary", "Signature and seal|"),
    "fr": ("Vu et approuvé", "Nom|DIOP", "Prénom|Mamadou", "Qualité|Secrétaire général", "Signature et cachet|"),
    "es": ("Aprobado", "Nombre|Marcela Ruiz", "Cargo|Subsecretaria", "Firma y sello|"),
    "ru": ("Утверждено", "ФИО|Гайдук Виктор", "Должность|заместитель министра", "Подпись|"),
    "ar": ("تمت الموافقة", "الاسم|سامي الحداد", "الوظيفة|مستشار", "التوقيع|"),
    "zh": ("批准", "姓名|赵强", "职务|司长", "签字|"),
}


@pytest.mark.parametrize("language", HEADED)
def test_a_line_above_a_table_heads_who_approves(delegates_of_mail: Any, language: str) -> None:
    """In mails the heading is a paragraph, and what is signed a table below it: he who signs was seated, in silence."""

    def table(*rows: str) -> str:
        return "<table>" + "".join(f"<tr><td>{row.replace('|', '</td><td>')}</td></tr>" for row in rows) + "</table>"

    heading, *signed = HEADED[language]
    form = table("Family name|ODHIAMBO", "First name|Grace", "Function|Director")
    (read,) = delegates_of_mail(f"<p>CU 2009/33 (A)</p>{form}<p>{heading}</p>{table(*signed)}", "html")
    assert read.name.value == "ODHIAMBO Grace"
    second = table("Family name|MUTAI", "First name|Peter", "Function|Counsel")  # nothing to sign: a second one who comes
    read = delegates_of_mail(f"<p>CU 2009/33 (A)</p>{form}<p>{heading}</p>{second}", "html")
    assert [one.name.value for one in read] == ["ODHIAMBO Grace", "MUTAI Peter"]
