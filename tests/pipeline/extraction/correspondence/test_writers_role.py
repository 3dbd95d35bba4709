"""Parts of writers who come themselves."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Role
from pipeline.extraction.entries.doubts import ASKED


@pytest.mark.parametrize(
    ("said", "signs", "role"),
    [
        ("I shall attend the session as head of delegation.", "Ada Lund\nRegistrar", Role.HEAD),
        ("На заседание приеду я (глава делегации).", "Анна Орлова\nсоветник", Role.HEAD),
        (
            "أود الإفادة بأنني سأشارك في الاجتماع المقرر عقده يومي 14 و15 أبريل 2009، رئيساً للوفد المصري.",
            "هالة سمير\nمديرة",
            Role.HEAD,
        ),
        ("وأفيدكم بأنني سأشارك في اجتماع الفريق العامل، رئيساً للوفد.", "هالة سمير\nمديرة", Role.HEAD),
        ("Assistera la soussignée, comme suppléante.", "Ada Lund\nConseillère", Role.ALTERNATE),
        ("Irá el que suscribe, como asesor.", "Juan Rey\nAbogado", Role.ADVISER),
        ("I shall attend the session. The head of delegation will be told later.", "Ada Lund\nRegistrar", Role.MEMBER),
        ("I shall attend the session with the head of delegation.", "Ada Lund\nRegistrar", Role.MEMBER),
        ("I will attend the meeting with our Minister of Justice (head of delegation).", "Ada Lund\nRegistrar", Role.MEMBER),
        ("I will attend the meeting on 14 and 15 April, as head of delegation.", "Ada Lund\nRegistrar", Role.HEAD),
        ("Asistiré personalmente acompañando a nuestro Embajador (jefe de delegación).", "Juan Rey\nAbogado", Role.MEMBER),
        ("J'assisterai aux côtés de notre Ministre de la justice, chef de délégation.", "Ada Lund\nGreffière", Role.MEMBER),
        ("На заседание приеду я и министр юстиции (глава делегации).", "Анна Орлова\nсудья", Role.MEMBER),
        ("我将赴维也纳出席会议，任代表团团长。", "王丽\n二等秘书", Role.HEAD),
        ("I shall attend with Mr. Tom Lall, Judge, head of delegation.", "Ada Lund\nRegistrar", Role.MEMBER),
    ],
)
def test_the_part_behind_the_phrase_is_the_writers(delegates_of_mail: Any, said: str, signs: str, role: Role) -> None:
    """What is told before anybody else is named, and not of another, is the part of who signs; he is asked about."""
    found = {one.name.value: one for one in delegates_of_mail(f"CU 2009/35 (A): {said}\n\n{signs}")}
    writer = found[signs.partition("\n")[0]]
    assert writer.role.value == role
    assert writer.name.confidence <= ASKED


def test_a_sentence_that_begins_with_a_name_is_no_signature(delegates_of_mail: Any) -> None:
    """What is said of somebody below "and I" does not sign; who signs below it comes."""
    text = "CU 2009/35 (A) : Mme Oda Brun, juge, et moi arriverons lundi.\n\n"
    text += "Mme Oda Brun n'a pas d'adresse de messagerie pour l'instant.\n\n"
    found = delegates_of_mail(f"{text}Bien à vous,\n\nLuc Arnal\nConseiller\nMinistère de la Justice")
    assert [one.name.value for one in found] == ["Oda Brun", "Luc Arnal"]
