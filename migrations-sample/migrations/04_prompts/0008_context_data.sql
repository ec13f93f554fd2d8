create table context_data (
    id                 uuid primary key default gen_random_uuid(),
    organization_id    uuid not null,
    context_source_id  uuid not null,
    item_key           text not null,
    content            text not null,
    token_count        integer not null default 0,
    metadata           jsonb not null default '{}',
    expires_at         timestamptz,
    created_at         timestamptz not null default now(),
    updated_at         timestamptz not null default now(),
    constraint context_data_context_source_id_item_key_key unique (organization_id, context_source_id, item_key),
    constraint context_data_token_count_not_negative check (token_count >= 0),
    constraint fk_context_data_organizations foreign key (organization_id) references organizations (id),
    constraint fk_context_data_context_sources foreign key (organization_id, context_source_id)
        references context_sources (organization_id, id) on delete cascade
);

create index idx_context_data_expires_at on context_data (expires_at) where expires_at is not null;
create index idx_context_data_metadata on context_data using gin (metadata jsonb_path_ops);

create trigger context_data_set_updated_at
    before update on context_data
    for each row execute function set_updated_at();

alter table context_data enable row level security;
create policy context_data_tenant on context_data
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update, delete on context_data to app_user;

comment on table context_data is 'Content that was fetched from a source, to be put into prompts.';
comment on column context_data.id is 'Primary key.';
comment on column context_data.organization_id is 'The tenant.';
comment on column context_data.context_source_id is 'The source.';
comment on column context_data.item_key is 'What it is within the source, such as a path or an address.';
comment on column context_data.content is 'The text.';
comment on column context_data.token_count is 'Its length for a language model, in tokens.';
comment on column context_data.metadata is 'What the source says about it.';
comment on column context_data.expires_at is 'When it stops being good; null: never. See cleanup_expired_context_data().';
comment on column context_data.created_at is 'When the row was made.';
comment on column context_data.updated_at is 'When the row was last changed.';
