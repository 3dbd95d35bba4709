"""Tests of what a stretch of an entry says beside posts and bodies."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.entries.entry_words import (
    body_behind,
    is_clause,
    leading_role,
    role_in,
    twin_role,
    without_being,
    without_preposition,
)
from pipeline.extraction.entries.segments import Segment
from pipeline.extraction.words.lexicon import Lexicon, lexicon

_BEFORE = [Segment(0, 0, bracketed=False)]  # what is read is not the first that is said of the person


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Head of Delegation", Role.HEAD),
        ("as leader", Role.HEAD),
        ("in the capacity of observer", Role.OBSERVER),
        ("en calidad de experto", Role.EXPERT),
        ("as Mongolia's expert", Role.EXPERT),
        ("como experta en decomiso", Role.EXPERT),
        ("as the expert on smuggling", Role.EXPERT),
        ("en qualité d'expert pour les questions de saisie", Role.EXPERT),
        ("as the expert on questions of tracing funds", Role.EXPERT),
        ("as expert adviser to the Minister", None),
        ("expert on smuggling", None),
        ("head and sole member of its delegation", Role.HEAD),
        ("chef et seul membre de la délégation", Role.HEAD),
        ("como jefe y único miembro de la delegación", Role.HEAD),
        ("judge and member of the delegation", None),
        ("as its Deputy Director of Prisons", None),
        ("Director", None),
        ("as adviser to the head", None),
        ("en qualité de conseiller du chef", None),
        ("в качестве помощника руководителя делегации", None),
        ("в качестве члена делегации", Role.MEMBER),
        ("в качестве главы делегации", Role.HEAD),
        ("в качестве советника", Role.ADVISER),
        ("Adviser and Board Member", None),
        ("Expert and Faculty Member", None),
        ("Observer and Senior Member", None),
        ("Head and Executive Member", None),
        ("Head and Member", None),
        ("Head and Member of the Board", None),
        ("Head and sole member", Role.HEAD),
        ("as head and the only member of the delegation", Role.HEAD),
        ("jefa e integrante única del Consejo", None),
    ],
)
def test_a_role_behind_as(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """A role counts alone and behind "as"; a post behind "as" stays a post."""
    assert role_in(text, lexicon(knowledge)) is role


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("who will arrive on Monday", True),
        ("shall take part", True),
        ("quien irá acompañado", True),
        ("and will further comprise", True),
        ("et comprendra en outre", True),
        ("e incluirá además a", True),
        ("и в нее также войдут", True),
        ("added as member", True),
        ("ajouté comme membre", True),
        ("agregado como miembro", True),
        ("agregado civil", False),
        ("agregado a la Misión Permanente", False),
        ("añadido por error", False),
        ("included in the list by mistake", False),
        ("added to the Embassy in Vienna", False),
        ("добавлен в качестве члена делегации", True),
        ("أضيفت إلى الوفد", True),
        ("be registered for the meeting", True),
        ("sea inscrito en la reunión", True),
        ("soient inscrits à la réunion", True),
        ("был зарегистрирован для участия", True),
        ("bezirk registry", False),
        ("and member of the delegation", False),
        ("y encargado de la designación de expertos", False),
        ("and the Delegation of Norland, which will include", False),
        ("Will Smith Foundation", False),
        ("Ministry of Justice", False),
    ],
)
def test_a_clause_is_no_post(knowledge: Knowledge, text: str, clause: bool) -> None:
    """A stretch that goes on with the sentence is told from one about the person."""
    assert is_clause(text, lexicon(knowledge)) is clause


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("of the Ministry of Justice", "Ministry of Justice"),
        ("из Министерства юстиции", "Министерства юстиции"),
        ("de la Cruz Azul", "de la Cruz Azul"),
        ("the Ministry of Justice", "Ministry of Justice"),
        ("باحثة في إدارة الشؤون القانونية", "باحثة في إدارة الشؤون القانونية"),
    ],
)
def test_a_preposition_is_no_part_of_a_body(knowledge: Knowledge, text: str, rest: str) -> None:
    """A preposition goes where a body follows, and nowhere else."""
    found = without_preposition(text, Segment(0, len(text), bracketed=False), lexicon(knowledge), _BEFORE)
    assert text[found.start : found.end] == rest


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("who is Principal Legal Officer", "Principal Legal Officer"),
        ("qui occupe le poste de Directeur adjoint", "Directeur adjoint"),
        ("которая является советником", "советником"),
        ("现任副处长", "副处长"),
        ("UN Affairs Officer", "UN Affairs Officer"),
        ("un Directeur adjoint", "Directeur adjoint"),
        ("who is to arrive on Monday", "who is to arrive on Monday"),
    ],
)
def test_a_clause_may_tell_the_post(knowledge: Knowledge, text: str, rest: str) -> None:
    """The words before the post are no part of it; other clauses stay as they are."""
    found = without_being(text, Segment(0, len(text), bracketed=False), lexicon(knowledge))
    assert text[found.start : found.end] == rest


def test_a_role_may_lead(knowledge: Knowledge) -> None:
    """The words "Head of Delegation:" before a name give his role, and where the name begins."""
    text = "Head of Delegation: Mr. Tomas Verlin"
    found = leading_role(text, 0, len(text), lexicon(knowledge), "en")
    assert found is not None
    assert (found[0], text[found[2] :]) == (Role.HEAD, "Mr. Tomas Verlin")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ada Brook from the Ministry of Justice and Bo Lund", True),
        ("Ada Brook of the National Police", True),
        ("Ada Brook of Canterbury", False),
        ("Ada Brook, Ministry of Justice", False),
    ],
)
def test_a_body_joined_to_a_name(knowledge: Knowledge, text: str, told: bool) -> None:
    """A preposition and a body right behind a name tell that somebody is named; a place does not."""
    assert body_behind(text, len("Ada Brook"), len(text), lexicon(knowledge)) is told


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Chef de délégation / Head of delegation", Role.HEAD),
        ("团长 Head", Role.HEAD),
        ("رئيس الوفد Head of delegation", Role.HEAD),
        ("Глава делегации (Head of delegation)", Role.HEAD),
        ("Alternate - Suppléante", Role.ALTERNATE),
        ("Head / Alternate", None),
        ("Head (Director)", None),
        ("Head of delegation", None),
    ],
)
def test_a_label_in_two_languages_names_one_role(knowledge: Knowledge, label: str, role: Role | None) -> None:
    """Such labels gave nobody their role, in silence."""
    assert twin_role(label, lexicon(knowledge)) is role


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Mr. Paul Dean of the Ministry of Justice (he is Assistant Director there)", "Assistant Director"),
        ("Mr. Paul Dean, Ministry of Justice (he is the Director)", "Director"),
        ("Mr. Paul Dean of the Ministry of Justice, where he is a senior adviser", "senior adviser"),
        ("M. Paul Petit, du Ministère de la Justice (il y est directeur adjoint)", "directeur adjoint"),
        ("г-н Орлов Павел Ильич из Министерства юстиции (он там заместитель директора)", "заместитель директора"),
        ("Mr. Paul Dean, Ministry of Justice (he is with us since May)", None),
        ("Mr. Paul Dean, Ministry of Justice (he is Director no more)", None),
    ],
)
def test_a_clause_in_brackets_may_tell_his_post(delegates_of_mail: Any, said: str, title: str | None) -> None:
    """It was left out, and nothing said so."""
    (found, _) = delegates_of_mail(f"CU 2009/33 (A)\n\n1. {said}\n2. Ms. Ann Berg, Judge\n")
    assert found.title.value == title


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("who comes as adviser - a.berg@mfa.example", "adviser"),
        ("que va como asesora - a.berg@mfa.example", "adviser"),
        ("qui vient en qualité d'observatrice (a.berg@mfa.example)", "observer"),
        ("который едет в качестве эксперта – a.berg@mfa.example", "expert"),
        ("who was adviser of the court - a.berg@mfa.example", "member"),
    ],
)
def test_a_clause_tells_the_role_before_a_dash(delegates_of_mail: Any, said: str, role: str) -> None:
    """It was lost in silence where a dash or a bracket stood before the address."""
    items = f"1. Ms. Ada Lind, Director, Ministry of Justice\n2. Ms. Anna Berg, Ministry of Foreign Affairs, {said}"
    read = delegates_of_mail(f"CU 2009/33 (A)\n\nOur delegation:\n\n{items}\n")
    assert read[1].role.value == role


@pytest.mark.parametrize(
    ("text", "left"),
    [("来自公安部", "公安部"), ("來自保安局", "保安局"), ("代表处", "代表处"), ("来自基层", "来自基层")],
)
def test_from_stands_before_a_chinese_body(knowledge: Knowledge, text: str, left: str) -> None:
    """It is no part of the body's name ("来自公安部"); before anything else it stays."""
    kept = without_preposition(text, Segment(0, len(text), bracketed=False), lexicon(knowledge), _BEFORE)
    assert text[kept.start : kept.end] == left


def test_a_stroke_behind_one_letter_is_no_article(words: Lexicon) -> None:
    """In "A/g" and "A/Director" the letter says that he acts as one; "a Director" has an article."""
    for text, told in (("A/g Assistant Secretary", "A/g Assistant Secretary"), ("a Director", "Director")):
        segment = without_being(text, Segment(0, len(text), bracketed=False), words)
        assert text[segment.start : segment.end] == told


@pytest.mark.parametrize(
    ("said", "title", "body"),
    [
        (
            "Directrice au Ministère des Affaires étrangères, de la Francophonie et des Béninois de l'Extérieur",
            "Directrice",
            "Ministère des Affaires étrangères, de la Francophonie et des Béninois de l'Extérieur",
        ),
        ("Juge, de la Cour suprême", "Juge", "Cour suprême"),
    ],
)
def test_what_a_ministry_is_for_is_no_body_of_its_own(delegates_of_mail: Any, said: str, title: str, body: str) -> None:
    """The Francophonie is one elsewhere."""
    items = f"1. Mme Awa Chabi, {said} ;\n2. M. Luc Ba, juge, Cour suprême."
    read = delegates_of_mail(f"CU 2009/33 (A)\n\nNotre délégation :\n\n{items}\n")
    assert (read[0].title.value, read[0].organisation.value) == (title, body)
