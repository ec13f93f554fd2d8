-- Run once by the administrator in a new cluster, in the database postgres.

-- The migrations' role. CREATEROLE, so that scripts that make ordinary roles work.
create role dbquality_owner login createrole nosuperuser nocreatedb noreplication nobypassrls;

-- Scripts and dumps hand objects to a role of this name. Here it is an ordinary one that the migrations' role may act for.
create role postgres nologin;
grant postgres to dbquality_owner with admin option;

do $$
begin
  if current_setting('server_version_num')::int >= 160000 then
    -- Without it the maker of a role may not hand objects over to it, unlike up to version 15 … 
    alter role dbquality_owner set createrole_self_grant = 'set, inherit';
  else
    -- … where CREATEROLE may grant every role that is no superuser, also those that run programs and read files on the
    -- machine, and the one that writes the observer's records. As superusers they are out of its reach: "must be
    -- superuser to alter superusers". Not pg_database_owner, which every owner of a database may switch to.
    update pg_catalog.pg_authid set rolsuper = true
    where rolname in ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files', 'pg_write_all_data');
  end if;
end
$$;
