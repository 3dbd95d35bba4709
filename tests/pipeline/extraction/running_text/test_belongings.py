"""Whose contact it is where a sentence or a line tells it."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from models.mail import Address, Letter
from models.page import Document
from models.reply import Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet
from pipeline.reading.formats.text import page_of_text

KNOWLEDGE = load_knowledge()
LETTER = Letter("<a@example.org>", Address("", "mission@example.org"), "", None, (), (), (), (), None)
LIST = "The delegation is composed of:\n\n1. Ms. Imogen Tapsell, Director\n2. Mr. Declan Hargreave, Inspector\n\n"
RUSSIAN = "Состав делегации:\n\n1. Каримов Ботир Шавкатович, инспектор\n2. Юлдашева Нодира Анваровна, консультант\n\n"

SPANISH = "La delegación:\n\n1. Sra. Inés Paz, Jueza\n2. Sr. Juan Leal, Fiscal\n\n"


def contacts(text: str) -> dict[str, list[str]]:
    page = page_of_text(text)
    assert page is not None
    sheet = Sheet(Document("1", None, "", "text", (page,)), Part.NOTE)
    state = KNOWLEDGE.state("GBR")
    found, _ = delegates_of(LETTER, (sheet,), KNOWLEDGE, state, Kind.NOMINATION)
    return {
        str(person.name.value).split()[-1]: [str(finding.value) for finding in (*person.emails, *person.phones)]
        for person in found
    }


@pytest.mark.parametrize(
    ("told", "tapsell", "hargreave"),
    [
        ("Ms. Tapsell can be reached at it@mfa.example, Mr. Hargreave at dh@afp.example", ["it@mfa.example"], ["dh@afp.example"]),
        ("E-mail: it@mfa.example (Tapsell); dh@afp.example (Mr Hargreave)", ["it@mfa.example"], ["dh@afp.example"]),
        ("Mr. Hargreave will arrive on Monday; his e-mail is dh@afp.example.", [], ["dh@afp.example"]),
        ("E-mails: d.hargreave@afp.example, itapsell@dfat.example", ["itapsell@dfat.example"], ["d.hargreave@afp.example"]),
        ("Ms. Tapsell's e-mail is it@mfa.example and her telephone is +44 20 7946 0018.",
         ["it@mfa.example", "+442079460018"], []),
        ("One writes to i.tapsell@mfa.example or calls +44 20 7946 0018; the other has dh@afp.example.",
         ["i.tapsell@mfa.example", "+442079460018"], []),
        ("Telephone of Ms. Tapsell: +44 20 7946 0018, e-mail of Mr. Hargreave: office7@afp.example.",
         ["+442079460018"], ["office7@afp.example"]),
        ("Phone of Ms. Tapsell: +44 20 7946 0018; of Mr. Hargreave: +44 20 7946 0019.", ["+442079460018"], ["+442079460019"]),
        ("Telephone of Ms. Tapsell: +44 20 7946 0018.", ["+442079460018"], []),
    ],
)  # fmt: skip
def test_a_contact_is_his_whom_the_words_around_it_name(told: str, tapsell: list[str], hargreave: list[str]) -> None:
    """A sentence, brackets behind, a pronoun or the address itself say whose a contact is that stands apart from the list."""
    assert contacts(LIST + told + "\n") == {"Tapsell": tapsell, "Hargreave": hargreave}


@pytest.mark.parametrize(
    "told",
    [
        "For further information please contact Ms. Imogen Loh (iloh@mission.example, +44 20 7946 0018).",
        "The Mission can be reached at mission@dfat.example.",
        "Kind regards,\nDeclan Porter\ndeclan.porter@mission.example",
        "Copies may be sent to tapsell-hargreave@law.example.",
        "Telephone of Ms. Tapsell and Mr. Hargreave: +44 20 7946 0018.",
    ],
)
def test_contacts_of_others_are_nobodys(told: str) -> None:
    """A contact person of the same given name, the Mission, a signatory and a shared address give no delegate a contact."""
    assert contacts(LIST + told + "\n") == {"Tapsell": [], "Hargreave": []}


def test_russian_names_are_known_in_other_cases() -> None:
    """A genitive with initials points at the person in the list."""
    told = "Эл. почта Каримова Б.Ш.: bk@mvd.example\nЭл. почта Юлдашевой Н.А.: ny@just.example\n"
    assert contacts(RUSSIAN + told) == {"Шавкатович": ["bk@mvd.example"], "Анваровна": ["ny@just.example"]}


def test_a_single_delegate_has_what_is_said_behind_him() -> None:
    """With one delegate a contact in the sentences behind him needs no word that points at him; the letterhead's stays out."""
    text = (
        "Ministry of Justice\nministry@just.example\n\nThe Ministry will be represented by Ms. Imogen Tapsell, Director.\n"
        "Mail may go to office7@just.example.\n\nThe Ministry avails itself of this opportunity.\nlast@just.example\n"
    )
    assert contacts(text) == {"Tapsell": ["office7@just.example"]}


def test_his_is_of_whom_the_sentence_before_speaks() -> None:
    """A pronoun means the delegate whom the last sentence names, though he was listed first."""
    told = "Ms. Tapsell will lead the delegation. Her mobile number is +44 20 7946 0018.\n"
    assert contacts(LIST + told) == {"Tapsell": ["+442079460018"], "Hargreave": []}


def test_a_pronoun_beside_another_name_means_no_delegate() -> None:
    """A sentence about somebody who does not come gives nobody his address."""
    told = "Anything in this connection may reach him by Mrs. Ines Poeschl of this office (office7@just.example).\n"
    assert contacts(LIST + told) == {"Tapsell": [], "Hargreave": []}


def test_respectively_gives_each_his_own() -> None:
    """As many addresses as persons before them, in their order."""
    text = "We send Ms. Imogen Tapsell and Mr. Declan Hargreave; "
    told = "e-mail respectively office7@just.example and office8@just.example.\n"
    assert contacts(text + told) == {"Tapsell": ["office7@just.example"], "Hargreave": ["office8@just.example"]}


def test_an_article_points_at_nobody() -> None:
    """What is "he" with its accent is "the" without it."""
    text = "Asistirán la Sra. Imogen Tapsell, Directora, y el Sr. Declan Hargreave, Inspector.\n"
    told = "La oficina atiende en el +34 91 390 20 00; para él, +34 91 390 20 11.\n"
    assert contacts(text + told) == {"Tapsell": [], "Hargreave": ["+34913902011"]}


def test_words_of_other_languages_point_at_nobody() -> None:
    """What is "his" in French is "are" in Spanish: the addresses themselves say whose they are."""
    text = (
        "Asistirán la Sra. Imogen Tapsell, Directora, y el Sr. Declan Hargreave, Inspector de la Secretaría.\n"
        "Los correos son: itapsell@just.example; dhargreave@just.example.\n"
    )
    assert contacts(text) == {"Tapsell": ["itapsell@just.example"], "Hargreave": ["dhargreave@just.example"]}


def test_one_word_of_an_arabic_name_behind_a_courtesy_form() -> None:
    """A preposition is written onto the courtesy form."""
    text = "سيحضر:\n\n1- السيدة سعاد بنمخلوف، قاضية\n2- السيد يونس العلوي، مستشار\n\n"
    told = "بريد السيدة بنمخلوف: office7@just.example\nللاتصال بالسيد العلوي: office8@just.example\n"
    assert contacts(text + told) == {"بنمخلوف": ["office7@just.example"], "العلوي": ["office8@just.example"]}


def test_an_address_of_his_name_in_the_sentence_about_whom_to_ask() -> None:
    """The delegate himself may be whom to ask, and what stands beside his address is his too."""
    told = "For further details +44 20 7946 0018 or i.tapsell@mfa.example may be used, please contact us.\n"
    assert contacts(LIST + told) == {"Tapsell": ["i.tapsell@mfa.example", "+442079460018"], "Hargreave": []}


def test_what_a_line_parted_from_its_entry_is_his() -> None:
    """Lines of a Chinese fax that were read as paragraphs: nothing stands between a name and the number but his post."""
    told = "政府將派員以中國代表團成員身份與會，計有本局代表陳思彤先生（保安局，助理秘書，電話\n\n+44 20 7946 0018）"
    more = "及律政司代表王婉儀女士：（律政司，高級助理專員，電話\n\n+44 20 7946 0019）。\n"
    assert contacts(told + more) == {"陳思彤": ["+442079460018"], "王婉儀": ["+442079460019"]}


@pytest.mark.parametrize(
    "told",
    [
        "Ms. Tapsell can be reached through her assistant, Mr. Ben Ward (bw@mfa.example).",
        "Ms. Tapsell can be reached through her assistant Ben Ward (bw@mfa.example).",
    ],
)
def test_the_address_of_an_assistant_is_nobodys(told: str) -> None:
    """Whose name stands nearest before the address has it, though he does not come."""
    assert contacts(LIST + told + "\n") == {"Tapsell": [], "Hargreave": []}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (LIST + "For further information, please contact Rupert Tapsell, Attaché, tel. +44 20 7946 0018, tapsell@mfa.example.",
         "Tapsell"),
        (LIST + "The contact person is Ms. Ann Tapsell (a.tapsell@mfa.example).", "Tapsell"),
        (RUSSIAN + "Контактное лицо: г-н Рустам Ильич Каримов (советник; +998 71 120 3344; r.karimov@mfa.example).",
         "Шавкатович"),
        ("代表团成员名单如下：\n\n(1) 邝玉英教授\n联系人：唐建涛先生，公使，电话 +4315911069，邮箱 tang@mfa.example。\n",
         "邝玉英"),
        (SPANISH + "Persona de contacto: Sr. Luis Leal, Consejero, correo electrónico leal@mre.example.", "Leal"),
    ],
)  # fmt: skip
def test_a_namesake_who_is_the_contact_person_keeps_his_address(text: str, name: str) -> None:
    """The sentence about a contact person gives the surname to somebody else, and the address may spell it."""
    assert contacts(text + "\n")[name] == []


def test_a_delegate_may_be_the_contact_person() -> None:
    """His own name, or his surname alone, in that sentence gives him its address."""
    for told in ("Contact: Ms. Tapsell (tapsell@mfa.example).", "Please contact Ms. I. Tapsell at tapsell@mfa.example."):
        assert contacts(LIST + told + "\n")["Tapsell"] == ["tapsell@mfa.example"]


def test_a_label_in_other_languages_says_whose_a_contact_is() -> None:
    """In Russian cases and with initials, behind an Arabic courtesy form, by a Chinese surname and courtesy form."""
    told = "Телефон г-на Каримова: +44 20 7946 0018, эл. почта г-жи Юлдашевой: k7@mfa.example.\n"
    assert contacts(RUSSIAN + told) == {"Шавкатович": ["+442079460018"], "Анваровна": ["k7@mfa.example"]}
    told = "Телефон Каримова Ф.К.: +44 20 7946 0018.\n"
    assert contacts(RUSSIAN + told) == {"Шавкатович": ["+442079460018"], "Анваровна": []}
    arabic = "يتألف الوفد من:\n\n1. السيد مأمون عارف الحمارنة، مدير\n2. السيدة رائدة نواف السحيمات، رئيسة وحدة\n\n"
    assert contacts(f"{arabic}هاتف السيدة السحيمات: 00442079460018\n") == {"الحمارنة": [], "السحيمات": ["+442079460018"]}
    chinese = "代表团名单如下：\n\n1. 段维岳先生，副局长\n2. 蒲晓棠女士，处长\n\n"
    assert contacts(f"{chinese}段先生电话：+44 20 7946 0018；蒲女士邮箱：k7@mps.example。\n") == {
        "段维岳": ["+442079460018"],
        "蒲晓棠": ["k7@mps.example"],
    }


@pytest.mark.parametrize(
    ("told", "own"),
    [
        ("La persona de contactoen la Misión es Rosendo PRIETO (Cónsul; +44 20 7946 0018; prieto-ro@mfa.example).", []),
        ("Sus datos: +44 20 7946 0018; oficina7@mfa.example.", ["oficina7@mfa.example", "+442079460018"]),
        ("Datos de contacto: oficina7@mfa.example.", ["oficina7@mfa.example"]),
        ("Datos de contacto: +44 20 7946 0019.", []),
    ],
)
def test_one_delegate_alone_has_not_the_contacts_of_another(told: str, own: list[str]) -> None:
    """An address that spells another's name, named before it, and a number of the letterhead are not his."""
    head = "Misión Permanente de Chile\nTel.: +44 20 7946 0019\n\nLa Misión Permanente saluda a la Secretaría.\n\n"
    assert contacts(f"{head}El Gobierno ha designado a la Sra. Inés Paz, Jueza.\n\n{told}\n") == {"Paz": own}


@pytest.mark.parametrize(
    ("told", "own"),
    [
        ("Contact person: Miss Adi Tukana, e-mail: adi.tukana@justice.example, tel. +44 20 7946 0018.", []),
        ("Contact person: Miss Adi Tukana\nE-mail: a.tukana@justice.example\nTel.: +44 20 7946 0018", []),
        ("For further information please contact Ms. Tukana (tukana@justice.example).", []),
        ("Contact person: Mr. Ratu Tukana, e-mail: r.tukana@justice.example.", []),
        ("Contact person: Mr. Tukana, e-mail: tukana@justice.example.", ["tukana@justice.example"]),
        ("Contact person: Mr. Sakiusa Tukana, e-mail: tukana@justice.example.", ["tukana@justice.example"]),
        ("Mr. Tukana can be reached at tukana@justice.example.", ["tukana@justice.example"]),
    ],
)
def test_a_contact_person_called_otherwise_is_not_the_delegate(told: str, own: list[str]) -> None:
    """No man is "Miss", and a form that is a name as well is no part of his: hers stay hers."""
    head = "The Embassy of Fiji has the honour to inform that Fiji will be represented by Mr. Sakiusa Tukana, Director.\n\n"
    assert contacts(f"{head}{told}\n") == {"Tukana": own}


@pytest.mark.parametrize(
    "text",
    [
        "السيد عمر الحمارنة، مدير، سيشارك.\n\nيرجى الاتصال بالسيدة الحمارنة، هاتف: 00442079460018\n",
        "M. Ibrahima Sarr, Juge, participera à la réunion.\n\nPersonne à contacter : Mme Sarr, sarr@justice.example.\n",
        "Г-н Пётр Громов, советник, примет участие в совещании.\n\nКонтактное лицо: г-жа Громова, gromova@justice.example\n",
        "Asistirá el Sr. Tomás Mora, Juez.\n\nPersona de contacto: Sra. Mora, mora@justice.example\n",
        "王建国先生（处长）将出席会议。\n\n联系人：王女士，邮箱：wang@moj.example。\n",
    ],
)
def test_a_woman_to_ask_is_no_man_of_her_surname(text: str) -> None:
    """In every language the courtesy forms tell the two apart."""
    assert list(contacts(text).values()) == [[]]


def test_a_courtesy_form_parts_two_of_an_enumeration() -> None:
    """Whose address stood before the semicolon has no part in the next one's telephone."""
    said = "Correos: ip@a.example (Sra. Paz); el Lic. Leal prefiere que se lo llame, +44 20 7946 0018."
    assert contacts(f"{SPANISH}{said}\n") == {"Paz": ["ip@a.example"], "Leal": ["+442079460018"]}


@pytest.mark.parametrize("told", ["+33 26 566 5557, patapebi@mfa.example", "patapebi@mfa.example, +33 26 566 5557"])
def test_a_label_behind_the_day_of_the_meeting(told: str) -> None:
    """Letters within "the" and "meeting" are no courtesy forms, and a year before a stop ends the sentence."""
    will_attend = "Mr. John Otieno, Adviser, will attend the meeting of the Working Group held in Vienna"
    own = ["patapebi@mfa.example", "+33265665557"]
    assert contacts(f"{will_attend} on 14 and 15 April 2009. Contact: {told}.\n") == {"Otieno": own}


def test_a_working_group_is_no_general_in_arabic() -> None:
    """The word for "group" is a general's too; address and number behind it are the one delegate's."""
    found = contacts(
        "قررت الحكومة إيفاد السيد ياسر مكي التجاني، مستشار قانوني، وزارة العدل، إلى اجتماع الفريق العامل المعني بالاتجار "
        "بالأشخاص المقرر عقده في فيينا يومي 14 و15 أبريل 2009. للاتصال: patapebi@mfa.example، +33 26 566 5557.\n"
    )
    assert list(found.values()) == [["patapebi@mfa.example", "+33265665557"]]
