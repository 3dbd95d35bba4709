"""Tests of where the writer says that he comes himself."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.bystanders import zones
from pipeline.extraction.correspondence.writers_attending import says_he_comes, stays_away
from pipeline.extraction.entries.doubts import ASKED, Doubt
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import lexicon

SURE = 0.8
_WHO = ("Лев Рогов\nСудья", "وفيق عتيق حمامي\nمدير")


@pytest.mark.parametrize(
    "sentence",
    [
        "Lic. Pedro Paz, Asesor, asistirá a la reunión. Asimismo asistirá el suscrito.",
        "Asistirá el Lic. Pedro Paz, Asesor. También asistirá la suscrita.",
        "Le Bénin sera représenté par M. Luc Tossa, Magistrat, ainsi que par le soussigné.",
        "Nepal will be represented by Mr. Hari Thapa, Joint Secretary, as well as by the undersigned.",
    ],
)
def test_the_undersigned_of_a_last_sentence_comes_too(delegates_of_mail: Any, sentence: str) -> None:
    """He is asked about; he was lost, and nothing said so."""
    first, signs = delegates_of_mail(f"CU 2009/33 (A)\n\n{sentence}\n\nDinesh Rai\nAttaché\n")
    assert signs.name.value == "Dinesh Rai"
    assert {Doubt.SIGNS.reason, Doubt.BELOW_ALL.reason} & {*signs.name.reasons}
    assert "sous" not in f"{first.organisation.value}"
    assert "under" not in f"{first.organisation.value}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Hari Thapa, Judge, will attend. Neither his deputy nor the undersigned will attend.",
        "Mr. Hari Thapa, Judge, will attend. For questions contact him as well as the undersigned.",
    ],
)
def test_the_undersigned_who_stays_is_nobody(delegates_of_mail: Any, sentence: str) -> None:
    """A word that denies, or another matter, stands in his sentence."""
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{sentence}\n\nDinesh Rai\nAttaché\n")
    assert not any(Doubt.SIGNS.reason in one.name.reasons for one in read)


def test_an_item_may_mean_who_signs(build: Any, knowledge: Knowledge) -> None:
    """An item "the undersigned" of the list is the writer; within a sentence it is not."""
    words = lexicon(knowledge)
    for text, comes in (("- the undersigned (for the Mission)", True), ("The undersigned remains at your disposal.", False)):
        page = build.page(f"Our delegation:\n- Mr. Paul Ndiaye, Judge\n{text}", language="en")
        strip = next(parts_of(build.document(page), page))
        assert isinstance(strip, Strip)
        assert (says_he_comes(strip, (), words) is not None) is comes


@pytest.mark.parametrize(
    ("says", "away"),
    [
        ("I myself will try to drop in on Tuesday, but please do not put me on the list of", True),
        ("I shall lead", False),
        ("no asistiré con", True),
        ("asistiré con", False),
    ],
)
def test_a_writer_who_stays_off_the_list(build: Any, knowledge: Knowledge, says: str, away: bool) -> None:
    """Where the sentence denies it, who signs does not come; the "no" of an address before it denies nothing."""
    text = f"I have the pleasure to inform you that (mail@mfa.no) {says} the delegation of Norland.\n\nTomas Verlin\nAmbassador"
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    words = lexicon(knowledge)
    said = says_he_comes(strip, zones(strip, words, note=True, read=False), words)
    assert said is not None
    assert stays_away(strip, said, words) is away


@pytest.mark.parametrize(
    ("sentence", "comes"),
    [
        ("For any question please contact Ms. Ann Poe and myself.", False),
        ("As agreed with your contact point, the delegates are Mr. Tom Lall, Counsel, and myself.", True),
        ("如有查询，请电 +853 8795 7133 与本人联络。", False),
        ("Mr. Tom Lall, Counsel, and myself will attend the meeting.", True),
        ("Please contact Ms. Ann Poe. I shall also attend the meeting.", True),
    ],
)
def test_whom_to_ask_is_not_who_comes(build: Any, knowledge: Knowledge, sentence: str, comes: bool) -> None:
    """The writer of "please contact Ms. A or myself" was made a delegate of whom a person had to decide."""
    page = build.page(f"Ms. Ann Poe, Director, will attend.\n{sentence}\nTomas Verlin", language=None)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    words = lexicon(knowledge)
    assert (says_he_comes(strip, zones(strip, words, note=True, read=False), words) is not None) is comes


@pytest.mark.parametrize(
    ("said", "signs"),
    [
        ("For Norland, I will be coming over myself.", "Ada Lund"),
        ("Par la présente, je m'annonce pour la réunion.", "Ada Lund"),
        ("Je vous annonce ma participation à la réunion.", "Ada Lund"),
        ("Me inscribo para la reunión.", "Ada Lund"),
        ("На заседание поеду я.", "Ада Лунд"),
        ("工作组会议由本人参会。", "王建国"),
        ("سأكون حاضرا في الاجتماع.", "سامي الخطيب"),
    ],
)
def test_who_announces_himself_comes(delegates_of_mail: Any, said: str, signs: str) -> None:
    """In other words than "I will attend"; he was lost."""
    (found,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\n{signs}\n")
    assert found.name.value == signs


@pytest.mark.parametrize(
    ("said", "signs"),
    [
        ("Mr. Tom Lall, Counsel, comes from the capital. From the Mission it will only be me.", "Ada Lund"),
        ("Mr. Tom Lall, Counsel, comes from the capital, and I am the only one from our Mission.", "Ada Lund"),
        ("M. Luc Tossa, Magistrat, viendra de Cotonou. De la Mission il n'y aura que moi.", "Ada Lund"),
        ("Asistirá el Lic. Pedro Paz, Asesor. De la Misión soy la única que asiste.", "Ada Lund"),
        ("Из столицы приедет г-н Орлов Павел Ильич, прокурор. От посольства буду только я.", "Лунд Ада Петровна"),
        ("国内派司法部处长王强参加，使馆就我一个人去。", "李建国"),
        ("سيحضر السيد سامي الخطيب، وكيل النيابة، كما أؤكد لكم مشاركتي شخصيا.", "منى الحسن"),
    ],
)
def test_who_comes_from_the_mission_alone_comes_too(delegates_of_mail: Any, said: str, signs: str) -> None:
    """Beside those from the capital he was lost, and nothing said so."""
    found = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\n{signs}\n")
    assert len(found) == 2
    assert found[-1].name.value == signs
    assert {Doubt.SIGNS.reason, Doubt.BELOW_ALL.reason} & {*found[-1].name.reasons}


@pytest.mark.parametrize(
    "text",
    [
        "Nobody will come from Norland, and I will not be there either. I am the only one in the office.\n\nAda Lund\nAttaché",
        "Personne ne viendra du Bénin. Je viens également de recevoir votre rappel.\n\nAda Lund\nAttachée",
        "No asistirá nadie. Voy también a enviar la nota.\n\nAda Lund\nAgregada",
        "Никто не приедет. Я также буду признательна за документы.\n\nАда Лунд\nатташе",
        "我国不派人参加，请将我方的歉意转达。\n\n李建国\n三等秘书",
        "لن يأتي أحد. سأكون أيضا ممتنة لإرسال الوثائق.\n\nمنى الحسن\nملحقة",
    ],
)
def test_who_only_writes_of_himself_does_not_come(delegates_of_mail: Any, text: str) -> None:
    """He is "also grateful", or alone in his office."""
    assert delegates_of_mail(f"CU 2009/33 (A): {text}\n") == ()


@pytest.mark.parametrize(
    ("items", "signs", "post"),
    [
        (("Mr. Paul Dean, Director", "Ms. Ann Berg, Prosecutor", "me, for the Mission"), "Ada Lund", "Attaché"),
        (("Dr. Juan Mora, Fiscal", "Lic. Eva Soto, Jueza", "yo, por la Misión"), "Ada Lund", "Agregada"),
        (("M. Paul Petit, magistrat", "Mme Eva Durand, juge", "moi (pour la Mission)"), "Ada Lund", "Attachée"),
        (("Орлов Павел Ильич, советник", "Иванова Анна Ильинична, судья", "я (от посольства)"), "Лунд Ада Петровна", "атташе"),
        (("王强，司法部处长", "赵敏，外交部二等秘书", "我（使馆）"), "李建国", "三等秘书"),
        (("السيد سامي الخطيب، قاض", "السيدة منى الحسن، وكيلة النيابة", "أنا (عن البعثة)"), "كريم الشناوي", "سكرتير ثان"),
    ],
)
def test_an_item_may_mean_who_writes(delegates_of_mail: Any, items: tuple[str, ...], signs: str, post: str) -> None:
    """The item "3. me" is who signs below: he was lost, and only the item was asked about."""
    listed = "\n".join(f"{number}. {text}" for number, text in enumerate(items, 1))
    found = delegates_of_mail(f"CU 2009/33 (A)\n\n{listed}\n\n{signs}\n{post}\n")
    assert [(person.name.value, person.title.value) for person in found][2:] == [(signs, post)]
    assert {Doubt.SIGNS.reason, Doubt.BELOW_ALL.reason} & {*found[-1].name.reasons}


@pytest.mark.parametrize(
    "item", ["me, +43 1 555 66 78", "I will send the passports later", "me and my office are closed on Friday"]
)
def test_an_item_about_the_writer_brings_nobody(build: Any, knowledge: Knowledge, item: str) -> None:
    """He gives his number, or tells of something else."""
    page = build.page(
        f"1. Mr. Paul Dean, Director\n2. Ms. Ann Berg, Judge\n\nNote:\n- {item}\n\nAda Lund\nAttaché", language="en"
    )
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    words = lexicon(knowledge)
    assert says_he_comes(strip, zones(strip, words, note=True, read=False), words) is None


@pytest.mark.parametrize(
    "mail",
    [
        "CU 2009/33 (A). Two of us will attend:\n\nMs. Eve Roy, Judge, Ministry of Justice\nand I, {} (see below).\n",
        "CU 2009/33 (A). Participeront pour le Norland :\n\nMme Eve Roy, juge, Ministère de la justice\net moi, {}.\n",
        "CU 2009/33 (A). Asistirán por Norlandia:\n\nSra. Eve Roy, Fiscal, Ministerio de Justicia\ny yo, {}.\n",
        "CU 2009/33 (A). Приедут:\n\nг-жа Ева Рой, судья, Министерство юстиции\nи я, {}, данные в подписи.\n",
    ],
)
def test_a_row_that_begins_with_and_i_is_of_who_signs(delegates_of_mail: Any, mail: str) -> None:
    """He was lost in the body of the one above, whose body that was not."""
    signer = "Олег Лунин" if "Приедут" in mail else "Dinesh Rai"
    first, signs = delegates_of_mail(f"{mail.format(signer)}\nMerci.\n\n{signer}\nAttaché\n")
    assert signs.name.value == signer
    assert signs.name.confidence < SURE
    assert signer not in str(first.organisation.value)


@pytest.mark.parametrize(
    ("said", "signs"),
    [
        ("I will be coming to Vienna for the meeting as the only participant.", True),
        ("Je me rendrai à Vienne pour la réunion.", True),
        ("Viajaré a Viena para la reunión.", True),
        ("I will be coming to your office on Friday.", False),
    ],
)
def test_who_says_that_he_comes_to_vienna_comes(delegates_of_mail: Any, said: str, signs: bool) -> None:
    """He was not found at all."""
    read = delegates_of_mail(f"Thank you for your note CU 2009/33 (A). {said}\n\nRegards,\n\nDinesh Rai\nAttaché\n")
    assert bool(read) is signs


@pytest.mark.parametrize(
    ("said", "comes"),
    [
        ("My office opens at eight and I arrive at nine.", False),
        ("The driver and I will arrive at your office on Tuesday.", False),
        ("I can be reached until Friday and I will be travelling from Monday on.", False),
        ("Mon collègue et moi serons en congé jusqu'au 15 avril.", False),
        ("The Judge and I will arrive in Vienna on Tuesday.", True),
        ("Il vient avec moi : Mme Mboya et moi serons présents.", True),
    ],
)
def test_who_only_arrives_or_travels_does_not_come(delegates_of_mail: Any, said: str, comes: bool) -> None:
    """What the writer does besides is no attendance unless it is bound to the meeting or its city."""
    text = f"CU 2009/33 (A). Ms. Ida Mboya, Judge, Ministry of Justice of Kenya, will attend the meeting. {said}"
    found = [one.name.value for one in delegates_of_mail(f"{text}\n\nTom Lund\nSecond Secretary\nPermanent Mission of Kenya")]
    assert ("Tom Lund" in found) is comes


@pytest.mark.parametrize(
    ("said", "signs"),
    [
        ("I have been designated by the Ministry to represent Kenya at the meeting.", True),
        ("The Government has appointed me to participate in the meeting.", True),
        ("J'ai été désignée par le Ministère pour participer à la réunion.", True),
        ("He sido designado por el Gobierno para participar en la reunión.", True),
        ("Имею честь сообщить, что я назначен представителем Беларуси на совещании.", True),
        ("Мне поручено Министерством представлять Беларусь на совещании.", True),
        ("تم تكليفي من قبل الحكومة بتمثيل الكويت في الاجتماع.", True),
        ("I have been appointed contact point for the meeting.", False),
        ("Я назначен контактным лицом. Мне поручено сообщить о получении приглашения на совещание.", False),
        ("تم تكليفي بإبلاغكم باستلام الدعوة.", False),
    ],
)
def test_who_was_chosen_comes(delegates_of_mail: Any, said: str, *, signs: bool) -> None:
    """Somebody has appointed the writer to attend; to be whom to ask, or to inform, is something else."""
    arabic = "\u0600" <= said[0] <= "\u06ff"
    found = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\n{'مع التقدير،' if arabic else 'С уважением,'}\n{_WHO[arabic]}\n")
    assert [person.title.value for person in found] == ([_WHO[arabic].split(chr(10))[1]] if signs else [])
    assert all(person.name.confidence < ASKED and str(person.role.value) == "member" for person in found)


def test_who_was_designated_to_answer_does_not_come(delegates_of_mail: Any) -> None:
    """The words "I have been designated as the contact person" announce no delegate."""
    close = "Best regards,\nHelena Lind\nSenior Adviser\nMinistry of Justice"
    text = f"Dear colleagues,\n\nFurther to note CU 2009/33 (A). I have been designated as the contact person.\n\n{close}"
    assert delegates_of_mail(text) == ()


@pytest.mark.parametrize(
    ("said", "comes"),
    [
        ("seré yo quien asista.", True),
        ("confirmo mi participación en la reunión.", True),
        ("seré yo quien reciba los documentos. Asistirá la Sra. Ana Gil Ríos, fiscal.", False),
        ("agradezco mi participación en la reunión anterior. Asistirá la Sra. Ana Gil Ríos, fiscal.", False),
    ],
)
def test_what_the_writer_says_of_himself_in_spanish(delegates_of_mail: Any, said: str, comes: bool) -> None:
    """That he will do something, or took part once, does not seat him."""
    sign = "Luis Mora Paz\nDirector\nMinisterio de Justicia, Chile"
    persons = delegates_of_mail(f"Señores:\n\nCU 2009/33 (A): {said}\n\n{sign}")
    assert ("Luis Mora Paz" in [person.name.value for person in persons]) is comes


def test_an_address_denies_nothing(delegates_of_mail: Any) -> None:
    """The word "no" is Norway's domain, and part of a domain's name."""
    said = "I will be coming to Vienna together with Per Haugen (per.haugen@police-no.example)."
    text = f"CU 2009/33 (A)\n\n{said}\n\nBest,\nKari Moe\nAdviser\n"
    assert "Kari Moe" in [one.name.value for one in delegates_of_mail(text)]
