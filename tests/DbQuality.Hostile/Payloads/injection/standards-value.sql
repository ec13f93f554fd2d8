-- tries: have a wrong value of the standards write lines of a report
-- versions: 15
-- exit: 2
-- expect: DBQ010
-- reject: "\nmigrations/0009_other.sql(1,1)"
-- file: standards.yaml
version: 1
profile: "\e[2J\nmigrations/0009_other.sql(1,1): error DBQ999: forged"
-- script: 0001_payload.sql
select 1;
