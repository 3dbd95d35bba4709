"""What a text says of those it names beside their entries: the body of all of them, labels below a sentence, words of doubt."""

from __future__ import annotations

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.deputised import with_deputised_doubted
from pipeline.extraction.correspondence.hindered import with_hindered_doubted
from pipeline.extraction.correspondence.in_reserve import with_reserve_doubted
from pipeline.extraction.correspondence.labelled_below import with_labelled_below_doubted
from pipeline.extraction.correspondence.other_events import with_other_events_doubted
from pipeline.extraction.correspondence.signers_around import with_signers_around_doubted
from pipeline.extraction.correspondence.zone import Zone
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.lists.stacked_roles import with_stacked_roles_doubted
from pipeline.extraction.running_text.labels_below import with_labels_below
from pipeline.extraction.running_text.names_cut import with_cut_names_doubted
from pipeline.extraction.running_text.pronouns_before_names import without_pronouns
from pipeline.extraction.running_text.said_below import with_body_below, with_body_of_next_sentence
from pipeline.extraction.running_text.said_of_several import with_body_of_all
from pipeline.extraction.told_elsewhere.bodies_of_groups import with_bodies_of_groups
from pipeline.extraction.told_elsewhere.bodies_represented import with_bodies_represented
from pipeline.extraction.told_elsewhere.bodies_told_once import with_bodies_told_once
from pipeline.extraction.told_elsewhere.body_announced import with_body_announced
from pipeline.extraction.told_elsewhere.body_answering import with_body_answering
from pipeline.extraction.told_elsewhere.chinese_parts_ahead import with_chinese_parts_ahead
from pipeline.extraction.told_elsewhere.unread_descriptions import with_unread_doubted
from pipeline.extraction.words.lexicon import Lexicon

Found = list[tuple[int, Person]]


def with_said_beside(
    part: Strip,
    persons: Found,
    zones: tuple[Zone, ...],
    remarks: tuple[tuple[int, int], ...],
    lexicon: Lexicon,
    knowledge: Knowledge,
) -> tuple[Found, list[str]]:
    """Return (the persons with what is said of them beside their entries, in order; labels that may be of several of them).

    Args:
        part: the text.
        persons: with the offsets at which they were found in it.
        zones: where it names no delegates.
        remarks: of the headings of its lists.
        lexicon: the words.
        knowledge: the same, by language.
    """
    named = with_bodies_of_groups(part, without_pronouns(part, persons, lexicon), lexicon)
    found = with_bodies_represented(part, with_body_of_all(part, named, lexicon), lexicon, knowledge)
    found = with_body_of_next_sentence(part, found, lexicon, knowledge)
    found, left = with_labels_below(part, with_body_below(part, found, lexicon), zones, lexicon)
    found = with_reserve_doubted(part, with_body_announced(part, found, lexicon), lexicon, remarks)
    found = with_deputised_doubted(part, with_body_answering(part, found, lexicon), lexicon)
    found = with_stacked_roles_doubted(part, with_cut_names_doubted(part, found, lexicon), lexicon)
    found = with_bodies_told_once(part, with_chinese_parts_ahead(part, found, lexicon), zones, lexicon, knowledge)
    found = with_signers_around_doubted(part, with_hindered_doubted(part, found, lexicon), lexicon)
    found = with_other_events_doubted(part, with_labelled_below_doubted(part, found, lexicon), lexicon)
    return with_unread_doubted(part, found, lexicon), left
