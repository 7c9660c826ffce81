"""Pure functions on arrays, and the types of what may be shown. No Django, no database, no clock, no I/O."""
