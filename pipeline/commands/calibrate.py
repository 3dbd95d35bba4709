"""`untoc-intake calibrate`: thresholds from a target, and what they cost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands import screen, table
from pipeline.commands.office import Office, office

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.review.tradeoff import Point, Seen

ENOUGH = 1_000  # values of the office's own confirmed replies from which they are used instead of those shipped


def calibrate(
    context: typer.Context,
    target: Annotated[
        float,
        typer.Option(
            min=0.0, max=0.5, metavar="SHARE", help="Wrong values that may pass, of all that pass: 0.001 is 1 in 1,000."
        ),
    ] = 0.001,
    picture: Annotated[
        Path | None, typer.Option(metavar="FILE.svg", help="Draw the trade-off there, and beside it whether confidence is true.")
    ] = None,
) -> None:
    """Show what the thresholds ask of people and what they let pass, and propose thresholds for a target.

    It measures on replies that somebody confirmed at the review desk, once they hold 1,000 values; before that, on values that
    this program's makers measured on invented replies. Nothing is changed: put what you choose into the settings, under
    [extraction.thresholds].

    For example:

    - `untoc-intake calibrate`
    - `untoc-intake calibrate --target 0.005 --picture tradeoff.svg`
    """
    from dataclasses import asdict

    from pipeline.review.tradeoff import calibration_error, curve, point, proposed

    here = office(context)
    seen, source = seen_values(here)
    now = asdict(here.settings.extraction.thresholds)
    wanted = proposed(seen, target)
    screen.say(f"Measured on {source}: {sum(each.number for each in seen):,} values.")
    table.show(
        ("field", "values", "right", "threshold", "asked", "wrong that pass", "proposed", "asked then"), _rows(seen, now, wanted)
    )
    for name, thresholds in (("the settings in force", now), ("the proposal", wanted)):
        told = point(seen, thresholds)
        screen.say(
            f"With {name}, {told.asked:.1%} of the values are asked, {told.caught:.1%} of the wrong ones are among them, "
            f"and {told.passed * 1000:.1f} of 1,000 that pass are wrong."
        )
    screen.say(f"Confidence and share right differ by {calibration_error(seen):.3f} on average.")
    screen.say("\n[extraction.thresholds]")
    for field, threshold in wanted.items():
        never = "  # even the surest values miss the target: all are asked" if threshold >= 1 else ""
        screen.say(f"{field} = {threshold:g}{never}")
    if picture is not None:
        _draw(picture, curve(seen), point(seen, now), seen)
        screen.say(f"\nDrawn to {picture}")


def _rows(seen: Sequence[Seen], now: Mapping[str, float], wanted: Mapping[str, float]) -> list[tuple[str, ...]]:
    from pipeline.review.tradeoff import point

    rows: list[tuple[str, ...]] = []
    for field in sorted(wanted):
        own = [each for each in seen if each.field == field]
        number = sum(each.number for each in own)
        right = sum(each.number for each in own if each.right)
        today, then = point(own, now), point(own, wanted)
        passing = f"{today.passed * 1000:.1f} of 1,000"
        rows.append(
            (
                *(field, f"{number:,}", f"{right / number:.1%}", f"{now.get(field, 0.0):g}", f"{today.asked:.1%}", passing),
                *(f"{wanted[field]:g}", f"{then.asked:.1%}"),
            )
        )
    return rows


def seen_values(here: Office) -> tuple[list[Seen], str]:
    """Return the values to measure on, and whose they are."""
    from pipeline.extraction.trust.calibration import measured
    from pipeline.review.tradeoff import Seen

    with here.books() as store:
        own = [Seen(each.field, each.confidence, each.right) for each in store.judged()]
    if len(own) >= ENOUGH:
        return own, "replies that were confirmed at this office's desk"
    shipped = [Seen(field, confidence, right, number) for field, confidence, right, number in measured()]
    held = f"; this office has confirmed {len(own):,} so far, {ENOUGH:,} are needed" if own else ""
    return shipped, f"the makers' invented replies{held}"


def _draw(picture: Path, points: Sequence[tuple[float, Point]], now: Point, seen: Sequence[Seen]) -> None:
    from pipeline.filing.whole import whole_file
    from pipeline.review.drawings import HEIGHT, WIDTH, reliability, tradeoff
    from pipeline.review.tradeoff import bins

    first, second = tradeoff(points, now), reliability(bins(seen))
    side = f'<g transform="translate({WIDTH + 20} 0)">{second}</g>'
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * WIDTH + 20} {HEIGHT}">{first}{side}</svg>\n'
    with whole_file(picture) as file:
        file.write(text.encode())
