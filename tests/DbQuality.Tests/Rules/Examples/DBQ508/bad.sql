-- Disabled for a load, and forgotten.
-- expect: trigger public.orders.touch
--   Trigger touch of public.orders is disabled, so what it does does not happen. Enable it: alter table public.orders enable trigger touch;
-- expect: trigger public.events_2026.Audit events
--   Trigger "Audit events" of public.events_2026 is disabled, so what it does does not happen.
--   Enable it: alter table public.events_2026 enable trigger "Audit events";
create table orders (id uuid primary key, updated_at timestamptz);
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger touch before update on orders for each row execute function touch();
alter table orders disable trigger touch;

create table events (id uuid not null, at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create trigger "Audit events" after insert on events for each row execute function touch();
alter table events_2026 disable trigger "Audit events";
