create role hostile_plain login createdb password 'p4ss-of-the-given-server';
create role hostile_owner login createdb password 'p4ss-of-the-given-server';
create role hostile_creator login createdb createrole password 'p4ss-of-the-given-server';
create role team;
grant pg_read_all_settings to team;
create database precious;
create database treasure owner hostile_owner;
