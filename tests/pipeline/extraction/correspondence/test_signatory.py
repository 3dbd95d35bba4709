"""Tests of the writer who comes himself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.correspondence.bystanders import zones
from pipeline.extraction.correspondence.signatory import ComingText, says_he_comes, signatory, stays_away, unsigned, who_signs
from pipeline.extraction.entries.doubts import ASKED, Doubt
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
    page = build.page(LETTER.format(says=f"(mail@mfa.no) {says}"), language="en")
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


def test_the_post_of_the_writer_may_stand_beside_his_own_name(delegates_of_mail: Any) -> None:
    """Of "我本人（代表团三秘徐晓楠）" the post is his who signs."""
    (_, signs) = delegates_of_mail(
        "CU 2009/33 (A) 名单：\n\n1. 王强，司法部处长\n2. 我本人（三等秘书李建国）\n\n李建国\n3月25日\n"
    )
    assert (signs.name.value, signs.title.value) == ("李建国", "三等秘书")


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


@pytest.mark.parametrize(
    ("said", "signs", "post"),
    [
        (
            "Ms. Ann Berg, Judge, comes from the capital. I will be in the room as well, please list me as our Attaché.",
            "Ada Lund",
            "Attaché",
        ),
        (
            "Mme Anne Petit, juge, viendra de Cotonou. Merci de m'inscrire aussi comme Premier Conseiller.",
            "Ada Lund",
            "Premier Conseiller",
        ),
        (
            "La Dra. Marta Gil, Fiscal, viaja de Bogotá. Yo también asistiré como Segunda Secretaria.",
            "Ada Lund",
            "Segunda Secretaria",
        ),
        ("Из столицы приедет г-н Орлов Павел Ильич, судья. Я также приду в качестве атташе.", "Лунд Ада Петровна", "атташе"),
        ("国内派司法部处长王强参加，我也参加，作为二等秘书。", "李建国", "二等秘书"),
    ],
)
def test_the_writer_may_tell_as_what_he_comes(delegates_of_mail: Any, said: str, signs: str, post: str) -> None:
    """His post stands behind "as" in the sentence by which he comes, and not where he signs."""
    found = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\n{signs}\n")
    assert (found[-1].name.value, found[-1].title.value) == (signs, post)


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


_WHO = ("Лев Рогов\nСудья", "وفيق عتيق حمامي\nمدير")


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
