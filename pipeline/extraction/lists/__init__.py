"""Persons one after the other: rosters (tables with a person a row), items of lists, blocks, labelled lines."""
