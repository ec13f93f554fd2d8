-- A unique column of the very name goes before the key; what other columns of the name refer to, and a table of the own domain, before what is only named alike.
-- standards:
--   database:
--     naming: { foreign_keys: "fk_ prefix", indexes: "_idx suffix" }
-- expect: column public.workflow_standalone_docs.workflow_id
--   Column public.workflow_standalone_docs.workflow_id names public.workflows and no foreign key holds it to that: rows may refer to nothing.
--   Add one: create index concurrently workflow_standalone_docs_workflow_id_idx on public.workflow_standalone_docs (workflow_id); alter table public.workflow_standalone_docs add constraint fk_workflow_standalone_docs_workflow_id foreign key (workflow_id) references public.workflows (workflow_id) not valid; alter table public.workflow_standalone_docs validate constraint fk_workflow_standalone_docs_workflow_id;
-- expect: column public.orders.user_id
--   Column public.orders.user_id names public.auth_users and no foreign key holds it to that: rows may refer to nothing.
--   Add one: create index concurrently orders_user_id_idx on public.orders (user_id); alter table public.orders add constraint fk_orders_user_id foreign key (user_id) references public.auth_users (id) not valid; alter table public.orders validate constraint fk_orders_user_id;
-- expect: column public.media_contents.file_id
--   Column public.media_contents.file_id names public.media_files and no foreign key holds it to that: rows may refer to nothing.
--   Add one: create index concurrently media_contents_file_id_idx on public.media_contents (file_id); alter table public.media_contents add constraint fk_media_contents_file_id foreign key (file_id) references public.media_files (id) not valid; alter table public.media_contents validate constraint fk_media_contents_file_id;
create table workflows (id uuid primary key, workflow_id uuid not null unique);
create table workflow_standalone_docs (id uuid primary key, workflow_id uuid not null);
create table users (id uuid primary key);
create table auth_users (id uuid primary key);
create table sessions (id uuid primary key, user_id uuid not null constraint fk_sessions_user_id references auth_users);
create index sessions_user_id_idx on sessions (user_id);
create table orders (id uuid primary key, user_id uuid not null);
create table files (id uuid primary key);
create table media_files (id uuid primary key);
create table media_contents (id uuid primary key, file_id uuid not null);
-- rest:
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
comment on table public.origins is 'Made up for the example.';
comment on table public.workflows is 'Made up for the example.';
alter table public.workflows add column origin_id bigint not null constraint fk_workflows_origin_id references public.origins;
create index on public.workflows (origin_id);
comment on table public.workflow_standalone_docs is 'Made up for the example.';
alter table public.workflow_standalone_docs add column origin_id bigint not null constraint fk_workflow_standalone_docs_origin_id references public.origins;
create index on public.workflow_standalone_docs (origin_id);
comment on table public.users is 'Made up for the example.';
alter table public.users add column origin_id bigint not null constraint fk_users_origin_id references public.origins;
create index on public.users (origin_id);
comment on table public.auth_users is 'Made up for the example.';
alter table public.auth_users add column origin_id bigint not null constraint fk_auth_users_origin_id references public.origins;
create index on public.auth_users (origin_id);
comment on table public.sessions is 'Made up for the example.';
alter table public.sessions add column origin_id bigint not null constraint fk_sessions_origin_id references public.origins;
create index on public.sessions (origin_id);
comment on table public.orders is 'Made up for the example.';
alter table public.orders add column origin_id bigint not null constraint fk_orders_origin_id references public.origins;
create index on public.orders (origin_id);
comment on table public.files is 'Made up for the example.';
alter table public.files add column origin_id bigint not null constraint fk_files_origin_id references public.origins;
create index on public.files (origin_id);
comment on table public.media_files is 'Made up for the example.';
alter table public.media_files add column origin_id bigint not null constraint fk_media_files_origin_id references public.origins;
create index on public.media_files (origin_id);
comment on table public.media_contents is 'Made up for the example.';
alter table public.media_contents add column origin_id bigint not null constraint fk_media_contents_origin_id references public.origins;
create index on public.media_contents (origin_id);
