"""Figures: one family a file; each gives a plotly Figure with a named template, safe text and ids in customdata."""
