"""From a note verbale's file to an entry of the register."""

from __future__ import annotations

from datetime import date

from config.settings import Settings
from pipeline.propose import propose

NOTE = """Referencia: CU 2012/88 (A)

Se invita cordialmente al Gobierno a participar en la segunda reunión del grupo de trabajo sobre
armas de fuego, que se celebrará en Viena los días 11 y 12 de junio de 2012.

La respuesta se enviará a registro@example.org.

4 de mayo de 2012
"""


def test_a_text_file_is_read_as_a_note() -> None:
    """Lines that only wrap are one sentence; the language is found."""
    found = propose(NOTE.encode(), "nota.txt", Settings())
    assert (found.reference, found.dated, found.starts) == ("CU 2012/88 (A)", date(2012, 5, 4), date(2012, 6, 11))
    assert found.titles == (("es", "segunda reunión del grupo de trabajo sobre armas de fuego"),)
    assert found.emails == ("registro@example.org",)


def test_a_note_without_white_lines_keeps_its_date_and_its_number() -> None:
    """Below a sentence a line begins anew: the note's day is neither lost in it nor the end of the fax number above."""
    lines = NOTE.replace("registro@example.org.", "registro@example.org o al fax (+43 1 26060 73957).").split("\n\n")
    found = propose("\n".join(lines).encode(), "nota.txt", Settings())
    assert (found.dated, found.faxes) == (date(2012, 5, 4), ("+4312606073957",))
    assert found.doubts == ()


def test_a_file_that_cannot_be_read_says_why() -> None:
    """The reason of the reading comes first among the doubts."""
    found = propose(b"MZ\x90\x00" + b"\0" * 200, "note.exe", Settings())
    assert found.reference is None
    assert len(found.doubts) > 5
