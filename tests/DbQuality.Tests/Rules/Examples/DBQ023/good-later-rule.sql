-- A rule that needs a live database does not run here.
-- dbquality:ignore unused-index the yearly report reads it
create table visits (id uuid primary key, page text not null);
