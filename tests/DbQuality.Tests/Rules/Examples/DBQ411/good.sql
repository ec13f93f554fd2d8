-- Fixed, empty, bound when made, with its owner's rights (another rule's), or without a body.
create function fixed() returns int language sql set search_path = pg_catalog, public as 'select 1';
create function empty_path() returns int language sql set search_path = '' as 'select 1';
create function bound(a int) returns int begin atomic select a + 1; end;
create function short(a int) returns int return a + 1;
create function definer() returns int language sql security definer as 'select 1';
create aggregate total(int) (sfunc = int4pl, stype = int);
