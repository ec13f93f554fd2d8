-- What cannot simply be made anew is told without SQL: a part of the rows, more columns, options, an expression, an operator class, an order, a collation.
-- expect: index public.orders.i_class
--   Index public.i_class has the timestamp at before its last column: a search by a span of time cannot use the columns behind it. Put it last, as in (a, at).
-- expect: index public.orders.i_descending
--   Index public.i_descending has the timestamp at before its last column: a search by a span of time cannot use the columns behind it. Put it last, as in (a, at).
-- expect: index public.orders.i_expression
--   Index public.i_expression has the timestamp at before its last column: a search by a span of time cannot use the columns behind it. Put it last, as in (lower(a), at).
-- expect: index public.orders.i_included
--   Index public.i_included has the timestamp at before its last column: a search by a span of time cannot use the columns behind it. Put it last, as in (a, at).
-- expect: index public.orders.i_nulls
--   Index public.i_nulls has the timestamp at before its last column: a search by a span of time cannot use the columns behind it. Put it last, as in (a, at).
-- expect: index public.orders.i_options
--   Index public.i_options has the timestamp at before its last column: a search by a span of time cannot use the columns behind it. Put it last, as in (a, at).
-- expect: index public.orders.i_part
--   Index public.i_part has the timestamp at before its last column: a search by a span of time cannot use the columns behind it. Put it last, as in (a, at).
-- expect: index public.orders.i_collation
--   Index public.i_collation has the timestamp at before its last column: a search by a span of time cannot use the columns behind it. Put it last, as in (c, at).
create table orders (id uuid primary key, a text, b text, c text collate "C", at timestamp);
create index i_part on orders (at, a) where b is null;
create index i_included on orders (at, a) include (b);
create index i_options on orders (at, a) with (fillfactor = 70);
create index i_expression on orders (at, lower(a));
create index i_class on orders (at, a text_pattern_ops);
create index i_descending on orders (at desc nulls last, a);
create index i_nulls on orders (at nulls first, a);
create index i_collation on orders (at, c);
