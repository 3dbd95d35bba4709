"""Typed forms whose sections are tables of their own: one table again, so that telephones below belong to the name above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Block, Cell, Page, Paragraph, Table
from pipeline.extraction.forms.boxes import has_boxes, offers_roles
from pipeline.extraction.forms.forms import is_form
from pipeline.extraction.forms.role_headings import heading_role
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.tables.turned_tables import table_of
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import bare_label

HEADING_LINES = 2  # of a section, at most: "3. Contact details", "Capacity (tick one box)"
HEADING_LETTERS = 120


def with_forms_joined(page: Page, lexicon: Lexicon) -> Page:
    """Return the page with each form that is parted into several tables as one table, the choices between them with it.

    A form begins with a table that has a label for the name; the tables behind it that only have other labels go on with it,
    as far as nothing but the headings of sections stands between them. So does one with the given name behind a family name.
    """
    blocks: list[Block] = []
    waiting: list[Paragraph] = []  # headings behind a form, of which it is not known yet whether it goes on
    for block in _with_headings(page.blocks, lexicon):
        form = blocks[-1] if blocks and isinstance(blocks[-1], Table) and _names_somebody(blocks[-1], lexicon) else None
        if form is not None and isinstance(block, Paragraph) and _is_choice(block, lexicon):
            blocks[-1] = _joined(form, [*waiting, block], None)
            waiting = []
        elif form is not None and isinstance(block, Paragraph) and _is_heading(block):
            waiting.append(block)
        elif (
            form is not None
            and isinstance(block, Table)
            and (_goes_on(block, lexicon) or (not waiting and _goes_on_with_name(form, block, lexicon)))
        ):
            blocks[-1] = _joined(form, waiting, block)
            waiting = []
        else:
            blocks += [*waiting, block]
            waiting = []
    blocks += waiting
    return page if tuple(blocks) == page.blocks else replace(page, blocks=tuple(blocks))


def _with_headings(blocks: Sequence[Block], lexicon: Lexicon) -> list[Block]:
    """Return the blocks with the heading that tells the role of who is in the form below it as that form's first row."""
    made: list[Block] = []
    for block in blocks:
        above = made[-1] if made and isinstance(made[-1], Paragraph) else None
        if above is not None and isinstance(block, Table) and _tells_role(above, lexicon) and _names_somebody(block, lexicon):
            made[-1:] = [Paragraph(above.lines[:-1])] if len(above.lines) > 1 else []
            made.append(table_of([(Cell(0, 1, above.lines[-1:]),), *(tuple(row) for row in block.rows)]))
        else:
            made.append(block)
    return made


def _tells_role(block: Paragraph, lexicon: Lexicon) -> bool:
    return bool(block.lines) and heading_role(block.lines[-1].text, lexicon) is not None


def _names_somebody(table: Table, lexicon: Lexicon) -> bool:
    return is_form(table.rows, lexicon) and bool(PERSONAL & set(_labels(table, lexicon)))


def _goes_on(table: Table, lexicon: Lexicon) -> bool:
    """Tell whether a table has labels in most of its rows, each with a value beside it, and none for a name."""
    return _is_labelled(table, lexicon) and not PERSONAL & set(_labels(table, lexicon))


def _is_labelled(table: Table, lexicon: Lexicon) -> bool:
    rows = [row for row in table.rows if any(cell.lines for cell in row)]
    begun = [row for row in rows if lexicon.label(bare_label(row[0].text))]
    return len(begun) * 2 > len(rows) and len(rows[0]) > 1


def _goes_on_with_name(form: Table, table: Table, lexicon: Lexicon) -> bool:
    """Tell whether the table begins with the half of a name whose other half ends the form, and has no label of it again."""
    above, names = _likeliest(form, lexicon), _likeliest(table, lexicon)
    halves = {*above[-1:], *names[:1]} == {"family", "given"} and len(PERSONAL & {*above}) == len(PERSONAL & {*names}) == 1
    return halves and {*above}.isdisjoint(names) and _is_labelled(table, lexicon)


def _likeliest(table: Table, lexicon: Lexicon) -> list[str]:
    """Return the likeliest field of every label in the table."""
    return [names[0] for row in table.rows for cell in row if (names := lexicon.label(bare_label(cell.text)))]


def _labels(table: Table, lexicon: Lexicon) -> list[str]:
    return [name for row in table.rows for cell in row for name in lexicon.label(bare_label(cell.text))]


def _is_choice(block: Paragraph, lexicon: Lexicon) -> bool:
    text = " ".join(line.text for line in block.lines)
    return has_boxes(text) and offers_roles(text, lexicon)


def _is_heading(block: Paragraph) -> bool:
    return len(block.lines) <= HEADING_LINES and sum(len(line.text) for line in block.lines) <= HEADING_LETTERS


def _joined(form: Table, between: Sequence[Paragraph], more: Table | None) -> Table:
    rows = [tuple(row) for row in form.rows]
    rows += [(Cell(0, 1, block.lines),) for block in between]
    rows += [tuple(row) for row in more.rows] if more is not None else []
    return table_of(rows)
