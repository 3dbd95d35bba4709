"""Tests of rosters whose rows ran over, or hold several persons."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Cell, Source, Table
from models.reply import Role
from pipeline.extraction.correspondence.denials_of_coming import denies_coming
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import emails
from pipeline.extraction.fields.phones import find
from pipeline.extraction.forms.labelled_cells import labelled_cell
from pipeline.extraction.layout.strips import Sheaf
from pipeline.extraction.lists.rows import Roster
from pipeline.extraction.tables.heads import columns_of
from pipeline.extraction.trust.trust import delegate
from pipeline.extraction.words.lexicon import lexicon


@pytest.fixture
def read(build: Any, knowledge: Knowledge) -> Any:
    """Reads the persons of a table."""

    def read_(text: str) -> list[Person]:
        page = build.page(text)
        (table,) = page.blocks
        assert isinstance(table, Table)
        found = columns_of(table.rows, lexicon(knowledge), "en")
        assert found is not None
        sheaf = Sheaf(table, build.document(page), page)
        return Roster(sheaf, found[0], lexicon(knowledge), "en", lambda _: ()).read(table.rows[found[1] :])

    return read_


def _names(persons: list[Person]) -> list[str]:
    return [" ".join(" ".join(piece.text for piece in person.name).split()) for person in persons]


def test_a_row_without_a_name_goes_on(read: Any) -> None:
    """What did not fit into a row belongs to the row above."""
    (person,) = read("Name\tTitle\nMr. Tomas Verlin\tHead of the\n\tTreaty Section")
    assert " ".join(piece.text for piece in person.title).split() == ["Head", "of", "the", "Treaty", "Section"]


def test_a_role_may_stand_before_the_name(read: Any) -> None:
    """A colon parts it from the name, in the name's own cell."""
    head, member = read("Name\tTitle\nHead of delegation: Mr. Tomas Verlin\tDirector\nMs. Aline Verné\tJudge")
    assert (head.role, member.role) == (Role.HEAD, None)
    assert _names([head, member]) == ["Tomas Verlin", "Aline Verné"]


def test_a_whole_name_in_two_columns_is_no_rest(read: Any) -> None:
    """Its number was not read, and dirt above it looks like a small word: it is a person all the same."""
    head = "No.\tFamily name\tFirst name\tTitle\tE-mail"
    above = "\n1\tVERNÉ\tAline\tJudge\tav@mfa.example\n2\tARMAN\tLuc\tJudge of A\tl@mfa.example"
    rest = "\n\tBASKOV\tOren\tClerk\to@mfa.example\n4\tSOLAN\tIda\tClerk\ti@mfa.example\n5\tREEM\tJan\tClerk\tj@mfa.example"
    wanted = ["VERNÉ Aline", "ARMAN Luc", "BASKOV Oren", "SOLAN Ida", "REEM Jan"]
    assert _names(read(head + above + rest)) == wanted
    assert _names(read(head + above.replace(" of A", " of") + rest)) == wanted


def test_half_a_name_goes_on(read: Any) -> None:
    """A given name on the next line of the family's column is no second person."""
    assert _names(read("No.\tFamily name\tFirst name\tTitle\n1\tVERNÉ\tAline\tJudge\n\t\tMarie\t\n2\tARMAN\tLuc\tJudge")) == [
        "VERNÉ Aline Marie",
        "ARMAN Luc",
    ]


def test_the_head_may_come_again(read: Any) -> None:
    """A repeated head row is no person."""
    assert _names(read("Name\tTitle\nMr. Tomas Verlin\tJudge\nName\tTitle\nMs. Ilse Marenko\tJudge")) == [
        "Tomas Verlin",
        "Ilse Marenko",
    ]


def test_a_cell_with_several_persons_is_parted(build: Any, knowledge: Knowledge) -> None:
    """Lines that each begin with a courtesy form are persons of their own; the other cells' lines follow by their height."""
    head, body = build.page("Name\tTitle\nA\tB").blocks[0].rows
    names = (build.line("Mr. Tomas Verlin", 0.5), build.line("Ms. Ilse Marenko", 0.6))
    titles = (build.line("Director", 0.5, 0.6), build.line("Judge", 0.6, 0.6))
    row = (Cell(2, 1, names), Cell(2, 2, titles))
    page = build.page("Name\tTitle\nA\tB")
    table = Table((head, row))
    found = columns_of(table.rows, lexicon(knowledge), "en")
    assert found is not None
    roster = Roster(Sheaf(table, build.document(page), page), found[0], lexicon(knowledge), "en", lambda _: ())
    persons = roster.read([row])
    assert _names(persons) == ["Tomas Verlin", "Ilse Marenko"]
    assert [person.title[0].text for person in persons] == ["Director", "Judge"]
    assert body


def test_contacts_are_looked_for_with_the_label_in_view(build: Any) -> None:
    """The finder sees the head above the value, so that "Fax" makes a number a fax, and then the value that a head may hide."""
    page = build.page("Fax\tX\n+43 1 234\tY")
    table = page.blocks[0]
    assert isinstance(table, Table)
    seen: list[str] = []

    def find(held: Any) -> tuple[()]:
        seen.append(held.text)
        return ()

    labelled_cell("fax", table.rows[0][0].lines, table.rows[1][0], Sheaf(table, build.document(page), page), find)
    assert seen == ["Fax\n+43 1 234", "+43 1 234"]


def test_a_sentence_taken_for_cells_names_nobody(read: Any) -> None:
    """The contact person of a note stays out of the roster that stands above."""
    sentence = "The contact person at the Mission for this matter is\tMr. Peter Glas, Second Secretary at the Mission"
    assert _names(read(f"Name\tTitle\nMr. Tomas Verlin\tJudge\n{sentence}")) == ["Tomas Verlin"]


def test_a_name_broken_after_its_hyphen_is_one(build: Any, knowledge: Knowledge) -> None:
    """A narrow cell ends its line within "Zulu-Nxumalo"; what stands below is no title."""
    head, _ = build.page("Name\tTitle\nA\tB").blocks[0].rows
    row = (
        Cell(2, 1, (build.line("Sizwe Zulu-", 0.5), build.line("Nxumalo", 0.52))),
        Cell(2, 2, (build.line("Judge", 0.5, 0.6),)),
    )
    page = build.page("Name\tTitle\nA\tB")
    found = columns_of((head, row), lexicon(knowledge), "en")
    assert found is not None
    sheaf = Sheaf(Table((head, row)), build.document(page), page)
    (person,) = Roster(sheaf, found[0], lexicon(knowledge), "en", lambda _: ()).read([row])
    assert delegate(1, person).name.value == "Sizwe Zulu-Nxumalo"
    assert delegate(1, person).title.value == "Judge"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("Bautista Verlin", "Ms. Ilse Marenko"), ["Bautista Verlin", "Ilse Marenko"]),
        (("João Manuel da", "Rosa Xavier 先生"), ["João Manuel da Rosa Xavier"]),  # the form stands behind the name
        (("João Manuel", "Rosa Xavier 先生"), ["João Manuel Rosa Xavier"]),
    ],
)
def test_only_the_second_person_of_a_cell_may_have_a_courtesy_form(
    build: Any, knowledge: Knowledge, lines: tuple[str, str], told: list[str]
) -> None:
    """A row whose beginning was not seen: the line above, a whole name, is somebody else's."""
    head, _ = build.page("Name\tTitle\nA\tB").blocks[0].rows
    names = (build.line(lines[0], 0.5), build.line(lines[1], 0.6))
    row = (Cell(2, 1, names), Cell(2, 2, (build.line("Director", 0.5, 0.6), build.line("Judge", 0.6, 0.6))))
    page = build.page("Name\tTitle\nA\tB")
    found = columns_of((head, row), lexicon(knowledge), "en")
    assert found is not None
    roster = Roster(Sheaf(Table((head, row)), build.document(page), page), found[0], lexicon(knowledge), "en", lambda _: ())
    assert _names(roster.read([row])) == told


def test_a_number_that_touches_the_name_is_none_of_it(read: Any) -> None:
    """The blank between the number and the courtesy form was not read."""
    assert _names(read("No.\tName\tTitle\n1\tMr. Tomas Verlin\tJudge\n\t2Ms. Ilse Marenko\tJudge")) == [
        "Tomas Verlin",
        "Ilse Marenko",
    ]


def test_a_closing_formula_taken_for_a_row_is_no_person(read: Any) -> None:
    """The sentence below the table stands in its first column on a narrow page."""
    assert _names(read("姓名\t职务\n王小明 先生\t处长\n李国强 先生\t科长\n顺致最崇高的敬意。\t")) == ["王小明", "李国强"]


def test_a_column_of_fax_numbers_may_have_a_misread_head(build: Any, knowledge: Knowledge) -> None:
    """The head is known though a letter of it is wrong, and so is what stands below it."""
    page = build.page("Télétax\t+41 31 322 53 80")
    ((head, cell),) = page.blocks[0].rows
    sheaf = Sheaf(page.blocks[0], build.document(page), page)
    value = labelled_cell("fax", head.lines, cell, sheaf, lambda text: find(text, knowledge, None))
    assert [hit.finding.field for hit in value.hits] == ["fax"]


def test_a_row_that_names_a_body_heads_those_below(read: Any) -> None:
    """Rows of one cell part the table by bodies; they are nobody's names."""
    persons = read(
        "Name\tTitle\nMinistry of Justice\t\nMr. Tomas Verlin\tJudge\nMs. Ada Lund\tCounsel\n"
        "Financial Intelligence Unit (FIU)\t\nMr. Ivo Tarn\tAnalyst"
    )
    assert _names(persons) == ["Tomas Verlin", "Ada Lund", "Ivo Tarn"]
    bodies = [" ".join(piece.text for piece in person.organisation) for person in persons]
    assert bodies == ["Ministry of Justice", "Ministry of Justice", "Financial Intelligence Unit (FIU)"]


@pytest.mark.parametrize(
    ("letters", "bodies"),
    [
        (", IPS", ["Central Bureau of Investigation"]),
        (", QC", ["Central Bureau of Investigation"]),
        (", Ministry of Law", ["Ministry of Law"]),
        ("", ["Central Bureau of Investigation"]),
    ],
)
def test_letters_behind_a_name_are_no_body_below_a_heading(read: Any, letters: str, bodies: list[str]) -> None:
    """The service or degree behind his name keeps nobody from the body whose heading stands above; a body of his own does."""
    (person,) = read(f"Name\tDesignation\nCentral Bureau of Investigation\t\nMr. Keshav Rao{letters}\tInspector")
    assert [piece.text for piece in person.organisation] == bodies


def test_a_role_below_the_post_in_its_cell(read: Any) -> None:
    """The role is no part of the title."""
    (person,) = read("Name\tTitle\nMr. Tomas Verlin\tDeputy Minister (Head of Delegation)")
    assert ([piece.text for piece in person.title], person.role) == (["Deputy Minister"], Role.HEAD)


def test_names_in_two_scripts_each_in_two_columns(read: Any) -> None:
    """The Latin ones spell the native name; who has no native name is somebody of his own."""
    persons = read(
        "中文姓名\t\t外文姓名\t\t職務\n姓\t名\t姓\t名\t\n"
        "梁\t嘉敏\tLEONG\tKa Man\t顧問\n\t\tSENNA\tHenrique\t檢察長\n司徒\t美華\tSI TOU\tMei Wa\t秘書"
    )
    assert _names(persons) == ["梁 嘉敏", "SENNA Henrique", "司徒 美華"]
    assert [person.latin.text.replace("\n", " ") if person.latin else None for person in persons] == [
        "LEONG Ka Man",
        None,
        "SI TOU Mei Wa",
    ]


def test_a_role_in_the_column_of_remarks(read: Any) -> None:
    """What else is remarked there is none."""
    people = read("No.\tName\tPost\tRemarks\n1\tMr. Tomas Verlin\tJudge\tHead of delegation\n2\tMs. Ilse Marenko\tClerk\tnew")
    assert [person.role for person in people] == [Role.HEAD, None]


def test_a_heading_in_two_languages_gives_one_role(read: Any) -> None:
    """A row of one cell says the same twice."""
    people = read("Name\tPost\nГлава делегации / Head of delegation\t\nMr. Tomas Verlin\tJudge")
    assert [person.role for person in people] == [Role.HEAD]


def test_a_head_is_no_part_of_an_address(build: Any, knowledge: Knowledge) -> None:
    """The last stop of "C. e." was all that was read of it, and an address may be broken behind a stop."""
    page = build.page("Nombre\tC.\nSra. Ilse Marenko\tilse_marenko@court.example", source=Source.OCR)
    table = page.blocks[0]
    assert isinstance(table, Table)
    sheaf = Sheaf(table, build.document(page), page)
    head, value = table.rows[0][1].lines, table.rows[1][1]
    cell = labelled_cell("contact", head, value, sheaf, lambda held: emails.find(held, knowledge, None))
    assert [hit.finding.value for hit in cell.hits] == ["ilse_marenko@court.example"]


@pytest.mark.parametrize(
    ("cell", "unread"), [("+43 1 5O9 \u0661 \u0627\u0627", True), ("none", False), ("-", False), ("1", False)]
)
def test_what_is_written_in_a_column_of_numbers_and_is_none_is_told(
    build: Any, knowledge: Knowledge, cell: str, unread: bool
) -> None:
    """On a picture; a word that says that there is none, a stroke and dirt are not."""
    page = build.page(f"Name\tTitle\tTelephone\nMr. Tomas Verlin\tJudge\t{cell}", source=Source.OCR)
    (table,) = page.blocks
    assert isinstance(table, Table)
    columns = columns_of(table.rows, lexicon(knowledge), "en")
    assert columns is not None
    roster = Roster(Sheaf(table, build.document(page), page), columns[0], lexicon(knowledge), "en", lambda _: ())
    assert len(roster.read(table.rows[columns[1] :])) == 1
    assert roster.unread == ([cell] if unread else [])


def test_persons_of_one_name_with_addresses_of_their_own_are_two(read: Any) -> None:
    """Names of one word were joined as the halves of one name."""
    rows = [
        "Name\tTitle\tE-mail",
        "Mr. Tomas Verlin\tClerk\ttv@a.example",
        "Suharto\tJudge\ts@a.example",
        "Bataung\tProsecutor\tb@a.example",
    ]
    assert _names(read("\n".join(rows))) == ["Tomas Verlin", "Suharto", "Bataung"]


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("Remarks", "withdrawn"),
        ("Status", "Cancelled on 3 March"),
        ("Observations", "s'est désistée"),
        ("Observaciones", "no podrá viajar"),
        ("Примечание", "участие отменено"),
        ("备注", "因病不能出席"),
        ("ملاحظات", "اعتذرت عن الحضور"),
        ("Remarks", "She will not be able to travel."),
    ],
)
def test_a_column_of_remarks_may_say_who_stays(build: Any, knowledge: Knowledge, head: str, cell: str) -> None:
    """Her row was seated like the others, and nobody was asked."""
    text = f"Name\tTitle\t{head}\nMr. Tomas Verlin\tDirector\tconfirmed\nMs. Ada Lund\tJudge\t{cell}\nMr. Oren Talbek\tJudge\t"
    roster, rows = _roster(build, knowledge, text)
    assert _names(roster.read(rows)) == ["Tomas Verlin", "Oren Talbek"]
    assert roster.absent == ["Ada Lund"]


@pytest.mark.parametrize(
    ("head", "cell"),
    [("Passport", "not yet issued"), ("Remarks", "arrives late"), ("E-mail", "absent"), ("Remarks", "visa needed")],
)
def test_other_remarks_say_nothing_of_that(build: Any, knowledge: Knowledge, head: str, cell: str) -> None:
    """Who needs a visa comes."""
    text = f"Name\tTitle\t{head}\nMr. Tomas Verlin\tDirector\t\nMs. Ada Lund\tJudge\t{cell}"
    roster, rows = _roster(build, knowledge, text)
    assert len(roster.read(rows)) == 2
    assert roster.absent == []


def _roster(build: Any, knowledge: Knowledge, text: str) -> tuple[Roster, Any]:
    page = build.page(text)
    (table,) = page.blocks
    found = columns_of(table.rows, lexicon(knowledge), "en")
    assert found is not None
    sheaf = Sheaf(table, build.document(page), page)
    roster = Roster(sheaf, found[0], lexicon(knowledge), "en", lambda _: (), partial(denies_coming, knowledge=knowledge))
    return roster, table.rows[found[1] :]


def test_a_row_with_a_role_of_its_own_is_a_person(read: Any) -> None:
    """Though its number was not read and its name stands in one cell; a misread role that comes again tells it too."""
    table = "No.\tFamily name\tFirst name\tTitle\tRole\n1\tVERNÉ\tAline\tJudge\tDelegate\n\tARMAN Luc\t\tJudge\tDelegate"
    assert _names(read(table)) == ["VERNÉ Aline", "ARMAN Luc"]
    assert _names(read(table.replace("Delegate", "Dzlxgqte"))) == ["VERNÉ Aline", "ARMAN Luc"]


@pytest.mark.parametrize(
    "role", ["(Head of Delegation)", "Chef de la délégation", "(Jefe de la delegación)", "Глава делегации", "رئيس الوفد"]
)
def test_a_role_alone_below_a_name_is_no_person(read: Any, role: str) -> None:
    """A row whose cell of names holds but a role goes on with the person above, who has that role."""
    first, second = read(
        f"No.\tName\tPosition / Institution\n1.\tMr. Tomas VERLIN\tDirector\n\t{role}\tHigh Court\n2.\tMs. Aline VERNÉ\tJudge"
    )
    assert _names([first, second]) == ["Tomas VERLIN", "Aline VERNÉ"]
    assert (first.role, second.role) == (Role.HEAD, None)
    assert [piece.text for piece in first.organisation] == ["High Court"]


def test_figures_for_a_name_leave_its_latin_spelling(read: Any) -> None:
    """Of two Chinese letters "50" was read: the row still names somebody, as the column beside it says, and is asked about."""
    first, second = read("姓名\t姓名 (Latin)\t职务\n50\tMA Ming\t处长\n王小明\tWANG Xiaoming\t处长")
    assert _names([first, second]) == ["MA Ming", "王小明"]
    assert (Doubt.NO_NAME in first.doubts, Doubt.NO_NAME in second.doubts) == (True, False)


def test_a_heading_that_is_no_body_known_is_asked_about(read: Any) -> None:
    """Those below it are not of the body above it: where only numbers stand, or a body stood before, words name one too."""
    rows = ["No.\tName\tTitle", "Ministry of Justice\t\t", "1\tMr. Tomas Verlin\tJudge", "Northern Ways and Means\t\t"]
    first, second = read("\n".join([*rows, "2\tMs. Aline Verné\tJudge"]))
    assert [piece.text for piece in second.organisation] == ["Northern Ways and Means"]
    assert (first.body_sure, second.body_sure < 0.5) == (1.0, True)
    rows = [
        "Name\tTitle",
        "Ministry of Justice\t",
        "Mr. Tomas Verlin\tJudge",
        "Northern Ways and Means\t",
        "Ms. Aline Verné\tJudge",
    ]
    assert [person.body_sure < 0.5 for person in read("\n".join(rows))] == [False, True]
    (person,) = read("Name\tTitle\nMr. Tomas Verlin\tHead of the\n\tTreaty Section")
    assert person.body_sure == 1.0


@pytest.mark.parametrize("heading", ["Capital based experts", "Travel arrangements", "Experts from Capital", "To be confirmed"])
def test_a_heading_that_is_no_body_is_none(read: Any, heading: str) -> None:
    """Where it stands above persons without a body it gives them none; below a body it makes that one a question."""
    rows = ["No.\tName\tTitle", f"{heading}\t\t", "1\tMr. Tomas Verlin\tJudge"]
    assert [person.organisation for person in read("\n".join(rows))] == [()]
    first, second = read(
        "No.\tName\tTitle\nMinistry of Justice\t\t\n1\tMr. Tomas Verlin\tJudge\n"
        "Capital based experts\t\t\n2\tMs. Aline Verné\tJudge"
    )
    assert [piece.text for piece in second.organisation] == ["Ministry of Justice"]
    assert (first.body_sure, second.body_sure < 0.5) == (1.0, True)


def test_a_heading_says_nothing_of_who_has_a_body_of_his_own(read: Any) -> None:
    """That it is none that is known makes his body no question."""
    rows = ["No.\tName\tTitle\tInstitution", "Northern Ways and Means\t\t\t", "1\tMr. Tomas Verlin\tJudge\tMinistry of Justice"]
    first, second = read("\n".join([*rows, "2\tMs. Aline Verné\tJudge\t"]))
    assert [[piece.text for piece in person.organisation] for person in (first, second)] == [
        ["Ministry of Justice"],
        ["Northern Ways and Means"],
    ]
    assert (first.body_sure, second.body_sure < 0.5) == (1.0, True)


def test_heads_may_leave_out_that_they_are_of_names(read: Any) -> None:
    """Of "First | Middle | Last" each is one; an initial in its own cell is a part of the name."""
    (person,) = read("Prefix\tFirst\tMiddle\tLast\tPosition\nSgt.\tAlan\tP.\tWhitfield\tAnalyst")
    assert [piece.text for piece in person.name] == ["Alan", "P.", "Whitfield"]
    assert person.doubts == ()


def test_persons_stacked_beside_their_body(build: Any, knowledge: Knowledge) -> None:
    """Each is numbered in the cell of names; the body that stands once before them is that of all, the title is not."""
    page = build.page("Institution\tRepresentatives\nMinistry of Justice\tX", source=Source.OCR)
    (table,) = page.blocks
    assert isinstance(table, Table)
    columns = columns_of(table.rows, lexicon(knowledge), "en")
    assert columns is not None
    cells = (("Ministry of Justice", 0.3), ("1. Mr. Sunil Perera, Secretary", 0.3), ("2. Ms. Nilmini Fernando, Judge", 0.32))
    lines = [build.line(text, top, 0.1) for text, top in cells]
    row = [Cell(2, 1, (lines[0],)), Cell(2, 2, tuple(lines[1:]))]
    sheaf = Sheaf(table, build.document(page), page)
    first, second = Roster(sheaf, columns[0], lexicon(knowledge), "en", lambda _: ()).read([row])
    assert _names([first, second]) == ["Sunil Perera", "Nilmini Fernando"]
    assert [person.organisation[0].text for person in (first, second)] == ["Ministry of Justice"] * 2
    assert second.title[0].text == "Judge"


def test_one_letter_left_of_a_courtesy_form_is_no_name(read: Any) -> None:
    """The name was lost, of the form below it one letter is left: the row names whom its spelling says, and is asked about."""
    first, second = read("姓名\t姓名 (Latin)\t职务\n女 1:\tMA Ming\t处长\n王小明\tWANG Xiaoming\t处长")
    assert [piece.text for piece in first.name] == ["MA Ming"]
    assert Doubt.NO_NAME in first.doubts
    assert [piece.text for piece in second.name] == ["王小明"]


def test_who_is_said_not_to_attend_is_no_delegate(build: Any, knowledge: Knowledge) -> None:
    """A column that asks it says so of one row; his name is kept among the absent."""
    page = build.page("Name\tTitle\tAttending (Yes/No)\nMr. Tomas Verlin\tJudge\tYes\nMs. Aline Verné\tClerk\tNo")
    (table,) = page.blocks
    found = columns_of(table.rows, lexicon(knowledge), "en")
    assert found is not None
    roster = Roster(Sheaf(table, build.document(page), page), found[0], lexicon(knowledge), "en", lambda _: ())
    assert _names(roster.read(table.rows[found[1] :])) == ["Tomas Verlin"]
    assert roster.absent == ["Aline Verné"]


@pytest.mark.parametrize("source", [Source.LAYER, Source.OCR])
@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Nombre\tCargo\tCorreo\nSra. Ana Paz\tJueza de lo\ta.paz@mingob-\nXitumul\tPenal\tgt.example\nSr. Raúl Mena\tJuez\t",
            ["Ana Paz Xitumul", "Raúl Mena"],
        ),
        ("Nom\tTitre\tCourriel\nMme Awa Koné\tJuge de\tawa@justice-\nTanoh\tpaix\tci.example", ["Awa Koné Tanoh"]),
        ("ФИО\tДолжность\tE-mail\nг-жа Ада Орлова\tсудья\ta@court-\nЛьвовна\t\tru.example", ["Ада Орлова Львовна"]),
        ("Name\tTitle\tE-mail\nMs. Ada Lund\tJudge\ta.lund@court-\nMr. Karl Moor\tClerk\tno.example", ["Ada Lund", "Karl Moor"]),
        ("Name\tTitle\tE-mail\nAda Lund\tJudge\ta.lund@court-\nKarl Moor\tClerk\tk@no.example", ["Ada Lund", "Karl Moor"]),
    ],
)
def test_an_address_torn_between_two_rows_makes_them_one(
    build: Any, knowledge: Knowledge, text: str, names: list[str], source: Source
) -> None:
    """A page's own text tells it as a picture does; a courtesy form or an address of its own begins another person."""
    page = build.page(text, source=source)
    (table,) = page.blocks
    found = columns_of(table.rows, lexicon(knowledge), None)
    assert found is not None
    roster = Roster(Sheaf(table, build.document(page), page), found[0], lexicon(knowledge), None, lambda _: ())
    assert _names(roster.read(table.rows[found[1] :])) == names
