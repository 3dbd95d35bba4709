"""The body within a post's own words: "Legal Adviser at the Ministry of Justice", "Jefa de Área del Ministerio Público"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.entries import places
from pipeline.extraction.entries.mission_names import begins_with_mission
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_adjective

AT_SURE, OF_SURE = 0.92, 0.9  # that the border is right: "at" parts a post from a body, "of" may stand within a post
ARTICLE_SURE = 0.5  # of a body whose article is not written in full
WITHIN_SURE = 0.8  # "attached to the Office of the President of the Supreme Court": the body may begin earlier
_WORD = re.compile(r"(?<=\s)(?=[^\W\d_])")
_WORDS = re.compile(r"\S+")
_ADJECTIVES = 3  # before the noun of a Russian body
_PLURAL = ("и", "ы")  # "сотрудники"; "сотрудника" is one
_PLURALS_OF = ("ий", "ов", "ев")  # "Департамента международных организаций МИД"
_POST_WORDS = 2  # a post of so many words is one without the body that it is of
_DANGLING_WORDS = 2  # a preposition and an article
_SEAT_WORDS = (4, 6)  # of "Garda National Immigration Bureau"
_STATE_WORDS = 4  # of a State's name before a body's noun
_NAMED_WORDS = 3  # of "Department of Labour"
_HEAD_WORDS = 4  # the noun that says what a body is stands among its first words


def inner_body(text: str, lexicon: Lexicon) -> tuple[int, int, float] | None:
    """Return (end of the post, start of the body, how sure) where the text holds both with a preposition between; else None.

    The end is 0 where the words before the body are no post.
    """
    if is_cjk(text[:1]):
        return None
    if (genitive := _genitive(text, lexicon)) is not None:
        return genitive
    borders = list(_borders(text, lexicon))
    for number, border in enumerate(borders):
        between = key(text[border[1] : borders[number + 1][0]]).split() if number + 1 < len(borders) else []
        if not between or between[-1] not in lexicon.units:
            return border  # "in the Police Department of the Ministry of Justice": the Department belongs to the post
    return _of_department(text, lexicon)


def _of_department(text: str, lexicon: Lexicon) -> tuple[int, int, float] | None:
    """Return the border before a body whose noun may be a unit's: "in the Policy Group of the / Department of Labour".

    It is a question: the Department may stand under a ministry that is not named.
    """
    for word in reversed([*_WORD.finditer(text)]):
        of = lexicon.small.of_body.match(text, word.start())
        body = text[of.end() :] if of is not None else ""
        words, post = key(body).split(), text[: word.start()].rstrip()
        if of is None or not _whole(of.group(), lexicon) or len(words) < _NAMED_WORDS or not body[:1].isupper():
            continue
        named = any(lexicon.small.of_body.match(body, at.start()) for at in _WORD.finditer(body))
        noun = named and words[0] in lexicon.units and lexicon.is_body_word(words[0])
        within = [place for place in _WORD.finditer(post) if _works_at(post, place.start(), lexicon)]
        units = within and not {*key(post[within[-1].start() :]).split()}.isdisjoint(lexicon.units)
        if noun and units and places.place(post[: within[-1].start()].rstrip(), lexicon) is places.Place.TITLE:
            return len(post), of.end(), ARTICLE_SURE
    return None


def body_of_unit(text: str, lexicon: Lexicon) -> tuple[int, int, float] | None:
    """Return (end of the unit, start of the body, how sure) where "at" parts a unit from its body; None where it does not."""
    for word in _WORD.finditer(text):
        at = lexicon.small.at_body.match(text, word.start())
        unit = text[: word.start()].rstrip()
        if at is not None and at.group()[:1].islower() and places.is_unit(unit, lexicon):
            return (len(unit), at.end(), AT_SURE) if _is_body(text[at.end() :], lexicon) else None
    return None


def _borders(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, float]]:
    for match in _WORD.finditer(text):
        at = match.start()
        post = text[:at].rstrip()
        under = lexicon.small.belonging.match(text, at)
        if under is not None and places.place(post, lexicon) is places.Place.TITLE:
            if text[under.end() - 1] == text[under.end()]:  # "للنيابة": the article lost its first letter
                yield len(post), under.end() + 1, ARTICLE_SURE
            elif _is_body(text[under.end() :], lexicon):
                yield len(post), under.end(), AT_SURE
        for between, sure in ((lexicon.small.at_body, AT_SURE), (lexicon.small.of_body, OF_SURE)):
            preposition = between.match(text, at)
            if preposition is None or not (preposition.group()[:1].islower() or text.upper() == text):
                continue  # "De la Cruz" is a name, but all is large in a telegram
            if lexicon.small.accredited.search(text[: preposition.end()]):
                continue  # "Representante Permanente ante las Naciones Unidas": the post is there, he works for his Mission
            body = text[preposition.end() :]
            own = lexicon.said.own.search(preposition.group()) is not None  # "of our Legal Unit": no part of the post
            if between is lexicon.small.of_body and not own and _own_words(post, preposition.group(), body, lexicon):
                continue
            if between is lexicon.small.of_body and _of_own_unit(post, body, lexicon):
                continue
            if between is lexicon.small.of_body and (unit_alone := _unit_alone(post, body, lexicon)) is not None:
                yield unit_alone
                break
            short = places.is_acronym(body.strip()) and text.upper() != text
            unit = own and body[:1].isupper() and places.place(body, lexicon) is places.Place.UNIT
            seat = between is lexicon.small.at_body and _is_seat(body, lexicon)
            if (short or unit or seat or _is_body(body, lexicon)) and places.place(post, lexicon) is places.Place.TITLE:
                working = any(_works_at(text, word.start(), lexicon) for word in _WORD.finditer(post))
                yield len(post), preposition.end(), min(sure, WITHIN_SURE) if working else sure
                break


def _genitive(text: str, lexicon: Lexicon) -> tuple[int, int, float] | None:
    """Return the border where a body in the genitive ends a post: "начальник отдела Главного управления / Министерства …".

    The last such body counts: a committee or a chief directorate may belong to a ministry. Adjectives with a large letter
    are its own: "Генеральной прокуратуры".
    """
    words = list(_WORDS.finditer(text))
    for number in range(len(words) - 1, 0, -1):
        noun = key(words[number].group())
        if noun not in lexicon.small.of_posts and noun not in lexicon.small.undeclined:
            continue
        first = number
        while first > 1 and number - first < _ADJECTIVES and is_adjective(key(words[first - 1].group())):
            first -= 1
        capitals = [at for at in range(first, number + 1) if words[at].group()[:1].isupper()]
        if not capitals:
            continue
        start = words[capitals[0]].start()
        post = text[:start].rstrip(" ,")
        before = key(words[number - 1].group())
        staff = lexicon.small.staff.search(text[: words[first - 1].end()])
        if staff is not None and key(words[number].group()) in lexicon.small.collegiate:
            continue  # "секретариата Национальной комиссии"
        one = before in lexicon.organisations and not words[number - 1].group().endswith(_PLURALS_OF)  # "Академии МВД"
        owned = words[number].group().isupper() and one and before not in lexicon.units
        if lexicon.said.are_persons(post) and key(post).endswith(_PLURAL):
            return 0, start, OF_SURE  # "(both) officers of the Prosecutor General's Office" tells no post
        if not owned and places.place(post, lexicon) is places.Place.TITLE:
            return len(post), start, OF_SURE
    return None


def _works_at(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether "at" stands here; the Arabic one that is written onto a word may belong to the matter: "الاتجار بالبشر"."""
    return lexicon.small.at_body.match(text, at) is not None and lexicon.small.attached.match(text, at) is None


def _own_words(post: str, preposition: str, body: str, lexicon: Lexicon) -> bool:
    """Tell whether "of" goes on with the post: "Judge of the High Court", "Inspector of Police", not "Attaché of the Embassy".

    Neither does it before a body that begins with its State: "Undersecretary of the Ghana Police Service".
    """
    whole = _whole(preposition, lexicon)
    single = len(key(post).split()) < _POST_WORDS and not begins_with_mission(body, lexicon)
    return not whole or (single and not _of_named_state(body, lexicon))


def _whole(preposition: str, lexicon: Lexicon) -> bool:
    """Tell whether an article stands in it: "of the", "du"."""
    return lexicon.small.article.search(preposition) is not None or key(preposition) in lexicon.small.contracted


def _of_own_unit(post: str, body: str, lexicon: Lexicon) -> bool:
    """Tell whether "of" goes on with a unit's name that would say nothing without: "… of the Secretariat / of the Committee".

    Likewise "Direction / de la police judiciaire": in small letters it is no name but the unit's matter, if no ministry.
    """
    if lexicon.small.staff.search(post) is not None and lexicon.small.is_collegiate(body):
        return True
    sent = any(f"{key(body)} ".startswith(f"{name} ") for name in lexicon.senders)
    return body[:1].islower() and not sent and key(post).rpartition(" ")[2] in lexicon.units


def _unit_alone(post: str, body: str, lexicon: Lexicon) -> tuple[int, int, float] | None:
    """Return the border before a unit that only "of" and a body name: "Chef de bureau à la / Direction de la Police judiciaire".

    Without them "at the Directorate" would say nothing; a ministry's unit is part of the post.
    """
    words = list(_WORDS.finditer(post))
    if not words or not lexicon.is_body_word(key(words[-1].group())) or not words[-1].group()[:1].isupper():
        return None
    unit = words[-1].start()
    if any(key(body).startswith(f"{name} ") for name in lexicon.senders) or not _is_body(body, lexicon):
        return None  # a ministry's
    for word in words[-1 - _DANGLING_WORDS : -1]:
        at = lexicon.small.at_body.match(post, word.start())
        before = post[: word.start()].rstrip()
        if at is not None and at.end() == unit and places.place(before, lexicon) is places.Place.TITLE:
            return len(before), unit, WITHIN_SURE
    return None


def _is_body(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the words are the whole name of a body, or begin with a noun of bodies that is no unit's as well."""
    if lexicon.small.is_own_office(text):
        return False  # "Adviser in the Office of the Minister": of which ministry is not said
    wanted = key(text)
    if wanted in lexicon.bodies:
        return True
    words = wanted.split()
    if len(words) > 1 and words[0] in lexicon.units and lexicon.is_nationwide(words[1]):
        return True  # "Oficina Nacional Antidrogas" stands under no ministry
    if len(words) > 1 and lexicon.is_of_state(words[0]) and places.place(text, lexicon) is places.Place.BODY:
        return True  # "Norwegian Directorate of Immigration", of which the first words alone may be a unit
    if any((first := " ".join(words[:count])) in lexicon.titles and first not in lexicon.organisations for count in (2, 3)):
        return False  # "Garde des Sceaux" is a person
    titled = not words or (words[0] in lexicon.titles and words[0] not in {*lexicon.adjectives, *lexicon.organisations})
    together = lexicon.together.search(text)
    if (
        together is not None
        and " " not in text[: together.start()].strip()
        and places.names_holder(text[together.end() :], lexicon, "en")
    ):
        return False  # "Solicitor-General of the Federation and Permanent Secretary"
    if len(words) < 2 or text[:1].islower() or titled or places.place(text, lexicon) is not places.Place.BODY:
        return False
    head: list[str] = []
    for word in _WORDS.finditer(text):
        small = (lexicon.small.at_body, lexicon.small.of_body, lexicon.small.article)
        if head and (len(head) == _HEAD_WORDS or any(pattern.match(text, word.start()) for pattern in small)):
            break
        head.append(word.group())
    return places.place(" ".join(head), lexicon) is places.Place.BODY


def _is_seat(text: str, lexicon: Lexicon) -> bool:
    """Tell whether it is where somebody works, though by its words it may be a unit, or names no more than its kind."""
    if lexicon.small.is_own_office(text):
        return False
    noun = key(text)
    of_mission = any(noun in name.split() for name in lexicon.missions)  # "Conseiller à la Mission", no "avocat au Barreau"
    alone = text[:1].isupper() and of_mission and noun in lexicon.organisations
    return alone or _of_named_state(text, lexicon) or _seat_of_holder(text, lexicon) or _of_whole_state(text, lexicon)


def _of_named_state(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a State's name begins the words and a noun of bodies ends them: "Fiji Islands Immigration Department".

    Behind "at the" that is where somebody works, though by its noun it may be a unit.
    """
    words = key(text).split()
    states = (number for number in range(1, min(_STATE_WORDS, len(words) - 2) + 1) if lexicon.is_state(" ".join(words[:number])))
    return any(True for _ in states) and text[:1].isupper() and lexicon.is_body_word(words[-1])


def _of_whole_state(text: str, lexicon: Lexicon) -> bool:
    """Tell whether "National" stands within a name of few words that a noun of bodies ends: "Garda National Immigration Bureau".

    A name that begins so, "National Crime Unit", may be the unit of another body.
    """
    words = key(text).split()
    if not _SEAT_WORDS[0] <= len(words) <= _SEAT_WORDS[1] or not all(word[:1].isupper() for word in text.split()):
        return False
    return any(lexicon.is_nationwide(word) for word in words[1:-1]) and lexicon.is_body_word(words[-1])


def _seat_of_holder(text: str, lexicon: Lexicon) -> bool:
    """Tell whether it is the office of whoever holds a high one: "Office of the Solicitor-General", not "Office of Inquiries"."""
    if not text[:1].isupper() or places.place(text, lexicon) is not places.Place.BODY:
        return False
    for word in _WORD.finditer(text):
        of = lexicon.small.of_body.match(text, word.start())
        if of is not None and _whole(of.group(), lexicon):
            return word.start() > 0 and places.place(text[of.end() :], lexicon) is places.Place.TITLE
    return False


def without_dangling(text: str, lexicon: Lexicon) -> int:
    """Return where the post ends before a preposition whose body stands on the next line ("Chef de division au")."""
    starts = [0, *(blank.end() for blank in re.finditer(r"\s+", text.rstrip()))]
    for at in starts[:0:-1][:_DANGLING_WORDS][::-1]:  # "Subdirectora en el"
        for pattern in (lexicon.small.at_body, lexicon.small.of_body):
            found = pattern.match(f"{text[at:].rstrip()} ")
            if found is not None and found.end() > len(text[at:].rstrip()):
                return len(text[:at].rstrip())
    return len(text)
