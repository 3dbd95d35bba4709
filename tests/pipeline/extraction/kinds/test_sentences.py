"""What sentences do, in wordings that stand in no list of phrases."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.sentences import Sentence, sentences
from pipeline.extraction.layout.text import page_texts


def _of(build: Any, knowledge: Knowledge, text: str) -> tuple[Sentence, ...]:
    (page,) = page_texts(build.document(text))
    return sentences(page, knowledge)


@pytest.mark.parametrize(
    "text",
    [
        "Budget being what it is, nobody from the capital can be sent to Vienna this spring.",
        "L'état des finances ne rend hélas guère envisageable l'envoi d'un expert.",
        "Lamentablemente ningún funcionario estará en condiciones de viajar a Viena.",
        "Командировать эксперта в Вену, к сожалению, ведомство не может.",
        "لن يتسنى إيفاد أي خبير هذه المرة.",
        "因经费所限，难以派员赴会。",
    ],
)
def test_a_refusal_in_its_own_words(build: Any, knowledge: Knowledge, text: str) -> None:
    """A refusal is told by a negative word that meets a word of attending, in all six languages."""
    assert any(sentence.refuses for sentence in _of(build, knowledge, text))


@pytest.mark.parametrize(
    "text",
    [
        "We shall come back to you with the composition soon.",
        "Les noms parviendront au Secrétariat sous peu.",
        "Los nombres se harán llegar en cuanto se conozcan.",
        "Кандидатура будет названа позднее, по получении указаний.",
        "ستصلكم أسماء المشاركين فور ورودها.",
        "人选待定，随后函告。",
    ],
)
def test_putting_off_in_its_own_words(build: Any, knowledge: Knowledge, text: str) -> None:
    """An answer put off is told by a word of waiting that meets what is waited for, and is no refusal."""
    (sentence,) = _of(build, knowledge, text)
    assert sentence.puts_off


@pytest.mark.parametrize(
    "text",
    [
        "The e-mail address of Ms. Ada Obi should read ada.obi@example.org.",
        "L'adresse de M. Jean Noël était erronée ; veuillez corriger le courriel.",
        "Donde dice Sra. Ana Ruiz debe decir Sra. Ana Ruiz Gil en la lista.",
        "Просим исправить фамилию участника: г-н Пётр Зимин.",
        "نرجو تعديل اسم السيد سامي حداد في القائمة.",
        "请将名单中王芳女士的职务更正为处长。",
    ],
)
def test_a_change_in_its_own_words(build: Any, knowledge: Knowledge, text: str) -> None:
    """A change is told by a word of change near a person or near what is changed."""
    assert any(sentence.changes for sentence in _of(build, knowledge, text))


@pytest.mark.parametrize(
    "text",
    [
        "For any additional information on the delegation please contact Mr. Paul Adair, who will correct mistakes in the list.",
        "Mr. Paul Adair, Head of the Section for Climate Change, will attend.",
        "No. 28/2009 on the participation of experts.",
        "The Note of the Attorney-General concerns the experts.",
    ],
)
def test_what_only_sounds_like_it(build: Any, knowledge: Knowledge, text: str) -> None:
    """Whom to ask, a number's "No." and a post's name neither change nor refuse anything."""
    for sentence in _of(build, knowledge, text):
        assert not sentence.refuses
        assert not sentence.changes or "Climate" in text


def test_stops_that_end_no_sentence(build: Any, knowledge: Knowledge) -> None:
    """Courtesy forms, initials and "No." end no sentence; a year does."""
    found = _of(build, knowledge, "Note No. 5 names Mr. J. P. Smith. It is of 2009. The end.")
    assert len(found) == 3
    assert [sentence.persons for sentence in found] == [1, 0, 0]


def test_whom_to_ask_begins_behind_the_list(build: Any, knowledge: Knowledge) -> None:
    """A list without stops runs into the sentence about whom to ask: what is announced above the list is none of that."""
    text = (
        "The following will attend:\nName: Mr. Ada Brook\nTitle: Judge\nFor further information please contact Ms. Ilse Marenko"
    )
    (page,) = page_texts(build.document(text))
    (whole,) = sentences(page, knowledge)
    assert whole.asides
    assert page.plain.text.index("title") < whole.aside_from <= page.plain.text.index("for further")


def test_a_remark_changes_nothing(build: Any, knowledge: Knowledge) -> None:
    """Words of adding before "that" go on telling something; before a person they change the delegation."""
    (told,) = _of(build, knowledge, "The Mission wishes to add that Ms. Ada Brook will travel on Monday.")
    (asked,) = _of(build, knowledge, "The Mission wishes to add Ms. Ada Brook to the delegation.")
    assert (told.changes, asked.changes) == (False, True)


def test_an_aside_about_a_delegate_begins_where_it_speaks_of_whom_to_ask(build: Any, knowledge: Knowledge) -> None:
    """What is announced before him is none of it."""
    text = "The delegation will be headed by Ms. Ada Brook, who may be reached at the Ministry."
    (page,) = page_texts(build.document(text))
    (whole,) = sentences(page, knowledge)
    assert whole.asides
    assert page.plain.text[whole.aside_from :].startswith("may be reached")


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("В дополнение к телефонному разговору направляем кандидатуры делегации.", False),
        ("In addition to our telephone conversation we send the names of our delegation.", False),
        ("En complément de notre entretien téléphonique, voici les noms de la délégation.", False),
        ("В дополнение к ранее направленному списку делегации сообщаем имена.", True),
        ("In addition to the list of our delegation we send one more name.", True),
    ],
)
def test_further_to_a_talk_nothing_is_changed(build: Any, knowledge: Knowledge, text: str, changes: bool) -> None:
    """What adds to a talk on the telephone is the first list; what adds to a list changes it."""
    assert any(sentence.changes for sentence in _of(build, knowledge, text)) is changes


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("The flights of the delegation are booked, so no change is expected.", False),
        ("El viaje de la delegación está confirmado, sin cambios.", False),
        ("В состав делегации включены Иван Петров и Анна Лисова.", False),
        ("В состав делегации также включен г-н Иван Петров.", True),
        ("There is a change in the delegation: Mr. Karl Moor.", True),
    ],
)
def test_a_change_that_is_denied_is_none(build: Any, knowledge: Knowledge, text: str, changes: bool) -> None:
    """Words that say that nothing changes change nothing, and who is put into a delegation at first changes none."""
    assert any(sentence.changes for sentence in _of(build, knowledge, text)) is changes


@pytest.mark.parametrize(
    ("text", "asides"),
    [
        ("Le dossier est suivi à la Mission par Mme Anne Roy.", True),
        ("The file is followed by Ms. Ann Roy.", True),
        ("Mr. Karl Moor, who handles the file, will attend.", False),
        ("Этим вопросом занимается г-жа Анна Лисова, которая примет участие.", False),
    ],
)
def test_whom_the_file_is_followed_by_is_to_be_asked(build: Any, knowledge: Knowledge, text: str, asides: bool) -> None:
    """Only in a sentence that says of nobody that he comes."""
    assert any(sentence.asides for sentence in _of(build, knowledge, text)) is asides


@pytest.mark.parametrize(
    "footer",
    [
        "If you have received this message in error, please delete it and notify the sender by e-mail.",
        "If you are not the intended recipient of this e-mail, please delete it from your system",
        "Si vous avez reçu ce message par erreur, merci de le supprimer et d'en avertir l'expéditeur à l'adresse ci-dessus.",
        "Si usted ha recibido este correo por error, le rogamos eliminarlo y avisar al remitente por correo electrónico.",
        "Если это письмо пришло на Ваш адрес случайно, просьба удалить его.",
        "إذا وصلتك هذه الرسالة عن طريق الخطأ، يرجى حذفها وإبلاغ المرسل عبر البريد الإلكتروني.",
        "本邮件仅供收件人使用，如误收请删除。",
        "如误收此邮件，请立即删除并通知发件人。",
    ],
)
def test_a_mail_that_went_astray(build: Any, knowledge: Knowledge, footer: str) -> None:
    """What its last lines ask for changes nothing, and refuses nothing."""
    assert not any(sentence.changes or sentence.refuses for sentence in _of(build, knowledge, footer))


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("请从我方代表团名单中删去周强。", True),
        ("请去掉李红女士。", True),
        ("请去掉代表团会标中的旧国名。", False),
        ("The list you received was in error; please delete Mr. Tim Hill.", True),
    ],
)
def test_who_or_what_is_struck_off(build: Any, knowledge: Knowledge, text: str, changes: bool) -> None:
    """Somebody or a list stands beside what strikes off; a mark on a flag is none of a delegation."""
    assert any(sentence.changes for sentence in _of(build, knowledge, text)) is changes


@pytest.mark.parametrize(
    ("text", "changes"), [("Correction.", True), ("Rectificación.", True), ("Поправка.", True), ("Note.", False)]
)
def test_a_sentence_of_nothing_but_a_change(build: Any, knowledge: Knowledge, text: str, *, changes: bool) -> None:
    """It changes what is listed below it."""
    (page,) = page_texts(build.document(text))
    assert any(one.changes for one in sentences(page, knowledge)) is changes
