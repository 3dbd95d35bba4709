"""Tests of who signs a text whose writer says that he comes himself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.correspondence.bystanders import zones
from pipeline.extraction.correspondence.signatory import ComingText, signatory, unsigned, who_signs
from pipeline.extraction.correspondence.writers_attending import says_he_comes
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import fields
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import Lexicon, lexicon

SURE = 0.8
LETTER = """Dear Mr. Director,

With reference to your note I have the pleasure to inform you that {says} the delegation of Norland to the session in Vienna.

Please accept the assurances of my highest consideration.

H.E. Mr. Tomas Verlin
Ambassador, Permanent Representative"""


def _signed(text: ComingText, words: Lexicon) -> tuple[int, Person] | None:
    return signatory(text, who_signs(text, words), words)


def test_who_only_comes_too_is_no_head_and_has_his_own_numbers(build: Any, knowledge: Knowledge) -> None:
    """A writer who "will also attend" is a member, and the numbers in the lines of his signature are his."""
    text = LETTER.format(says="I will also attend with") + "\nDirect: +43 1 716 60 31\nt.verlin@mfa.example"
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    words = lexicon(knowledge)
    excluded = zones(strip, words, note=True, read=False)
    said = says_he_comes(strip, excluded, words)
    hits = tuple(hit for field in fields() for hit in field.find(strip.passage, knowledge, None))
    assert said is not None
    found = _signed(ComingText(strip, excluded, said, [], hits), words)
    assert found is not None
    assert found[1].role is None
    assert {str(hit.finding.value) for hit in found[1].contacts} == {"+4317166031", "t.verlin@mfa.example"}


@pytest.mark.parametrize(("says", "comes"), [("I shall lead", True), ("the Minister will lead", False)])
def test_who_signs_comes_where_he_says_so(build: Any, knowledge: Knowledge, says: str, comes: bool) -> None:
    """Who signs is a delegate, of whom a person decides, where the letter says that its writer comes; else he is none."""
    page = build.page(LETTER.format(says=says), language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    words = lexicon(knowledge)
    excluded = zones(strip, words, note=True, read=False)
    said = says_he_comes(strip, excluded, words)
    assert (said is not None) is comes
    if said is None:
        return
    found = _signed(ComingText(strip, excluded, said, [], []), words)
    assert found is not None
    person = found[1]
    assert person.name[0].text == "Tomas Verlin"
    assert (person.role, person.doubts) == (Role.HEAD, (Doubt.SIGNS,))


def test_who_told_his_details_may_sign_with_one_name(build: Any, knowledge: Knowledge) -> None:
    """Below "for the badge: Ms. Anna Berg" the name Anna alone is that of nobody who was not found."""
    page = build.page("I am coming alone.\n\nFor the badge: Ms. Anna Berg, adviser.\n\nAnna", language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    words = lexicon(knowledge)
    excluded = zones(strip, words, note=True, read=False)
    said = says_he_comes(strip, excluded, words)
    assert said is not None
    text = ComingText(strip, excluded, said, [], [])
    assert unsigned(text, who_signs(text, words))
    signed = _signed(text, words)
    assert signed is not None
    told = replace(text, found=[signed[1]])
    assert not unsigned(told, who_signs(told, words))


@pytest.mark.parametrize(
    ("row", "title", "body"),
    [
        ("Ms. Jane Dale, Second Secretary, Permanent Mission (me)", "Second Secretary", "Permanent Mission"),
        ("Mme Jeanne Dale, attachée, Ministère de la Justice (c'est moi)", "attachée", "Ministère de la Justice"),
        ("Lic. Ana Ruiz, Fiscal, Ministerio Público (yo misma)", "Fiscal", "Ministerio Público"),
        ("г-н Петров Игорь Ильич, советник, Министерство юстиции (это я)", "советник", "Министерство юстиции"),
        ("السيد كريم الشناوي، سكرتير ثان، وزارة العدل (أنا)", "سكرتير ثان", "وزارة العدل"),
    ],
)
def test_who_tells_that_he_is_meant_has_his_own_post(delegates_of_mail: Any, row: str, title: str, body: str) -> None:
    """The word for himself was read into his post or his body, in silence."""
    found = delegates_of_mail(f"CU 2009/33 (A)\n\n1. Mr. Paul Dean, Director, Ministry of Health (head)\n2. {row}\n")
    assert (found[1].title.value, found[1].organisation.value) == (title, body)


def test_the_contacts_of_a_signature_are_his_who_comes_too(delegates_of_mail: Any) -> None:
    """Nobody else has any: they are no list's."""
    text = "CU 2009/33 (A)\n\nMs. Ann Berg, Judge, comes, and I will attend.\n\nAda Lund\nAttaché\na.lund@home.example\n"
    first, signs = delegates_of_mail(text)
    assert first.emails == ()
    assert [one.value for one in signs.emails] == ["a.lund@home.example"]


def test_a_writer_may_sign_above_the_name_of_his_mission(delegates_of_mail: Any) -> None:
    """A line of his Embassy stands apart below."""
    text = "CU 2009/33 (A)\n\nMs. Ann Berg, Judge, comes. I will be in the room as well.\n\nAda Lund\n\nEmbassy of Norland"
    assert [one.name.value for one in delegates_of_mail(text)] == ["Ann Berg", "Ada Lund"]


@pytest.mark.parametrize(
    "lead",
    [
        "Veuillez trouver ci-dessous les noms de nos deux représentants, auxquels je me joindrai pour la Mission :",
        "Voici les noms de nos deux représentants. Je viendrai aussi.",
    ],
)
def test_who_stands_on_a_list_below_does_not_sign(delegates_of_mail: Any, lead: str) -> None:
    """The first of the list was taken for the signature, and the writer was lost in silence."""
    items = "- M. Ali Ben Salem, Directeur, Ministère de la Justice\n- Mme Raja Mestiri, juge, Cour suprême"
    signed = "Cordialement,\n\nSami Trabelsi\nSecrétaire des Affaires étrangères"
    text = f"CU 2009/33 (A)\n\nBonjour,\n\n{lead}\n\n{items}\n\n{signed}\n"
    first, second, third = delegates_of_mail(text)
    assert [first.name.value, second.name.value] == ["Ali Ben Salem", "Raja Mestiri"]
    assert (third.name.value, third.title.value) == ("Sami Trabelsi", "Secrétaire des Affaires étrangères")
    assert third.name.confidence < SURE


def test_a_writer_who_stands_on_the_list_is_not_read_twice(delegates_of_mail: Any) -> None:
    """He signs whom the list names."""
    items = "- Ms. Ada Lind, Judge, Supreme Court\n- Mr. Bo Marsh, Second Secretary, Permanent Mission"
    signed = "Best regards,\n\nBo Marsh\nSecond Secretary"
    text = f"CU 2009/33 (A)\n\nDear colleagues,\n\nI will come too. Our list:\n\n{items}\n\n{signed}\n"
    assert [one.name.value for one in delegates_of_mail(text)] == ["Ada Lind", "Bo Marsh"]


@pytest.mark.parametrize("said", ["وأنا معه عضواً", "وسأنضم إليه"])
def test_an_arabic_writer_joins_whom_he_names(delegates_of_mail: Any, said: str) -> None:
    """What he says of himself is no part of the other's body."""
    told = f"سيشارك في الاجتماع القاضي لؤي حداد، مدير، المجلس القضائي، رئيسا للوفد، {said}."
    text = f"CU 2009/33 (A)\n\nتحية طيبة،\n\n{told}\n\nمع الشكر\nسمير كرم\nمستشار قانوني\nوزارة العدل\n"
    first, second = delegates_of_mail(text)
    assert (first.organisation.value, second.name.value) == ("المجلس القضائي", "سمير كرم")


def test_his_numbers_may_stand_below_a_blank_line(delegates_of_mail: Any) -> None:
    """They were lost in silence; those of another who signs below are not his."""
    text = (
        "CU 2009/33 (A)\n\nDear colleagues,\n\nMr. Bo Marsh, Judge, will attend, and I will be joining him.\n\nBest regards,\n\n"
    )
    signed = "Eva Toth\nSecond Secretary\nPermanent Mission of Norway\n\n"
    theirs, own = delegates_of_mail(f"{text}{signed}Tel. +43 1 581 52 81\ne.toth@mission-no.example\n")
    assert [one.value for one in (*own.phones, *own.emails)] == ["+4315815281", "e.toth@mission-no.example"]
    assert not theirs.phones
    _, own = delegates_of_mail(f"{text}{signed}Ola Berg\nAssistant\nTel. +43 1 581 52 99\n")
    assert not own.phones


@pytest.mark.parametrize(
    "signed",
    [
        "Ms. Ida Mboya, Third Secretary at the Permanent Mission of Kenya to the United Nations in Vienna.",
        "Ms. Ida Mboya,\nThird Secretary at the Permanent Mission of Kenya to the United Nations in Vienna.",
        "Ms. Ida Mboya third secretary of the Permanent Mission of Kenya.",
    ],
)
def test_a_signature_may_end_in_a_full_stop(delegates_of_mail: Any, signed: str) -> None:
    """A post behind the name makes no sentence of it; a verb does."""
    found = delegates_of_mail(f"CU 2009/33 (A). I will attend the meeting in Vienna for Kenya.\n\n{signed}")
    assert [one.name.value for one in found] == ["Ida Mboya"]


def test_a_sentence_about_somebody_does_not_sign(delegates_of_mail: Any) -> None:
    """Whoever is spoken of above the close is not the writer who comes."""
    text = (
        "CU 2009/33 (A): Ms. Ida Mboya, Judge, and I will both attend.\n\nMs. Ida Mboya has no address of her own at present.\n\n"
    )
    found = delegates_of_mail(f"{text}Best regards,\n\nTom Lund\nAttaché")
    assert [one.name.value for one in found] == ["Ida Mboya", "Tom Lund"]


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Меня зовут Лев Рогов, я приму участие в совещании.", True),
        ("В совещании примет участие г-н Лев Рогов, а я приму участие в другом.", True),
        ("Я приму участие в совещании, а также г-жа Анна Котова.", False),
    ],
)
def test_who_gives_his_name_has_the_post_of_his_signature(delegates_of_mail: Any, said: str, *, named: bool) -> None:
    """He gives no more than his name in the sentence; the post stands where he signs. Another has none of it."""
    found = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\nС уважением,\nЛев Рогов\nСудья\n")
    told = {person.name.value: person.title.value for person in found}
    assert told["Лев Рогов"] == "Судья"
    assert named or told["Анна Котова"] is None


@pytest.mark.parametrize(
    "said",
    [
        "This is to confirm my participation in the meeting as the delegate of Norland.",
        "I have been designated by my Government to participate in the meeting.",
        "My Ministry has designated me to represent Norland at the meeting.",
        "C'est moi qui représenterai le Bénin à la réunion.",
        "J'ai été désignée pour représenter le Bénin à la réunion.",
        "He sido designada por mi Gobierno para participar en la reunión.",
    ],
)
def test_who_was_designated_himself_comes(delegates_of_mail: Any, said: str) -> None:
    """The writer says that he was designated, and his name, post and body stand where he signs."""
    close = "Best regards,\nHelena Lind\nSenior Adviser\nMinistry of Justice"
    (person,) = delegates_of_mail(f"Dear colleagues,\n\nFurther to note CU 2009/33 (A). {said}\n\n{close}")
    assert (person.name.value, person.title.value, person.organisation.value) == (
        "Helena Lind",
        "Senior Adviser",
        "Ministry of Justice",
    )


@pytest.mark.parametrize(
    ("signature", "names"),
    [
        ("C.-M. Popescu", ["Cătălin-Mihai Popescu"]),
        ("C. Popescu", ["Cătălin-Mihai Popescu"]),
        ("D. Popescu", ["Cătălin-Mihai Popescu", "D. Popescu"]),
    ],
)
def test_who_signs_with_initials_was_named_above(delegates_of_mail: Any, signature: str, names: list[str]) -> None:
    """He was found a second time, and the part that he tells of himself was lost."""
    text = (
        "Madame, Monsieur,\n\nEn réponse à la note CU 2009/33 (A), j'ai été désigné pour participer à la réunion en qualité "
        "d'expert de la Roumanie.\n\nMes coordonnées sont les suivantes :\n\nNom : Cătălin-Mihai Popescu\nFonction : procureur\n"
        f"Tél : +40 21 319 39 14\n\nAvec mes salutations distinguées,\n{signature}\n"
    )
    told = delegates_of_mail(text)
    assert [one.name.value for one in told] == names
    assert len(told) > 1 or told[0].role.value == Role.EXPERT.value


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Je soussigné, Jean Kouassi, Magistrat, Ministère de la Justice, ai été désigné pour participer à la réunion.",
            "Justice",
        ),
        ("Je soussigné, Jean Kouassi, Magistrat, Ministère de la Justice, suis désigné pour représenter le Gabon.", "Justice"),
    ],
)
def test_the_verb_of_the_undersigned_is_no_part_of_his_body(delegates_of_mail: Any, text: str, body: str) -> None:
    """It stands apart from its pronoun."""
    (told,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n\nCordialement,\nJean Kouassi")
    assert str(told.organisation.value).endswith(body)
