"""Bodies named in letterheads and signatures."""

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.letterhead import letterhead_names, organisation_names, signature_names
from pipeline.extraction.layout.text import page_texts

TEXT = """Permanent Mission of the Republic of Malta to the
United Nations and other International Organizations
Opernring 5, 1010 Vienna
Tel.: +43 1 586 50 10

Dear Sir, we shall attend.

Joseph Borg
Embassy of Malta"""


def test_the_letterheads_name_is_joined_over_lines(build: Any, knowledge: Knowledge) -> None:
    """A name broken over two lines is one name; addresses and numbers are no part of it."""
    (page,) = page_texts(build.document(TEXT))
    names = [name.text for name in letterhead_names(page, knowledge)]
    assert names[0] == "Permanent Mission of the Republic of Malta to the United Nations and other International Organizations"


def test_signatures_name_their_body(build: Any, knowledge: Knowledge) -> None:
    """The body below a signature is found."""
    (page,) = page_texts(build.document(TEXT))
    assert [name.text for name in signature_names(page, knowledge)][-1] == "Embassy of Malta"


def test_a_sentence_broken_before_a_word_of_organisations_names_none(build: Any, knowledge: Knowledge) -> None:
    """Organisations begin with a capital: "… se / joint en outre" goes on with a sentence."""
    text = "Changement :\n\njoint en outre à la délégation M. Jean Lambrechts\n\nJoint Research Centre of Norland"
    names = [name.text for name in letterhead_names(*page_texts(build.document(text)), knowledge)]
    assert not any(name.startswith("joint") for name in names)


def test_a_telephone_that_many_share_names_no_organisation(build: Any, knowledge: Knowledge) -> None:
    """The word "joint" begins an organisation's name; before a label it says whose the number is."""

    def found(line: str) -> list[str]:
        return [name.text for name in organisation_names(*page_texts(build.document(f"{line}\n\nWe shall attend.")), knowledge)]

    assert found("Joint telephone for both: +1 246 431 7700") == []
    assert found("Joint Research Centre of Norland") == ["Joint Research Centre of Norland"]
    assert found("International Organization for Migration Tel.: +41 22 717 9111") != []
