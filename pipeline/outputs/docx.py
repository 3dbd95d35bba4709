"""The provisional list of participants as a Word document, in the layout of the United Nations.

States in the alphabetical order of their English names, the head of delegation first, then the State's own order; observers and
organisations after; what waits for a person stands at the end and is seated nowhere, and behind it the delegations that keep
their seats although a later note leaves open who comes.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from config.wording import list_wordings
from models.invitation import Invitation
from pipeline.filing.lineage import Person
from pipeline.filing.participants import HEAD, Seats, display_name, is_chinese, seating, text
from pipeline.filing.questions import OF_THE_SEATED, Question, whole
from pipeline.filing.whole import whole_file
from pipeline.outputs import Occasion, Output, Record

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

LEFT_TO_RIGHT_MARK = "\u200e"
FONTS = {"zh": "SimSun", "ar": "Traditional Arabic"}  # what Word has for the script; elsewhere the document's own font


def write(records: Iterable[Record], path: Path, occasion: Occasion) -> int:
    """Write the list, a part for each invitation, and return the number of persons seated."""
    from docx import Document

    records = list(records)
    page = _Paper(Document(), occasion)
    seated = 0
    by_reference: dict[str, list[Seats]] = {}
    for seats in seating(records, occasion.english_name):
        by_reference.setdefault(seats.delegation.reference, []).append(seats)
        seated += len(seats.seated)
    latest = max((record["received_at"] or "" for record in records), default="")[:10]
    for number, (reference, delegations) in enumerate(by_reference.items()):
        page.meeting(reference, delegations, latest, new_page=number > 0)
    if not by_reference:
        page.line(page.words.title, "Title")
        page.line(page.words.nobody)
    memory = io.BytesIO()
    page.document.save(memory)
    with whole_file(path) as file:
        file.write(memory.getvalue())
    return seated


class _Paper:
    """The document while it is written, in one language."""

    def __init__(self, document: Any, occasion: Occasion) -> None:
        from docx.oxml.ns import qn
        from docx.shared import Pt, RGBColor

        self.document, self._occasion = document, occasion
        self.words = occasion.words
        self._leftward = self.words.direction == "rtl"
        normal = document.styles["Normal"]
        normal.font.name, normal.font.size = "Times New Roman", Pt(11)
        normal.paragraph_format.space_after = Pt(4)
        for name, size, before in (("Title", 16, 0), ("Heading 1", 13, 18), ("Heading 2", 11, 12)):
            style = document.styles[name]
            style.font.size, style.font.bold, style.font.color.rgb = Pt(size), True, RGBColor(0, 0, 0)
            style.font.cs_bold = True  # Arabic letters have a weight and a size of their own; the template's are others
            style.element.get_or_add_rPr().xpath("w:szCs")[0].set(qn("w:val"), str(2 * size))
            style.paragraph_format.keep_with_next = True
            style.paragraph_format.space_before = Pt(before)
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for kind in ("ascii", "hAnsi", "eastAsia", "cs"):  # the template names fonts of its theme, which go before others
                fonts.attrib.pop(qn(f"w:{kind}Theme"), None)
                fonts.set(qn(f"w:{kind}"), "Times New Roman")
            for border in style.element.xpath("w:pPr/w:pBdr"):
                border.getparent().remove(border)

    def meeting(self, reference: str, delegations: list[Seats], latest: str, *, new_page: bool) -> None:
        """Write the part of one invitation."""
        # A break in a paragraph of its own would leave a white page wherever the part before fills its last one.
        self.line(self.words.title, "Title").paragraph_format.page_break_before = new_page or None
        invitation = self._occasion.invitation(reference)
        if invitation is not None:
            self.line(title(invitation, self._occasion.language), bold=True)
            days = f"{self._day(invitation.starts.isoformat())} – {self._day(invitation.ends.isoformat())}"
            self.line(f"{invitation.place}{self.words.comma}{days}")
        self.line(reference)
        self.line(self.words.provisional.format(date=self._day(latest)), italic=True)
        states = [seats for seats in delegations if seats.delegation.state and seats.seated]
        others = [seats for seats in delegations if not seats.delegation.state and seats.seated]
        for heading, group in ((self.words.states, states), (self.words.others, others)):
            if group:
                self.line(heading, "Heading 1")
            for seats in group:
                self._delegation(seats)
        for heading, seated in ((self.words.waiting, False), (self.words.unsettled, True)):
            told = [
                (seats, [each for each in seats.questions if (each.doubt in OF_THE_SEATED) is seated]) for seats in delegations
            ]
            self._open(heading, [(seats, questions) for seats, questions in told if questions])

    def _day(self, iso: str) -> str:
        """Return the day so that it reads 2009-03-04 also behind Arabic letters, where its parts would change places."""
        return LEFT_TO_RIGHT_MARK + iso if self._leftward else iso

    def _delegation(self, seats: Seats) -> None:
        self.line(self._name(seats), "Heading 2")
        for person in seats.seated:
            self.line(entry(person, self._occasion.language))

    def _open(self, heading: str, delegations: list[tuple[Seats, list[Question]]]) -> None:
        if not delegations:
            return
        self.line(heading, "Heading 1")
        for seats, questions in delegations:
            self.line(self._name(seats), "Heading 2")
            for question in questions:
                self.line(whole(question, self._occasion.language), italic=True)

    def _name(self, seats: Seats) -> str:
        state = seats.delegation.state
        return self._occasion.state_name(state) if state else seats.delegation.organisation

    def line(self, content: str, style: str | None = None, *, bold: bool = False, italic: bool = False) -> Paragraph:
        """Write one paragraph, from right to left where the language is, and return it."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        paragraph: Paragraph = self.document.add_paragraph(style=style)
        run = paragraph.add_run(printable(content))
        run.bold, run.italic = bold or None, italic or None
        run.font.cs_bold = run.bold  # Arabic letters have no slanted form
        properties = run._element.get_or_add_rPr()  # noqa: SLF001 - python-docx has no public way to these properties
        font = FONTS.get(self._occasion.language)
        if font:
            fonts = properties.get_or_add_rFonts()
            fonts.set(qn("w:eastAsia"), font)
            fonts.set(qn("w:cs"), font)
        if self._leftward:
            bidi = OxmlElement("w:bidi")
            paragraph._p.get_or_add_pPr().insert_element_before(bidi, "w:spacing", "w:ind", "w:jc", "w:rPr")  # noqa: SLF001
            properties.append(OxmlElement("w:rtl"))
        return paragraph


def entry(person: Person, language: str) -> str:
    """Return "Ms. Given FAMILY, Head of delegation, Functional title, Institution", the office's own words in this language."""
    fields = person.fields
    name, honorific = display_name(person.name), text(fields["honorific"])
    if is_chinese(name) and is_chinese(honorific):  # 苏海龙先生; but Mr. 苏海龙
        name += honorific
    elif honorific:
        name = f"{honorific} {name}"
    words = list_wordings()[language]
    head = words.head if text(fields["role"]) == HEAD else ""
    return words.comma.join(filter(None, (name, head, text(fields["title"]), text(fields["organisation"]))))


def printable(content: str) -> str:
    """Return the text without characters that XML does not know."""
    return "".join(letter for letter in content if letter in "\t\n" or (letter >= " " and letter not in "\x7f\ufffe\uffff"))


def title(invitation: Invitation, language: str) -> str:
    """Return the meeting's title in a language; else in English, or in any."""
    titles = dict(invitation.titles)
    return titles.get(language) or titles.get("en") or next(iter(titles.values()), invitation.reference)


OUTPUT = Output("docx", "the provisional list of participants, as Word shows it", write)
