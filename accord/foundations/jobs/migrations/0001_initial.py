from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='SweepState',
            fields=[
                ('name', models.CharField(max_length=80, primary_key=True, serialize=False)),
                ('due_at', models.DateTimeField()),
                ('held_until', models.DateTimeField(null=True)),
                ('finished_at', models.DateTimeField(null=True)),
                ('failures', models.PositiveIntegerField(default=0)),
            ],
        ),
    ]
