"""A talk while it is held: the screen of the room, the phones, and the dots they give (decision 0108)."""
