"""The pages of leader feedback."""
