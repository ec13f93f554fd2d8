-- tries: have init write keys into the standards by the names of tables and columns
-- ways: init
-- versions: thorough
-- exit: 0
-- reject in standards.yaml: "\n  run_as: superuser" or "\nmigrations:\n  command: touch" or "\ndatabase: { run_as"
-- script: 0001_payload.sql
create schema U&"evil\000a  run_as: superuser\000a#";
create table U&"evil\000a  run_as: superuser\000a#".U&"notes\000amigrations:\000a  command: touch %WITNESS%/ran\000a#" (U&"id\000adatabase: { run_as: superuser }\000a#" bigint primary key, body text not null);
create table U&"lines\000amigrations:\000a  command: touch %WITNESS%/ran\000a#" (id bigint primary key, U&"created_at\000adatabase: { run_as: superuser }\000a#" timestamptz not null);
create role U&"role\000adatabase: { run_as: superuser }\000a#";
