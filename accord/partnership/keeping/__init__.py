"""Keeping the people of an organisation one by one: joiners, changes, places, leavers."""
