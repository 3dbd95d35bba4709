"""Tests of telling what a stretch about a person is: a title, a unit or an organisation."""

from __future__ import annotations

import pytest

from pipeline.extraction.entries.places import Place, chinese_body, is_acronym, may_be_body, place
from pipeline.extraction.entries.row_ends import closes_name
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Minister of Justice", Place.TITLE),
        ("Ministry of Justice", Place.BODY),
        ("Police Attaché", Place.TITLE),
        ("Customs Liaison Officer", Place.TITLE),
        ("Secretariat of the National Drug Committee", Place.UNIT),
        ("Secretariat of State for Migration", Place.BODY),
        ("Police Inspector of the Central Criminal Police", Place.TITLE),
        ("Ministerio Fiscal de Belice", Place.BODY),
        ("National Police Headquarters", Place.BODY),
        ("Permanent Mission", Place.BODY),
        ("Cybercrime Section", Place.UNIT),
        ("Ministre de l'intérieur", Place.TITLE),
        ("Ministère de l'intérieur", Place.BODY),
        ("Secretaria Técnica del Grupo", Place.TITLE),
        ("Secretaría de Gobernación", Place.BODY),
        ("Генеральный прокурор", Place.TITLE),
        ("Государственный советник юстиции", Place.TITLE),
        ("Государственный комитет Республики по миграции", Place.BODY),
        ("Генеральная прокуратура", Place.BODY),
        ("مدير إدارة", Place.TITLE),
        ("وزارة العدل", Place.BODY),
        ("المنسقة الوطنية لمكافحة الاتجار بالأشخاص", Place.TITLE),
        ("اللحنة الوطنية لمكافحة الاتجار بالأشخاص", Place.BODY),  # a letter was misread
        ("三等秘书", Place.TITLE),
        ("司法部", Place.BODY),
        ("Director of the People's Court London", Place.TITLE),
        ("Head of the Children's Office Port Vila", Place.TITLE),
        ("Public Prosecutor's Office Frankfurt am Main", Place.BODY),
        ("Attorney General's Office London", Place.BODY),
        ("Office to Monitor and Combat Trafficking in Persons", Place.BODY),
        ("Unit to Combat Trafficking", Place.UNIT),
        ("Постпредства", Place.BODY),
        ("Federal Fisheries Agency (FFA)", Place.BODY),
        ("Director of Public Prosecutions (DPP)", Place.TITLE),
        ("Director: Gender and Legal Affairs", Place.TITLE),
        ("Director Legal Affairs", Place.TITLE),
        ("OIC Transnational Crime Unit", Place.TITLE),
        ("International Organised Crime Team", Place.UNIT),
        ("Justice Reform Unit", Place.UNIT),
        ("Bureau Director at the Department of Fisheries", Place.TITLE),
        ("District Court in Port Vila", Place.BODY),
        ("District Judge", Place.TITLE),
        ("International Harbour Network against Trafficking", Place.BODY),
        ("Immigration and Citizenship Service", Place.BODY),
        ("Legal Unit Nigeria Immigration Service", Place.UNIT),
        ("Legal and Prosecution", Place.TITLE),
        ("Chef de service", Place.TITLE),
        ("Public Prosecutor", Place.TITLE),
        ("Haut Commandement de la Gendarmerie", Place.BODY),
        ("Alianza contra la Trata", Place.BODY),
        ("Альянс против торговли людьми", Place.BODY),
        ("Haut fonctionnaire", Place.TITLE),
        ("Délégation Générale", Place.BODY),
        ("Directrice générale", Place.TITLE),
    ],
)
def test_words_and_their_order_tell_what_is_meant(words: Lexicon, text: str, kind: Place) -> None:
    """One letter or accent may part a post from a body."""
    assert place(text, words) is kind


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("司法部国际合作司副司长", "司法部"),
        ("外交部部长", ""),
        ("刑法室副主任", ""),
        ("香港特别行政区律政司高级政府律师", "香港特别行政区律政司"),
        ("澳门特别行政区保安司司长办公室顾问", "澳门特别行政区保安司司长办公室"),
        ("国家法官学院讲师", "国家法官学院"),
        ("法学院教授", ""),
        ("打擊毒品委員會秘書", "打擊毒品委員會"),
        ("廉政公署總調查主任", "廉政公署"),
        ("行政長官辦公室顧問", "行政長官辦公室"),
        ("最高檢察院檢察官", "最高檢察院"),
        ("代表團團長", ""),
        ("法務局法律顧問", "法務局"),
        ("司法警察局调查厅处长", "司法警察局"),
        ("保安司司長辦公室顧問", "保安司司長辦公室"),
        ("法务局局长", ""),
    ],
)
def test_a_chinese_post_is_parted_from_its_ministry(words: Lexicon, text: str, body: str) -> None:
    """The ministry is the organisation; the post that heads it names it already."""
    assert text[: chinese_body(text, words)] == body


def test_a_states_government_is_no_body_and_that_of_a_region_is_one(words: Lexicon) -> None:
    """Who sends somebody is told by it, not where he works: 中国政府拟派霍利先生."""
    assert place("中国政府", words) is Place.OTHER
    assert place("香港特别行政区政府", words) is Place.BODY


@pytest.mark.parametrize(
    ("before", "line", "closed"),
    [
        ("Head, Public Security", "Directorate", True),
        ("Senior Officer, Special Investigations", "Unit", True),
        ("Deputy Director of Public", "Prosecutions", True),
        ("Secretariat of the National Anti-Trafficking", "Committee", True),
        ("Ministry of Foreign", "Affairs", True),
        ("Senator", "Parliament", False),
        ("Inspector General", "Police", False),
        ("Director General", "Department", False),
        ("Chief Prosecutor,", "Directorate", False),
        ("Head, Public Security", "Directorate of Prisons", False),
        ("Заместитель начальника", "Управления", False),
    ],
)
def test_a_noun_alone_on_a_line_closes_the_name_above_it(words: Lexicon, before: str, line: str, closed: bool) -> None:
    """No body is called "Directorate" alone, so the words above it that want a noun are its own."""
    assert closes_name(before, line, words) is closed


@pytest.mark.parametrize(
    ("text", "view", "may"),
    [
        ("Secretaria de Bienestar Social", "Ministerio Publico\nMision Permanente de Norlandia", True),
        ("Secretaria de Estado", "Ministerio Público\nMisión Permanente de Norlandia", False),
        ("Directora de Bienestar", "Mision Permanente de Norlandia", False),
        ("", "Mision Permanente", False),
    ],
)
def test_a_post_that_lacks_an_accent(words: Lexicon, text: str, view: str, may: bool) -> None:
    """Where other bodies' accents are not written either, "Secretaria" may be a body; else it is a person."""
    assert may_be_body(text, view, words) is may


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Public Security Directorate", Place.UNIT),
        ("Legal Department", Place.UNIT),
        ("Head Legal Department", Place.TITLE),
        ("Assistant Director Immigration Department", Place.TITLE),
    ],
)
def test_words_that_only_describe_make_no_post_of_a_body(words: Lexicon, text: str, told: Place) -> None:
    """The noun at the end tells what they begin, unless a post stands before it."""
    assert place(text, words) is told


def test_a_word_of_capitals_may_be_a_body() -> None:
    """Accents and the letter Ё are capitals too; two letters tell only where the caller says so, and small ones never."""
    assert all(map(is_acronym, ("SICCFIN", "ÉNA", "МЧСЁ", "CARABINEROS")))
    assert not any(map(is_acronym, ("AA", "MoI", "MI5", "MIN JUS", "GENDARMERIEKORPS", "")))
    assert is_acronym("AA", 2)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Segunda Fiscalía Penal de Piura", Place.BODY),
        ("Primer Tribunal Oral", Place.BODY),
        ("Première Chambre de la Cour de cassation", Place.BODY),
        ("Второй департамент Азии", Place.UNIT),
        ("Primer Secretario", Place.TITLE),
        ("First Secretary", Place.TITLE),
        ("Senior Court Clerk", Place.TITLE),
    ],
)
def test_which_of_several_bodies_is_no_post(words: Lexicon, text: str, kind: Place) -> None:
    """Of "Abogada, Segunda Fiscalía" the number stood in the post, unasked."""
    assert place(text, words) is kind


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Brigada Investigadora de Trata de Personas", Place.UNIT),
        ("Grupo Asesor de Tratados", Place.UNIT),
        ("Division Director of Operations", Place.TITLE),
        ("Juez Instructor de la Corte", Place.TITLE),
        ("Fiscal Jefe de la Unidad", Place.TITLE),
    ],
)
def test_what_describes_a_unit_may_be_a_word_of_posts(words: Lexicon, text: str, told: Place) -> None:
    """Where nouns come first; in English the unit describes the post."""
    assert place(text, words) is told
