"""Every body and attachment of a letter becomes a document of pages, one page at a time; nothing stops the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from config.knowledge import Knowledge
from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.mail import Attachment, Letter
from models.page import Document, Page, Transcript
from pipeline.reading.foreign import Here, Item, Reader, Told
from pipeline.reading.limits.allowance import Allowance
from pipeline.reading.pages import ReadOnce
from pipeline.reading.pictures.raster import Raster
from pipeline.reading.recognise import recognised
from pipeline.reading.text.language import language_of
from pipeline.reading.text.missing import missing_pages

HERE = Here()
_LATE = frozenset({ProblemCode.ATTACHMENT_TIMED_OUT, ProblemCode.READING_TIMED_OUT})


def transcribe(
    letter: Letter, settings: ReadingSettings, knowledge: Knowledge, reader: Reader = HERE, allowance: Allowance | None = None
) -> Transcript:
    """Return all that can be read in the letter: its bodies, then its attachments, in their order.

    Args:
        letter: the message opened.
        settings: limits of pages, pixels and time.
        knowledge: to tell languages.
        reader: who parses what strangers sent.
        allowance: what is left of the message's time and pages; None: all of it.
    """
    allowance = allowance or Allowance(settings)
    documents: list[Document] = []
    problems: list[Problem] = []
    for body in letter.bodies:
        for item in _within(reader.body(body, settings, allowance.seconds), allowance, settings):
            if isinstance(item, Problem):
                problems.append(replace(item, where=f"text {body.part}"))
            elif isinstance(item, Page):
                documents.append(Document(body.part, None, "", "html" if body.html else "text", (_known(item, knowledge),)))
    # The same file twice says nothing new.
    different = list({attachment.sha256: attachment for attachment in reversed(letter.attachments)}.values())[::-1]
    for index, attachment in enumerate(different):
        if not allowance.seconds:
            problems.append(_given_up(different[index:], settings))
            break
        document, troubles = _document(attachment, settings, knowledge, reader, allowance, len(different) - index)
        problems.extend(troubles)
        if document:
            documents.append(document)
    if not documents and not letter.problems and not problems:
        problems.append(Problem(ProblemCode.NOTHING_TO_READ, "this message", "The message holds no text and no document."))
    return Transcript(tuple(documents), tuple(problems))


def _document(
    attachment: Attachment,
    settings: ReadingSettings,
    knowledge: Knowledge,
    reader: Reader,
    allowance: Allowance,
    waiting: int,
) -> tuple[Document | None, tuple[Problem, ...]]:
    where = _place(attachment)
    pages: list[Page] = []
    problems: list[Problem] = []
    form, blank = "", 0
    for item in _within(reader.pages(attachment.data, settings, allowance.share(waiting)), allowance, settings):
        if isinstance(item, Told):
            form = item.format
            continue
        result = _recognised(item, allowance.settings(), knowledge) if isinstance(item, Raster) else item
        if isinstance(result, ReadOnce):
            problems.append(_at(where, result.problem))
            result = result.page
        if isinstance(result, Page):
            pages.append(_known(result, knowledge))
        elif result is None:
            blank += 1
        else:
            if result.code in _LATE:
                allowance.disappoint()
            problems.append(_at(where, result))
    problems.extend(replace(problem, where=where) for problem in missing_pages(pages, blank))
    if not pages and not problems:
        detail = "The attachment's pages are blank." if blank else "The attachment holds no text."
        problems.append(Problem(ProblemCode.ATTACHMENT_EMPTY, where, detail))
    if not pages:
        return None, tuple(problems)
    return Document(attachment.part, attachment.sha256, attachment.untrusted_name, form, tuple(pages)), tuple(problems)


def _within(items: Iterator[Item], allowance: Allowance, settings: ReadingSettings) -> Iterator[Item]:
    """Yield the items of an attachment as long as the message has time and pages left."""
    for item in items:
        if isinstance(item, Page | Raster):
            if not allowance.seconds:
                limit = settings.message_reading_seconds
                detail = (
                    f"Its pages from {item.number} on were not read: the message's time was over "
                    f"(reading.message_reading_seconds = {limit})."
                )
                yield Problem(ProblemCode.READING_TIMED_OUT, "", detail)
                return
            if not allowance.page():
                limit = settings.message_pages_max
                detail = (
                    f"Its pages from {item.number} on were not read: the message has more than {limit} pages "
                    "(reading.message_pages_max)."
                )
                yield Problem(ProblemCode.PAGES_TOO_MANY, "", detail)
                return
            if isinstance(item, Page) and not allowance.letters(len(item.text)):
                limit = settings.message_max_letters
                detail = (
                    f"Its pages from {item.number} on were left out: the message has more than {limit} typed letters "
                    "(reading.message_max_letters)."
                )
                yield Problem(ProblemCode.ATTACHMENT_TOO_LARGE, "", detail)
                return
        yield item


def _place(attachment: Attachment) -> str:
    return f"attachment {attachment.part}" + (f" ({attachment.untrusted_name})" if attachment.untrusted_name else "")


def _at(where: str, problem: Problem) -> Problem:
    """Return the problem of an attachment with the place of that before its own."""
    return replace(problem, where=f"{where}, {problem.where}" if problem.where else where)


def _given_up(rest: list[Attachment], settings: ReadingSettings) -> Problem:
    limit = settings.message_reading_seconds
    detail = (
        f"Reading took longer than reading.message_reading_seconds = {limit}; {len(rest)} attachments were not read, "
        f"from {_place(rest[0])} on."
    )
    return Problem(ProblemCode.READING_TIMED_OUT, "this message", detail)


def _recognised(raster: Raster, settings: ReadingSettings, knowledge: Knowledge) -> Page | ReadOnce | Problem | None:
    """Return what a picture yields; whatever the picture libraries raise on it costs this page only."""
    try:
        return recognised(raster, settings, knowledge)
    except Exception as error:  # noqa: BLE001 - odd pictures make OpenCV and the engines raise their own kinds
        detail = f"The page could not be read ({type(error).__name__}: {error})."
        return Problem(ProblemCode.PAGE_UNREADABLE, f"page {raster.number}", detail)


def _known(page: Page, knowledge: Knowledge) -> Page:
    """Return the page with its language."""
    return page if page.language else replace(page, language=language_of(page.text, knowledge))
