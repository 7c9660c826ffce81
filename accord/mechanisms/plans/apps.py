from accord.foundations.registry import Room


class PlansRoom(Room):
    name = "accord.mechanisms.plans"
    label = "plans"
    default = True
    registering = ("merging", "minutes", "origins", "own", "waiting")
