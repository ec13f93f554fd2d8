-- A domain counts as what it is made of: for keys, times, booleans and foreign keys.
-- expect: DBQ206 column public.shop_people.local_at, line 6
-- expect: DBQ237 domain public.shop_email, line 5
-- expect: DBQ237 domain public.shop_flag, line 3
-- expect: DBQ237 domain public.shop_moment, line 2
create domain shop_key as bigint;
create domain shop_moment as timestamptz not null;
create domain shop_flag as boolean default false not null;
create domain shop_wall_clock as timestamp;
create domain shop_email as text check (value like '%@%');
create table shop_people (id shop_key primary key, seen_at shop_moment, is_active shop_flag, local_at shop_wall_clock, email shop_email);
create table shop_letters (id bigint generated always as identity primary key, person_id bigint not null references shop_people);
create index on shop_letters (person_id);
