"""Tests of choices by boxes."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.forms.boxes import chosen_role, offers_courtesies, ticked
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "role", "several"),
    [
        ("☐ Head of delegation ☒ Adviser ☐ Member", Role.ADVISER, True),
        ("Head of delegation ☐ Adviser ☐ Observer ☑", Role.OBSERVER, True),
        ("□ 团长 ☑ 顾问 □ 观察员", Role.ADVISER, True),
        ("Head of delegation ☐ Adviser ☑ Observer ☐ r", Role.ADVISER, True),  # a torn letter behind the last box
        ("Capacity Head of delegation ☑ Adviser ☐", Role.HEAD, True),  # its label ran into the field
        ("Chef de délégation [ ] Suppléant [x] Observateur [ ] autre : ____", Role.ALTERNATE, True),
        ("Head of delegation ☐ Adviser ☑ Observer", None, True),  # the first box was not read, or the last
        ("Head of delegation", Role.HEAD, False),
        ("☐ Head of delegation Alternate Member [X] A Adviser", Role.ADVISER, True),
        ("☒ H adof delegation n ☐ e mbe", Role.HEAD, True),
        ("☒ Hall of nations ☐ e mbe", None, True),
        ("Глава делегации Советник Член делегации", None, True),
        ("☐ Head of delegation ☐ Member", None, True),
        ("Head of delegation [X] Delegate Adviser Observer", Role.MEMBER, True),  # "Delegate Adviser" is nearly a role
        ("Jefe de delegación Suplente [X] Delegado Asesor Observador", Role.MEMBER, True),
        ("[X] Alternate Delegate Adviser", Role.ALTERNATE, True),
        ("[X] Chef de délégation Suppléant Membre", None, True),  # one role, or two
        ("☒ Chef de délégation suppléant ☐ Membre", Role.ALTERNATE, True),
        ("团长 √ 团员 □ 顾问 □", Role.HEAD, True),
        ("团长 □ 团员 √ 顾问 □", Role.MEMBER, True),
        ("√ 团长 □ 团员 □ 顾问", Role.HEAD, True),
        ("团长 √ 团员 顾问", None, True),  # the tick may be of the word before it, or behind it
    ],
)
def test_the_ticked_role_counts(knowledge: Knowledge, text: str, role: Role | None, several: bool) -> None:
    """The role whose box is ticked; where none can be read as ticked, it is known that several were offered."""
    found, offered = chosen_role(text, lexicon(knowledge))
    assert found is role
    if role is None:
        assert offered is several


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("☒ M. ☐ Mme", "M."),
        ("☐ M. ☒ Mme", "Mme"),
        ("Mr ☐ Ms. ☒ Dr. ☐ other …", "Ms."),
        ("M. [ ] Mme [x] Dr [ ] autre : ____", "Mme"),
        ("Mr ☐ Ms. ☒ Dr.", None),  # the first box was not read, or the last
        ("☐ Mr. ☒ Ms.", "Ms."),
        ("☐ Mr. ☐ Ms.", None),
        ("[X] Mr. Ms.", "Mr."),
        ("[X] H.E. Mr.", "H.E. Mr."),
        ("14 and 15 April 2009\nMs.", "Ms."),  # a heading's last line ran into the field
        ("15 April 2009", None),
        ("H.E.\nMs.", "H.E.\nMs."),
    ],
)
def test_the_ticked_courtesy_form_counts(build: Any, knowledge: Knowledge, text: str, form: str | None) -> None:
    """A form of one letter too, though on a page in English it is an initial elsewhere."""
    document = build.document(text)
    held = passage(document, document.pages[0], tuple(document.pages[0].lines()))
    found = ticked(Piece(held, 0, len(held.text)), lexicon(knowledge), "en")
    assert (found.text if found is not None else None) == form


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("☐ Mr. ☐ N Mrs. ☒ Ms. Other (please specify):", True),
        ("☐ M. ☐ Mme ☒ Mlle Autre (préciser) : ____", True),
        ("☐ Sr. ☒ Sra. Otro (especifique): ____", True),
        ("☒ Head ☐ Member Other (please specify): ____", False),
        ("☒ Ms. Ada Lind (Director)", False),
    ],
)
def test_what_is_asked_of_the_last_choice_is_none(knowledge: Knowledge, text: str, offers: bool) -> None:
    """Her "Ms." was lost in silence where the form asked to specify another form, or a box's edge was read as a letter."""
    assert offers_courtesies(text, lexicon(knowledge)) is offers


@pytest.mark.parametrize(
    "row", ["Title|☒ Mr. ☒ Ms. ☐ Dr.", "Participant<br>☒ Mr. ☒ Ms.|", "Title|[x] M. [x] Mme", "Обращение|☒ ггн ☐ гжа"]
)
def test_two_ticks_or_a_misread_word_choose_nothing(delegates_of_mail: Any, row: str) -> None:
    """The first form was filed in silence, or none; nobody can tell which is meant, so that it is asked."""
    rows = "".join(f"<tr><td>{each.replace('|', '</td><td>')}</td></tr>" for each in (row, "Family name|MOE", "First name|Kim"))
    (read,) = delegates_of_mail(f"<p>CU 2009/33 (A)</p><table>{rows}<tr><td>Function</td><td>Judge</td></tr></table>", "html")
    assert read.honorific.value is None
    assert Doubt.UNCHOSEN.reason in read.name.reasons
