"""What stands before the @ on pictures."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.contacts.local_parts_reread import figured, perhaps_figured, unlabelled


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("officel4", "office14"),
        ("bureaul", "bureaul"),
        ("tofficel4", "toffice14"),
        ("xiql4", "xiql4"),
        ("ada.bureaul2", "ada.bureau12"),
        ("mision-l3", "mision-l3"),
        ("officeS.roth", "office5.roth"),
        ("roth.iql2", "roth.iq12"),
        ("cn3lun", "cn31un"),
        ("roth.lu7Oun", "roth.lu70un"),
        ("roth.ba7Sun", "roth.ba75un"),
        ("paul2", "paul2"),
        ("offiee13-ju", "office13-ju"),
        ("officer13", "officer13"),
        ("raul.khalil77", "raul.khalil77"),
        ("a.rossiS2.B", "a.rossiS2.B"),
        ("McS.roth", "McS.roth"),
    ],
)
def test_letters_and_figures_are_told_apart(knowledge: Knowledge, read: str, meant: str) -> None:
    """Words of offices, the State's letters and capitals amid small letters tell; names that end in l keep it."""
    assert figured(read, knowledge, knowledge.state("IRQ")) == meant


def test_an_l_before_a_figure_may_be_one(knowledge: Knowledge) -> None:
    """The other spelling is offered; where the State's own letters end so, there is no doubt."""
    assert perhaps_figured("paul2", None) == "pau12"
    assert perhaps_figured("roth.cl24", knowledge.state("CHL")) == ""
    assert perhaps_figured("roth.cl24", knowledge.state("IRQ")) == "roth.c124"
    assert perhaps_figured("roth24", None) == ""


def test_a_label_is_no_beginning(knowledge: Knowledge) -> None:
    """Of "C. e.: nicolas" a coarse fax leaves "Ce.nicolas"."""
    assert unlabelled("Ce.nicolas", knowledge) == "nicolas"
    assert unlabelled("jo.nicolas", knowledge) == "jo.nicolas"
