"""Tests of persons in lists, blocks and labelled lines of running text."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields.phones import find
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.words.lexicon import lexicon


@pytest.fixture
def read(build: Any, knowledge: Knowledge) -> Any:
    """Reads the persons of a page's lists."""

    def read_(text: str, language: str = "en") -> list[Person]:
        page = build.page(text, language=language)
        strip = next(parts_of(build.document(page), page))
        assert isinstance(strip, Strip)
        return [person for _, person in ListReader(strip, (), (), lexicon(knowledge)).read()]

    return read_


def _names(persons: list[Person]) -> list[str]:
    return [" ".join(piece.text for piece in person.name) for person in persons]


def test_items_without_courtesy_forms(read: Any) -> None:
    """A marker and a name before a comma are enough."""
    assert _names(read("1. Tomas Verlin, Director\n\n2. Ilse Marenko, Judge")) == ["Tomas Verlin", "Ilse Marenko"]


def test_a_second_post_below_a_name_is_the_same_persons(knowledge: Knowledge, build: Any) -> None:
    """Whose label for a part in the delegation is one of posts keeps what stands below it: the contacts most of all."""
    first = "Name: Ms. Ilse Marenko\nPost: Judge\nPosition: Head of Delegation\nMobile: +44 20 7946 0018"
    page = build.page(f"{first}\n\nName: Mr. Oren Talbek\nPost: Clerk")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    hits = find(strip.passage, knowledge, None)
    persons = [person for _, person in ListReader(strip, (), hits, lexicon(knowledge)).read()]
    assert _names(persons) == ["Ilse Marenko", "Oren Talbek"]
    assert [len(person.contacts) for person in persons] == [1, 0]
    assert persons[0].role is Role.HEAD


def test_an_item_that_names_nobody_is_none(read: Any) -> None:
    """Points of an agenda are no persons."""
    assert read("1. Opening of the meeting\n\n2. Adoption of the agenda") == []


def test_a_role_line_belongs_to_its_block(read: Any) -> None:
    """A role within a block is that person's alone; a heading with a colon holds on."""
    block = read("Mr. Tomas Verlin\nHead of Delegation\nDirector\n\nMs. Ilse Marenko\nJudge")
    assert [person.role for person in block] == [Role.HEAD, None]
    heading = read("Advisers:\n\n1. Mr. Tomas Verlin\n\n2. Ms. Ilse Marenko")
    assert [person.role for person in heading] == [Role.ADVISER, Role.ADVISER]


def test_a_heading_for_the_head_holds_for_one(read: Any) -> None:
    """A delegation has one head; the end of a sentence, "… los integrantes / de la delegación:", is no heading for one."""
    persons = read("Head of delegation:\n\nName: Tomas Verlin\nPost: Judge\n\nName: Ilse Marenko\nPost: Consul")
    assert [person.role for person in persons] == [Role.HEAD, None]
    told = "Comunica los nombres de los integrantes\nde la delegación:\n\nNombre: Juan Paz\nCargo: Juez"
    assert [person.role for person in read(told, "es")] == [None]


def test_blocks_without_courtesy_forms_need_a_title_below(read: Any) -> None:
    """A capitalised line alone is no person."""
    assert _names(read("Tomas Verlin\nDirector of Prisons")) == ["Tomas Verlin"]
    assert read("Blue Danube\nWaltz number five") == []


def test_who_signs_below_a_sentence_is_not_listed(read: Any) -> None:
    """A name under the last sentence, behind a list, is a signature."""
    text = "1. Mr. Tomas Verlin, Director\n\nPlease accept my thanks for your help.\n\nKarl Obrin\nPermanent Secretary"
    assert _names(read(text)) == ["Tomas Verlin"]


def test_labelled_persons_follow_one_another(read: Any) -> None:
    """A label that comes again begins the next person."""
    text = "Name: Mr. Tomas Verlin\nTitle: Director\nName: Ms. Ilse Marenko\nTitle: Judge"
    found = read(text)
    assert _names(found) == ["Tomas Verlin", "Ilse Marenko"]
    assert [person.title[0].text for person in found] == ["Director", "Judge"]


def test_a_role_below_the_name_is_that_persons_though_lines_stand_apart(read: Any) -> None:
    """With a blank between all lines the role went to the next person; above a name it is still the next one's."""
    apart = read("Mr. Tomas Verlin\n\nChief Delegate\n\nDirector, Treaty Office\n\nMs. Ilse Marenko\n\nJudge")
    assert [person.role for person in apart] == [Role.HEAD, None]
    above = read("Mr. Tomas Verlin\n\nHead of Delegation\n\nMs. Ilse Marenko\n\nJudge")
    assert [person.role for person in above] == [None, Role.HEAD]


def test_a_courtesy_form_above_the_name_is_its_own(read: Any) -> None:
    """In narrow columns the form has a line of its own; below a greeting nobody is named."""
    found = read("Mr.\nTomas Verlin\nDirector\n\nMs.\nIlse Marenko\nJudge")
    assert _names(found) == ["Tomas Verlin", "Ilse Marenko"]
    assert [person.honorific.text for person in found] == ["Mr.", "Ms."]
    assert [person.title[0].text for person in found] == ["Director", "Judge"]
    assert read("Dear Sir,\nKind Regards") == []


def test_a_dash_read_as_a_quote_begins_an_item(read: Any) -> None:
    """On a scan the dash before an item may be read as an opening quotation mark."""
    assert _names(read("Delegates:\n- Mr. Tomas Verlin, Director\n“Ms. Ilse Marenko, Judge")) == ["Tomas Verlin", "Ilse Marenko"]


def test_a_second_title_that_is_a_role_begins_nobody(read: Any) -> None:
    """A label for posts before a role goes on with the person; so does a role below a full line."""
    (person,) = read("Name: Mr. Tomas Verlin\nPosition: Judge\nTitle: Head of Delegation\nFax: none")
    assert ([piece.text for piece in person.title], person.role) == (["Judge"], Role.HEAD)
    (person,) = read("Mr. Tomas Verlin\nMinister of Justice and of Home Affairs\nLeader of Delegation")
    assert ([piece.text for piece in person.title], person.role) == (["Minister of Justice and of Home Affairs"], Role.HEAD)


def test_a_line_of_dirt_ends_nobodys_labels(read: Any) -> None:
    """A colon of dirt between a name and his other labels lost them all."""
    found = read("Name: Mr. Tomas Verlin\n\n:\n\nTitle: Director\nOrganization: Treaty Office")
    assert _names(found) == ["Tomas Verlin"]
    assert found[0].title[0].text == "Director"


def test_a_role_above_a_telephone_belongs_to_the_person_above(read: Any) -> None:
    """A telephone's label ("Tel. No.") looks like a name, and is none below which a new entry begins."""
    told = "Mr. Anil ROLLE\nDeputy Minister\nHead of Delegation\nTel. No.: +1 876-536-7977\n\nDr. Lennox ALLEYNE\nJudge"
    assert [person.role for person in read(told)] == [Role.HEAD, None]


def test_a_role_above_a_name_counts_below_a_full_line_too(read: Any) -> None:
    """The long title of a meeting above seems to run on into it; the name on its own line below tells that it does not."""
    title = "Intergovernmental Working Group on the Trade in Painted Masks and their Return to the Places of Origin"
    told = read(f"{title}\nHead of Delegation\nMs. Ilse Marenko\nJudge\n\nMr. Tomas Verlin\nClerk")
    assert [(person.role, person.title[0].text) for person in told] == [(Role.HEAD, "Judge"), (None, "Clerk")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Col. Ilse Marenko\nGénéral de division\nTéléphone: +43 1 5000 100", "Général de division"),
        ("Capt. Ilse Marenko\nMajor\nPhone: +43 1 5000 100", "Major"),
    ],
)
def test_a_rank_above_a_label_is_a_post_and_no_courtesy_form(read: Any, text: str, title: str) -> None:
    """The label names nobody."""
    (person,) = read(text, "fr")
    assert [piece.text for piece in person.title] == [title]


def test_a_body_with_contacts_below_it_is_no_letter_s_foot(knowledge: Knowledge, build: Any) -> None:
    """Paragraphs of one line each: the Mission is the body of him whose telephone stands below."""
    page = build.page("Mr. Oren Talbek\n\nConsul General\n\nPermanent Mission of Norland\n\nPhone: +44 20 7946 0018")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    hits = find(strip.passage, knowledge, None)
    ((_, person),) = ListReader(strip, (), hits, lexicon(knowledge)).read()
    assert [piece.text for piece in person.organisation] == ["Permanent Mission of Norland"]
    page = build.page("Mr. Oren Talbek\n\nConsul General\n\nPermanent Mission of Norland\n\nVienna")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    ((_, person),) = ListReader(strip, (), (), lexicon(knowledge)).read()
    assert person.organisation == ()


@pytest.mark.parametrize(
    ("below", "contacts"),
    [
        ("程方远同志任团长。联系人：周凯（电话：+86 10 6555 2318）。", 0),
        ("联系电话：+86 10 6555 2318。", 1),
    ],
)
def test_a_chinese_sentence_with_a_number_is_nobodys_contact(knowledge: Knowledge, build: Any, below: str, contacts: int) -> None:
    """It has no blanks, and was counted as a word or two beside a number of the last person's."""
    page = build.page(f"1. 程方远，处长，司法部\n2. 沈若兰，检察员，司法部\n\n{below}", language="zh")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    hits = find(strip.passage, knowledge, None)
    persons = ListReader(strip, (), hits, lexicon(knowledge)).read()
    assert [len(person.contacts) for _, person in persons] == [0, contacts]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("zh", "团长：韩立国先生\n职务：司法部司法协助外事司司长", ("司法协助外事司司长", "司法部")),
        ("zh", "团长：韩立国先生\n职务：原司法部外事司司长", ("原司法部外事司司长", "")),
        ("zh", "成员：韩立国先生\n职务：前外交部条法司副司长", ("前外交部条法司副司长", "")),
        (
            "en",
            "Head of delegation: Ms. Ilse Marenko\nPosition: Director, Ministry of Justice",
            ("Director", "Ministry of Justice"),
        ),
        (
            "en",
            "Member: Mr. Oren Talbek\nPosition: Head of Unit, Legal Affairs Division",
            ("Head of Unit, Legal Affairs Division", ""),
        ),
        ("es", "Asesora: Sra. Ana Paz\nCargo: Fiscal\nInstitución: Procuraduría General", ("Fiscal", "Procuraduría General")),
    ],
)
def test_the_body_behind_a_labelled_post_below_a_name(read: Any, language: str, text: str, told: tuple[str, str]) -> None:
    """Behind the label of his post a body that is certainly one is his body; a unit stays with the post."""
    person = read(text, language)[0]
    assert tuple("|".join(piece.text for piece in pieces) for pieces in (person.title, person.organisation)) == told


def test_names_in_both_scripts_below_a_colon_need_no_comma(read: Any) -> None:
    """A Latin spelling in brackets ends the name: the post may follow without a comma, abbreviated too."""
    rows = "Пак Виктор Сергеевич (Pak Viktor) нач. отдела, УБТЛ МВД\n"
    rows += "Лисова Анна (Lisova Anna) гл. специалист, Госкомитет по миграции"
    persons = read(f"На заседании будут:\n\n{rows}", "ru")
    assert _names(persons) == ["Пак Виктор Сергеевич", "Лисова Анна"]
    assert [person.title[0].text for person in persons] == ["нач. отдела", "гл. специалист"]
    assert [person.organisation[0].text for person in persons] == ["УБТЛ МВД", "Госкомитет по миграции"]
    assert _names(read("Направляем ответ.\n\nПак Виктор Сергеевич (Pak Viktor) пишет вам впервые и шлёт привет.", "ru")) == []
