"""The part before an "@", spelt as the name of which it is made."""

from __future__ import annotations

import pytest

from models.finding import Finding, absent
from models.reply import Delegate
from pipeline.extraction.contacts.local_parts_spelt import spelt_as_name, with_names_joined


def _spelt(name: str, local: str, *, alike: bool = False) -> str:
    email = Finding("email", f"{local}@example.org", "", 0.6, None)
    return spelt_as_name(local, email, _named(name), alike=alike)


def _named(name: str) -> Delegate:
    fields = {field: absent(field, 0.9) for field in ("honorific", "title", "organisation", "role")}
    return Delegate(1, Finding("name", name, name, 0.95, None), **fields, emails=(), phones=(), faxes=())


@pytest.mark.parametrize(
    ("name", "read", "meant"),
    [
        ("Sizwe Zulu-Nxumalo", "zulunxumaio.sizwe", "zulunxumalo.sizwe"),
        ("Hafiz NG", "hatiz_ng", "hafiz_ng"),
        ("Ada Brook", "a.bro0k", "a.brook"),
        ("Thomas Verlin", "thornas.verlin", "thomas.verlin"),
        ("Ada Brook", "a.stone", "a.stone"),
        ("Ada Brook", "a.brock", "a.brook"),
        ("Ignacio Llamas", "l.llamas", "i.llamas"),
        ("Luis Llamas", "i.llamas", "l.llamas"),
        ("Luis Ibarra Llamas", "i.llamas", "i.llamas"),
        ("Ana Roth", "office31", "office31"),
        ("Kabelo Mokgosi", "kabe_lo_mokgosi", "kabelo_mokgosi"),
        ("Jeremy Randall", "randall.peremy", "randall.jeremy"),
    ],
)
def test_letters_that_look_alike_follow_the_name(name: str, read: str, meant: str) -> None:
    """Another word altogether, or a name too short to be sure of, changes nothing."""
    assert _spelt(name, read) == meant


def test_an_initial_that_looks_like_another_is_the_names() -> None:
    """Where one of the name's looks like it; two readings that agree keep theirs."""
    assert _spelt("М.М. Смагулов", "n.smagulov") == "m.smagulov"
    assert _spelt("М.М. Смагулов", "k.smagulov") == "k.smagulov"
    assert _spelt("М.М. Смагулов", "n.smagulov", alike=True) == "n.smagulov"


@pytest.mark.parametrize(
    ("name", "read", "meant"),
    [
        ("Estiven Espitia Pinzón", "Espitiapinizon.estiven", "espitiapinzon.estiven"),
        ("Estiven Espitia Pinzón", "espitiapinzon.estiven", "espitiapinzon.estiven"),
        ("Estiven Espitia Pinzón", "eespitiapinzon", "eespitiapinzon"),
        ("Marie F. Mukendi", "mukendi-ma", "mukendi-ma"),
        ("Ana Mora Paz", "moapaz", "moapaz"),  # too short
        ("Ana Mora Paz", "office31", "office31"),
        ("Айдос Юсупов", "aidosiusupof", "aidosiusupof"),  # spelt in several ways
    ],
)
def test_names_joined_are_told_by_all_but_one_letter(name: str, read: str, meant: str) -> None:
    """Two and more neighbouring words of the name in one."""
    assert with_names_joined(read, _named(name)) == meant
