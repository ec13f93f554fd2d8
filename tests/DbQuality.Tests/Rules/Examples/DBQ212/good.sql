-- The one-byte type of the system catalogs is another type.
create table countries (code text primary key check (code ~ '^[A-Z]{2}$'), kind "char");
