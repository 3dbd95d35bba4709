"""Names of Missions and Embassies: their words are how many begin, and no body that sends people of its own."""

from __future__ import annotations

from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon


def begins_with_mission(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text begins with whole words that a Mission's name begins with, behind an article or none.

    "Permanent Mission of Norland", "la Embajada"; Chinese has no blanks behind its words: "常驻联合国代表团".
    """
    forms = {f"{form} " for form in (key(text), lexicon.small.key_without_article(text))}
    return any(form.startswith(name if is_cjk(name[0]) else f"{name} ") for name in lexicon.missions for form in forms)


def speaks_of_mission(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a Mission stands in the text, but not first: "Ниже Представительство приводит сведения о лицах"."""
    said = f" {key(text)} "
    within = any(f" {name} " in said for name in lexicon.missions if not is_cjk(name[0]))
    return within and not begins_with_mission(text, lexicon)


def names_mission(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text begins so, or holds a Chinese word of a Mission, before which its State stands: "中国常驻团"."""
    return begins_with_mission(text, lexicon) or any(name in text for name in lexicon.missions if is_cjk(name[0]))
