"""Changes by the trained model of sentences, where no list has the words. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.errors import ToolMissing
from models.finding import Finding
from models.reply import Kind
from pipeline.extraction.kinds import changes_by_model
from pipeline.extraction.kinds.changes_by_model import with_changes_told
from pipeline.extraction.kinds.sentences_by_model import CHANGES_SO
from pipeline.extraction.layout.text import page_texts

NOMINATED = Finding("kind", Kind.NOMINATION, "", 0.97, None, ("as phrases tell",))


@pytest.fixture
def told(build: Any, knowledge: Knowledge) -> Any:
    return lambda text, found=NOMINATED: with_changes_told(found, page_texts(build.document(text)), knowledge)


@pytest.mark.parametrize(
    "text",
    [
        "إلى جانب المسجلين قبلا، يشارك أيضا:\n\nالسيد كريم الحداد، قاض",
        "作为对前函的补充，另报：\n\n陈立国先生，法官",
    ],
)
def test_a_sure_change_makes_an_amendment_that_is_asked(told: Any, text: str) -> None:
    """No list of words has these; the sentence is quoted."""
    found = told(text)
    assert found.value == Kind.AMENDMENT
    assert found.confidence < 0.8
    assert CHANGES_SO in found.reasons


@pytest.mark.parametrize(
    "text",
    [
        "يمثل جمهورية كينيا في هذا الاجتماع:\n\nالسيد كريم الحداد، قاض",
        "肯尼亚拟派以下人员参会：\n\n陈立国先生，法官",
        "Kenya will be represented by the following:\n\nMr. Odo Kessel, Judge",
        "Se designa al Sr. Odo Kessel, Juez. Su reemplazante será comunicado si fuera necesario.",
        "Mr. Odo Kessel, Judge, will attend. Please delete from your mailing list the address of Mr. Ivo Roth, who has retired.",
        "numéro de\nposte occupé\nrang dans la délégation",
    ],
)
def test_a_nomination_stays_one(told: Any, text: str) -> None:
    """Who is announced, what may still change, lists of addresses and labels change no delegation."""
    assert told(text) == NOMINATED


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("قائمة الوفد (معدلة)", Kind.AMENDMENT),
        ("كشف محدث بأسماء المشاركين:", Kind.AMENDMENT),
        ("نرجو إلحاق الاسمين التاليين بقائمة وفدنا:", Kind.AMENDMENT),
        ("وقد أدخلت تعديلات على تشكيل وفدنا ليصبح كالتالي:", Kind.AMENDMENT),
        ("قائمة الوفد", Kind.NOMINATION),
        ("كشف بأسماء المشاركين:", Kind.NOMINATION),
        ("يرجى تسجيل الاسمين التاليين في قائمة المشاركين:", Kind.NOMINATION),
        ("نرجو إرسال جدول محدث لأعمال الاجتماع. قائمة الوفد:", Kind.NOMINATION),
    ],
)
def test_arabic_words_of_revised_lists(kind_of_note: Any, lead: str, kind: Kind) -> None:
    """What is revised is a list, a statement or a table of names, in either gender; a first one is none."""
    note = "تهدي البعثة تحياتها إلى المكتب وتشير إلى المذكرة CU 2009/33 (A)."
    assert kind_of_note(f"{note}\n\n{lead}\n\n1. السيد كريم الحداد، قاض\n2. السيدة ليلى منصور، قاضية").value == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("CU 2009/33 (A)。我方谢绝本次会议的邀请。", Kind.REGRET),
        ("CU 2009/33 (A)。感谢来函。我方已谢绝贵处提供的住宿邀请，代表团：陈立国先生（外交部司长）。", Kind.NOMINATION),
        ("CU 2009/33 (A). Нельзя ли прислать повестку дня? Участвует г-н Андрей Власов, эксперт.", Kind.NOMINATION),
        ("CU 2009/33 (A). В этом году направить экспертов нельзя.", Kind.REGRET),
    ],
)
def test_words_of_other_refusals(kind_of_note: Any, text: str, kind: Kind) -> None:
    """A dinner that is declined, and a question whether something can be had, deny nobody's coming."""
    assert kind_of_note(text).value == kind


def test_what_is_likely_is_asked(told: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between both thresholds it stays a nomination."""
    monkeypatch.setattr(changes_by_model, "SURE", 1.1)
    found = told("作为对前函的补充，另报：\n\n陈立国先生，法官")
    assert found.value == Kind.NOMINATION
    assert found.confidence < 0.8


def test_other_kinds_and_a_missing_model_leave_it(told: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a nomination is looked at again."""
    regret = Finding("kind", Kind.REGRET, "", 0.9, None, ())
    text = "作为对前函的补充，另报：\n\n陈立国先生，法官"
    assert told(text, regret) == regret

    def missing(text: str) -> None:
        raise ToolMissing(text)

    monkeypatch.setattr(changes_by_model, "acts", missing)
    assert told(text) == NOMINATED
