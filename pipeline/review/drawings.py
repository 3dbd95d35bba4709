"""Two drawings as SVG: the trade-off of thresholds, and whether confidence is true. No script, no outside reference."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from pipeline.review.tradeoff import Point

WIDTH, HEIGHT = 520, 340  # in SVG units; the drawing scales with the page
LEFT, RIGHT, TOP, BOTTOM = 64, 16, 36, 52  # room around the plot
_INK, _GRID, _LINE, _MARK = "#1f2933", "#d5dce3", "#1f6f8b", "#b3541e"


def tradeoff(points: Sequence[tuple[float, Point]], now: Point) -> str:
    """Return the curve of values asked against wrong values that pass, with today's thresholds marked.

    Args:
        points: (threshold, what it does), from low to high.
        now: what the thresholds in force do.
    """
    most_asked = max(0.05, *(each.asked for _, each in points), now.asked)
    most_wrong = max(0.001, *(each.passed for _, each in points), now.passed) * 1000

    def place(each: Point) -> tuple[float, float]:
        return _x(each.asked / most_asked), _y(each.passed * 1000 / most_wrong)

    path = " ".join(f"{'L' if at else 'M'}{x:.1f} {y:.1f}" for at, (x, y) in enumerate(place(each) for _, each in points))
    x, y = place(now)
    marked = [
        f'<path d="{path}" fill="none" stroke="{_LINE}" stroke-width="2"/>',
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{_MARK}"/>',
        _text(x + 9, y - 7, f"now: {now.asked:.1%} asked, {now.passed * 1000:.1f} of 1,000 wrong", colour=_MARK, anchor="start")
        if x < WIDTH / 2
        else _text(
            x - 9, y - 7, f"now: {now.asked:.1%} asked, {now.passed * 1000:.1f} of 1,000 wrong", colour=_MARK, anchor="end"
        ),
    ]
    ticks_x = [(share, f"{share * most_asked:.0%}") for share in (0, 0.25, 0.5, 0.75, 1)]
    ticks_y = [(share, f"{share * most_wrong:.0f}") for share in (0, 0.25, 0.5, 0.75, 1)]
    title = "What asking costs, and what passes"
    return _drawing(title, marked, ticks_x, ticks_y, "share of values asked of a person", "wrong values of 1,000 that pass")


def reliability(parts: Iterable[tuple[float, float, int]]) -> str:
    """Return how many values were right at each confidence; on the line, confidence is true.

    Args:
        parts: (mean confidence, share right, number of values).
    """
    parts = list(parts)
    most = max((number for *_, number in parts), default=1)
    marked = [f'<path d="M{_x(0)} {_y(0)} L{_x(1)} {_y(1)}" stroke="{_GRID}" stroke-width="2" stroke-dasharray="5 4"/>']
    for mean, right, number in parts:
        radius = 4 + 10 * (number / most) ** 0.5
        marked.append(
            f'<circle cx="{_x(mean):.1f}" cy="{_y(right):.1f}" r="{radius:.1f}" fill="{_LINE}" fill-opacity="0.7">'
            f"<title>{number:,} values: confidence {mean:.0%}, right {right:.0%}</title></circle>"
        )
    ticks = [(share, f"{share:.0%}") for share in (0, 0.25, 0.5, 0.75, 1)]
    return _drawing("Is confidence true?", marked, ticks, ticks, "confidence", "share right")


def _x(share: float) -> float:
    return LEFT + share * (WIDTH - LEFT - RIGHT)


def _y(share: float) -> float:
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)


def _text(x: float, y: float, text: str, *, colour: str = _INK, anchor: str = "middle", size: int = 12, turn: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}" text-anchor="{anchor}" font-size="{size}"{turn}>{escape(text)}</text>'


def _drawing(
    title: str,
    marks: Iterable[str],
    across: Sequence[tuple[float, str]],
    up: Sequence[tuple[float, str]],
    below: str,
    beside: str,
) -> str:
    lines: list[str] = []
    for share, label in across:
        lines.append(f'<path d="M{_x(share):.1f} {_y(0)} V{_y(1)}" stroke="{_GRID}"/>')
        lines.append(_text(_x(share), _y(0) + 18, label))
    for share, label in up:
        lines.append(f'<path d="M{_x(0)} {_y(share):.1f} H{_x(1)}" stroke="{_GRID}"/>')
        lines.append(_text(_x(0) - 8, _y(share) + 4, label, anchor="end"))
    middle = (_y(0) + _y(1)) / 2
    lines.append(_text((_x(0) + _x(1)) / 2, HEIGHT - 12, below))
    lines.append(_text(16, middle, beside, turn=f' transform="rotate(-90 16 {middle:.1f})"'))
    lines.append(_text(LEFT, 20, title, anchor="start", size=15))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="sans-serif">'
        f"<title>{escape(title)}</title>"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>{"".join(lines)}{"".join(marks)}</svg>'
    )
