create type notification_status as enum ('pending', 'failed', 'sent', 'dead_letter');
comment on type notification_status is 'pending: not sent yet; failed: to be tried again; sent: done; dead_letter: given up, for somebody to look at.';

create table event_notifications (
    id                     uuid primary key default gen_random_uuid(),
    organization_id        uuid not null,
    event_id               uuid not null,
    event_subscription_id  uuid not null,
    target_url             text not null,
    status                 notification_status not null default 'pending',
    attempt_count          integer not null default 0,
    attempt_limit          integer not null default 8,
    next_attempt_at        timestamptz not null default now(),
    sent_at                timestamptz,
    error_message          text,
    created_at             timestamptz not null default now(),
    updated_at             timestamptz not null default now(),
    constraint event_notifications_event_id_event_subscription_id_key unique (organization_id, event_id, event_subscription_id),
    constraint event_notifications_attempts_within_limit check (attempt_count between 0 and attempt_limit),
    constraint event_notifications_sent_at_when_sent check ((status = 'sent') = (sent_at is not null)),
    constraint fk_event_notifications_organizations foreign key (organization_id) references organizations (id),
    constraint fk_event_notifications_event_keys foreign key (organization_id, event_id)
        references event_keys (organization_id, id) on delete cascade,
    constraint fk_event_notifications_event_subscriptions foreign key (organization_id, event_subscription_id)
        references event_subscriptions (organization_id, id)
);

create index idx_event_notifications_event_subscription_id
    on event_notifications (organization_id, event_subscription_id, created_at);

-- What may be due: few rows, whatever the age of the table.
create index idx_event_notifications_due on event_notifications (next_attempt_at) where status in ('pending', 'failed');

create trigger event_notifications_set_updated_at
    before update on event_notifications
    for each row execute function set_updated_at();

alter table event_notifications enable row level security;
create policy event_notifications_tenant on event_notifications
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update on event_notifications to app_user;

comment on table event_notifications is 'The outbox: which subscription''s target is still to be told of which event.';
comment on column event_notifications.id is 'Primary key; targets that get it twice know it by this.';
comment on column event_notifications.organization_id is 'The tenant.';
comment on column event_notifications.event_id is 'The event.';
comment on column event_notifications.event_subscription_id is 'The subscription that matched.';
comment on column event_notifications.target_url is 'Where to send it, as the subscription had it then.';
comment on column event_notifications.status is 'How far it is.';
comment on column event_notifications.attempt_count is 'Attempts so far.';
comment on column event_notifications.attempt_limit is 'Attempts in all.';
comment on column event_notifications.next_attempt_at is 'Not to be sent before.';
comment on column event_notifications.sent_at is 'When the target took it; null before.';
comment on column event_notifications.error_message is 'Why the last attempt failed.';
comment on column event_notifications.created_at is 'When the row was made.';
comment on column event_notifications.updated_at is 'When the row was last changed.';
