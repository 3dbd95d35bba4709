"""The words of an Arabic name: which may stand in it, and where it ends."""

from __future__ import annotations

import re

from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.name_words import Found
from pipeline.extraction.words.cues import AS_PARTICLE
from pipeline.extraction.words.folding import ARABIC_ARTICLE, fold, is_arabic, key
from pipeline.extraction.words.lexicon import Lexicon

ARABIC_WORDS_MAX = 6
_WORD = re.compile(r"\S+")
_MARKS_BEHIND = "،,.:؛;)»«"  # that stand right behind a word
_BREAKS = frozenset("\n\t")  # no name runs over the end of a line or column
# A hamza at the end follows a long vowel ("علاء"); elsewhere it is a comma that was misread.
_COMMA_READ_AS_HAMZA = re.compile(r"(?<=[^اويىآ])ء$")
_POST_LETTERS = 3
_FORM_LETTERS = 16  # of a courtesy form for two
AND = "و"  # written onto the word behind it
_FOLLOWING = re.compile(r" ([^\W\d_]{2,})")
_WHOLE = 2  # words of a name to which another may not belong
_AND_BY, _AND_BY_LETTERS = "وب", 5  # "and by" written onto a noun
_OF = "ل"  # written onto the word behind it, too
_TWO_WORDS = 40  # letters in which they stand
_DEFINITE = (ARABIC_ARTICLE, "وال", "لل")
_NOUN_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]{3,}) $")
_NOUN_LETTERS = 16  # of such a noun, and what stands before it
_AS = ("ا", "اً", "ًا", "ة", "ةً")  # how Arabic ends the word for what somebody comes as


def arabic(text: str, start: int, lexicon: Lexicon, *, known: bool) -> Found | None:
    """Return the Arabic name at `start`, None where none stands there."""
    last = None
    words, small_words, plain = 0, 0, True
    two = known and key(text[:start].rstrip(" /:")[-_FORM_LETTERS:].rpartition(" ")[2]) in lexicon.dual_forms
    for match in _WORD.finditer(text, start):
        if match.start() > start and _BREAKS & set(text[last or start : match.start()]):
            break
        token = match.group()
        bare = token.rstrip(_MARKS_BEHIND)
        if _COMMA_READ_AS_HAMZA.search(bare) and len(bare) == len(token):
            bare = bare[:-1]
        if (
            not bare.strip("-")  # a dash that stands alone parts the name from what he is
            or not all(is_arabic(letter) or letter in "-'’" for letter in bare)
            or any(letter.isdigit() for letter in bare)
        ):
            break
        folded = fold(bare)
        joined = last is not None and fold(text[:last].rsplit(" ", 1)[-1]) in lexicon.particles  # "عبد الدائم"
        given = known and _is_name_here(text, (start, last or start), match, words, lexicon)
        meeting = not joined and key(bare) in lexicon.meeting and not given
        if meeting or (not known and not joined and lexicon.shapes.is_matter(key(bare))):
            return None if words < 2 else ((start, last or start), None, words, True)
        as_what = words >= _WHOLE and bare.endswith(_AS) and lexicon.role(bare) is not None
        if as_what or (words >= _WHOLE and says_as_what(bare, lexicon)):
            break  # "… رئيسا للوفد", "… كمترجمة": as what he comes
        if words == 0 and _begins_nobody(bare, text, start, lexicon, known=known):
            return None
        second = known and words >= _WHOLE and not joined and begins_second(bare, text[match.end() :], lexicon, two=two)
        if second or (words and _goes_beyond(text, match.start(), match.end(), lexicon, alone=known and words == 1)):
            break
        if not joined and not given and words >= (2 if known else 1) and lexicon.is_office_word(folded):
            last_word = text[match.end() :].lstrip(" ")[:1] in ("", "،", ",", "\n", "(", "–", "-") or len(bare) < len(token)
            noble = lexicon.is_noble(bare) or lexicon.is_noble(ARABIC_ARTICLE + bare)  # "آمنة جابر شيخ، سكرتيرة"
            if not ((bare.startswith(ARABIC_ARTICLE) or noble) and last_word and words >= _WHOLE):
                break
        small = bare in lexicon.stop_exact and folded not in lexicon.particles
        told = small and not (known and bare.endswith("ى"))
        told = told or (not known and lexicon.is_office_word(folded))
        if words == 0 and told:
            return None  # "السكرتير الثالث في السفارة" names nobody; "على" may be a misread "علي"
        if small and words:
            break
        plain = plain and not (words and _holds_blank(bare, lexicon))
        words += 1
        small_words += folded in lexicon.particles  # "بنو سعد بن ليث بن بكر": whose sons they are makes a name no sentence
        last = match.start() + len(bare)
        full = words - small_words >= ARABIC_WORDS_MAX and folded not in lexicon.particles
        if len(bare) < len(token) or full:
            break
    if last is None or words > 2 * ARABIC_WORDS_MAX or (words < 2 and not known):
        return None
    return (start, last), None, words, plain


def _holds_blank(bare: str, lexicon: Lexicon) -> bool:
    """Tell whether "daughter of" is written onto the next name, as no name is: a blank was lost ("بنتسالم")."""
    rests = [len(bare) - len(word) for word in lexicon.small.descent if len(word) >= _POST_LETTERS and bare.startswith(word)]
    return any(rest >= _POST_LETTERS for rest in rests) and bare not in lexicon.person_names


def _begins_nobody(bare: str, text: str, start: int, lexicon: Lexicon, *, known: bool) -> bool:
    """Tell whether the first word begins no name: "[عميد] ومنسق البرنامج", "السكرتير الثاني بالبعثة", "وتنضم إلينا"."""
    nobody = _names_meeting(text[:start], bare, lexicon) if known else _names_nobody(text, start, lexicon)
    return nobody or _and_post(bare, lexicon) or _at_body(bare, lexicon)


def _names_meeting(before: str, bare: str, lexicon: Lexicon) -> bool:
    """Tell whether what seems a rank and a name is the meeting's: "الفريق العامل", not "الفريق أمين"."""
    form = key(before).rpartition(" ")[2]
    return bare.startswith(ARABIC_ARTICLE) and form in lexicon.meeting and key(bare) in lexicon.meeting


def _names_nobody(text: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb of coming or "joined by" ("وينضم إليهم") stands there, or words of a post or body go on."""
    joining = " ".join(fold(word) for word in text[start : start + _TWO_WORDS].split()[:2]) in lexicon.said.joining_arabic
    coming = joining or lexicon.comes.arabic.match(text, start) is not None
    return coming or _ends_construct(text, start, lexicon) or _of_body(text, start, lexicon)


def _ends_construct(text: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a post's noun without article stands right before a word with one: "مراقبة الحدود" is "control of borders"."""
    before = _NOUN_BEFORE.search(text, max(0, start - _NOUN_LETTERS), start)
    if before is None or not text.startswith(ARABIC_ARTICLE, start):
        return False
    noun = before.group(1)
    words = (noun, noun.removeprefix(AND))
    return not noun.startswith(_DEFINITE) and any(
        lexicon.is_title_word(fold(one)) or lexicon.role(one) is not None for one in words
    )


def _of_body(text: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether "of" with a body's noun is one of the first two words: "[مراقبة الحدود] التابعة لوزارة الداخلية"."""
    words = text[start : start + _TWO_WORDS].split()[:2]
    return any(word[:1] == _OF and lexicon.is_body_word(fold(word[1:].rstrip(_MARKS_BEHIND))) for word in words)


def says_as_what(bare: str, lexicon: Lexicon) -> bool:
    """Tell whether "as" is written onto a word for what somebody comes as: "كمترجمة", not "كامل"."""
    folded = fold(bare)
    word = folded[1:]
    told = lexicon.role(word) is not None or word in lexicon.titles or lexicon.is_post_word(word)
    return folded[:1] == AS_PARTICLE and len(word) >= _POST_LETTERS and told and bare not in lexicon.person_names


def says_and_by(word: str, lexicon: Lexicon) -> bool:
    """Tell whether "and by" is written onto a noun, as no name begins: "سحب ترشيح السيد سامي الجبوري وبترشيح"."""
    return word.startswith(_AND_BY) and len(word) >= _AND_BY_LETTERS and word not in lexicon.person_names


def begins_second(bare: str, behind: str, lexicon: Lexicon, *, two: bool) -> bool:
    """Tell whether "and" is written onto the first name of a second person: "السيدان أحمد النجار وسامح البنا".

    A name that begins with that letter itself ("وليد") is the father's of the first, and a family name where no further name
    follows ("أحمد محمد وهبة، مدير"). Behind a courtesy form that announces no `two`, what is left of the word must be a name
    that is known, and the whole word none.

    Args:
        bare: the word.
        behind: the text that follows it.
        lexicon: names, and words of posts and bodies.
        two: whether the courtesy form before is a dual.
    """
    rest = bare.removeprefix(AND)
    following = _FOLLOWING.match(behind)
    if rest == bare or len(bare) <= _POST_LETTERS or following is None:
        return False
    if lexicon.is_office_word(fold(following[1])) or (following[1].startswith(AND) and following[1] not in lexicon.person_names):
        return False  # "السيدان أحمد محمد وهبة وسامي علي"
    left, whole = (word in lexicon.person_names for word in (rest, bare))
    return (two and (left or not whole)) or (left and not whole)


def own_waw(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether an "and" that ends here is the first letter of a word of posts, bodies or headings: "، وزارة العدل", "وفد"."""
    word = _WORD.match(text, at - 1) if text[at - 1 : at] == AND else None
    bare = fold(word.group().rstrip(_MARKS_BEHIND)) if word is not None else ""
    return bool(bare) and (lexicon.is_office_word(bare) or bare in lexicon.heading.phrases)


def second_with_post(text: str, name: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether "and" is written onto a known given name, and a post or the end follows: "… ووليد حسن كامل مدير التعاون".

    Args:
        text: up to the sentence's end.
        name: where the name stands, behind "and".
        lexicon: given names, words of posts.
    """
    start, end = name
    if text[max(0, start - 1) : start] != AND or not is_arabic(text[start : start + 1]) or text[max(0, start - 2)].isalpha():
        return False
    given = text[start:end].split(" ", 1)[0] in lexicon.person_names
    following = _WORD.search(text[: end + _FORM_LETTERS], end)
    word = following.group().strip("،,.:؛;)") if following is not None else ""
    return given and (not word or lexicon.is_title_word(fold(word)) or fold(word) in lexicon.titles)


def _is_name_here(text: str, before: tuple[int, int], at: re.Match[str], words: int, lexicon: Lexicon) -> bool:
    """Tell whether a word of meetings and posts is a name behind a courtesy form: "محمد أمين بنسالم", "علي محمد أمين، مدير عام".

    Behind a given name that stands alone it is the next one, with a further name or a comma behind it. Behind two of them it
    is one only where a comma parts it from a post: "حسن محمد أمين الصندوق" may be a treasurer.

    Args:
        text: where the name stands.
        before: the words of the name before this one.
        at: the word.
        words: how many stand before it.
        lexicon: given names, words of posts and bodies.
    """
    bare = at.group().rstrip("،,")
    following = _WORD.search(text, at.end())
    if not words:
        return _is_given(bare, text[at.end() :], lexicon)
    last = text[slice(*before)].rsplit(maxsplit=1)[-1]
    if key(bare) not in lexicon.meeting or last not in lexicon.person_names:
        return False
    ends = len(bare) < len(at.group())
    if words == 1:
        return ends or _is_given(bare, text[at.end() :], lexicon)
    return ends and following is not None and lexicon.is_title_word(fold(following.group().strip("،,.؛")))


def _is_given(bare: str, behind: str, lexicon: Lexicon) -> bool:
    """Tell whether what follows a word of posts makes it a given name: "السيد أمين خليل", not "السيد أمين اللجنة"."""
    following = re.match(r"\s([^\W\d_]+)", behind)
    word = fold(following.group(1)) if following is not None else ""
    post = f"{key(bare)} {key(word)}" in lexicon.titles  # "أمين سر"
    held = (post, key(word) in lexicon.meeting, lexicon.is_title_word(word), lexicon.is_body_word(word), word in lexicon.stop)
    return bool(word) and is_arabic(word) and not any(held)


def _and_post(bare: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is "and" with a post written onto it ("ومنسق"), and neither a post nor a name itself ("وكيل")."""
    word = fold(bare)
    joined = word[:1] == AND and lexicon.is_title_word(word[1:]) and not lexicon.is_title_word(word)
    return joined and bare not in lexicon.person_names


def _at_body(word: str, lexicon: Lexicon) -> bool:
    """Tell whether an Arabic word is "at" with a body's noun: "بالبعثة"."""
    attached = lexicon.small.attached.match(word)
    return attached is not None and lexicon.is_body_word(fold(word[attached.end() :]))


def _goes_beyond(text: str, at: int, end: int, lexicon: Lexicon, *, alone: bool) -> bool:
    """Tell whether an Arabic word behind a name goes beyond it: "and Ms.", "Mr." before a further word, a verb of coming.

    Behind a given name that stands `alone` so far, no second person begins: "منى السيد غانم" has her father's name there.
    """
    word = fold(text[at:end].rstrip(_MARKS_BEHIND))
    if word[:1] == "و" and lexicon.is_title_word(word[1:]) and not lexicon.is_title_word(word):
        return True  # "… الجبوري ورئيس قسم": "and the Head of Section"
    if says_and_by(word, lexicon):
        return True
    heading = key(text[at:end].rstrip(_MARKS_BEHIND)) in lexicon.heading.phrases  # "وستترأس السيدة فلانة الوفد"
    joined = text[at] in "ولب" and honorific_at(text, at + 1, lexicon, "ar") is not None
    form = honorific_at(text, at + joined, lexicon, "ar")
    if form is not None and form >= end and not lexicon.is_noble(text[at + joined : form]):
        if alone and not joined and text[form : form + 1] == " ":
            return False
        return joined or is_arabic(text[form:].lstrip(" /"))  # "السيد" at a name's end is a family name
    if word in lexicon.said.joining_arabic and word not in lexicon.person_names:
        return True  # "السيد سامي الخطيب برفقة السيدة …"
    clause = word in lexicon.clauses and word not in lexicon.person_names  # "القاضية طنوس تصل مساء", "أما النقيب أسمر فلم تحدد"
    return heading or clause or lexicon.comes.arabic.match(text, at) is not None
