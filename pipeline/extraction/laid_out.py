"""Documents laid out as a reader sees them: their words, tables and forms, however they were typed, torn or spread."""

from __future__ import annotations

from models.page import Document
from pipeline.extraction.forms.bare_labels import with_bare_labels
from pipeline.extraction.forms.dashed_labels import with_dashes_as_colons
from pipeline.extraction.forms.form_pages import with_forms
from pipeline.extraction.forms.labels_alone import with_labels_alone
from pipeline.extraction.forms.labels_apart import with_labels_apart
from pipeline.extraction.forms.lost_colons import with_lost_colons
from pipeline.extraction.forms.name_labels_told import with_name_labels_told
from pipeline.extraction.forms.reply_slips import with_ticked_answers
from pipeline.extraction.forms.sender_sections import without_sender_sections
from pipeline.extraction.forms.side_headings import with_headings_above
from pipeline.extraction.forms.spread_labels import with_spread_labels
from pipeline.extraction.forms.stroke_twins import without_stroke_twins
from pipeline.extraction.forms.twin_lines import with_native_lines
from pipeline.extraction.forms.twin_values import with_one_value_each
from pipeline.extraction.forms.wrapped_labels import with_wrapped_labels
from pipeline.extraction.layout.arabic_commas import with_arabic_commas_read
from pipeline.extraction.layout.centred_lines import with_centred_lines_apart
from pipeline.extraction.layout.cut_courtesies import with_cut_courtesies_read
from pipeline.extraction.layout.glued_courtesies import with_glued_courtesies_parted
from pipeline.extraction.layout.glued_words import with_glued_words_parted
from pipeline.extraction.layout.lone_letters import without_lone_letters
from pipeline.extraction.layout.lost_brackets import with_brackets_closed
from pipeline.extraction.layout.misread_courtesies import with_courtesies_read
from pipeline.extraction.layout.misread_hyphens import with_hyphens_read
from pipeline.extraction.layout.outline_numbers import without_outline_numbers
from pipeline.extraction.layout.raised_ends import with_raised_ends
from pipeline.extraction.layout.roles_at_margin import with_roles_beside
from pipeline.extraction.layout.seal_letters import without_seal_letters
from pipeline.extraction.layout.spaced_lines import with_spaced_lines_joined
from pipeline.extraction.layout.specks import without_specks
from pipeline.extraction.layout.spread_names import with_spread_names
from pipeline.extraction.layout.torn_alefs import with_torn_alefs_joined
from pipeline.extraction.layout.wrapped_chinese import with_wrapped_chinese_joined
from pipeline.extraction.running_text.dashes_within import with_dashes_within_items
from pipeline.extraction.running_text.emergency_sections import without_emergency_contacts
from pipeline.extraction.running_text.misread_stops import with_stops_as_commas
from pipeline.extraction.running_text.wrapped_names import with_wrapped_names_joined
from pipeline.extraction.tables.chinese_rows import with_chinese_rows
from pipeline.extraction.tables.contacts_at_borders import with_contacts_at_borders
from pipeline.extraction.tables.headings_above_rows import with_headings_above_rows
from pipeline.extraction.tables.headings_in_cells import with_headings_out_of_cells
from pipeline.extraction.tables.heads_apart import with_heads_put
from pipeline.extraction.tables.merged_rows import with_merged_rows_parted
from pipeline.extraction.tables.rows_side_by_side import with_rows_side_by_side
from pipeline.extraction.tables.torn_columns import with_torn_columns
from pipeline.extraction.tables.torn_tables import with_torn_tables
from pipeline.extraction.tables.twin_columns import with_twin_columns
from pipeline.extraction.tables.typed_tables import with_typed_tables
from pipeline.extraction.words.lexicon import Lexicon


def laid_out(document: Document, words: Lexicon) -> Document:
    """Return the document, mended from the letters up: words, then lines and labels, then tables, then forms.

    Each step reads what the ones before it left.
    """
    hyphened = with_hyphens_read(with_torn_alefs_joined(document))
    marked = with_stops_as_commas(with_arabic_commas_read(hyphened, words), words)
    whole_words = without_outline_numbers(with_raised_ends(with_glued_words_parted(marked)))
    clear = without_lone_letters(without_seal_letters(without_specks(with_ticked_answers(whole_words, words)), words), words)
    courteous = with_glued_courtesies_parted(with_cut_courtesies_read(with_courtesies_read(clear), words), words)
    read = with_wrapped_names_joined(with_spread_names(with_brackets_closed(courteous, words), words), words)
    apart = with_wrapped_labels(with_spaced_lines_joined(with_roles_beside(with_centred_lines_apart(read), words)), words)
    signed = with_name_labels_told(with_dashes_as_colons(apart, words), words)
    coloned = with_labels_alone(with_lost_colons(with_bare_labels(signed, words), words), words)
    clean = without_emergency_contacts(with_labels_apart(coloned, words), words)
    typed = with_headings_above_rows(with_headings_out_of_cells(with_typed_tables(clean), words), words)
    tables = with_merged_rows_parted(with_chinese_rows(typed, words), words)
    headed = with_rows_side_by_side(with_heads_put(tables, words), words)
    whole = with_torn_tables(with_spread_labels(without_stroke_twins(headed, words), words), words)
    parted = with_contacts_at_borders(with_torn_columns(whole, words), words)
    plain = with_headings_above(with_native_lines(with_one_value_each(parted, words), words), words)
    formed = with_twin_columns(with_forms(without_sender_sections(plain, words), words), words)
    return with_dashes_within_items(with_wrapped_chinese_joined(formed, words), words)
