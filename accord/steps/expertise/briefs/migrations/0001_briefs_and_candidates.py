import accord.foundations.clock
import django.db.models.deletion
import django.db.models.functions.text
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('needs', '0001_needs_for_help'),
        ('partnership', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Brief',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('open', 'candidates are looked for'), ('proposed', 'before the partners'), ('engaged', 'somebody was appointed'), ('withdrawn', 'withdrawn')], default='open', max_length=9)),
                ('outcome', models.TextField()),
                ('scope', models.TextField()),
                ('areas', models.JSONField()),
                ('first_day', models.DateField()),
                ('last_day', models.DateField()),
                ('days', models.PositiveSmallIntegerField()),
                ('shares', models.JSONField()),
                ('judged_by', models.TextField()),
                ('statement', models.CharField(blank=True, max_length=20)),
                ('begun_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('need', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='needs.need')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('-begun_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ('open', 'proposed', 'engaged'))), fields=('need',), name='briefs_one_for_a_need'), models.CheckConstraint(condition=models.Q(('last_day__gte', models.F('first_day'))), name='briefs_ends_after_it_begins')],
            },
        ),
        migrations.CreateModel(
            name='Facilitator',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('given_name', models.CharField(blank=True, max_length=80)),
                ('family_name', models.CharField(blank=True, max_length=80)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('organisation', models.CharField(max_length=120)),
                ('skills', models.TextField(blank=True)),
                ('languages', models.CharField(blank=True, max_length=200)),
                ('added_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('off_on', models.DateField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('family_name', 'given_name', 'id'),
                'constraints': [models.UniqueConstraint(models.F('partnership'), django.db.models.functions.text.Lower('email'), condition=models.Q(('email', ''), _negated=True), name='briefs_facilitator_address_once')],
            },
        ),
        migrations.CreateModel(
            name='Candidate',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('offer', models.TextField()),
                ('day_rate', models.PositiveIntegerField()),
                ('interests', models.JSONField()),
                ('other', models.TextField(blank=True)),
                ('added_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('brief', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='candidates', to='briefs.brief')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('facilitator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='candidacies', to='briefs.facilitator')),
            ],
            options={
                'ordering': ('added_at', 'id'),
                'constraints': [models.UniqueConstraint(fields=('brief', 'facilitator'), name='briefs_candidate_once')],
            },
        ),
        migrations.CreateModel(
            name='View',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('stance', models.CharField(choices=[('prefers', 'prefers this candidate'), ('accepts', 'could work with this candidate'), ('doubts', 'would rather have somebody else')], max_length=8)),
                ('words', models.TextField()),
                ('at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('candidate', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='views', to='briefs.candidate')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('organisation__position', 'id'),
                'constraints': [models.UniqueConstraint(fields=('candidate', 'organisation'), name='briefs_one_view_each')],
            },
        ),
    ]
