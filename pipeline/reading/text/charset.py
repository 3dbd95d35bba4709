"""Bytes of text become letters: by the declared charset where it holds, else by the likeliest one, and then it is said."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

# Legacy charsets by script, with the commonest letters of the languages that were written in them: a decoding under which
# these are frequent is the right one. Source of the letters: published letter frequencies of Russian, Arabic and Chinese.
_RUSSIAN = frozenset("оеаинтсрвл")
_ARABIC = frozenset("اليمنورتبة")
_CHINESE = frozenset("的国代表团和一部会人中大使日年月司长")
_CANDIDATES = (
    ("cp1251", _RUSSIAN, 0.4),
    ("koi8-r", _RUSSIAN, 0.4),
    ("cp866", _RUSSIAN, 0.4),
    ("cp1256", _ARABIC, 0.5),
    ("iso8859-6", _ARABIC, 0.5),
    ("gb18030", _CHINESE, 0.05),
)
# Share of bytes above 127 below which text is in Latin letters with accents; Cyrillic, Arabic and Chinese letters are all above.
_LATIN_SHARE = 0.3
# A declared charset that decodes any byte proves nothing; UTF-8 with bytes above 127 is hardly ever valid by chance.
_ANYTHING = frozenset({"iso8859-1", "cp1252", "iso8859-15", "cp1251", "koi8-r", "cp1256", "iso8859-2", "cp1250"})
_WESTERN = frozenset({"iso8859-1", "cp1252", "iso8859-15", "ascii", "mac-roman"})
# Names that programs write and no registry knows. Source: names seen in mail of the years before UTF-8 was usual; WHATWG
# Encoding Standard for the Chinese and Korean ones.
_ALIASES = {
    "ansi": "cp1252", "x-ansi": "cp1252", "x-unknown": "", "unknown-8bit": "", "default_charset": "", "x-user-defined": "",
    "utf8mb4": "utf-8", "unicode-1-1-utf-8": "utf-8", "x-unicode-2-0-utf-8": "utf-8", "unicode-1-1-utf-7": "utf-7",
    "x-gbk": "gbk", "gb_2312-80": "gb2312", "cn-gb": "gb2312", "x-euc-cn": "gb2312", "x-x-big5": "big5", "cn-big5": "big5",
    "ks_c_5601-1987": "cp949", "ks_c_5601": "cp949", "x-windows-949": "cp949", "x-sjis": "cp932",
    "x-mac-cyrillic": "mac_cyrillic", "x-cp1251": "cp1251", "x-cp1252": "cp1252", "x-cp1256": "cp1256",
    "iso-8859-8-i": "iso8859-8", "iso-8859-6-i": "iso8859-6",
    "asmo-708": "iso8859-6", "x-koi8-r": "koi8-r", "koi": "koi8-r", "macintosh": "mac_roman", "x-macroman": "mac_roman",
}  # fmt: skip
# Charsets that are taken for each other: of one script, and hardly a byte is wrong in any of them.
_RIVALS = (
    (frozenset({"cp1251", "koi8-r", "cp866"}), _RUSSIAN),
    (frozenset({"cp1256", "iso8859-6"}), _ARABIC),
)
RIVAL_LETTERS_MIN = 60  # of a script, before what a sender declared is doubted for how rare its letters are
RIVAL_SHARE = 0.45  # of the commonest letters, in Russian and in Arabic, capitals or not
RIVAL_TIMES = 1.15  # so many times as common as under the declared charset
_TOUCHING = re.compile(rb"(?<=[A-Za-z])[\x80-\xff]|[\x80-\xff](?=[A-Za-z])")  # an accented letter within a Latin word


def decode(data: bytes, declared: str | None) -> tuple[str, bool]:
    """Return the text of `data`, not yet cleaned, and whether its charset had to be guessed.

    Order: a byte order mark, the declared charset, strict UTF-8, the usual charsets of the official languages, charset-normalizer
    (which is wrong on short Western lines), at last cp1252 with replacement marks.
    """
    for mark, name in ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            return data.decode(name, "replace"), False
    if data.isascii() and not (_codec(declared) or "").startswith(("utf-7", "utf-16", "utf-32", "iso2022", "hz")):
        return data.decode("ascii"), False
    codec = _codec(declared)
    if (meant := _misnamed(data, codec)) is not None:
        return data.decode(meant), True
    utf8 = _strict(data, "utf-8")
    if codec is not None and not (codec in _ANYTHING and utf8 is not None):
        text = _strict(data, "cp1252" if codec == "iso8859-1" else "gb18030" if codec in {"gb2312", "gbk"} else codec)
        if text is not None and not (codec in _WESTERN and _is_foreign(data)):
            return _once(text) if codec == "utf-8" else text, False
    if utf8 is not None:
        return _once(utf8), codec is not None and codec != "utf-8"
    return _guess(data), True


def _codec(name: str | None) -> str | None:
    """Return Python's name of a text codec, or None where it is unknown or no text codec at all ("rot13", "zip")."""
    shown = (name or "").strip().strip("'\"").lower()
    try:
        found = codecs.lookup(_ALIASES.get(shown, shown))
    except (LookupError, ValueError):
        return None
    return (
        found.name if getattr(found, "_is_text_encoding", True) and found.name not in {"idna", "punycode", "undefined"} else None
    )


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except (UnicodeError, LookupError):
        return None


def _misnamed(data: bytes, codec: str | None) -> str | None:
    """Return the charset that a text is in whose declared one is of the same script and makes hardly a word of it; else None."""
    for rivals, common in _RIVALS:
        if codec in rivals and sum(byte > 127 for byte in data) >= RIVAL_LETTERS_MIN and _strict(data, "utf-8") is None:
            share = {rival: _share(data, rival, common) for rival in sorted(rivals)}
            best = max(share, key=lambda rival: share[rival])
            if share[best] >= RIVAL_SHARE and share[best] > RIVAL_TIMES * share[codec]:
                return best
    return None


def _share(data: bytes, codec: str, common: frozenset[str]) -> float:
    """Return the share of the commonest letters of a script among those above 127; 0 where the bytes are none of the charset."""
    strange = [letter for letter in (_strict(data, codec) or "").casefold() if ord(letter) > 127]
    return sum(letter in common for letter in strange) / max(len(strange), 1)


def _is_foreign(data: bytes) -> bool:
    """Return whether a text in some one-byte charset is in another script than Latin: its high bytes stand among themselves."""
    high = sum(byte > 127 for byte in data)
    letters = sum(chr(byte).isalpha() for byte in data if byte < 128)
    touching = sum(len(match) for match in _TOUCHING.findall(data))
    return high >= _LATIN_SHARE * (high + letters) and touching < high / 2


def _once(text: str) -> str:
    """Return a text that went through UTF-8 twice ("Ã©" for "é") as it was meant; any other as it is."""
    if text.isascii():
        return text
    # Letters of any real language, written in one byte each, are hardly ever valid UTF-8.
    for codec in ("cp1252", "latin-1", "cp1251"):
        try:
            return text.encode(codec).decode("utf-8")
        except UnicodeError:
            continue
    return text


def _guess(data: bytes) -> str:
    if not _is_foreign(data):
        return data.decode("cp1252", "replace")
    best, best_score = "", 0.0
    for codec, common, expected in _CANDIDATES:
        text = _strict(data, codec)
        if text is None:
            continue
        strange = [letter for letter in text if ord(letter) > 127]
        score = sum(letter in common for letter in strange) / (expected * len(strange))
        if score > best_score:
            best, best_score = text, score
    if best_score >= 0.8:
        return best
    match = from_bytes(data[:50_000]).best()
    return data.decode(match.encoding if match else "cp1252", "replace")
