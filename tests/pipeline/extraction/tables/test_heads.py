"""Tests of what the columns of a table hold."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.tables.heads import columns_of
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "names", "rows"),
    [
        ("No.\tName\tTitle\n1\tMr. A B\tDirector", ("number", "name", "title"), 1),
        ("No. Name\tTitle\n1 Mr. A B\tDirector", ("name", "title"), 1),
        ("序号 姓名\t职务\n1 王小明 先生\t处长", ("name", "title"), 1),
        (
            "\t\tmeeting\t\nNo.\tName\tTitle\tInstitution\n1\tMr. A B\tJudge\tPolice",
            ("number", "name", "title", "organisation"),
            2,
        ),
        ("Nom\tPrénom\tFonction\nVERNÉ\tAline\tJuge", ("family", "given", "title"), 1),
        ("姓名\t姓名 (Latin)\t职务\n王小明\tWANG Xiaoming\t处长", ("name", "latin", "title"), 1),
        (
            "Имя и отчество\tФамилия (по паспорту)\tДолжность\nМирлан Болатович\tАлымкулов\tсудья",
            ("given", "family", "title"),
            1,
        ),
        ("Family\tFirst\tTitle\nname\tname\t\nVERNÉ\tAline\tJudge", ("family", "given", "title"), 2),
        ("Corps\tMembres\t\tQualité\n\tPrénom\tNom\t\nX\tM. Aline\tVERNÉ\tJuge", ("", "given", "family", "title"), 2),
        ("الاسم الكامل\t\tالوظيفة\nبالعربية\tبالحروف اللاتينية\t\nالسيد علي حسن\tHASSAN Ali\tقاض", ("name", "latin", "title"), 2),
        ("Apellidos\tNombre\tCargo\nGil Mora\tAna\tJueza\nPaz\tLuis\tFiscal", ("family", "given", "title"), 1),
        ("Surname\tName\tTitle\nMoko\tThabo\tJudge\nRoe\tJane\tClerk", ("family", "given", "title"), 1),
        ("Surname\tFull name\tTitle\nMoko\tThabo Moko\tJudge\nRoe\tJane Roe\tClerk", ("", "name", "title"), 1),
        (
            "اللقب\tالاسم\tالوظيفة\nالدكتور\tبندر بن فهد العجلاني\tمدير\nاللواء\tخالد بن علي المشيط\tقاض",
            ("honorific", "name", "title"),
            1,
        ),
        (
            "الرقم\tاللقب\tلالم\tالوظيفة\n1\tالقاضي\tعمر فيصل المجالي\tمدير\n2\tالسيدة\tرنا سامي حدادين\tقاضية",
            ("number", "honorific", "name", "title"),
            1,
        ),
        (
            "N°\tNom\tXqz\tFonction\n1\tDr\tJulien Tanoh\tjuge\n2\tMme\tAwa Koné\tprocureure",
            ("number", "honorific", "name", "title"),
            1,
        ),
        (
            "No.\tName\tXqz\tTitle\n1\tMr.\tKarl Moor\tJudge\n2\tMs.\tAda Lund\tClerk",
            ("number", "honorific", "name", "title"),
            1,
        ),
        ("No.\tName\tXqz\tTitle\n1\tMr. Karl\tMoor\tJudge\n2\tMs. Ada\tLund\tClerk", ("number", "name", "", "title"), 1),
        ("Xq\tVxz\tFirst name\tTitle\n1\tVERNÉ 2\tAline\tJudge", ("number", "family", "given", "title"), 1),
        ("Title\tSurname\tFirst names\tRank/Position\nMs\tMoko\tThabo\tDirector", ("honorific", "family", "given", "title"), 1),
        (
            "الاسم\tالوظيفة\tت\nالسيد علي حسن\tقاض\t+964 1 260 0445\nالسيدة منى خالد\tمديرة\t+964 1 230 0044",
            ("name", "title", "contact"),
            1,
        ),
        ("ت\tالاسم\tالوظيفة\n1\tالسيد علي حسن\tقاض\n2\tالسيدة منى خالد\tمديرة", ("number", "name", "title"), 1),
        ("Name\tDelegation Job title\nMs. Ann Moko\tJudge\nMr. Tom Verlin\tDirector", ("name", "title"), 1),
        ("ФИО\tДЕЛЕГАЦИЯ ДОЛЖНОСТЬ\nг-н Иван Петров\tсоветник\nг-жа Анна Лис\tсудья", ("name", "title"), 1),
        ("Name\tDelegation\nMs. Ann Moko\tNorland\nMr. Tom Verlin\tSudland", ("name", "country"), 1),
        (
            "No.\tSrnqx\tFirst names\tTitle\tTelqx\n1\tMoko\tThabo\tJudge\t+43 1 5054321",
            ("number", "family", "given", "title", "contact"),
            1,
        ),
    ],
)
def test_a_head_tells_the_columns(build: Any, words: Lexicon, text: str, names: tuple[str, ...], rows: int) -> None:
    """Labels that mean two things are decided by their neighbours and by the cells below; a head may have two lines."""
    found = columns_of(build.table(text).rows, words, "en")
    assert found is not None
    assert (found[0].names, found[1]) == (names, rows)
    assert found[0].sure


def test_without_a_head_the_content_tells(build: Any, words: Lexicon) -> None:
    """Courtesy forms, bodies and addresses tell their columns; the result is not sure."""
    rows = ("Mr. Tomas Verlin\tDirector\tMinistry of Justice\ta@b.example", "Ms. Ilse Marenko\tJudge\tSupreme Court\tc@d.example")
    text = "\n".join(rows)
    found = columns_of(build.table(text).rows, words, "en")
    assert found is not None
    assert found[0].names == ("name", "title", "organisation", "contact")
    assert not found[0].sure


def test_other_tables_are_no_rosters(build: Any, words: Lexicon) -> None:
    """A table of dates names nobody."""
    assert columns_of(build.table("Monday\t10.00\nTuesday\t11.00").rows, words, "en") is None


@pytest.mark.parametrize(
    "text",
    [
        "Mme Pauline Mwamba\t\tDélégué\tp@x.example\nM. Hilaire Bahati\tJuge\tDélégué\t\nM. Jean Diouf\tJuge\tExpert\tj@x.y",
        "M. Jean Dupont\tDélégué\tExpert\t\nMme Aline Verné\tJuge\tDélégué\t",
    ],
)
def test_rows_of_persons_are_no_head_though_roles_are_labels(build: Any, words: Lexicon, text: str) -> None:
    """Their words head columns elsewhere; a row with an address, or a courtesy form and a name, is somebody's."""
    found = columns_of(build.table(text).rows, words, "fr")
    assert found is None or (found[1] == 0 and found[0].names[0] == "name")


def test_a_row_with_a_labelled_number_is_no_part_of_the_head(build: Any, words: Lexicon) -> None:
    """Below a courtesy form torn from its head's first line, the first person alone has but a fax."""
    text = (
        "Sra.\tNombre y apellidos\tFunción\tMinisterio\tTel. oficina\n"
        "Sra.\tMarenko Ilse\tJueza\tInstituto Nacional\tFax: (+505) 2157 3871\n"
        "Lic.\tVerlin Tomas\tCónsul\tMinisterio de Justicia\t(+505) 2181 1401"
    )
    told = columns_of(build.table(text).rows, words, "es")
    assert told is not None
    assert (told[0].names, told[1]) == (("honorific", "name", "title", "organisation", "phone"), 1)


def test_an_example_in_a_head_makes_no_person_of_it(build: Any, words: Lexicon) -> None:
    """An address behind a label tells what the column is to hold."""
    text = "Name\tTitle\tE-mail (name@ministry.example)\nMr. Tomas Verlin\tDirector\tt@x.example"
    found = columns_of(build.table(text).rows, words, "en")
    assert found is not None
    assert (found[0].names, found[0].sure) == (("name", "title", "email"), True)


def test_numbers_read_as_one_with_the_names_hide_no_name(build: Any, words: Lexicon) -> None:
    """Without a head, the column of the native names tells them, not that of the Latin spellings beside."""
    text = "1 السيد خالد البدوي\tKhalid Badawi\tسفير\n2 السيدة هند الشمري\tHind Shammari\tمستشار"
    found = columns_of(build.table(text).rows, words, "ar")
    assert found is not None
    assert found[0].names[:2] == ("name", "latin")


def test_headings_of_parts_do_not_hide_the_columns(build: Any, words: Lexicon) -> None:
    """A table without a head whose bodies stand in rows of their own."""
    text = "Ministry of Justice\t\nMs. Ada Brook\tJudge\nPolice\t\nMr. Ben Stone\tInspector\nCustoms\t\nMr. Dan Poole\tDirector"
    found = columns_of(build.table(text).rows, words, "en")
    assert found is not None
    assert found[0].names == ("name", "title")


def test_parts_of_a_name_in_columns_without_a_head(build: Any, words: Lexicon) -> None:
    """Courtesy form, first, middle and family name, each in a column of its own."""
    text = "Mr.\tThomas\tHenry Lee\tAl Marsh\tDirector\nMs.\tNora\tMay\tbin Poole\tProsecutor\nMr.\tIvo\tJohn\tAl Stone\tJudge"
    found = columns_of(build.table(text).rows, words, "en")
    assert found is not None
    assert found[0].names == ("honorific", "name", "more", "more", "title")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Фамилия\tИмя (Latin)\tДолжность\nА.И. Курилович\tAleksandr Kurilovich\tСудья", ("name", "latin", "title")),
        ("Фамилия\tИмя\tДолжность\nА.И. Курилович\tAleksandr Kurilovich\tСудья", ("name", "latin", "title")),
        ("Фамилия\tИмя\tДолжность\nКурилович\tАлександр\tСудья", ("family", "given", "title")),
        ("Surname\tFirst name\tTitle\nLEE\tAnn\tJudge", ("family", "given", "title")),
    ],
)
def test_a_given_name_in_latin_letters_is_the_spelling(build: Any, words: Lexicon, text: str, names: tuple[str, ...]) -> None:
    """Heads in two lines that stand close may be read for one another; what the column holds, or its head, tells."""
    found = columns_of(build.table(text).rows, words, "ru")
    assert found is not None
    assert found[0].names == names


def test_a_column_of_posts_and_bodies_is_one_whatever_its_head_was_read_as(build: Any, words: Lexicon) -> None:
    """A stamp hid "Title": nothing stands above the column, or "session". Where another column has them, it keeps its head."""
    body = "Ada Brook\tDirector, Ministry of Justice\tMember\nBen Stone\tMinistry of Health\tMember\nCleo Marsh\tJudge\tMember"
    for head in ("Name\t\tCapacity", "Name\tSession\tCapacity"):
        found = columns_of(build.table(f"{head}\n{body}").rows, words, "en")
        assert found is not None
        assert found[0].names == ("name", "title", "role")
    rest = "Ada Brook\tDirector\tWorking Group\nBen Stone\tJudge\tConference of the Parties"
    found = columns_of(build.table(f"Name\tTitle\tMeeting\n{rest}").rows, words, "en")
    assert found is not None
    assert found[0].names == ("name", "title", "meeting")


def test_figures_alone_are_no_bodies(build: Any, words: Lexicon) -> None:
    """Of "Office" above telephone numbers, below "Contact details": posts and bodies may share the column of posts then."""
    rows = "Ada Brook\tDirector, Ministry of Justice\t+254 20 222 4029\nBen Stone\tJudge, High Court\t+254 20 222 7461"
    found = columns_of(build.table(f"Name\tDesignation\tOffice\n{rows}").rows, words, "en")
    assert found is not None
    assert found[0].names == ("name", "title", "contact")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mr. A Bly\tAdviser\tMinistry of Justice\nMs. C Dow\tAmbassador\tEmbassy of Peru", ("name", "title", "organisation")),
        (
            (
                "Head of delegation\tMs. A Bly\tJudge\tSupreme Court\nMember\tMr. C Dow\tHead\tMinistry of Justice"
                "\nMember\tMr. E Fay\tExpert\tMinistry of Health"
            ),
            ("role", "name", "title", "organisation"),
        ),
        ("Mr. A Bly\tAdviser\tMinistry of Justice\nMs. C Dow\tExpert\tMinistry of Health", ("name", "role", "organisation")),
        (
            "Mr. A Bly\tAdviser\tMinistry of Justice\nMs. C Dow\tExpert\tMinistry of Health\nMr. E Fay\tAdvxser\tMinistry of Law",
            ("name", "role", "organisation"),
        ),
        (
            (
                "Mr. A Bly\tHead of Delegation\tMinistry of Justice\nMs. C Dow\tAlternate\tMinistry of Health"
                "\nMr. E Fay\tAmbassador\tEmbassy of Peru"
            ),
            ("name", "role", "organisation"),
        ),
    ],
)
def test_words_for_parts_beside_bodies_may_be_posts(build: Any, words: Lexicon, text: str, names: tuple[str, ...]) -> None:
    """They are where another cell of the column holds a post, and nobody's cell tells who heads or stands in."""
    found = columns_of(build.table(text).rows, words, "en")
    assert found is not None
    assert found[0].names == names


def test_a_row_with_a_number_below_its_label_is_no_part_of_the_head(build: Any, words: Lexicon) -> None:
    """A stamp over the post leaves "Office", which is a label as well: the only person seemed to be a second line of labels."""
    text = "No.\tTitle (Mr./Ms.)\tFull name\t\t6 osition\n1\tMr.\tAL-TAIE Nasser\tAnalyst Office\tbe tion"
    found = columns_of(build.table(text).rows, words, "en")
    assert found is not None
    assert (found[0].at("name"), found[1]) == ([2], 1)


@pytest.mark.parametrize(
    ("head", "post", "unit"),
    [
        ("Name\tDivision\tE-mail", "Judge", "Human Rights Unit"),
        ("Nom\tUnité\tCourriel", "Juge", "Division des affaires juridiques"),
        ("Nombre\tDivisión\tCorreo", "Fiscal", "Unidad de Derechos Humanos"),
        ("ФИО\tДепартамент\tЭл. почта", "прокурор", "Управление международного сотрудничества"),
        ("姓名\t处室\t电子邮箱", "处长", "国际合作处"),
        ("الاسم\tالقسم\tالبريد الإلكتروني", "قاضية", "قسم حقوق الإنسان"),
    ],
)
def test_a_column_of_units_holds_no_posts(delegates_of_mail: Any, head: str, post: str, unit: str) -> None:
    """In six languages: the unit was read as the post, though that stands below the name."""
    rows = [head.split("\t"), (f"Ms. Eve Roy<br>{post}", unit, "e@x.example"), (f"Mr. Bo Marsh<br>{post}", unit, "b@x.example")]
    cells = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in rows)
    read = delegates_of_mail(f"<p>CU 2009/33 (A)</p><table>{cells}</table>", "html")
    assert [(one.name.value, one.title.value, one.organisation.value) for one in read] == [
        ("Eve Roy", post, unit),
        ("Bo Marsh", post, unit),
    ]
