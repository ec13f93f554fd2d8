-- tries: make an event trigger, whose function the administrator's statements would fire
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:2
create function fire() returns event_trigger language plpgsql as $$ begin execute 'copy (select 1) to program ''touch %WITNESS%/ran'''; end $$;
create event trigger evil on ddl_command_end execute function fire();
