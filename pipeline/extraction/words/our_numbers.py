"""How the notes that invite are numbered: "CU 2009/33 (A)"."""

from __future__ import annotations

import re

# In plain text without accents.
OUR_FORM = re.compile(r"(?<![^\W_])[a-z]{2,4}[\s./-]?\d{4}\s?[/-]\s?\d{1,3}\s?\(?[a-h]\)?(?![^\W_])")  # "CU 2009/33 (A)"

# As written, whatever stands in brackets behind it: figures of a year and a number, which call nobody.
NUMBER_OF_NOTE = re.compile(r"(?<![^\W_])(?!PH|TF|FX|MB|GS)[A-Z]{2}[ ./-]?(?:19|20)\d{2} ?/ ?\d{1,3}(?:\s?\(?[A-Ha-h]\))?(?!\d)")
