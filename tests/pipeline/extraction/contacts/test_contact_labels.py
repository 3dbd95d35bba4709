"""Labels of contact data."""

from __future__ import annotations

from time import process_time
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.contacts.contact_labels import is_misread_call, labels_in


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Tel.: 1", [("phone",)]),
        ("Tel. No.: 1", [("phone",)]),
        ("Ministerio de Educación\nNº de teléfono: 1", [("phone",)]),
        ("Nro. de fax: 1", [("fax",)]),
        ("N.º del pasaporte: 1", [("passport",)]),
        ("Passport (type and number): 1", [("passport",)]),
        ("Passport (type and) Judge", [("passport",)]),
        ("Prosecutor General's Office\n+41 22 1", []),  # the line above ends in it
        ("Office\n+41 22 1", [("phone",)]),
        ("Ann Lund, Office: +41 22 1", [("phone",)]),
        ("Tel./Fax: 1", [("phone", "fax")]),
        ("Tel.: 1 Fax: 2", [("phone",), ("fax",)]),
        ("Tel.\nFax: 2", [("phone",), ("fax",)]),
        ("Contact details\n01 95 57", [("contact",)]),
        ("Tel./\nFax: 2", [("phone", "fax")]),
        ("هاتف\nفاكس: 2", [("phone",), ("fax",)]),
        ("Тел./факс\nTel/fax\n+7 (7172) 71", [("phone", "fax")]),
        ("هاتف/فاكس\nTél./Fax\n22 41", [("phone", "fax")]),
        ("电话/传真\nTel./Fax\n010", [("phone", "fax")]),
        ("Tel./fax\nFax: 2", [("phone", "fax"), ("fax",)]),
        ("Tél.\nFax\nE-mail\n1", [("phone", "fax"), ("email",)]),
        ("Télécopie : 1", [("fax",)]),
        ("Correo electrónico: x", [("email",)]),
        ("Моб. тел.: 1, факс: 2", [("mobile",), ("fax",)]),
        ("电话：1；传真：2", [("phone",), ("fax",)]),
        ("هاتف: 1 فاكس: 2", [("phone",), ("fax",)]),
        ("T: 1 F: 2", [("phone",), ("fax",)]),
        ("T (598) 2900 1234 F (598) 2900 1235", [("phone",), ("fax",)]),
        ("T (59 8) 2900 1234\nF(598) 2900 1235", [("phone",), ("fax",)]),
        ("Section F (second floor), Wing T (12th)", []),
        ("Passport No. 1", [("passport",)]),
        ("The telephonist came", []),
        ("T Smith and F Jones", []),
        ("T +43 1 505 43 21 F 0043 1 505", [("phone",), ("fax",)]),
    ],
)
def test_kinds(knowledge: Knowledge, text: str, kinds: list[tuple[str, ...]]) -> None:
    """Labels of six languages tell their kind; two joined ones are one label; single letters need a stop or colon."""
    assert [label.kinds for label in labels_in(text, knowledge)] == kinds


def test_a_label_before_its_number_is_none_of_the_head_above(knowledge: Knowledge) -> None:
    """Below "Telephone, fax" a line that begins "tel. 12 34" is a telephone's alone; a head on two lines is one label."""
    head = "Телефон, факс"
    assert [label.kinds for label in labels_in(f"{head}\nт. 218 00 31\nф. 218 00 44", knowledge)][1:] == [("phone",), ("fax",)]
    assert [label.kinds for label in labels_in("Tel\nFax\n+43 1 505 43 21", knowledge)] == [("phone", "fax")]


@pytest.mark.parametrize("head", ["Tél. / Phone", "Telephone", "电话", "Тел."])
@pytest.mark.parametrize("label", ["Télécopie/Fax: ", "Fax/Télécopie: ", "Fax / 传真："])
def test_the_colon_of_a_label_below_may_stand_behind_its_second_language(knowledge: Knowledge, head: str, label: str) -> None:
    """A fax number alone in the telephones' column was a telephone's."""
    assert [found.kinds for found in labels_in(f"{head}\n{label}+32 12 35 87 24", knowledge)] == [("phone",), ("fax",)]


@pytest.mark.parametrize("head", ["Tel./\nTélécopie/Fax: ", "Tel / Fax\nTél. / Télécopie : "])
def test_a_head_on_two_lines_is_one_label_still(knowledge: Knowledge, head: str) -> None:
    """Its first line is not at its end, or the second one says the same."""
    assert {"phone", "fax"} == {*labels_in(f"{head}+32 12 35 87 24", knowledge)[-1].kinds}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Department: Vice President's Office\nTel. No.: +255 621 361 860", "Tel"),
        ("Head of the Asset Recovery Office\nTelephone: +267 71 359 421", "Telephone"),
        ("Head of the Asset Recovery Office\nE-mail: a@b.org", "E-mail"),
        ("Office Tel.: +267 71 359 421", "Office"),
        ("Adresse\nélectronique : a@b.org", "Adresse"),
        ("Парламент Эл.\nпочта: a@b.org", "Эл"),
        ("The Office phone\nnumber: 061 224 817", "Office"),
        ("Office\nTel.: 061 224 817", "Office"),
        ("Analyst, Home Office. E-mail: a@b.org", "E-mail"),
        ("Analyst, Home Office – E-mail: a@b.org", "E-mail"),
        ("Analyst, Home Office - Tel. 061 224 817", "Tel"),
        ("Analyst, Home\nOffice. E-mail: a@b.org", "E-mail"),
        ("Ministry of Justice,\nOffice. Tel. 061 224 817", "Office"),
        ("Analyst, Home Office, Tel. 061 224 817", "Tel"),
        ("Analyst, Ministry of Justice. Office - mobile: 061 224 817", "Office"),
        ("Analyst, Ministry of Justice, Office: 061 224 817", "Office"),
    ],
)
def test_the_last_word_of_the_line_above_is_none_of_a_label(knowledge: Knowledge, text: str, first: str) -> None:
    """Where the rest of it is a label by itself; a label that is broken over two lines is one."""
    label = labels_in(text, knowledge)[0]
    assert text[label.start :].startswith(first)


def test_initials_are_no_labels(knowledge: Knowledge) -> None:
    """Of "F.K." the first is no fax number, nor is "M." before a name a mobile's; a letter alone is one."""
    assert [label.kinds for label in labels_in("Phone of Said F.K.: +992 37 221 44 05, fax: +992 37 221 80 66", knowledge)] == [
        ("phone",),
        ("fax",),
    ]
    assert not [label for label in labels_in("M. Diop est joignable au +221 33 849 70 00", knowledge) if "mobile" in label.kinds]
    assert [label.kinds for label in labels_in("T. +992 37 221 44 05 F. +992 37 221 80 66", knowledge)] == [("phone",), ("fax",)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("El Sr. Paz Vera puede ser llamado al +56 9 8123 4567", []),
        ("Sr. Paz Vera: 8123 4567", []),
        ("si no contesta, al 8123 4567", []),
        ("Sr. No. 4", [("number",)]),
        ("No. de carné 8123456", [("number",)]),
    ],
)
def test_words_of_a_sentence_label_no_numbers(knowledge: Knowledge, text: str, kinds: list[tuple[str, ...]]) -> None:
    """What heads a column of numbers in English is a courtesy form or a verb in Spanish."""
    assert [label.kinds for label in labels_in(text, knowledge)] == kinds


def test_a_label_ends_where_its_value_begins(knowledge: Knowledge) -> None:
    """The label's punctuation belongs to it."""
    text = "Fax No.: +43 1"
    (label,) = labels_in(text, knowledge)
    assert text[label.end :].strip() == "+43 1"


def test_the_letters_of_an_address_are_no_label(knowledge: Knowledge) -> None:
    """The country at an address's end is no "No."."""
    assert [label.kinds for label in labels_in("a.berg@justice.no, +47 22 24 81 06, mobile +47 915 40 227", knowledge)] == [
        ("mobile",)
    ]


def test_a_word_without_end_takes_no_time(knowledge: Knowledge) -> None:
    """The beginning of an address is looked for once in each word, not at each of its letters."""
    begun = process_time()
    labels_in("a" * 40_000, knowledge)
    assert process_time() - begun < 2


@pytest.mark.parametrize("line", ["F: 12 34 56\n", "Mission Tel 12 34\n", "the office\ntel. 1 2\n"])
def test_many_labels_take_no_time_each(knowledge: Knowledge, line: str) -> None:
    """What stands before a label is looked at, not the whole text before it."""
    begun = process_time()
    assert len(labels_in(line * (100_000 // len(line)), knowledge)) > 1000
    assert process_time() - begun < 6


def test_a_body_that_begins_like_a_label(knowledge: Knowledge) -> None:
    """“Office” before a number labels it; in “Federal Office of Police, +41 …” it is the body's own."""
    assert labels_in("Office: +41 31 323 1234", knowledge)
    assert not labels_in("Federal Office of Police, +41 31 323 1234", knowledge)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("الحاتف:", True),
        ("Telephohe", True),
        ("Room", False),
        ("passport", False),
        ("номер", False),
        ("номеp паспорта", False),
    ],
)
def test_a_misread_word_for_telephones(knowledge: Knowledge, text: str, told: bool) -> None:
    """One letter of it may be another; too short a word is known by nothing."""
    assert is_misread_call(text, knowledge) == told


@pytest.mark.parametrize(
    ("text", "phones", "faxes"),
    [
        (
            "Mr. Per Holm\nJudge\nPhone (office)\n+47 22 24 50 10\nFax (registry)\n+47 22 24 50 99",
            ["+4722245010"],
            ["+4722245099"],
        ),
        ("Mr. Per Holm\nJudge\nTel. (home)\n+47 22 24 50 10", ["+4722245010"], []),
        ("1. Mr. Per Holm, Judge (Customs Office), alternate\n   +47 22 24 50 10", ["+4722245010"], []),
    ],
)
def test_a_label_above_its_number(delegates_of_mail: Any, text: str, phones: list[str], faxes: list[str]) -> None:
    """A remark in brackets behind it changes nothing; "Office" in a body's brackets labels no number below."""
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\nOur delegation:\n\n{text}\n")
    assert [found.value for found in person.phones] == phones
    assert [found.value for found in person.faxes] == faxes


def test_a_label_above_a_line_with_a_name_is_its_heading(delegates_of_mail: Any) -> None:
    """The number below "Contacts:" was the last delegate's, whoever stood before it, and unasked."""
    told = delegates_of_mail(
        "CU 2009/33 (A)\n\nOur delegation:\n\n- Mr. Per Holm, Judge\n- Ms. Ada Lind, Clerk\n\n"
        "Telephone:\nPer Holm +47 22 24 50 10\nAda Lind +47 22 24 50 11\n"
    )
    assert [[found.value for found in one.phones] for one in told] == [["+4722245010"], ["+4722245011"]]


def test_a_body_called_direccion_labels_no_number_from_abroad(delegates_of_mail: Any) -> None:
    """No house has a country's code: the number was taken for an address's, and lost."""
    (person,) = delegates_of_mail(
        "CU 2009/33 (A)\n\nAsistirá la Sra. Ana Solís, fiscal, Dirección General de la Policía, +51 1 418 40 11.\n"
    )
    assert [found.value for found in person.phones] == ["+5114184011"]
    assert person.organisation.value == "Dirección General de la Policía"


@pytest.mark.parametrize("text", ["Nº de teléfono: 1", "No. de teléfono: 1", "N° de téléphone : 1", "№ телефона: 1"])
def test_whatever_sign_stands_for_number_is_part_of_its_label(knowledge: Knowledge, text: str) -> None:
    """Else "Nº de" is left over, and is taken as the end of the body's name."""
    (label,) = labels_in(text, knowledge)
    assert (label.start, label.kinds) == (0, ("phone",))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Fiscalía – N.º de celular: +595 21 251 9244", "N.º de celular: "),
        ("Judge, Number of passport: C118204", "Number of passport: "),
        ("Juez, Pasaporte (tipo y número): PP9274578", "Pasaporte (tipo y número): "),
        ("судья, паспорт (серия, №): МР1234567", "паспорт (серия, №): "),
        ("Juez – teléfono (511) 225-4080", "teléfono "),
    ],
)
def test_number_of_and_brackets_that_explain_belong_to_the_label(knowledge: Knowledge, text: str, label: str) -> None:
    """The digits of an area code in brackets do not."""
    assert [text[one.start : one.end] for one in labels_in(text, knowledge)] == [label]


@pytest.mark.parametrize("text", ["电子邮\n件：an@x.cn", "电\n子邮件：an@x.cn", "联系电\n话：+86-10-1285-8602"])
def test_a_lines_end_may_break_a_chinese_label(knowledge: Knowledge, text: str) -> None:
    """What stood before the break was taken for the end of the post."""
    (label,) = labels_in(text, knowledge)
    assert label.start == 0
