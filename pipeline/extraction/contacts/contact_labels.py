"""Labels before contact data: "Tel.:", "传真", "البريد الإلكتروني"; they tell telephone from fax, and passports from both."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from config.knowledge import Knowledge
from pipeline.extraction.words.folding import ARABIC_ARTICLE, is_cjk
from pipeline.extraction.words.parted_labels import with_parted
from pipeline.extraction.words.phrase_patterns import longest_first
from pipeline.extraction.words.plain import Plain, plain

REMEMBERED = 64  # passages, about which telephones and addresses ask one after the other
KINDS = ("phone", "mobile", "fax", "email", "passport", "arrival", "address", "birth", "reference", "number")
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w.-]+\w")
_AFTER = r"(?:\s?(?:no|n°|№|nr|n|#|num|numero|номер|رقم|号)?(?![^\W\d_])\.?)?\s?[)\]]?\s?[:：.)/،-]*\s*"
_LETTERS = re.compile(r"[^\W\d_]+")
_IN_SECOND_LANGUAGE = re.compile(r"[^\n/:：]+/\s?[^\W\d_]+\.?\s?[:：]")  # "Télécopie/Fax:"
_FIGURES = re.compile(r"[(+]?\s?[(+]?\d")
_WORD_BEFORE = re.compile(r"[^\W\d_] $")
_WORD_ABOVE = re.compile(r"[^\W\d_][ \n]$")
_MARK = re.compile(r"\s?[.,;،؛]\s|\s[-–—]\s")  # that ends what stands before it; a hyphen without blanks joins
_FIRST = re.compile(r"([^\W\d_]+)[.\s-]*\s[.\s-]*(.+)")  # word of a label of two, and the rest
_INITIAL_BEHIND = re.compile(r"\.\s?[^\W\d_]\.|\.\s[^\W\d_a-zà-ÿа-яё][a-zà-ÿа-яё]")
CALL_LETTERS = 4  # of a word for telephones that is known by all of them but one; "number", "passport" are no such
_LETTERS_BEFORE = 4  # that these two look at: not at all the text before, for each label anew
_NUMBER_OF = re.compile(  # before a label of its own: "N.º de [celular]", "Number of [passport]"
    r"(?<![^\W_])(?:n[.\s]?[º°o]\.?|n[úu]m\.|nro\.|n[úu]mero|num[ée]ro|number|№)\s?(?:de|du|del|of)\s(?:l[ae]\s|the\s)?$",
    re.IGNORECASE,
)
_NUMBER_LETTERS = 16
_EXPLAINED = re.compile(r"\s?[(（][^()（）\d@:：\n]{2,30}[)）]\s?[:：]\s*")  # behind a label: "[Pasaporte] (tipo y número): "
_INITIAL_BEFORE = re.compile(r"(?<![^\W_])[^\W\d_]\.\s?$")
# Behind a label of one letter: "T: …", "F +66 2 306 86 34", "T (511) 225-4080".
_ALONE = re.compile(r"\s?[:：.]|\s?\(?(?:\+|00)\s?\d|\s?\(\d{1,3}(?:[ -]\d{1,3})?\)\s?\d")


@dataclass(frozen=True, slots=True)
class Label:
    """A label found: text[start:end] of the original, its punctuation included; `kinds` has two for "Tel./Fax".

    `said` holds them as often as they are said: four for "الهاتف / الفاكس" over "Fax / Tél", once in each order.
    """

    start: int
    end: int
    kinds: tuple[str, ...]
    said: tuple[str, ...] = ()

    @property
    def in_both_orders(self) -> bool:
        """Tell whether the second language turns the order round: which of two numbers is the fax is not told."""
        return len(self.kinds) == 2 and self.said[2:4] == self.kinds[::-1]


@lru_cache(maxsize=REMEMBERED)
def labels_in(text: str, knowledge: Knowledge) -> tuple[Label, ...]:
    r"""Return every label in the text, in its order; "Tel./Fax" is one label of two kinds, "Тел./факс\nTel/fax" too."""
    flat = Plain(text)
    pattern, kinds = _labels(knowledge)
    bodies, small = _bodies_and_small_words(knowledge)
    addresses = [address.span() for address in _ADDRESS.finditer(flat.text)]
    found: list[Label] = []
    last = 0  # where the word begins that the last label ends with: "fax" of "Tel./Fax"
    for match in pattern.finditer(flat.text):
        name, begin = _on_its_line(match, flat, kinds, bodies)
        if any(start < match.start("name") < end for start, end in addresses):
            continue  # "x@justice.no, +47 …": the country's letters are no "No."
        if len(name) == 1 and (not _ALONE.match(flat.text, begin + 1) or _is_initial(text, flat.span(begin, begin + 1)[0])):
            continue
        if name in bodies and not flat.text[match.end("name") : match.end()].strip() and _next_word(flat, match.end()) in small:
            continue  # "Federal Office of Police, +41 …"
        if name in bodies and _ends_name(match, flat):
            continue
        if kinds[name] == ("number",) and _is_word_of_sentence(name, flat, match, knowledge):
            continue
        start, end = flat.span(begin, match.end())
        start, end = _with_number_and_brackets(text, start, flat.span(begin, match.end("name"))[1], end)
        own = kinds[name]
        if found and start < found[-1].end and own == ("number",):
            continue  # "Pasaporte (tipo y número):"
        if found and found[-1].kinds == ("number",) and start <= found[-1].start:
            found.pop()  # "Nro. de fax:"
        joined = (
            found
            and re.fullmatch(r"[\s./&,:+-]*", text[found[-1].end : start])
            and not _ends_clause(text[found[-1].start if "\n" in text[last:start] else last : start])
            and not _is_below(text[found[-1].start : start], text[start:end], text[end:], anew=not {*own} & {*found[-1].said})
        )
        if joined:
            previous = found.pop()
            said = (*previous.said, *own)
            found.append(Label(previous.start, end, tuple(dict.fromkeys(said)), said))
        else:
            found.append(Label(start, end, own, own))
        last = start
    return tuple(found)


def _with_number_and_brackets(text: str, start: int, behind: int, end: int) -> tuple[int, int]:
    """Return where the label begins and ends with "number of" before it, and what its colon closes behind it.

    `behind` is where its words end, `end` where its marks do.
    """
    number = _NUMBER_OF.search(text, max(0, start - _NUMBER_LETTERS), start)
    explained = _EXPLAINED.match(text, behind)
    return number.start() if number is not None else start, max(end, explained.end()) if explained is not None else end


def _ends_name(found: re.Match[str], flat: Plain) -> bool:
    r"""Tell whether a body's noun ends its name, and labels nothing: "Prosecutor's Office\n+41 …", "Home Office. E-mail:".

    The line ends behind it without a mark, or a label of its own follows behind one, and no number.
    """
    start, stop = flat.span(found.start("name"), found.end("name"))
    end = flat.span(found.start("name"), found.end())[1]
    behind = flat.original[stop : end + 1]
    named = _WORD_BEFORE.search(flat.original, max(0, start - _LETTERS_BEFORE), start) is not None
    if named and "\n" in behind and not behind.strip(" \n+(0123456789"):
        return True
    mark = _MARK.match(flat.original, stop)
    labelled = mark is not None and flat.original[mark.end() : mark.end() + 1].isalpha()
    return labelled and _WORD_ABOVE.search(flat.original, max(0, start - _LETTERS_BEFORE), start) is not None


def is_misread_call(text: str, knowledge: Knowledge) -> bool:
    """Tell whether a word, read from a picture, is a letter away from one for telephones: "الحاتف" for "الهاتف"."""
    word = _bare_word(text)
    return len(word) >= CALL_LETTERS and any(Levenshtein.distance(word, one, score_cutoff=1) <= 1 for one in _calls(knowledge))


def _bare_word(label: str) -> str:
    """Return a label of one word without its marks and the Arabic article: "هاتف" of "الهاتف:"."""
    return plain(label).strip(" :：.").removeprefix(ARABIC_ARTICLE)


@lru_cache(maxsize=4)
def _calls(knowledge: Knowledge) -> frozenset[str]:
    """Return the words that alone are labels of telephones, longer ones, without the Arabic article."""
    labels = (label for language in knowledge.languages for label in (*language.labels.phone, *language.labels.mobile))
    words = {_bare_word(label) for label in labels}
    return frozenset(word for word in words if word.isalpha() and len(word) >= CALL_LETTERS)


@lru_cache(maxsize=4)
def _bodies_and_small_words(knowledge: Knowledge) -> tuple[frozenset[str], frozenset[str]]:
    """Return the nouns of bodies, some of which label numbers too ("Office"), and the little words that may follow them."""
    languages = knowledge.languages
    nouns = (word for language in languages for word in (*language.organisation_words, *language.unit_words))
    return frozenset(map(plain, nouns)), frozenset(plain(word) for language in languages for word in language.stop_words)


def _is_word_of_sentence(name: str, flat: Plain, found: re.Match[str], knowledge: Knowledge) -> bool:
    """Tell whether what labels rows in one language is a word of courtesy or grammar in another: "el Sr. Paz puede ser llamado".

    Then letters follow, and behind a little word no full stop: "No. de pasaporte" is a label.
    """
    if not _next_word(flat, found.end()):
        return False
    bare = not flat.text[found.end("name") : found.end()].strip()
    return name in _courtesies(knowledge) or (bare and name in _bodies_and_small_words(knowledge)[1])


def _written(label: str) -> str:
    """Return a wording without the stop or colon behind it, which a page may leave out: "tel" of "Tel.:"."""
    return plain(label).rstrip(".: ")


@lru_cache(maxsize=4)
def _courtesies(knowledge: Knowledge) -> frozenset[str]:
    """Return the courtesy forms as labels are written: "sr"."""
    return frozenset(_written(form.text) for language in knowledge.languages for form in language.honorifics)


def _is_initial(text: str, at: int) -> bool:
    """Tell whether a letter with a stop is one of two initials, or stands before a name: "Said F.K.: +992 …", "M. Diop : …"."""
    return (
        _INITIAL_BEHIND.match(text, at + 1) is not None
        or _INITIAL_BEFORE.search(text, max(0, at - _LETTERS_BEFORE), at) is not None
    )


def _next_word(flat: Plain, at: int) -> str:
    word = _LETTERS.match(flat.text, at)
    return word.group() if word is not None else ""


def _on_its_line(
    found: re.Match[str], flat: Plain, kinds: Mapping[str, tuple[str, ...]], bodies: Collection[str]
) -> tuple[str, int]:
    r"""Return the label and where it begins: "Office\nTel." begins with its second word where the first ends the words above.

    That is a word in full, with another before it on its line, and the rest is a label of the same kind by itself. A mark behind
    a body's noun parts them as well: "Home Office. E-mail", "Home Office - Tel.".
    """
    name, begin = found["name"], found.start("name")
    parts = _FIRST.match(name)
    if parts is None or (rest := parts[2]) not in kinds or kinds[rest] != kinds[name]:
        return name, begin
    start, above = flat.span(begin, begin + len(parts[1]))
    below = flat.span(begin + parts.start(2), found.end("name"))[0]
    between = flat.original[above:below]
    marked = parts[1] in bodies and _MARK.match(between) is not None
    parted = marked or ("\n" in between and not between.startswith("."))
    word = _WORD_ABOVE if marked else _WORD_BEFORE
    runs_on = word.search(flat.original, max(0, start - _LETTERS_BEFORE), start) is not None
    return (rest, begin + parts.start(2)) if runs_on and parted else (name, begin)


def _ends_clause(text: str) -> bool:
    r"""Tell whether the text between two labels already closed the first one: "Tel.:\\nFax:" are two, "Tel./Fax:" is one."""
    return "\n" in text.rstrip() or ":" in text or "：" in text


def _is_below(before: str, own: str, behind: str, *, anew: bool) -> bool:
    """Tell whether a label with a colon or number begins a line below the one before it: "Fax 12 34" under the head "Tel.".

    The colon of what is labelled `anew` may stand behind a second language: "Télécopie/Fax: 12 34" under the head "Tél./Phone".
    """
    again = _IN_SECOND_LANGUAGE.match(own + behind) if anew else None
    numbered = "\n" not in own and (_FIGURES.match(behind) or again) is not None
    return "\n" in before and (":" in own or "：" in own or numbered) and before.rstrip()[-1:] not in {"/", "&", ",", "-", "+"}


@lru_cache(maxsize=4)
def _labels(knowledge: Knowledge) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    kinds: dict[str, tuple[str, ...]] = {}
    for language in knowledge.languages:
        for kind in KINDS:
            for text in getattr(language.labels, kind):
                name = _written(text)
                if not name or (kind == "number" and len(name) < 2) or (kind in ("reference", "number") and name in kinds):
                    continue
                known = kinds.get(name, ())
                kinds[name] = known if kind in known or known else (kind,)
    for language in knowledge.languages:  # heads such as "Contact details"; of "Tel./Fax" the parts tell more
        for text in language.labels.contact:
            name = _written(text)
            if name and not any(_holds(name, other) for other in tuple(kinds)):
                kinds[name] = ("contact",)
    kinds = with_parted(kinds, "fax")
    names = longest_first(kinds)
    body = "|".join(_broken(name) if is_cjk(name) else re.escape(name).replace(r"\ ", r"[\s.-]*") for name in names)
    wide = r"(?<=[\u3000-\u9fff])|(?<![^\W_])"
    return re.compile(rf"(?:{wide})[وبل]?(?P<name>{body})(?:(?<=[\u3000-\u9fff])|(?![^\W\d_])){_AFTER}"), _Kinds(kinds)


def _broken(name: str) -> str:
    """Return what finds a Chinese label, which a line's end may break anywhere: "电子邮" / "件："."""
    return r"\s?".join(map(re.escape, name))


def _holds(name: str, other: str) -> bool:
    """Tell whether a label holds another one as a word of its own."""
    if "\u3000" <= other[0] <= "\u9fff":
        return other in name
    # The plain look first: of 50,000 pairs nearly all end here, and a pattern for each took four seconds of a worker's start.
    return other in name and re.search(rf"(?<![^\W_]){re.escape(other)}(?![^\W_])", name) is not None


class _Kinds(dict[str, tuple[str, ...]]):
    """Looks a name up by its words, whatever blanks, stops and hyphens stand between them."""

    def __init__(self, kinds: dict[str, tuple[str, ...]]) -> None:
        super().__init__({_together(name): value for name, value in kinds.items()})

    def __missing__(self, name: str) -> tuple[str, ...]:
        return self.get(_together(name), ("phone",))

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and super().__contains__(_together(name))


def _together(name: str) -> str:
    return re.sub(r"[\s.-]+", "", name)
