-- tries: have the reason of a waiver write lines of a report
-- versions: 15
-- exit: 0 or 1
-- reject: "\nmigrations/0009_other.sql(1,1)"
-- file: standards.yaml
version: 1
waivers:
  - { rule: DBQ202, object: public.forged, reason: "\e[2J\nmigrations/0009_other.sql(1,1): error DBQ999: forged" }
-- script: 0001_payload.sql
create table forged (body text not null);
