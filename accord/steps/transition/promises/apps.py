from accord.foundations.registry import Room


class PromisesRoom(Room):
    name = "accord.steps.transition.promises"
    label = "promises"
    default = True
    registering = ("merging",)
