from accord.foundations.registry import Room


class TalksRoom(Room):
    name = "accord.mechanisms.talks"
    label = "talks"
    default = True
    registering = (
        "dates",
        "inviting",
        "merging",
        "minutes",
        "minuting",
        "next_steps",
        "ordering",
        "origins",
        "passing",
        "planning",
        "raising",
        "waiting",
        "withdrawing",
    )
