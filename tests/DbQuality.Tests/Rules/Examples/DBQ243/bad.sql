-- standards:
--   rules:
--     tenant-key-missing: { column: organization_id }
-- expect: column public.notes.organization_id
--   Table public.notes lacks the tenant column organization_id: nothing tells whose its rows are. Add it, fill it, then set
--   it not null: alter table public.notes add column organization_id uuid;
-- expect: constraint public.tasks.tasks_project_id_fkey
--   Foreign key tasks_project_id_fkey of public.tasks does not carry organization_id: a row of one tenant can refer to
--   another's. Refer to (organization_id, id), which must be unique there.
create table organizations (id uuid primary key);
create table projects (id uuid primary key, organization_id uuid not null references organizations);
create table tasks (id uuid primary key, organization_id uuid not null references organizations, project_id uuid references projects);
create table notes (id uuid primary key, body text);
