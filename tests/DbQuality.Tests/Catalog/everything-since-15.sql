create table app.since_15 (
  a int, b int, c int,
  constraint one_null unique nulls not distinct (a, b),
  foreign key (b, c) references app.parents (a, b) on delete set null (c)
);
create unique index one_null_index on app.since_15 (a desc) nulls not distinct;
create view app.as_caller with (security_invoker = true) as select a from app.since_15;
create publication schemas for tables in schema pgbouncer, app;
