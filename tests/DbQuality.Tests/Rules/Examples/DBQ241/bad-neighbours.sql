-- New partitions are like their neighbours: name, owner's rights, row level security, indexes and triggers of their own.
-- standards:
--   database:
--     roles: [reader]
--   rules:
--     partition-gap: { days_ahead: 40 }
-- expect: table public.calls
-- expect: table public.calls
-- expect: table public.calls
-- left: DBQ217 column public.calls.cost
--   Which digits its values have is known to nobody but you, and others would be rounded or refused: decide on a precision and a scale.
create table calls (id uuid default gen_random_uuid(), at date not null, cost numeric check (cost >= 0), primary key (id, at)) partition by range (at);
create index on calls (at);
create table calls_y2026m04 partition of calls for values from ('2026-04-01') to ('2026-05-01');
create table calls_y2026m06 partition of calls for values from ('2026-06-01') to ('2026-07-01') with (fillfactor = 70);
create index calls_y2026m06_cost_idx on calls_y2026m06 (cost) where cost > 100;
alter table calls_y2026m06 add constraint calls_y2026m06_at_check check (at >= '2026-06-01');
alter table calls_y2026m06 enable row level security;
create policy cheap on calls_y2026m06 for select to reader using (cost < 100);
grant select on calls_y2026m06 to reader;
create function stamp() returns trigger language plpgsql set search_path = '' as $$ begin return new; end $$;
create trigger stamp before insert on calls_y2026m06 for each row execute function stamp();
-- rest:
comment on table public.calls is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.calls add column origin_id bigint not null references public.origins;
create index on public.calls (origin_id);
comment on function public.stamp() is 'Made up for the example.';
comment on table public.origins is 'Made up for the example.';
