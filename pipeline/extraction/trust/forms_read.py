"""Signs that a courtesy form was misread: a mark of it lost, pressed to the name, or the choices of a form beside each other."""

from __future__ import annotations

import re

from config.knowledge import Knowledge
from pipeline.extraction.trust.wording_evidence import unstopped, wordings
from pipeline.extraction.words.folding import key

_FORM_BEFORE = re.compile(r"[A-ZÀ-ÞА-ЯЁ][a-zà-ÿа-яё]{1,3}(?=[A-ZÀ-ÞА-ЯЁ][a-zà-ÿа-яё])")


def is_form_misspelt(form: str, knowledge: Knowledge) -> bool:
    """Tell whether a known courtesy form lacks one of its marks: "гн" for "г-н", "القاضى" for "القاضي", "HE. Mr." for "H.E. Mr.".

    One without any stop is another manner to write it: "Mr".
    """
    known = wordings(knowledge)
    if stops := known.stops_of_courtesies.get(unstopped(form)):
        if "." in form and form.count(".") not in stops:
            return True
        plain = form.casefold().rstrip(".")  # "Lt. Col." is no "Lt-Col." that lacks its hyphen
        return any(plain == other.replace("-", "") for other in known.stops_of_courtesies if "-" in other)
    return key(form) in known.courtesies


def begins_with_form(name: str, knowledge: Knowledge) -> bool:
    """Tell whether a name's first word begins with a courtesy form without the blank behind it: "MrVagan"."""
    begun = _FORM_BEFORE.match(name)
    return begun is not None and unstopped(begun[0]) in wordings(knowledge).stops_of_courtesies


def holds_choices(form: str, knowledge: Knowledge) -> bool:
    """Tell whether courtesy forms stand beside what is none: "M. æ Mme Mlle" are a form's choices with a box between them."""
    known = wordings(knowledge).courtesies
    told = [key(word) in known for word in form.split()]
    return key(form) not in known and sum(told) > 1 and not all(told)
