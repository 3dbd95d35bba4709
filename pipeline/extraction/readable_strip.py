"""A strip as its readers take it: what line breaks, strokes and brackets tear is joined, and what answers or remarks is blank."""

from __future__ import annotations

from pipeline.extraction.correspondence.answers_in_items import Answer, without_answers
from pipeline.extraction.correspondence.remarks_of_headings import without_remarks
from pipeline.extraction.entries.colons_before_bodies import with_bodies_parted
from pipeline.extraction.entries.courtesy_strokes import with_courtesy_strokes
from pipeline.extraction.entries.mission_names_wrapped import with_wrapped_mission_names
from pipeline.extraction.entries.names_torn import with_torn_names
from pipeline.extraction.entries.stops_as_commas import with_stops_as_commas
from pipeline.extraction.forms.labels_in_rows import with_labels_as_rows
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.lists.names_bracketed import with_brackets_as_lists
from pipeline.extraction.lists.rows_begun import with_rows_begun_alike
from pipeline.extraction.lists.sentence_marks import without_sentence_marks
from pipeline.extraction.words.lexicon import Lexicon


def readable_strip(strip: Strip, lexicon: Lexicon) -> tuple[Strip, tuple[Answer, ...], tuple[tuple[int, int], ...]]:
    """Return (the strip that is read; the rows in which somebody is answered "no"; where remarks of headings stood).

    Each step leaves every letter at its offset: what is blank, or another sign, stands where it stood.
    """
    torn = with_torn_names(with_wrapped_mission_names(strip, lexicon), lexicon)
    whole = without_sentence_marks(with_labels_as_rows(with_courtesy_strokes(torn, lexicon), lexicon), lexicon)
    answered, denied = without_answers(whole, lexicon)
    plain, remarks = without_remarks(with_rows_begun_alike(with_brackets_as_lists(answered, lexicon), lexicon), lexicon)
    plain = with_stops_as_commas(with_bodies_parted(plain, lexicon), lexicon)
    return plain, denied, remarks
