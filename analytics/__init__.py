"""Frames in; frames, graphs, figures and bytes out: the analysis, free of any page and any database."""
