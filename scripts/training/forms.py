"""The forms that all languages share: `words/forms.toml`, read once."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

WORDS = Path(__file__).parent / "words"
FORMS: dict[str, Any] = tomllib.loads((WORDS / "forms.toml").read_text(encoding="utf-8"))
