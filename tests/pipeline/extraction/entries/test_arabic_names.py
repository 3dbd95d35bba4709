"""Tests of the words that may stand in an Arabic name."""

from __future__ import annotations

import pytest

from pipeline.extraction.entries.arabic_names import arabic, own_waw, second_with_post
from pipeline.extraction.words.lexicon import Lexicon


def test_arabic_names_end_at_a_title(words: Lexicon) -> None:
    """Where the comma was lost the title ends the name."""
    text = "سامي نبيل حسون مدير إدارة"
    found = arabic(text, 0, words, known=True)
    assert found is not None
    assert text[slice(*found[0])] == "سامي نبيل حسون"


def test_a_word_of_posts_may_be_a_given_name(words: Lexicon) -> None:
    """Behind a courtesy form "أمين" is a name before another name, and a post's word before the one that makes it a post."""
    found = arabic("أمين خليل حداد", 0, words, known=True)
    assert found is not None
    assert found[0] == (0, 14)
    assert arabic("أمين سر اللجنة الوطنية", 0, words, known=True) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أحمد أمين بنكيران، مدير عام", "أحمد أمين بنكيران"),
        ("أحمد أمين، مدير عام", "أحمد أمين"),
        ("خالد أحمد أمين، مدير عام", "خالد أحمد أمين"),
        ("خالد أحمد أمين الصندوق، وزارة المالية", "خالد أحمد"),
        ("خالد أحمد أمين سر المجلس", "خالد أحمد"),
    ],
)
def test_a_word_of_posts_may_be_the_second_name(words: Lexicon, text: str, name: str) -> None:
    """Behind one given name, or before a comma and a post; "أمين الصندوق" behind a whole name is a treasurer."""
    found = arabic(text, 0, words, known=True)
    assert found is not None
    assert text[slice(*found[0])] == name


@pytest.mark.parametrize("text", ["أحمد أمين سر المجلس", "أحمد أمين عام الوزارة", "الحداد أمين الصندوق"])
def test_a_post_behind_one_name_is_no_name(words: Lexicon, text: str) -> None:
    """What makes the word a post follows it, or no given name stands before."""
    assert arabic(text, 0, words, known=True) is None


def test_a_courtesy_form_may_be_a_name(words: Lexicon) -> None:
    """Behind a courtesy form and one given name no second person begins: the father of this woman is called so."""
    found = arabic("منى السيد غانم", 0, words, known=True)
    assert found is not None
    assert found[0] == (0, 14)


def test_a_small_word_begins_no_name(words: Lexicon) -> None:
    """Behind a post that may be a courtesy form "in" names nobody; "على" may be a misread "علي"."""
    assert arabic("في السفارة", 0, words, known=True) is None
    assert arabic("على عبد الله", 0, words, known=True) is not None


def test_a_given_name_behind_and_and_before_a_post_is_a_second_person(words: Lexicon) -> None:
    """What goes on with the post, as its second matter does, names nobody."""
    text = "مدير مكافحة الفساد ووليد حسن كامل مدير التعاون"
    start = text.index("وليد")
    assert second_with_post(text, (start, start + len("وليد حسن كامل")), words)
    other = "مدير مكافحة الفساد وغسل الأموال ورئيس القسم"
    start = other.index("غسل")
    assert not second_with_post(other, (start, start + len("غسل الأموال")), words)


@pytest.mark.parametrize(("text", "plain"), [("هدى بنتسالم النمر", False), ("هدى بنت سالم النمر", True), ("سعيد بنجلون", True)])
def test_a_blank_lost_behind_daughter_of_is_doubted(words: Lexicon, text: str, plain: bool) -> None:
    """The words for "son of" are written so in names of the Maghreb; "daughter of" is in none."""
    found = arabic(text, 0, words, known=True)
    assert found is not None
    assert found[3] is plain


@pytest.mark.parametrize("text", ["وينضم إليهم من السفارة السيد غانم", "ينضم إليها من البعثة السيد غانم"])
def test_words_that_join_somebody_are_no_name(words: Lexicon, text: str) -> None:
    """They stood before "from the Embassy" like a name, and were filed as a person's."""
    assert arabic(text, 0, words, known=False) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("آمنة جابر شيخ، سكرتيرة ثالثة", "آمنة جابر شيخ"),
        ("عادل فيصل شيخ (سكرتير ثالث)", "عادل فيصل شيخ"),
        ("سامي بنو شعبة، مستشار", "سامي بنو شعبة"),
        ("هدى جابر بني هاني، قاضية", "هدى جابر بني هاني"),
        ("فهد محمد سالم شيخ معهد الأزهر", "فهد محمد سالم"),
        ("عبد الله مراد بنو سعد بن ليث بن بكر، محلل مالي", "عبد الله مراد بنو سعد بن ليث بن بكر"),
        ("فهد ناصر سالم مدير، وزارة المالية", "فهد ناصر سالم"),
    ],
)
def test_a_noble_form_without_article_and_sons_of_end_names(words: Lexicon, text: str, name: str) -> None:
    """The form "شيخ" before a comma or bracket is a family name, before a body a post; "بنو" takes the next word with it."""
    found = arabic(text, 0, words, known=True)
    assert found is not None
    assert text[slice(*found[0])] == name


def test_an_and_that_is_the_first_letter_of_a_body_or_post(words: Lexicon) -> None:
    """The words "وزارة" and "وكيل" begin with that letter themselves; "ومدير" is "and a director"."""
    assert own_waw("، وزارة العدل", 3, words)
    assert own_waw("، وكيل نيابة", 3, words)
    assert not own_waw("، ومدير عام", 3, words)
    assert not own_waw("، منى", 3, words)


def test_two_posts_are_no_courtesy_form_and_name(words: Lexicon) -> None:
    """The word "ومنسق" behind "عميد" is "and coordinator"; "وليد" is a given name."""
    assert arabic("ومنسق البرنامج الوطني", 0, words, known=True) is None
    assert arabic("وليد البرنامجي", 0, words, known=True) is not None


def test_the_working_group_is_no_general(words: Lexicon) -> None:
    """The first word is a rank, too; of a name that is a word of meetings the article tells."""
    text = "الفريق العامل يجتمع"
    assert arabic(text, text.index("العامل"), words, known=True) is None
    text = "الفريق أمين سالم"
    assert arabic(text, text.index("أمين"), words, known=True) is not None


@pytest.mark.parametrize(("text", "name"), [("سامي نبيل حسون وبترشيح", "سامي نبيل حسون"), ("سامي نبيل وبدر حسون", "سامي نبيل")])
def test_and_by_goes_beyond_a_name(words: Lexicon, text: str, name: str | None) -> None:
    """It is written onto a noun; a short word that begins so may be another name."""
    found = arabic(text, 0, words, known=True)
    assert found is not None
    assert text[slice(*found[0])] == name
