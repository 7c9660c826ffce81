"""Every component in every state, with made-up words and figures: for those who build pages, and a test."""
