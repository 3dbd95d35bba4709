"""The text of a Word paragraph as it is shown: tabs, breaks, symbols and form fields told, deleted and hidden text left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.reading.office.xmltree import integer

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_UNSEEN = ("vanish", "strike", "dstrike")
TAB = 8  # columns of the made-up grid
_SHOWN = tuple(W + name for name in ("t", "tab", "br", "cr", "noBreakHyphen", "sym", "ptab", "checkBox", "ddList"))
# Signs of Wingdings and Symbol that offices use as boxes, ticks and bullets, by their code in the private-use area.
WINGDINGS = {
    0xF0FE: "☒", 0xF0FD: "☒", 0xF078: "☒", 0xF054: "☒", 0xF052: "☒", 0xF0FC: "✓", 0xF0A8: "☐", 0xF06F: "☐", 0xF071: "☐",
    0xF0A3: "☐", 0xF030: "☐", 0xF028: "☎", 0xF02A: "✉", 0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "-", 0xF0E0: "→",
}  # fmt: skip


def owner(element: Any, tag: str) -> Any:
    """Return the nearest element of this name around `element`; None where there is none."""
    return next(element.iterancestors(W + tag), None)


def boxes(paragraph: Any) -> Iterator[Any]:
    """Yield the text boxes anchored in a paragraph; their second form for old programs is left out."""
    for box in paragraph.iter(W + "txbxContent"):
        if next(box.iterancestors(MC + "Fallback"), None) is None and owner(box, "txbxContent") is None:
            yield box


def is_deleted(row: Any) -> bool:
    """Return whether a table's row was deleted while changes were tracked."""
    return row.find(f"{W}trPr/{W}del") is not None


def signs(paragraph: Any) -> str:
    """Return a paragraph's text: tabs as columns, line breaks as line feeds, page breaks as form feeds.

    Tracked changes are taken as accepted: what was deleted or moved away is left out, and so is what is hidden or struck through.
    """
    pieces: list[str] = []
    column = 0
    for node in paragraph.iter(*_SHOWN):
        if owner(node, "p") is not paragraph or _is_gone(node):
            continue
        if node.tag in {W + "tab", W + "ptab"}:
            if owner(node, "r") is None:  # a tab stop of the paragraph's settings
                continue
            piece = " " * (TAB - column % TAB + (TAB if column % TAB > TAB - 2 else 0))
        elif node.tag in {W + "br", W + "cr"}:
            piece = "\f" if node.get(W + "type") == "page" else "\n"
        else:
            piece = _sign(node)
        pieces.append(piece)
        column = 0 if piece in {"\n", "\f"} else column + len(piece)
    return "".join(pieces)


def mark_unseen(styles: Any, root: Any) -> None:
    """Write into the runs of a document what their styles alone say: that they are hidden or struck through.

    Args:
        styles: the element w:styles.
        root: a body, header, footer or note; its runs are changed, unless they say otherwise themselves.
    """
    unseen: dict[str, list[str]] = {}
    for style in styles.iter(W + "style"):
        marks = [name for name in _UNSEEN if _is_set(style.find(f"{W}rPr/{W}{name}"))]
        if marks:
            unseen[style.get(W + "styleId", "")] = marks
    for run in root.iter(W + "r") if unseen else ():
        around = owner(run, "p")
        named = [run.find(f"{W}rPr/{W}rStyle"), around.find(f"{W}pPr/{W}pStyle") if around is not None else None]
        marks = [mark for one in named if one is not None for mark in unseen.get(one.get(W + "val", ""), [])]
        settings = run.find(W + "rPr")
        if marks and settings is None:
            settings = run.makeelement(W + "rPr")
            run.insert(0, settings)
        for mark in marks:
            if settings.find(W + mark) is None:
                settings.append(settings.makeelement(W + mark))


def _is_set(mark: Any) -> bool:
    return mark is not None and mark.get(W + "val", "1") not in {"0", "false", "off"}


def _is_gone(node: Any) -> bool:
    if owner(node, "del") is not None or owner(node, "moveFrom") is not None:
        return True
    run = owner(node, "r")
    return run is not None and any(_is_set(run.find(f"{W}rPr/{W}{name}")) for name in _UNSEEN)


def _sign(node: Any) -> str:
    if node.tag == W + "noBreakHyphen":
        return "-"
    if node.tag == W + "sym":
        code = node.get(W + "char", "")
        try:
            number = int(code, 16)
        except ValueError:
            return ""
        wings = "wingdings" in node.get(W + "font", "").lower()
        return WINGDINGS.get(number | 0xF000, "") if wings else chr(number & 0x0FFF) if 0xF020 <= number <= 0xF0FF else ""
    if node.tag == W + "checkBox":
        state = node.find(W + "checked")
        state = node.find(W + "default") if state is None else state
        return "☒ " if state is not None and state.get(W + "val", "1") not in {"0", "false"} else "☐ "
    if node.tag == W + "ddList":
        chosen = node.find(W + "result")
        entries = node.findall(W + "listEntry")
        index = integer(chosen.get(W + "val"), 0) if chosen is not None else 0
        return entries[index].get(W + "val", "") if index < len(entries) else ""
    return node.text or ""
