create table users (
    id               uuid primary key default gen_random_uuid(),
    public_id        text not null default generate_public_id('usr'),
    organization_id  uuid not null,
    email            text not null,
    display_name     text not null,
    role             user_role not null default 'member',
    is_active        boolean not null default true,
    preferences      jsonb not null default '{}',
    metadata         jsonb not null default '{}',
    last_seen_at     timestamptz,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    deleted_at       timestamptz,
    constraint users_public_id_key unique (public_id),
    constraint users_organization_id_id_key unique (organization_id, id),
    constraint users_email_format check (email like '%_@_%'),
    constraint fk_users_organizations foreign key (organization_id) references organizations (id)
);

create index idx_users_organization_id_role on users (organization_id, role);

-- One account for an address and organization, in any letter case.
create unique index idx_users_organization_id_email on users (organization_id, lower(email)) where deleted_at is null;

-- People are searched for by parts of their name; btree_gin lets one index hold the tenant too.
create index idx_users_organization_id_display_name on users using gin (organization_id, display_name gin_trgm_ops);

create trigger users_set_updated_at
    before update on users
    for each row execute function set_updated_at();

alter table users enable row level security;
create policy users_tenant on users
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update on users to app_user;

comment on table users is 'A person''s account within one organization.';
comment on column users.id is 'Primary key.';
comment on column users.public_id is 'Identifier that may be shown to people.';
comment on column users.organization_id is 'The tenant.';
comment on column users.email is 'Address; unique within the organization, in any letter case.';
comment on column users.display_name is 'Name as people write it.';
comment on column users.role is 'What the user may do.';
comment on column users.is_active is 'False while the account is suspended.';
comment on column users.preferences is 'What the user chose: language, time zone, notifications.';
comment on column users.metadata is 'What other systems attach to the account.';
comment on column users.last_seen_at is 'Last request of this user; null before the first.';
comment on column users.created_at is 'When the row was made.';
comment on column users.updated_at is 'When the row was last changed.';
comment on column users.deleted_at is 'When it was deleted; null while it lives.';
