from accord.foundations.registry import Room


class TransitionsRoom(Room):
    name = "accord.steps.transition.transitions"
    label = "transitions"
    default = True
    registering = ("origins", "waiting", "merging")
