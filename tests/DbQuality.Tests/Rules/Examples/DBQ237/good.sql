-- A name for a type, a default, an extension's own domain.
-- standards:
--   database:
--     extensions: [lo]
create domain email as text;
create domain amount as numeric(12, 2) default 0;
