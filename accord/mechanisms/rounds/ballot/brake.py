"""Links that nobody was given, under /a/. A good link never meets this: decision 0033."""

from accord.foundations.brake import UnknownLinks

links = UnknownLinks()
