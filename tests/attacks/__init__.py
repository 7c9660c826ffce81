"""Attacks on the whole house that stay as tests: hostile input, and what can be found in what is kept."""
