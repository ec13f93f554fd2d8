-- tries: make the tool wait for a source file that is a pipe
-- ways: check by dbup
-- versions: 15
-- options: --timeout 10s
-- limit: 25s
-- exit: 0 or 2 or 3
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
-- shell:
mkfifo Pipe.cs
