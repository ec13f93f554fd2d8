create table event_processing_logs (
    id                     uuid primary key default gen_random_uuid(),
    organization_id        uuid not null,
    event_id               uuid not null,
    event_subscription_id  uuid,
    attempt_number         integer not null,
    is_success             boolean not null,
    error_message          text,
    started_at             timestamptz not null,
    finished_at            timestamptz not null,
    created_at             timestamptz not null default now(),
    updated_at             timestamptz not null default now(),
    constraint event_processing_logs_attempt_number_positive check (attempt_number > 0),
    constraint event_processing_logs_error_when_failed check (is_success = (error_message is null)),
    constraint event_processing_logs_times_in_order check (finished_at >= started_at),
    constraint fk_event_processing_logs_organizations foreign key (organization_id) references organizations (id),
    constraint fk_event_processing_logs_event_keys foreign key (organization_id, event_id)
        references event_keys (organization_id, id) on delete cascade,
    constraint fk_event_processing_logs_event_subscriptions foreign key (organization_id, event_subscription_id)
        references event_subscriptions (organization_id, id)
);

-- An event is handed to a subscription once.
create unique index idx_event_processing_logs_event_id_event_subscription_id
    on event_processing_logs (organization_id, event_id, event_subscription_id);
create index idx_event_processing_logs_event_subscription_id
    on event_processing_logs (organization_id, event_subscription_id, started_at);

create trigger event_processing_logs_set_updated_at
    before update on event_processing_logs
    for each row execute function set_updated_at();

alter table event_processing_logs enable row level security;
create policy event_processing_logs_tenant on event_processing_logs
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert on event_processing_logs to app_user;

comment on table event_processing_logs is 'One row for each attempt to process an event, and one for each subscription that it was handed to.';
comment on column event_processing_logs.id is 'Primary key.';
comment on column event_processing_logs.organization_id is 'The tenant.';
comment on column event_processing_logs.event_id is 'The event.';
comment on column event_processing_logs.event_subscription_id is 'The subscription that it was handed to; null for the attempt itself.';
comment on column event_processing_logs.attempt_number is 'The attempt, counted from 1.';
comment on column event_processing_logs.is_success is 'Whether it went well.';
comment on column event_processing_logs.error_message is 'Why it did not.';
comment on column event_processing_logs.started_at is 'Start of the attempt.';
comment on column event_processing_logs.finished_at is 'End of the attempt.';
comment on column event_processing_logs.created_at is 'When the row was made.';
comment on column event_processing_logs.updated_at is 'When the row was last changed.';
