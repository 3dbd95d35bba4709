"""Tests of writers who come themselves where nobody else does. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import ASKED


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "из Минска никто не приедет, участвовать буду я.\n\nАнна Орлова\nсекретарь\nПосольство Беларуси",
            ["Анна Орлова"],
        ),
        ("国内不派人，由我参加。\n\n李强\n三等秘书\n中国常驻团", ["李强"]),
        (
            "only I will come, nobody from the embassy this time.\n\nAda Lund\nAdviser",
            ["Ada Lund"],
        ),
        ("il n'y aura que moi, de la capitale personne ne vient.\n\nAda Lund\nAttachée", ["Ada Lund"]),
        ("приеду только я, из столицы никого не будет.\n\nАда Лунд\nатташе", ["Ада Лунд"]),
        ("из Минска никто не приедет.\n\nАнна Орлова\nвторой секретарь\nПосольство Беларуси", []),
    ],
)
def test_a_writer_may_come_where_nobody_else_does(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """Who says that he comes himself is read from his signature, and asked about; who only regrets is not."""
    delegates = delegates_of_mail(f"CU 2009/35 (A): {text}")
    assert [person.name.value for person in delegates] == names
    assert all(person.name.confidence <= ASKED for person in delegates)


def test_who_comes_alone_may_speak_of_a_mailing_list(delegates_of_mail: Any) -> None:
    """What is said of somebody else makes it no other matter."""
    told = "about the Working Group on Trafficking in Persons: only I will come, nobody from the embassy."
    found = delegates_of_mail(f"{told}\n\nPlease take Mr. Tom Lall off the mailing list.\n\nAda Lund\nAdviser\n")
    assert found[-1].name.value == "Ada Lund"
    assert all(one.name.confidence <= ASKED for one in found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("我将出席会议的代表为外交部李明副处长。", ["李明"]),
        ("我会参加会议的代表团成员包括外交部李明副处长。", ["李明"]),
        ("我将出席会议。代表团成员为：李明副处长。", ["李明", "赵刚"]),
        ("我将代表我国出席会议。", ["赵刚"]),
        ("请将外交部李明副处长列入名单。我将到场陪同。", ["李明", "赵刚"]),
        ("请为李明副处长办理注册，我自己也去。", ["李明", "赵刚"]),
    ],
)
def test_chinese_words_for_our_side_say_nothing_of_the_writer(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """Who signed was made a delegate by "我将出席会议的代表为", and whom he asked to register was lost where he comes too."""
    found = delegates_of_mail(f"关于CU 2009/33 (A)号来文，{text}\n\n赵刚\n三等秘书\n")
    assert [person.name.value for person in found] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Thanks, the note was passed on to us. I'll be coming over for it myself, and Oona Ní Rua will travel with me.",
            ["Ada Lund"],
        ),
        ("The names will be sent as soon as we have them; I shall be there myself.", ["Ada Lund"]),
        ("The note was passed on to the Ministry; the names will be sent as soon as we have them.", []),
    ],
)
def test_who_comes_does_not_only_acknowledge(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """A note that was passed on, or names to follow, do not make an acknowledgement of what says that its writer comes."""
    delegates = delegates_of_mail(f"CU 2009/35 (A): {text}\n\nKind regards,\n\nAda Lund\nAdviser")
    found = {person.name.value: person.name.confidence for person in delegates}
    assert set(names) <= set(found)
    assert bool(found) is bool(names)
    assert all(found[name] <= ASKED for name in names)
