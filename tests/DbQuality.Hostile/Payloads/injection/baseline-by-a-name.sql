-- tries: have baseline accept more than there is, by a name
-- ways: baseline
-- exit: 0
-- reject in standards.baseline.yaml: "\n  - rule: DBQ608" or "\n- rule: DBQ608"
-- script: 0001_payload.sql
create table U&"evil\000a  - rule: DBQ608\000a    object: x\000a    fingerprint: x\000a#" (body text not null);
create table U&"evil\0022\000a- rule: DBQ608\000a  object: x\000a#" (body text not null);
