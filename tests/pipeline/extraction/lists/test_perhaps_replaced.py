"""Tests of who only might come for somebody. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.lists.perhaps_replaced import comes_perhaps
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("said", "perhaps"),
    [
        (", who may be replaced by Ms. Ivy Stone", True),
        (", who could be replaced at short notice by Ms. Ivy Stone", True),
        (", likely to be replaced by Ms. Ivy Stone", True),
        (", que pudiera ser reemplazada por la Sra. Ivy Stone", True),
        (", qui pourrait être remplacée par Mme Ivy Stone", True),
        (", которая может быть заменена г-жой Стоун", True),
        ("，可能由赵秀英女士代替", True),
        ("، قد تحل محلها السيدة منى", True),
        ("; as Head of Prisons she has been replaced by Ms. Ivy Stone", True),
        (", will be replaced by Ms. Ivy Stone", False),
        (", who is ill and will be replaced by Ms. Ivy Stone", False),
        (", will be kindly replaced by Ms. Ivy Stone", False),
        (", sera remplacée par Mme Ivy Stone", False),
        (" - replaced by Ms. Ivy Stone", False),
        (", будет заменена г-жой Стоун", False),
        ("因故不能与会，改由赵秀英女士", False),
    ],
)
def test_who_perhaps_comes(words: Lexicon, said: str, perhaps: bool) -> None:
    """Words that leave it open, and a post at home that another has now."""
    assert comes_perhaps(said, words) is perhaps


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("1. Ms. Eda Marlow, who may be replaced by Ms. Ivy Stone\nTitle: Director", {"Eda Marlow": True, "Ivy Stone": True}),
        (
            "1. Mme Eda Marlow, qui pourrait être remplacée par Mme Ivy Stone\nFonction : Juge",
            {"Eda Marlow": True, "Ivy Stone": True},
        ),
        ("1. Ms. Eda Marlow cannot come and will be replaced by Ms. Ivy Stone\nTitle: Director", {"Ivy Stone": False}),
        ("1. Ms. Eda Marlow, will be replaced by Ms. Ivy Stone\nTitle: Director", {"Ivy Stone": False}),
    ],
)
def test_both_are_asked_about(delegates_of_mail: Any, text: str, asked: dict[str, bool]) -> None:
    """Nobody is struck off, and nobody is put in without a question."""
    found = delegates_of_mail(f"Changes, CU 2009/33 (A):\n\n{text}\n2. Mr. Tom Hall\nTitle: Clerk")
    read = {one.name.value: any("only if somebody else" in reason for reason in one.name.reasons) for one in found}
    assert read == {**asked, "Tom Hall": False}
