-- Every kind of link, a lookup table, and one that is listed.
-- standards:
--   database:
--     run_as: superuser
--     lookup_tables: [countries]
--   rules:
--     unlinked-table: { except: [settings] }
create table customers (id uuid primary key);
create table orders (id uuid primary key, customer_id uuid references customers);
create table viewed (id uuid primary key);
create view views as select id from viewed;
create table in_body (id uuid primary key);
create function read_it() returns bigint language plpgsql as $$ begin return (select count(*) from in_body); end $$;
create table in_atomic (id uuid primary key);
create function read_bound() returns bigint begin atomic select count(*) from in_atomic; end;
create table in_policy (id uuid primary key);
create policy own on orders using (exists (select from in_policy));
create table parents (id int);
create table children () inherits (parents);
create table published (id uuid primary key);
create publication changes for table published;
create table row_typed (id uuid primary key);
create function takes_row(r row_typed) returns int language sql as 'select 1';
create table events (id uuid not null, at date not null, primary key (id, at)) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create table event_notes (id uuid primary key, event_id uuid, at date, foreign key (event_id, at) references events);
create table countries (id uuid primary key);
create table settings (id uuid primary key);
