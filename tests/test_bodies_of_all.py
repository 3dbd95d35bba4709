"""Sentences that give one body to all whom a list names, above or below it, in six languages; all persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

LISTS = {
    "en": ("The following will attend:", "Ms. Ada Lind, Legal Adviser", "Mr. Bo Marsh, Judge"),
    "fr": ("Les personnes suivantes participeront :", "Mme Anne Petit, conseillère juridique", "M. Luc Aka, juge"),
    "es": ("Asistirán las siguientes personas:", "Sra. Ana Solís, asesora jurídica", "Sr. Luis Mora, juez"),
    "ru": ("В совещании примут участие:", "г-жа Котова Анна Павловна, юрисконсульт", "г-н Зорин Лев Ильич, судья"),
    "ar": ("سيشارك في الاجتماع:", "السيدة ليلى حداد، مستشارة قانونية", "السيد خالد الزعبي، قاضي"),
    "zh": ("以下人员将出席会议：", "李娜，处长", "王建国，副司长"),
}
BODIES = {
    "en": ("Customs Office",) * 3,
    "fr": ("Ministère de la justice",) * 3,
    "es": ("Ministerio de Justicia",) * 3,
    "ru": ("Министерства юстиции", "Министерство юстиции", "Министерстве юстиции"),
    "ar": ("وزارة العدل",) * 3,
    "zh": ("司法部",) * 3,
}
BELOW = {
    "en": [
        "All of them work for the {b}.",
        "All of them work at the {b}.",
        "All participants are from the {b}.",
        "They are staff of the {b}.",
        "The above persons belong to the {b}.",
        "Both belong to the {b}.",
        "Both are officials of the {b}.",
        "They both work for the {b}.",
        "Both work in the {b}.",
        "All of the above are employed by the {b}.",
        "They all come from the {b}.",
        "The two delegates represent the {b}.",
        "Both delegates are from the {b}.",
        "The delegates are staff members of the {b}.",
        "All delegates are officers of the {b}.",
        "These officials serve in the {b}.",
        "The above-mentioned are members of the {b}.",
        "Organization of both: {b}.",
        "Institution (for all): {b}",
        "All: {b}",
        "Both participants represent the {b}.",
        "The participants are all from the {b}.",
        "They come from the {b}.",
        "They work in the {b}.",
        "Our delegates are from the {b}.",
        "The members of the delegation are all officials of the {b}.",
    ],
    "fr": [
        "Tous travaillent au {b}.",
        "Tous deux travaillent au {b}.",
        "Tous les participants relèvent du {b}.",
        "Ces personnes appartiennent au {b}.",
        "Les deux relèvent du {b}.",
        "Les deux délégués sont du {b}.",
        "Ils sont tous deux fonctionnaires du {b}.",
        "Ils travaillent au {b}.",
        "Ces délégués sont issus du {b}.",
        "Les personnes susmentionnées relèvent du {b}.",
        "L'un et l'autre appartiennent au {b}.",
        "Tous sont des agents du {b}.",
        "Il s'agit de fonctionnaires du {b}.",
        "Tous les délégués proviennent du {b}.",
        "Les intéressés sont en poste au {b}.",
        "Institution (pour tous) : {b}",
        "Les participants représentent le {b}.",
        "Ils viennent du {b}.",
    ],
    "es": [
        "Todos trabajan en el {b}.",
        "Ambos trabajan en el {b}.",
        "Todos los participantes pertenecen al {b}.",
        "Dichas personas son funcionarios del {b}.",
        "Ambos pertenecen al {b}.",
        "Ambos son funcionarios del {b}.",
        "Los dos delegados son del {b}.",
        "Trabajan en el {b}.",
        "Los mencionados funcionarios prestan servicios en el {b}.",
        "Las personas arriba mencionadas pertenecen al {b}.",
        "Todos ellos laboran en el {b}.",
        "Se trata de funcionarios del {b}.",
        "Los participantes representan al {b}.",
        "Todos los delegados provienen del {b}.",
        "Ambos delegados representan al {b}.",
        "Institución (para todos): {b}",
        "Los citados son servidores del {b}.",
    ],
    "ru": [
        "Все они являются сотрудниками {b}.",
        "Оба являются сотрудниками {b}.",
        "Все участники представляют {n}.",
        "Оба участника представляют {n}.",
        "Они работают в {p}.",
        "Оба работают в {p}.",
        "Указанные лица являются сотрудниками {b}.",
        "Вышеуказанные лица работают в {p}.",
        "Они — сотрудники {b}.",
        "Все делегаты — сотрудники {b}.",
        "Оба — из {b}.",
        "Все — сотрудники {b}.",
        "Делегаты представляют {n}.",
        "Место работы обоих — {n}.",
    ],
    "ar": [
        "جميعهم يعملون في {b}.",
        "كلاهما يعملان في {b}.",
        "كلاهما من {b}.",
        "جميع المشاركين من {b}.",
        "وهما من موظفي {b}.",
        "المذكوران أعلاه يعملان في {b}.",
        "وجميعهم من منسوبي {b}.",
        "المشاركان من {b}.",
        "ينتمي المشاركون إلى {b}.",
        "هؤلاء المندوبون من {b}.",
        "المذكورون أعلاه من {b}.",
    ],
    "zh": [
        "以上人员均来自{b}。",
        "上述人员均为{b}工作人员。",
        "二人均来自{b}。",
        "两人均为{b}官员。",
        "均为{b}工作人员。",
        "两位代表均来自{b}。",
        "他们都在{b}工作。",
        "上述二人均供职于{b}。",
        "以上均为{b}人员。",
        "以上代表均隶属于{b}。",
        "所有代表均来自{b}。",
        "单位均为{b}。",
    ],
}
ABOVE = {
    "en": [
        "The {b} has designated the following persons:",
        "The {b} has nominated the following:",
        "The {b} will send the following officials:",
        "From the {b} the following will attend:",
        "The following will attend from the {b}:",
        "The {b} will be represented by:",
        "The following staff of the {b} will attend:",
        "The {b} wishes to register:",
        "On behalf of the {b} the following will participate:",
        "Participants from the {b}:",
        "The delegation of the {b}:",
        "Delegates of the {b}:",
        "The {b} proposes the following participants:",
    ],
    "fr": [
        "Le {b} a désigné les personnes suivantes :",
        "Pour le {b} participeront :",
        "Le {b} enverra les fonctionnaires suivants :",
        "Le {b} sera représenté par :",
        "Participants du {b} :",
        "Le {b} souhaite inscrire :",
        "Au nom du {b} participeront :",
        "La délégation du {b} :",
        "Délégués du {b} :",
        "Pour le {b} :",
        "Le {b} propose les participants suivants :",
    ],
    "es": [
        "El {b} ha designado a las siguientes personas:",
        "Por el {b} asistirán:",
        "El {b} enviará a los siguientes funcionarios:",
        "El {b} estará representado por:",
        "Participantes del {b}:",
        "Los siguientes funcionarios del {b} asistirán:",
        "En representación del {b} participarán:",
        "La delegación del {b}:",
        "Delegados del {b}:",
        "Por el {b}:",
        "El {b} propone a los siguientes participantes:",
    ],
    "ru": [
        "{n} назначило следующих лиц:",
        "{n} направляет:",
        "От {b} примут участие:",
        "{n} будут представлять:",
        "Участники от {b}:",
        "Следующие сотрудники {b} примут участие:",
        "Делегация {b}:",
        "{n} просит зарегистрировать:",
        "От {b}:",
    ],
    "ar": [
        "رشحت {b} الأشخاص التالية أسماؤهم:",
        "من {b} سيشارك:",
        "ستوفد {b}:",
        "يمثل {b}:",
        "المشاركون من {b}:",
        "سيشارك الموظفون التالية أسماؤهم من {b}:",
        "وفد {b}:",
        "مندوبو {b}:",
        "عن {b}:",
    ],
    "zh": [
        "{b}指派以下人员：",
        "{b}将派以下人员出席：",
        "{b}提名以下人员：",
        "{b}参会人员：",
    ],
}


def _bodies(delegates_of_mail: Any, text: str) -> list[Any]:
    return [person.organisation for person in delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")]


def _with_body(language: str, sentence: str) -> str:
    of, plain, at = BODIES[language]
    return sentence.format(b=of, n=plain, p=at)


@pytest.mark.parametrize(("language", "sentence"), [(one, said) for one, sentences in BELOW.items() for said in sentences])
def test_a_sentence_below_the_list_gives_the_body(delegates_of_mail: Any, language: str, sentence: str) -> None:
    """Each entry ends before it: the body was lost in silence."""
    announced, one, other = LISTS[language]
    told = _bodies(delegates_of_mail, f"{announced}\n\n1. {one}\n2. {other}\n\n{_with_body(language, sentence)}")
    assert [body.value in BODIES[language] for body in told] == [True, True]


@pytest.mark.parametrize(("language", "sentence"), [(one, said) for one, sentences in ABOVE.items() for said in sentences])
def test_a_sentence_above_the_list_gives_the_body(delegates_of_mail: Any, language: str, sentence: str) -> None:
    """Who sends somebody may send others' people: a person is asked, unless the sentence says where they are from."""
    _, one, other = LISTS[language]
    told = _bodies(delegates_of_mail, f"{_with_body(language, sentence)}\n\n1. {one}\n2. {other}")
    assert [body.value in BODIES[language] for body in told] == [True, True]
