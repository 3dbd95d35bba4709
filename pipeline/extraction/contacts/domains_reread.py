"""Domains as engines read them from pictures: figures and letters that look like others, put right by what domains are like."""

from __future__ import annotations

import re

from rapidfuzz.distance import Hamming

# "hotmai1.com", "g0v.cn": single 1s and 0s at a letter, in the words of a domain; whole numbers ("web24") are left alone.
_ODD_FIGURE = re.compile(r"(?<=[a-z])[10]{1,2}(?=[a-z])|(?<=[a-z])1(?=[.-])|(?<![a-z0-9])[10](?=[a-z]{2})")
_LETTERS = str.maketrans("10", "lo")
_SECOND_LEVEL = frozenset({"gov", "gob", "gouv", "com", "org", "edu", "mil", "net", "govt"})
_OTHERS = frozenset({"gub", "ong", "ngo", "nom", "mod", "got", "cat"})  # that stand there, too, and are a letter away from those
_GOVERNMENT = {
    "gov": re.compile("[gqk9][oeca0][vywu]"),
    "gouv": re.compile("[gq9][oeca0][unv][vywusrx]"),
    "gob": re.compile("[gq9][oeca0][bh6]"),
}


def lettered(domain: str) -> str:
    """Return the domain with figures that stand for letters put right: "moj-int1.g0v.cn", "mfa.g8ov.cn"."""
    labels = _ODD_FIGURE.sub(lambda figure: figure.group().translate(_LETTERS), domain).split(".")
    bare = [re.sub(r"\d", "", label) for label in labels]
    return ".".join(plain if plain in _SECOND_LEVEL else label for label, plain in zip(labels, bare, strict=True))


def of_government(domain: str) -> str:
    """Return the domain with what stands before its country as "gov", "gouv" or "gob" where it is but letters like these."""
    head, _, ending = domain.rpartition(".")
    rest, stop, label = head.rpartition(".")
    if not stop or len(ending) != 2 or label in _SECOND_LEVEL:
        return domain
    return f"{rest}.{government_word(label) or label}.{ending}"


def is_second_level(label: str) -> bool:
    """Tell whether it stands before a country's ending in the domains of many bodies: "gov", "com"."""
    return label in _SECOND_LEVEL


def almost_second_level(label: str) -> str:
    """Return the word of `is_second_level` of which one letter is another in what stands there, "" for none: "yov", "com"."""
    if label in _SECOND_LEVEL | _OTHERS:
        return ""
    near = (word for word in sorted(_SECOND_LEVEL) if len(word) == len(label) and Hamming.distance(word, label) == 1)
    return next(near, "")


def government_word(label: str) -> str:
    """Return "gov", "gouv" or "gob" for what is but letters like these, "" for anything else."""
    return next((name for name, shapes in _GOVERNMENT.items() if shapes.fullmatch(label)), "")
