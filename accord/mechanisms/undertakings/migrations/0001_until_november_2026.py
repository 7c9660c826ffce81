import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('undertakings', '0001_initial'), ('undertakings', '0002_hand_over'), ('undertakings', '0003_reserved'), ('undertakings', '0004_receivers'), ('undertakings', '0005_reminders'), ('undertakings', '0006_commitments_of_leaders')]

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='NoLetter',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('since', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.person')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Undertaking',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('action', 'action'), ('plan_line', 'line of the plan'), ('commitment', 'commitment of a leader')], default='action', max_length=20)),
                ('title', models.CharField(max_length=200)),
                ('due', models.DateField()),
                ('origin_kind', models.CharField(blank=True, max_length=40)),
                ('origin_id', models.UUIDField(null=True)),
                ('reserved', models.BooleanField(default=False)),
                ('state', models.CharField(choices=[('open', 'open'), ('given', 'waits to be accepted'), ('done', 'done'), ('dropped', 'dropped')], default='open', max_length=10)),
                ('evidence', models.TextField(blank=True)),
                ('reason', models.TextField(blank=True)),
                ('made_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('ended_at', models.DateTimeField(null=True)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('receiver', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
            ],
            options={
                'ordering': ('due', 'made_at', 'id'),
                'indexes': [models.Index(fields=['origin_kind', 'origin_id'], name='undertakings_by_origin')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('state__in', ('open', 'given'))), models.Q(('ended_at__isnull', False), ('state__in', ('done', 'dropped'))), _connector='OR'), name='undertakings_ended_has_a_moment'), models.CheckConstraint(condition=models.Q(('evidence', ''), ('state__in', ('given', 'done')), _negated=True), name='undertakings_done_has_evidence'), models.CheckConstraint(condition=models.Q(('reason', ''), ('state', 'dropped'), _negated=True), name='undertakings_dropped_has_a_reason'), models.CheckConstraint(condition=models.Q(('reserved', False), ('origin_id__isnull', False), _connector='OR'), name='undertakings_reserved_has_a_room'), models.CheckConstraint(condition=models.Q(('receiver', None), ('state', 'given'), _negated=True), name='undertakings_given_has_a_receiver'), models.CheckConstraint(condition=models.Q(('receiver', None), models.Q(('reserved', False), models.Q(('receiver', models.F('owner')), _negated=True)), _connector='OR'), name='undertakings_receiver_is_another')],
            },
        ),
        migrations.CreateModel(
            name='Move',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('was_due', models.DateField()),
                ('now_due', models.DateField()),
                ('reason', models.TextField()),
                ('moved_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('undertaking', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='moves', to='undertakings.undertaking')),
            ],
            options={
                'ordering': ('was_due',),
                'constraints': [models.CheckConstraint(condition=models.Q(('now_due__gt', models.F('was_due'))), name='undertakings_move_goes_later'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='undertakings_move_has_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='HandOver',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('handed_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('was_owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('undertaking', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='hand_overs', to='undertakings.undertaking')),
            ],
            options={
                'ordering': ('handed_at', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Giving',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('evidence', models.TextField()),
                ('given_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('answer', models.CharField(blank=True, choices=[('accepted', 'I accept it: it is done'), ('sent_back', 'It is not done yet: I send it back')], max_length=10)),
                ('reason', models.TextField(blank=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('receiver', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('undertaking', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='givings', to='undertakings.undertaking')),
            ],
            options={
                'ordering': ('given_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('answer', '')), fields=('undertaking',), name='undertakings_given_once_at_a_time'), models.CheckConstraint(condition=models.Q(('answer', ''), ('answered_at__isnull', False), _connector='XOR'), name='undertakings_answered_has_a_moment'), models.CheckConstraint(condition=models.Q(('answer', 'sent_back'), ('reason', ''), _negated=True), name='undertakings_sent_back_has_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='Feed',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('holds', models.CharField(choices=[('mine', 'What I do or accept'), ('all', 'Everybody’s')], max_length=4)),
                ('token_hash', models.CharField(max_length=64, unique=True)),
                ('made_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.person')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('person', 'holds'), name='undertakings_calendar_once')],
            },
        ),
    ]
