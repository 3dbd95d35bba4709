"""Pictures, originals and our own files."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from pipeline.review.desk.pages import STATIC, static


def test_a_picture_is_given_out_for_ever_and_to_nobody_between(browser: TestClient, message: str, pictures: Any) -> None:
    """It is known by its hash; caches of others must not keep it."""
    (sha256,) = pictures.kept
    answer = browser.get(f"/pictures/{sha256}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/webp")
    assert answer.headers["cache-control"] == "private, max-age=31536000, immutable"
    assert answer.content == pictures.kept[sha256]
    assert browser.get("/pictures/" + "0" * 64).status_code == 404
    assert message


def test_what_is_no_picture_is_never_shown_as_one(browser: TestClient, pictures: Any) -> None:
    """Whatever lay in the archive, the browser gets bytes."""
    sha256 = pictures.keep(b"<svg onload=alert(1)>")
    assert browser.get(f"/pictures/{sha256}").headers["content-type"] == "application/octet-stream"


def test_a_place_is_cut_out_for_browsers_without_script(browser: TestClient, message: str) -> None:
    """The part of the page with a frame; where there is no place there is no picture."""
    answer = browser.get(f"/messages/{message}/places/1-name-1")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/webp")
    assert answer.content[:4] == b"RIFF"
    assert browser.get(f"/messages/{message}/places/1-honorific-1").status_code == 404
    assert browser.get(f"/messages/{message}/places/nonsense").status_code == 404


def test_the_original_is_saved_and_never_shown(browser: TestClient, message: str) -> None:
    """What a stranger wrote does not run in the desk's name."""
    answer = browser.get(f"/messages/{message}/original")
    assert answer.headers["content-disposition"] == f'attachment; filename="{message[:12]}.eml"'
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-security-policy"] == "sandbox"
    assert browser.get("/messages/" + "f" * 64 + "/original").status_code == 404


@pytest.mark.parametrize("name", sorted(path.name for path in STATIC.iterdir()))
def test_our_own_files_are_served_by_name(browser: TestClient, name: str) -> None:
    """With their right type, under the address that their content makes."""
    answer = browser.get(static(name))
    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] in (
        "text/css",
        "text/javascript",
        "image/svg+xml",
        "application/javascript",
    )
    assert browser.get(f"/static/000000000000/{name}").status_code == 404


@pytest.mark.parametrize("name", ["../pages.py", "..%2fpages.py", "nothing.css"])
def test_no_path_leads_out_of_the_folder(browser: TestClient, name: str) -> None:
    """Only files that are in the folder, by their names."""
    assert browser.get(f"/static/000000000000/{name}").status_code == 404
