from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("signin", "0003_sessions_of_before")]

    operations = [
        migrations.AddField(
            model_name="code",
            name="known",
            field=models.BooleanField(default=False),
        ),
    ]
