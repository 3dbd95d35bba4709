"""Mails that are a filled form and little else. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.filled_forms import filled_in
from pipeline.extraction.layout.text import PageText


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Buenas tardes:\nNombre: Lucía Ferrer\nCargo: Fiscal\nCorreo: lferrer@mp.example.do", True),
        ("Bonjour,\nNom : KABORÉ\nPrénom : Issa\nFonction : Procureur\nTéléphone : +226 25 32 48 33", True),
        ("各位好：\n姓名：李明\n职务：处长\n单位：公安部", True),
        ("Hello,\nName: Ann Poe\nAddress: Vienna", False),
        ("Hello,\nName:\nTitle:\nE-mail:", False),
        ("Re: your parcel\nDear customer, your order has left.", False),
    ],
)
def test_a_name_and_two_things_more_behind_labels_make_a_form(build: Any, knowledge: Knowledge, text: str, filled: bool) -> None:
    """Its words say nothing of a meeting; empty labels are nobody's."""
    page = build.page(text)
    assert (filled_in((PageText(build.document(page), page),), knowledge) is not None) is filled


@pytest.mark.parametrize("greeting", ["Buenas tardes:", "Dear all,", "Bonjour,"])
def test_whoever_fills_in_a_form_is_read(delegates_of_mail: Any, greeting: str) -> None:
    """A mail with a greeting and a form, and no word of a note, was put aside as spam is, unseen."""
    form = "Name: Baatar Enkhbold\nPosition: Senior Officer\nOrganisation: Ministry of Justice"
    assert [one.name.value for one in delegates_of_mail(f"{greeting}\n\n{form}\n\nOyunaa\n")] == ["Baatar Enkhbold"]
