"""Writing down who somebody is, what he or she does, and from when to when."""
