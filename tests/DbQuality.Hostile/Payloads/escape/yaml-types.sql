-- tries: have YAML make an object of a class
-- versions: 15
-- exit: 2
-- expect: DBQ010
-- file: standards.yaml
version: 1
profile: !!System.Diagnostics.Process { StartInfo: { FileName: touch, Arguments: "%WITNESS%/ran" } }
-- script: 0001_payload.sql
select 1;
