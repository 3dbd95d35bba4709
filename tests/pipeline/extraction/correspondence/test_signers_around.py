"""Who forwards and who signs a reply that is handed on. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import ASKED

_FORWARDED = "Dear all,\n\nplease see below (CU 2009/33 (A)).\n\n{}Peter Otieno\nCounsellor\nPermanent Mission of Kenya\n\n"


@pytest.mark.parametrize(
    ("above", "reply", "names"),
    [
        ("Regards,\n", "The Ministry of Justice nominates Ms. Ann Lee, Judge, to attend the meeting.", ["Ann Lee"]),
        (
            "Cordialement,\n",
            "Le Ministère désigne Mme Anne Roy, Juge, et M. Luc Sy, Juge, pour la réunion.",
            ["Anne Roy", "Luc Sy"],
        ),
        ("Saludos,\n", "El Ministerio de Justicia designa al Sr. Luis Vega, Juez, para asistir a la reunión.", ["Luis Vega"]),
    ],
)
def test_a_reply_below_the_forwarders_signature_is_read(delegates_of_mail: Any, above: str, reply: str, names: list[str]) -> None:
    """Nobody was found in it, as it stands below a signature; neither who forwards it nor who signs it comes."""
    persons = delegates_of_mail(f"{_FORWARDED.format(above)}{reply}\n\nMary Njeri\nDirector\n")
    assert [person.name.value for person in persons if person.name.confidence > ASKED] == names


def test_who_forwards_a_list_without_leave_is_asked_about(delegates_of_mail: Any) -> None:
    """He and who signs below were filed as delegates; those with marks and courtesy forms are sure."""
    listed = "The Ministry nominates the following to attend the meeting:\n\n1. Ms. Ann Lee, Judge\n2. Mr. Tom Lall, Clerk\n\n"
    persons = delegates_of_mail(f"{_FORWARDED.format('')}{listed}Mary Njeri\nDirector\nMinistry of Justice\n")
    assert [person.name.value for person in persons if person.name.confidence > ASKED] == ["Ann Lee", "Tom Lall"]


def test_below_a_signature_nobody_is_found_where_the_letter_names_who_comes(delegates_of_mail: Any) -> None:
    """What stands there then may be of anything."""
    told = "Dear all,\n\nCU 2009/33 (A): Ms. Ann Lee, Judge, will attend the meeting.\n\nRegards,\nPeter Otieno\nCounsellor\n\n"
    persons = delegates_of_mail(f"{told}The Mission will attend the reception of Mr. John Smith, Ambassador.\n")
    assert [person.name.value for person in persons] == ["Ann Lee"]


_ARABIC = (
    "تهدي بعثة نورلاند الدائمة تحياتها إلى مكتب الأمم المتحدة (CU 2009/33 (A))، وتفيد بأن الوفد مؤلف من:\n\n"
    "السيد إيلي كيروز\nمدير\nوزارة الداخلية\n\nالسيدة سمر الحلبي\nمستشارة\nوزارة العدل\n\n"
    "وتغتنم البعثة المناسبة للإعراب عن فائق تقديرها.\n\n"
)
_IN_LATIN = (
    "M. Elie Kayrouz\nMinistère de l'Intérieur\n+961 1 425 250\ne.kayrouz@isf.example\n\n"
    "Mme Samar El Halabi\nMinistère de la Justice\n+961 3 718 264\ns.halabi@justice.example\n\n"
)


@pytest.mark.parametrize(
    ("lead", "close"),
    [
        ("La Mission permanente présente ses compliments à l'ONUDC et l'informe que la Norlande sera représentée par :", "."),
        ("The Permanent Mission informs UNODC that Norland will be represented by:", "The Mission renews its compliments."),
    ],
)
def test_a_note_said_once_more_in_other_letters_tells_contacts(delegates_of_mail: Any, lead: str, close: str) -> None:
    """Below the closing of the first: its telephones and addresses are those of the persons named above."""
    told = delegates_of_mail(f"{_ARABIC}{lead}\n\n{_IN_LATIN}{close}\n")
    assert [one.name.value for one in told] == ["إيلي كيروز", "سمر الحلبي"]
    assert [one.emails[0].value for one in told] == ["e.kayrouz@isf.example", "s.halabi@justice.example"]


def test_a_signature_in_other_letters_is_nobodys(delegates_of_mail: Any) -> None:
    """It presents no compliments and announces nobody."""
    told = delegates_of_mail(f"{_ARABIC}Rami Haddad\nFirst Secretary\nPermanent Mission\nr.haddad@mission.example\n")
    assert [(one.name.value, len(one.emails)) for one in told] == [("إيلي كيروز", 0), ("سمر الحلبي", 0)]
