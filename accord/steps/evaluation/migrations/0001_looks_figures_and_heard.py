import accord.foundations.clock
import accord.steps.evaluation.models
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('questionnaires', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Heard',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('link', models.CharField(default=accord.steps.evaluation.models.random_link, max_length=32, unique=True)),
                ('sentence', models.CharField(blank=True, max_length=300)),
                ('told_at', models.DateTimeField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.round')),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='Look',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('digest', models.CharField(max_length=64)),
                ('looked_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='questionnaires.round')),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='ShownFigure',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('item_key', models.CharField(max_length=60)),
                ('measure_id', models.UUIDField()),
                ('name', models.CharField(max_length=120)),
                ('whose', models.CharField(max_length=120)),
                ('period', models.CharField(max_length=60)),
                ('figure', models.CharField(max_length=60)),
                ('target', models.CharField(blank=True, max_length=120)),
                ('stands', models.CharField(blank=True, max_length=60)),
                ('source', models.CharField(max_length=300)),
                ('known_on', models.DateField()),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='questionnaires.round')),
            ],
            options={
                'ordering': ('name', 'id'),
                'constraints': [models.UniqueConstraint(fields=('round', 'item_key'), name='evaluation_figure_once')],
            },
        ),
    ]
