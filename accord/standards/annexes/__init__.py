"""Levels of behaviours: an annex to a charter version that every partner agrees to in one sign-off."""
