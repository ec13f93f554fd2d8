create table webhook_subscriptions (
    id                uuid primary key default gen_random_uuid(),
    public_id         text not null default generate_public_id('sub'),
    organization_id   uuid not null,
    owner_id          uuid not null,
    name              text not null,
    source            event_source,
    event_type_id     uuid,
    minimum_severity  severity not null default 'info',
    filter            jsonb not null default '{}',
    target_url        text not null,
    is_active         boolean not null default true,
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    deleted_at        timestamptz,
    constraint webhook_subscriptions_public_id_key unique (public_id),
    constraint webhook_subscriptions_organization_id_id_key unique (organization_id, id),
    constraint webhook_subscriptions_filter_is_object check (jsonb_typeof(filter) = 'object'),
    constraint webhook_subscriptions_target_url_format check (target_url ~ '^https://'),
    constraint fk_webhook_subscriptions_organizations foreign key (organization_id) references organizations (id),
    constraint fk_webhook_subscriptions_users foreign key (organization_id, owner_id) references users (organization_id, id),
    constraint fk_webhook_subscriptions_event_types foreign key (event_type_id) references event_types (id)
);

create index idx_webhook_subscriptions_organization_id_owner_id on webhook_subscriptions (organization_id, owner_id);
create index idx_webhook_subscriptions_event_type_id on webhook_subscriptions (event_type_id);

create trigger webhook_subscriptions_set_updated_at
    before update on webhook_subscriptions
    for each row execute function set_updated_at();

alter table webhook_subscriptions enable row level security;
create policy webhook_subscriptions_tenant on webhook_subscriptions
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update on webhook_subscriptions to app_user;

comment on table webhook_subscriptions is 'Who wants to be told of which events.';
comment on column webhook_subscriptions.id is 'Primary key.';
comment on column webhook_subscriptions.public_id is 'Identifier that may be shown to people.';
comment on column webhook_subscriptions.organization_id is 'The tenant.';
comment on column webhook_subscriptions.owner_id is 'Whose subscription it is.';
comment on column webhook_subscriptions.name is 'Name as people write it.';
comment on column webhook_subscriptions.source is 'Only events from there; null: from anywhere.';
comment on column webhook_subscriptions.event_type_id is 'Only events of this type; null: of any.';
comment on column webhook_subscriptions.minimum_severity is 'Only events of at least this weight.';
comment on column webhook_subscriptions.filter is 'Only events whose payload contains this.';
comment on column webhook_subscriptions.target_url is 'Where matching events are sent.';
comment on column webhook_subscriptions.is_active is 'False while it is paused.';
comment on column webhook_subscriptions.created_at is 'When the row was made.';
comment on column webhook_subscriptions.updated_at is 'When the row was last changed.';
comment on column webhook_subscriptions.deleted_at is 'When it was deleted; null while it lives.';
