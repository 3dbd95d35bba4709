"""Letters that make words, and letters that only look like it."""

from __future__ import annotations

import random

import pytest

from pipeline.reading.text.likeness import likeness_of, usual_pairs

WORDS = {
    "en": "The Permanent Mission of Utopia presents its compliments and has the honour to transmit its delegation's composition",
    "fr": "La Mission permanente a l'honneur de transmettre la composition de la délégation qui participera à la réunion",
    "es": "La Misión Permanente tiene el honor de comunicar la composición de la delegación que participará en la reunión",
    "ru": "Постоянное представительство имеет честь сообщить состав делегации, которая примет участие в совещании рабочей группы",
    "ar": "تتشرف البعثة الدائمة بأن تحيل تشكيل الوفد الذي سيشارك في اجتماع الفريق العامل المعني بالاتجار بالأشخاص في فيينا",
    "zh": "常驻代表团向联合国毒品和犯罪问题办公室致意并谨通知参加工作组会议的代表团成员名单如下外交部条约法律司参赞王大明先生",
    # languages that nobody taught it
    "pt": "A Missão Permanente apresenta os seus cumprimentos e tem a honra de comunicar a composição da delegação portuguesa",
    "pl": "Stałe Przedstawicielstwo Rzeczypospolitej Polskiej ma zaszczyt przekazać skład delegacji: Pan Krzysztof Wójcik, Radca",
    "vi": "Phái đoàn thường trực nước Cộng hòa xã hội chủ nghĩa Việt Nam trân trọng thông báo thành phần: Ông Nguyễn Văn Thành",
    "uk": "Постійне представництво України свідчить свою повагу і має честь повідомити склад делегації: пан Олександр Гнатюк",
    "kk": "Қазақстан Республикасының Тұрақты өкілдігі делегация құрамын хабарлауға құрметті: Ержан Қазыханов мырза",
    "fa": "نمایندگی دائم جمهوری اسلامی ایران با تقدیم تعارفات خود افتخار دارد اسامی اعضای هیئت را به شرح زیر اعلام نماید",
}


@pytest.mark.parametrize("language", list(WORDS))
def test_language_is_believed(language: str) -> None:
    """In the six languages, and in others of the same scripts."""
    assert likeness_of(WORDS[language]).is_language


@pytest.mark.parametrize("languages", [("en", "fr", "es"), ("ru",), ("ar",), ("zh",)])
def test_shuffled_letters_are_not_believed(languages: tuple[str, ...]) -> None:
    """A font that calls its letters by each other's names: whatever the shuffle, it shows."""
    chance = random.Random(7)  # noqa: S311 - no secret
    text = " ".join(WORDS[language] for language in languages).lower()
    letters = sorted({letter for letter in text if letter.isalpha()})
    for _ in range(20):
        others = letters.copy()
        chance.shuffle(others)
        assert not likeness_of(text.translate(dict(zip(map(ord, letters), others, strict=True)))).is_language


@pytest.mark.parametrize("language", ["en", "ru"])
def test_shifted_letters_are_not_believed(language: str) -> None:
    """Each letter a few places further on, as fonts without a map give them."""
    assert not likeness_of(
        "".join(chr(ord(letter) + 3) if letter.isalpha() else letter for letter in WORDS[language])
    ).is_language


@pytest.mark.parametrize(
    "text", ["##2',% 6.#02 !-,13*2 2'-, -, 2&# .0-2#!2'-, -$" * 3, "τϦϮϦϱϡϬϽϮϡ ϰϱϯϫϴϱϡϳϴϱϡ ϏϳϥϦϬ ϣϨϡϩϭϮϯϪ" * 3]
)
def test_signs_and_dead_letters_are_not_believed(text: str) -> None:
    """Nobody writes a letter of signs, or in Coptic."""
    assert not likeness_of(text).is_language


def test_a_short_text_is_believed() -> None:
    """Forty letters prove nothing."""
    assert likeness_of("XQJ-KWZ 17/Q").is_language


def test_pairs_are_learnt_for_each_script() -> None:
    """The table that ships knows the four scripts that are read."""
    assert usual_pairs().keys() == {"Latn", "Cyrl", "Arab", "Hans"}


def test_a_font_with_one_letter_wrong_breaks_words() -> None:
    """A Syriac sign stands for the Arabic lam: the words are nobody's; letters of Tonga, Azerbaijan and Viet Nam are written."""
    arabic = "اܳبريد الإܳلكتروني واܳمذكرة اܳشفوية رقم بتاريخ مارس بشأن المشاركة في مشاورة الخبراء أعضاء الوفد "
    assert not likeness_of(arabic * 2).is_language
    assert likeness_of((arabic * 2).replace("\u0733", "ل")).is_language
    names = (
        "ʻAna Tuʻipulotu Leyla Əliyeva Hồ Trung Kiên Ɛsi Agbɔ Ḥusain Adéọlá of the Ministry of Justice and the Police will attend"
    )
    assert likeness_of(names).is_language
    assert likeness_of(names).broken == likeness_of("one Syriac letter ܐܒ alone").broken == 0


@pytest.mark.parametrize(
    "text",
    [
        "Nota Nº 12, Nº 15 y Nº 17: la Misión Permanente informa sobre la 1ª, la 2ª y la 3ª sesión de la Conferencia",
        "电话：８１２３ Ｆａｘ：８１２４ Ｅｍａｉｌ：见下 佐々木先生 奈々女士 代々木",
    ],
)
def test_signs_of_letters_break_no_word(text: str) -> None:
    """Raised letters behind numbers, wide ones and the sign for a letter written twice belong to words that people write."""
    found = likeness_of(text)
    assert (found.odd, found.broken) == (0, 0)
