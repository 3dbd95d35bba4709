"""What a person's name looks like in six languages, and where honorific, name and its Latin spelling end."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from pipeline.extraction.entries.arabic_names import arabic
from pipeline.extraction.entries.chinese_words import before_characters, chinese
from pipeline.extraction.entries.courtesies_behind import courtesy_behind, courtesy_behind_spelling, courtesy_within
from pipeline.extraction.entries.courtesy_forms import begins_unit, form_within, honorific_at, honorific_ends, reads_as_post
from pipeline.extraction.entries.name_words import alphabetic, only_initials
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.entries.spellings_told import spelling_bare, spelling_told
from pipeline.extraction.words.folding import fold, is_arabic, is_cjk, is_latin, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS, without_colon
from pipeline.extraction.words.small_words import and_follows

REMEMBERED = 1_000  # places of texts: several rules ask about each line
_GRADE = re.compile(r"(?:I{1,3}|IV|VI{0,3})\b(?!\.)")
STATE_WORDS_MAX = 20  # pieces between blanks of a State's name: the longest formal one has twelve words
# A native spelling in brackets behind a Latin name; more than a few words are no name.
# Any letters but Latin ones, with the signs that are written above and below them in Thai or Hindi.
_NATIVE_WORD = r"[\u0370-\u1dff\u1f00-\u1fff\u2d00-\u2dff\u3040-\u9fff\uac00-\ud7a3·•‧]+"
_NATIVE = re.compile(rf"\s*[(（\[]\s*({_NATIVE_WORD}(?:[ ’'-]{{1,2}}{_NATIVE_WORD}){{0,4}})\s*[)）\]]")
_LETTERED = re.compile(r"\s*[^\W\d_]\.\s+")
_ELIDED = re.compile(r"(?<![^\W\d_])[dlDL]['’](?=[^\W\d_])")
_OPENING = re.compile(r"[\s|\[\]_*•☒☑✓:;,.\-–—]*")
# A spelling of which one bracket was lost: "(Mariem MINT BOUKHARY مديرة", "Mariem MINT BOUKHARY) مديرة".
_WORDS = r"(?:[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ.'’-]*[ \n]+){1,6}[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ.'’-]*"
# A bracket that a layer from right to left turned round opens it as well: "سميرة بلعربي ) BELLARABI Samira)".
_SPELLING = re.compile(
    r"\s*(?:[(（\[]|(?<=[\u0621-\u064a])\s\)(?=\s?[A-ZÀ-Þ][^()\n]*\)))\s*([A-Za-zÀ-ɏ][^)）\]\n]{2,60}?)\s*(?:[)）\]]|$)"
)
_TORN = re.compile(rf"\s*(?:[(（\[]\s*{_WORDS}\s+(?=[\u0400-\u04ff\u0620-\u064a])|{_WORDS}\s*[)）\]])")


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name at some place of a text; every pair is (start, end) within that text.

    Attributes:
        honorific: the courtesy forms beside the name, before it or (Chinese) after it.
        latin: the Latin spelling in brackets after a native name.
        end: after all of these and after post-nominals.
        words: number of words of the name.
        within: a courtesy form inside the name ("CEVALLOS MORA, Lcda. Jenny").
        plain: every word has the form of a name's word (no digits, no lower case but particles).
    """

    start: int
    name: tuple[int, int]
    honorific: tuple[int, int] | None
    latin: tuple[int, int] | None
    end: int
    words: int
    plain: bool = True
    within: tuple[int, int] | None = None

    def moved(self, offset: int) -> NameMatch:
        """Return the same match in a text that begins `offset` letters earlier."""

        def move(pair: tuple[int, int] | None) -> tuple[int, int] | None:
            return None if pair is None else (pair[0] + offset, pair[1] + offset)

        name = (self.name[0] + offset, self.name[1] + offset)
        return NameMatch(
            self.start + offset,
            name,
            move(self.honorific),
            move(self.latin),
            self.end + offset,
            self.words,
            self.plain,
            move(self.within),
        )


@lru_cache(maxsize=REMEMBERED)
def name_at(
    text: str,
    start: int,
    lexicon: Lexicon,
    language: str | None,
    *,
    whole: bool = False,
) -> NameMatch | None:
    """Return the name that begins at `start`, with the courtesy forms around it; None where nothing there looks like a name.

    Args:
        text: one line, or several whose breaks are blanks where a name may run on.
        start: where the name, or the courtesy form before it, may begin.
        lexicon: words that are no names.
        language: ISO 639-1 of the page.
        whole: the text is known to hold a name (a name cell, a label's value), so that odd words are accepted.
    """
    opening = _OPENING.match(text, start)
    start = opening.end() if opening else start
    if start >= len(text):
        return None
    if text[start] in "وبل" and honorific_at(text, start + 1, lexicon, language) is not None:
        start += 1  # "and" is written onto the courtesy form
    fallback: NameMatch | None = None
    for before in (*reversed(honorific_ends(text, start, lexicon, language)), None):
        found = _name_behind(text, start, before, lexicon, language, whole=whole)
        if found is not None and found.honorific is None and form_within(text, *found.name, lexicon, language):
            return fallback
        article = lexicon.small.article.match(text, start) if found is not None and before is None else None
        if article is not None and honorific_at(text, article.end(), lexicon, language) is not None:
            return fallback  # "El Sr. Juan Mora": no name of four words begins with the article
        if found is not None and (found.words > 1 or before is None):
            bare = before is None and only_initials(text, *found.name, lexicon, language)
            found = replace(found, plain=found.plain and not bare)
            return found if fallback is None or found.honorific is not None else fallback
        fallback = fallback or found
    return fallback


def _name_behind(
    text: str, start: int, before: int | None, lexicon: Lexicon, language: str | None, *, whole: bool
) -> NameMatch | None:
    """Return the name that begins where the courtesy form text[start:before] ends, or at `start` where there is none."""
    at = _behind_form(text, start if before is None else before, lexicon, language)
    if at >= len(text) or (":" in text[start if before is None else before : at] and honorific_at(text, at, lexicon, language)):
        return None  # "Ministry of Justice: Mr. A"
    if is_cjk(text[at]):
        found = chinese(text, at, lexicon, whole=whole)
    elif is_arabic(text[at]):
        found = arabic(text, at, lexicon, known=before is not None or whole)
    else:
        found = alphabetic(before_characters(text, at), at, lexicon, language, known=before is not None, whole=whole)
    if found is None:
        return None
    (first, last), after, words, plain = found
    labels = text[last : last + 2].lstrip()[:1] in COLONS and key(text[first:last]) in lexicon.labels
    if labels or (
        before is not None
        and words == 1
        and honorific_at(text, first, lexicon, language) == last
        and not lexicon.is_noble(text[first:last])
    ):
        return None  # "Mme/Mrs"; "… X، عميد" above "رقم الهاتف:"
    if after is None and (lexicon.is_heading(text[first:last]) if before is None else _begins_state(text[start:last], lexicon)):
        return None  # neither "Sri Lanka" nor "Sri Lanka Police" is a courtesy form with a name
    given = before is not None and words > 1 and text[first:last].split(maxsplit=1)[0] in lexicon.person_names  # "السيدة منى حسن"
    if (lexicon.greetings.is_courtesy(text[first:last]) and not given) or (
        before is not None
        and not whole
        and (_only_post(text, first, last, lexicon) or _excellency_s_post(text[start:before], text[first:last], lexicon))
    ):
        return None  # "Mr. Executive Director"
    if (
        before is not None
        and not whole
        and lexicon.is_post_honorific(text[start:before])
        and (
            words < 2
            or and_follows(text, before, lexicon.together)  # "MINISTRY OF JUSTICE AND PUBLIC SECURITY"
            or _GRADE.match(text, first) is not None  # "Counsel II, Central Authority"
            or not (text[first:last].lstrip("'’`‘ʻʿ!")[:1].isupper() or is_arabic(text[first]))
            or reads_as_post(text[first:last], lexicon)
        )
    ):
        return None
    unit = before is not None and not whole and begins_unit(text[start:before], text[first:last], lexicon)
    if unit or (before is not None and words == 1 and text[start:before].strip() == "г."):
        return None  # "г. Минск": the town
    if before is not None and words == 1 and lexicon.is_noble(text[start:before]):
        first, before, words = start, None, 2
    honorific = (start, start + len(_form_as_written(text[start:before], lexicon))) if before is not None else after
    end = max(last, after[1] if after else 0)
    if honorific is None:
        honorific, end = courtesy_behind(text, end, lexicon, language, latin=is_latin(text[first]))
    native = not is_latin(text[first])
    latin, end = _latin_beside(text, end, lexicon, language, native=native)
    if native and latin is None:
        end = _garbled_beside(text, end, lexicon)
    elif not native and (spelt := _NATIVE.match(text, end)) and lexicon.role(spelt.group(1)) is None:
        end = spelt.end()
    if honorific is None and is_cjk(text[first]) and end > last:
        honorific, end = courtesy_behind_spelling(text, end, lexicon)
    end = _post_nominals(text, end, lexicon)
    within = courtesy_within(text, first, last, lexicon, language) if honorific is None else None
    return NameMatch(start, (first, last), within or honorific, latin, end, words, plain, within)


def _excellency_s_post(form: str, name: str, lexicon: Lexicon) -> bool:
    """Tell whether Arabic words behind an excellency's form are his post: "معالي وزير العدل"."""
    return is_arabic(name) and key(form) in lexicon.excellencies and lexicon.is_title_word(fold(name.split(maxsplit=1)[0]))


def _form_as_written(text: str, lexicon: Lexicon) -> str:
    """Return the courtesy form without the stroke that parts it from the name, unless the form is known with it: "السيد/"."""
    return text.rstrip() if text.rstrip() in lexicon.stroked else text.rstrip(" /")


def _behind_form(text: str, at: int, lexicon: Lexicon, language: str | None) -> int:
    """Return where a name begins behind its courtesy form, over the same form in a second language: "Mr./M. Paul Ngando"."""
    form = at
    while at < len(text) and text[at] in " \t/:[|*":
        at += 1
    if "/" in text[form:at] and (again := honorific_at(text, at, lexicon, language)) is not None:
        return again + len(text[again:]) - len(text[again:].lstrip(" "))
    return at


def _begins_state(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text begins with a State's name, or with its adjective of two words: "the Sri Lankan delegation"."""
    begins = [text[: word.end()] for word in islice(re.finditer(r"\S+", text), STATE_WORDS_MAX)]
    return any(map(lexicon.is_state, begins)) or any(lexicon.is_of_state(key(words)) for words in begins[1:2])


def _only_post(text: str, first: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether nothing but a post stands behind a courtesy form: "Mr. Executive Director", "السيد رئيس القسم"."""
    words = [word for word in key(_ELIDED.sub("", text[first:last])).split() if word not in lexicon.particles]
    if words and words[0] in lexicon.meeting and text[first].islower():
        return True  # "Chevalier de l'Ordre national", a decoration
    if not words:
        return not text[first:last].istitle()  # "Mr. Do Van" has a name of short words
    line = text[first : end if (end := text.find("\n", first)) >= 0 else len(text)]
    if any(map(lexicon.greetings.is_addressee, (text[first:last], line))):  # "Señores" / "Secretaría de la Conferencia"
        return True
    posts = [lexicon.is_office_word(word) or word in lexicon.meeting for word in words]
    if is_arabic(text[first]):
        return posts[0] and (len(words) == 1 or posts[1])
    joined = len(words) < len(key(text[first:last]).split())  # "Jefe de la Sección de …"
    return len(words) > 1 and all(posts[:2] if joined else posts)


def _latin_beside(
    text: str, end: int, lexicon: Lexicon, language: str | None, *, native: bool
) -> tuple[tuple[int, int] | None, int]:
    if not native:
        return None, end
    if stroke := re.compile(r"\s*/\s*(?=[A-ZÀ-Þ])").match(text, end):  # no bracket says where the spelling ends
        found = name_at(text, stroke.end(), lexicon, language)
        spelt = found is not None and found.plain and found.words > 1 and found.honorific is None
        return (found.name, found.end) if found is not None and spelt else (None, end)
    if (told := spelling_bare(text, end) or spelling_told(text, end, lexicon)) is not None:
        return told
    match = _SPELLING.match(text, end)
    torn = _TORN.match(text, end)
    if torn is not None and not any(map(lexicon.is_title_word, key(torn.group()).split())):
        return None, torn.end()
    if match is None:
        return None, end
    inside = match.group(1)
    labelled = lexicon.label(inside.split(":")[0]) and (":" in inside or not is_cjk(text[end - 1]))  # "LANG Yue" is like "langue"
    if "@" in inside or any(letter.isdigit() for letter in inside) or labelled or lexicon.role(inside):
        return None, end
    found = name_at(inside, 0, lexicon, language, whole=True)
    if found is None or found.end < len(inside) - 1:
        return None, end
    start, stop = match.span(1)
    return (start + found.name[0] if found.honorific is not None else start, stop), match.end()  # "(Mr. LI Ming)"


def _garbled_beside(text: str, end: int, lexicon: Lexicon) -> int:
    """Return where a bracket ends whose Latin spelling a native model read as its own letters; it says nothing of the person."""
    match = re.compile(r"\s*[(（]([^()（）\n]{4,48})[)）\]|]").match(text, end)
    if match is None:
        return end
    inside = match.group(1)
    digits = sum(letter.isdigit() for letter in inside)
    if "@" in inside or digits > 3 or len(inside.split()) > 5 or lexicon.role(inside) or lexicon.label(inside.split(":")[0]):
        return end
    odd = any(letter.isdigit() or letter in "!|;$#№[]«»\\" for letter in inside) or sum(map(str.isupper, inside)) > 3
    odd = odd or all(word[:1].isupper() for word in inside.split())
    told = place(inside, lexicon) is not Place.OTHER or any(lexicon.role(word) for word in inside.split())
    return match.end() if odd and not told else end


def _post_nominals(text: str, end: int, lexicon: Lexicon) -> int:
    while match := re.compile(r"\s*[,(]?\s*([^\W\d_][\w.]{1,7})\)?(?=\W|$)").match(text, end):
        if key(match.group(1)) not in lexicon.post_nominals or "\n" in match.group():
            break
        if len(match.group(1)) > 4 and match.group(1)[1:].islower() and re.match(r" [^\W\d_]", text[match.end() :]):
            break  # "avocat général" is a post
        end = match.end()
        if text[end : end + 1] == ".":
            end += 1
    return end


def is_name_line(text: str, lexicon: Lexicon, language: str | None) -> NameMatch | None:
    """Return the name that fills this whole line, None where the line holds more or something else."""
    found = name_at(text, 0, lexicon, language)
    if found is None or not found.plain:
        return None
    lettered = _LETTERED.match(text)
    if lettered is not None and lexicon.role_heading(without_colon(text[lettered.end() :])) is not None:
        return None  # "B. MEMBERS", a form's part
    rest = text[found.end :].strip(" \t,.;:|،؛。，、；")
    return found if not rest else None


def spelling(text: str, name: str, lexicon: Lexicon, language: str | None) -> NameMatch | None:
    """Return the name that fills a line and is in another script than `name` above it: "郏云舟" above "JIA Yunzhou"."""
    match = is_name_line(text, lexicon, language)
    if match is None or match.words < 2 or match.honorific is not None:
        return None
    return match if is_latin(text[match.name[0]]) != is_latin(name.strip()[:1] or " ") else None
