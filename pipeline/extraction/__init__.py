"""From a transcript to a reply: who is coming, as what, from which State, in answer to which note. Pure.

`pipeline.process` asks the questions, one module each, in this order: `dossier` (which document is the reply), `reference`,
`kind`, `state`, `delegation` (through `kind_settled`: a list of persons may tell the kind), `other_meeting`, `language` and
`change`; `verdict` says whether a person looks. `sheet_reader` reads the persons of each document for `delegation`,
with `strip_reader` and `table_reader`; `invitation` our own notes.

What they ask is answered in packages, from the letters up. Each knows only simpler ones, and import-linter sees to that:

- `words`, `layout`: words without a page, and the page without a person;
- `contacts`, `fields`: mail addresses and numbers, in any passage;
- `entries`: one person's entry, parted into name, post, body and role;
- `tables`, `forms`: cells and labels, and what they hold;
- `correspondence`: the letter around the names, and who stands in it without coming;
- `running_text`, `lists`: persons in sentences, and one after the other; `told_elsewhere`: what else a reply says of them;
- `kinds`, `states`, `references`: clues to what a message is, who writes, and which note is answered;
- `trust`, `missed`: how far a value may be trusted, and whether somebody was passed over; `model`: what is trained.
"""
