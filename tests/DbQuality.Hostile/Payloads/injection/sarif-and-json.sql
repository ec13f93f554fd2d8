-- tries: break out of JSON by names and messages
-- versions: 15
-- options: --format sarif --reports out
-- writes: out out/report.json out/report.sarif
-- exit: 0 or 1
-- reject in out/*: "\nforged"
-- expect in out/report.json: "evil"
-- script: 0001_payload.sql
create table U&"evil\0022, \0022forged\0022: \0022x\000aforged\001b[2J\\" (body text not null);
