-- Used by a table, a disabled trigger, a view, a partitioned table, a constraint trigger, or attached by another routine.
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create function audit() returns trigger language plpgsql as $$ begin return null; end $$;
create function write_through() returns trigger language plpgsql as $$ begin return null; end $$;
create function route() returns trigger language plpgsql as $$ begin return new; end $$;
create function check_later() returns trigger language plpgsql as $$ begin return null; end $$;
create function track() returns trigger language plpgsql as $$ begin return null; end $$;

create table notes (id uuid primary key, updated_at timestamptz);
create trigger touch before update on notes for each row execute function touch();
create trigger audit after insert on notes for each statement execute function audit();
alter table notes disable trigger audit;
create constraint trigger check_later after insert on notes deferrable initially deferred for each row execute function check_later();

create view note_ids as select id from notes;
create trigger write_through instead of insert on note_ids for each row execute function write_through();

create table events (id uuid not null, at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create trigger route before insert on events for each row execute function route();

create procedure attach_track(target regclass) language plpgsql as $$
begin
  execute format('create trigger track after insert on %s for each row execute function public.track()', target);
end
$$;

create function plain() returns int language sql as 'select 1';
