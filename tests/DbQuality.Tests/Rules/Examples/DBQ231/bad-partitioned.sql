-- On a partitioned table, and on a partition beside what it has from its parent.
-- expect: constraint public.calls.calls_user_id_fkey1
-- expect: constraint public.visits_0.visits_0_again
-- left: DBQ207 column public.visits.user_id
--   Foreign key visits_0_user of one of its partitions would become a part of the new one, and nothing could take that back: drop it, and run this again.
create table users (id uuid primary key);
create table calls (id uuid, user_id uuid references users, at timestamptz) partition by range (at);
create table calls_2026 partition of calls for values from ('2026-01-01') to ('2027-01-01');
alter table calls add foreign key (user_id) references users (id);
create table visits (id uuid, user_id uuid) partition by hash (id);
create table visits_0 partition of visits for values with (modulus 1, remainder 0);
alter table visits_0 add constraint visits_0_user foreign key (user_id) references users (id);
alter table visits_0 add constraint visits_0_again foreign key (user_id) references users (id);
-- rest:
comment on table public.users is 'Made up for the example.';
alter table public.users add column title text not null;
comment on table public.calls is 'Made up for the example.';
alter table public.calls add primary key (id, at);
alter table public.calls add column title text not null;
comment on table public.visits is 'Made up for the example.';
alter table public.visits add primary key (id);
alter table public.visits add column title text not null;
