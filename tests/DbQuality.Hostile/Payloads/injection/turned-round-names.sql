-- tries: have text turned round, hidden or broken by characters that are not control characters of ASCII
-- ways: check, fix, init
-- exit: 0 or 1
-- script: 0001_payload.sql
create table U&"safe\202egnp.exe" (body text not null);
create table U&"line\2028break\2029\0085" (body text not null);
create table U&"hidden\2066\2069\200b\feff" (body text not null);
