-- The parent's check is the children's; a key that a partition has of its own is the partition's.
-- expect: constraint public.animals.animals_check
-- expect: constraint public.events_0.events_0_customer_id_fkey
-- left: DBQ207 column public.events.customer_id
--   Foreign key events_0_customer_id_fkey of one of its partitions would become a part of the new one, and nothing could take that back: drop it, and run this again.
-- left: DBQ238 table public.dogs
create table animals (id uuid primary key, weight numeric);
create table dogs () inherits (animals);
alter table animals add constraint animals_check check (weight > 0) not valid;
create table customers (id uuid primary key);
create table events (id uuid, customer_id uuid) partition by hash (id);
create table events_0 partition of events for values with (modulus 1, remainder 0);
alter table events_0 add foreign key (customer_id) references customers not valid;
-- rest:
comment on table public.animals is 'Made up for the example.';
alter table public.animals alter column weight type numeric(12, 2);
comment on table public.dogs is 'Made up for the example.';
alter table public.dogs add primary key (id);
comment on table public.customers is 'Made up for the example.';
alter table public.customers add column title text not null;
comment on table public.events is 'Made up for the example.';
alter table public.events add primary key (id);
alter table public.events add column title text not null;
