-- Read by a view, a body, a policy or a BEGIN ATOMIC body; granted; listed.
-- standards:
--   database:
--     roles: [shop]
--   rules:
--     orphan-view: { except: [reports] }
create table orders (id uuid primary key);
create view in_body as select id from orders;
create function read_it() returns bigint language plpgsql as $$ begin return (select count(*) from in_body); end $$;
create view in_atomic as select id from orders;
create function read_bound() returns bigint begin atomic select count(*) from in_atomic; end;
create view in_policy as select id from orders;
create table notes (id uuid primary key);
create policy own on notes using (exists (select from in_policy));
create view in_view as select id from orders;
create view granted as select id from in_view;
grant select on granted to shop;
create view granted_column as select id from in_view;
grant select (id) on granted_column to shop;
create view reports as select id from orders;
