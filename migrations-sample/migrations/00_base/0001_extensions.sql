-- All four are trusted extensions: the database's owner may create them, no superuser is needed.
create extension if not exists "uuid-ossp";
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create extension if not exists btree_gist;
