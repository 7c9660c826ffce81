import accord.foundations.clock
import django.db.models.deletion
import django.db.models.functions.text
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('talks', '0001_initial'), ('talks', '0002_sessions'), ('talks', '0003_sessions_called_off')]

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('publishing', '0001_until_november_2026'),
        ('undertakings', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Forum',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120)),
                ('ended_at', models.DateTimeField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('name', 'id'),
                'constraints': [models.UniqueConstraint(models.F('partnership'), django.db.models.functions.text.Lower('name'), condition=models.Q(('ended_at', None)), name='talks_forum_once')],
            },
        ),
        migrations.CreateModel(
            name='RaisedPoint',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('sentence', models.CharField(max_length=300)),
                ('raised_on', models.DateField()),
                ('passed_on', models.BooleanField(default=False)),
                ('set_aside', models.CharField(blank=True, max_length=300)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('raised_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
            ],
            options={
                'ordering': ('raised_on', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('raised_by', None), ('passed_on', True), _connector='OR'), name='talks_only_what_has_no_name_is_passed_on')],
            },
        ),
        migrations.CreateModel(
            name='Talk',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('held_on', models.DateField()),
                ('begins', models.TimeField(null=True)),
                ('lasts', models.PositiveSmallIntegerField(default=90)),
                ('place', models.CharField(blank=True, max_length=160)),
                ('call_link', models.URLField(blank=True, max_length=400)),
                ('invitation', models.PositiveSmallIntegerField(default=0)),
                ('called_off_at', models.DateTimeField(null=True)),
                ('minutes_sent_at', models.DateTimeField(null=True)),
                ('state', models.CharField(choices=[('open', 'open'), ('closed', 'closed')], default='open', max_length=10)),
                ('opened_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('closed_at', models.DateTimeField(null=True)),
                ('facilitator', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('result', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='publishing.result')),
            ],
            options={
                'ordering': ('-opened_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('closed_at', None), ('state', 'open')), models.Q(('closed_at__isnull', False), ('state', 'closed')), _connector='OR'), name='talks_closed_has_a_moment')],
            },
        ),
        migrations.CreateModel(
            name='Attendance',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('invited', models.BooleanField(default=False)),
                ('came', models.BooleanField(default=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('talk', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendances', to='talks.talk')),
            ],
            options={
                'ordering': ('person__family_name', 'person__given_name', 'id'),
                'constraints': [models.UniqueConstraint(fields=('talk', 'person'), name='talks_comes_once')],
            },
        ),
        migrations.CreateModel(
            name='TalkingPoint',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('item_key', models.CharField(blank=True, max_length=60)),
                ('kind', models.CharField(choices=[('gap', 'partners see it differently'), ('mirror', 'others see a partner otherwise than it sees itself'), ('change', 'it surely changed'), ('low', 'among the lowest'), ('apart', 'people are far apart'), ('comments', 'people wrote about it'), ('raised', 'raised by somebody')], max_length=10)),
                ('sentence', models.CharField(max_length=300)),
                ('position', models.PositiveSmallIntegerField()),
                ('reading', models.TextField(blank=True)),
                ('cause', models.CharField(blank=True, choices=[('behaviour', 'how we behave'), ('capacity', 'time, people or skills'), ('governance', 'who decides what'), ('contract', 'the contract'), ('education_aims', 'what schools and learners need'), ('value', 'value for money')], max_length=20)),
                ('decision', models.CharField(blank=True, choices=[('undertaking', 'We undertake something'), ('not_to_act', 'We decide not to act')], max_length=20)),
                ('reason', models.TextField(blank=True)),
                ('forum_on', models.DateField(null=True)),
                ('dots', models.PositiveIntegerField(default=0)),
                ('decided_at', models.DateTimeField(null=True)),
                ('forum', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='talks.forum')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('raised', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='point', to='talks.raisedpoint')),
                ('talk', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='points', to='talks.talk')),
                ('undertaking', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='undertakings.undertaking')),
            ],
            options={
                'ordering': ('position', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('item_key', ''), _negated=True), fields=('talk', 'item_key'), name='talks_statement_once'), models.CheckConstraint(condition=models.Q(models.Q(('decision', ''), ('reason', ''), ('undertaking', None)), models.Q(models.Q(('reading', ''), _negated=True), models.Q(('cause', ''), _negated=True), models.Q(models.Q(('decision', 'undertaking'), ('reason', ''), ('undertaking__isnull', False)), models.Q(('decision', 'not_to_act'), ('undertaking', None), models.Q(('reason', ''), _negated=True)), _connector='OR')), _connector='OR'), name='talks_decided_one_way_or_the_other'), models.CheckConstraint(condition=models.Q(models.Q(('forum', None), ('forum_on', None)), models.Q(('forum__isnull', False), ('forum_on__isnull', False)), _connector='OR'), name='talks_forum_has_a_day')],
            },
        ),
        migrations.CreateModel(
            name='Live',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('code', models.CharField(max_length=12, unique=True)),
                ('begun_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('ended_at', models.DateTimeField(null=True)),
                ('voting', models.PositiveSmallIntegerField(default=0)),
                ('is_voting', models.BooleanField(default=False)),
                ('voters', models.PositiveIntegerField(default=0)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('talk', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='live', to='talks.talk')),
                ('present', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='talks.talkingpoint')),
            ],
            options={
                'ordering': ('begun_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('is_voting', False), models.Q(('ended_at', None), ('present', None), ('voting__gt', 0)), _connector='OR'), name='talks_votes_while_it_is_held')],
            },
        ),
    ]
