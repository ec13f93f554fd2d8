create table prompt_variations (
    id                  uuid primary key default gen_random_uuid(),
    organization_id     uuid not null,
    prompt_template_id  uuid not null,
    name                text not null,
    body                text not null,
    weight              numeric(5, 4) not null,
    is_active           boolean not null default true,
    created_at          timestamptz not null default now(),
    updated_at          timestamptz not null default now(),
    constraint prompt_variations_organization_id_id_key unique (organization_id, id),
    constraint prompt_variations_prompt_template_id_name_key unique (organization_id, prompt_template_id, name),
    constraint prompt_variations_weight_range check (weight between 0 and 1),
    constraint fk_prompt_variations_organizations foreign key (organization_id) references organizations (id),
    constraint fk_prompt_variations_prompt_templates foreign key (organization_id, prompt_template_id)
        references prompt_templates (organization_id, id) on delete cascade
);

create trigger prompt_variations_set_updated_at
    before update on prompt_variations
    for each row execute function set_updated_at();

alter table prompt_variations enable row level security;
create policy prompt_variations_tenant on prompt_variations
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update, delete on prompt_variations to app_user;

comment on table prompt_variations is 'Wordings of one template that are tried against each other.';
comment on column prompt_variations.id is 'Primary key.';
comment on column prompt_variations.organization_id is 'The tenant.';
comment on column prompt_variations.prompt_template_id is 'The template.';
comment on column prompt_variations.name is 'Name within the template.';
comment on column prompt_variations.body is 'The text that takes the place of the template''s.';
comment on column prompt_variations.weight is 'Part of the executions that use it, 0 to 1. Those of a template''s active variations add up to 1.';
comment on column prompt_variations.is_active is 'Whether it takes part.';
comment on column prompt_variations.created_at is 'When the row was made.';
comment on column prompt_variations.updated_at is 'When the row was last changed.';
