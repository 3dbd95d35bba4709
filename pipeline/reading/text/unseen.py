"""What stands in an HTML page and nobody who opens it sees: hidden, or struck through. Source: CSS 2.1; HTML, "hidden"."""

from __future__ import annotations

import re
from typing import Any

_STRUCK = frozenset({"s", "strike", "del"})
_MEDIA = re.compile(r"@[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")  # holds on some screens alone
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
# One element by its name, its classes or its own mark: "p", ".old", "td.old", "#old". Where others stand around it, who it means
# depends on the page, and nothing is hidden for it.
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)", re.IGNORECASE)
_MARK = re.compile(r"([.#])([\w-]+)")
_GONE = re.compile(
    r"(?:^|;)(?:display:none|visibility:hidden|opacity:0(?:\.0+)?(?:!|;|$)|text-decoration[a-z-]*:[^;]*line-through)"
)
_FLAT = re.compile(r"(?:^|;)max-height:0(?:px|pt|em)?(?:!|;|$)")
_TINY = re.compile(r"(?:^|;)font-size:0(?:px|pt|em|%)?(?:!|;|$)")
SELECTORS_MAX = 100  # of one page that hide something; newsletters have some ten


def without_hidden(root: Any) -> None:
    """Take out of an lxml tree what nobody sees; what stands behind it stays. Rules are those of the page's own style sheet."""
    selectors = _hiding("\n".join(node.text or "" for node in root.iter("style")))
    for node in [node for node in root.iter() if isinstance(node.tag, str)]:
        if node.getparent() is not None and (_hidden(node) or any(_meant(node, *one) for one in selectors)):
            node.drop_tree()


def _hidden(node: Any) -> bool:
    """Tell whether nobody sees the element, or it is struck through: who is, does not come, and of "Mr./Ms." it is the other."""
    if (
        node.tag in _STRUCK
        or node.get("hidden") is not None
        or (node.tag == "input" and node.get("type", "").lower() == "hidden")
    ):
        return True
    style = re.sub(r"\s", "", node.get("style") or "").lower()
    if _gone(style):
        return True
    # A frame without size of its own is a way to lay out a page: what stands in it has one.
    return bool(_TINY.search(style)) and not any("font" in (inner.get("style") or "") for inner in node.iterdescendants())


def _gone(style: str) -> bool:
    return bool(_GONE.search(style) or (_FLAT.search(style) and "overflow:hidden" in style))


def _hiding(sheet: str) -> list[tuple[str, frozenset[str], str]]:
    """Return (name, classes, own mark) of the elements that a style sheet hides; "" or none: any."""
    found: list[tuple[str, frozenset[str], str]] = []
    for names, told in _RULE.findall(_MEDIA.sub("", _COMMENT.sub("", sheet))):
        if not _gone(re.sub(r"\s", "", told).lower()):
            continue
        for name in names.split(","):
            match = _SELECTOR.fullmatch(name.strip())
            if match is None or not match[2]:  # a rule for every element of a name is one of a program's own
                continue
            marks = _MARK.findall(match[2])
            classes = frozenset(word for sign, word in marks if sign == ".")
            found.append(((match[1] or "").lower(), classes, next((word for sign, word in marks if sign == "#"), "")))
    return found[:SELECTORS_MAX]


def _meant(node: Any, name: str, classes: frozenset[str], mark: str) -> bool:
    if (name and node.tag != name) or (mark and node.get("id") != mark):
        return False
    return classes <= set((node.get("class") or "").split())
