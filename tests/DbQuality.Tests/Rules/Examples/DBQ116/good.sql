-- Said; a partition is its parent's; columns need none by default; the migrations' own exceptions.
-- standards:
--   rules:
--     missing-comment: { except: ["tmp_*"] }
create table orders (id uuid primary key);
comment on table orders is 'What was ordered.';
create view order_ids as select id from orders;
comment on view order_ids is 'Their keys.';
create table events (at date not null) partition by range (at);
comment on table events is 'What happened.';
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create table tmp_orders (id uuid primary key);
create sequence numbers;
