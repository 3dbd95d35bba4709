"""Tests of what a sentence apart states of persons named before. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

FIRST = {
    "en": "Ms. Anna Berg and Mr. Lars Lind will attend the meeting.",
    "fr": "Mme Anne Petit et M. Jean Faure participeront à la réunion.",
    "es": "Asistirán a la reunión la Sra. Ana Paz y el Sr. Luis Mora.",
    "ru": "В совещании примут участие г-жа Анна Котова и г-н Олег Зимин.",
    "zh": "李娜女士和张伟先生将出席会议。",
    "ar": "ستشارك في الاجتماع السيدة ليلى حداد والسيد عمر الخطيب.",
}
NONE = (None, None)
REMARK = "another sentence of the reply speaks of this person, and what it says was not understood"


def _read(delegates_of_mail: Any, language: str, sentence: str) -> tuple[list[tuple[str | None, str | None]], list[bool]]:
    gap = "" if language == "zh" else " "
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{FIRST[language]}{gap}{sentence}\n")
    return [(one.title.value, one.organisation.value) for one in read], [REMARK in one.name.reasons for one in read]


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        ("en", "Ms. Berg is with the Ministry of Justice.", [(None, "Ministry of Justice"), NONE]),
        (
            "en",
            "Ms. Berg is from the Ministry of Justice and Mr. Lind from the National Police.",
            [(None, "Ministry of Justice"), (None, "National Police")],
        ),
        ("en", "She is a judge and he is a police officer.", [("judge", None), ("police officer", None)]),
        (
            "en",
            "Ms. Berg serves as legal adviser at the Ministry of Justice, while Mr. Lind is inspector with the National Police.",
            [("legal adviser", "Ministry of Justice"), ("inspector", "National Police")],
        ),
        ("en", "The former is a judge; the latter is with the National Police.", [("judge", None), (None, "National Police")]),
        (
            "fr",
            "La première est magistrate et le second relève de la Police nationale.",
            [("magistrate", None), (None, "Police nationale")],
        ),
        (
            "es",
            "La primera es fiscal y el segundo pertenece a la Policía Nacional.",
            [("fiscal", None), (None, "Policía Nacional")],
        ),
        ("zh", "前者系检察官，后者来自公安部。", [("检察官", None), (None, "公安部")]),
        ("fr", "Mme Petit relève du Ministère de la Justice.", [(None, "Ministère de la Justice"), NONE]),
        (
            "fr",
            "Mme Petit vient du Ministère de la Justice et M. Faure de la Police nationale.",
            [(None, "Ministère de la Justice"), (None, "Police nationale")],
        ),
        ("es", "La Sra. Paz trabaja en el Ministerio de Justicia.", [(None, "Ministerio de Justicia"), NONE]),
        (
            "es",
            "La Sra. Paz procede del Ministerio de Justicia y el Sr. Mora de la Policía Nacional.",
            [(None, "Ministerio de Justicia"), (None, "Policía Nacional")],
        ),
        ("ru", "Г-жа Котова является прокурором.", [("прокурором", None), NONE]),
        ("ru", "Г-жа Котова представляет Министерство юстиции.", [(None, "Министерство юстиции"), NONE]),
        ("ru", "Г-жа Котова — заместитель директора департамента.", [("заместитель директора департамента", None), NONE]),
        ("zh", "张伟先生在公安部工作。", [NONE, (None, "公安部")]),
        ("zh", "李娜女士系检察官。", [("检察官", None), NONE]),
        ("zh", "李娜女士来自司法部，张伟先生来自公安部。", [(None, "司法部"), (None, "公安部")]),
        ("zh", "李娜女士现任司法部副司长。", [("副司长", "司法部"), NONE]),
        ("ar", "وتعمل السيدة حداد في وزارة العدل.", [(None, "وزارة العدل"), NONE]),
        ("ar", "والسيدة حداد قاضية.", [("قاضية", None), NONE]),
        ("ar", "السيدة حداد من وزارة العدل والسيد الخطيب من وزارة الداخلية.", [(None, "وزارة العدل"), (None, "وزارة الداخلية")]),
    ],
)
def test_a_sentence_states_post_or_body(delegates_of_mail: Any, language: str, sentence: str, told: Any) -> None:
    """Each clause gives the person it calls what he is or where he works; the sentence is understood, and nobody is asked."""
    read, remarked = _read(delegates_of_mail, language, sentence)
    assert read == told
    assert not any(remarked)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Ms. Berg works at the Ministry of Justice from Tuesday."),
        ("en", "Ms. Berg is no longer with the Ministry of Justice."),
        ("en", "Ms. Berg is from the Ministry of Justice, but she may be replaced."),
        ("en", "Ms. Berg is from Stockholm."),
        ("en", "Ms. Berg belongs to the Ministry of Justice, yet stays at home."),
        ("en", "Ms. Berg is at the Ministry of Health for tests."),
        ("fr", "Mme Petit relève du Ministère de la Justice jusqu'en mai."),
        ("fr", "Mme Petit vient de quitter le Ministère de la Justice."),
        ("es", "La Sra. Paz ya no trabaja en el Ministerio de Justicia."),
        ("ru", "Г-жа Котова больше не работает в Министерстве юстиции."),
        ("zh", "李娜女士不再任职于司法部。"),
        ("ar", "لم تعد السيدة حداد تعمل في وزارة العدل."),
        ("ar", "والسيدة حداد مريضة."),
    ],
)
def test_a_sentence_that_says_more_is_asked_about(delegates_of_mail: Any, language: str, sentence: str) -> None:
    """What holds no longer, or for a time, or is something else, gives nothing, and a person looks at it."""
    read, remarked = _read(delegates_of_mail, language, sentence)
    assert read == [NONE, NONE]
    assert remarked[0]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Ms. Berg is a retired judge."),
        ("en", "Ms. Berg is a lawyer by training."),
        ("en", "Ms. Berg is a judge, on leave since June."),
        ("fr", "Mme Petit est une ancienne magistrate."),
        ("es", "La Sra. Paz es fiscal en licencia."),
        ("ru", "Г-жа Котова является прокурором в отпуске."),
        ("ar", "والسيدة حداد قاضية متقاعدة."),
    ],
)
def test_a_post_that_is_not_held_now_is_asked_about(delegates_of_mail: Any, language: str, sentence: str) -> None:
    """Whatever is made of the post, a person looks at whoever has it no more, or not now."""
    assert _read(delegates_of_mail, language, sentence)[1][0]


def test_a_longer_sentence_is_asked_about_beside_an_understood_one(delegates_of_mail: Any) -> None:
    """That she is with the Ministry is understood, once; the same words with more behind them say more."""
    said = "Ms. Berg is with the Ministry of Justice. Ms. Berg is with the Ministry of Justice, yet stays at home."
    read, remarked = _read(delegates_of_mail, "en", said)
    assert read == [(None, "Ministry of Justice"), NONE]
    assert remarked == [True, False]


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        ("en", "The former is a judge, the latter a police officer.", [("judge", None), ("police officer", None)]),
        ("en", "The first is a judge, the second a prosecutor.", [("judge", None), ("prosecutor", None)]),
        ("en", "Ms. Berg is a judge, whereas Mr. Lind is a prosecutor.", [("judge", None), ("prosecutor", None)]),
        ("es", "La primera es jueza y el segundo, fiscal.", [("jueza", None), ("fiscal", None)]),
        (
            "fr",
            "Mme Petit est directrice au Ministère de la justice, tandis que M. Faure est inspecteur.",
            [("directrice", "Ministère de la justice"), ("inspecteur", None)],
        ),
        ("zh", "李娜女士是法官，而张伟先生是检察官。", [("法官", None), ("检察官", None)]),
    ],
)
def test_a_clause_may_leave_out_the_verb_or_begin_with_while(
    delegates_of_mail: Any, language: str, sentence: str, told: list[tuple[str | None, str | None]]
) -> None:
    """Whose post it is the clause before tells by its verb; "while" is no part of the post before it."""
    assert _read(delegates_of_mail, language, sentence)[0] == told


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The former is a judge, the latter no longer a prosecutor."),
        ("en", "The first is a prosecutor by training, the second was a judge."),
        ("es", "La primera es fiscal, el segundo inspector de Policía."),
        ("fr", "La première est magistrate, le second procureur."),
        ("fr", "La première est magistrate, le second en formation."),
        ("ru", "Первая является судьей, второй пока без должности."),
        ("zh", "前者是法官，后者尚未任职。"),
    ],
)
def test_by_place_and_not_understood_both_are_asked_about(delegates_of_mail: Any, language: str, sentence: str) -> None:
    """Of whom posts are told by "the former" nobody stays without one in silence."""
    posts, asked = _read(delegates_of_mail, language, sentence)
    assert posts == [NONE, NONE]
    assert asked == [True, True]


@pytest.mark.parametrize(
    "sentence",
    ["The former will lead the delegation.", "The first will arrive on Monday.", "The first session will be attended by both."],
)
def test_other_things_told_by_place_ask_about_nobody(delegates_of_mail: Any, sentence: str) -> None:
    """Who leads, when he arrives and an ordinal of a session say nothing of posts."""
    assert _read(delegates_of_mail, "en", sentence)[1] == [False, False]
