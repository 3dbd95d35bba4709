"""Every body and attachment of a letter becomes a document of pages, one page at a time; nothing stops the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from config.knowledge import Knowledge
from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.mail import Attachment, Body, Letter
from models.page import Document, Page, Transcript
from pipeline.reading.formats import Format, Yield, formats
from pipeline.reading.formats.html import page_of_html
from pipeline.reading.formats.text import page_of_text
from pipeline.reading.language import language_of
from pipeline.reading.missing import missing_pages
from pipeline.reading.raster import Raster
from pipeline.reading.recognise import recognised
from pipeline.reading.sniff import IN_WORDS, sniff


def transcribe(letter: Letter, settings: ReadingSettings, knowledge: Knowledge) -> Transcript:
    """Return all that can be read in the letter: its bodies, then its attachments, in their order.

    Args:
        letter: the message opened.
        settings: limits of pages, pixels and time.
        knowledge: to tell languages.
    """
    documents: list[Document] = []
    problems: list[Problem] = []
    for body in letter.bodies:
        page = _body(body)
        if page:
            documents.append(Document(body.part, None, "", "html" if body.html else "text", (_known(page, knowledge),)))
    seen: set[str] = set()
    for attachment in letter.attachments:
        if attachment.sha256 in seen:
            continue  # the same file twice says nothing new
        seen.add(attachment.sha256)
        document, troubles = _document(attachment, settings, knowledge)
        problems.extend(troubles)
        if document:
            documents.append(document)
    if not documents and not letter.problems and not problems:
        problems.append(Problem(ProblemCode.NOTHING_TO_READ, "this message", "The message holds no text and no document."))
    return Transcript(tuple(documents), tuple(problems))


def _body(body: Body) -> Page | None:
    return page_of_html(body.text) if body.html else page_of_text(body.text)


def _document(
    attachment: Attachment, settings: ReadingSettings, knowledge: Knowledge
) -> tuple[Document | None, tuple[Problem, ...]]:
    where = f"attachment {attachment.part}" + (f" ({attachment.untrusted_name})" if attachment.untrusted_name else "")
    fitting = [form for form in formats() if form.accepts(attachment.data)]
    if len(fitting) != 1:
        return None, (_unread(attachment, where, fitting),)
    pages: list[Page] = []
    problems: list[Problem] = []
    blank = 0
    for item in _guarded(fitting[0], attachment.data, settings):
        result = _recognised(item, settings, knowledge) if isinstance(item, Raster) else item
        if isinstance(result, Problem):
            problems.append(replace(result, where=f"{where}, {result.where}" if result.where else where))
        elif result:
            pages.append(_known(result, knowledge))
        else:
            blank += 1
    problems.extend(replace(problem, where=where) for problem in missing_pages(pages, blank))
    if not pages and not problems:
        problems.append(
            Problem(
                ProblemCode.ATTACHMENT_EMPTY,
                where,
                "The attachment's pages are blank." if blank else "The attachment holds no text.",
            )
        )
    if not pages:
        return None, tuple(problems)
    return Document(attachment.part, attachment.sha256, attachment.untrusted_name, fitting[0].name, tuple(pages)), tuple(problems)


def _unread(attachment: Attachment, where: str, fitting: list[Format]) -> Problem:
    kind = sniff(attachment.data)
    if kind == "empty":
        return Problem(ProblemCode.ATTACHMENT_EMPTY, where, "The attachment has no content.")
    if fitting:
        names = " and ".join(form.name for form in fitting)
        return Problem(ProblemCode.BUG, where, f"More than one format takes this attachment: {names}.")
    return Problem(
        ProblemCode.ATTACHMENT_UNKNOWN, where, f"The attachment is {IN_WORDS.get(kind, IN_WORDS['unknown'])}, which is not read."
    )


def _guarded(form: Format, data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
    """Yield what a format yields; whatever the libraries below it raise on foreign bytes ends this attachment only."""
    try:
        yield from form.pages(data, settings)
    except MemoryError:
        yield Problem(ProblemCode.ATTACHMENT_DAMAGED, "", "The attachment needs more memory than a worker may use.")
    except Exception as error:  # noqa: BLE001 - parsers of many libraries on a stranger's bytes: each raises its own kinds
        yield Problem(ProblemCode.ATTACHMENT_DAMAGED, "", f"The attachment cannot be read ({type(error).__name__}: {error}).")


def _recognised(raster: Raster, settings: ReadingSettings, knowledge: Knowledge) -> Page | Problem | None:
    """Return what a picture yields; whatever the picture libraries raise on it costs this page only."""
    try:
        return recognised(raster, settings, knowledge)
    except Exception as error:  # noqa: BLE001 - as above: odd pictures make OpenCV and the engines raise their own kinds
        detail = f"The page could not be read ({type(error).__name__}: {error})."
        return Problem(ProblemCode.PAGE_UNREADABLE, f"page {raster.number}", detail)


def _known(page: Page, knowledge: Knowledge) -> Page:
    """Return the page with its language."""
    return page if page.language else replace(page, language=language_of(page.text, knowledge))
