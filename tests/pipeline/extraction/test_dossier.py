"""Which document is what."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from pipeline.extraction.dossier import Part, dossier

NOTE = "The Embassy of Kenya presents its compliments to the Secretariat and will be represented by Ms. Wanjiru Kamau."
COVER = "Dear colleagues,\n\nPlease find attached our note.\n\nBest regards\nPeter Otieno"
INVITATION = "The Secretary-General of the United Nations presents his compliments to the Permanent Missions and has the honour to invite Governments."


def _parts(build: Any, knowledge: Knowledge, *documents: Any, **headers: str) -> list[Part]:
    return [sheet.part for sheet in dossier(build.letter(**headers), build.transcript(*documents), knowledge)]


def test_a_note_and_its_covering_mail(build: Any, knowledge: Knowledge) -> None:
    """The attachment is the reply and the mail only covers it."""
    assert _parts(build, knowledge, build.body(COVER), build.document(NOTE)) == [Part.COVER, Part.NOTE]


def test_a_mail_that_is_the_reply(build: Any, knowledge: Knowledge) -> None:
    """A body without attachments is the reply, however it is worded."""
    assert _parts(build, knowledge, build.body(NOTE)) == [Part.NOTE]
    assert _parts(build, knowledge, build.body("Hello, Ms. Kamau is coming.")) == [Part.NOTE]


def test_our_invitation_sent_back(build: Any, knowledge: Knowledge) -> None:
    """The secretariat's own note is no reply, wherever it stands among the attachments."""
    assert _parts(build, knowledge, build.document(INVITATION), build.document(NOTE)) == [Part.INVITATION, Part.NOTE]


def test_lists_and_forms(build: Any, knowledge: Knowledge) -> None:
    """A table with a column of names, and a registration form, are lists."""
    table = build.document("No.\tName\tTitle\n1\tWanjiru Kamau\tState Counsel")
    form = build.document("REGISTRATION FORM\n\nFamily name: Kamau\nFirst name: Wanjiru\nE-mail: kamau@example.org")
    assert _parts(build, knowledge, build.body(COVER), table, form) == [Part.COVER, Part.LIST, Part.LIST]


def test_foreign_documents(build: Any, knowledge: Knowledge) -> None:
    """A curriculum vitae and a passport are neither reply nor list."""
    vitae = build.document("CURRICULUM VITAE\n\nName: Wanjiru Kamau\nBorn 1965 in Nakuru")
    passport = build.document(
        "REPUBLIC OF KENYA\nP<KENKAMAU<<WANJIRU<<<<<<<<<<<<<<<<<<<<<<<<<<\nA123456784KEN6503121F1907262<<<<<<<<<<<<<<04"
    )
    assert _parts(build, knowledge, build.document(NOTE), vitae, passport) == [Part.NOTE, Part.FOREIGN, Part.FOREIGN]


def test_a_reply_with_biographies_below(build: Any, knowledge: Knowledge) -> None:
    """A reply that goes on with biographies is one; below biographies alone an announcement is none."""
    reply = build.document("事由：CU 2009/33 (A)\n公安部推荐处长孙立明先生作为专家参加上述会议。\n专家简历\n孙立明，1962年生。")
    vitae = build.document("个人简历\n孙立明，1962年生。2005年推荐处长孙立明先生作为专家参加会议。")
    assert _parts(build, knowledge, reply, vitae) == [Part.NOTE, Part.FOREIGN]


def test_quoted_mail_is_cut(build: Any, knowledge: Knowledge) -> None:
    """Of a body only the writer's own words are left; what was cut is kept beside it."""
    body = build.body(NOTE + "\n\n> Contact: Ms. Anna Berger, CU 2009/33 (A)")
    (sheet,) = dossier(build.letter(), build.transcript(body), knowledge)
    assert sheet.part is Part.NOTE
    assert "Berger" not in sheet.document.pages[0].text
    assert "CU 2009/33 (A)" in sheet.quoted


def test_a_forwarded_note_is_the_reply(build: Any, knowledge: Knowledge) -> None:
    """A colleague who forwards the Mission's note adds nothing: the forwarded text is read, the covering words are not."""
    header = "-----Original Message-----\nFrom: Registry <r@example.org>\nSent: 12 March 2009 09:10\nTo: Office\nSubject: Note"
    body = build.body(f"FYI\nPeter Otieno\n\n{header}\n\n{NOTE}")
    sheet, cover = dossier(build.letter(), build.transcript(body), knowledge)
    assert (sheet.part, cover.part) == (Part.NOTE, Part.COVER)
    assert "Kamau" in sheet.document.pages[0].text
    assert "Otieno" not in sheet.document.pages[0].text
    assert "Otieno" in cover.document.pages[0].text


def test_our_mail_quoted_below_a_short_answer(build: Any, knowledge: Knowledge) -> None:
    """A short answer above the secretariat's own mail stays the reply."""
    header = "From: Secretariat <s@example.org>\nSent: 4 March 2009 16:12\nTo: Missions\nSubject: Invitation"
    (sheet,) = dossier(build.letter(), build.transcript(build.body(f"Noted, thank you.\n\n{header}\n\n{INVITATION}")), knowledge)
    assert "Noted" in sheet.document.pages[0].text
    assert "Secretary-General" in sheet.quoted


def test_delivery_reports(build: Any, knowledge: Knowledge) -> None:
    """Nothing in a delivery report is a reply, not even the mail that it brings back."""
    parts = _parts(build, knowledge, build.body("Delivery failed"), build.body(NOTE), content_type="multipart/report")
    assert parts == [Part.FOREIGN, Part.FOREIGN]


def test_order_does_not_matter(build: Any, knowledge: Knowledge) -> None:
    """Each document's part is the same in any order of the attachments."""
    one, other = build.document(NOTE), build.document(INVITATION)
    forward = _parts(build, knowledge, one, other)
    assert _parts(build, knowledge, other, one) == forward[::-1]


MAIL_ABOVE = (
    "-------- Пересланное сообщение --------\nОт: Департамент\nДата: 24 марта 2009 г. 9:12\nКому: Посольство\nТема: Участие"
)


def test_a_mail_passed_on_that_announces_persons_without_a_list(build: Any, knowledge: Knowledge) -> None:
    """Posts, bodies and names on lines below what announces them are the reply; whom the mail above names comes too."""
    told = "В работе примут участие:\n\nПредседатель Комитета\nГенеральная прокуратура\nг-н Абдрахманов Нурлан Серикболович"
    above = "Пересылаю ответ. Прошу зарегистрировать обоих.\n\nС уважением,\nАлия Сейткали"
    sheet, cover = dossier(build.letter(), build.transcript(build.body(f"{above}\n\n{MAIL_ABOVE}\n\n{told}")), knowledge)
    assert "Абдрахманов" in sheet.document.pages[0].text
    assert cover.part is Part.COVER
    own = "Прошу зарегистрировать: г-жа Токтарова Динара Маратовна, эксперт, Министерство юстиции"
    below, above = dossier(build.letter(), build.transcript(build.body(f"{own}\n\n{MAIL_ABOVE}\n\n{told}")), knowledge)
    assert "Абдрахманов" in below.document.pages[0].text
    assert "Токтарова" in above.document.pages[0].text
    assert (below.part, below.news_below, above.part) == (Part.NOTE, True, Part.NOTE)


BELOW = "\n\nFrom: {who} <a@b.example>\nSent: 1 April 2009 10:12\nTo: Vienna\nSubject: CU 2009/33 (A)\n\nKenya will be represented by:\n1. Ms. Ada Brook, Judge, High Court\n2. Mr. Ben Stone, Inspector, Police"


def test_a_list_below_words_that_take_it_back_is_no_reply(build: Any, knowledge: Knowledge) -> None:
    """Nobody comes, or the same person corrects what he wrote; what is passed on with thanks, or with "nobody else", stays."""
    for above, who, kept in (
        ("Sorry, in the end nobody will attend the meeting.", "Desk", False),
        ("A mistake was made in the second name: it should read Mr. Ben Storne.\n\nAnn Marsh", "Ann Marsh", False),
        ("Please see below. Nobody else will attend.\n\nAnn Marsh", "Ann Marsh", True),
    ):
        sheets = dossier(build.letter(), build.transcript(build.body(above + BELOW.format(who=who))), knowledge)
        assert any("Ada Brook" in page.text for sheet in sheets for page in sheet.document.pages) is kept


def test_documents_only_spoken_of(build: Any, knowledge: Knowledge) -> None:
    """A list whose first sentence speaks of hotels or passports is a list all the same; a heading in small letters still tells."""
    table = "\n\nNo.\tSurname\tFirst name\tTitle\n1\tKAMAU\tWanjiru\tState Counsel"
    spoken = build.document("The details below are given for the purposes of badges, DSA and\nhotel reservation." + table)
    headed = build.document("Hotel reservation for the delegation" + table)
    small = build.document("Annex: curriculum vitae\n\nName: Wanjiru Kamau\nBorn 1965 in Nakuru")
    assert _parts(build, knowledge, build.body(COVER), spoken) == [Part.COVER, Part.LIST]
    assert _parts(build, knowledge, build.document(NOTE), headed, small) == [Part.NOTE, Part.FOREIGN, Part.FOREIGN]


def test_a_trail_in_which_two_mails_announce_somebody(build: Any, knowledge: Knowledge) -> None:
    """Of the mails below each other the latest that names somebody is read; that an older one names others is told."""
    above = "Les reenvío lo recibido de la capital. Agradeceré que se les registre.\n\nSaludos,\nPaola Rivas"
    head = "{}De: {} <{}@mre.example>\n{}Para: Paola Rivas\n{}Fecha: 25 de marzo de 2009 19:44\n{}Asunto: Reunión"
    first = head.format("> ", "Bruno Gil", "bgil", "> ", "> ", "> ")
    first += "\n>\n> De nuestro lado asistirá la Lic. Guadalupe Olvera, Subdirectora, Secretaría de Relaciones Exteriores."
    second = head.format(">> ", "Arturo Paz", "apaz", ">> ", ">> ", ">> ")
    second += "\n>>\n>> Por la Procuraduría asistirá el Mtro. Felipe Lozada, Titular de la Unidad, Procuraduría General."
    told, _ = dossier(build.letter(), build.transcript(build.body(f"{above}\n\n{first}\n>\n{second}")), knowledge)
    assert "Olvera" in told.document.pages[0].text
    assert told.news_below
    told, _ = dossier(build.letter(), build.transcript(build.body(f"{above}\n\n{first}")), knowledge)
    assert not told.news_below


def test_a_sentence_like_a_heading_makes_no_list(build: Any, knowledge: Knowledge) -> None:
    """Words like "ni otro representante de mi Gobierno" are near a heading "representantes", and the letter was taken for a list."""
    letter = (
        "Tengo a bien avisar recibo.\n\nCon pesar le informo que ni la Fiscal ni otro representante de mi Gobierno podrá viajar."
    )
    assert _parts(build, knowledge, build.body(COVER), build.document(letter)) == [Part.COVER, Part.NOTE]
    bare = "Agradezco su nota. Lamentablemente ni la Fiscal ni otro representante de mi Gobierno podrá viajar."
    assert _parts(build, knowledge, build.body(COVER), build.document(bare)) == [Part.COVER, Part.NOTE]
