"""Contacts below a sentence that names one person."""

from __future__ import annotations

from typing import Any

import pytest

CONTACTS = ("office1@jc.example", "+44 20 7946 0018"), ("legal@moj.example", "+44 20 7946 0020")


@pytest.mark.parametrize(
    ("items", "names", "labels"),
    [
        (
            ("1. There will come Mr. Rami Haddad, Judge.", "2. There will also come Ms. Hiba Adwan, Legal Adviser."),
            ["Rami Haddad", "Hiba Adwan"],
            ("E-mail", "Tel"),
        ),
        (
            ("1) Participará el Sr. Raúl Haddad, juez.", "2) Participará asimismo la Sra. Elba Adán, asesora jurídica."),
            ["Raúl Haddad", "Elba Adán"],
            ("Correo", "Tel."),
        ),
        (
            ("أولا: يشارك السيد محمد سليمان المجالي، قاض.", "ثانيا: تشارك الدكتورة هبة عبد الكريم العدوان، مستشارة قانونية."),
            ["محمد سليمان المجالي", "هبة عبد الكريم العدوان"],
            ("البريد الإلكتروني", "الهاتف"),
        ),
    ],
)
def test_labelled_rows_below_an_item_are_his_whom_it_names(
    delegates_of_mail: Any, items: tuple[str, str], names: list[str], labels: tuple[str, str]
) -> None:
    """They were nobody's where the item is a sentence, and the address is not made of his name."""
    rows = [f"{item}\n{labels[0]}: {email}\n{labels[1]}: {phone}" for item, (email, phone) in zip(items, CONTACTS, strict=True)]
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{rows[0]}\n{rows[1]}\n")
    assert [person.name.value for person in read] == names
    told = [([mail.value for mail in person.emails], [phone.value for phone in person.phones]) for person in read]
    assert told == [([email], [phone.replace(" ", "")]) for email, phone in CONTACTS]


def test_below_two_persons_they_are_not_surely_one_s(delegates_of_mail: Any) -> None:
    """Whose they are nothing tells."""
    said = "1. Mr. Rami Haddad, Judge, and Ms. Hiba Adwan, Clerk, will attend.\nE-mail: office1@jc.example"
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\nBest regards,\nEva Toth\n")
    assert [mail for person in read for mail in person.emails if mail.confidence >= 0.9] == []
