"""Letters and words: texts compared, the wordings of the language files found in them, dates. No page and no person yet."""
