from django.urls import URLPattern, URLResolver, path

from accord.overview.packs import views

app_name = "packs"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.packs, name="list"),
    path("board/", views.board, name="board"),
    path("board/pdf/", views.board_pdf, name="board-pdf"),
    path("year/", views.year, name="year"),
    path("year/pdf/", views.year_pdf, name="year-pdf"),
    path("evidence/", views.evidence, name="evidence"),
    path("evidence/pdf/", views.evidence_pdf, name="evidence-pdf"),
]
