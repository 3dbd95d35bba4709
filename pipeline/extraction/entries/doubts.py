"""Why a person must look at somebody who was found: no reason without its question, and no question without its reason.

A reason is a member of `Doubt`, which holds how much somebody of whom it is said may be trusted at most. Whoever is doubted has
his name asked about (`asked`), whatever all other evidence says; or his part in the delegation, where only that is doubted.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

ASKED = 0.6  # a name in doubt is no surer than this: below every threshold


class Doubt(Enum):
    """A reason, as a person reads it, and the trust (0 to 1) that is left at most."""

    NO_NAME = "some of it does not look like a name", 0.85
    NO_USUAL_FORM = "what stands in the name's place has no usual form", 0.6
    ORDERS = "this may be the person on whose orders others come", 0.5
    SERVED = "this may be the holder of the office that the person before only serves", 0.7
    BEHIND_LIST = "a sentence behind the list names him, and neither post nor body", 0.7
    SIGNS = "the writer says that he comes himself, and this is the name of who signs", 0.4
    SIGNS_FORM = "this part of the form is signed, and tells neither body nor contacts: it may be about whoever filled it in", 0.6
    DATED = "stands below a date at the end, where whoever signs may stand", 0.7
    BELOW_ALL = "stands alone below the others, where whoever signs may stand", 0.7
    BELOW_SENTENCE = "stands alone below a sentence that announces nobody, where whoever signs may stand", 0.7
    GREETED = "stands alone above a greeting, where whoever is written to or writes may stand", 0.7
    PARTED_BY_COMMAS = "only commas part this person from the one before, of whose post the name may be", 0.7
    JOINED_SURNAMES = "only “and” parts this name from the one beside it, and it may be the second of one person's surnames", 0.7
    ALONE = "stands only in the column in the other language", 0.5
    OTHERWISE = "the column in the other language seems to name somebody else here", 0.5
    OTHER_LANGUAGE = "the post or body of this person was read only in the list in the other language", 1.0
    SPELT_OTHERWISE = "the reply names this person twice, and not with the same words", 0.9
    UNCONFIRMED = "words beside the name, post or body say that it is still to be confirmed", 0.7
    WITHDRAWN = "a word beside the name says that he does not come, or that he is no longer in service", 0.7
    DENIED = "another part of the message names this person in a sentence that says that somebody does not come", 0.5
    REMARK = "another sentence of the reply speaks of this person, and what it says was not understood", 0.7
    ON_ADDRESS_LIST = "the sentence is about a list of addresses, and does not say that he comes", 0.5
    SUCCESSOR = "this person comes for another, beside whose name the values stand: whose they are is not told", 0.6
    CONTINGENT = "the sentence says that this person comes only if somebody else cannot", 0.7
    DEPUTISED = "the sentence only says whose deputy comes", 0.5
    NAMESAKE = "somebody of this name is named twice, and other things are said of him: they may be one or two", 0.9
    SEEN_ALONE = "only the trained reader found this person", 0.55
    NO_VERB = "nothing in this sentence says that somebody comes; the trained reader takes the name for a delegate's", 0.5
    BARE = "nothing but the verb behind the name says that this is a person", 0.7
    UNCHANGED = "the list is of changes, and says that nothing changes of this person", 0.7
    STAYS = "the trained reader takes this for somebody who is not coming", 0.7
    ENDS_ELSEWHERE = "the trained reader ends the name elsewhere", 0.85
    GOES_ON = "the line ends with this name, and the next one seems to go on with it", 0.6
    ANOTHER_IN_BODY = "the body beside this name seems to go on with another person", 1.0
    SOME_OF_THEM = "a line below says of some of those above it what body they are of", 1.0
    ACCOMPANIES = "words beside the name say that this person only comes along, to drive, guard or interpret", 0.7
    OF_HOSTS = "words beside the name say that this person belongs to the United Nations or to whom the reply is written", 0.5
    LITTLE_TELLS = "little tells that this person is coming", 0.88
    OTHER_ACTIVITY = "the table says that this person comes for something else than others do, who come for a meeting", 0.7
    BODY_TOLD = "the sentence says for which body this person comes, and it was not understood", 1.0
    SENT = "a body named above sends this person, and whether he works there is not told", 1.0
    IN_TURN = "the sentence tells the posts of several persons in turn, and they were not told apart", 1.0
    DESCRIBED = "words between this name and the verb tell of a post or a body, and were not understood", 1.0
    BELOW_ONE = "the part above is told of one person, and this one stands below him", 1.0
    LEFT_OVER = "words of this row belong to none of the values", 1.0
    PART_OF_ONE = "a sentence gives a part to somebody of this family name, and several have it", 1.0
    OF_ANOTHER = "the verb before says of somebody else that he comes, and none says it of this person", 0.7
    RANK_OR_SURNAME = "the word taken for a rank may begin the family name, as nobody else has a form before the name", 1.0
    OPEN_END = "the name ends in a word that another word of the name follows as a rule", 0.7
    BROKEN = "a line ends within the name, at a hyphen that may be the name's own or the line's", 1.0
    INFLECTED = "the name stands in another case than a list has it in", 1.0
    GIVEN_ALONE = "only a label of given names was read, and none of a family name", 0.7
    UNCHOSEN = "the form lets choose among courtesy forms beside the name, and which is chosen cannot be seen", 1.0
    ROLES_ABOVE = "several roles stand above the list one below the other, and nobody between them", 1.0
    ROLE_OF_ABOVE = "the part above may belong to somebody in the lines above it, whose name was not read", 1.0
    SHARED = "this person shares an entry with the next one, of whom it may be told what is said of both", 1.0
    LIST_BESIDE = "another list stands beside this one in the table: one of them may be the former one", 0.7
    BODY_SPANS = "the cell of the body is empty in this row, and which of those above or below holds for it is not told", 1.0
    HANDS_ON = "words before the name say that this person only hands on what is sent to another", 0.5
    HINDERED = "words beside the name say that something hinders this person, who perhaps does not come", 0.7
    LABELLED_BELOW = "stands below the list, behind words that were not understood: this may be whom to ask", 0.7
    OTHER_EVENT = "the sentence names another event before this person, who perhaps comes to that one alone", 0.7
    UNKNOWN_LABEL = "the label before this person's post or body is not known: it may be another's", 1.0
    OTHER_MEETING = "the list it stands in names other days than those of the meeting", 1.0

    def __init__(self, reason: str, at_most: float) -> None:
        self.reason, self.at_most = reason, at_most


# Of his part in the delegation, which is asked about; that he comes, and his name, are no question.
OF_PART = frozenset({Doubt.BELOW_ONE, Doubt.PART_OF_ONE, Doubt.ROLES_ABOVE})
# Likewise, but somebody else, whose name was not read, may be missing: both are asked.
OF_PART_TOO = frozenset({Doubt.ROLE_OF_ABOVE})
_REASONS = frozenset(doubt.reason for doubt in Doubt if doubt not in OF_PART)


def asked(reasons: Iterable[str]) -> bool:
    """Tell whether one of the reasons of a name is a doubt of the person."""
    return not _REASONS.isdisjoint(reasons)
