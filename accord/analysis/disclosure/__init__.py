"""The rule that decides which cells of a result may be shown."""
