-- Array and composite types use what they are made of; their row types and array types are no types of their own.
-- expect: DBQ206 column public.shop_visits.at, line 5
-- expect: DBQ222 table public.shop_people, line 4
-- expect: DBQ222 table public.shop_visits, line 5
-- expect: DBQ236 type public.shop_mood, line 3
create type shop_address as (street text, zip text);
create type shop_place as (address shop_address, tags text[]);
create type shop_mood as enum ('good', 'bad');
create table shop_people (id bigint generated always as identity primary key, home shop_place, moods shop_mood[], seen_at timestamptz[], flags boolean[]);
create table shop_visits (id bigint generated always as identity primary key, person shop_people, at timestamp[]);
create index shop_people_moods_idx on shop_people using gin (moods);
