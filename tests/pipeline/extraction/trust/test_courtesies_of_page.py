"""Tests of courtesy forms in capitals beside others of a picture that have small letters."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.finding import Finding, Where, absent
from models.page import Box
from models.reply import Delegate
from pipeline.extraction.trust.courtesies_of_page import IN_CAPITALS, with_courtesies_as_others
from pipeline.extraction.words.lexicon import lexicon

PICTURES = frozenset({("0" * 64, 1)})
PLACE = Where("0" * 64, 1, Box(0.1, 0.1, 0.4, 0.12), "")


def person(form: str) -> Delegate:
    """Return a delegate with this courtesy form."""
    fields = {field: absent(field, 0.9) for field in ("title", "organisation", "role")}
    name = Finding("name", "Ada Brook", "", 0.9, PLACE)
    return Delegate(1, name, Finding("honorific", form, form, 0.98, PLACE), **fields, emails=(), phones=(), faxes=())


@pytest.mark.parametrize(
    ("forms", "after"),
    [
        (["MS.", "Mr.", "Mr."], ["Ms.", "Mr.", "Mr."]),
        (["Mr.", "MS", "Ms."], ["Mr.", "Ms.", "Ms."]),
        (["Mr.", "Ms", "Ms."], ["Mr.", "Ms", "Ms."]),
        (["H.E. MR.", "Mr.", "Ms."], ["H.E. Mr.", "Mr.", "Ms."]),
        (["SRA.", "Sr.", "Sr."], ["Sra.", "Sr.", "Sr."]),
        (["Г-Н", "г-жа", "г-жа"], ["Г-н", "г-жа", "г-жа"]),
        (["MR.", "MS.", "Ms."], ["MR.", "MS.", "Ms."]),
        (["MM", "M.", "Mme"], ["MM", "M.", "Mme"]),
        (["H.E. Mr.", "Mr.", "Ms."], ["H.E. Mr.", "Mr.", "Ms."]),
        (["Mr", "Ms", "Mr.", "Mr"], ["Mr", "Ms", "Mr.", "Mr"]),
        (["السيد", "السيدة"], ["السيد", "السيدة"]),
        (["先生", "女士"], ["先生", "女士"]),
    ],
)
def test_forms_are_written_as_the_others_are(knowledge: Knowledge, forms: list[str], after: list[str]) -> None:
    """What is put right is asked about and shown as it was read; what was typed is as it was meant."""
    persons = [person(form) for form in forms]
    told = with_courtesies_as_others(persons, PICTURES, lexicon(knowledge).plain_courtesies)
    assert [one.honorific.value for one in told] == after
    for form, one in zip(forms, told, strict=True):
        assert (IN_CAPITALS in one.honorific.reasons) is (form != one.honorific.value)
        assert (form in one.honorific.alternatives) is (form != one.honorific.value)
    assert with_courtesies_as_others(persons, frozenset(), lexicon(knowledge).plain_courtesies) == tuple(persons)
