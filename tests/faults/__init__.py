"""Whole-house tests under fire: the real command, killed while people use it."""
