"""Replies to two notes at once. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Kind
from pipeline.extraction.kind_settled import KIND_SURE


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "Première réunion (CU 2009/33 (A)) : M. Luc Wouters, conseiller.\n"
                "Seconde réunion (CU 2009/35 (A)) : la Belgique ne sera pas représentée.\n"
            ),
            ["Luc Wouters"],
        ),
        (
            "CU 2009/35 (A): Norland will not be represented.\nCU 2009/33 (A): Ms. Ada Lind, Judge.\n",
            ["Ada Lind"],
        ),
        ("CU 2009/33 (A): Norland will not be represented. Contact: Ms. Ada Lind.\n", []),
    ],
)
def test_who_is_named_for_the_other_note_comes(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """A regret for one meeting is none for the other; where the reply answers one note alone, nobody comes."""
    assert [delegate.name.value for delegate in delegates_of_mail(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "Посольство сообщает, что участие в заседании (CU 2009/33 (A)) прокуроров не представляется возможным. "
                "На заседании будет присутствовать советник Посольства г-н Досжанов Марат."
            ),
            ["Досжанов Марат"],
        ),
        (
            (
                "Посольство сообщает, что Наумов Ю.Г., судья, не сможет принять участие в заседании (CU 2009/33 (A)). "
                "Вместо него будет участвовать Латов Ю.В., научный сотрудник Академии."
            ),
            ["Латов Ю.В."],
        ),
        (
            (
                "Республика Беларусь не сможет принять участие в заседании (CU 2009/33 (A)). "
                "Контактное лицо - Ю.В. Латов, который участвует в переписке."
            ),
            [],
        ),
        (
            (
                "L'Ambassade regrette que les experts ne puissent participer à la réunion (CU 2009/33 (A)). "
                "M. Jean Gay, conseiller, assistera à la réunion."
            ),
            ["Jean Gay"],
        ),
        (
            (
                "The Embassy regrets that Uganda will not be able to attend the meeting (CU 2009/33 (A)). "
                "The report of the meeting may be sent to Mr. Tom Lall, Counsellor."
            ),
            [],
        ),
        (
            (
                "CU 2009/33 (A): the Government of Norland will regrettably not be in a position to send a representative. Our "
                "Ministry of Justice (Ms. Ada Lind, Counsel) would however be glad to receive the papers of the meeting."
            ),
            [],
        ),
    ],
)
def test_who_attends_although_others_cannot_is_asked_about(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """The experts' absence is regretted, and somebody of the Mission comes: he was filed away with the regret."""
    assert [delegate.name.value for delegate in delegates_of_mail(text)] == names


@pytest.mark.parametrize(
    ("regret", "comes", "name"),
    [
        (
            "the Mission of Kenya regrets that nobody can travel from the capital to the meeting",
            "The Mission wishes however to inform that Mr. Paul Otieno, Attaché, will follow the proceedings as an observer.",
            "Paul Otieno",
        ),
        (
            "the Mission of Kenya regrets that nobody can travel from the capital to the meeting",
            "Ms. Ada Lind, Second Secretary, will sit in on both days in the capacity of observer.",
            "Ada Lind",
        ),
        (
            "la Misión lamenta informar que no podrá participar delegación alguna",
            "El Sr. Tomás Falla, Segundo Secretario, estará en la sala en calidad de observador.",
            "Tomás Falla",
        ),
        (
            "делегация, к сожалению, не сможет принять участие в заседании",
            "Г-н Тигран Саркисян, второй секретарь, будет в зале в качестве наблюдателя.",
            "Тигран Саркисян",
        ),
    ],
)
def test_who_observes_in_spite_of_a_regret_is_asked_about(delegates_of_mail: Any, regret: str, comes: str, name: str) -> None:
    """Nobody else comes, and he does, whatever the verb that says it: lost in silence he would have no badge."""
    assert [one.name.value for one in delegates_of_mail(f"Note CU 2009/33 (A): {regret}.\n\n{comes}\n")] == [name]


@pytest.mark.parametrize(
    "told",
    [
        "Mr. Paul Otieno, Second Secretary, who attended the last session as an observer, sends his thanks.",
        "It had been intended to send Mr. Paul Otieno as an observer.",
        "Not even Mr. Paul Otieno, Second Secretary, can come as an observer.",
        "Mr. Paul Otieno, Second Secretary, will follow up on the conclusions.",
        "Monsignor Carlo Renzi, in his capacity as Permanent Observer, avails himself of this opportunity to thank you.",
        "The Mission, in its capacity as Permanent Observer, asks to convey its gratitude to Mr. Ivo Sand, Director.",
        "It was hoped to send Mr. Paul Otieno, Judge, as an observer, but funds are lacking.",
        "Mr. Paul Otieno, Judge, who was nominated as an observer, is ill.",
        "Mr. Paul Otieno, Second Secretary, was formerly accredited as an observer to the Vienna organizations.",
        "Questions may be put to Mr. Paul Otieno, Second Secretary, who serves as an observer with the Board of Governors.",
        "For the next meeting, it intends to propose Mr. Paul Otieno as an observer.",
    ],
)
def test_who_does_not_observe_comes_to_nothing(delegates_of_mail: Any, told: str) -> None:
    """Another meeting, a plan that came to nothing, and what is denied announce nobody."""
    text = f"The Mission of Kenya, with reference to note CU 2009/33 (A), regrets that nobody will attend the meeting. {told}\n"
    assert delegates_of_mail(text) == ()


@pytest.mark.parametrize(
    ("regret", "comes", "name"),
    [
        (
            "la Mission regrette que personne ne puisse venir de la capitale",
            "Au lieu de cela, M. Paul Dem, Deuxième Secrétaire, assistera à la réunion.",
            "Paul Dem",
        ),
        (
            "la Misión lamenta que nadie pueda viajar desde la capital",
            "En lugar de ello, asistirá a la reunión el Sr. Tomás Falla, Segundo Secretario.",
            "Tomás Falla",
        ),
        (
            "Представительство сожалеет, что делегация приехать не сможет",
            "Вместо этого в заседании примет участие г-н Тигран Саркисян, второй секретарь.",
            "Тигран Саркисян",
        ),
        (
            "تعتذر الجهات المختصة عن عدم إيفاد مشاركين",
            "وسيحضر الاجتماع بدلاً من ذلك السيد سالم الكندي، سكرتير أول.",
            "سالم الكندي",
        ),
    ],
)
def test_who_comes_instead_of_a_delegation_is_replaced_by_nobody(
    delegates_of_mail: Any, regret: str, comes: str, name: str
) -> None:
    """What "instead of this" brings is a delegate; who was read as the one replaced was lost."""
    assert [one.name.value for one in delegates_of_mail(f"CU 2009/33 (A): {regret}.\n\n{comes}\n")] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Mission of Norland nominates Ms. Ada Lind, Judge. The Ministry had decided against sending a second delegate.",
        "The Mission of Norland nominates Ms. Ada Lind, Judge, Supreme Court. Further names are pending.",
        "La Misión de Chile designa a la Sra. Ada Lind, Jueza. La lista de documentos será enviada próximamente.",
        "La Misión de Chile designa a la Sra. Ada Lind, Jueza. Se espera la decisión sobre el alojamiento.",
    ],
)
def test_who_was_announced_before_is_asked_about(kind_of_note: Any, delegates_of_mail: Any, text: str) -> None:
    """A regret, or what is awaited, behind a sentence that announces somebody takes nothing back: a person decides."""
    kind = kind_of_note(text)
    assert (kind.value, kind.confidence < KIND_SURE) == (Kind.NOMINATION, True)
    assert [person.name.value for person in delegates_of_mail(text)] == ["Ada Lind"]


@pytest.mark.parametrize(
    "text",
    [
        "Norland refers to its note by which Ms. Ada Lind was designated. It regrets that it cannot be represented.",
        "The Mission of Norland regrets that, owing to the short notice, it will not be represented.",
    ],
)
def test_a_regret_stays_one(kind_of_note: Any, text: str) -> None:
    """Who was named in an earlier note is not announced, and short notice beside a comma is only why nobody comes."""
    kind = kind_of_note(text)
    assert (kind.value, kind.confidence >= KIND_SURE) == (Kind.REGRET, True)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("No expert can be released by our Ministry, but Ms. Ada Lind, Counsellor, will attend the meeting.", ["Ada Lind"]),
        (
            "Il ne nous sera pas possible d'envoyer des experts, mais Mme Awa Sow, Conseillère, participera à la réunion.",
            ["Awa Sow"],
        ),
        ("Bolivia lamenta no poder enviar expertos, pero la Sra. Ana Gil, Consejera, asistirá a la reunión.", ["Ana Gil"]),
        ("We regret that it will not be possible for Ms. Ada Lind to attend the meeting.", []),
        ("We regret that we cannot attend, but Ms. Ada Lind would be pleased to receive the report.", []),
        ("We are unable to send an expert, but Ms. Ada Lind will not attend either.", []),
    ],
)
def test_a_regret_goes_on_with_who_attends(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """Behind "but" the same sentence may say of somebody that he attends."""
    assert [delegate.name.value for delegate in delegates_of_mail(f"Re: CU 2009/33 (A)\n\n{text}")] == names
