"""One waiting message as the report shows it."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

from PIL import Image

from models.errors import Problem, ProblemCode, StoreError
from models.finding import Where, absent
from models.reply import Status
from pipeline.filing.store import Store
from pipeline.review.cards import Album, Card, cards
from pipeline.review.overview import overview


def white_page() -> bytes:
    """Return the picture of an empty page."""
    buffer = io.BytesIO()
    Image.new("L", (600, 848), 255).save(buffer, "WEBP")
    return buffer.getvalue()


def card(books: Store, album: Album) -> Card:
    """Return the card of the only message that waits."""
    (waiting,) = overview(books.records()).waiting
    (detail,) = books.details([waiting.sha256])
    return cards(waiting, detail, album)


def test_a_doubtful_value_comes_with_its_place_on_the_page(books: Store, sample: Any, pictures: Any) -> None:
    """Picture, person, place and reason of the one value that waits, and of no other."""
    made, raw = sample.reply(1, "Ana LIMA", "Juan ROCA", picture=white_page())
    books.file(sample.doubted(made, 0.5), raw)
    album = Album(pictures.kept.__getitem__, 10)
    (item,) = card(books, album).items
    assert (item.delegate, item.person, item.file, item.place, item.language) == (1, "Ana LIMA", "note.pdf", "page 1", "en")
    assert item.cutout is not None
    assert item.snippet is None
    assert (album.refused, album.missing) == (0, 0)


def test_without_a_picture_the_words_are_shown(books: Store, sample: Any) -> None:
    """Typed pages have no picture: the text around the value takes its place."""
    made, raw = sample.reply(1, "Ana LIMA", text="Head:\nAna LIMA, Counsellor")
    books.file(sample.doubted(made, 0.5), raw)
    (item,) = card(books, Album(lambda _: b"", 10)).items
    assert item.cutout is None
    assert item.snippet is not None
    assert (item.snippet.before, item.snippet.words, item.snippet.after) == ("Head:\n", "Ana LIMA", ", Counsellor")


def test_a_value_from_a_header_names_the_header(books: Store, sample: Any) -> None:
    """Who looks for the value finds it in the mail's subject."""
    made, raw = sample.reply(1)
    where = Where(None, None, None, "Re: CU 2009/33 (A)", "subject")
    reference = replace(made.reference, where=where, needs_review=True, confidence=0.6)
    books.file(replace(made, reference=reference, status=Status.REVIEW), raw)
    (item,) = card(books, Album(lambda _: b"", 10)).items
    assert item.place == "mail header subject"
    assert item.snippet is not None
    assert item.snippet.words == "Re: CU 2009/33 (A)"


def test_where_no_place_can_be_shown_the_first_page_is(books: Store, sample: Any, pictures: Any) -> None:
    """A reference that was not found stands nowhere: the letterhead helps to find it."""
    made, raw = sample.reply(1, picture=white_page())
    lost = replace(absent("reference", 0.3, "no reference was found"), needs_review=True)
    problem = Problem(ProblemCode.NO_REFERENCE, "", "No reference was found")
    books.file(replace(made, reference=lost, problems=(problem,), status=Status.REVIEW), raw)
    made_card = card(books, Album(pictures.kept.__getitem__, 10))
    assert made_card.top is not None
    assert made_card.problems == (problem,)


def test_pictures_end_where_the_album_is_full_or_torn(books: Store, sample: Any) -> None:
    """A report over thousands of pages stays small, and a lost picture does not stop it; both are counted."""
    made, raw = sample.reply(1, "Ana LIMA", picture=white_page())
    books.file(sample.doubted(made, 0.5), raw)

    def lost(_sha256: str) -> bytes:
        raise StoreError("not in the archive")

    full, torn = Album(lost, 0), Album(lost, 10)
    for album in (full, torn):
        (item,) = card(books, album).items
        assert item.cutout is None
        assert item.snippet is not None
    assert (full.refused, full.missing) == (1, 0)
    assert (torn.refused, torn.missing) == (0, 1)
