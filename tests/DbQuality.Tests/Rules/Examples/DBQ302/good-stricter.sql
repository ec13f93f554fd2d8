-- The later index forbids more: two nulls. Neither does the other's work.
-- postgres: 15
create table members (id uuid primary key, badge text, code text);
create unique index a_badge on members (badge);
create unique index b_badge on members (badge) nulls not distinct;
