"""Tests of rows with a name in one of two columns: persons of one name, and rests of the row above."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Source, Table
from pipeline.extraction.lists.names_of_one_word import is_one_name
from pipeline.extraction.tables.heads import columns_of
from pipeline.extraction.words.lexicon import lexicon


@pytest.fixture
def own(build: Any, knowledge: Knowledge) -> Any:
    """Tells whether the last row of a table is a person's own."""

    def own_(text: str, language: str, source: Source) -> bool:
        (table,) = build.page(text).blocks
        assert isinstance(table, Table)
        found = columns_of(table.rows, lexicon(knowledge), language)
        assert found is not None
        return is_one_name(table.rows[-1], table.rows[-2], found[0], lexicon(knowledge), source)

    return own_


_PERSONS = [
    (
        "en",
        "Surname\tFirst names\tFunction\tInstitution",
        "OKEYO\tPeter\tHead of Unit\tMinistry of Labour",
        "Suharto\t\tFirst Counsellor\tEmbassy in Berlin",
    ),
    (
        "en",
        "Surname\tFirst names\tFunction\tInstitution",
        "OKEYO\tPeter\tHead of Unit\tMinistry of Labour",
        "\tSuharto\tFirst Counsellor\tEmbassy in Berlin",
    ),
    (
        "fr",
        "Nom\tPrénoms\tFonction\tInstitution",
        "RAZAFY\tVoahangy\tChef du Service\tMinistère du Travail",
        "Tsilavina\t\tPremier Conseiller\tAmbassade à Berlin",
    ),
    (
        "es",
        "Apellidos\tNombres\tCargo\tInstitución",
        "Caballero Díaz\tLuis\tJefe de Unidad\tMinisterio del Interior",
        "Tupaq\t\tPrimer Secretario\tEmbajada en Viena",
    ),
    (
        "ru",
        "Фамилия\tИмя\tДолжность\tОрганизация",
        "Ким\tВячеслав\tначальник отдела\tМинистерство юстиции",
        "Гульбахор\t\tпервый секретарь\tПосольство в Берлине",
    ),
    (
        "ar",
        "الاسم العائلي\tالاسم الشخصي\tالوظيفة\tالمؤسسة",
        "آيت أوحمان\tالحسين\tمدير\tوزارة الداخلية",
        "سوهارتو\t\tمستشار أول\tوزارة العدل",
    ),
    (
        "zh",
        "姓\t名\t职务\t单位",
        "欧阳\t静宜\t副处长\t公安部",
        "乌云其木格\t\t一等秘书\t司法部",
    ),
]


@pytest.mark.parametrize(("language", "head", "above", "row"), _PERSONS)
def test_one_name_with_a_post_and_a_body_is_a_person(own: Any, language: str, head: str, above: str, row: str) -> None:
    """Typed or read from a picture: the person above has a post and a body too."""
    assert all(own(f"{head}\n{above}\n{row}", language, source) for source in (Source.TEXT, Source.OCR))


_HEAD = "Surname\tFirst names\tFunction\tInstitution\tE-mail\nOKEYO\tPeter\t"


@pytest.mark.parametrize(
    "rows",
    [
        "Head of Unit\tMinistry of Labour\tp.o@mol.example\nSuharto\t\t\t\ts@embassy.example",
        "Head of Unit\tMinistry of Labour\t\nSuharto\t\tFirst Counsellor\t\ts@embassy.example",
        "Focal point\tNorland Alliance\t\nSuharto\t\tEnvoy\tRiverine Forum\t",
    ],
)
def test_one_sign_is_enough_where_rows_were_typed(own: Any, rows: str) -> None:
    """Lines of a picture's cell may be read as two rows: there one sign is too little."""
    assert own(_HEAD + rows, "en", Source.TEXT)
    assert not own(_HEAD + rows, "en", Source.OCR)


@pytest.mark.parametrize("source", [Source.TEXT, Source.OCR])
@pytest.mark.parametrize(
    "rows",
    [
        "Director of\tMinistry of Labour\tp.o@mol.example\n\tMarie\tPublic Affairs\t\t",
        "Director,\tMinistry of\t\n\tMarie\tLegal Adviser\tLabour\t",
        "Head of Unit\tMinistry of Labour\t\n\tMarie\t\t\tp.o@mol.example",
        "Head of Unit\tMinistry of Labour\tp.okeyo@\n\tMarie\t\t\tmol.example",
        "Head of Unit\tMinistry of Labour\t\n\tMarie\t\t\t",
        "Head of Unit\tMinistry of Labour\t\n\tMarie\tfor inquiries\tand Welfare\t",
    ],
)
def test_the_rest_of_a_row_is_nobodys(own: Any, rows: str, source: Source) -> None:
    """What ends in a comma or a small word goes on below; a given name beside nothing else is the second one."""
    assert not own(_HEAD + rows, "en", source)


def test_a_genitive_goes_on(own: Any) -> None:
    """Russian posts go on in the genitive, in small letters as all of them."""
    head = "Фамилия\tИмя\tДолжность\tОрганизация\nКим\tВячеслав\tзаместитель\tМинистерство\n"
    assert not own(head + "\tАльберт\tначальника отдела\tюстиции", "ru", Source.OCR)
