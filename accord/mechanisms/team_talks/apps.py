from accord.foundations.registry import Room


class TeamTalksRoom(Room):
    name = "accord.mechanisms.team_talks"
    label = "team_talks"
    default = True
    registering = ("dates", "keeping", "merging", "minutes", "next_steps", "origins", "sources", "waiting")
