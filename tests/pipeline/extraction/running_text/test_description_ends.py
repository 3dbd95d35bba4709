"""Tests of where the description of a person in a sentence ends."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.description_ends import description_ends
from pipeline.extraction.words.lexicon import lexicon


def test_another_subject_ends_it(knowledge: Knowledge) -> None:
    """The Minister who approves is no part of the post of the person before him."""
    words = lexicon(knowledge)
    text = "Mr. Paul Addo, Director, and that the Minister has approved the participation of Ms. Ada Brook"
    first, second = name_at(text, 0, words, "en"), name_at(text, text.index("Ms."), words, "en")
    assert first is not None
    assert second is not None
    anchors = [Anchor(first.start, first), Anchor(second.start, second)]
    begin = text.index("has approved")
    ends = description_ends(text, anchors, {}, [(begin, begin + 12)], len(text), words)
    assert (text[first.end : ends[0]], ends[1]) == (", Director", len(text))


def test_a_clause_that_only_begins_is_none_of_it(knowledge: Knowledge) -> None:
    """What goes on with the next person is no part of it (", and that she"); a body after a comma stays."""
    words = lexicon(knowledge)
    for said in (", Director, Ministry of Justice", ", Director"):
        text = f"Ms. Ada Brook{said}, and that she will be assisted by Mr. Paul Addo"
        first, second = name_at(text, 0, words, "en"), name_at(text, text.index("Mr."), words, "en")
        assert first is not None
        assert second is not None
        anchors = [Anchor(first.start, first), Anchor(text.index("will be"), second)]
        ends = description_ends(text, anchors, {}, [], len(text), words)
        assert text[first.end : ends[0]] == said


def test_what_somebody_owns_is_none_of_it(knowledge: Knowledge) -> None:
    """No post is told by "Mr. Paul Addo's nomination is confirmed"."""
    words = lexicon(knowledge)
    text = "Mr. Paul Addo's nomination is confirmed"
    found = name_at(text, 0, words, "en")
    assert found is not None
    assert description_ends(text, [Anchor(0, found)], {}, [], len(text), words) == [found.end]
    assert text[slice(*found.name)] == "Paul Addo"


def test_the_journey_of_all_is_none_of_it(knowledge: Knowledge) -> None:
    """Where those named are sent stands behind a comma and is nobody's body; a post that goes on with "to Vienna" keeps it."""
    words = lexicon(knowledge)
    for said, end in (
        (", Judge, to Vienna, Austria", ", Judge"),
        (", Judge, to the Working Group on Trafficking in Persons (Vienna)", ", Judge"),
        (", Representative to Vienna", ", Representative to Vienna"),
        (", Secretary to the Working Group", ", Secretary to the Working Group"),
    ):
        text = f"Ms. Ada Brook{said}"
        found = name_at(text, 0, words, "en")
        assert found is not None
        ends = description_ends(text, [Anchor(0, found)], {}, [], len(text), words)
        assert text[found.end : ends[0]] == end


@pytest.mark.parametrize(
    "behind",
    ["، بدلا منه", " بدلا منها", "، إلى الاجتماع المذكور أعلاه", " إلى الدورة المشار إليها أعلاه", "، ممثلاً له في الاجتماع"],
)
def test_arabic_words_of_the_journey_and_of_whom_she_replaces_are_no_part_of_a_body(delegates_of_mail: Any, behind: str) -> None:
    """They end what is said of her."""
    said = f"تتشرف البعثة الدائمة للجمهورية التونسية بإيفاد السيدة ليلى حسن، مديرة بوزارة الداخلية{behind}."
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n{said}\n")
    assert (person.title.value, person.organisation.value) == ("مديرة", "وزارة الداخلية")


def test_the_arabic_representative_of_somebody_is_no_part_of_a_name(delegates_of_mail: Any) -> None:
    """It is how he comes: "ممثلاً له"."""
    said = "تفيد البعثة الدائمة للجمهورية التونسية بأن وزير العدل عيّن السيد خالد علي ممثلاً له في الاجتماع."
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n{said}\n")
    assert person.name.value == "خالد علي"


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        (
            "Ghana nominates Mr. Paul Addo of the Ministry of Justice to the Conference of the Parties to be held in Vienna.",
            ["Ministry of Justice"],
        ),
        ("Ghana nominates Mr. Paul Addo, Ministry of Justice to the meeting in Vienna.", ["Ministry of Justice"]),
        ("Ghana nominates Mr. Paul Addo of the Ministry of Justice to the tenth session.", ["Ministry of Justice"]),
        ("Ghana nominates Mr. Paul Addo of the Permanent Mission to Vienna.", ["Permanent Mission to Vienna"]),
    ],
)
def test_where_somebody_is_sent_is_no_body(delegates_of_mail: Any, text: str, organisations: list[str]) -> None:
    """Behind a body no comma need part it; a Mission is accredited so."""
    assert [one.organisation.value for one in delegates_of_mail(f"Re: CU 2009/33 (A)\n\n{text}")] == organisations


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        (
            "The following changes in our delegation:",
            "(a) in place of Mr. Theo Mba: Ms. Eva Ba, Judge, who will lead the delegation;",
        ),
        (
            "Changements dans la délégation :",
            "a) en remplacement de M. Théo Mba : Mme Eva Ba, juge, qui conduira la délégation (e@ba.bj) ;",
        ),
    ],
)
def test_who_leads_is_told_of_him_though_a_verb_of_coming_begins_there(delegates_of_mail: Any, lead: str, said: str) -> None:
    """The verb is one of those by which delegates come; the head was filed as a member."""
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{lead}\n\n{said}\n")
    assert (person.name.value, person.role.value) == ("Eva Ba", Role.HEAD)
