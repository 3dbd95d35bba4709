"""Whether who signs a mail wrote the one below it too. All persons are invented."""

from __future__ import annotations

import pytest

from pipeline.extraction.correspondence.wrote_before import wrote_before


@pytest.mark.parametrize(
    ("signed", "header"),
    [
        (["Nobody comes.", "Ada Brook", "First Secretary"], ["From: Ada Brook", "Date: 1 April 2009"]),
        (["Regards", "Ada Brook"], ["On 31/03/2009 16:20, A. Brook wrote:"]),
        (["BROOK Ada"], ["From: Ada Brook"]),
        (["谢谢！", "陈立"], ["发件人：陈立", "时间：2009年4月3日"]),
    ],
)
def test_who_signs_wrote_before(signed: list[str], header: list[str]) -> None:
    """The surname and the other word or its initial stand in the header, whatever stands below the name."""
    assert wrote_before(signed, header)


@pytest.mark.parametrize(
    ("signed", "header"),
    [
        (["Ada Brook", "Vienna Mission"], ["From: Ben Stone", "Sent: 1 April 2009"]),
        (["Ada Brook"], ["From: Carl Brook"]),
        (["Ada Brook"], []),
        (["Dear Ada Brook:"], ["From: Ada Brook"]),
        (["Regards"], ["From: Regards Office"]),
    ],
)
def test_somebody_else_wrote(signed: list[str], header: list[str]) -> None:
    """A namesake with another first name, who is greeted, or one word alone are not enough; nor is a mail without a header."""
    assert not wrote_before(signed, header)
