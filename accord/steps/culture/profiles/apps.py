from accord.foundations.registry import Room


class ProfilesRoom(Room):
    name = "accord.steps.culture.profiles"
    label = "profiles"
    default = True
    registering = ("next_steps",)
