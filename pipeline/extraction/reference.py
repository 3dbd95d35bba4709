"""Which invitation a message answers: every clue weighed, explained in words; only registered invitations are ever linked."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from config.knowledge import Knowledge
from models.errors import Problem, ProblemCode
from models.finding import Finding, Where, absent
from models.invitation import Invitation, Register
from models.mail import Letter
from pipeline.extraction.dossier import Sheet
from pipeline.extraction.layout.passage import flat
from pipeline.extraction.references.answered import answered
from pipeline.extraction.references.clues import Clues, Mention
from pipeline.extraction.references.days_of_persons import OF_PERSON, OF_PERSON_SURE, asked_of_person
from pipeline.extraction.references.numbers import characters_apart, shape_of
from pipeline.extraction.references.told_around import told_around

# How much each fact tells about which invitation is meant. Our own mail that it answers is certain, the meeting's first and last
# day together are all but unique in a register, the note's date nearly so; titles share words, and one day may be any day.
WEIGHTS = {
    "thread": 3.0,
    "known": 1.5,
    "days": 2.0,
    "dated": 1.5,
    "title": 1.5,
    "yearless": 1.5,
    "partly": 1.0,
    "begins": 0.8,
    "day": 0.9,
}
ENOUGH = 3.0  # two good facts without a number
LEAD = 1.5  # by which they must lead the next invitation
# Facts that are enough where the reply was sent between note and meeting: that tells which year's meeting of this title is meant.
# Of 64 replies that said one of them, or two weaker ones, and no number, all meant it. The date of the note alone may be that of
# anything ("as of 27 March"): it is enough only where the reply surely announces, regrets or acknowledges (37 of 37 were right).
ENOUGH_IN_TIME = frozenset({"days", "yearless", "title", "known"})
TWO_FACTS = 2.5
IN_TIME = "The reply was sent between its note and its meeting."
TOLD_AROUND = "It tells of no meeting itself, but its subject or the mail below it does."
AROUND = 0.8
SURE = 0.9  # confidence of a reference from which on nobody is asked. Source: ThresholdSettings.reference

_SAID = {
    "thread": "the mail that it answers",
    "known": "words by which the register knows the meeting",
    "days": "the days of the meeting",
    "dated": "the date of the note",
    "title": "the title of the meeting",
    "yearless": "the days of the meeting (without the year)",
    "partly": "words of the title of the meeting",
    "begins": "a day of the meeting",
    "day": "the date of the note or a day of the meeting (without the year)",
}
_PLACES = {
    "note": "the note",
    "second": "another reading of the note",
    "cover": "the covering mail",
    "subject": "the subject",
    "quoted": "the mail quoted below",
    "invitation": "our note sent back with it",
    "thread": "the header that names the message it answers",
    "file": "the name of an attached file",
}

Answer = tuple[Finding, tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class _Case:
    """The clues with what they say of each invitation, weighed."""

    clues: Clues
    facts: dict[str, frozenset[str]]

    def weight(self, invitation: Invitation) -> float:
        return sum(WEIGHTS[fact] for fact in self.facts[invitation.reference])

    def ranked(self) -> list[Invitation]:
        return sorted(self.clues.register, key=lambda invitation: -self.weight(invitation))

    def rival(self, invitation: Invitation) -> Invitation | None:
        """Return the other invitation of which the reply says most, if it says more of it than of this one."""
        others = [other for other in self.ranked() if other is not invitation]
        if others and self.weight(others[0]) >= max(self.weight(invitation) + 0.5, LEAD):
            return others[0]
        return None

    def said(self, invitation: Invitation) -> str:
        return " and ".join(_SAID[fact] for fact in WEIGHTS if fact in self.facts[invitation.reference])


def reference_of(letter: Letter, sheets: tuple[Sheet, ...], register: Register, knowledge: Knowledge) -> Answer:
    """Return the finding "reference" (the register's spelling, or None) and what a person must know about it."""
    if not register:
        problem = Problem(ProblemCode.NO_REFERENCE, "this message", "The register of invitations is empty.")
        return absent("reference", 0.0, problem.detail), (problem,)
    case = _case(Clues(letter, sheets, register, knowledge))
    for places in (("note", "second"), ("subject", "cover"), ("thread", "file"), ("quoted", "invitation")):
        mentions = answered(case.clues.of(*places), case.clues.of("subject"), lambda each: case.weight(each) >= LEAD)
        if mentions:
            return _numbered(case, mentions)
    found, problems = _unnumbered(case)
    if found.value is None and (meant := told_around(letter, sheets, register, knowledge)):
        return _doubted(meant, None, AROUND, [TOLD_AROUND], ())
    if found.value is not None and found.confidence >= OF_PERSON_SURE:
        return found, problems
    weaker = _unnumbered(_case(Clues(letter, sheets, register, knowledge, of_persons=True)))[0]
    if weaker.value is None or (found.value is not None and min(weaker.confidence, OF_PERSON_SURE) <= found.confidence):
        return found, problems
    return asked_of_person(weaker, but=IN_TIME), (Problem(ProblemCode.REFERENCE_AMBIGUOUS, "this message", OF_PERSON),)


def _case(clues: Clues) -> _Case:
    return _Case(clues, {invitation.reference: clues.facts(invitation) for invitation in clues.register})


def _numbered(case: _Case, mentions: tuple[Mention, ...]) -> Answer:
    """Decide where one number of our form stands, or several."""
    fitting = list(dict.fromkeys(invitation for mention in mentions for invitation in mention.fits))
    strangers = [mention for mention in mentions if not mention.fits]
    if not fitting:
        return _unregistered(case, strangers)
    whole = list(dict.fromkeys(mention.fits[0] for mention in mentions if len(mention.fits) == 1 and mention.number.letter))
    if len(whole) == 1:
        return _one(case, whole[0], mentions, strangers)
    if len(fitting) == 1:
        return _one(case, fitting[0], mentions, strangers)
    return _several(case, whole or fitting, mentions)


def _one(case: _Case, invitation: Invitation, mentions: tuple[Mention, ...], strangers: list[Mention]) -> Answer:
    """Judge the one invitation that the numbers mean: do dates and title agree, is the number clear, was another one given?"""
    own = [mention for mention in mentions if invitation in mention.fits]
    best = max(own, key=lambda mention: (mention.place == "note", bool(mention.number.letter), mention.confidence))
    place = _PLACES[best.place]
    reasons = [f"{place[0].upper()}{place[1:]} gives the number {flat(best.where.text)!r}."]
    confidence = _clearness(own, best)
    said = case.said(invitation)
    rival = case.rival(invitation)
    if rival and not best.typed and _misread(rival, own) and case.weight(rival) >= ENOUGH:
        reasons = [f"The number reads {flat(best.where.text)!r}, but {case.said(rival)} are those of {rival.reference}."]
        return _doubted(rival, best, 0.8, reasons, (invitation,))
    if rival and best.typed and best.place == "note" and case.facts[rival.reference] == {"thread"}:
        reasons.insert(0, f"But the mail that it answers is that of {rival.reference}.")  # an old mail answered with a new matter
        return _doubted(invitation, best, min(confidence, 0.7), reasons, (rival,))
    if rival and case.weight(rival) >= ENOUGH and case.weight(invitation) == 0:
        reasons = [f"The number reads {flat(best.where.text)!r}, but {case.said(rival)} are those of {rival.reference}."]
        return _doubted(rival, best, 0.6, reasons, (invitation,))
    if rival:
        reasons.insert(0, f"But {case.said(rival)} are those of {rival.reference}.")
        return _doubted(invitation, best, min(confidence, 0.5), reasons, (rival,))
    if said:
        confidence = min(0.995, confidence + (1 - confidence) * (0.85 if case.weight(invitation) >= LEAD else 0.4))
        reasons.append(f"It also gives {said}.")
    elif best.place not in ("note", "second"):
        confidence = min(confidence, 0.92)
    echo = _echo(case, invitation, best)
    if echo is not None and echo.fits == (invitation,):
        confidence += (1 - confidence) * 0.75
        reasons.append(f"{_PLACES[echo.place].capitalize()} gives this number too.")
    elif echo is not None and not said:
        reasons.insert(0, f"But {_PLACES[echo.place]} gives {flat(echo.where.text)!r}.")
        return _doubted(invitation, best, min(confidence, 0.6), reasons, echo.fits[:1])
    lost = not best.number.letter and bool(getattr(shape_of(invitation.reference), "letter", ""))
    if lost and case.weight(invitation) < LEAD:
        confidence = min(confidence, 0.7)
        reasons.insert(0, "The letter of the note's number is missing.")
    if strangers and case.weight(invitation) < LEAD and not any(mention.answered for mention in own):
        confidence = min(confidence, 0.75)
        reasons.insert(0, f"It also gives the number {flat(strangers[0].where.text)!r}, which is in no register.")
    neighbour = _neighbour(case, invitation, own)
    if neighbour and not said and (echo is None or echo.fits != (invitation,)):
        confidence = min(confidence, 0.8)
        reasons.insert(0, f"One misread character would make it {neighbour.reference}, and neither dates nor title decide.")
    if confidence < SURE:
        return _doubted(invitation, best, confidence, reasons, (neighbour,) if neighbour else ())
    return Finding("reference", invitation.reference, best.where.text, round(confidence, 3), best.where, tuple(reasons)), ()


def _echo(case: _Case, invitation: Invitation, best: Mention) -> Mention | None:
    """Return a registered number at another place of the message: one that means the same invitation, else any."""
    elsewhere = [
        mention
        for mention in case.clues.of("subject", "cover", "thread", "file", "quoted", "invitation")
        if mention.place != best.place and mention.fits and mention.number.letter
    ]
    return next((mention for mention in elsewhere if mention.fits == (invitation,)), elsewhere[0] if elsewhere else None)


def _clearness(own: list[Mention], best: Mention) -> float:
    """Return how sure the characters of the number are, 0 to 1."""
    exact = best.number.exact and bool(best.number.prefix)
    if best.typed:
        return 0.97 if exact else 0.9
    agreed = len({mention.place for mention in own if mention.place in ("note", "second")}) == 2
    agreed = agreed or sum(mention.place == "note" for mention in own) > 1
    clear = 0.93 if agreed else min(0.88, 0.5 + 0.4 * best.confidence)
    return clear if exact else clear - 0.08


def _neighbour(case: _Case, invitation: Invitation, own: list[Mention]) -> Invitation | None:
    """Return the registered invitation whose number differs by one character only, where the number was read from a picture."""
    if any(mention.typed for mention in own):
        return None
    others = (other for other in case.clues.register if other is not invitation)
    return next((other for other in others if Levenshtein.distance(other.reference, invitation.reference) == 1), None)


def _misread(rival: Invitation, own: list[Mention]) -> bool:
    """Tell whether one misread or lost character makes the rival's number that which was read."""
    shape = shape_of(rival.reference)
    if shape is None:
        return False
    return all(
        Levenshtein.distance(f"{number.year}/{number.number}", f"{shape.year}/{shape.number}")
        + (number.letter not in ("", shape.letter))
        <= 1
        for number in (mention.number for mention in own)
    )


def _several(case: _Case, fitting: list[Invitation], mentions: tuple[Mention, ...]) -> Answer:
    """Decide between registered invitations that are all named: by what is said beside each number, else by a person."""

    def nearby(invitation: Invitation) -> float:
        spans = [(days.first, days.last) for mention in mentions if invitation in mention.fits for days in mention.days]
        beside = 2.0 * ((invitation.starts, invitation.ends) in spans) + ((invitation.dated, invitation.dated) in spans)
        said = any(mention.answered for mention in mentions if invitation in mention.fits)
        titled = any(invitation in mention.fits for mention in case.clues.of("subject"))
        return case.weight(invitation) + beside + said + titled

    ranked = sorted(fitting, key=lambda invitation: -nearby(invitation))
    best, next_best = ranked[0], ranked[1]
    mention = next(mention for mention in mentions if best in mention.fits)
    same_number = not mention.number.letter and next_best in mention.fits
    if (
        case.weight(best) >= LEAD
        and nearby(best) - nearby(next_best) >= LEAD
        and (same_number or "days" in case.facts[best.reference])
    ):
        both = len(mentions) > 1 and "days" in case.facts[next_best.reference]  # a number for each: both may be answered
        confidence = 0.93 if (same_number and not both) or case.weight(next_best) < LEAD else 0.8
        reasons = [f"It gives {case.said(best)} of {best.reference}; {next_best.reference} would fit the number too."]
        if confidence >= SURE:
            return Finding("reference", best.reference, mention.where.text, confidence, mention.where, tuple(reasons)), ()
    else:
        confidence = 0.5
        reasons = [f"The numbers given fit {' and '.join(invitation.reference for invitation in ranked)}."]
    return _doubted(best, mention, confidence, reasons, tuple(ranked[1:3]))


def _unregistered(case: _Case, strangers: list[Mention]) -> Answer:
    """A number of our form that is in no register: a misread one if everything else fits an invitation, else a stranger."""
    mention = strangers[0]
    best = case.ranked()[0]
    close = min(characters_apart(best.reference, stranger.number) for stranger in strangers)
    if case.weight(best) >= ENOUGH and case.rival(best) is None:
        misread = close <= 1 and not mention.typed
        reason = f"The number reads {flat(mention.where.text)!r}, but {case.said(best)} are those of {best.reference}."
        if misread and case.weight(best) >= ENOUGH + 0.5:
            return Finding("reference", best.reference, mention.where.text, 0.92, mention.where, (reason,)), ()
        return _doubted(best, mention, 0.75 if misread else 0.5, [reason], ())
    if close <= 1 and not mention.typed and case.weight(best) >= LEAD:
        off = f"one character off {best.reference}, of which it gives {case.said(best)}"
        reason = f"The number reads {flat(mention.where.text)!r}; {off}."
        return _doubted(best, mention, 0.7, [reason], ())
    detail = f"The note answered, {mention.number.spelling}, is in no register."
    problem = Problem(ProblemCode.REFERENCE_UNREGISTERED, "this message", detail)
    reason = f"{_PLACES[mention.place]} gives {flat(mention.where.text)!r}, which is in no register.".capitalize()
    return Finding("reference", None, "", 0.9, mention.where, (f"{reason[0]}{reason[1:]}",)), (problem,)


def _unnumbered(case: _Case) -> Answer:
    """Decide by dates and title alone, where no number stands."""
    ranked = case.ranked()
    best = ranked[0]
    weight = case.weight(best)
    lead = weight - (case.weight(ranked[1]) if len(ranked) > 1 else 0.0)
    where = case.clues.opening(best)
    if weight < WEIGHTS["begins"]:
        problem = Problem(
            ProblemCode.NO_REFERENCE, "this message", "No number of a note, and no date or title of a meeting in the register."
        )
        return absent("reference", 0.6, problem.detail), (problem,)
    reasons = [f"No number is given, but {case.said(best)}."]
    if weight >= ENOUGH and lead >= LEAD:
        return _named(best, where, 0.95 if case.clues.typed or weight >= ENOUGH + 1 else 0.93, reasons)
    told = weight >= TWO_FACTS or bool(case.facts[best.reference] & ENOUGH_IN_TIME)
    if told and lead >= LEAD and case.clues.in_time_for(best):
        reasons.append(IN_TIME)
        return _named(best, where, 0.93 if case.clues.typed else 0.92, reasons)
    others = tuple(other for other in ranked[1:3] if case.weight(other) > 0)
    confidence = (0.85 if weight >= WEIGHTS["days"] else 0.75) if weight >= LEAD and lead >= LEAD else 0.4
    if lead <= 0:
        reasons.append(f"{ranked[1].reference} fits as well.")
    if "dated" in case.facts[best.reference] and lead >= LEAD and case.clues.in_time_for(best):
        reasons.append(IN_TIME)
    return _doubted(best, None, confidence, reasons, others, where)


def _named(invitation: Invitation, where: Where | None, confidence: float, reasons: list[str]) -> Answer:
    """Return the invitation of which no number speaks, without a question."""
    return Finding("reference", invitation.reference, where.text if where else "", confidence, where, tuple(reasons)), ()


def _doubted(
    invitation: Invitation,
    mention: Mention | None,
    confidence: float,
    reasons: list[str],
    others: tuple[Invitation, ...],
    where: Where | None = None,
) -> Answer:
    """Return the likeliest invitation with what makes a person look."""
    place = mention.where if mention else where
    finding = Finding(
        "reference",
        invitation.reference,
        place.text if place else "",
        round(confidence, 3),
        place,
        tuple(reasons),
        tuple(other.reference for other in others),
    )
    return finding, (Problem(ProblemCode.REFERENCE_AMBIGUOUS, "this message", reasons[0]),)
