"""What goes between a worker and a cell."""

from __future__ import annotations

import dataclasses
import io
import pickle

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.mail import Address, Attachment, Body, Letter
from models.page import Box, Line, Page, Paragraph, Picture, Source, Word
from pipeline.reading.cell.wire import Buffer, Tag, WireError, frame, received
from pipeline.reading.pictures.raster import Raster

PAGE = Page(
    1,
    Source.LAYER,
    (Paragraph((Line((Word("Müller", Box(0.1, 0.2, 1 / 3, 0.25), 0.5),)),)),),
    picture=Picture("image/webp", b"\x00\xff", 3, 4),
)
LETTER = Letter(
    "<1@x>",
    Address("A", "a@b"),
    "",
    None,
    (("from", "a@b"),),
    (Body("1", "text"),),
    (Attachment("2", "a", "b", "c", b"\x00\xff"),),
    (),
)


def sent(pieces: list[Buffer], room: int = 1_000) -> object:
    """Return what a receiver makes of a frame."""
    stream = io.BytesIO(b"".join(pieces))

    def take(count: int) -> bytearray:
        taken = bytearray(stream.read(count))
        if len(taken) < count:
            raise WireError("breaks off")
        return taken

    return received(take, room)[1]


def test_values_come_out_as_they_went_in() -> None:
    """A page, a letter with its attachments, a problem, the settings: equal at the other end, to the last digit."""
    problem = Problem(ProblemCode.ATTACHMENT_DAMAGED, "here", "so")
    for tag, value in ((Tag.PAGE, PAGE), (Tag.LETTER, LETTER), (Tag.PROBLEM, problem), (Tag.BEGIN, ReadingSettings())):
        assert sent(frame(tag, value)) == value


@pytest.mark.parametrize("shape", [(2, 3), (2, 3, 3)])
def test_pixels_come_out_as_they_went_in(shape: tuple[int, ...]) -> None:
    """Grey and coloured pictures keep their form, and every field of a raster is carried."""
    raster = Raster(7, np.arange(np.prod(shape), dtype=np.uint8).reshape(shape), (204.0, 98.0), bilevel=True)
    found = sent(frame(Tag.RASTER, raster))
    assert isinstance(found, Raster)
    for field in dataclasses.fields(Raster):
        assert np.array_equal(getattr(found, field.name), getattr(raster, field.name)), field.name
    assert found.pixels.flags.writeable


def test_a_picture_that_its_pixels_do_not_fill_is_refused() -> None:
    """A size that is only claimed never becomes an array."""
    pieces = frame(Tag.RASTER, Raster(1, np.zeros((4, 4), np.uint8)))
    forged = bytes(pieces[0]).replace(b'"width":4', b'"width":9')
    with pytest.raises(WireError, match="do not fill"):
        sent([forged, *pieces[1:]])


def test_what_is_larger_than_agreed_is_refused_before_it_is_held() -> None:
    """A cell cannot fill the worker's memory."""
    with pytest.raises(WireError, match="frame 10"):
        sent(frame(Tag.RASTER, Raster(1, np.zeros((40, 40), np.uint8))), room=100)


def test_a_frame_carries_data_and_never_code() -> None:
    """A pickle, a wrong type, an unknown tag and a missing attachment are no frames."""
    pieces = frame(Tag.LETTER, LETTER)
    for forged in (
        [pickle.dumps(print) * 20],
        [bytes(pieces[0]).replace(b'"subject":""', b'"subject":00'), *pieces[1:]],
        [b"\xfe" + bytes(pieces[0])[1:], *pieces[1:]],
        frame(Tag.LETTER, dataclasses.replace(LETTER, attachments=()), ())[:1] + pieces[1:],
    ):
        try:
            assert sent(forged) != LETTER
        except WireError:
            continue


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200), st.integers(0, 120))
def test_damaged_frames_are_refused_or_still_data(noise: bytes, place: int) -> None:
    """Whatever stands in a frame, the receiver gets a value of the agreed types or a WireError."""
    whole = b"".join(frame(Tag.PAGE, PAGE))
    try:
        value = sent([whole[:place] + noise + whole[place + len(noise) :]])
    except WireError:
        return
    assert value is None or isinstance(value, Page | Problem | str | tuple | Body | ReadingSettings | Letter | Raster)


def test_text_that_cannot_be_written_down_is_an_error_and_no_crash() -> None:
    """A lone surrogate has no bytes; who sends it is told."""
    with pytest.raises(WireError):
        frame(Tag.TOLD, "\ud800")
