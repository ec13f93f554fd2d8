-- tries: have the report written through a link into a file of the user's
-- versions: 15
-- options: --output report.txt
-- changes: report.txt
-- exit: any
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
-- shell:
ln -s %HOME%/.bashrc report.txt
