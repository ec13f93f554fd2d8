-- With a policy, closed in so many words, off, and a partition whose parent has the policies.
create table notes (id uuid primary key, user_name text not null);
alter table notes enable row level security;
create policy own_rows on notes using (user_name = current_user);
create table secrets (id uuid primary key);
alter table secrets enable row level security;
create policy nobody on secrets using (false);
create table countries (id uuid primary key);
create table events (id uuid not null, at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
alter table events enable row level security;
alter table events_2026 enable row level security;
create policy anything on events using (true);
