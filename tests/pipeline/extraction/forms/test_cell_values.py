"""Tests of what a field holds beside what its label says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.fields.phones import find
from pipeline.extraction.forms.cell_values import (
    UNIT_ALONE_SURE,
    beside_contacts,
    body_and_post,
    body_behind,
    courtesies_apart,
    end_of_part,
    has_letters,
    misplaced,
    only_initials,
    post_below,
    post_or_unit,
    rank_before,
    rest_of_name,
    stops_mended,
    with_body,
    without_offers,
)
from pipeline.extraction.forms.labels import LabelledValue
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.words.lexicon import Lexicon, lexicon


def _piece(build: Any, text: str) -> Piece:
    page = build.page(text)
    held = passage(build.document(page), page, tuple(page.lines()))
    return Piece(held, 0, len(held.text))


@pytest.mark.parametrize(("text", "told"), [("M.", False), ("处", True), ("Judge", True), ("12 - 3", False)])
def test_a_word_or_a_chinese_character_is_one(text: str, told: bool) -> None:
    """One Latin letter is none."""
    assert has_letters(text) is told


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Rosa Vania (Ms.)", "Rosa Vania"),
        ("Rosa Vania, Ms.", "Rosa Vania"),
        ("Rosa Vania (Rosie)", "Rosa Vania (Rosie)"),
        ("Ms. Rosa Vania", "Ms. Rosa Vania"),
    ],
)
def test_a_part_of_a_name_ends_before_the_courtesy_form_behind_it(knowledge: Knowledge, text: str, part: str) -> None:
    """Whatever else stands in the field is the name's."""
    match = name_at(text, 0, lexicon(knowledge), "en", whole=True)
    assert match is not None
    assert text[: end_of_part(match, text, len(text))] == part


@pytest.mark.parametrize(("text", "told"), [("S.H., M.H.", True), ("Judge", False)])
def test_degrees_are_no_post(build: Any, knowledge: Knowledge, text: str, told: bool) -> None:
    """Words for a post are."""
    assert only_initials(Person((), "table", 0.9, title=(_piece(build, text),)), lexicon(knowledge)) is told


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("Ministry of Justice\nSenior Adviser", ("Senior Adviser", "Ministry of Justice")),
        ("Senior Adviser\nMinistry of Justice", ("Senior Adviser", "Ministry of Justice")),
        ("Министерство юстиции\nначальник отдела", ("начальник отдела", "Министерство юстиции")),
        ("Ministry of Justice, Senior Adviser", ("Senior Adviser", "Ministry of Justice")),
        ("公安部国际合作局翻译", ("国际合作局翻译", "公安部")),
        ("Ministry of Justice, Treaty Department", None),
        ("Office of the Public\nProsecutor", None),
        ("Ministry of\nJustice", None),
    ],
)
def test_body_and_post_on_lines_of_their_own_are_parted(
    build: Any, knowledge: Knowledge, text: str, parted: tuple[str, str] | None
) -> None:
    """In either order; a body's name on two lines is one."""
    person = body_and_post(Person((), "table", 0.9), _piece(build, text), lexicon(knowledge))
    assert (person and (person.title[0].text, person.organisation[0].text)) == parted


def test_what_stands_beside_contacts_is_the_value(build: Any, knowledge: Knowledge) -> None:
    """Before them, or behind them where nothing stands before."""
    for text in ("Judge\nTel. +43 1 505 43 21", "Tel. +43 1 505 43 21\nJudge"):
        piece = _piece(build, text)
        hits = find(piece.passage, knowledge, knowledge.state("AUT"))
        assert beside_contacts(piece, hits).text.strip() == "Judge"


def test_a_body_in_a_column_of_contacts_is_a_body(build: Any, knowledge: Knowledge) -> None:
    """Two heads were read as one."""
    person = misplaced(Person((), "table", 0.9), _piece(build, "Ministry of Justice"), lexicon(knowledge))
    assert [piece.text for piece in person.organisation] == ["Ministry of Justice"]


@pytest.mark.parametrize(
    ("text", "told", "parted"),
    [
        ("Legal Adviser / Ministry of Justice", set(), ("Legal Adviser", "Ministry of Justice")),
        ("Commissaire, Police nationale", set(), ("Commissaire", "Police nationale")),
        ("начальник отдела, Министерство юстиции", set(), ("начальник отдела", "Министерство юстиции")),
        ("Head of Section, Treaty Division", set(), ("Head of Section, Treaty Division", "")),
        ("Legal Adviser, Ministry of Justice", {"organisation"}, ("Legal Adviser, Ministry of Justice", "")),
    ],
)
def test_a_body_behind_the_post_of_a_label(
    build: Any, knowledge: Knowledge, text: str, told: set[str], parted: tuple[str, str]
) -> None:
    """Where no other label asks for it; a unit stays with the post."""
    person = body_behind(Person((), "labels", 0.9, title=(_piece(build, text),)), told, lexicon(knowledge))
    assert (" ".join(p.text for p in person.title), " ".join(p.text for p in person.organisation)) == parted


@pytest.mark.parametrize(
    ("behind", "more"),
    [
        (" Tha&G Tran", 11),
        (" Lê\nJudge", 3),
        (", Judge", 0),
        (" Director", 0),
        (" Ministry of Justice", 0),
        (" (Ilse MARENKO)", 0),
        (" of the Mission", 0),
        ("", 0),
    ],
)
def test_what_stands_behind_a_misread_word_is_of_the_name(knowledge: Knowledge, behind: str, more: int) -> None:
    """Where nothing parts the two; a post, a body or a spelling behind the name is none."""
    assert rest_of_name(behind, lexicon(knowledge)) == more


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("FARAH. Mourad", "FARAH, Mourad"),
        ("Н.И: Дубровская", "Н.И. Дубровская"),
        ("A; LEE", "A. LEE"),
        ("MR. Tomas Verlin", "MR. Tomas Verlin"),
        ("Lt. Tomas Verlin", "Lt. Tomas Verlin"),
        ("VERLIN J. Tomas", "VERLIN J. Tomas"),
        ("Tomas VERLIN", "Tomas VERLIN"),
    ],
)
def test_misread_stops_in_a_name_are_mended(knowledge: Knowledge, text: str, mended: str) -> None:
    """Letter by letter the text stays where it was; a courtesy form keeps its stop."""
    assert stops_mended(text, lexicon(knowledge), "en") == mended


def test_a_rank_of_several_words_stands_before_a_name(knowledge: Knowledge) -> None:
    """It ends with a stop; a name alone has none before it."""
    words = lexicon(knowledge)
    text = "Police Senior Supt. Rodolfo Bautista"
    match = rank_before(text, text.index("."), words, "en")
    assert match is not None
    assert text[slice(*match.name)] == "Rodolfo Bautista"
    assert rank_before("Rodolfo Bautista", 7, words, "en") is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [("Mr. / Ms.", False), ("Mr/Ms/Mrs", False), ("Ms.", True), ("Judge / Prosecutor", True), ("[x] Mr. / [ ] Ms.", True)],
)
def test_courtesy_forms_to_choose_from_are_no_value(build: Any, knowledge: Knowledge, text: str, kept: bool) -> None:
    """Where nothing shows the choice, nobody has chosen."""
    page = build.page(text, language="en")
    held = passage(build.document(page), page, page.lines())
    value = LabelledValue("honorific", Piece(held, 0, len(held.text)), 1, also=("title",))
    assert bool(without_offers([value], lexicon(knowledge), "en")) is kept


@pytest.mark.parametrize(
    ("family", "given", "form"),
    [("BISHOP", "Ann Mary", False), ("Major", "Ann Mary", False), ("Mrs.", "Ann Mary Lowe", True), ("السيدة", "ليلى حسن", True)],
)
def test_a_rank_below_a_family_name_s_label_is_one(build: Any, knowledge: Knowledge, family: str, given: str, form: bool) -> None:
    """Mere courtesy is none; in Arabic the label itself may mean the form."""
    page = build.page(f"{family}\n{given}")
    held = passage(build.document(page), page, page.lines())
    border = len(family)
    values = [
        LabelledValue("family", Piece(held, 0, border), 1),
        LabelledValue("given", Piece(held, border + 1, len(held.text)), 2),
    ]
    assert (courtesies_apart(values, lexicon(knowledge))[0].name == "honorific") is form


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("张伟\n法官", "张伟"),
        ("张 伟 司法部副司长", "张 伟"),
        ("李娜女士\n法律顾问", "李娜女士"),
        ("张 伟", "张 伟"),
        ("阿卜杜拉 买买提", "阿卜杜拉 买买提"),
        ("Ada Mary\nPolice Inspector", "Ada Mary"),
        ("Ada Mary\nSous-directrice", "Ada Mary"),
        ("Ada Mary\nVice-Minister, Cabinet", "Ada Mary"),
        ("Ada Mary\nSous-Lerat", "Ada Mary\nSous-Lerat"),
        ("Ada Mary\nCARDOZO CORONEL", "Ada Mary\nCARDOZO CORONEL"),
        ("Sra. OJEDA\nCORONEL Luana\nJosefina", "Sra. OJEDA\nCORONEL Luana\nJosefina"),
        ("Sr. OJEDA Luis\nCORONEL DE POLICÍA", "Sr. OJEDA Luis"),
        ("Jane ROE\nMAJOR General", "Jane ROE"),
        ("Ana PAZ\nTENIENTE Coronel", "Ana PAZ"),
        ("JANE ROE\nDIRECTOR General", "JANE ROE"),
        ("Jeanne ROE\nDIRECTRICE Générale", "Jeanne ROE"),
        ("Ms. Jane R.\nJudge", "Ms. Jane R."),
        ("Luciano Benjamin B.\nCoronel Villalba", "Luciano Benjamin B.\nCoronel Villalba"),
    ],
)
def test_a_post_below_the_name_ends_it(words: Lexicon, text: str, name: str) -> None:
    """In Chinese also behind a blank, which may stand within a name as well."""
    assert text[: post_below(text, words)] == name


@pytest.mark.parametrize(
    ("first", "second", "asked"),
    [
        ("Ministry: Ministry of Justice", "Organization: Department of Prisons", True),
        ("Ministry: Ministry of Justice", "Organization: Ministry of Justice", False),
        ("Ministry: Ministry of Justice", "Organization: Department of Prisons, Ministry of Justice", False),
        ("单位：公安部", "工作单位：外交部", True),
        ("Ministry: Ministry of Justice", "E-mail: b.marsh@justice.example", False),
    ],
)
def test_a_second_body_is_asked_about(delegates_of_mail: Any, first: str, second: str, asked: bool) -> None:
    """The last one was filed, and the first one forgotten."""
    name = "姓名：刘建国\n职务：处长" if first[0] == "单" else "Name: Bo Marsh\nPosition: Judge"
    (person,) = delegates_of_mail(f"CU 2009/33 (A), registration:\n\n{name}\n{first}\n{second}\n")
    assert (person.organisation.confidence < 0.8) is asked


@pytest.mark.parametrize(
    "label",
    ["填报单位", "报送单位", "Submitting ministry", "Service expéditeur", "Organismo que remite", "Организация-отправитель"],
)
def test_whose_form_it_is_stands_below_the_last_person(words: Lexicon, label: str) -> None:
    """It was taken for the last person's own body."""
    assert words.label(label) == ("bystander",)


@pytest.mark.parametrize(
    ("language", "post", "body"),
    [
        ("en", "Deputy Director of the Committee on Human Rights", "Ministry of Justice"),
        ("es", "Fiscal Especializada, Unidad Nacional de Derechos Humanos", "Fiscalía General de la Nación"),
        ("ru", "заместитель председателя Комитета по правам человека", "Министерство юстиции"),
    ],
)
def test_a_unit_behind_the_post_in_the_name_s_cell_is_kept(delegates_of_mail: Any, language: str, post: str, body: str) -> None:
    """It was lost where a column of its own gives the body."""
    name, heads = {
        "en": ("Ms. Ada Lind", ("Name and title", "Organisation")),
        "es": ("Sra. Ana Mora Paz", ("Nombre y cargo", "Institución")),
        "ru": ("Бакирова Нургуль Асановна", ("Ф.И.О., должность", "Организация")),
    }[language]
    rows = f"<tr><td>{name}<br>{post}</td><td>{body}</td></tr>"
    head = "".join(f"<th>{text}</th>" for text in heads)
    (one,) = delegates_of_mail(f"<p>CU 2009/33 (A)</p><table border=1><tr>{head}</tr>{rows}</table>", "html")
    assert (one.title.value, one.organisation.value) == (post, body)
    assert min(one.organisation.confidence, one.title.confidence) < 0.8


def test_a_unit_behind_the_post_is_kept(build: Any, words: Lexicon) -> None:
    """What stands behind the post in the name's cell is not lost where a column tells another body; that is asked about."""
    page = build.page("Directrice, Délégation à la paix\nOrganisation des ports")
    held = passage(build.document(page), page, page.lines())
    post, unit, body = Piece(held, 0, 10), Piece(held, 12, 32), Piece(held, 33, len(held.text))
    person = Person(name=(), via="table", weight=0.9, title=(post,), organisation=(unit,))
    told = with_body(person, body, words)
    assert [piece.text for piece in told.title] == ["Directrice, Délégation à la paix"]
    assert told.organisation == (body,)
    assert told.body_sure < 1
    again = with_body(person, unit, words)
    assert again.title == (post,)


@pytest.mark.parametrize(
    ("one", "other", "whole"),
    [
        ("Direction des statistiques", "Ministère de la Justice", ["Direction des statistiques", "Ministère de la Justice"]),
        ("Ministry of Justice", "Legal Department", ["Legal Department", "Ministry of Justice"]),
        ("Dirección de Asuntos Jurídicos", "Fiscalía General", ["Dirección de Asuntos Jurídicos", "Fiscalía General"]),
        ("Министерство юстиции", "Отдел договоров", ["Отдел договоров", "Министерство юстиции"]),
        ("إدارة التعاون الدولي", "وزارة العدل", ["إدارة التعاون الدولي", "وزارة العدل"]),
        ("国际合作司", "司法部", ["国际合作司", "司法部"]),
        ("Ministry of Justice", "Supreme Court", ["Supreme Court"]),
        ("Ministry of Justice", "Ministry of Justice, Legal Department", ["Ministry of Justice, Legal Department"]),
    ],
)
def test_a_unit_and_its_body_in_two_fields_are_one(build: Any, words: Lexicon, one: str, other: str, whole: list[str]) -> None:
    """Whichever stands first; of two bodies the second is taken. Either is asked about."""
    pieces = []
    for text in (one, other):
        page = build.page(text)
        held = passage(build.document(page), page, page.lines())
        pieces.append(Piece(held, 0, len(held.text)))
    told = with_body(Person(name=(), via="table", weight=0.9, organisation=(pieces[0],)), pieces[1], words)
    assert [piece.text for piece in told.organisation] == whole


@pytest.mark.parametrize(
    ("label", "value", "named"),
    [
        ("Participants", "see annex", 0),
        ("Participantes", "remítase al anexo", 0),
        ("Участники", "смотри приложенный лист", 0),
        ("Participants", "Ms. Carol Smith", 1),
    ],
)
def test_the_annex_pointed_at_is_nobody(delegates_of_mail: Any, label: str, value: str, named: int) -> None:
    """The label asks for names, and the annex has them."""
    assert len(delegates_of_mail(f"CU 2009/33 (A)\n\n{label}: {value}.\n")) == named


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Direction des affaires pénales et des grâces, Ministère de la justice", True),
        ("Secretaría de Estado de Seguridad", True),
        ("Legal Affairs Section", False),
    ],
)
def test_a_unit_alone_where_posts_and_bodies_stand_is_asked_about(
    build: Any, knowledge: Knowledge, text: str, body: bool
) -> None:
    """It was filed as somebody's post, silently; with a body's accent, or a body behind it, it is where he works."""
    piece = _piece(build, text)
    nobody = Person((_piece(build, "Ada Roth"),), "table", 0.9)
    titled, told = replace(nobody, title=(piece,)), replace(nobody, organisation=(piece,))
    chosen = post_or_unit(titled, told, lexicon(knowledge))
    assert (bool(chosen.organisation), bool(chosen.title)) == (body, not body)
    assert chosen.split_sure == UNIT_ALONE_SURE
