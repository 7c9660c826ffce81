"""A workshop while it is held: the screen of the room, the phones, and what they propose (decision 0126)."""
