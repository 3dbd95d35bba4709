"""Finding phrases."""

from __future__ import annotations

import pytest

from pipeline.extraction.words import cues as cues_module
from pipeline.extraction.words.cues import Cues
from pipeline.extraction.words.plain import Plain


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("has the honour", "It HAS  the\nhonour to", True),
        ("attend*", "was attending it", True),
        ("attend*", "nobody unattended", False),
        ("remain* unchanged", "it remains  unchanged", True),
        ("remain* unchanged", "they remain unchanged", True),
        ("remain* unchanged", "it remains here unchanged", False),
        ("направлен* … в адрес", "направлена копия в адрес", True),
        ("no.", "casino. Yes", False),
        ("amb", "ambassador", False),
        ("regrets … unable", "regrets to say that it is unable to", True),
        ("regrets … unable", "regrets. He is unable to", False),
        ("delegation … is attached", "delegation, with contact details, is attached", True),
        ("delegation … is attached", "delegation: who comes is attached", False),
        ("تشكيل الوفد … مرفق", "تشكيل الوفد، مع بيانات الاتصال، مرفق", True),
        ("遗憾…无法", "遗憾地通知，中方无法派员", True),
        ("تهدي", "وتهدي السفارة", True),
        ("l'honneur de", "l’honneur de", True),
        ("head of delegation", "the head-of delegation", True),
        ("head of delegation", "the heads of delegation", False),
        ("head of delegation", "the head" + " -" * 20 + " of delegation", True),
        ("head of delegation", "the head" + " -" * 20 + " of department", False),
        ("l'honneur de", "l ' honneur de", False),
        ("l'honneur de", "l' honneur de", True),
        ("head of", "head -", False),
        ("reply", "(reply)", True),
        ("reply", "reply_to", True),
        ("reply…note", "reply to your note", True),
        ("السفارة", "بالسفارة والبعثة", True),
        ("…代表团", "由代表团", False),
    ],
)
def test_whole_words_and_gaps(phrase: str, text: str, found: bool) -> None:
    """Phrases are found as whole words, over line breaks, and a gap never leaves its sentence."""
    assert (Cues([phrase]).first(Plain(text), near=False) is not None) is found


def test_a_phrase_of_one_letter_beside_longer_ones() -> None:
    """One letter alone is a phrase too, even where longer ones begin with it and a blank."""
    assert Cues(["a", "a l'honneur"]).first(Plain("elle a pris note"), near=False) is not None


def test_misread_phrases_are_near() -> None:
    """A phrase with a misread letter is found on request, and says that it is only near."""
    cues = Cues(["avails itself of this opportunity"])
    text = Plain("The Mission avai1s itself of thls opportunity to")
    assert cues.first(text, near=False) is None
    found = cues.first(text)
    assert found is not None
    assert found.near


def test_another_word_is_no_misreading() -> None:
    """A phrase that differs by a word says something else, however few its letters are."""
    assert Cues(["no delegation will attend"]).first(Plain("the delegation will attend")) is None


def test_the_longest_phrase_counts() -> None:
    """Where two phrases begin alike, the longer one is found."""
    found = Cues(["in reply", "in reply to"]).all(Plain("in reply to your note"))
    assert [cue.phrase for cue in found] == ["in reply to"]


def test_a_stem_and_a_whole_word_that_begin_alike() -> None:
    """They are tried together: the longest counts, wherever its beginning ends."""
    cues = Cues(["head*", "head of delegation", "heading the delegation", "he"])
    found = cues.all(Plain("he is head of delegation, headed by, heading the delegation"))
    assert [cue.phrase for cue in found] == ["he", "head of delegation", "headed", "heading the delegation"]


def test_a_long_text_without_blanks_is_searched_in_time() -> None:
    """A gap does not make the search grow beyond measure on long Chinese text."""
    assert Cues(["遗憾…无法"]).first(Plain("遗憾" * 3000), near=False) is None


def test_a_text_may_end_in_an_arabic_particle() -> None:
    """A page whose last letter would be written onto a word that is not there is searched like any other."""
    assert Cues(["وفد"]).first(Plain("إلى ب"), near=False) is None


def test_an_ending_is_no_misread_letter() -> None:
    """What is announced for later and what is said now differ by an ending; a named delegate was dropped over it."""
    cues = Cues(["comunicará los nombres"])
    assert cues.first(Plain("el Ministerio comunica los nombres de los integrantes")) is None
    assert cues.first(Plain("el Ministerio comunicara los nonbres de los integrantes")) is not None


def test_a_phrase_is_found_wherever_a_word_a_sign_or_a_chinese_character_begins() -> None:
    """The places are looked for by first letters: of phrases of one letter too, after particles, and not within words."""
    found = Cues(["head", "h", "和", "(a)", "الوفد", "-"])
    text = Plain("ahead Head (a) 代表和 h - وبالوفد")
    assert [cue.phrase for cue in found.all(text)] == ["head", "(a)", "和", "h", "-", "وبالوفد"]
    assert Cues([]).all(text) == ()


def test_what_is_remembered_of_a_text_is_no_answer_for_another() -> None:
    """The likeliest misread phrase is kept for some texts; each has its own, also when it is asked for again."""
    found = Cues(["avails itself of this opportunity"])
    texts = [Plain("the Mission avalls itself of thls opportunity"), Plain("the Mission regrets"), Plain("")]
    for _ in range(2):
        assert [cue is not None and cue.near for cue in map(found.first, texts)] == [True, False, False]


def test_a_gap_behind_the_first_character() -> None:
    """A Chinese phrase of one character and a gap is found: "由…代为出席"."""
    found = Cues(["由…代为出席"]).first(Plain("大使不克出席，由二秘陈伟代为出席。"))
    assert found is not None
    assert found.phrase == "由二秘陈伟代为出席"


def test_another_pronoun_is_no_misreading() -> None:
    """The note of the Mission (feminine in Arabic) is an earlier one; that of the Office (masculine) is the invitation."""
    cues = Cues(["عطفا على مذكرتها"])
    assert cues.first(Plain("عطفا على مذكرته المؤرخة")) is None
    assert cues.first(Plain("عطفا على مذكرتها المؤرخة")) is not None
    assert cues.first(Plain("عطفا على مدكرتها المؤرخة")) is not None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("instead of mr. a", 1),
        ("instead of this, mr. a", 0),
        ("instead of this delegate", 1),
        ("instead of this, b, and instead of c", 1),
        ("instead of this, b will attend", 0),
    ],
)
def test_what_begins_like_a_phrase_and_says_something_else_is_none(text: str, found: int) -> None:
    """What "instead of this" replaces is nobody, whatever longer phrase may begin with it."""
    cues = Cues(["instead of", "instead of … will attend"], ["instead of this,", "in lieu thereof"])
    assert len(cues.all(Plain(text))) == found


def test_what_says_something_else_needs_no_blank_behind_it_in_chinese() -> None:
    """不限成员名额 ("open-ended") denies nothing, and 不出席 does."""
    cues = Cues(["不"], ["不限"])
    text = Plain("出席不限成员名额工作组会议，不出席")
    assert [cue.start for cue in cues.all(text)] == [text.text.rindex("不")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tel. no.: +49 30 38 37 34", 0),
        ("passport no. n1234567", 0),
        ("note no. nv/967/2009", 0),
        ("fax no 0043 1 4545211", 0),
        ("note no cu 2009/33 (a)", 0),
        ("id no: 44-221", 0),
        ("mr. a, judge: no.", 1),
        ("no, 14 april does not suit us", 1),
        ("no delegate", 1),
        ("there will be no 3 of us", 1),
    ],
)
def test_a_sign_of_numbering_denies_nothing(text: str, found: int) -> None:
    """Before a number "no." is "number"; elsewhere it may deny that somebody comes."""
    cues = Cues(["no", "not"], number_signs=["no"])
    assert len([cue for cue in cues.all(Plain(text)) if cue.phrase == "no"]) == found


def test_a_not_within_a_name_denies_nothing() -> None:
    """阿不都 is a name, and so is 若瑟; 阿不能 ends a name before "cannot"."""
    for text, found in {"阿不都·卡德尔出席": [], "若瑟·山度士": [], "卡尔阿不能出席": ["不"], "若不能": ["若", "不"]}.items():
        assert [cue.phrase for cue in Cues(["不", "若"]).all(Plain(text))] == found


def test_no_more_patterns_are_kept_than_a_daemon_can_hold() -> None:
    """What is kept of phrases and texts from one reply to the next is bounded."""
    for kept in (cues_module._made, cues_module._plain, cues_module._beginning, cues_module._beginnings):
        assert kept.cache_info().maxsize is not None


def test_only_patterns_of_phrases_whose_letters_stand_there_are_made() -> None:
    """Of phrases with the same beginning one is made, and the longest that fits is found."""
    cues_module._made.cache_clear()
    found = Cues(["zebra crossing", "zebra", "zebra stripes … of it", "zebrawood"]).first(Plain("a zebra  crossing"), near=False)
    assert found is not None
    assert found.phrase == "zebra crossing"
    assert cues_module._made.cache_info().currsize == 1
