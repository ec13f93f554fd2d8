create table organizations (
    id          uuid primary key default gen_random_uuid(),
    public_id   text not null default generate_public_id('org'),
    name        text not null,
    slug        text not null,
    is_active   boolean not null default true,
    settings    jsonb not null default '{}',
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    deleted_at  timestamptz,
    constraint organizations_public_id_key unique (public_id),
    constraint organizations_slug_format check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

-- A slug is free again once its organization is deleted.
create unique index idx_organizations_slug on organizations (slug) where deleted_at is null;

create trigger organizations_set_updated_at
    before update on organizations
    for each row execute function set_updated_at();

-- The sub-select makes the planner call the function once for a statement, not once for a row.
alter table organizations enable row level security;
create policy organizations_tenant on organizations
    using (id = (select current_organization_id()))
    with check (id = (select current_organization_id()));

grant select, update on organizations to app_user;

comment on table organizations is 'The tenant: everything else belongs to one organization.';
comment on column organizations.id is 'Primary key.';
comment on column organizations.public_id is 'Identifier that may be shown to people.';
comment on column organizations.name is 'Name as people write it.';
comment on column organizations.slug is 'Name in addresses: lower case, unique among organizations that are not deleted.';
comment on column organizations.is_active is 'False while the organization is suspended.';
comment on column organizations.settings is 'Preferences of the whole organization.';
comment on column organizations.created_at is 'When the row was made.';
comment on column organizations.updated_at is 'When the row was last changed.';
comment on column organizations.deleted_at is 'When it was deleted; null while it lives.';
