-- Overloads each have their own name; a name that is taken is not proposed.
-- standards:
--   rules:
--     table-name-style: off
--     routine-name-style: off
--     schema-name: off
-- expect: schema Back office
-- expect: table office.staff-members
--   Table office."staff-members" has a name that needs double quotes in every statement: without them the server looks for another name and finds nothing.
--   Rename it: alter table office."staff-members" rename to staff_members;
-- expect: function public.netPrice(gross numeric)
--   Function public."netPrice"(gross numeric) has a name that needs double quotes in every statement: without them the server looks for another name and finds nothing.
--   No better name is known, or it is taken: choose one.
-- expect: function public.netPrice(gross numeric, rate numeric)
--   Function public."netPrice"(gross numeric, rate numeric) has a name that needs double quotes in every statement: without them the server looks for another name and finds nothing.
--   Rename it: alter function public."netPrice"(gross numeric, rate numeric) rename to net_price;
-- expect: procedure public.Close()
--   Procedure public."Close"() has a name that needs double quotes in every statement: without them the server looks for another name and finds nothing.
--   Rename it: alter procedure public."Close"() rename to close;
-- expect: type public.Mood
-- expect: materialized view public.Totals
-- left: DBQ111 schema Back office
--   No view can keep its old name for a while: rename it together with what uses it.
create schema "Back office";
create schema office;
create table office."staff-members" (id uuid primary key);
create function "netPrice"(gross numeric) returns numeric language sql as 'select gross';
create function "netPrice"(gross numeric, rate numeric) returns numeric language sql as 'select gross * rate';
create function net_price(gross numeric) returns numeric language sql as 'select gross';
create procedure "Close"() language sql as 'select 1';
create type "Mood" as enum ('Good', 'Bad');
create materialized view "Totals" as select 1 as one;
-- rest:
comment on table office."staff-members" is 'Made up for the example.';
create table if not exists office.origins (id bigint generated always as identity primary key, title text not null);
alter table office."staff-members" add column origin_id bigint not null references office.origins;
create index on office."staff-members" (origin_id);
comment on function public."netPrice"(gross numeric) is 'Made up for the example.';
comment on function public."netPrice"(gross numeric, rate numeric) is 'Made up for the example.';
comment on function public.net_price(gross numeric) is 'Made up for the example.';
comment on procedure public."Close"() is 'Made up for the example.';
comment on materialized view public."Totals" is 'Made up for the example.';
comment on table office.origins is 'Made up for the example.';
