from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.undertakings.views import listing, receiving, reminders, undertaking

app_name = "undertakings"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", listing.undertakings, name="list"),
    path("reminders/", reminders.reminders, name="reminders"),
    path("reminders/<str:holds>/make/", reminders.calendar_make, name="calendar-make"),
    path("reminders/<str:holds>/end/", reminders.calendar_end, name="calendar-end"),
    path("<uuid:undertaking_id>/", undertaking.undertaking, name="undertaking"),
    path("<uuid:undertaking_id>/report/", undertaking.undertaking_report, name="report"),
    path("<uuid:undertaking_id>/hand-over/", undertaking.undertaking_hand_over, name="hand-over"),
    path("<uuid:undertaking_id>/accept/", receiving.accept, name="accept"),
    path("<uuid:undertaking_id>/receiver/", receiving.receiver, name="receiver"),
]
