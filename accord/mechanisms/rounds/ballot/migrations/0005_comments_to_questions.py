from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ballot", "0004_places")]

    operations = [
        migrations.AddField(
            "comment",
            "item_key",
            models.CharField(blank=True, default="", max_length=100),
            preserve_default=False,
        ),
        migrations.AddField(
            "comment",
            "question",
            models.CharField(blank=True, default="", max_length=800),
            preserve_default=False,
        ),
    ]
