from accord.foundations.registry import Room


class TransitionRoom(Room):
    name = "accord.steps.transition"
    label = "transition"
    default = True
