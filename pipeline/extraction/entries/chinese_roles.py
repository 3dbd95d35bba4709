"""What Chinese words behind a person say that he comes as: "以专家身份参加", "，身份为专家", "担任顾问"."""

from __future__ import annotations

import re

from models.reply import Role
from pipeline.extraction.words.lexicon import Lexicon

_ROLE = re.compile(
    r"[\s,，、]*(?:(?:出席|参加|与会)[,，])?(?:将|并|仍将|仍|继续)?\s*(?:身份(?:为|是|：|:)|以|作为|担任|任|为)([^，,。；;、（(）)]{1,8}?)(?:的?(?:身份|名义|资格))?"
    r"\s*(?=[，,。；;、）)]|应邀|受邀|出席|参加|与会|赴|参会|随团|$)"
)


def role_told(text: str, start: int, end: int, lexicon: Lexicon) -> Role | None:
    """Return the role that the words at text[start:end] begin with; None where they tell none."""
    match = _ROLE.match(text, start, end)
    return lexicon.role(match.group(1)) if match is not None else None
