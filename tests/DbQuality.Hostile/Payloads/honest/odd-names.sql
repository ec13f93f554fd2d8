-- tries: nothing: names that must be quoted
-- ways: check, fix, baseline
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- file: standards.yaml
version: 1
profile: essential
-- script: 0001_payload.sql
create table "Order Lines" (id bigint primary key, "User" text not null, "select" text not null, "größe" numeric not null);
create table "it's ""quoted""" (id bigint primary key, body text not null);
create schema "my-schema";
create table "my-schema"."a.b" (id bigint primary key, body text not null);
