"""Files: pictures of pages, cut-outs, originals, and our own style and script."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import FileResponse, Response
from starlette.exceptions import HTTPException

from models.errors import StoreError
from pipeline.filing.case import case
from pipeline.review.cutout import cut
from pipeline.review.desk.bench import Bench, bench
from pipeline.review.desk.pages import STATIC, static
from pipeline.review.desk.places import key_text, page_of
from pipeline.review.desk.visitor import Who

router = APIRouter()
At = Annotated[Bench, Depends(bench)]

# A picture is known by its hash: it never changes. Private: not for caches between.
FOR_EVER = {"cache-control": "private, max-age=31536000, immutable"}
FOR_ALL = {"cache-control": "public, max-age=31536000, immutable"}
# The first bytes of the two forms in which pages are kept.
_FORMS = ((b"RIFF", "image/webp"), (b"\x89PNG", "image/png"), (b"\xff\xd8", "image/jpeg"))


@router.get("/static/{digest}/{name}")
def own_file(digest: str, name: str) -> FileResponse:
    """Give out one of our own files; by name alone, never by path."""
    known = {path.name: path for path in STATIC.iterdir() if path.suffix in (".css", ".js", ".svg")}
    if name not in known or static(name) != f"/static/{digest}/{name}":
        raise HTTPException(404)
    return FileResponse(known[name], headers=FOR_ALL)


@router.get("/pictures/{sha256}")
def picture(_who: Who, at: At, sha256: str) -> Response:
    """Give out the picture of a page."""
    try:
        data = at.picture(sha256)
    except StoreError:
        raise HTTPException(404) from None
    form = next((form for start, form in _FORMS if data.startswith(start)), "application/octet-stream")
    return Response(data, media_type=form, headers=FOR_EVER)


@router.get("/messages/{sha256}/places/{key}")
def place(_who: Who, at: At, sha256: str, key: str) -> Response:
    """Give out the part of a page where a value was read, with a frame; for browsers without script."""
    with at.database.reading("looking a place up") as connection:
        found = case(connection, sha256)
    finding = next((finding for own, finding in found.findings.items() if key_text(own) == key), None)
    page = None if finding is None else page_of(finding, found.pages)
    sheet = None if page is None else found.pages[page]
    if finding is None or finding.where is None or finding.where.box is None or sheet is None or sheet.picture is None:
        raise HTTPException(404)
    try:
        cutouts = cut(at.picture(sheet.picture), [finding.where.box])
    except (StoreError, OSError):
        raise HTTPException(404) from None
    return Response(cutouts[0].data, media_type="image/webp", headers=FOR_EVER)


@router.get("/messages/{sha256}/original")
def original(_who: Who, at: At, sha256: str) -> Response:
    """Give out the message as it came, to be saved and opened with a mail program; the browser never shows it."""
    try:
        raw = at.original(sha256)
    except StoreError:
        raise HTTPException(404) from None
    headers = {"content-disposition": f'attachment; filename="{raw.sha256[:12]}.eml"', "content-security-policy": "sandbox"}
    return Response(raw.data, media_type="application/octet-stream", headers=headers)
