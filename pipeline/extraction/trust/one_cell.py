"""Whether a post and a body were parted within one cell of a table, where the others' cells name posts alone."""

from __future__ import annotations

from collections.abc import Iterator

from models.page import Page, Table
from models.reply import Delegate

COMMA = ", "


def is_parted_in_cell(person: Delegate, page: Page) -> bool:
    """Tell whether a comma alone parts the person's post from the body in one cell: "Assistant Director, Office of the Minister".

    A column mostly has one kind of value, and posts have commas. Of six such values of a person who alone of a table has both,
    none was right; of twenty that were parted so in lists and sentences all were.

    Args:
        person: with the place of the post.
        page: that place's page.
    """
    title, body = person.title, person.organisation
    if title.value is None or body.value is None:
        return False
    joined = _flat(COMMA.join((title.as_written or title.value, body.as_written or body.value)))
    return any(joined in cell for cell in _cells(page))


def _cells(page: Page) -> Iterator[str]:
    for block in page.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield from (_flat(" ".join(line.text for line in cell.lines)) for cell in row)


def _flat(text: str) -> str:
    return " ".join(text.split())
