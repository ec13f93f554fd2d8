-- The parent's check is the children's; a key that a partition has of its own is the partition's.
-- expect: constraint public.animals.animals_check
-- expect: constraint public.events_0.events_0_customer_id_fkey
create table animals (id uuid primary key, weight numeric);
create table dogs () inherits (animals);
alter table animals add constraint animals_check check (weight > 0) not valid;
create table customers (id uuid primary key);
create table events (id uuid, customer_id uuid) partition by hash (id);
create table events_0 partition of events for values with (modulus 1, remainder 0);
alter table events_0 add foreign key (customer_id) references customers not valid;
