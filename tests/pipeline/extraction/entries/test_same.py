"""Tests of the same person named twice."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from models.reply import Role
from pipeline.extraction.dossier import Part
from pipeline.extraction.entries.doubts import ASKED, Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.same import (
    alike,
    distinct,
    name_key,
    same_people,
    script_of,
    signed_so,
    without_mentions,
    without_second_script,
)
from pipeline.extraction.layout.passage import passage


def _person(build: Any, name: str, via: str = "list", **told: str) -> Person:
    page = build.page(name)
    held = passage(build.document(page), page, tuple(page.lines()))
    person = Person(name=(Piece(held, 0, len(held.text)),), via=via, weight=0.9)
    return person if not told else Person(**{**_fields(person), **{key: (_piece(build, text),) for key, text in told.items()}})


def _piece(build: Any, text: str) -> Piece:
    page = build.page(text)
    held = passage(build.document(page), page, tuple(page.lines()))
    return Piece(held, 0, len(held.text))


def _fields(person: Person) -> dict[str, Any]:
    return {name: getattr(person, name) for name in person.__dataclass_fields__}


def _names(persons: list[Person]) -> list[str]:
    return [person.name[0].text for person in persons]


def test_order_of_names_does_not_matter(build: Any) -> None:
    """The words "VERLIN Tomas" and "Tomas Verlin" are one; the first way of writing stays."""
    assert _names(distinct([_person(build, "VERLIN Tomas"), _person(build, "Tomas Verlin", "prose")])) == ["VERLIN Tomas"]


@pytest.mark.parametrize("first", ["Zurab Lomi", "Lomi"])
def test_entries_of_one_list_are_two_persons(read_note: Any, first: str) -> None:
    """The first has nothing but a name that is a part of the second's: a person sees whether they are two."""
    delegates = read_note(f"Our delegation:\n\n1. Mr. {first}\n2. Mr. Zurab Aram Lomi, Deputy Director\n3. Ms. Ana Berg, Judge")
    assert [one.name.value for one in delegates] == [first, "Zurab Aram Lomi", "Ana Berg"]
    assert Doubt.NAMESAKE.reason in delegates[0].name.reasons


def test_a_sentence_in_an_item_names_nobody_new(read_note: Any) -> None:
    """The surname alone is of whom the list above names."""
    text = "First meeting:\n\n- Ms. Zoe Lomi-Berg, Judge\n- Mr. Oren Paz, Clerk\n\nSecond:\n\n- Ms. Lomi-Berg will stay on too."
    assert [one.name.value for one in read_note(text)] == ["Zoe Lomi-Berg", "Oren Paz"]


def test_what_only_the_repetition_tells_is_kept(build: Any) -> None:
    """A title that stands in the annex alone is filed."""
    (one,) = distinct([_person(build, "Tomas Verlin", "prose"), _person(build, "Tomas Verlin", title="Director")])
    assert [piece.text for piece in one.title] == ["Director"]


def test_an_address_that_only_the_repetition_tells_is_kept(read_note: Any) -> None:
    """A cell over two rows: the number stands in the first, the address in the second."""
    text = "Name\tTitle\tContact\nMs. Ada Brook\tJudge\t+43 1 5000 100\nMs. Ada Brook\tJudge\tada@court.example"
    (one,) = read_note(text, part=Part.LIST)
    assert [phone.value for phone in one.phones] == ["+4315000100"]
    assert [email.value for email in one.emails] == ["ada@court.example"]


def test_two_forms_of_chinese_characters_are_one(build: Any) -> None:
    """黃海 of the note is 黄海 of the list, and is kept as it was written first."""
    (person,) = distinct([_person(build, "黄海"), _person(build, "黃海")])
    assert person.name[0].text == "黄海"


def test_a_family_name_is_no_case_of_a_patronymic(build: Any) -> None:
    """Иванов П.П. stays beside Петренко Анна Ивановна: the one's initial and name are not the other's."""
    persons = [_person(build, "Иванов П.П."), _person(build, "Петренко Анна Ивановна")]
    assert without_mentions(persons) == persons


def test_brothers_are_two(build: Any) -> None:
    """Another given name or initial is another person."""
    names = ["Tomas Verlin", "Tobias Verlin", "A. Petrov", "V. Petrov"]
    assert _names(distinct([_person(build, name) for name in names])) == names


def test_one_misread_letter_is_the_same(build: Any) -> None:
    """The second copy of a long name may hold a wrong letter."""
    assert len(distinct([_person(build, "Kondwani Modise"), _person(build, "Kondwanl Modise")])) == 1


def test_namesakes_in_one_table_are_two(build: Any) -> None:
    """Two rows with the same name and other titles are two persons."""
    rows = [_person(build, "Mesfin Alem", "table", title="Consul"), _person(build, "Mesfin Alem", "table", title="Director")]
    assert len(distinct(rows)) == 2


def test_whoever_else_has_the_name_is_kept_and_asked_about(build: Any) -> None:
    """The question is about the one named again; a list that is said again in another language is one list."""
    rows = [_person(build, "Mesfin Alem", "table", title="Consul"), _person(build, "Mesfin Alem", "table", title="Director")]
    assert [person.doubts for person in distinct(rows)] == [(), (Doubt.NAMESAKE,)]
    others = [_person(build, "Ada Lund", "table", title=title) for title in ("Judge", "Juge")]
    further = _person(build, "Oren Talbek", "table")
    once = distinct([rows[0], others[0], further, rows[1], others[1]])
    assert [(person.name[0].text, person.doubts) for person in once] == [
        ("Mesfin Alem", ()),
        ("Ada Lund", ()),
        ("Oren Talbek", ()),
    ]


def test_a_column_in_latin_letters_repeats_the_native_one(build: Any) -> None:
    """As many Latin names as native ones are spellings of these."""
    found = distinct([_person(build, name) for name in ("王小明", "李红", "WANG Xiaoming", "LI Hong")])
    assert _names(found) == ["王小明", "李红"]
    assert [person.latin.text if person.latin else None for person in found] == ["WANG Xiaoming", "LI Hong"]


def test_scripts_are_told_by_most_letters() -> None:
    """A stray letter does not change the script."""
    assert (script_of("Петров V"), script_of("王"), script_of("1-2")) == ("CYRILLIC", "CJK", "")


def test_a_comma_does_not_part_a_name(build: Any) -> None:
    """The words "GARZÓN LEAL, Juan" has the same words as "Juan Garzón Leal"."""
    assert name_key(_person(build, "GARZÓN LEAL, Juan")) == name_key(_person(build, "Juan Garzón Leal"))


def test_a_part_of_a_name_is_no_second_person(build: Any) -> None:
    """Somebody of whom only a part of another's name is written is that other, in Russian in any case."""
    names = ("Karl Obrin", "Obrin", "Батболд Энхтуяа", "Батболда", "Ada Lund")
    assert _names(without_mentions([_person(build, name) for name in names])) == ["Karl Obrin", "Батболд Энхтуяа", "Ada Lund"]


def test_persons_in_two_scripts_are_not_each_other(build: Any) -> None:
    """A Latin name is dropped beside a native one only where it sounds like it: else somebody would be lost in silence."""
    strangers = [_person(build, "Wilhelmina OSTERHOUT"), _person(build, "Иван ПЕТРОВ")]
    assert _names(without_second_script(strangers)) == ["Wilhelmina OSTERHOUT", "Иван ПЕТРОВ"]
    assert _names(without_second_script([_person(build, "Иван ПЕТРОВ"), _person(build, "Ivan PETROV")])) == ["Иван ПЕТРОВ"]


def test_who_has_a_spelling_beside_or_another_post_is_not_spelt_elsewhere(build: Any) -> None:
    """Without vowels "Zarina" sounds like "Азамат"; but his spelling stands beside him, or their posts differ in English."""
    zarina = _person(build, "Zarina Odinaeva", title="Senior Inspector")
    spelt = replace(_person(build, "Азамат Аннаев"), latin=_piece(build, "Azamat ANNAEV"))
    posted = _person(build, "Азамат Аннаев", title="Deputy Head of Section")
    assert _names(without_second_script([zarina, spelt])) == ["Zarina Odinaeva", "Азамат Аннаев"]
    assert _names(without_second_script([zarina, posted])) == ["Zarina Odinaeva", "Азамат Аннаев"]
    himself = _person(build, "Azamat Annaev", title="Deputy Head of Section")
    assert (
        _names(without_second_script([spelt, himself])) == _names(without_second_script([posted, himself])) == ["Азамат Аннаев"]
    )


def test_a_person_whose_other_spelling_was_not_read_is_kept(build: Any) -> None:
    """Three in Latin letters, two of them in Russian beside: nobody is lost."""
    names = ["Ada Lund", "Иван Петров", "Ольга Белова", "Ivan Petrov", "Olga Belova"]
    assert _names(without_second_script([_person(build, name) for name in names])) == ["Ada Lund", "Иван Петров", "Ольга Белова"]


def test_the_latin_column_may_have_more_than_was_read_of_the_other(build: Any) -> None:
    """Where each of at least three is found in it; they whose native names were not read are kept."""
    native, latin = (
        ["Иван Петров", "Ольга Белова", "Пётр Орлов"],
        ["Ivan Petrov", "Ada Lund", "Olga Belova", "Petr Orlov", "Jo Kim"],
    )
    persons = [_person(build, name) for name in [*native, *latin]]
    assert _names(without_second_script(persons)) == [*native, "Ada Lund", "Jo Kim"]
    strangers = [_person(build, name) for name in [*native[:2], *latin]]
    assert _names(without_second_script(strangers)) == [*native[:2], *latin]


def test_two_columns_may_name_the_same(build: Any) -> None:
    """In another script, or one of them alike; two columns of other persons are two lists."""
    verlin, marenko = _person(build, "Tomas Verlin"), _person(build, "Ilse Marenko")
    assert same_people([verlin], [_person(build, "VERLIN Tomas")])
    assert same_people([verlin], [_person(build, "Томас Верлин")])
    assert not same_people([verlin], [marenko])


def test_initials_name_nobody_new(build: Any) -> None:
    """Who is named again with an initial, and nothing more said of him, is no further person; with a post of his own he is."""
    names = ["Osmonov Bakyt", "B. Osmonov"]
    assert _names(without_mentions([_person(build, name) for name in names])) == names[:1]
    two = [_person(build, "Osmonov Bakyt"), _person(build, "B. Osmonov", title="Consul")]
    assert len(without_mentions(two)) == 2


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("- г-жа Е. Лебедева, судья\n- г-н Г.Е. Лебедев, советник", False),
        ("- г-н Е. Лебедев, судья\n- г-н Г.Е. Лебедев, советник", True),
        ("- Ms. K. Osei, Judge\n- Mr. K.A. Osei, Counsellor", False),
        ("- Dr. K. Osei, Judge\n- Mr. K.A. Osei, Counsellor", True),
    ],
)
def test_a_woman_is_no_man_with_an_initial_more(read_note: Any, text: str, asked: bool) -> None:
    """The courtesy forms tell two persons apart; a doctor may be either."""
    persons = read_note(f"Delegation:\n\n{text}")
    assert [len(persons), any("named twice" in " ".join(person.name.reasons) for person in persons)] == [2, asked]


def test_a_row_outweighs_the_sentence_that_names_the_same_person(build: Any) -> None:
    """What stands in columns is parted surely; of the sentence the role is kept, and what the row does not say."""
    told = _person(build, "Ada Brook", "prose", title="as follows", latin="Ada B.")
    told = Person(**{**_fields(told), "role": Role.HEAD})
    listed = _person(build, "Ada Brook", "table", title="Judge")
    (person,) = distinct([told, listed])
    assert (person.via, person.title[0].text, person.role) == ("table", "Judge", Role.HEAD)
    assert person.latin is not None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Matias PAZ", "M. Matias PAZ MAIDANA", True),
        ("Oren TALBEK", "Oren TAIBEK", True),
        ("席佳芳", "Jiafang XI", True),
        ("Oren TALBEK", "Ada BROOK", False),
        ("Анжела Колобова", "Porfirii NIKIFOROV", False),
    ],
)
def test_names_that_may_be_one(one: str, other: str, same: bool) -> None:
    """A word may be missing, a letter misread, the script another."""
    assert alike(one, other) is same


def test_an_entry_of_a_form_is_no_mention(build: Any) -> None:
    """Though one word alone was read of its name, which others have too; in a sentence such a word names nobody new."""
    other = _person(build, "Thao Pham", via="labels", title="Consul")
    assert len(without_mentions([other, _person(build, "Pham", via="labels", title="Judge")])) == 2
    assert len(without_mentions([other, _person(build, "Pham", via="prose", title="Judge")])) == 1


def test_a_word_that_one_column_alone_has_is_asked_about(build: Any) -> None:
    """Of "LIND, Ada" in one column and "LIND, Ada Mary" in the other, one was read wrong; what both have alike is sure."""
    names = ("LIND, Ada", "VERLIN, Tomas", "LIND, Ada Mary", "VERLIN, Tomas")
    doubts = [person.doubts for person in distinct([_person(build, name) for name in names])]
    assert doubts == [(Doubt.SPELT_OTHERWISE,), ()]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "我方派公安部副处长占塔丽·冯萨女士参加会议。\n\n占塔丽女士需要奥地利签证。",
            ["占塔丽·冯萨"],
        ),
        (
            "名单如下：\n\n1. 阿不都·买买提先生，外交部秘书\n2. 买买提·阿里先生，司法部处长",
            ["阿不都·买买提", "买买提·阿里"],
        ),
        (
            "名单如下：\n\n1. 阿不都·买买提先生，外交部秘书\n2. 阿不都先生，司法部处长",
            ["阿不都·买买提", "阿不都"],
        ),
    ],
)
def test_half_a_name_that_a_point_parts_names_nobody_new(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """The words "占塔丽女士" were a second delegate, in silence; with a post of her own on the list she is."""
    assert [one.name.value for one in delegates_of_mail(f"您好！\n\nCU 2009/33 (A)号照会收悉。{text}\n")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("名单如下：\n\n1. 朝鲁·其其格先生，司法部处长\n2. 其其格女士，专家", ["朝鲁·其其格", "其其格"]),
        ("名单如下：\n\n1. 朝鲁·其其格先生，司法部处长\n2. 其其格先生", ["朝鲁·其其格", "其其格"]),
        ("与会代表为帕提古丽·阿里女士和阿里先生。", ["帕提古丽·阿里", "阿里"]),
        (
            "参加者：安娜·布朗女士（司法部处长）、汤姆·布朗先生（公安部处长）、布朗先生（团长）。",
            ["安娜·布朗", "汤姆·布朗", "布朗"],
        ),
    ],
)
def test_half_a_name_may_be_somebody_s_own(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """The second, of another courtesy form, with a part or on an item of his own, was lost in silence; now he is asked about."""
    found = delegates_of_mail(f"您好！\n\nCU 2009/33 (A)号照会收悉。{text}\n")
    assert [one.name.value for one in found] == names
    assert found[-1].name.confidence <= ASKED


def test_blanks_within_a_chinese_name_part_no_words(build: Any) -> None:
    """A narrow column breaks the name, and the sentence below it names him whole: he was seated twice."""
    assert name_key(_person(build, "程方\n远")) == name_key(_person(build, "程方远"))
    assert name_key(_person(build, "程 远")) == name_key(_person(build, "程远"))
    assert name_key(_person(build, "占塔·冯萨")) != name_key(_person(build, "占塔冯萨"))


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["c", "m", "popescu"], True),
        (["popescu", "c"], True),
        (["popescu"], True),
        (["d", "popescu"], False),
        (["c", "m"], False),
    ],
)
def test_who_signs_with_initials(words: list[str], *, meant: bool) -> None:
    """A whole word of the name is needed, and each initial is one of his."""
    piece = SimpleNamespace(text="Cătălin-Mihai Popescu")
    assert signed_so(SimpleNamespace(name=(piece,)), words) is meant  # type: ignore[arg-type]
