-- Held by a key, of another type, one of several tables, another schema, another letter case, its own key, an exception.
-- standards:
--   rules:
--     foreign-key-missing: { exceptions: ["public.old_orders.*"] }
create schema pgboss;
create table pgboss.jobs (id uuid primary key);
create table users (user_id uuid primary key, id uuid);
create table subjects (id uuid primary key);
create table tenants (id uuid, region text, primary key (id, region));
create table notes (
  id uuid primary key,
  user_id uuid references users,
  subject_type text,
  subject_id uuid,
  job_id uuid,
  tenant_id uuid,
  external_id uuid,
  "User_id" uuid
);
create table calls (id uuid primary key, user_id text, _id uuid);
create table old_orders (id uuid primary key, user_id uuid);
