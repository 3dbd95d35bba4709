"""Who is coming: the delegation that a reply names, in the order written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from config.knowledge import Knowledge, State
from models.errors import Problem, ProblemCode
from models.mail import Letter
from models.page import Document
from models.reply import Delegate, Kind, Role
from pipeline.extraction.contacts.addresses_cut import is_cut
from pipeline.extraction.contacts.addresses_mended import mended
from pipeline.extraction.contacts.domain_words_asked import with_domain_words_asked
from pipeline.extraction.contacts.mobiles_of_missions import with_mobiles_of_missions
from pipeline.extraction.contacts.numbers_doubted import doubted
from pipeline.extraction.contacts.pictures import pictures_of
from pipeline.extraction.contacts.words_of_others import with_words_of_others
from pipeline.extraction.correspondence.beside_writers import beside_writers
from pipeline.extraction.correspondence.denied_elsewhere import with_denied_doubted
from pipeline.extraction.correspondence.sender_signs import without_sender
from pipeline.extraction.correspondence.writers_address import with_writers_address
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.entries.commas_as_others import with_commas_as_others
from pipeline.extraction.entries.courtesies_of_states import with_courtesies_of_state
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.glued_names import with_glued_asked
from pipeline.extraction.entries.last_contacts import with_last_contacts_asked
from pipeline.extraction.entries.names_as_listed import as_listed
from pipeline.extraction.entries.names_broken import with_broken_names
from pipeline.extraction.entries.ranks_as_surnames import with_ranks_asked
from pipeline.extraction.entries.role_in_post import with_deputies_asked, with_role_behind_post
from pipeline.extraction.entries.same import distinct, missing, without_mentions
from pipeline.extraction.entries.surnames_joined import with_joined_surnames_asked
from pipeline.extraction.entries.unconfirmed import with_unconfirmed_asked
from pipeline.extraction.gathered import Gathered
from pipeline.extraction.missed.counted import fewer_than_counted
from pipeline.extraction.missed.labels_without_values import labels_without_values
from pipeline.extraction.missed.named_besides import named_besides, told_away
from pipeline.extraction.missed.shared_contacts import unclaimed, without_shared
from pipeline.extraction.missed.unclaimed import nameless_forms, unread_addresses, unread_cells
from pipeline.extraction.missed.unread_numbers import unread_numbers
from pipeline.extraction.running_text.belongings import settled
from pipeline.extraction.running_text.contacts_below import with_contacts_below
from pipeline.extraction.running_text.contacts_left import with_contacts_left
from pipeline.extraction.running_text.contacts_of_all import with_contacts_of_all
from pipeline.extraction.running_text.contacts_of_head import with_contacts_of_head
from pipeline.extraction.running_text.contacts_over_pages import with_contacts_over_pages
from pipeline.extraction.running_text.emergency_sections import nameless
from pipeline.extraction.running_text.pronouns import gender_of
from pipeline.extraction.sheet_reader import SheetReader
from pipeline.extraction.states.forms_of_states import is_form_of_state
from pipeline.extraction.told_elsewhere.contacts_by_place import with_contacts_by_place
from pipeline.extraction.told_elsewhere.contacts_of_notes import with_contacts_of_notes
from pipeline.extraction.told_elsewhere.corrections_asked import with_corrections_asked
from pipeline.extraction.told_elsewhere.remarks_apart import with_remarks_doubted
from pipeline.extraction.told_elsewhere.told_of_persons import with_all_told
from pipeline.extraction.trust.accents import with_accents
from pipeline.extraction.trust.courtesies_of_page import with_courtesies_as_others
from pipeline.extraction.trust.misread_words import read_words, with_known_words
from pipeline.extraction.trust.trust import delegate, readable
from pipeline.extraction.trust.witness import missed
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon, lexicon
from pipeline.extraction.words.sender_labels import sender_labels

READ = frozenset({Part.NOTE, Part.LIST})
WITHOUT_DELEGATES = frozenset({Kind.REGRET, Kind.ACKNOWLEDGEMENT, Kind.OTHER})

# Of whom no sentence says that he comes, and whom nothing but his "I shall come too" shows: others may be told of without a verb.
_UNTOLD = frozenset({Doubt.NO_VERB, Doubt.SIGNS})


def delegates_of(
    letter: Letter, sheets: Sequence[Sheet], knowledge: Knowledge, state: State | None, kind: Kind, *, kind_sure: bool = True
) -> tuple[tuple[Delegate, ...], tuple[Problem, ...]]:
    """Return the delegates in the order written, and what is missing: nobody found, or fewer than were announced.

    Args:
        letter: the message; its sender is a bystander.
        sheets: its documents, each with its part in the reply.
        knowledge: languages and States.
        state: the replying State: national telephone numbers are its own.
        kind: what the message is; regrets, acknowledgements and other mail name nobody.
        kind_sure: that is certain; if not, whoever is only mentioned is asked about.
    """
    if kind in WITHOUT_DELEGATES:
        return (), ()
    reader = SheetReader(lexicon(knowledge), knowledge, state, changes=kind is Kind.AMENDMENT)
    persons = [person for sheet in sheets if sheet.part in READ for person in reader.sheet(sheet)]
    if all(_UNTOLD & {*person.doubts} and person.role is not Role.HEAD for person in persons):
        reader = SheetReader(reader.lexicon, knowledge, state, changes=kind is Kind.AMENDMENT)
        again = [person for sheet in sheets if sheet.part in READ for person in reader.sheet(sheet, anywhere=True)]
        again = beside_writers(again, persons)
        persons = [*missing(persons, again), *again]  # whom a list read only now seemed to announce
    gathered, words = reader.gathered, reader.lexicon
    persons = with_denied_doubted(persons, _speaking(sheets), knowledge)
    persons = [person for person in persons if readable(person) and not _is_none(person, words, knowledge)]
    persons = _with_all_told(persons, letter, sheets, reader, knowledge, state)
    pictures = pictures_of(sheet.document for sheet in sheets)
    judged = [(delegate(position, person, kind_sure=kind_sure), person.language) for position, person in enumerate(persons, 1)]
    words_read = read_words(sheet.document for sheet in sheets)
    read = [
        with_known_words(with_accents(person, language, pictures, knowledge), language, words_read, knowledge)
        for person, language in judged
    ]
    read = list(with_courtesies_as_others(read, pictures, words.plain_courtesies))
    delegates = doubted(mended(read, pictures, reader.sure_domains(letter), state.tld if state else ""), pictures)
    delegates = with_words_of_others(with_domain_words_asked(delegates, pictures, knowledge), pictures)
    delegates = with_mobiles_of_missions(delegates, words.missions, pictures)
    delegates = with_writers_address(with_last_contacts_asked(delegates, persons), persons, letter)
    told = [sheet for sheet in sheets if sheet.part in READ]
    addresses = [hit.finding for reading in gathered.readings for hit in reading.hits if not is_cut(hit.finding)]
    addresses += [contact for person in delegates for contact in (*person.emails, *person.phones, *person.faxes)]
    nobodys = (
        *unread_cells(gathered.unread),
        *unclaimed(persons, gathered.readings, gathered.in_tables, words),
    )
    passed = (
        *nameless_forms(told, delegates, words),
        *unread_addresses(told, addresses, delegates, knowledge),
        *unread_numbers(told, addresses, delegates, knowledge),
        *labels_without_values(told, words),
        *_in_emergencies(told, words),
    )
    besides = named_besides(persons, gathered.readings, (*gathered.absent, *gathered.unchanged), words, knowledge)
    none = Problem(ProblemCode.NO_DELEGATES, "this message", "a delegation is announced, but no person was found")
    return delegates, (
        *([] if delegates else [none]),
        *_unread(gathered, words, delegates, told_away(persons, gathered.readings, words, knowledge)),
        *passed,
        *nobodys,
        *besides,
        *([] if kind is Kind.AMENDMENT else fewer_than_counted(persons, gathered.readings, words)),
        *_passed_over(gathered),
    )


def _with_all_told(
    persons: list[Person],
    letter: Letter,
    sheets: Sequence[Sheet],
    reader: SheetReader,
    knowledge: Knowledge,
    state: State | None,
) -> list[Person]:
    """Return each person once, with all that the reply says of him anywhere: contacts, posts, roles, what is not understood."""
    words, readings = reader.lexicon, reader.gathered.readings
    mails = [text for sheet in sheets if sheet.document.sha256 is None for text in (sheet.quoted, *_texts(sheet))]
    persons = distinct(without_sender(persons, letter, sender_labels(knowledge).writers(mails)))
    persons = without_mentions(persons, lambda person: gender_of(person, words))
    persons = without_shared(settled(persons, readings, words), readings, words)
    persons = with_contacts_of_notes(persons, readings, words)
    persons = with_contacts_over_pages(with_contacts_left(persons, readings, words), readings, words)
    persons = with_contacts_by_place(with_contacts_below(persons, readings), readings, words)
    persons = with_contacts_of_all(persons, readings, words)
    persons = [with_role_behind_post(person, words) for person in persons]
    persons = with_all_told(with_deputies_asked(persons, words), readings, words, knowledge)
    persons = with_courtesies_of_state(with_contacts_of_head(persons, readings, words), state)
    listed = (with_glued_asked(as_listed(person, words), words) for person in persons)
    persons = with_commas_as_others(with_broken_names(list(listed), words))
    for asked_again in (with_joined_surnames_asked, with_ranks_asked, with_unconfirmed_asked):
        persons = asked_again(persons, words)
    persons = with_corrections_asked(persons, _speaking(sheets), knowledge)
    return with_remarks_doubted(persons, _speaking(sheets), words, knowledge)


def _speaking(sheets: Sequence[Sheet]) -> list[Document]:
    """Return the documents whose sentences may speak of those who come."""
    return [sheet.document for sheet in sheets if sheet.part in (*READ, Part.COVER)]


def _texts(sheet: Sheet) -> Iterator[str]:
    return (page.text for page in sheet.document.pages)


def _in_emergencies(sheets: Sequence[Sheet], lexicon: Lexicon) -> tuple[Problem, ...]:
    """Return the problem that a heading asks whom to call in an emergency, and an address stands below, but no name."""
    pages = (page for sheet in sheets for page in sheet.document.pages)
    found = [text for page in pages for text in nameless([line.text for line in page.lines()], lexicon)]
    detail = f"{', '.join(dict.fromkeys(found))} stands below a heading for emergencies, where nobody is named"
    return (Problem(ProblemCode.CONTACT_UNCLAIMED, "this message", detail),) if found else ()


def _passed_over(gathered: Gathered) -> tuple[Problem, ...]:
    """Return the problems that entries of lists or rows of tables name nobody though their neighbours do, and who stays away."""
    texts = ", ".join(f"“{' '.join(text.split())}”" for text in dict.fromkeys(gathered.passed))
    names = ", ".join(dict.fromkeys(gathered.absent))
    details = [f"nobody was found in {texts}"] * bool(texts) + [f"it seems to say that {names} will not take part"] * bool(names)
    stay = ", ".join(dict.fromkeys(gathered.unchanged))
    details += [f"it seems to say that nothing changes of {stay}, who was told before"] * bool(stay)
    told = ", ".join(f"“{' '.join(text.split())}”" for text in dict.fromkeys(gathered.asides))
    details += [f"{told} seems to tell whom to ask, not who comes"] * bool(told)
    details += [f"the writer says “{said}”, and his name was not found" for said in dict.fromkeys(gathered.unsigned)]
    return tuple(Problem(ProblemCode.DELEGATES_MISSING, "this message", detail) for detail in details)


def _unread(gathered: Gathered, lexicon: Lexicon, delegates: tuple[Delegate, ...], away: Sequence[str]) -> tuple[Problem, ...]:
    """Return the problem that the trained tagger is certain of persons whom the structure does not show, nor keeps `away`."""
    names = [
        *away,
        *gathered.absent,
        *gathered.unchanged,
        *(text for d in delegates for text in (d.name.value or "", *d.name.alternatives)),
    ]
    seen = [name for strip, told in gathered.seen for name in missed(told, strip, names)]
    others = [name for name in seen if lexicon.changes.side(name) is None]  # "DEBE DECIR:"
    if not others:
        return ()
    detail = f"the trained reader sees further persons: {', '.join(dict.fromkeys(others))}"
    return (Problem(ProblemCode.DELEGATES_MISSING, "this message", detail),)


def _is_none(person: Person, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether the name is but a label or several, "myself", or what a State is: "E-mail address", "FAX DATE", "我自己"."""
    text = " ".join(piece.text for piece in person.name)
    if is_form_of_state(text, knowledge) or (person.honorific is None and key(text) in lexicon.said.myself):
        return True  # "Mr. Moi" is somebody, though "moi" is French for who writes
    # Behind a courtesy form a name may be like a label: "Ms. P. Sello".
    names = lexicon.label(text) if person.honorific is None else lexicon.labels.get(key(text), ())
    words = [lexicon.label(word) for word in text.split()] if person.honorific is None and not names else [names]
    return all(found and not {"name", "family", "given", "honorific"} & {*found} for found in words)
