-- expect: domain public.email
--   Domain public.email has a check: a change of it reads and locks every table that uses it. Put constraints on the
--   columns.
-- expect: domain public.Required
--   Domain public."Required" has not null: a change of it reads and locks every table that uses it. Put constraints on the
--   columns.
create domain email as text check (value like '%@%');
create domain "Required" as text not null;
