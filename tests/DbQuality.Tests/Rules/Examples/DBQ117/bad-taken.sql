-- Reported once, on the parent of a partition; no proposal where the name is taken already, or two labels would get one.
-- expect: trigger public.events.OnInsert
--   Trigger "OnInsert" of public.events is not named in snake_case, so its name must be looked up. Rename it.
-- expect: policy public.events.Read
--   Policy "Read" of public.events is not named in snake_case, so its name must be looked up. Rename it.
-- expect: type public.status
--   Enum public.status has the labels 'Open', 'OPEN' and 'Done', which are not named in snake_case, so every query must know the spelling. Rename what is not in style.
create type status as enum ('Open', 'OPEN', 'Done');
create table events (at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create function note() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger "OnInsert" after insert on events for each row execute function note();
create trigger on_insert after insert on events for each row execute function note();
create trigger another after insert on events for each row execute function note();
create policy "Read" on events using (true);
create policy read on events using (true);
create policy another on events using (true);
