"""Given names behind the surnames: "GARCÍA PÉREZ, Juan"."""

from __future__ import annotations

import re

from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.entries.word_kind import word_kind
from pipeline.extraction.layout.passage import JOINER
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_WORD = re.compile(r"\S+")
NAME_WORD = re.compile(
    rf"(?:['’`‘ʻʿ!ǃ](?=[^\W\d_]\b|[^\W\d_a-zà-ÿа-яё]))?[^\W_]+(?:{JOINER}?(?:\.[\-‐‑]|['’`´ʼ\-‐‑.·/]){JOINER}?[^\W_]+)*[.'’`´ʼ]?"
)
INITIALS = re.compile(r"(?:[^\W\d_]\.[\s-]?){1,5}|[^\W\d_]\.?")
BREAKS = frozenset("\n\t")  # no name runs over the end of a line or column
TWO_SURNAMES = 2
THREE_SURNAMES = 3  # words, in Spanish: "Lorca San Martín, Maribel"
_BEFORE_GIVEN = 4  # words of the surnames before given names
# Behind a whole name of any length: "EDUARDO F. DE LOS REYES, JR.", but "Ana Paz, Sr. Juan Mora" are two persons.
_GENERATION = re.compile(r"(?:Jr|JR|Sr|SR|II|III|IV)\b\.?(?![ \t]+[^\W\d_])")
_GIVEN = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+){1,2}\s?[(（]\s?")
_GIVEN_TO_END = re.compile(r"[^\W\d_][^\W\d_A-ZÀ-ÞА-ЯЁ]{2,}(?: [^\W\d_][^\W\d_A-ZÀ-ÞА-ЯЁ]{2,})?\s*")  # no "S.H.", no "CESO"
_SHORTENED = 4  # letters of a name that may be cut short, "Moh.", with its full stop; behind more it ends the sentence
_USUAL_GIVEN = 2  # words of given names; of more, one has to be known
_BETWEEN = re.compile(r"\s?,\s?([^\W\d_]{3,}(?: [^\W\d_]{3,}){0,2}),\s([^,;(\n–،]{2,60})")


def before_post(text: str, end: int, lexicon: Lexicon) -> int | None:
    """Return where what may be a given name ends between two surnames and a post: "Jasso Lozada, Mauro, Senior Officer"."""
    if (found := _BETWEEN.match(text, end)) is None or lexicon.is_state(found.group(1)) or lexicon.role(found.group(1)):
        return None
    given = found.group(1).split()
    names = all(word_kind(word, lexicon, initial=False) == "name" and not word.isupper() for word in given)
    names = names and (len(given) <= _USUAL_GIVEN or any(key(word) in lexicon.person_names for word in given))
    return found.end(1) if names and place(found.group(2), lexicon) is Place.TITLE else None


def after_comma(
    text: str, end: int, lexicon: Lexicon, language: str | None, *, in_capitals: bool, words: int, whole: bool = False
) -> int | None:
    """Return where the given name ends in "GARCÍA PÉREZ, Juan", None where what follows the comma is no given name."""
    if not (match := re.compile(r"\s?,\s?").match(text, end)):
        return None
    at = match.end()
    if suffix := _GENERATION.match(text, at):
        return suffix.end()
    if words > _BEFORE_GIVEN:
        return None
    last = None
    count, initials = 0, 0
    surnames_max = THREE_SURNAMES if language == "es" else TWO_SURNAMES
    courteous = _courtesy_closes(text, at, lexicon, language)
    for token in _WORD.finditer(text, at):
        if BREAKS & set(text[at : token.start()]):
            break
        bare = re.split(r"[(（\[,;:،]", token.group(), maxsplit=1)[0]
        initial = INITIALS.fullmatch(bare) is not None and bare[:1].isupper()
        kind = word_kind(bare, lexicon, initial=initial) if NAME_WORD.fullmatch(bare) else "low"
        if bare[:1].isupper() and ((kind == "particle" and len(bare) > 2) or (kind == "stop" and courteous)):
            kind = "name"
        alone = not count and in_capitals and words == 1 and not bare.isupper() and _row_ends(text, token.start() + len(bare))
        if kind == "stop" and alone and key(bare) in lexicon.person_names:
            kind = "name"  # "SLATER, Dean", which is a post, too
        if kind != "name" or (bare.isupper() and not initial and in_capitals):
            body = words > 1 and count == 1 and _begins_body(text[at:last], bare, lexicon)
            last = None if count == 0 or bare[:1].islower() or body else last
            break
        count += 1
        initials += initial
        last = token.start() + len(bare)
        closed = bare.endswith(".") and not initial and len(bare) > _SHORTENED
        if closed and honorific_at(text, token.start(), lexicon, language) is None:  # "CEVAL MORA, Lcda. Jenny"
            last -= 1  # "Joubert, Sébastien. Courriel : …"
            break
        if len(bare) < len(token.group()):
            break
        if count > 3:
            return None
    if last is None or key(text[at:last]) in lexicon.post_nominals or lexicon.role(text[at:last]):
        return None
    if (
        not in_capitals
        and not courteous
        and not (whole and TWO_SURNAMES <= words <= surnames_max and _GIVEN_TO_END.fullmatch(text, at))
        and not (words <= (2 if language == "es" else 1) and count - initials <= 2 and _ends(text, last))
    ):
        return None
    return last


def _begins_body(first: str, second: str, lexicon: Lexicon) -> bool:
    """Tell whether an unknown word and a common one are a body, and no given name: "IVO PAZ SORIA, Fuerza Especial"."""
    return key(first) not in lexicon.person_names and key(second) in lexicon.common


def _courtesy_closes(text: str, at: int, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether given names and a courtesy form in brackets follow: "PÉREZ, Segundo Juan (Sr.)" is a name throughout."""
    given = _GIVEN.match(text, at)
    form = honorific_at(text, given.end(), lexicon, language) if given is not None else None
    return form is not None and re.match(r"\s?[)）]", text[form:]) is not None


def _row_ends(text: str, at: int) -> bool:
    return text[at : at + 2].strip(" \t")[:1] in ("", "\n")


def _ends(text: str, at: int) -> bool:
    return not (rest := text[at : at + 2].strip(" \t")) or rest[0] in ",;.\n(（–—-،"
