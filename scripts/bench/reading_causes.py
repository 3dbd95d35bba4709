"""Why values were missed: what stands in their place, who had them right, and which letters were taken for which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import partial_ratio_alignment
from reading_measures import FORMS, NEAR

Miss = tuple[str, str, str, str, str, str, str]  # condition, script, kind, value, ours, our second reading, the bare command's


def cause(kind: str, value: str, ours: str, second: str, bare: str) -> str:
    """Return in a few words why a value is not found in our text.

    Args:
        kind: of the value.
        value: the truth.
        ours: the page's text as we read it.
        second: our second reading.
        bare: the text of the command.
    """
    form = FORMS[kind]
    wanted, text = form(value), form(ours)
    who = "".join(
        (
            ", the second reading has it" if wanted in form(second) else "",
            ", bare tesseract has it" if wanted in form(bare) else "",
        )
    )
    words = [form(word) for word in value.split()]
    if len(words) > 1 and all(len(word) > 1 and word in text for word in words):
        return f"{kind}: its words stand apart{who}"
    place = partial_ratio_alignment(wanted, text, score_cutoff=NEAR)
    if place is None:
        return f"{kind}: nothing like it was read{who}"
    read = text[place.dest_start : place.dest_end]
    if kind in {"email", "ref"} and wanted.replace(".", "").replace(",", "") in text.replace(".", "").replace(",", ""):
        return f"{kind}: a stop or comma{who}"
    edits = Levenshtein.distance(wanted, read)
    return f"{kind}: {'one letter' if edits <= 2 else 'several letters'}{who}"


def confusions(value: str, kind: str, ours: str) -> Iterable[str]:
    """Yield "a -> b" for every stretch of letters read as another."""
    form = FORMS[kind]
    wanted, text = form(value), form(ours)
    place = partial_ratio_alignment(wanted, text, score_cutoff=NEAR)
    if place is None:
        return
    # A little more than the place itself, so that a letter too many is seen.
    read = text[max(0, place.dest_start - 1) : place.dest_end + 1]
    for block in Levenshtein.opcodes(wanted, read):
        inside = block.dest_start > 0 and block.dest_end < len(read)
        if block.tag != "equal" and inside:
            was, became = wanted[block.src_start : block.src_end], read[block.dest_start : block.dest_end]
            yield f"{was or '(nothing)'} -> {became or '(nothing)'}"


def print_causes(misses: list[Miss], most: int) -> None:
    """Print the commonest causes of each way and script, and the commonest confusions."""
    print("\nWhy values were missed")
    for script in sorted({miss[1] for miss in misses}):
        for condition in sorted({miss[0] for miss in misses if miss[1] == script}):
            some = [miss for miss in misses if miss[:2] == (condition, script)]
            causes = Counter(cause(kind, value, ours, second, bare) for _, _, kind, value, ours, second, bare in some)
            print(f"  {script} {condition}: {len(some)} missed")
            for label, count in causes.most_common(most):
                print(f"    {count:4}  {label}")
        letters = Counter(one for miss in misses if miss[1] == script for one in confusions(miss[3], miss[2], miss[4]))
        print(f"  {script}: " + ";  ".join(f"{pair} ({count})" for pair, count in letters.most_common(2 * most)))
