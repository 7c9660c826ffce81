from accord.foundations.registry import Room


class TalksRoom(Room):
    name = "accord.mechanisms.talks"
    label = "talks"
    default = True
    registering = ("minutes", "origins", "next_steps", "waiting")
