"""The pure core: bytes in, a reply out."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from email.message import EmailMessage

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from config.settings import Settings
from models.errors import Problem, ProblemCode
from models.invitation import Invitation
from models.mail import RawMessage
from models.reply import Kind, Reply, Status
from pipeline import process as core
from pipeline.process import failed, made_by, process

SETTINGS = Settings()
REGISTER = (
    Invitation(
        "CU 2009/33 (A)",
        date(2009, 3, 4),
        date(2009, 4, 14),
        date(2009, 4, 15),
        "Vienna",
        (("en", "Working Group on Trafficking in Persons, first meeting"),),
    ),
)
NOTE = """The Permanent Mission of the Republic of Ghana to the United Nations (Vienna) presents its compliments to the
Secretariat of the Conference of the Parties and, with reference to note verbale CU 2009/33 (A) of 4 March 2009, has the honour
to inform that Ghana will be represented at the first meeting of the Working Group on Trafficking in Persons by:

1. Ms. Efua NKANSAH, Director of Public Prosecutions, Ministry of Justice, efua.nkansah@moj.gov.gh
2. Mr. Kojo ADDAE, Second Secretary, tel. +233 30 266 5421

The Permanent Mission avails itself of this opportunity to renew the assurances of its highest consideration.
"""


def raw(data: bytes) -> RawMessage:
    return RawMessage(hashlib.sha256(data).hexdigest(), None, data)


def mail(body: str, *attachments: tuple[bytes, str, str]) -> RawMessage:
    message = EmailMessage()
    message["From"] = "Registry <registry@mission.example>"
    message["To"] = "untoc.cop@example.org"
    message["Subject"] = "Note verbale"
    message["Message-ID"] = "<1@mission.example>"
    message["Date"] = "Tue, 24 Mar 2009 10:00:00 +0100"
    message.set_content(body)
    for data, kind, name in attachments:
        main, sub = kind.split("/")
        message.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return raw(message.as_bytes())


def test_a_typed_note_becomes_a_linked_delegation() -> None:
    """Reference, kind, State and both persons with their contacts are read from a plain mail."""
    reply = process(mail(NOTE), REGISTER, SETTINGS)
    assert (reply.kind.value, reply.reference.value, reply.state.value) == (Kind.NOMINATION, "CU 2009/33 (A)", "GHA")
    assert [delegate.name.value for delegate in reply.delegates] == ["Efua NKANSAH", "Kojo ADDAE"]
    assert [delegate.position for delegate in reply.delegates] == [1, 2]
    assert reply.delegates[0].emails[0].value == "efua.nkansah@moj.gov.gh"
    assert reply.delegates[1].phones[0].value == "+233302665421"
    assert reply.message_id == "<1@mission.example>"


def test_only_registered_invitations_are_linked() -> None:
    """Without the invitation in the register the same note waits for a person."""
    reply = process(mail(NOTE), (), SETTINGS)
    assert reply.reference.value is None
    assert reply.status is Status.REVIEW


def test_the_same_bytes_give_the_same_reply() -> None:
    """Reading a message again changes nothing."""
    assert process(mail(NOTE), REGISTER, SETTINGS) == process(mail(NOTE), REGISTER, SETTINGS)


def test_a_broken_attachment_costs_only_itself() -> None:
    """The body is read, the attachment is named with what to do, and a person looks."""
    reply = process(mail(NOTE, (b"%PDF-1.4 broken", "application/pdf", "list.pdf")), REGISTER, SETTINGS)
    assert len(reply.delegates) == 2
    assert {problem.code for problem in reply.problems} == {ProblemCode.ATTACHMENT_DAMAGED}
    assert reply.status is Status.REVIEW


def test_the_order_of_attachments_does_not_change_who_is_coming() -> None:
    """Two attached texts in either order name the same persons."""
    note, other = (NOTE.encode(), "text/plain", "note.txt"), (b"Programme of the meeting\n", "text/plain", "programme.txt")

    def names(*attachments: tuple[bytes, str, str]) -> set[str | None]:
        reply = process(mail("Please find our note attached.", *attachments), REGISTER, SETTINGS)
        return {delegate.name.value for delegate in reply.delegates}

    assert names(note, other) == names(other, note) == {"Efua NKANSAH", "Kojo ADDAE"}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=2_000))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    """Whatever arrives ends in a state, and in no bug of ours."""
    check_ends(process(raw(data), REGISTER, SETTINGS))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=1_500))
def test_no_text_makes_it_raise(text: str) -> None:
    """Whatever a mail says ends in a state, and in no bug of ours."""
    body = text.encode("utf-8", "surrogatepass")
    head = (
        b"From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    check_ends(process(raw(head + body), REGISTER, SETTINGS))


def check_ends(reply: Reply) -> None:
    assert reply.status in set(Status)
    assert ProblemCode.BUG not in {problem.code for problem in reply.problems}, reply.reason
    if reply.status is not Status.FILED:
        assert reply.reason


def test_a_mistake_of_ours_costs_one_message(monkeypatch: pytest.MonkeyPatch) -> None:
    """An unexpected error comes back as a failed reply that says what it was and keeps the Message-ID."""

    def breaks(*_: object) -> None:
        raise ZeroDivisionError("of all things")

    monkeypatch.setattr("pipeline.process.transcribe", breaks)
    reply = process(mail(NOTE), REGISTER, SETTINGS)
    assert reply.status is Status.FAILED
    assert "ZeroDivisionError: of all things" in reply.reason
    assert reply.message_id == "<1@mission.example>"


def test_a_message_that_cannot_be_read_still_says_who_sent_it() -> None:
    """The failed reply carries what its headers say and the advice for the problem."""
    message = mail(NOTE)
    reply = failed(replace(message, data=message.data), Problem(ProblemCode.WORKER_DIED, "this message", "its worker died"))
    assert reply.sender.startswith("Registry")
    assert "reprocess" in reply.reason


BARE = """تهدي البعثة الدائمة لدولة ليبيا لدى الأمم المتحدة (فيينا) تحياتها إلى مكتب الأمم المتحدة المعني بالمخدرات والجريمة،
وتتشرف بالإشارة إلى مذكرتها CU 2009/33 (A) المؤرخة 4 آذار/مارس 2009.
وتتشرف البعثة الدائمة بالإفادة بأن وفد دولة ليبيا سيضم كلا من {}.
"""
PERSONS = "عمر الترجمان، سكرتير ثالث، وزارة الشؤون الخارجية، رئيس الوفد؛ حسن مصطفى الخازن، ضابط في مكتب الشهود، وزارة العدل"


def test_persons_without_courtesy_forms_make_a_nomination() -> None:
    """An announcement whose persons no courtesy form, number or label counts needs nobody to look, once they are read."""
    reply = process(mail(BARE.format(PERSONS)), REGISTER, SETTINGS)
    assert [delegate.name.value for delegate in reply.delegates] == ["عمر الترجمان", "حسن مصطفى الخازن"]
    assert reply.kind.value == Kind.NOMINATION
    assert reply.status is Status.FILED


@pytest.mark.parametrize("persons", ["", "عمر الترجمان"])
def test_an_announcement_of_whom_hardly_anything_is_read_is_a_question(persons: str) -> None:
    """Where nobody can be read, or a bare name, a person looks whether a delegation is named."""
    assert process(mail(BARE.format(persons)), REGISTER, SETTINGS).status is Status.REVIEW


def test_listed_persons_are_never_dropped_for_a_phrase() -> None:
    """A note whose words sound like an acknowledgement, but which lists persons, goes to a person with all of them."""
    text = NOTE.replace(
        "that Ghana will be represented at the first meeting of the Working Group on Trafficking in Persons by:",
        "that the note on the first meeting of the Working Group on Trafficking in Persons has been received with thanks.",
    )
    reply = process(mail(text), REGISTER, SETTINGS)
    assert {delegate.name.value for delegate in reply.delegates} == {"Efua NKANSAH", "Kojo ADDAE"}
    assert reply.status is Status.REVIEW


def test_persons_who_are_only_mentioned_make_no_sure_nomination() -> None:
    """Whoever awaits our answer may come, or not: the kind is asked about too."""
    text = (
        "Estimados señores:\nHemos recibido la nota CU 2009/33 (A).\nAntes de decidir sobre la participación de Honduras, "
        "agradeceríamos que se nos aclare si habrá interpretación al español.\nEl Director General, Abogado Wilfredo Zelaya "
        "Pineda, queda atento a su respuesta. Una vez conocida se les comunicará, en su caso, el nombre del delegado."
    )
    reply = process(mail(text), REGISTER, SETTINGS)
    assert reply.kind.needs_review
    assert reply.status is Status.REVIEW


DATED = NOTE.replace("note verbale CU 2009/33 (A) of", "its note dated").replace(
    "at the first meeting of the Working Group on Trafficking in Persons ", ""
)
ASSUMED = """The Permanent Mission of the Republic of Ghana to the United Nations (Vienna) presents its compliments to the
Secretariat and has the honour to inform that Ms. Efua NKANSAH has assumed the functions of Consul General as of 4 March 2009.
"""


def test_the_date_of_the_note_is_enough_where_a_delegation_is_surely_announced() -> None:
    """The date of our note names the invitation of a nomination in time, but not where it may be any other day."""
    reply = process(mail(DATED), REGISTER, SETTINGS)
    assert (reply.reference.value, reply.status) == ("CU 2009/33 (A)", Status.FILED)
    assert process(mail(ASSUMED), REGISTER, SETTINGS).status is not Status.FILED
    late = raw(mail(DATED).data.replace(b"24 Mar 2009", b"24 Mar 2010"))
    assert process(late, REGISTER, SETTINGS).reference.needs_review


def test_a_reader_names_the_version_of_this_software_that_was_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """It asks anew which engines there are; another version installed meanwhile is not the one that it runs."""
    (name, own), *_ = made_by()
    monkeypatch.setattr(core, "version", lambda _name: f"{own}.later")
    made_by.cache_clear()
    assert made_by()[0] == (name, own) == ("untoc-intake", own)
    assert own
