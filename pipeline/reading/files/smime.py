"""Opaque S/MIME (application/pkcs7-mime): what was signed is taken out; what was encrypted is said to be so.

Whose signature it is, is not judged: nothing is trusted for it. Source: RFC 8551, RFC 5652.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from asn1crypto import cms, pem

from models.errors import ProblemCode
from pipeline.reading.limits.budget import Budget

_ENCRYPTED = frozenset({"enveloped_data", "signed_and_enveloped_data", "encrypted_data", "authenticated_enveloped_data"})
_DAMAGE = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError)


def enclosed(data: bytes, budget: Budget, where: str) -> Iterator[tuple[str, bytes]]:
    """Yield ("", content) of a signed or compressed message; a signature or certificates alone hold nothing.

    Args:
        data: DER, BER or PEM.
        budget: what may still be unpacked.
        where: its place, for problems.
    """
    try:
        if pem.detect(data):
            _, _, data = pem.unarmor(data)
        envelope = cms.ContentInfo.load(data)
        kind = envelope["content_type"].native
        if kind in _ENCRYPTED:
            detail = "The message is encrypted (S/MIME) for a key that this software does not have."
            budget.problem(ProblemCode.ATTACHMENT_ENCRYPTED, where, detail)
            return
        content = _content(envelope["content"], kind, budget.settings.unpacked_max_bytes)
    except (*_DAMAGE, zlib.error) as error:
        detail = f"The signed message (S/MIME) cannot be opened ({type(error).__name__})."
        budget.problem(ProblemCode.ATTACHMENT_DAMAGED, where, detail)
        return
    if content and budget.bytes(len(content), where):
        yield "", content


def _content(content: cms.SignedData, kind: str, limit: int) -> bytes:
    if kind == "compressed_data":
        return zlib.decompressobj().decompress(content["encap_content_info"]["content"].native or b"", limit)
    if kind != "signed_data":
        return b""
    inner = content["encap_content_info"]["content"].native
    return inner if isinstance(inner, bytes) else b""
