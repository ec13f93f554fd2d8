-- expect: constraint public.tasks.tasks_owner_id_fkey
--   Foreign key tasks_owner_id_fkey compares different types: public.tasks.owner_id is integer, public.users.id is bigint. A
--   value that one side can hold fails on the other, and joins may pass over indexes. Change one: alter table public.tasks
--   alter column owner_id type bigint;
-- expect: constraint public.tasks.tasks_country_fkey
--   Foreign key tasks_country_fkey compares different types: public.tasks.country is character varying(10),
--   public.countries.code is character varying(2). A value that one side can hold fails on the other, and joins may pass
--   over indexes. Change one: alter table public.countries alter column code type character varying(10);
create table users (id bigint primary key);
create table countries (code varchar(2) primary key);

create table tasks (
  id uuid primary key,
  owner_id integer not null references users,
  country varchar(10) references countries
);
