-- tries: have a pipe that somebody reads replaced by a file
-- versions: 15
-- options: --output pipe
-- limit: 30s
-- exit: 0
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
-- shell:
mkfifo pipe
timeout 30 cat pipe >/dev/null 2>&1 </dev/null &
