"""What the rest of a reply says of persons whom it names in one place: bodies pointed at, posts and roles in other sentences."""

from __future__ import annotations

from collections.abc import Sequence

from config.knowledge import Knowledge
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.former_values import without_former_values
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.told_elsewhere.asides_of_values import without_asides
from pipeline.extraction.told_elsewhere.chinese_parts import with_chinese_parts
from pipeline.extraction.told_elsewhere.closing_bodies import with_closing_bodies_asked
from pipeline.extraction.told_elsewhere.contacts_of_other_rows import with_other_rows_doubted
from pipeline.extraction.told_elsewhere.contacts_signed import with_contacts_signed
from pipeline.extraction.told_elsewhere.footnotes import with_roles_of_notes
from pipeline.extraction.told_elsewhere.left_in_turn import with_rest_in_turn_doubted
from pipeline.extraction.told_elsewhere.lone_roles import with_lone_roles_asked
from pipeline.extraction.told_elsewhere.mixed_values import with_mixture_doubted
from pipeline.extraction.told_elsewhere.own_seats import with_own_seats
from pipeline.extraction.told_elsewhere.parts_left_out import with_parts_left_out_asked
from pipeline.extraction.told_elsewhere.posts_signed import with_posts_signed
from pipeline.extraction.told_elsewhere.posts_told import with_posts_told
from pipeline.extraction.told_elsewhere.roles_of_pronouns import with_roles_of_pronouns
from pipeline.extraction.told_elsewhere.roles_of_the_only_one import with_role_of_only_one
from pipeline.extraction.told_elsewhere.roles_of_them import with_roles_of_them
from pipeline.extraction.told_elsewhere.roles_told import with_roles_told
from pipeline.extraction.told_elsewhere.same_body import with_bodies_pointed_at
from pipeline.extraction.told_elsewhere.statements import with_statements
from pipeline.extraction.told_elsewhere.superseded_contacts import without_superseded
from pipeline.extraction.told_elsewhere.writers_mission import without_writers_mission
from pipeline.extraction.words.lexicon import Lexicon


def with_all_told(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon, knowledge: Knowledge) -> list[Person]:
    """Return the persons, each with what stands of him elsewhere; mixtures of several persons' values are doubted."""
    still_so = [without_former_values(person, lexicon) for person in without_superseded(persons, readings, lexicon)]
    pointed = with_bodies_pointed_at(still_so, lexicon)
    told = [with_mixture_doubted(person, lexicon) for person in with_own_seats(pointed, lexicon)]
    told = with_statements(with_posts_told(told, readings, lexicon), readings, lexicon, knowledge)
    told = with_contacts_signed(with_posts_signed(told, readings, lexicon), readings, lexicon)
    told = with_roles_of_notes(with_other_rows_doubted(told, readings, lexicon), readings, lexicon)
    told = with_closing_bodies_asked(with_lone_roles_asked(told), lexicon)
    told = with_chinese_parts(told, readings, lexicon)
    told = [without_writers_mission(without_asides(person, lexicon), lexicon) for person in told]
    told = with_roles_told(told, readings, lexicon, knowledge)
    told = with_roles_of_pronouns(told, readings, lexicon, knowledge)
    told = with_roles_of_them(told, readings, lexicon, knowledge)
    told = with_rest_in_turn_doubted(with_role_of_only_one(told, readings, lexicon, knowledge), lexicon)
    return with_parts_left_out_asked(told, readings, lexicon)
