-- An index over two such columns: it is made anew for one of them, and for the other once the first one's kept column is gone.
-- expect: column public.visits.began_at
-- expect: column public.visits.ended_at
create table visits (id uuid primary key, began_at timestamp not null, ended_at timestamp);
create index visits_began_at_ended_at_idx on visits (began_at, ended_at);
