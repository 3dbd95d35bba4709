"""Visiting cards."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from config.settings import ReadingSettings
from models.errors import Problem
from models.page import Page
from pipeline.reading.formats.vcard import FORMAT

CARD = (
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Brook;Ada;;Ms.;\r\nFN:Ada Brook\r\nORG:Ministry of Justice;Criminal Law\\, Section 2\r\n"
    b"TITLE:Senior Legal \r\n Adviser\r\nitem1.TEL;TYPE=WORK,VOICE:+43 1 555 01 10\r\nTEL;TYPE=WORK,FAX:+43 1 555 01 11\r\n"
    b"EMAIL;TYPE=INTERNET:ada.brook@justice.example.org\r\nNOTE:born in Vienna\r\nEND:VCARD\r\n"
)


def text_of(data: bytes) -> str:
    return "\n".join(item.text for item in FORMAT.pages(data, ReadingSettings()) if isinstance(item, Page))


def test_a_card_is_a_block_of_labels() -> None:
    """Folded lines, escaped signs and groups undone; what is no label of a delegate is left out."""
    assert FORMAT.accepts(CARD)
    assert text_of(CARD).split("\n") == [
        "Name: Ms. Ada Brook",
        "Title: Senior Legal Adviser",
        "Organization: Ministry of Justice, Criminal Law, Section 2",
        "Tel: +43 1 555 01 10",
        "Fax: +43 1 555 01 11",
        "E-mail: ada.brook@justice.example.org",
    ]


def test_old_cards_are_quoted_printable() -> None:
    """In a charset of their own, with soft breaks; the name is put together where the card shows none."""
    card = (
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=91=D1=80=D1=\r\n=83=D0=BA;"
        b"=D0=90=D0=B4=D0=B0\r\nEND:VCARD\r\n"
    )
    assert text_of(card) == "Name: Ада Брук"


def test_several_cards_and_one_cut_off_are_read() -> None:
    """Programs put many into one file; a card of an organisation without a person is no person."""
    assert text_of(CARD + CARD.replace(b"Ada", b"Eva").partition(b"EMAIL")[0]).count("Name:") == 2
    assert text_of(b"BEGIN:VCARD\r\nORG:Ministry\r\nEND:VCARD\r\n") == ""


def test_an_address_book_is_too_large() -> None:
    """It is said that the rest was not read."""
    items = list(FORMAT.pages(CARD * 501, ReadingSettings()))
    assert [item.detail for item in items if isinstance(item, Problem)] == ["The file holds 501 visiting cards; 500 were read."]


@given(st.binary(max_size=200))
def test_no_bytes_make_it_raise(junk: bytes) -> None:
    """A card is whatever a program wrote."""
    list(FORMAT.pages(b"BEGIN:VCARD\r\nN;ENCODING=QUOTED-PRINTABLE:" + junk + b"\r\nFN;CHARSET=" + junk, ReadingSettings()))
