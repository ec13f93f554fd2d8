do $$
begin
    if current_setting('server_version_num')::integer < 150000 then
        grant create on schema public to public;
    end if;
end;
$$;
