"""Tests of where nobody named is a delegate."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.bystanders import zones
from pipeline.extraction.correspondence.zone import within
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import lexicon

NOTE = """Permanent Mission of Norland
Mr. Adam Letter, Ambassador

The Mission presents its compliments to Ms. Dora Slanek and refers to the note. It will be represented by Mr. Tomas Verlin.

For further information please contact Mr. Peter Glas.

The Mission avails itself of this opportunity to renew the assurances of its highest consideration.

Maria Holm"""


def _found(build: Any, knowledge: Knowledge, text: str, language: str = "en") -> tuple[Strip, tuple[Any, ...]]:
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    return strip, zones(strip, lexicon(knowledge), note=True, read=False)


@pytest.mark.parametrize(
    ("name", "outside"),
    [("Adam Letter", False), ("Dora Slanek", False), ("Tomas Verlin", True), ("Peter Glas", False), ("Maria Holm", False)],
)
def test_only_the_announcement_is_left(build: Any, knowledge: Knowledge, name: str, outside: bool) -> None:
    """Letterhead, compliments, contact person and signature are excluded."""
    strip, found = _found(build, knowledge, NOTE)
    assert (within(found, strip.view.index(name)) is None) is outside


def test_an_annexed_list_reopens(build: Any, knowledge: Knowledge) -> None:
    """Behind the closing a heading of a list makes room for delegates again."""
    strip, found = _found(build, knowledge, NOTE + "\n\nAnnex\n\n1. Mr. Oren Talbek")
    assert within(found, strip.view.index("Oren Talbek")) is None


def test_a_contact_person_may_be_a_title(build: Any, knowledge: Knowledge) -> None:
    """An item whose title is "Contact person" is a delegate's."""
    strip, found = _found(build, knowledge, "1. Mr. Oren Talbek, Contact person for trafficking")
    assert within(found, strip.view.index("Oren Talbek")) is None


OPENINGS = [
    ("ar", "السلام عليكم ورحمة الله،"),
    ("ar", "السيد رئيس قسم المعاهدات الدولية"),
    ("ar", "الإخوة الأعزاء"),
    ("en", "Distinguished Colleagues"),
    ("en", "Mr. Executive Director,"),
    ("fr", "Cher Monsieur,"),
    ("es", "Señor Jefe de la Sección de Tratados:"),
    ("ru", "Добрый день!"),
    ("zh", "各位同事："),
]


@pytest.mark.parametrize(("language", "line"), OPENINGS)
def test_nobody_is_greeted_into_the_delegation(knowledge: Knowledge, language: str, line: str) -> None:
    """A line that greets, or a courtesy form before a mere post, is no name."""
    match = name_at(line, 0, lexicon(knowledge), language)
    assert match is None or (match.words < 2 and match.honorific is None)


@pytest.mark.parametrize(
    ("language", "line", "greets"),
    [
        ("fr", "Bonjour Madame Slanek,", True),
        ("es", "Buenos días Sra. Slanek:", True),
        ("en", "Good morning Ms. Slanek,", True),
        ("fr", "Bonjour Dora,", True),
        ("fr", "Madame Dora Slanek,", True),
        ("en", "With highest consideration,", False),  # below a table it takes leave
    ],
)
def test_who_is_greeted_by_name_is_no_delegate(build: Any, knowledge: Knowledge, language: str, line: str, greets: bool) -> None:
    """A line that greets stands above all that is told."""
    _, found = _found(build, knowledge, f"{line}\n\nMr. Oren Talbek will attend.\n\nAda Signer", language)
    zone = within(found, 10)
    assert (zone is not None and zone.end == len(line)) is greets


LEAVES = [
    ("ar", "وتقبلوا منا خالص الشكر والتقدير"),
    ("en", "Thanks and regards"),
    ("es", "Con un saludo cordial"),
    ("zh", "此复"),
]


@pytest.mark.parametrize(("language", "line"), LEAVES)
def test_a_line_of_courtesy_closes_the_letter(build: Any, knowledge: Knowledge, language: str, line: str) -> None:
    """Below a line that only takes leave stands who signs."""
    signed = f"1. Mr. Oren Talbek\n\n{line}\n\nAda Signer\nSecond Secretary"
    strip, found = _found(build, knowledge, signed, language)
    assert within(found, strip.view.index("Oren Talbek")) is None
    assert within(found, strip.view.index("Ada Signer")) is not None


def test_a_line_of_courtesy_below_an_announcement_closes_the_letter(build: Any, knowledge: Knowledge) -> None:
    """What is said above it in few words is said, however long the address below the signature is."""
    text = (
        "Dear Sir,\n\nThe Government of Norland will be represented by two experts.\n\nMr. Oren Talbek\nJudge\n\nSincerely,\n"
        "Ada Signer\nHolm Street 2, second floor, 1010 Vienna, telephone 961 09 09, fax 961 09 09 50"
    )
    strip, found = _found(build, knowledge, text)
    assert within(found, strip.view.index("Oren Talbek")) is None
    assert within(found, strip.view.index("961 09")) is not None


def test_a_line_of_courtesy_above_a_list_closes_nothing(build: Any, knowledge: Knowledge) -> None:
    """A line "Many thanks" above the list leaves the list open."""
    strip, found = _found(build, knowledge, "Dear colleagues,\n\nMany thanks!\n\n1. Mr. Oren Talbek, Judge")
    assert within(found, strip.view.index("Oren Talbek")) is None


def test_a_field_for_the_courtesy_form_closes_nothing(build: Any, knowledge: Knowledge) -> None:
    """The line "M./Mme: Monsieur" holds nothing but words of courtesy, and yet it takes no leave."""
    text = "La délégation sera composée comme suit :\n\nChef de délégation\nM./Mme: Monsieur\nNom: MARENKO\nPrénom: Ilse"
    strip, found = _found(build, knowledge, text, "fr")
    assert within(found, strip.view.index("MARENKO")) is None


def test_those_who_get_a_copy_do_not_come(build: Any, knowledge: Knowledge) -> None:
    """A heading for copies holds for the items below it, and for no further paragraph."""
    text = "1. Ms. Ada Brook, Judge\n\nCopy to:-\n\n1. The Registry\n2. Mr. Ben Stone, Consul\n\nAlso coming: Mr. Carl Reed"
    strip, found = _found(build, knowledge, text)
    outside = [within(found, strip.view.index(name)) is None for name in ("Ada Brook", "Ben Stone", "Carl Reed")]
    assert outside == [True, False, True]


@pytest.mark.parametrize(
    ("language", "above", "rest"),
    [
        ("en", "1. Ms. Ilse Marenko, Desk Officer, Ministry of Foreign Affairs and International", "Cooperation"),
        ("fr", "1. Mme Ilse Marenko, conseillère juridique, Ministère des affaires étrangères et de la", "coopération"),
        ("es", "1. Sra. Ilse Marenko, Asesora, Ministerio de Relaciones Exteriores y de la Agencia de", "Cooperación"),
    ],
)
def test_the_last_word_of_a_long_body_closes_nothing(
    build: Any, knowledge: Knowledge, language: str, above: str, rest: str
) -> None:
    """It is the rest of the line above, not a line of thanks."""
    announced = "We inform you that Norland will be represented at the meeting by the following delegation:"
    text = f"{announced}\n\n{above}\n{rest}\n2. Mr. Oren Talbek, Judge"
    strip, found = _found(build, knowledge, text, language)
    assert within(found, strip.view.index("Oren Talbek")) is None


def test_a_further_sentence_that_says_who_attends_is_left(build: Any, knowledge: Knowledge) -> None:
    """Only the sentence about who asks something is his who asks; "She will attend with Mr. B" is about delegates."""
    text = "Ms. Eva Malik, Judge, has asked us about visas. She will attend with Mr. Tom Reed, Inspector."
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    found = zones(strip, lexicon(knowledge), note=False, read=False)
    assert not any(zone.start <= text.index("Mr. Tom") < zone.end for zone in found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1. Mr. Paul REED, Judge\n\n2. We await a reply. Mr. Javed MALHI may be consulted at 3687381.", "Javed"),
        ("For the badges pls write to our protocol assistant, Ms. Sabine EICHINGER, and not to the delegates.", "Sabine"),
        ("NB : La correspondance est à adresser à M. Salif COMPAORÉ, secrétaire.", "Salif"),
    ],
)
def test_whom_to_write_to_is_no_delegate(build: Any, knowledge: Knowledge, text: str, name: str) -> None:
    """Also in a numbered paragraph, behind a sentence of its own."""
    strip, found = _found(build, knowledge, text)
    assert within(found, strip.view.index(name)) is not None


def test_an_item_with_its_own_contact_stays(build: Any, knowledge: Knowledge) -> None:
    """The number in "1. Mr. A, Judge. Contact: …" is his own."""
    strip, found = _found(build, knowledge, "1. Mr. Paul REED, Judge of the Court. Contact: +47 22 24 36 00")
    assert within(found, strip.view.index("+47")) is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Protocol contact at Vienna airport: Mr. Ben Stone, Assistant Private Secretary."),
        ("en", "Contact on arrival: Mr. Ben Stone, Third Secretary."),
        ("fr", "Contact à l'aéroport : M. Ben Stone, attaché."),
        ("es", "Contacto en el aeropuerto: Sr. Ben Stone, Agregado."),
        ("ru", "Контакт в аэропорту: г-н Ben Stone, атташе."),
    ],
)
def test_who_waits_at_the_airport_does_not_come(build: Any, knowledge: Knowledge, language: str, line: str) -> None:
    """He is a contact, whatever he is in charge of."""
    strip, found = _found(build, knowledge, f"1. Ms. Ada Brook, Judge\n\n{line}", language)
    assert within(found, strip.view.index("Ben Stone")) is not None


@pytest.mark.parametrize(
    ("first", "body", "second"),
    [
        ("1. Mr. Ravi Baskov, Ambassador,", "Permanent Mission of Norland", "2. Ms. Ilse Marenko, Judge"),
        ("1. M. Paul Roux, Ambassadeur,", "Mission permanente de la Norlande", "2. Mme Léa Petit, juge"),
        ("1. Sr. Juan Mora, Embajador,", "Misión Permanente de Norlandia", "2. Sra. Ana Paz, Jueza"),
        ("1. г-жа Анна Пак, советник,", "Постоянное представительство Норландии", "2. г-н Иван Котов, атташе"),
        ("1. السيدة منى حداد، مستشارة،", "البعثة الدائمة لنورلاند", "2. السيد علي حسن، قاض"),
    ],
)
def test_a_mission_behind_a_comma_is_its_delegate_s(delegates_of_mail: Any, first: str, body: str, second: str) -> None:
    """On the line below the comma it is where he works, and the number is his; below a whole entry it is the Mission's own."""
    text = f"CU 2009/33 (A)\n\n{first}\n{body} - Tel.: +43 1 505 43 21\n\n{second}\n"
    one, _ = delegates_of_mail(text)
    assert (one.organisation.value, [phone.value for phone in one.phones]) == (body, ["+4315054321"])
    one, _ = delegates_of_mail(f"CU 2009/33 (A)\n\n{second}\n\n{first.rstrip(',،')}\n\n{body} - Tel.: +43 1 505 43 21\n")
    assert not one.phones


def test_below_a_list_whose_items_end_in_commas_it_is_the_mission_s_own(delegates_of_mail: Any) -> None:
    """The comma of the last item tells nothing then."""
    text = "- Mr. Jon Baskov, Director,\n- Ms. Una Marenko, Counsellor,\nPermanent Mission of Norland, Tel.: +43 1 505 43 21\n"
    *_, last = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}")
    assert (last.organisation.value, last.phones) == (None, ())


@pytest.mark.parametrize(
    "text",
    [
        "Many thanks. Kindly add one more person to our delegation:\n\nMs. Ada Brook, Judge",
        "Merci beaucoup. Notre délégation sera composée de :\n\nMme Ada Brook, juge",
        "谢谢。请增加：\n\n李红女士，司法部处长",
    ],
)
def test_thanks_before_what_leads_a_list_in_close_nothing(delegates_of_mail: Any, text: str) -> None:
    """What stands below the colon is the list, not who signs."""
    assert len(delegates_of_mail(f"{text}\n")) == 1


@pytest.mark.parametrize(
    ("language", "leave"),
    [
        ("fr", "Nous vous prions d'agréer, Madame, Monsieur, nos salutations distinguées."),
        ("fr", "Agréez, Monsieur, l'expression de mes sentiments les meilleurs."),
        ("es", "Aprovechamos la ocasión para saludarles."),
        ("en", "We avail ourselves of this opportunity to renew our assurances."),
        ("en", "I take this opportunity to convey my best regards."),
        ("ru", "Пользуемся случаем, чтобы выразить наше уважение."),
        ("ru", "Просим принять наши уверения в уважении."),
    ],
)
def test_a_letter_takes_leave_in_the_first_person(build: Any, knowledge: Knowledge, language: str, leave: str) -> None:
    """An office that writes "we" closes as a Mission does: who signs below is no delegate."""
    text = f"Ms. Dora Slanek, Judge, will attend.\n\n{leave}\n\nMinistry of Justice\nMaria Holm\nDirector"
    strip, found = _found(build, knowledge, text, language)
    assert within(found, strip.view.index("Maria Holm")) is not None
    assert within(found, strip.view.index("Dora Slanek")) is None


def test_an_item_that_begins_with_a_courtesy_form_greets_nobody(build: Any, knowledge: Knowledge) -> None:
    """The name was taken for "on" and "good", of which greetings are made, and he who bears it was lost without a word."""
    strip, found = _found(build, knowledge, "1- السيدة منى حداد\nقاضية\n2- السيد علي حسن\nمدع عام", "ar")
    assert within(found, strip.view.index("علي حسن")) is None
