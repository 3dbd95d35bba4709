"""Persons who join an earlier list."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Source
from models.reply import Kind
from pipeline.extraction.kinds.additions import added
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Please add the following person to our delegation: Ms. Jane Odero.", True),
        ("代表团亦不另派人员。", False),
        ("The Ambassador regrets that he will be unable to join the delegation in person.", False),
        ("Mme Lund ne sera pas en mesure de se joindre à la délégation.", False),
        ("Ms. Jane Odero joins the delegation.", True),
        ("The delegation consists of Ms. Jane Odero.", False),
        ("Ms. Jane Odero, Judge, completes the delegation.", True),
        ("Mr. Ian Roe will attend. Ms. Jane Odero, Judge, completes the delegation.", False),
        ("Mme Jane Odero, juge, complète la délégation.", True),
        ("M. Ian Roe conduira la délégation. Mme Jane Odero, juge, complète la délégation.", False),
        ("El Sr. Luis Mora presidirá la delegación. Lo acompañará el Sr. Juan Gil. Se sumará en Viena la Sra. Ana Paz.", False),
        ("El Sr. Luis Mora presidirá la delegación. La reunión es en Viena. Se sumará la Sra. Ana Paz.", True),
        ("El Sr. Luis Mora presidirá la delegación en lugar del Sr. Juan Gil. Se sumará la Sra. Ana Paz.", True),
        ("La Sra. Ana Paz, Jueza, completará la delegación.", True),
        ("El Sr. Luis Mora asistirá a la reunión. La Sra. Ana Paz, Jueza, completará la delegación.", False),
        ("Г-жа Мария Котова, судья, дополнит делегацию.", True),
        ("Norland will be represented by Ms. Jane Odero, Judge. Mr. Ian Roe will also attend.", False),
        ("Mr. Ian Roe will also attend.", True),
        ("Ms. Jane Odero will attend. Mr. Ian Roe will also attend.", False),
        ("王建国先生将出席会议，李娜女士亦将出席会议。", False),
        ("李娜女士亦将出席会议。", True),
        ("Сообщаем, что г-н Петр Волков примет участие. Г-жа Мария Котова также примет участие.", False),
        ("I will attend the meeting. Mr. Ian Roe will also attend.", False),
        ("Further to our note No. 7 of 2 March I will attend the meeting. Mr. Ian Roe will also attend.", True),
        ("Suite à notre liste, je m'annonce pour la réunion. Participera également M. Ian Roe, juge.", True),
        ("Further to your note No. 7 I will attend the meeting. Mr. Ian Roe will also attend.", False),
        ("Je m'annonce pour la réunion. Participera également M. Ian Roe, juge.", False),
        ("As already notified, I will attend the meeting. Mr. Ian Roe will also attend.", True),
        ("We wrote that I will attend the meeting. Mr. Ian Roe will also attend.", True),
        ("As already notified, Ms. Jane Odero will attend. Mr. Ian Roe will also attend.", True),
        (
            "Tengo el agrado de referirme a mi oficio, por el que se acreditó a Ana Funes. Asistirá también el Sr. Ian Roe.",
            True,
        ),
        (
            "I have the honour to refer to my letter, which said that Ms. Ana Funes will attend. Mr. Ian Roe will also attend.",
            True,
        ),
        ("Further to our note I have the honour to inform that Ms. Jane Odero will attend. Mr. Ian Roe will also attend.", False),
        ("Last week we wrote that Ms. Jane Odero will attend. Mr. Ian Roe will also attend.", True),
        ("我团此前已通知王建国先生将出席会议。李娜女士也将出席。", True),
        ("Ms. Jane Odero will not attend. Mr. Ian Roe will also attend.", True),
        ("We wrote that our delegate will be Ms. Jane Odero, Judge. Mr. Ian Roe will also attend.", True),
        ("The Mission has the honour to inform that our delegate will be Ms. Jane Odero. Mr. Ian Roe will also attend.", False),
        ("Les confirmo que he designado para asistir a don Juan Odero, Fiscal. Asistirá también doña Ana Roe, Jueza.", False),
        ("I confirm that I have designated Ms. Jane Odero, Judge, to attend. Mr. Ian Roe will also attend.", False),
        ("La semana pasada les confirmé que asistiría don Juan Odero. Asistirá también doña Ana Roe, Jueza.", True),
        ("Ms. Jane Odero, Judge, will lead the delegation. It will also include Mr. Ian Roe.", False),
        ("M. Jean Odero, juge, conduira la délégation. Celle-ci comprendra en outre M. Ian Roe.", False),
        ("As already announced, Ms. Jane Odero will lead the delegation. It will also include Mr. Ian Roe.", True),
        ("We wrote that Ms. Jane Odero will lead the delegation. It will also include Mr. Ian Roe.", True),
        ("Ms. Jane Odero will lead the delegation instead of Mr. Sam Tor. It will also include Mr. Ian Roe.", True),
        ("Particulars of our official:\nName: Mr. Jan Odero\nPost: Judge\nMr. Ian Roe, Attaché, will also attend.", False),
        ("NOMBRE: Lic. Juan Odero\nCARGO: Juez\nAsimismo asistirá el señor Iván Roe, Agregado.", False),
        ("ФИО: Одеро Иван Петрович\nКроме того, г-жа Мария Котова также примет участие.", False),
        ("As already notified:\nName: Mr. Jan Odero\nPost: Judge\nMr. Ian Roe, Attaché, will also attend.", True),
        ("Mr. Ian Roe, Attaché, will also attend.\nName: Mr. Ian Roe\nPost: Attaché", True),
        ("Анна Ильинична Седых (советник) будет присутствовать на совещании. Также примет участие г-н Олег Жук.", False),
        ("The delegation has two members. Mary Hale (Judge) will be present. Mr. Ian Roe will also attend.", False),
        ("民政部处长罗敏将出席会议。外交部处长王强也将参加会议。", False),
        ("В делегацию ранее была включена Седых Анна Ильинична. Также примет участие г-н Олег Жук.", True),
        ("The Mission refers to its note by which Mary Hale was nominated. Mr. Ian Roe will also attend.", True),
        ("As already announced, Mary Hale will attend. Mr. Ian Roe will also attend.", True),
        ("Анна Ильинична Седых не сможет присутствовать. Также примет участие г-н Олег Жук.", True),
        ("Ms. Jane Odero is replaced by Mr. Sam Tor, who represents Norland. Mr. Ian Roe will also attend.", True),
    ],
)
def test_who_is_added(build: Any, knowledge: Knowledge, text: str, found: bool) -> None:
    """Words of adding count, but for those right behind a word that denies."""
    assert (added(page_texts(build.document(text)), knowledge) is not None) is found


def test_what_a_misread_word_seems_to_add_may_be_denied(build: Any, knowledge: Knowledge) -> None:
    """On a scan, words near those of adding count as little behind a word that denies as the words themselves."""
    for text, found in (
        ("La asistirá, sin formar parte de la delegación, la Sra. Ana Ríos.", False),
        ("La Sra. Ana Ríos formara parte de la delegación.", True),
        ("He will be unable to join the delegatlon in person.", False),
        ("He will join the delegatlon in person.", True),
    ):
        pages = page_texts(build.document(build.page(text, source=Source.OCR)))
        assert (added(pages, knowledge) is not None) is found


def test_a_denied_addition_adds_nobody(kind_of_note: Any) -> None:
    """亦不另派 ("nor shall anybody else be sent") is no addition to an earlier list; 另派 is."""
    assert kind_of_note("中国代表团向秘书处致意,原定人员不能与会,亦不另派他人。").value != Kind.AMENDMENT
    assert kind_of_note("中国代表团向秘书处致意,另派李建国先生与会。").value == Kind.AMENDMENT


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mme Eva Roux, magistrate, viendra de Dakar. Merci de m'inscrire aussi comme Premier Conseiller.", Kind.NOMINATION),
        ("Merci de m'inscrire aussi, en plus des personnes annoncées par notre note du 3 mars.", Kind.AMENDMENT),
        ("Прошу добавить меня в состав делегации, который был направлен нотой от 3 марта.", Kind.AMENDMENT),
    ],
)
def test_a_writer_who_adds_himself_to_whom_he_names_changes_no_list(kind_of_note: Any, text: str, kind: Kind) -> None:
    """The words "merci de m'inscrire aussi" were an addition, and certain, where the mail itself names the others."""
    assert kind_of_note(f"CU 2009/33 (A)\n\n{text}\n\nAda Lund").value == kind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il a été décidé que M. Paul Morand conduira la délégation. Mme Anne Rioux participera également.", False),
        ("Se ha decidido que el Sr. Juan Mora presidirá la delegación. También asistirá la Sra. Ana Gil.", False),
        ("Принято решение, что г-н Петр Волков возглавит делегацию. Также примет участие г-жа Мария Котова.", False),
        ("Il a été rappelé que M. Paul Morand conduira la délégation. Mme Anne Rioux participera également.", True),
        ("Suite à notre note, il a été décidé que M. Paul Morand conduira la délégation. Mme Rioux participera également.", True),
    ],
)
def test_what_has_been_decided_is_said_now(build: Any, knowledge: Knowledge, text: str, found: bool) -> None:
    """Who else attends was an addition to an earlier list, filed so; where the page speaks of an earlier note it stays one."""
    assert (added(page_texts(build.document(text)), knowledge) is not None) is found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mr. Peter Hale will attend. The delegation will also include Ms. Ann Moss.", Kind.NOMINATION),
        ("Further to our note, the delegation will also include Ms. Ann Moss.", Kind.AMENDMENT),
        ("As already notified, Mr. Peter Hale will attend. The delegation will be supplemented by Ms. Ann Moss.", Kind.AMENDMENT),
        ("Asistirá el Sr. Luis Paz Mora, Embajador. La reunión contará también con interpretación.", Kind.NOMINATION),
        ("Asistirá el Sr. Luis Paz Mora, Embajador. Se completará con la Sra. Inés Vega Soto.", Kind.NOMINATION),
        ("La delegación de Cuba contará además con la Sra. Inés Vega Soto.", Kind.AMENDMENT),
        (
            (
                "La delegación de Cuba a la reunión del Grupo de trabajo sobre la trata de personas, que ha de celebrarse "
                "en Viena los días 14 y 15 de abril de 2009, contará además con:\n\n- Sra. Inés Vega Soto, Jueza"
            ),
            Kind.AMENDMENT,
        ),
        ("Примет участие г-н Саркисян Арам. В состав делегации также войдет г-жа Погосян Анна.", Kind.NOMINATION),
    ],
)
def test_a_delegation_goes_on_from_whom_the_note_names(kind_of_note: Any, text: str, kind: Kind) -> None:
    """Words by which a delegation is completed count on from who was named right before; alone they add to an earlier list."""
    assert kind_of_note(text).value == kind


def test_a_delegation_compared_with_that_of_last_year_is_not_added_to(build: Any, knowledge: Knowledge) -> None:
    """To be "enlarged since last year" tells of no earlier list for this meeting."""

    def said(text: str) -> bool:
        page = build.page(f"CU 2009/33 (A)\n\n{text}\n\nMr. Tomas Verlin, Judge")
        return added(page_texts(build.document(page)), knowledge) is not None

    assert not said("The delegation has been enlarged since last year and will be composed as follows:")
    assert said("The delegation has been enlarged by the following:")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Se mantienen los nombramientos ya comunicados; asistirán otros dos:", True),
        ("Complementando lo informado, se acredita a:", True),
        ("Como complemento de la invitación se recibió el programa. Asistirán:", False),
        ("Наша делегация дополнена следующими лицами:", True),
        ("Сотрудничество расширено. В состав делегации войдут:", False),
        ("The earlier nominations remaining in force, the following will attend:", True),
    ],
)
def test_what_was_told_before_holds(build: Any, knowledge: Knowledge, text: str, *, found: bool) -> None:
    """What was told stays, and somebody joins it."""
    assert (added(page_texts(build.document(text)), knowledge) is not None) is found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("يرجى تسجيل السيد عمر ياسين، قاض. ويرجى أيضا تسجيل السيدة سلمى ناصر، مستشارة.", Kind.NOMINATION),
        ("Просим зарегистрировать г-на Ивана Петрова. Просим также зарегистрировать г-жу Анну Орлову.", Kind.NOMINATION),
        ("我国指派外交部司长李强先生出席会议，又指派司法部处长王芳女士为顾问。", Kind.NOMINATION),
        ("外交部提名李强先生出席会议。司法部又提名王芳女士（处长）出席。", Kind.NOMINATION),
        ("يرجى أيضا تسجيل السيدة سلمى ناصر، مستشارة.", Kind.AMENDMENT),
        ("В дополнение к нашей ноте просим также зарегистрировать г-жу Анну Орлову.", Kind.AMENDMENT),
        ("继上次提名后，我国又指派司法部处长王芳女士参加代表团。", Kind.AMENDMENT),
    ],
)
def test_who_is_also_entered_behind_others_of_the_mail(kind_of_note: Any, text: str, kind: Kind) -> None:
    """They count on from those named here; without these, or with an earlier list, she is added."""
    assert kind_of_note(f"CU 2009/33 (A)\n\n{text}").value == kind
