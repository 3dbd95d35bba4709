"""Tests of words of change that are said of another list than the delegation's. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.dossier import dossier
from pipeline.extraction.kind import kind_of

NAMED = {
    "en": "Two persons will attend (CU 2009/33 (A)):\n\nMs. Ann Poe, Adviser\n\nMr. Ian Roe, Officer",
    "fr": "Deux personnes participeront (CU 2009/33 (A)) :\n\nMme Anne Morel, juge\n\nM. Paul Roy, directeur",
    "es": "Asistirán dos personas (CU 2009/33 (A)):\n\nSra. Ana Gil, jueza\n\nSr. Juan Mora, fiscal",
    "ru": "В совещании (CU 2009/33 (A)) примут участие:\n\nг-жа Анна Попова, судья\n\nг-н Иван Родин, директор",
    "zh": "下列人员将参会（CU 2009/33 (A)）：\n\n王建国先生，司法部局长\n\n李敏女士，外交部三等秘书",
}


def _kind(build: Any, knowledge: Knowledge, text: str) -> Any:
    letter = build.letter(subject="Note", sender="x@example.org")
    return kind_of(letter, dossier(letter, build.transcript(build.document(text)), knowledge), knowledge).value


@pytest.mark.parametrize(
    ("language", "request_"),
    [
        ("en", "Please add both to the list of participants."),
        ("en", "Our former focal point, Director Lourdes Quimson, has retired; kindly delete her from the mailing list."),
        (
            "en",
            "Mr. Ivo Roth no longer works for this Ministry, and we ask that his name be taken off your mailing list.",
        ),
        ("en", "Please delete from your mailing list the address of Mr. Ivo Roth, who has retired."),
        ("fr", "Prière de les ajouter à la liste des participants."),
        ("fr", "Notre ancien point focal, M. Yao Dogbe, est à supprimer de la liste de diffusion."),
        ("es", "Se ruega añadir a ambos a la lista de participantes."),
        ("ru", "Просим включить их в список участников."),
        ("zh", "请将二人列入与会者名单并办理证件。"),
    ],
)
def test_a_nomination_stays_one(build: Any, knowledge: Knowledge, language: str, request_: str) -> None:
    """Who asks that those whom he names be entered, or that somebody gets no more papers, changes no delegation."""
    assert _kind(build, knowledge, f"{NAMED[language]}\n\n{request_}") == Kind.NOMINATION


@pytest.mark.parametrize(
    "text",
    [
        "Note CU 2009/33 (A). Please add to the list of participants: Mr. Ian Roe, Officer.",
        "Note CU 2009/33 (A). Please add Mr. Ian Roe, Officer, to the list of participants.",
        "Note CU 2009/33 (A). Mr. Ian Roe replaces Ms. Ann Poe; please delete her from the list of participants.",
        "Note CU 2009/33 (A). Further to our note, please add the person below to the list of participants.\n\nJane Roe",
        "Note CU 2009/33 (A). Kindly add to the list of participants the colleague named below.\n\nMs. Jane Roe\n\nAdviser",
        "Note CU 2009/33 (A). Mr. Ian Roe, Officer, has fallen ill. Please remove him from the list of participants.",
        f"{NAMED['en']}\n\nThey replace the persons in the earlier list of participants.",
        "照会 CU 2009/33 (A)。请将王建国先生（司法部局长）列入与会者名单。",
    ],
)
def test_a_change_stays_one(build: Any, knowledge: Knowledge, text: str) -> None:
    """Where the sentence itself names who is to be added, an earlier list changes."""
    assert _kind(build, knowledge, text) == Kind.AMENDMENT


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("With reference to its Note Verbale No. CU 2009/33 (A), the Mission has the honour to forward", Kind.NOMINATION),
        ("With reference to its Note No. 214 and to CU 2009/33 (A), the Mission has the honour to forward", Kind.AMENDMENT),
    ],
)
def test_the_note_that_invites_is_no_earlier_one_of_theirs(build: Any, knowledge: Knowledge, opening: str, kind: Kind) -> None:
    """With our number "its note" is the Secretariat's; with another it is the Mission's own, to which something is added."""
    listed = "the list of the delegation as follows:\n\n1. Ms. Ann Poe, Adviser\n\n2. Mr. Ian Roe, Officer"
    assert _kind(build, knowledge, f"{opening} {listed}") is kind


@pytest.mark.parametrize(("number", "kind"), [("CU 2009/33(A)", Kind.NOMINATION), ("214 بشأن CU 2009/33(A)", Kind.AMENDMENT)])
def test_an_arabic_note_further_to_ours_revises_nothing(build: Any, knowledge: Knowledge, number: str, kind: Kind) -> None:
    """Further to "her note" No. CU 2009/33 (A): the note that invites."""
    text = f"إلحاقا بمذكرتها رقم {number} تتشرف البعثة بالإفادة بأن الوفد يتألف من:\n\n1. السيد محمد العلي، مدير، وزارة العدل"
    assert _kind(build, knowledge, text) is kind


THANKED = {
    "fr": "Nous vous remercions d'avoir accusé réception de notre précédente communication.",
    "es": "Agradecemos la confirmación de recepción de nuestra comunicación anterior.",
    "zh": "感谢贵处确认收到我团前次照会。",
    "ar": "ونشكركم على تأكيد استلام مذكرتنا السابقة، ونرجو تأكيد التسجيل.",
}
NAMED_IN_ARABIC = "سيشارك في الاجتماع (CU 2009/33 (A)):\n\nالسيد ناصر الكاتب، مستشار\n\nالسيدة منى حداد، قاضية"


@pytest.mark.parametrize("language", list(THANKED))
def test_thanks_for_receipt_of_an_earlier_note_change_no_list(build: Any, knowledge: Knowledge, language: str) -> None:
    """That an earlier note came in says nothing of its list."""
    named = NAMED.get(language, NAMED_IN_ARABIC)
    assert _kind(build, knowledge, f"{named}\n\n{THANKED[language]}") == Kind.NOMINATION


@pytest.mark.parametrize(
    "text",
    [
        f"عطفا على مذكرتنا السابقة\n\n{NAMED_IN_ARABIC}",
        f"{THANKED['ar']} ونود إفادتكم بأن وفد دولة قطر قد تغير.\n\n{NAMED_IN_ARABIC}",
        f"Suite à notre précédente communication.\n\n{NAMED['fr']}",
    ],
)
def test_an_earlier_note_that_is_referred_to_tells_of_a_change(build: Any, knowledge: Knowledge, text: str) -> None:
    """Without words of receipt right before it, or with words of change besides, the list is another one."""
    assert _kind(build, knowledge, text) == Kind.AMENDMENT


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We noticed that the list of hotels is no longer valid.", Kind.NOMINATION),
        ("La liste des hôtels n'est plus valable.", Kind.NOMINATION),
        ("The list of delegates sent before is no longer valid.", Kind.AMENDMENT),
        ("The list of Norland is no longer valid.", Kind.AMENDMENT),
    ],
)
def test_a_list_of_things_is_none_of_the_delegation(kind_of_note: Any, text: str, kind: Kind) -> None:
    """What the list is of tells it."""
    note = f"CU 2009/33 (A)\n\n{text}\n\nNorland will be represented by Mr. Odo Kessel, Judge, and Ms. Tilda Varn, Adviser."
    assert kind_of_note(note).value == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Список гостиниц больше не действителен.", Kind.NOMINATION),
        ("Министерство обновило список гостиниц.", Kind.NOMINATION),
        ("أعادت الوزارة النظر في قائمة الفنادق.", Kind.NOMINATION),
        ("酒店名单已失效。", Kind.NOMINATION),
        ("Министерство обновило список делегатов.", Kind.AMENDMENT),
        ("Прежний список утратил силу.", Kind.AMENDMENT),
        ("أعادت الوزارة النظر في قائمة الوفد.", Kind.AMENDMENT),
        ("代表团名单已失效。", Kind.AMENDMENT),
    ],
)
def test_what_a_list_lists_stands_beside_it(kind_of_note: Any, text: str, kind: Kind) -> None:
    """Without "of": behind it in Russian and Arabic, before it in Chinese."""
    note = f"CU 2009/33 (A)\n\n{text}\n\nNorland will be represented by Mr. Odo Kessel, Judge, and Ms. Tilda Varn, Adviser."
    assert kind_of_note(note).value == kind


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Last year our delegation was enlarged.", False),
        ("Делегация в прошлом году была расширена за счет экспертов.", False),
        ("去年代表团作了调整。", False),
        ("Делегация расширена за счет экспертов.", True),
        ("上次名单已失效。", True),
    ],
)
def test_a_change_of_last_year_is_no_sure_one(kind_of_note: Any, text: str, *, sure: bool) -> None:
    """A list of last time that holds no more is changed now."""
    note = f"CU 2009/33 (A)\n\n{text}\n\nNorland will be represented by Mr. Odo Kessel, Judge, and Ms. Tilda Varn, Adviser."
    found = kind_of_note(note)
    assert (found.value == Kind.AMENDMENT and found.confidence > 0.9) is sure
