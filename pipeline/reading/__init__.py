"""From bytes to a transcript: pure but for the programs that `formats` and `engines` start.

A message goes this way: `letter` opens the mail, and `transcribe` makes pages of its bodies and attachments, one at a time.
`foreign` lists what parses strangers' bytes, which happens behind the walls of `cell`. An attachment goes to the one of `formats`
that knows it. A page that is a picture goes to `recognise`: `prepare` makes it readable, `engines` read it, `pages` and `layout`
put it together.

What they need is in packages, each of which knows only simpler ones, and import-linter sees to that:

- `limits`, `text`: what may be opened, and letters as they may enter the house;
- `files`, `mail`, `office`, `pdf`: what bytes are, and what strangers' programs wrote, taken apart;
- `pictures`, `geometry`: a page before it is recognised, and its words with their places afterwards;
- `engine_parts`, `readings`: what engines need, and the second readings of a page.
"""

import os

# onnxruntime, which runs the second engine, sends facts about the machine to its maker from version 1.29 on, unless this is set
# before it is loaded; then it sends nothing and keeps no number of the machine in the user's folder (its Privacy.md).
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
