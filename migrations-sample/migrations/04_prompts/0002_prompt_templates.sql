create table prompt_templates (
    id               uuid primary key default gen_random_uuid(),
    public_id        text not null default generate_public_id('tpl'),
    organization_id  uuid not null,
    name             text not null,
    version          integer not null default 1,
    is_current       boolean not null default true,
    description      text not null default '',
    body             text not null,
    variables        text[] not null default '{}',
    model            text not null,
    parameters       jsonb not null default '{}',
    search_vector    tsvector not null generated always as (
                         setweight(to_tsvector('english', name), 'A')
                         || setweight(to_tsvector('english', description), 'B')) stored,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    deleted_at       timestamptz,
    constraint prompt_templates_public_id_key unique (public_id),
    constraint prompt_templates_organization_id_id_key unique (organization_id, id),
    constraint prompt_templates_version_positive check (version > 0),
    constraint prompt_templates_variables_declared check (prompt_placeholders(body) <@ variables),
    constraint fk_prompt_templates_organizations foreign key (organization_id) references organizations (id)
);

-- A name is free again once all its versions are deleted. One version of a name is in use at a time.
create unique index idx_prompt_templates_organization_id_name_version
    on prompt_templates (organization_id, name, version) where deleted_at is null;
create unique index idx_prompt_templates_current on prompt_templates (organization_id, name) where is_current and deleted_at is null;
create index idx_prompt_templates_organization_id_variables
    on prompt_templates using gin (organization_id, variables) where deleted_at is null;
create index idx_prompt_templates_organization_id_search_vector
    on prompt_templates using gin (organization_id, search_vector) where deleted_at is null;

create trigger prompt_templates_set_updated_at
    before update on prompt_templates
    for each row execute function set_updated_at();

alter table prompt_templates enable row level security;
create policy prompt_templates_tenant on prompt_templates
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update on prompt_templates to app_user;

comment on table prompt_templates is 'A prompt with placeholders. Each version is a row; see create_prompt_template_version().';
comment on column prompt_templates.id is 'Primary key.';
comment on column prompt_templates.public_id is 'Identifier that may be shown to people.';
comment on column prompt_templates.organization_id is 'The tenant.';
comment on column prompt_templates.name is 'Name; all versions share it.';
comment on column prompt_templates.version is 'Counted from 1 within the name.';
comment on column prompt_templates.is_current is 'Whether this version is the one in use.';
comment on column prompt_templates.description is 'What the prompt is for.';
comment on column prompt_templates.body is 'The text, with placeholders such as {{language}}.';
comment on column prompt_templates.variables is 'Names that callers may give values for; every placeholder is among them.';
comment on column prompt_templates.model is 'The language model it was written for.';
comment on column prompt_templates.parameters is 'Settings for the model: temperature, limits.';
comment on column prompt_templates.search_vector is 'Name and description for full-text search.';
comment on column prompt_templates.created_at is 'When the row was made.';
comment on column prompt_templates.updated_at is 'When the row was last changed.';
comment on column prompt_templates.deleted_at is 'When it was deleted; null while it lives.';
