"""Contact persons who bear a delegate's name, and are somebody else perhaps."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from models.page import Document
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.entries.last_contacts import OF_NAMESAKE
from pipeline.extraction.running_text.belongings import settled
from pipeline.extraction.sheet_reader import SheetReader
from pipeline.extraction.words.lexicon import lexicon
from pipeline.reading.formats.text import page_of_text

KNOWLEDGE = load_knowledge()
LEXICON = lexicon(KNOWLEDGE)
ENGLISH = "The delegation will comprise:\n\n1. Ms. Imogen Loh, Judge\n2. Mr. Declan Rory TAPSELL, Desk Officer\n\n"
FRENCH = "La délégation sera composée de :\n\n1. Mme Claire Roux, Juge\n2. M. Henri Paul Morel, Chargé de mission\n\n"
SPANISH = "La delegación estará integrada por:\n\n1. Sra. Ana Vidal, Jueza\n2. Sr. Luis Mario Leal, Asesor Jurídico\n\n"
RUSSIAN = (
    "Делегация будет состоять из следующих лиц:\n\n1. Борисова Марта Ивановна, судья\n2. Каримов Олег Львович, следователь\n\n"
)
ARABIC = "سيتألف الوفد من السادة التالية أسماؤهم:\n\n1. السيدة مرثا بورج، قاضية\n2. السيد سامي لطفي سالم، نائب الوزير\n\n"
CHINESE = "代表团成员如下：\n\n1. 李红女士，检察官\n2. 王小明先生，司法部处长\n\n"


def mails(text: str) -> list[tuple[str, bool]]:
    """Return the second person's addresses, and whether each may be a namesake's."""
    page = page_of_text(text)
    assert page is not None
    reader = SheetReader(LEXICON, KNOWLEDGE, None)
    persons = list(reader.sheet(Sheet(Document("1", None, "", "text", (page,)), Part.NOTE)))
    hits = settled(persons, reader.gathered.readings, LEXICON)[1].contacts
    return [(str(hit.finding.value), OF_NAMESAKE in hit.finding.reasons) for hit in hits if hit.finding.field == "email"]


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "The contact person at the Mission for this matter is Rory TAPSELL (Consul General; rtapsell@mfa.example).",
        ENGLISH + "For further details please contact Mr. Rory Tapsell, Counsellor, at rtapsell@mfa.example.",
        FRENCH + "La personne à contacter à la Mission est M. Paul Morel, Consul général (pmorel@mae.example).",
        SPANISH + "La persona de contacto en la Misión es el Cónsul General, Sr. Mario Leal (mleal@mre.example).",
        RUSSIAN + "Контактное лицо: Каримов Пётр Львович, советник (karimov@mfa.example).",
        ARABIC + "للاستفسار يرجى الاتصال بالسيد لطفي سالم، القنصل العام (lsalem@mofa.example).",
    ],
)
def test_a_contact_person_of_another_post_under_a_shorter_name_is_another(text: str) -> None:
    """Neither his names nor his post are all the delegate's."""
    assert mails(text + "\n") == []


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "The contact person is Rory Tapsell (rtapsell@mfa.example).",
        ENGLISH + "The contact person is Mr. Declan Rory Tapsell, Consul General (rtapsell@mfa.example).",
        FRENCH + "La personne à contacter est M. Henri Paul Morel, Consul général (pmorel@mae.example).",
        RUSSIAN + "Контактное лицо: Каримов Олег Львович, советник (karimov@mfa.example).",
        CHINESE + "联系人：王小明先生，领事（wang@mfa.example）。",
    ],
)
def test_where_only_one_of_them_differs_a_person_is_asked(text: str) -> None:
    """The whole name with another post, or a part of the name without one, may be the delegate's or another's."""
    assert [asked for _, asked in mails(text + "\n")] == [True]


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "The contact person is Mr. Declan Rory Tapsell (rtapsell@mfa.example).",
        ENGLISH + "The contact person is Mr. Declan Tapsell, Desk Officer (rtapsell@mfa.example).",
        ENGLISH + "Please contact Mr. Tapsell, Head of Delegation (rtapsell@mfa.example).",
        ENGLISH + "Please contact Mr. Tapsell, Desk Officer at the Ministry (rtapsell@mfa.example).",
        RUSSIAN + "Контактное лицо: Каримов О.Л., следователь (karimov@mfa.example).",
        CHINESE + "联系人：王小明先生，处长（wang@mfa.example）。",
    ],
)
def test_the_delegate_himself_may_be_the_contact_person(text: str) -> None:
    """His surname, or his own post beside the name, is no other's."""
    assert [asked for _, asked in mails(text + "\n")] == [False]
