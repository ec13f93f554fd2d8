-- pg_partman makes the partitions of public.events by it.
create schema partman;
create table events (id uuid, made_at timestamptz, primary key (id, made_at)) partition by range (made_at);
create table partman.template_public_events (like events);
