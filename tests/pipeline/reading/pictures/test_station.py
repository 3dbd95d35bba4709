"""The line on top of a fax."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.reading.pictures.raster import Pixels, Raster
from pipeline.reading.pictures.station import is_station_line, strip_of

Draw = Callable[..., Pixels]
STATION = "14/03/2009 10:16   FAX +43 1 5000000   PERM MISSION   P.01/02"


def fax(pixels: Pixels) -> Raster:
    """Return a two-level page."""
    return Raster(1, ((pixels > 127) * 255).astype("uint8"), (204.0, 196.0), bilevel=True)


def test_the_strip_is_cut_off(drawn: Draw) -> None:
    """The line stands in the strip, nothing of it on the page, and the page keeps its size."""
    page = fax(drawn([(STATION, 0.03, 0.006), ("NOTE VERBALE", 0.4, 0.1)], size=18))
    parts = strip_of(page)
    assert parts is not None
    strip, rest = parts
    assert (strip.pixels < 128).any()
    assert rest.pixels.shape == page.pixels.shape
    assert rest.pixels[: round(0.03 * 1400)].min() == 255
    assert (rest.pixels < 128).sum() + (strip.pixels < 128).sum() == (page.pixels < 128).sum()


def test_a_letterhead_is_no_strip(drawn: Draw) -> None:
    """What begins lower or is larger stays on the page; grey scans have no station line."""
    assert strip_of(fax(drawn([("Permanent Mission of Utopia to the United Nations", 0.1, 0.07)]))) is None
    assert strip_of(Raster(1, drawn([(STATION, 0.03, 0.006)], size=18))) is None


@pytest.mark.parametrize("text", [STATION, "FROM: MFA PROTOCOL 09-MAR-2009 11:02 P.2", "2009-03-14 10:16 +43 1 5000000 1/3"])
def test_station_lines_are_known_by_their_parts(text: str) -> None:
    """Date, time, sender, page: two of them make one."""
    assert is_station_line(text)


@pytest.mark.parametrize("text", ["Permanent Mission of Utopia", "Ref.: CU 2009", ""])
def test_other_lines_are_not(text: str) -> None:
    """A letterhead or a reference is none."""
    assert not is_station_line(text)
