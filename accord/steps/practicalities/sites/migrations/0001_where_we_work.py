import accord.foundations.clock
import django.db.models.deletion
import django.db.models.functions.text
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Site',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=80)),
                ('where', models.CharField(max_length=200)),
                ('access', models.TextField(blank=True)),
                ('added_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('closed_on', models.DateField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('name', 'id'),
                'constraints': [models.UniqueConstraint(models.F('partnership'), django.db.models.functions.text.Lower('name'), condition=models.Q(('closed_on', None)), name='sites_name_once')],
            },
        ),
        migrations.CreateModel(
            name='Presence',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('day', models.DateField()),
                ('planned', models.PositiveSmallIntegerField(null=True)),
                ('counted', models.PositiveSmallIntegerField(null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='presence', to='sites.site')),
            ],
            options={
                'ordering': ('day', 'organisation__position'),
                'constraints': [models.UniqueConstraint(fields=('site', 'organisation', 'day'), name='sites_presence_once'), models.CheckConstraint(condition=models.Q(('planned__isnull', False), ('counted__isnull', False), _connector='OR'), name='sites_presence_says_something')],
            },
        ),
        migrations.CreateModel(
            name='SiteRoom',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=80)),
                ('seats', models.PositiveSmallIntegerField()),
                ('booking', models.CharField(blank=True, max_length=200)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rooms', to='sites.site')),
            ],
            options={
                'ordering': ('name', 'id'),
                'constraints': [models.UniqueConstraint(models.F('site'), django.db.models.functions.text.Lower('name'), name='sites_room_name_once')],
            },
        ),
        migrations.CreateModel(
            name='Choice',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('together', models.BooleanField()),
                ('reasons', models.TextField()),
                ('instead', models.TextField(blank=True)),
                ('chosen_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('chosen_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('together', True), models.Q(('instead', ''), _negated=True), _connector='OR'), name='sites_apart_says_what_instead')],
            },
        ),
    ]
