-- A table of templates, which is no template of partitions.
-- expect: table public.template_lines
--   Table public.template_lines has no primary key. Rows cannot be updated or replicated reliably.
--   Add one: alter table public.template_lines add column id bigint generated always as identity primary key;
create table template_lines (text text);
