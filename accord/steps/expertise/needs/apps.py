from accord.foundations.registry import Room


class NeedsRoom(Room):
    name = "accord.steps.expertise.needs"
    label = "needs"
    default = True
    registering = ("sources", "merging")
