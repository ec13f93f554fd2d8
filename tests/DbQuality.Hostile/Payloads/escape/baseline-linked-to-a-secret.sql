-- tries: have a file of the user's quoted in an error
-- versions: 15
-- exit: 2 or 3
-- reject: "p4ss-of-the-home"
-- script: 0001_payload.sql
select 1;
-- shell:
ln -s %HOME%/.pgpass standards.baseline.yaml
