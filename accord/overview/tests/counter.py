"""What is made anew, counted."""


class Counter:
    """Makes another value each time."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> int:
        self.made += 1
        return self.made
