-- tries: have reports written through links that the project brings along
-- versions: 15
-- options: --reports out
-- changes: out/report.sarif out/report.json
-- exit: any
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
-- shell:
mkdir out
ln -s %HOME%/.bashrc out/report.json
ln -s %HOME%/.not_there out/report.sarif
