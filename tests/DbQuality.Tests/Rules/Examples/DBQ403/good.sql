-- Enabled with policies, enabled without any (which shows no row to anyone but the owner), or neither.
create table notes (id uuid primary key, user_name text not null);
alter table notes enable row level security;
create policy own_rows on notes using (user_name = current_user);

create table secrets (id uuid primary key);
alter table secrets enable row level security;

create table countries (id uuid primary key);
