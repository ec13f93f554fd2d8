-- A stranger's migration whose functions take whoever runs them for an administrator. None fails where that is not so.
create schema trap;

create function trap.spring(place text) returns boolean language plpgsql as $$
declare
  way text;
begin
  raise log 'sprung: % by % of %, %', place, current_user, session_user, (select rolsuper or pg_has_role(oid, 'pg_execute_server_program', 'member') from pg_roles where rolname = session_user);
  foreach way in array array[
    $w$copy (select 1) to program 'touch {witness}'$w$,
    $w$reset role; copy (select 1) to program 'touch {witness}'$w$,
    $w$set role none; copy (select 1) to program 'touch {witness}'$w$,
    $w$reset session authorization; copy (select 1) to program 'touch {witness}'$w$,
    $w$set session authorization dbquality_administrator; copy (select 1) to program 'touch {witness}'$w$,
    $w$copy (select 1) to '{witness}'$w$,
    $w$grant pg_execute_server_program to public$w$,
    $w$alter role dbquality_owner superuser$w$,
    $w$set session_replication_role = origin$w$]
  loop
    begin
      execute way;
    exception when others then
      null;
    end;
  end loop;
  return true;
end
$$;

-- Constraints and indexes ask for immutable functions, whose own statements may write nothing; those of what they call may.
create function trap.holds(place text, value anyelement default 0) returns boolean language plpgsql immutable as $$
begin
  return trap.spring(place);
end
$$;

create function trap.same(value bigint, place text) returns bigint language plpgsql immutable as $$
begin
  perform trap.spring(place);
  return value;
end
$$;

create function trap.fires() returns trigger language plpgsql as $$
begin
  perform trap.spring(tg_name);
  return new;
end
$$;

create function trap.lends(place text) returns boolean language plpgsql security definer as $$
begin
  return trap.spring(place);
end
$$;

create function trap.distance(a bigint, b bigint) returns float8 language plpgsql immutable as $$
begin
  perform trap.spring('subtype difference');
  return a - b;
end
$$;

create table accounts (id bigint generated always as identity primary key, name text not null);

create table checked (id bigint primary key, account_id bigint not null references accounts check (trap.holds('check', 1)), check (trap.same(id, 'check of a table') = id));

create table unchecked (id bigint primary key, account_id bigint references accounts);
alter table unchecked add constraint unchecked_check check (trap.holds('check that is not valid', id) and id < 5) not valid;
alter table unchecked add constraint unchecked_account foreign key (account_id) references accounts not valid;

create domain trap.positive as bigint check (trap.holds('domain', value));
create table in_domain (id bigint primary key, amount trap.positive not null, account_id bigint references accounts);

create table generated_from (id bigint primary key, double bigint generated always as (trap.same(id, 'generated column')) stored);

create table indexed (id bigint primary key, account_id bigint references accounts);
create index indexed_expression on indexed (trap.same(id, 'expression index'));
create index indexed_predicate on indexed (id) where trap.holds('index predicate', 1);

create table excluded (id bigint primary key, exclude using btree (trap.same(id, 'exclusion constraint') with =));

create table parted (id bigint not null) partition by range (trap.same(id, 'partition key'));
create table parted_rest partition of parted default;

create table ruled (id bigint primary key);
create rule also as on insert to ruled do also select trap.spring('rule');
alter table ruled enable always rule also;

create table fired (id bigint primary key);
create trigger "always trigger" before insert on fired for each row execute function trap.fires();
alter table fired enable always trigger "always trigger";
create trigger "replica trigger" after insert or delete on fired for each statement execute function trap.fires();
alter table fired enable replica trigger "replica trigger";
create trigger "ordinary trigger" before insert on fired for each row execute function trap.fires();

create table defaulted (id bigint generated always as identity primary key, seen boolean generated always as (trap.holds('default')) stored);
alter table accounts add column seen boolean default trap.spring('default');

create table policed (id bigint primary key, account_id bigint references accounts);
alter table policed enable row level security;
alter table policed force row level security;
create policy everybody on policed using (trap.spring('policy')) with check (trap.spring('policy check'));

create table lent (id bigint primary key, check (trap.lends('security definer')));

create type trap.mood as enum ('glad', 'sad');
create function trap.mood_of(value bigint) returns trap.mood language plpgsql immutable as $$ begin perform trap.spring('cast'); return 'glad'; end $$;
create cast (bigint as trap.mood) with function trap.mood_of(bigint) as implicit;
create table casted (id bigint primary key, check ((id::trap.mood) = 'glad'));

create function trap.alike(a bigint, b bigint) returns boolean language plpgsql immutable as $$ begin perform trap.spring('operator'); return a operator(pg_catalog.=) b; end $$;
create operator trap.=== (function = trap.alike, leftarg = bigint, rightarg = bigint);
create table operated (id bigint primary key, check (id operator(trap.===) id));

create type trap.span as range (subtype = bigint, subtype_diff = trap.distance);
create table ranged (id bigint primary key, span trap.span not null);
create index ranged_span on ranged using gist (span);
create function trap.fill_span() returns trigger language plpgsql as $$ begin new.span = trap.span(new.id, new.id + 3); return new; end $$;
create trigger fill_span before insert on ranged for each row execute function trap.fill_span();
alter table ranged enable always trigger fill_span;

create table measured (id bigint primary key, other bigint);
create statistics measured_expression on (trap.same(id, 'statistics expression')), other from measured;

create view seen as select id, trap.same(id, 'view') as twice from accounts where trap.holds('folded view', 1);
create materialized view kept as select id, trap.same(id, 'materialized view') as twice from accounts;

create procedure trap.done() language plpgsql as $$ declare n bigint := trap.same(1, 'folded body'); begin perform trap.holds('folded body', 1); end $$;
create function trap.folded() returns boolean language sql immutable as $$ select trap.holds('folded sql body', 1) $$;

-- Before PostgreSQL's own for whoever takes the database's search path.
create operator trap.= (function = trap.alike, leftarg = bigint, rightarg = bigint);
do $$ begin execute format('alter database %I set search_path = trap, public, pg_catalog', current_database()); end $$;
