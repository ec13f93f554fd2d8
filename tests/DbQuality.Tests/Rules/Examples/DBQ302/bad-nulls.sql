-- The index that lets nulls differ guards less than the one that does not, which does its work too.
-- postgres: 15
-- expect: index public.members.b_badge
create table members (id uuid primary key, badge text);
create unique index a_badge on members (badge) nulls not distinct;
create unique index b_badge on members (badge);
