"""Tests of forms, and of pages set in two columns."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.page import Table
from models.reply import Role
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.forms.forms import form_values, is_cover, is_form
from pipeline.extraction.forms.persons_of_forms import forms
from pipeline.extraction.layout.strips import Sheaf
from pipeline.extraction.words.lexicon import Lexicon


def _sheaf(build: Any, text: str) -> Sheaf:
    page = build.page(text)
    (table,) = page.blocks
    assert isinstance(table, Table)
    return Sheaf(table, build.document(page), page)


def test_a_form_yields_its_person(build: Any, words: Lexicon) -> None:
    """Labels and values side by side, an empty value included."""
    sheaf = _sheaf(build, "Family name\tMARENKO\nFirst name\tIlse\nPosition\t\nOrganization\tMinistry of Justice")
    values = form_values(sheaf, words, lambda _: ())
    assert values is not None
    (person,) = forms(values, words, "en")
    assert [piece.text for piece in person.name] == ["MARENKO", "Ilse"]
    assert person.title == ()


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Duties abroad\tConsul General", ["Consul General"]),
        ("Empleo que tiene\tMinistra Consejera y Cónsul General", ["Ministra Consejera y Cónsul General"]),
        ("Duties abroad\tvegetarian", []),
        ("Consul General\t", []),
        ("Duties in 2009\tConsul General", []),
    ],
)
def test_a_value_beside_words_that_nobody_knows_is_told_by_its_kind(
    build: Any, words: Lexicon, row: str, told: list[str]
) -> None:
    """A form's labels are its writer's own: a post behind one of them was lost, and nobody was asked."""
    sheaf = _sheaf(build, f"Family name\tMARENKO\nFirst name\tIlse\n{row}\nOrganization\tMinistry of Justice")
    values = form_values(sheaf, words, lambda _: ())
    assert values is not None
    (person,) = forms(values, words, "en")
    assert [piece.text for piece in person.title] == told
    assert (Doubt.UNKNOWN_LABEL in person.doubts) is bool(told)


@pytest.mark.parametrize("post", ["Representante Permanente", "Délégué Permanent", "Delegate Adjoint"])
def test_a_post_beside_its_label_holds_no_label(build: Any, words: Lexicon, post: str) -> None:
    """Though its first word labels names elsewhere; a name that was read as one with its label is parted from it."""
    values = form_values(_sheaf(build, f"Family name\tMARENKO\tFirst name Ilse\nTitle\t{post}\nFax\t"), words, lambda _: ())
    assert values is not None
    (person,) = forms(values, words, "en")
    assert [piece.text for piece in (*person.name, *person.title)] == ["MARENKO", "Ilse", post]


@pytest.mark.parametrize(
    ("label", "role", "told"),
    [
        ("Statut", "Délégué", Role.MEMBER),
        ("Status", "Delegate", Role.MEMBER),
        ("Calidad", "Representante", Role.MEMBER),
        ("身份 Status", "代表 Delegate", Role.MEMBER),
        ("Статус / Status", "Глава делегации Head of Delegation", Role.HEAD),
        ("الصفة Status", "عضو Member", Role.MEMBER),
    ],
)
def test_a_role_beside_its_label_is_no_label_of_a_name(build: Any, words: Lexicon, label: str, role: str, told: Role) -> None:
    """Whether it ends its row or another label follows: what stands behind it is of the same person, and nothing is lost."""
    for row in (f"Name\tAdjovi Hounkpe\t{label}\t{role}", f"Name\tAdjovi Hounkpe\t{label}\t{role}\tTel.\t21 30 04"):
        values = form_values(_sheaf(build, f"{row}\nPosition\tJudge\tMinistry\tMinistry of Justice"), words, lambda _: ())
        assert values is not None
        (person,) = forms(values, words, "en")
        assert [piece.text for piece in (*person.name, *person.title)] == ["Adjovi Hounkpe", "Judge"]
        assert person.role is told


def test_two_persons_beside_each_other_stay_two(build: Any, words: Lexicon) -> None:
    """Each behind a label for a name, though one label is a word for a role as well."""
    text = "Delegate\tAdjovi Hounkpe\tDelegate\tMarc Zinsou\nPosition\tJudge\tPosition\tConsul"
    values = form_values(_sheaf(build, text), words, lambda _: ())
    assert values is not None
    assert [person.name[0].text for person in forms(values, words, "en")] == ["Adjovi Hounkpe", "Marc Zinsou"]


def test_other_tables_are_no_forms(build: Any, words: Lexicon) -> None:
    """A roster has no labels beside its values."""
    assert form_values(_sheaf(build, "Mr. A B\tDirector\nMs. C D\tJudge"), words, lambda _: ()) is None


def _stacked(build: Any, rows: list[list[list[str]]]) -> Sheaf:
    """Return a table whose cells hold these lines."""
    sheaf = _sheaf(build, "\n".join("\t".join(lines[0] for lines in row) for row in rows))
    table = [
        tuple(replace(cell, lines=tuple(build.line(text, 0.1) for text in lines)) for cell, lines in zip(row, texts, strict=True))
        for row, texts in zip(sheaf.table.rows, rows, strict=True)
    ]
    return replace(sheaf, table=Table(tuple(table)))


def test_a_value_below_its_label_is_a_value_whatever_its_words_mean_together(build: Any, words: Lexicon) -> None:
    """A police service below "Ministry / Organization", "Ms." below "Title (Mr./Ms./Dr.)"; a bracket goes on with a label."""
    rows = [
        [["Title (Mr./Ms./Dr.)", "Ms."], ["Full name", "Ilse Marenko"]],
        [["Functional title", "Legal Counsel"], ["Ministry / Organization", "Botswana Police Service"]],
        [["E-mail", "ilse@court.example"], ["Telephone", "+43 1 5000"]],
    ]
    values = form_values(_stacked(build, rows), words, lambda _: ())
    assert values is not None
    told = {value.name: value.piece.text for value in values}
    assert (told["honorific"], told["organisation"]) == ("Ms.", "Botswana Police Service")
    rows[0][1] = ["Full name", "(as in passport)"]
    values = form_values(_stacked(build, rows), words, lambda _: ()) or []
    assert all("passport" not in value.piece.text for value in values if value.name == "name")


def test_dots_behind_a_label_may_be_read_as_letters(build: Any, words: Lexicon) -> None:
    """A dotted line that leads to the value is no part of the label; clear words are."""
    sheaf = _sheaf(build, "Name\tMARENKO Ilse\nPosition ROF\tJudge")
    cell = sheaf.table.rows[1][0]
    doubtful = replace(cell.lines[0], words=(cell.lines[0].words[0], replace(cell.lines[0].words[1], confidence=0.4)))
    rows = (sheaf.table.rows[0], (replace(cell, lines=(doubtful,)), sheaf.table.rows[1][1]))
    values = form_values(replace(sheaf, table=Table(rows)), words, lambda _: ())
    assert values is not None
    assert [value.name for value in values] == ["name", "title"]
    assert form_values(sheaf, words, lambda _: ()) is None


def test_a_row_of_two_labels_is_no_head_of_a_form(build: Any, words: Lexicon) -> None:
    """A row "Surname … First name …" of a form is a row like the others; a roster has no label before each value."""
    form = "Country\tNorland\t\t\nSurname\tMARENKO\tFirst name\tIlse\nPosition\tJudge\tE-mail\tx@y.org"
    assert is_form(_sheaf(build, form).table.rows, words)
    assert not is_form(_sheaf(build, "Name\tPosition\nIlse Marenko\tJudge\nTomas Verlin\tConsul").table.rows, words)


def test_a_value_may_run_over_several_cells(build: Any, words: Lexicon) -> None:
    """What was read as further cells behind a value belongs to it, as far as the next label."""
    sheaf = _sheaf(build, "Full name\tIlse\tMarenko\nPosition\tDeputy\tDirector")
    values = form_values(sheaf, words, lambda _: ())
    assert values is not None
    assert [value.piece.text for value in values] == ["Ilse Marenko", "Deputy Director"]


def test_a_column_for_each_person(build: Any, words: Lexicon) -> None:
    """One column of labels may serve several persons."""
    text = "Name\tMs. Ilse Marenko\tMr. Tomas Verlin\nPosition\tJudge\tConsul"
    values = form_values(_sheaf(build, text), words, lambda _: ())
    assert values is not None
    assert [person.title[0].text for person in forms(values, words, "en")] == ["Judge", "Consul"]


def test_a_middle_name_has_a_label_of_its_own(build: Any, words: Lexicon) -> None:
    """Family name, given name and patronymic are one person's; the same label again is the next one's."""
    text = "Фамилия\tМАРЕНКО\nИмя\tИлья\nОтчество\tПетрович\nФамилия\tВЕРЛИН\nИмя\tТома"
    values = form_values(_sheaf(build, text), words, lambda _: ())
    assert values is not None
    assert [[piece.text for piece in person.name] for person in forms(values, words, "ru")] == [
        ["МАРЕНКО", "Илья", "Петрович"],
        ["ВЕРЛИН", "Тома"],
    ]


def test_a_label_of_a_name_read_as_one_with_its_value_is_parted(build: Any, words: Lexicon) -> None:
    """No rule and hardly a blank stands between both: "First name ILSE" beside the family name."""
    sheaf = _sheaf(build, "Family name\tMARENKO\tFirst name ILSE\nPosition\tJudge\t\nOrganization\tMinistry of Justice\t")
    values = form_values(sheaf, words, lambda _: ())
    assert values is not None
    (person,) = forms(values, words, "en")
    assert [piece.text for piece in person.name] == ["MARENKO", "ILSE"]


def test_a_colon_before_the_value_is_no_part_of_it(build: Any, words: Lexicon) -> None:
    """Typed forms have all colons in one column."""
    values = form_values(_sheaf(build, "Full name\t: Ilse Marenko\nTitle\t: Ms.\nPost\t: Judge"), words, lambda _: ())
    assert values is not None
    (person,) = forms(values, words, "en")
    assert person.honorific is not None
    assert [piece.text for piece in (person.honorific, *person.title)] == ["Ms.", "Judge"]


def test_a_choice_is_one_under_any_label(build: Any, words: Lexicon) -> None:
    """A label such as "Qualité" may be a post and a role, "اللقب" a family name and a courtesy form: boxes tell."""
    text = "اللقب\t☒ السيد ☐ السيدة\nالاسم\tسامي حداد\nالوظيفة\tقاض\nالجهة\tوزارة العدل"
    values = form_values(_sheaf(build, text), words, lambda _: ())
    assert values is not None
    (person,) = forms(values, words, "ar")
    assert [piece.text for piece in person.name] == ["سامي حداد"]
    assert person.honorific is not None
    assert person.honorific.text == "السيد"


def test_the_head_of_a_cover_sheet_may_hold_label_and_value_in_one_cell(build: Any, words: Lexicon) -> None:
    """Nobody who sends or receives the fax is a delegate."""
    assert is_cover(_sheaf(build, "From : Ambassador Ada Brook\t\nTo : Secretariat\t\nPages : 2\t").table.rows, words)
    assert is_cover(_sheaf(build, "To\tMr. Ben Stone, Director\nSubject:-\tMeeting of the Working Group").table.rows, words)
    assert not is_cover(_sheaf(build, "Name : Ada Brook\t\nPost : Judge\t").table.rows, words)


def test_a_form_with_many_blank_fields_is_one(build: Any, words: Lexicon) -> None:
    """What was not filled in says nothing against it."""
    blank = "\n".join(f"{label}\t" for label in ("Address", "Telephone", "Fax", "Mobile", "E-mail", "Arrival"))
    sheaf = _sheaf(build, f"Country\tNorland\nFull name\tIlse Marenko\nPosition\tJudge\n{blank}")
    assert is_form(sheaf.table.rows, words)


def test_a_heading_that_counts_a_participant_tells_the_role(build: Any, words: Lexicon) -> None:
    """It begins the next person; a courtesy form under a label that may mean a family name is one all the same."""
    sheaf = _sheaf(
        build,
        "المشارك الأول - رئيس الوفد\t\nاللقب\tالسيد\nالاسم الكامل\tفهد ناصر الهاجري\nجهة العمل\tوزارة الداخلية\n"
        "المشارك الثاني - عضو\t\nاللقب\tالسيدة\nالاسم الكامل\tدلال يوسف العتيبي\nجهة العمل\tوزارة العدل",
    )
    values = form_values(sheaf, words, lambda _: ())
    assert values is not None
    persons = forms(values, words, "ar")
    assert [person.honorific.text if person.honorific else "" for person in persons] == ["السيد", "السيدة"]
    assert [person.role for person in persons] == [Role.HEAD, Role.MEMBER]


def test_a_name_without_its_label_is_a_name(build: Any, words: Lexicon) -> None:
    """A courtesy form and a name alone in a row: the label beside them was not read."""
    sheaf = _sheaf(build, "\tMs. Ilse Marenko\nPosition\tJudge\nInstitution\tPolice\nTelephone\t+43 1 260 60")
    values = form_values(sheaf, words, lambda _: ())
    assert values is not None
    (person,) = forms(values, words, "en")
    assert [piece.text for piece in person.name] == ["Ilse Marenko"]


def test_a_spelling_beside_a_name_is_no_second_person(build: Any, words: Lexicon) -> None:
    """What stands below the spelling is not his whose name the Latin letters spell again."""
    text = "姓名\t李明\t拼音\tLI Ming\n单位\t外交部\t职务\t副司长\n姓名\t王芳\t拼音\tWANG Fang\n单位\t公安部\t职务\t副局长"
    persons = forms(form_values(_sheaf(build, text), words, lambda _: ()) or (), words, "zh")
    told = [(one.name[0].text, one.title[0].text, one.organisation[0].text) for one in persons]
    assert told == [("李明", "副司长", "外交部"), ("王芳", "副局长", "公安部")]


@pytest.mark.parametrize(
    ("row", "role", "asked"),
    [
        ("Seat at the table\tHead of delegation", Role.HEAD, True),
        ("Qualité à la réunion\tChef de délégation", Role.HEAD, False),
        ("Calidad en la reunión\tSuplente", Role.ALTERNATE, False),
        ("Роль на совещании\tГлава делегации", Role.HEAD, False),
        ("الصفة بالاجتماع\tرئيس الوفد", Role.HEAD, False),
        ("会议身份\t团长", Role.HEAD, False),
        ("Remarks\tDeputy leader", Role.ALTERNATE, False),
        ("Seat at the table\tFirst row", None, False),
        ("Travels with\tMs. Ada Brook (head)", None, False),
    ],
)
def test_a_part_behind_words_that_are_no_known_label_is_asked(
    build: Any, words: Lexicon, row: str, role: Role | None, asked: bool
) -> None:
    """Whoever leads was a member, and nobody asked; other words behind such a label tell no part."""
    sheaf = _sheaf(build, f"Name\tMs. Ilse Marenko\nPosition\tJudge\nInstitution\tPolice\n{row}")
    (person, *_) = forms(form_values(sheaf, words, lambda _: ()) or (), words, "en")
    assert (person.role, person.role_open) == (role, asked)


@pytest.mark.parametrize(
    "row",
    [
        "Accompanies\tHead of delegation",
        "Accompagne\tChef de délégation",
        "Acompaña a\tJefe de delegación",
        "Сопровождает\tГлава делегации",
        "陪同\t团长",
    ],
)
def test_whom_somebody_accompanies_is_not_his_part(build: Any, words: Lexicon, row: str) -> None:
    """He was asked about as head of delegation; he is asked about as a member."""
    sheaf = _sheaf(build, f"Name\tMs. Ilse Marenko\nPosition\tJudge\nInstitution\tPolice\n{row}")
    (person, *_) = forms(form_values(sheaf, words, lambda _: ()) or (), words, "en")
    assert (person.role, person.role_piece is None) == (None, False)


@pytest.mark.parametrize(
    ("label", "value", "names"),
    [
        ("Title, name and surname", "Mr. Karl Moor", ["Karl Moor"]),
        ("Tratamiento y nombre completo", "Sra. Ana Paz", ["Ana Paz"]),
        ("Civilité, prénom et nom", "Mme Awa Koné", ["Awa Koné"]),
        ("Обращение, фамилия, имя, отчество", "г-жа Орлова Ада Львовна", ["Орлова Ада Львовна"]),
        ("称谓及姓名", "李明先生", ["李明"]),
        ("Title, name and surname", "Mr.", []),
        ("Title, name and surname", "Judge", []),
    ],
)
def test_a_label_for_courtesy_form_and_name_names_somebody(
    build: Any, words: Lexicon, label: str, value: str, names: list[str]
) -> None:
    """What stands behind it is his name; a courtesy form or a post alone is none."""
    sheaf = _sheaf(build, f"{label}\t{value}\nPosition\tJudge\nOrganization\tMinistry of Justice\nE-mail\ta@b.example")
    values = form_values(sheaf, words, lambda _: ())
    told = forms(values or [], words, None)
    assert [" ".join(piece.text for piece in person.name) for person in told] == names
