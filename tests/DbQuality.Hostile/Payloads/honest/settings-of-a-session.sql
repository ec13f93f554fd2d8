-- tries: nothing: settings as dumps begin with
-- ways: check, check by psql
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- script: 0001_payload.sql
set statement_timeout = 0;
set lock_timeout = '5s';
set idle_in_transaction_session_timeout = 0;
set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set check_function_bodies = false;
set xmloption = content;
set client_min_messages = warning;
set row_security = off;
set default_table_access_method = heap;
create table public.notes (id bigint not null, body text not null);
alter table only public.notes add constraint notes_pkey primary key (id);
