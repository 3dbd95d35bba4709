"""Tests of pages of forms that are laid out anew."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from models.page import Cell, Line, Page, Paragraph, Source, Table
from pipeline.extraction.forms.form_pages import with_forms
from pipeline.extraction.words.lexicon import Lexicon


def _laid_out(build: Any, words: Lexicon, *lines: Line) -> Page:
    page = replace(build.page("x"), source=Source.OCR, blocks=tuple(Paragraph((line,)) for line in lines))
    (made,) = with_forms(build.document(page), words).pages
    return made


def _rows(page: Page) -> list[list[str]]:
    return [[cell.text for cell in row] for block in page.blocks if isinstance(block, Table) for row in block.rows]


def _person(build: Any, left: float, family: str, given: str) -> tuple[Line, ...]:
    return (
        build.line("Surname", 0.20, left),
        build.line(family, 0.22, left),
        build.line("Given names", 0.25, left),
        build.line(given, 0.27, left),
        build.line("Position", 0.30, left),
        build.line("Judge", 0.32, left),
        build.line("Institution", 0.35, left),
        build.line("Ministry of Justice", 0.37, left),
    )


def test_a_form_becomes_a_table_of_labels_and_values(build: Any, words: Lexicon) -> None:
    """What stands above the form stays as it was read."""
    page = _laid_out(build, words, build.line("REGISTRATION FORM", 0.1), *_person(build, 0.1, "MARENKO", "Ilse"))
    assert isinstance(page.blocks[0], Paragraph)
    assert _rows(page) == [
        ["Surname", "MARENKO"],
        ["Given names", "Ilse"],
        ["Position", "Judge"],
        ["Institution", "Ministry of Justice"],
    ]


def test_a_form_with_a_name_in_two_fields_and_contacts_alone(build: Any, words: Lexicon) -> None:
    """Nothing else is asked of the person; the post stands without a label."""
    told = (
        ("Surname:", "MARENKO"),
        ("Given names:", "Ilse"),
        ("Tel.:", "+43 1 505 43 21"),
        ("Fax:", "+43 1 505 43 22"),
        ("E-mail:", "i@moj.example"),
    )
    lines = [
        build.line(text, 0.2 + 0.03 * at, left) for at, row in enumerate(told) for text, left in zip(row, (0.1, 0.4), strict=True)
    ]
    assert "MARENKO" in _laid_out(build, words, *lines).text


def test_forms_side_by_side_follow_one_another(build: Any, words: Lexicon) -> None:
    """Labels that come again in one row begin a second form."""
    page = _laid_out(build, words, *_person(build, 0.1, "MARENKO", "Ilse"), *_person(build, 0.6, "VERLIN", "Tomas"))
    assert [row[1] for row in _rows(page) if row[0] == "Surname"] == ["MARENKO", "VERLIN"]
    assert _rows(page).index(["Surname", "VERLIN"]) == 4


def test_a_roster_is_no_form(build: Any, words: Lexicon) -> None:
    """One row holds all labels, and persons stand below it."""
    head = [build.line(text, 0.2, left) for text, left in (("Name", 0.1), ("Position", 0.4), ("Institution", 0.6), ("Fax", 0.85))]
    body = [build.line(text, 0.22, left) for text, left in (("Ilse Marenko", 0.1), ("Judge", 0.4), ("Ministry", 0.6))]
    assert not _rows(_laid_out(build, words, *head, *body))


def test_counted_rows_that_go_on_from_the_page_before_are_no_form(build: Any, words: Lexicon) -> None:
    """No head stands above them, and what each is, "Delegate", or where he works, "Ministry", is a label elsewhere."""
    told = (
        ("9", "Abog.", "BASKOV", "Oren", "Responsable/del Comité", "", "Asesor de la/delegación", "+1 202 555 0142"),
        ("10", "Sr.", "MARENKO/PAZ", "Ilse/Karl", "Jefe de la/Dirección/Nacional", "Instituto/Nacional", "Delegado", "i@a.org"),
        ("11", "Sr.", "HOLT", "Tomas/H.", "Funcionario de la/Dirección", "Ministerio de/Gobernación", "Delegado", "t@a.org"),
        ("12", "Sr.", "VERLIN", "Karl", "Cónsul General", "Ministerio de/Relaciones", "Delegado", "+1 202 555 0143/k@a.org"),
        ("13", "Sr.", "LUND", "Juan/Ignacio", "Subdirector/General", "Dirección/General", "Delegado", "+1 202 555 0144/j@a.org"),
    )
    rows = tuple(
        tuple(
            Cell(
                number,
                column,
                tuple(
                    build.line(line, 0.15 * number + 0.022 * at, 0.02 + 0.12 * (column - 1))
                    for at, line in enumerate(text.split("/"))
                    if line
                ),
            )
            for column, text in enumerate(row, 1)
        )
        for number, row in enumerate(told, 1)
    )
    page = replace(build.page("x"), source=Source.OCR, blocks=(Table(rows),), language="es")
    (made,) = with_forms(build.document(page), words).pages
    assert made == page


def test_typed_text_stays_as_it_is(build: Any, words: Lexicon) -> None:
    """Only the places on a real page tell what belongs together."""
    document = build.document(build.page("Name: Ilse Marenko\nPosition: Judge\nInstitution: Court\nFax: 123456"))
    assert with_forms(document, words) is document


def test_labels_that_serve_several_persons_stay_where_they_are(build: Any, words: Lexicon) -> None:
    """Each person has a column of his own; put together they would be one with two names."""
    said = (("Name", "Ms. Ilse Marenko", "Mr. Tomas Verlin"), ("Position", "Judge", "Consul"), ("Institution", "Court", "Bank"))
    lines = [
        build.line(text, 0.2 + 0.03 * row, left)
        for row, texts in enumerate((*said, ("Fax", "123456", "654321")))
        for text, left in zip(texts, (0.1, 0.35, 0.65), strict=True)
    ]
    assert not _rows(_laid_out(build, words, *lines))


def test_a_table_with_each_person_in_a_column_stays_one(build: Any, words: Lexicon) -> None:
    """Though labels in two languages stand on two lines: joined, the values of both persons would be one person's."""
    told = (
        ("Name / Nom et prénom", "Ada Brook / Ада Брук", "Ilse Marenko / Ильзе Маренко"),
        ("Position / Fonction", "Judge", "Legal Counsel"),
        ("Institution / Organisme", "Ministry of Justice", "Ministry of Interior"),
        ("E-mail / Courriel", "ada@moj.example", "ilse@moi.example"),
    )
    rows = [
        [
            tuple(build.line(line, 0.2 + 0.05 * at + 0.02 * below, left) for below, line in enumerate(text.split(" / ")))
            for text, left in zip(texts, (0.1, 0.4, 0.7), strict=True)
        ]
        for at, texts in enumerate(told)
    ]
    table = Table(tuple(tuple(Cell(at, to, cell) for to, cell in enumerate(row, 1)) for at, row in enumerate(rows, 1)))
    page = replace(build.page("x"), source=Source.OCR, blocks=(table,))
    assert with_forms(build.document(page), words).pages == (page,)


def test_a_table_of_persons_below_a_head_of_several_lines_stays_one(build: Any, words: Lexicon) -> None:
    """Every cell of its head is a label, set in the middle of its height; the rows below hold persons and no labels."""

    def row(number: int, *texts: str) -> tuple[Cell, ...]:
        lefts = (0.05, 0.17, 0.30, 0.45, 0.75)
        lines = [build.line(text, 0.3 + 0.02 * number, left) for text, left in zip(texts, lefts, strict=True)]
        return tuple(Cell(number, column, (line,)) for column, line in enumerate(lines, 1))

    head = list(row(1, "Civilité", "Nom de famille", "Prénom(s)", "Titre et fonction", "Qualité"))
    wrapped = (build.line("Nom de", 0.31, 0.17), build.line("famille", 0.32, 0.17))
    head[1] = Cell(1, 2, wrapped)
    table = Table(
        (
            tuple(head),
            row(2, "Madame", "MARENKO", "Ilse", "Attachée de sécurité", "Chef de la délégation"),
            row(3, "M.", "VERLIN", "Tomas", "Directeur du Centre", "Délégué"),
        )
    )
    page = replace(build.page("x"), source=Source.OCR, blocks=(table,), language="fr")
    (made,) = with_forms(build.document(page), words).pages
    assert made is page


def _lined(build: Any, top: float, family: str, given: str, post: str, fax: str) -> tuple[Line, ...]:
    """Return a person's part of a form whose labels stand in the middle under its lines."""
    return (
        build.line("☒ Mr. ☐ Ms.", top, 0.1),
        build.line(family, top + 0.02, 0.1),
        build.line(given, top + 0.02, 0.5),
        build.line("Surname", top + 0.035, 0.2),
        build.line("Given names", top + 0.035, 0.6),
        build.line(post, top + 0.06, 0.1),
        build.line("Position", top + 0.075, 0.3),
        build.line("+43 1 5000000", top + 0.1, 0.1),
        *([build.line(fax, top + 0.1, 0.4)] if fax else []),
        build.line("brook@example.org", top + 0.1, 0.7),
        build.line("Telephone", top + 0.115, 0.17),
        build.line("Fax", top + 0.115, 0.5),
        build.line("E-mail", top + 0.115, 0.8),
    )


def test_labels_in_the_middle_under_their_lines(build: Any, words: Lexicon) -> None:
    """The first value of a row is the first label's; where one is left out, the other person's part tells whose each is."""
    first = _lined(build, 0.1, "BROOK", "Ada Mary", "Judge", "+43 1 5000001")
    second = _lined(build, 0.3, "STONE", "Ben", "Clerk", "")
    rows = _rows(_laid_out(build, words, *first, *second))
    assert ["Given names", "Ada Mary"] in rows
    assert ["Given names", "Ben"] in rows
    assert [row[1] for row in rows if row[0] == "Fax"] == ["+43 1 5000001", ""]
    assert [row[1] for row in rows if row[0] == "E-mail"] == ["brook@example.org", "brook@example.org"]


def test_a_misread_label_parts_forms_side_by_side(build: Any, words: Lexicon) -> None:
    """One letter of the second label is wrong: it is the same label."""
    other = [
        build.line("Given narnes", 0.25, 0.6) if line.text == "Given names" else line
        for line in _person(build, 0.6, "VERLIN", "Tomas")
    ]
    page = _laid_out(build, words, *_person(build, 0.1, "MARENKO", "Ilse"), *other)
    assert [row[1] for row in _rows(page) if row[0] == "Surname"] == ["MARENKO", "VERLIN"]


def test_who_certifies_the_form_stands_below_that_label(build: Any, words: Lexicon) -> None:
    """His name goes with the label, which says that he does not come, and is no paragraph of its own."""
    signed = (build.line("Name and signature of certifying officer", 0.45, 0.1), build.line("P. Q. DUNMORE", 0.47, 0.1))
    page = _laid_out(build, words, *_person(build, 0.1, "MARENKO", "Ilse"), *signed)
    assert _rows(page)[-1] == ["", "Name and signature of certifying officer P. Q. DUNMORE"]


def test_sections_of_a_form_read_as_tables_are_one(build: Any, words: Lexicon) -> None:
    """A page whose labels stand beside their values stays as it was read, but for the borders between its sections."""
    sections = (
        "A. Personal details\t\nTitle\tMs\nGiven name(s)\tAda\nFamily name\tBROOK\nNationality\tNorland",
        "B. Official capacity\t\nParticipating as\tHead of delegation\nPosition\tJudge\nMinistry / agency\tMinistry of Justice",
        "C. Contact details\t\nTelephone\t+43 1 260 60\nFax\t+43 1 260 61",
    )
    page = replace(build.page("\n\n".join(sections)), source=Source.OCR)
    (made,) = with_forms(build.document(page), words).pages
    assert len(made.blocks) == 1
    assert _rows(made)[5:8] == [["B. Official capacity", ""], ["Participating as", "Head of delegation"], ["Position", "Judge"]]


def _form(build: Any, left: float, heading: str, family: str, telephone: str) -> tuple[Line, ...]:
    return (
        build.line(heading, 0.18, left),
        build.line("Full name", 0.20, left),
        build.line(family, 0.22, left),
        build.line("Position", 0.25, left),
        build.line("Judge", 0.27, left),
        build.line("Institution", 0.30, left),
        build.line("Police", 0.32, left),
        build.line("Telephone", 0.35, left),
        build.line(telephone, 0.37, left),
    )


def test_who_filled_the_form_in_stands_below_both_parts(build: Any, words: Lexicon) -> None:
    """It belongs to neither participant, nor do the numbers below the closing formula."""
    page = _laid_out(
        build,
        words,
        *_form(build, 0.1, "PARTICIPANT 1", "Ilse Marenko", "+43 1 260 60"),
        *_form(build, 0.6, "PARTICIPANT 2", "Oren Talbek", "+43 1 260 61"),
        build.line("Form completed by (name, date)", 0.45),
        build.line("Ada Verlin, Attaché - 2 April", 0.47),
        build.line("The Embassy avails itself of this opportunity to renew the assurances", 0.52),
        build.line("Tel.: +49 30 206 29 Fax: +49 30 206 28", 0.60),
    )
    rows = _rows(page)
    names = [row[1] for row in rows if row[0] in ("PARTICIPANT 1", "PARTICIPANT 2", "Full name")]
    assert names == ["", "Ilse Marenko", "", "Oren Talbek"]
    assert [row[1] for row in rows if row[0] == "Telephone"] == ["+43 1 260 60", "+43 1 260 61"]
    assert "Ada Verlin" in " ".join(rows[-1])
    assert not any("+49" in row[1] for row in rows)


def test_who_signs_below_words_of_leave_is_no_value(build: Any, words: Lexicon) -> None:
    """They stay lines of the letter, so that what follows them is its end."""
    lines = [
        (build.line(label, top, 0.1), build.line(value, top, 0.4))
        for label, value, top in (
            ("Name", "Ilse Marenko", 0.2),
            ("Position", "Judge", 0.23),
            ("Department", "Criminal Justice", 0.26),
            ("E-mail", "imarenko@court.example", 0.29),
        )
    ]
    leave = (build.line("Yours sincerely,", 0.31, 0.4), build.line("Tom Verlin", 0.33, 0.4))
    page = _laid_out(build, words, *(line for pair in lines for line in pair), *leave)
    assert len(_rows(page)) == len(lines)
    told = [line.text for block in page.blocks if isinstance(block, Paragraph) for line in block.lines]
    assert told == ["Yours sincerely,", "Tom Verlin"]


def test_a_label_for_courtesy_form_and_name_is_one_for_the_name(build: Any, words: Lexicon) -> None:
    """Labels stand below the values, and what the first of them names first is no name."""
    told = (
        ("D. Álvaro Iturralde Goñi", "Tratamiento, nombre y apellidos"),
        ("Fiscal", "Cargo"),
        ("Ministerio de Justicia", "Unidad y organismo"),
        ("+34 91 390 24 11", "Teléfono"),
        ("a.iturralde@mj.example", "Correo electrónico"),
    )
    lines = [build.line(text, 0.2 + 0.06 * at + 0.02 * below) for at, pair in enumerate(told) for below, text in enumerate(pair)]
    assert _rows(_laid_out(build, words, *lines)) == [[label, value] for value, label in told]
