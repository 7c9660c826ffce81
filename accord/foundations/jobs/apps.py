from accord.foundations.registry import Room


class JobsRoom(Room):
    name = "accord.foundations.jobs"
    label = "jobs"
    default = True
