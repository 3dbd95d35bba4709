"""Forms: which words are labels, on which side of them the values stand, boxes to tick, forms in two languages."""
