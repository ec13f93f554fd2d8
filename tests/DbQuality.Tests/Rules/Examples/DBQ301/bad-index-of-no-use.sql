-- None of these serves a lookup by the key alone: not first, an expression, another predicate, not valid, another method.
-- expect: constraint public.a.a_user_id_fkey
-- expect: constraint public.b.b_user_name_fkey
-- expect: constraint public.c.c_user_id_fkey
-- expect: constraint public.d.d_user_id_fkey
-- expect: constraint public.e.e_user_id_fkey
-- left: DBQ305 index public.d.d_user_id_idx
--   It would make a new finding: DBQ302 public.d.d_user_id_idx1: Index public.d_user_id_idx1 does the same work as public.d_user_id_idx. Every write to public.d pays for both. Drop it: drop index public.d_user_id_idx1;
-- left: DBQ312 index public.a.a_at_user_id_idx
create table users (id uuid primary key, name text unique);

create table a (id uuid primary key, user_id uuid references users, at timestamptz);
create index on a (at, user_id);

create table b (id uuid primary key, user_name text references users (name));
create index on b (lower(user_name));

create table c (id uuid primary key, user_id uuid references users, is_open boolean);
create index on c (user_id) where is_open;

create table d (id uuid, user_id uuid references users) partition by hash (id);
create table d_0 partition of d for values with (modulus 1, remainder 0);
create index d_user_id_idx on only d (user_id);

create table e (id uuid primary key, user_id uuid references users);
create index on e using brin (user_id);
-- rest:
comment on table public.users is 'Made up for the example.';
alter table public.users alter column name set not null;
comment on table public.a is 'Made up for the example.';
alter table public.a add column title text not null;
alter table public.a alter column at set not null;
comment on table public.b is 'Made up for the example.';
comment on table public.c is 'Made up for the example.';
alter table public.c add column title text not null;
alter table public.c alter column user_id set not null;
alter table public.d alter column user_id set not null;
comment on table public.d is 'Made up for the example.';
alter table public.d add primary key (id);
alter table public.d add column title text not null;
comment on table public.e is 'Made up for the example.';
