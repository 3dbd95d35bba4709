"""Family 1: the structure of a message and its headers."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from hostility.sample import HEAD, Sample, file_part, message_id, mixed, multipart, note, part, plain, text_part

PROGRAMME = b"Programme of the meeting"


def samples() -> Iterator[Sample]:
    """Yield the samples of this family."""
    yield from _nested()
    yield from _boundaries()
    yield from _headers()
    yield from _parameters()
    yield from _encodings()
    yield from _kinds()
    yield from _raw()


def _nest(levels: int) -> bytes:
    inner = text_part("innermost")
    for level in range(levels):
        inner = multipart(inner, boundary=f"level{level}".encode())
    return inner


def _nested() -> Iterator[Sample]:
    for levels in (30, 400, 3_000):
        yield Sample(f"nested-{levels}-good-first", mixed(text_part(), _nest(levels)))
        yield Sample(f"nested-{levels}-good-last", mixed(_nest(levels), text_part()))
    inner = plain(b"innermost")
    for _ in range(200):
        inner = HEAD + b"Content-Type: message/rfc822\r\n\r\n" + inner
    yield Sample("forwarded-200-times", mixed(text_part(), b"Content-Type: message/rfc822\r\n\r\n" + inner))
    yield Sample("parts-20000", mixed(text_part(), *[part(b"x", b"Content-Type: text/plain")] * 20_000))
    yield Sample("attachments-2000", mixed(text_part(), *[file_part(b"n%d" % n, f"{n}.txt") for n in range(2_000)]))
    yield Sample("alternatives-1000", mixed(text_part(), *[text_part("another")] * 1_000, kind=b"alternative"), good=False)


def _boundaries() -> Iterator[Sample]:
    whole = mixed(text_part(), file_part(PROGRAMME))
    yield Sample("boundary-not-closed", whole.rsplit(b"--=_outer", 1)[0])
    yield Sample("boundary-missing", whole.replace(b'; boundary="=_outer_0123456789"', b""))
    yield Sample("boundary-wrong", whole.replace(b'boundary="=_outer_0123456789"', b'boundary="another"'))
    yield Sample("boundary-empty", mixed(text_part(), boundary=b""))
    yield Sample("boundary-10000-letters", mixed(text_part(), file_part(PROGRAMME), boundary=b"b" * 10_000))
    yield Sample("boundary-of-regex", mixed(text_part(), file_part(PROGRAMME), boundary=b"(a+)+$.*[\\"))
    yield Sample("boundary-within-boundary", mixed(text_part(), multipart(text_part("inner"), boundary=b"=_outer_01234")))
    yield Sample("boundary-same-inside", mixed(text_part(), multipart(text_part("inner"))))


def _headers() -> Iterator[Sample]:
    body = note().encode()
    many = b"".join(b"X-Header-%d: value\r\n" % number for number in range(60_000))
    yield Sample("headers-60000", many + plain(body))
    yield Sample("header-8-megabytes", b"X-Long: " + b"a" * 8_000_000 + b"\r\n" + plain(body))
    yield Sample("header-folded-100000-times", b"X-Folded: a\r\n" + b" b\r\n" * 100_000 + plain(body))
    yield Sample("received-10000", b"Received: from a by b; Tue, 24 Mar 2009 10:00:00 +0100\r\n" * 10_000 + plain(body))
    yield Sample("header-without-colon", b"this is no header at all\r\n" + plain(body))
    yield Sample("header-with-nul", plain(body, b"X-Nul: a\0b\r\nX-Nul\0: c\r\n"))
    yield Sample("addresses-50000", b"From: " + b", ".join([b"a@b.example"] * 50_000) + b"\r\n" + plain(body))
    yield Sample("address-comments-nested", b"From: " + b"(" * 30_000 + b"a@b.example\r\n" + plain(body))
    yield Sample("address-quotes-open", b'From: "' + b'\\"' * 20_000 + b" <a@b.example>\r\n" + plain(body))
    words = b" ".join([b"=?utf-8?b?w6k=?="] * 60_000)
    yield Sample("subject-60000-encoded-words", b"Subject: " + words + b"\r\n" + plain(body))
    yield Sample(
        "subject-unknown-charsets", b"Subject: =?zip?b?eJw=?= =?rot13?q?abc?= =?x?q?=?= =?utf-8?b?!!!?=\r\n" + plain(body)
    )
    yield Sample("date-year-999999", b"Date: Tue, 99 Mar 999999 99:99:99 +99999999\r\n" + plain(body))
    yield Sample("date-100000-digits", b"Date: " + b"9" * 100_000 + b"\r\n" + plain(body))
    yield Sample("message-id-1-megabyte", b"Message-ID: <" + b"a" * 1_000_000 + b"@b>\r\n" + plain(body))
    yield Sample("content-type-ten-times", b"Content-Type: application/pdf\r\n" * 9 + plain(body), good=False)


def _parameters() -> Iterator[Sample]:
    def named(parameters: bytes) -> bytes:
        return mixed(text_part(), part(b"text", b"Content-Type: text/plain\r\nContent-Disposition: attachment" + parameters))

    yield Sample("parameter-continued-20000-times", named(b"".join(b"; filename*%d=a" % n for n in range(20_000))))
    yield Sample("parameter-with-gaps", named(b"; filename*9999999999=a; filename*-1=b; filename*0*=utf-8''%FF%00"))
    yield Sample("parameter-huge-number", named(b"; filename*" + b"9" * 5_000 + b"*=a"))
    yield Sample("parameter-unknown-charset", named(b"; filename*=zlib'en'%78%9c%00"))
    yield Sample("parameters-100000-semicolons", named(b";" * 100_000))
    yield Sample("parameter-open-quote", named(b'; filename="' + b"a\\" * 50_000))


def _encodings() -> Iterator[Sample]:
    text = note().encode()
    for charset in (
        "zip",
        "rot13",
        "hex",
        "unicode_escape",
        "undefined",
        "idna",
        "utf-7",
        "utf-32",
        "mbcs",
        "\\..\\x",
        "0",
        "a" * 5_000,
    ):
        head = f"Content-Type: text/plain; charset={charset}".encode()
        yield Sample(f"charset-{charset[:12]}", mixed(text_part(), part(b"eJx\x9c+,-.", head)))
    for encoding, data in (
        ("base64-junk", base64.encodebytes(text).replace(b"\n", b"\n!!\x00=\n")),
        ("base64-one-letter", b"A"),
        ("quoted-printable-broken", b"=\n=ZZ=4\r\n=" + b"=" * 100_000),
        ("x-uuencode-broken", b"begin 999 a\n" + b"~" * 60 + b"\nM\n"),
        ("nonsense", text),
    ):
        name = encoding.rsplit("-", 1)[0] if encoding != "nonsense" else encoding
        head = f"Content-Type: text/plain\r\nContent-Transfer-Encoding: {name}".encode()
        yield Sample(f"encoding-{encoding}", mixed(text_part(), part(data, head)))


def _kinds() -> Iterator[Sample]:
    for name, head, content in (
        ("type-without-subtype", b"Content-Type: text/", b"x"),
        ("type-of-slashes", b"Content-Type: /////", b"x"),
        ("partial", b'Content-Type: message/partial; id="a"; number=1; total=99999999', b"x"),
        ("external-body", b'Content-Type: message/external-body; access-type=URL; URL="http://198.51.100.7/x"', b""),
        ("external-file", b'Content-Type: message/external-body; access-type=local-file; name="/etc/passwd"', b""),
        ("calendar", b"Content-Type: text/calendar", b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 50_000),
        ("delivery-status", b"Content-Type: message/delivery-status", b"a: b\r\n\r\n" * 20_000),
        ("signed-garbage", b"Content-Type: application/pkcs7-mime", b"\x30\x80" * 20_000),
        (
            "multipart-in-base64",
            b'Content-Type: multipart/mixed; boundary="b"\r\nContent-Transfer-Encoding: base64',
            b"LS1iDQoNCng=",
        ),
    ):
        yield Sample(f"kind-{name}", mixed(text_part(), part(content, head)))


def _raw() -> Iterator[Sample]:
    whole = plain(note().encode())
    yield Sample("raw-empty", b"", good=False)
    yield Sample("raw-one-byte", b"\x00", good=False)
    yield Sample("raw-headers-only", HEAD, good=False)
    yield Sample("raw-mbox-line", b"From nobody Tue Mar 24 10:00:00 2009\n>From x\n" + whole)
    yield Sample("raw-carriage-returns-only", whole.replace(b"\r\n", b"\r").replace(b"\n", b"\r"))
    yield Sample("raw-utf-16", whole.decode().encode("utf-16"), good=False)
    yield Sample("raw-20-megabytes-one-line", plain(b"x" * 20_000_000), good=False)
    yield Sample("raw-60-megabytes", plain(note().encode() + b"x y\r\n" * 12_000_000), good=False)
    yield Sample("raw-nuls-between", plain(note().encode().replace(b" ", b" \0")))
    yield Sample("raw-broken-off", whole[: len(whole) // 3], good=False)
    yield Sample("raw-random-bytes", bytes((n * 7919 + n // 251) % 256 for n in range(100_000)), good=False)
    yield Sample("raw-million-dots", plain(note().encode() + b".\r\n" * 300_000))
    yield Sample("raw-good-id", mixed(text_part(), headers=message_id("raw")))
