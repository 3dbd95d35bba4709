"""Whether a document opens as a note does, by the trained model of sentences: where no known compliments tell it from a list."""

from __future__ import annotations

from config.knowledge import Knowledge
from models.errors import ToolMissing
from models.page import Document
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.model.sentence_acts import Act, acts
from pipeline.extraction.words.folding import is_cjk

CLEAR = 0.9  # probability from which a sentence opens, see CARD_ACTS.md
LETTERS, CHINESE = 60, 20  # of a sentence at least: a title that names the meeting is shorter


def opens_as_note(document: Document, knowledge: Knowledge) -> bool:
    """Tell whether a sentence says what the document answers: "Further to note 2009/33 of 4 March, the Mission informs …"."""
    for page in page_texts(document):
        for sentence in sentences(page, knowledge):
            text = page.plain.text[sentence.start : sentence.end].strip()
            if sum(map(str.isalpha, text)) < (CHINESE if is_cjk(text[:1]) else LETTERS):
                continue
            try:
                if acts(text)[Act.OPENS] >= CLEAR:
                    return True
            except ToolMissing:
                return False
    return False
