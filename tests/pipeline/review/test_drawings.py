"""The drawings."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from pipeline.review.drawings import HEIGHT, WIDTH, reliability, tradeoff
from pipeline.review.tradeoff import Point


def test_drawings_are_whole_and_self_contained() -> None:
    """Both are well-formed SVG without script or outside reference, and everything lies within the frame."""
    points = ((0.5, Point(0.0, 0.04, 0.0)), (0.9, Point(0.08, 0.01, 0.8)), (1.0, Point(1.0, 0.0, 1.0)))
    for drawing in (tradeoff(points, Point(0.08, 0.01, 0.8)), reliability([(0.5, 0.4, 10), (0.95, 0.97, 900)]), reliability([])):
        root = ET.fromstring(drawing)  # noqa: S314 - our own drawing
        assert root.tag.endswith("svg")
        assert "script" not in drawing
        assert "href" not in drawing
        for circle in root.iter("{http://www.w3.org/2000/svg}circle"):
            assert 0 <= float(circle.attrib["cx"]) <= WIDTH
            assert 0 <= float(circle.attrib["cy"]) <= HEIGHT


def test_todays_thresholds_are_marked() -> None:
    """The trade-off says in words what happens now."""
    points = ((0.5, Point(0.0, 0.04, 0.0)), (1.0, Point(1.0, 0.0, 1.0)))
    assert "now: 6.0% asked, 2.5 of 1,000 wrong" in tradeoff(points, Point(0.06, 0.0025, 0.8))
