"""What a person's name looks like in six languages, and where honorific, name and its Latin spelling end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.extraction.lexicon import Lexicon, fold, is_arabic, is_cjk, key
from pipeline.extraction.places import Place, place

NAME_WORDS_MAX = 9  # longest in public lists of participants. Source: field notes, section 1
ARABIC_WORDS_MAX = 6
_WORD = re.compile(r"\S+")
_NAME_WORD = re.compile(r"[^\W_]+(?:['’`´ʼ\-‐‑.·/][^\W_]+)*[.'’`´ʼ]?")
_CJK_NAME = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}(?:[·•・.][\u3400-\u9fff]{1,10})+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[\s-]?){1,3}|[^\W\d_]\.?")
_BREAKS = frozenset("\n\t")  # no name runs over the end of a line or column
_GLUED = re.compile(r"(?:[^\W\d_]\.){1,3}[^\W\d_]{2,}.*")
# A hamza at the end follows a long vowel ("علاء"); elsewhere it is a comma that was misread.
_COMMA_READ_AS_HAMZA = re.compile(r"(?<=[^اويىآ])ء$")
_BEHIND_PATRONYMIC = frozenset({"оглы", "кызы", "оглу", "кызи", "уулу", "oglu", "kyzy", "ogly"})  # "son", "daughter" of
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "junior", "filho", "neto", "fils"})
_BEHIND = re.compile(r"\s*[(（]\s*|\s*,\s*")
_OPENING = re.compile(r"[\s|\[\]_*•☒☑✓:;,.\-–—]*")
_ATTACHED = re.compile(r"(?:d|l|o|al|el|an|as|at|ben|ibn|abd|mc|mac)['’`-]", re.IGNORECASE)


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


def honorific_at(text: str, start: int, lexicon: Lexicon, language: str | None) -> int | None:
    """Return where the courtesy forms that begin at `start` end ("H.E. Mr. Dr." is one), None where none stands there."""
    ends = _honorific_ends(text, start, lexicon, language)
    return ends[-1] if ends else None


def _honorific_ends(text: str, start: int, lexicon: Lexicon, language: str | None) -> list[int]:
    """Return where each of the courtesy forms ends that follow one another from `start` on."""
    pattern = lexicon.honorific_before(language)
    ends: list[int] = []
    at = start
    while match := pattern.match(text, at):
        if match.end() == at:
            break
        ends.append(match.end())
        at = match.end()
        while at < len(text) and text[at] in " \t":
            at += 1
    return ends


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
    for before in (*reversed(_honorific_ends(text, start, lexicon, language)), None):
        found = _name_behind(text, start, before, lexicon, language, whole=whole)
        if found is not None and (found.words > 1 or before is None):
            return found if fallback is None or found.honorific is not None else fallback
        fallback = fallback or found
    return fallback


def _name_behind(
    text: str, start: int, before: int | None, lexicon: Lexicon, language: str | None, *, whole: bool
) -> NameMatch | None:
    """Return the name that begins where the courtesy form text[start:before] ends, or at `start` where there is none."""
    at = start if before is None else before
    while at < len(text) and text[at] in " \t/:":
        at += 1
    if at >= len(text):
        return None
    if is_cjk(text[at]):
        found = _chinese(text, at, lexicon, whole=whole)
    elif is_arabic(text[at]):
        found = _arabic(text, at, lexicon, known=before is not None or whole)
    else:
        found = _alphabetic(text, at, lexicon, language, known=before is not None, whole=whole)
    if found is None:
        return None
    (first, last), after, words, plain = found
    if before is None and after is None and lexicon.is_heading(text[first:last]):
        return None
    if (
        before is not None
        and not whole
        and lexicon.is_post_honorific(text[start:before])
        and (
            words < 2
            or not (text[first].isupper() or is_arabic(text[first]))
            or lexicon.is_title_word(key(text[first:last]).split(" ")[0])
        )
    ):
        return None
    if before is not None and words == 1 and lexicon.is_noble(text[start:before]):
        first, before, words = start, None, 2
    honorific = (start, before) if before is not None else after
    end = max(last, after[1] if after else 0)
    if honorific is None:
        honorific, end = _courtesy_behind(text, end, lexicon, language)
    native = not _is_latin(text[first])
    latin, end = _latin_beside(text, end, lexicon, language, native=native)
    if native and latin is None:
        end = _garbled_beside(text, end, lexicon)
    end = _post_nominals(text, end, lexicon)
    within = _courtesy_within(text, first, last, lexicon, language) if honorific is None else None
    return NameMatch(start, (first, last), within or honorific, latin, end, words, plain, within)


def _courtesy_within(text: str, first: int, last: int, lexicon: Lexicon, language: str | None) -> tuple[int, int] | None:
    comma = text.find(",", first, last)
    if comma < 0:
        return None
    start = comma + 1 + len(text[comma + 1 : last]) - len(text[comma + 1 : last].lstrip())
    end = honorific_at(text, start, lexicon, language)
    return (start, end) if end is not None and end < last else None


def _is_latin(letter: str) -> bool:
    return letter.isalpha() and letter < "\u0250"


_Found = tuple[tuple[int, int], tuple[int, int] | None, int, bool]


def _chinese(text: str, start: int, lexicon: Lexicon, *, whole: bool) -> _Found | None:
    run_end = start
    while run_end < len(text) and (
        is_cjk(text[run_end])
        or text[run_end] in "·•・"
        or (text[run_end] == " " and (run_end == start + 1 or whole) and is_cjk(text[run_end + 1 : run_end + 2]))
    ):
        run_end += 1
    run = text[start:run_end]
    after = lexicon.honorific_after.search(run)
    if after and 2 <= len(run[: after.start()].replace(" ", "")) <= 12 and (after.start() <= 5 or "·" in run[: after.start()]):
        name_end = start + after.start()
        if lexicon.no_chinese_name(text[start:name_end]):
            return None
        return (start, name_end), (name_end, start + after.end()), 2, True
    bare = run.replace(" ", "")
    if (
        not _CJK_NAME.fullmatch(bare)
        or lexicon.no_chinese_name(bare)
        or key(bare) in lexicon.labels
        or key(bare) in lexicon.roles
        or lexicon.is_post(bare)
    ):
        return None
    return (start, run_end), None, 2, len(bare) <= 4


def _arabic(text: str, start: int, lexicon: Lexicon, *, known: bool) -> _Found | None:
    last = None
    words = 0
    for match in _WORD.finditer(text, start):
        if match.start() > start and _BREAKS & set(text[last or start : match.start()]):
            break
        token = match.group()
        bare = token.rstrip("،,.:؛;)»«")
        if _COMMA_READ_AS_HAMZA.search(bare) and len(bare) == len(token):
            bare = bare[:-1]
        if (
            not bare
            or not all(is_arabic(letter) or letter in "-'’" for letter in bare)
            or any(letter.isdigit() for letter in bare)
        ):
            break
        folded = fold(bare)
        if key(bare) in lexicon.meeting:
            return None if words < 2 else ((start, last or start), None, words, True)
        if words >= (2 if known else 1) and (lexicon.is_title_word(folded) or lexicon.is_body_word(folded)):
            last_word = text[match.end() :].lstrip(" ")[:1] in ("", "،", ",", "\n", "(", "–", "-") or len(bare) < len(token)
            if not ((bare.startswith("ال") or lexicon.is_noble(bare)) and last_word and words >= 2):
                break
        if (
            words == 0
            and not known
            and (lexicon.is_title_word(folded) or lexicon.is_body_word(folded) or bare in lexicon.stop_exact)
        ):
            return None
        if bare in lexicon.stop_exact and folded not in lexicon.particles and words:
            break
        words += 1
        last = match.start() + len(bare)
        if len(bare) < len(token) or words >= ARABIC_WORDS_MAX:
            break
    if last is None or words > ARABIC_WORDS_MAX or (words < 2 and not known):
        return None
    return (start, last), None, words, True


def _alphabetic(text: str, start: int, lexicon: Lexicon, language: str | None, *, known: bool, whole: bool) -> _Found | None:
    last: int | None = None
    words = capitals = real = 0
    odd_first = False
    plain = True
    in_capitals = True
    waiting = False  # a particle was read that needs a name's word after it
    end_before_particle: int | None = None
    for match in _WORD.finditer(text, start):
        if _BREAKS & set(text[last or start : match.start()]):
            break
        token = match.group()
        if words and token.endswith(".") and len(token) > 3 and honorific_at(text, match.start(), lexicon, language) is not None:
            break  # "Sr. Juan Paz y Sra. Ana Luz"
        opened = re.split(r"[(（\[,;:،]|/(?![^\W\d_])", token, maxsplit=1)[0]
        bare = opened.rstrip("!?|]*_")
        stopped = len(opened) < len(token)
        word = _NAME_WORD.fullmatch(bare)
        if not bare or word is None:
            break
        initial = _INITIALS.fullmatch(bare) is not None and bare[0].isupper()
        ended = bare.endswith(".") and not initial and key(bare) not in _SUFFIXES and len(re.split(r"[-‐‑]", bare)[-1]) > 4
        if ended:
            bare = bare[:-1]
        if last is not None and bare.casefold() in _BEHIND_PATRONYMIC:
            last, words, waiting = match.start() + len(bare), words + 1, False
            if stopped:
                break
            continue
        kind = _kind(bare, lexicon, initial=initial)
        if kind == "stop":
            title = (whole and words > 0 and bare[:1].isupper()) or (
                bare.casefold() not in lexicon.stop_exact and key(bare) not in lexicon.meeting
            )
            begins = words == 0 and (known or whole) and bare[:1].isupper()
            if not (begins or (title and _surname_here(text, match.start(), real, lexicon, known=known, whole=whole))):
                break
            odd_first = odd_first or words == 0
            plain = plain and (words > 0 or known)
        if kind == "low":
            if not whole:
                break
            plain = False
        if kind == "particle":
            if last is not None and not waiting:
                end_before_particle = last
            waiting = True
        else:
            waiting = False
            real += 1
            capitals += bare.isupper() and not initial
            in_capitals = in_capitals and (bare.isupper() or initial)
            plain = plain and not any(letter.isdigit() for letter in bare)
            if _GLUED.fullmatch(bare):
                words += 1  # "Д.И.Верещагин"
        words += 1
        last = match.start() + len(bare)
        if stopped or ended or words >= NAME_WORDS_MAX:
            break
    if waiting:
        last = end_before_particle
        words -= 1
    if last is None or real < 1:
        return None
    comma = _after_comma(text, last, lexicon, language, in_capitals=in_capitals, words=words)
    if words < 2 and (not (known or whole or (comma is not None and in_capitals)) or (odd_first and not whole)):
        return None
    if comma is not None:
        return (start, comma), None, words + 1, plain
    return (start, last), None, words, plain


def _surname_here(text: str, at: int, words: int, lexicon: Lexicon, *, known: bool, whole: bool) -> bool:
    """Tell whether a word that is a title elsewhere ("Coronel", "Dean") is part of the name.

    One word alone is no whole name, and a title that follows behind the comma makes a second one before it unlikely.
    """
    if words == 1 and (known or whole):
        return True
    run = re.compile(r"[^,;(\n–،]{1,40}").match(text, at)
    if (
        not (known or whole)
        or run is None
        or len(run.group().split()) > 3
        or not all(word[:1].isupper() for word in run.group().split())
    ):
        return False
    if whole and words >= 1:
        return True
    following = re.compile(r"\s*,\s*([^,;(\n–،]{2,60})").match(text, run.end())
    return following is not None and words >= 1 and place(following.group(1), lexicon) is Place.TITLE


def _kind(bare: str, lexicon: Lexicon, *, initial: bool) -> str:
    """Return "name", "particle", "stop" (a word that is no name) or "low" (lower case)."""
    folded = fold(bare)
    if not initial and folded.rstrip(".'’`") in lexicon.particles:
        return "particle"
    if initial:
        return "name"
    letters = [letter for letter in bare if letter.isalpha()]
    if not letters or len(letters) * 2 < len(bare):
        return "low"
    upper = letters[0].isupper() or bool(_ATTACHED.match(bare) and any(letter.isupper() for letter in letters))
    if not upper:
        return "low"
    if bare.casefold() in lexicon.stop_exact or key(bare) in lexicon.meeting:
        return "stop"
    if any(lexicon.is_title_word(part) or lexicon.is_body_word(part) for part in (key(bare), *key(bare).split(" "))):
        return "stop"
    return "name"


def _after_comma(text: str, end: int, lexicon: Lexicon, language: str | None, *, in_capitals: bool, words: int) -> int | None:
    """Return where the given name ends in "GARCÍA PÉREZ, Juan", None where what follows the comma is no given name."""
    if not (match := re.compile(r"\s?,\s?").match(text, end)) or words > 4:
        return None
    at = match.end()
    if suffix := re.compile(r"(?:Jr|Sr|II|III|IV)\b\.?").match(text, at):
        return suffix.end()
    last = None
    count = 0
    for token in _WORD.finditer(text, at):
        if _BREAKS & set(text[at : token.start()]):
            break
        bare = re.split(r"[(（\[,;:،]", token.group(), maxsplit=1)[0]
        initial = _INITIALS.fullmatch(bare) is not None and bare[:1].isupper()
        kind = _kind(bare, lexicon, initial=initial) if _NAME_WORD.fullmatch(bare) else "low"
        if kind == "particle" and bare[0].isupper() and len(bare) > 2:
            kind = "name"
        if kind != "name" or (bare.isupper() and not initial and in_capitals):
            last = None if count == 0 or bare[:1].islower() else last
            break
        count += 1
        last = token.start() + len(bare)
        if len(bare) < len(token.group()):
            break
        if count > 3:
            return None
    if last is None or key(text[at:last]) in lexicon.post_nominals or lexicon.role(text[at:last]):
        return None
    if not in_capitals and not (words <= (2 if language == "es" else 1) and count <= 2 and _ends(text, last)):
        return None
    return last


def _ends(text: str, at: int) -> bool:
    rest = text[at : at + 2].strip(" \t")
    return not rest or rest[0] in ",;\n(（–—-،"


def _latin_beside(
    text: str, end: int, lexicon: Lexicon, language: str | None, *, native: bool
) -> tuple[tuple[int, int] | None, int]:
    if not native:
        return None, end
    match = re.compile(r"\s*[(（\[/]\s*([A-Za-zÀ-ɏ][^)）\]\n]{2,60}?)\s*(?:[)）\]]|$)").match(text, end)
    if match is None:
        return None, end
    inside = match.group(1)
    if "@" in inside or any(letter.isdigit() for letter in inside) or lexicon.label(inside.split(":")[0]) or lexicon.role(inside):
        return None, end
    found = name_at(inside, 0, lexicon, language, whole=True)
    if found is None or found.end < len(inside) - 1:
        return None, end
    return match.span(1), match.end()


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
    told = place(inside, lexicon) is not Place.OTHER or any(lexicon.role(word) for word in inside.split())
    return match.end() if odd and not told else end


def _courtesy_behind(text: str, end: int, lexicon: Lexicon, language: str | None) -> tuple[tuple[int, int] | None, int]:
    """Return the courtesy form in brackets or behind a comma after the name ("BELLO Halima (Mrs.)"), and where all ends."""
    opened = _BEHIND.match(text, end)
    if opened is None:
        return None, end
    at = opened.end()
    form = honorific_at(text, at, lexicon, language)
    if form is None or lexicon.is_post_honorific(text[at:form]) or not re.match(r"\s*(?:[)）,;\n]|$)", text[form : form + 3]):
        return None, end
    closed = text[form : form + 2].strip()[:1] in (")", "）")
    return (at, form), form + (text[form : form + 2].index(text[form : form + 2].strip()[0]) + 1 if closed else 0)


def _post_nominals(text: str, end: int, lexicon: Lexicon) -> int:
    while match := re.compile(r"\s*[,(]?\s*([^\W\d_][\w.]{1,7})\)?(?=\W|$)").match(text, end):
        if key(match.group(1)) not in lexicon.post_nominals or "\n" in match.group():
            break
        end = match.end()
        if text[end : end + 1] == ".":
            end += 1
    return end


def is_name_line(text: str, lexicon: Lexicon, language: str | None) -> NameMatch | None:
    """Return the name that fills this whole line, None where the line holds more or something else."""
    found = name_at(text, 0, lexicon, language)
    if found is None or not found.plain:
        return None
    rest = text[found.end :].strip(" \t,.;:|،؛。，、；")
    return found if not rest else None
