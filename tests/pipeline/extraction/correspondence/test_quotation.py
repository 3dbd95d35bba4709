"""Quoted and forwarded mails within a body."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.quotation import quotation_in

REPLY = "We confirm our participation.\nMs. Kamau will attend."
QUOTES = {
    "marked": "> Dear colleagues,\n> please find attached a note",
    "wrote": "On Wed, 4 Mar 2009 at 16:12, UNTOC COP <untoc@example.org> wrote:\n> Dear colleagues",
    "french": "Le 4 mars 2009 16:12, UNTOC COP <untoc@example.org> a écrit :\n> Chers collègues",
    "outlook": "-----Original Message-----\nFrom: UNTOC COP <untoc@example.org>\nSent: 04 March 2009 16:12\nTo: Missions\nSubject: Invitation\nDear colleagues",
    "german": "Von: UNTOC COP [mailto:untoc@example.org]\nGesendet: Mittwoch, 4. März 2009 16:12\nAn: Missions\nBetreff: Einladung\nDear colleagues",
    "russian": "От: UNTOC COP <untoc@example.org>\nОтправлено: 4 марта 2009 г. 16:12\nКому: Миссии\nТема: Приглашение\nУважаемые коллеги",
    "chinese": "发件人: UNTOC COP <untoc@example.org>\n发送时间: 2009年3月4日 16:12\n收件人: 代表团\n主题: 邀请\n各位同事",
    "arabic": "من: UNTOC COP <untoc@example.org>\nتاريخ الإرسال: 4/3/2009 16:12\nإلى: البعثات\nالموضوع: دعوة\nالزملاء الأعزاء",
}


@pytest.mark.parametrize("style", list(QUOTES))
def test_what_is_quoted_is_not_the_writers(knowledge: Knowledge, build: Any, style: str) -> None:
    """Every mail program's way of quoting is recognised by its form, in any language."""
    lines = tuple(build.page(REPLY + "\n" + QUOTES[style]).lines())
    found = quotation_in(lines, knowledge)
    assert " ".join(lines[index].text for index in found.own) == REPLY.replace("\n", " ")


@pytest.mark.parametrize(
    "text",
    [
        REPLY,
        "Name: Wanjiru Kamau\nTitle: State Counsel\nTel.: +254 20 2227461\nE-mail: kamau@example.org",
        "Qualité : Juge\nStructure : Cour suprême\nContact : kamau@example.org\nRéf. : CU 2009/33 (A)",
        "Cargo: Juez\nInstitución: Corte\nContacto: ruiz@example.org\nCelular: 21.31.50.17",
        "Country: Kenya\nMeeting: Vienna, 14-15 April 2009\nName: Kamau\nE-mail: kamau@example.org",
    ],
)
def test_labels_of_persons_are_no_mail_header(knowledge: Knowledge, build: Any, text: str) -> None:
    """A list of persons with labels is not taken for a quoted mail."""
    found = quotation_in(tuple(build.page(text).lines()), knowledge)
    assert not found.quoted
    assert not found.headers


@pytest.mark.parametrize(
    "quoted",
    [
        "> -----Original Message-----\n> From: UNTOC COP <untoc@example.org>\n> Sent: 04 March 2009 16:12\n> To: Missions\n> Dear colleagues",
        "On Wed, 4 Mar 2009 at 16:12, UNTOC COP <untoc@example.org> wrote:\n> Dear colleagues",
        "> please find attached the note verbale that concerns the Working\nGroup\n> on Trafficking in Persons",
    ],
)
def test_a_reply_stands_below_what_is_marked(knowledge: Knowledge, build: Any, quoted: str) -> None:
    """Where each quoted line has its mark, what stands below without one is the writer's; a broken line's rest is not."""
    lines = tuple(build.page(quoted + "\n" + REPLY).lines())
    found = quotation_in(lines, knowledge)
    assert " ".join(lines[index].text for index in found.own) == REPLY.replace("\n", " ")


def test_below_an_answer_everything_is_the_older_mail(knowledge: Knowledge, build: Any) -> None:
    """Where the writer has spoken above, what stands below the quoted lines is that mail's too, its signature perhaps."""
    text = f"{REPLY}\n{QUOTES['wrote']}\nJohn Walker\nFirst Secretary"
    lines = tuple(build.page(text).lines())
    found = quotation_in(lines, knowledge)
    assert " ".join(lines[index].text for index in found.own) == REPLY.replace("\n", " ")


@pytest.mark.parametrize(
    ("quoted", "ours"),
    [
        ("4 марта 2009 г. untoc.cop писал(а):\n> Просьба сообщить имена делегатов", True),
        ("From: untoc.cop\nSent: 4 March 2009 16:12\nTo: Permanent Missions\nSubject: CU 2009/33 (A)\nDear Sir or Madam,", True),
        ("发件人：untoc.cop\n主题：催报名单\n请将名单发送给本处。", True),
        ("El 4 de marzo de 2009, untoc.cop@unodc.example escribió:\n> Estimados señores", True),
        ("De : untoc.cop@unodc.example\nÀ : Missions permanentes\nObjet : rappel\nMadame, Monsieur,", True),
        ("On Wed, 4 Mar 2009, Capital <un@mfa.example> wrote:\n> Please nominate Ms. A", False),
    ],
)
def test_our_own_mail_is_told_by_the_mailbox_to_which_the_reply_goes(
    knowledge: Knowledge, build: Any, quoted: str, ours: bool
) -> None:
    """A header that names our mailbox as who wrote needs neither an address nor an hour."""
    lines = tuple(build.page(REPLY + "\n" + quoted).lines())
    found = quotation_in(lines, knowledge, ["untoc.cop@unodc.example"])
    assert found.ours is ours
    assert " ".join(lines[index].text for index in found.own) == REPLY.replace("\n", " ")


def test_who_writes_to_our_mailbox_quotes_nothing(knowledge: Knowledge, build: Any) -> None:
    """A line "To: untoc.cop" at the top is the writer's own."""
    lines = tuple(build.page("To: untoc.cop\nSubject: CU 2009/33 (A)\n" + REPLY).lines())
    assert quotation_in(lines, knowledge, ["untoc.cop@unodc.example"]).headers == ()


HEADERS_WITHOUT_ADDRESS = [
    "From: Ada Brook\nSent: Wednesday, 1 April 2009\nTo: Secretariat\nSubject: our delegation",
    "De : Ada Brook\nDate : 1er avril 2009\nObjet : notre délégation",
    "От: Ада Брук\nДата: 1 апреля 2009\nТема: делегация",
    "发件人：陈立\n时间：2009年4月3日 14:05\n主题：名单",
    "من: ادا بروك\nالتاريخ: 1 نيسان 2009\nالموضوع: الوفد",
]


@pytest.mark.parametrize("header", HEADERS_WITHOUT_ADDRESS)
def test_a_header_may_give_no_address(knowledge: Knowledge, build: Any, header: str) -> None:
    """Who wrote, when and about what are enough where something is said above."""
    lines = tuple(build.page(f"Sorry, one name was wrong.\n{header}\nMs. Ada Kamau will attend.").lines())
    found = quotation_in(lines, knowledge)
    assert [lines[at].text for at in found.own] == ["Sorry, one name was wrong."]
    assert [lines[at].text for at in found.quoted] == ["Ms. Ada Kamau will attend."]


@pytest.mark.parametrize("above", ["", "Permanent Mission of Kenya\nVienna\n"])
def test_the_head_of_a_fax_is_no_mail_header(knowledge: Knowledge, build: Any, above: str) -> None:
    """It stands at the top, or below nothing but a letterhead."""
    lines = tuple(build.page(f"{above}{HEADERS_WITHOUT_ADDRESS[0]}\nMs. Ada Kamau will attend.").lines())
    assert not quotation_in(lines, knowledge).quoted


def test_labels_of_other_things_are_no_mail_header(knowledge: Knowledge, build: Any) -> None:
    """Who travels from where, and when: no subject, or another order."""
    text = "Please note the flight.\nFrom: Nairobi\nDate: 12 April 2009\nFlight: KQ 100\nMs. Ada Kamau will attend."
    assert not quotation_in(tuple(build.page(text).lines()), knowledge).quoted


@pytest.mark.parametrize(
    "header",
    [
        "Lähettäjä: Virta Ada\nLähetetty: 12. maaliskuuta 2009 10:41\nAihe: osallistujat",
        "Från: Virta Ada\nSkickat: den 12 mars 2009 10:41\nTill: Holm Jan\nÄmne: deltagare",
        "Van: Ada Brook\nVerzonden: 12 maart 2009 10:41\nAan: Jan Holm\nOnderwerp: deelnemers",
        "Od: Ada Broková\nOdesláno: 12. března 2009 10:41\nKomu: Jan Holm\nPředmět: účastníci",
        "Kimden: Ada Brook\nGönderildi: 12 Mart 2009 10:41\nKime: Jan Holm\nKonu: katılımcılar",
    ],
)
def test_a_mail_program_has_labels_of_its_own_language(knowledge: Knowledge, build: Any, header: str) -> None:
    """A Mission writes to us in English above what it had written before, in whatever language its mail program speaks."""
    lines = tuple(build.page(f"Sorry, one name was wrong.\n{header}\nMs. Ada Kamau will attend.").lines())
    assert [lines[at].text for at in quotation_in(lines, knowledge).own] == ["Sorry, one name was wrong."]


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("-----Original Message-----", "-----End of Original Message-----"),
        ("-----Mensaje original-----", "-----Fin del mensaje-----"),
        ("-----Message d'origine-----", "----- Fin du message d'origine -----"),
        ("-----Исходное сообщение-----", "-----Конец сообщения-----"),
        ("-----原始邮件-----", "-----原始邮件结束-----"),
    ],
)
def test_a_rule_that_says_so_ends_what_is_quoted(knowledge: Knowledge, build: Any, begin: str, end: str) -> None:
    """What stands below it is the writer's own answer."""
    head = "From: UNTOC COP <untoc@example.org>\nSent: 04 March 2009 16:12\nTo: Missions\nSubject: Invitation"
    lines = tuple(build.page(f"{begin}\n{head}\nDear colleagues\n{end}\n{REPLY}").lines())
    assert [lines[at].text for at in quotation_in(lines, knowledge).own] == REPLY.split("\n")


def test_a_rule_of_an_end_where_nothing_is_quoted(knowledge: Knowledge, build: Any) -> None:
    """Below the reply it ends the reply itself."""
    lines = tuple(build.page(f"{REPLY}\n-----End of Original Message-----").lines())
    assert len(quotation_in(lines, knowledge).own) == len(REPLY.split("\n"))
