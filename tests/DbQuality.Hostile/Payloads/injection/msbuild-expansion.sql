-- tries: have MSBuild expand properties and items, and unescape, in what the tool prints for it
-- versions: 15
-- options: --format msbuild
-- exit: 0 or 1
-- reject: "\nerror\tDBQ999"
-- script: 0001_payload.sql
create table "$([System.IO.File]::WriteAllText('%WITNESS%/ran','x'))" (body text not null);
create table "@(Compile);%0aerror%09DBQ999" (body text not null);
create table U&"x\000aerror\0009DBQ999\0009forged" (body text not null);
