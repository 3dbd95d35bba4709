"""Signs that something was passed over, so that a person looks: entries without anybody, contacts that are nobody's."""
