create type code_element_kind as enum ('module', 'class', 'method');
comment on type code_element_kind is 'A level of the tree of code elements, outermost first.';

create table code_element_analysis (
    id                uuid primary key default gen_random_uuid(),
    organization_id   uuid not null,
    file_analysis_id  uuid not null,
    parent_id         uuid,
    element_kind      code_element_kind not null,
    name              text not null,
    start_line        integer not null,
    end_line          integer not null,
    complexity        integer not null default 0,
    parameter_count   integer not null default 0,
    coverage_ratio    numeric(5, 4),
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    -- What the key to the parent refers to: a parent is always of the same file.
    constraint code_element_analysis_file_analysis_id_id_key unique (organization_id, file_analysis_id, id),
    constraint code_element_analysis_root_is_module check ((parent_id is null) = (element_kind = 'module')),
    constraint code_element_analysis_lines_in_order check (start_line >= 1 and end_line >= start_line),
    constraint code_element_analysis_counts_not_negative check (complexity >= 0 and parameter_count >= 0),
    constraint code_element_analysis_coverage_ratio_range check (coverage_ratio between 0 and 1),
    constraint fk_code_element_analysis_organizations foreign key (organization_id) references organizations (id),
    constraint fk_code_element_analysis_file_analysis foreign key (organization_id, file_analysis_id)
        references file_analysis (organization_id, id) on delete cascade,
    constraint fk_code_element_analysis_parents foreign key (organization_id, file_analysis_id, parent_id)
        references code_element_analysis (organization_id, file_analysis_id, id) on delete cascade
);

create index idx_code_element_analysis_organization_id_file_id_parent_id
    on code_element_analysis (organization_id, file_analysis_id, parent_id);
create index idx_code_element_analysis_organization_id_name_trigrams
    on code_element_analysis using gin (organization_id, name gin_trgm_ops);

create trigger code_element_analysis_set_updated_at
    before update on code_element_analysis
    for each row execute function set_updated_at();

alter table code_element_analysis enable row level security;
create policy code_element_analysis_tenant on code_element_analysis
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));

grant select, insert, update, delete on code_element_analysis to app_user;

comment on table code_element_analysis is 'The modules, classes and methods of a file, as a tree.';
comment on column code_element_analysis.id is 'Primary key.';
comment on column code_element_analysis.organization_id is 'The tenant.';
comment on column code_element_analysis.file_analysis_id is 'The file.';
comment on column code_element_analysis.parent_id is 'What it stands in: null for a module, else an element of the same file.';
comment on column code_element_analysis.element_kind is 'Module, class or method.';
comment on column code_element_analysis.name is 'Name within the parent.';
comment on column code_element_analysis.start_line is 'First line, counted from 1.';
comment on column code_element_analysis.end_line is 'Last line.';
comment on column code_element_analysis.complexity is 'Cyclomatic complexity of its own code, without its children.';
comment on column code_element_analysis.parameter_count is 'Parameters of a method.';
comment on column code_element_analysis.coverage_ratio is 'Part of its code lines that tests reach, 0 to 1; null where it was not measured.';
comment on column code_element_analysis.created_at is 'When the row was made.';
comment on column code_element_analysis.updated_at is 'When the row was last changed.';
