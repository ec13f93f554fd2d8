-- tries: have a baseline written through a link into a file of the user's
-- ways: baseline
-- versions: 15
-- exit: any
-- script: 0001_payload.sql
create table forged (body text not null);
-- shell:
ln -s %HOME%/.not_there standards.baseline.yaml
