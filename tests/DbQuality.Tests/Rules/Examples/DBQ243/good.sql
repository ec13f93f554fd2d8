-- standards:
--   database:
--     lookup_tables: [countries]
--   rules:
--     tenant-key-missing: { column: organization_id, tables: ["*", "!migrations"] }
create table organizations (id uuid primary key);
create table countries (code text primary key);
create table migrations (id uuid primary key);
create table projects (id uuid primary key, organization_id uuid not null references organizations, country text references countries, unique (organization_id, id));
create table tasks (
  id uuid primary key,
  organization_id uuid not null,
  project_id uuid,
  foreign key (organization_id, project_id) references projects (organization_id, id)
);
