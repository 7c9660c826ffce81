from accord.foundations.registry import Room


class GateRoom(Room):
    name = "accord.steps.transition.gate"
    label = "gate"
    default = True
    registering = ("announcing", "dates", "holding", "merging", "waiting")
