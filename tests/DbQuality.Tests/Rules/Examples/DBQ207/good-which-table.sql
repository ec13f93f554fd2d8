-- Another domain's table, two tables that may be meant, and a column that is neither unique nor the key: nobody can tell what is referred to.
-- standards:
--   database:
--     prefixes: { media_: Media, doc_: Documents, auth_: Accounts }
create table doc_files (id uuid primary key);
create table doc_pages (id uuid primary key, file_id uuid not null references doc_files);
create table media_contents (id uuid primary key, file_id uuid not null);
create table users (id uuid primary key);
create table auth_users (id uuid primary key);
create table orders (id uuid primary key, user_id uuid not null);
create table clients (id uuid primary key);
create table former_clients (id uuid primary key);
create table visits (id uuid primary key, client_id uuid not null);
create table parcels (id uuid primary key, parcel_id uuid not null);
create table scans (id uuid primary key, parcel_id uuid not null);
create table authors (id uuid primary key);
create table editors (id uuid primary key);
create table notes (id uuid primary key, author_id uuid not null references authors);
create table drafts (id uuid primary key, author_id uuid not null references editors);
create table texts (id uuid primary key, editor_id uuid not null references editors, author_id uuid not null references authors);
