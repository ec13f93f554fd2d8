-- tries: hand the database and the schema public over, and have what follows run as somebody else's
-- ways: check, check on superuser
-- exit: 0 or 1
create table notes (id bigint primary key, body text not null);
create role evil;
do $$
begin
  execute format('alter database %I owner to evil', current_database());
exception when others then null;
end
$$;
