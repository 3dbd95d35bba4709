"""From a transcript to a reply: who is coming, as what, from which State, in answer to which note. Pure."""
