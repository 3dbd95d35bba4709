"""Tests of contacts that are no delegate's. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Delegate, Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.running_text.contacts_of_others import labels_others
from pipeline.extraction.words.lexicon import lexicon


def _read(build: Any, knowledge: Knowledge, text: str, language: str) -> tuple[tuple[Delegate, ...], Any]:
    sheet = Sheet(build.document(build.page(text, language=language)), Part.LIST)
    return delegates_of(build.letter(), (sheet,), knowledge, knowledge.state("AUT"), Kind.NOMINATION)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        *(
            ("en", text)
            for text in ("Emergency contact: +43 1 2345678", "Contact in case of emergency: Mary Lund, +43 1 2345678")
        ),
        *(("en", text) for text in ("Assistant's e-mail: eve@b.example", "Secretary: +43 1 2345678")),
        *(("fr", text) for text in ("En cas d'urgence : +43 1 2345678", "Tél. de l'assistante : +43 1 2345678")),
        *(("fr", text) for text in ("Secrétariat : +43 1 2345678", "Courriel du secrétariat : eve@b.example")),
        *(("es", text) for text in ("Contacto de emergencia: +43 1 2345678", "Correo del asistente: eve@b.example")),
        *(("es", text) for text in ("Secretaria: +43 1 2345678", "Teléfono en caso de emergencia: +43 1 2345678")),
        *(("ru", text) for text in ("Контакт на случай экстренной связи: +43 1 2345678", "Тел. помощника: +43 1 2345678")),
        *(("ru", text) for text in ("Секретарь: +43 1 2345678", "E-mail помощника: eve@b.example")),
        *(("zh", text) for text in ("紧急联系人电话：+43 1 2345678", "秘书电话：+43 1 2345678", "助理邮箱：eve@b.example")),
        *(("ar", text) for text in ("هاتف الطوارئ: +43 1 2345678", "هاتف المساعد: +43 1 2345678")),
    ],
)
def test_whom_to_call_in_an_emergency_is_nobody_who_comes(build: Any, knowledge: Knowledge, language: str, line: str) -> None:
    """The number of an assistant, a secretary, a relative was filed as the delegate's own."""
    text = f"Mr. Tomas Verlin\nDirector\nTel.: +43 1 9999999\n{line}\n\nMs. Ada Lund\nJudge"
    persons, problems = _read(build, knowledge, text, language)
    given = [finding.value for person in persons for finding in (*person.emails, *person.phones)]
    assert given == ["+4319999999"]
    assert not any("2345678" in problem.detail for problem in problems)


@pytest.mark.parametrize(
    "line",
    [
        "Ms. Ada Lund, Assistant Secretary: lund@a.example",
        "Ms. Ada Lund, Personal Assistant to the Minister, lund@a.example",
        "Ms. Ada Lund, Secretary, e-mail: lund@a.example",
        "Ms. Ada Lund, Head of the Emergency Response Unit, lund@a.example",
        "Ms. Ada Lund, Assistant (lund@a.example)",
    ],
)
def test_secretaries_and_assistants_may_come(build: Any, knowledge: Knowledge, line: str) -> None:
    """Theirs is the post, and the address is their own."""
    persons, _ = _read(build, knowledge, f"Delegation:\n\n1. Mr. Tomas Verlin, Director\n2. {line}", "en")
    assert [email.value for email in persons[-1].emails] == ["lund@a.example"]


def test_a_label_within_an_entry_is_no_part_of_the_body(build: Any, knowledge: Knowledge) -> None:
    """The words before the number go with it."""
    text = "Delegation:\n\n1. Mr. Tomas Verlin, Director, Ministry of Justice, verlin@a.example, emergency contact: +43 1 2345678"
    (person,), _ = _read(build, knowledge, f"{text}", "en")
    assert (person.organisation.value, person.phones) == ("Ministry of Justice", ())
    assert [email.value for email in person.emails] == ["verlin@a.example"]


def test_another_label_ends_it(build: Any, knowledge: Knowledge) -> None:
    """Behind the next label of the line stands what is the delegate's own."""
    text = "Mr. Tomas Verlin\nDirector\nEmergency: +43 1 2345678; E-mail: verlin@a.example\n\nMs. Ada Lund\nJudge"
    persons, _ = _read(build, knowledge, text, "en")
    assert [email.value for person in persons for email in person.emails] == ["verlin@a.example"]


@pytest.mark.parametrize(
    "text",
    [
        "Name\tTitle\tPhone\tEmergency phone\nMr. Tomas Verlin\tDirector\t+43 1 9999999\t+43 1 2345678",
        "Name\tMr. Tomas Verlin\nTitle\tDirector\nPhone\t+43 1 9999999\nEmergency phone\t+43 1 2345678",
        "Name\tMr. Tomas Verlin\nTitle\tDirector\nPhone\t+43 1 9999999\nSecretary's phone\t+43 1 2345678",
        "Nom\tM. Tomas Verlin\nFonction\tDirecteur\nTéléphone\t+43 1 9999999\nTél. du secrétariat\t+43 1 2345678",
    ],
)
def test_a_cell_of_such_a_contact(build: Any, knowledge: Knowledge, text: str) -> None:
    """Below such a head and beside such a label stands nobody's, and nobody is asked whose."""
    (person,), problems = _read(build, knowledge, text, "en")
    assert [phone.value for phone in person.phones] == ["+4319999999"]
    assert problems == ()


@pytest.mark.parametrize(
    ("label", "others"),
    [("Emergency phone", True), ("Secretary's tel.", True), ("Secretary", False), ("Tel.", False), ("Secretary General", False)],
)
def test_which_labels_say_so(knowledge: Knowledge, label: str, others: bool) -> None:
    """A secretary alone may be the post of somebody who comes."""
    assert labels_others(label, lexicon(knowledge)) is others
