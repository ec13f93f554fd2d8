-- None of these serves a lookup by the key alone: not first, an expression, another predicate, not valid, another method.
-- expect: constraint public.a.a_user_id_fkey
-- expect: constraint public.b.b_user_name_fkey
-- expect: constraint public.c.c_user_id_fkey
-- expect: constraint public.d.d_user_id_fkey
-- expect: constraint public.e.e_user_id_fkey
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
