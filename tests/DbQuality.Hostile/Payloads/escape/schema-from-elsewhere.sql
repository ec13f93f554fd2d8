-- tries: have the tool fetch a schema or a file from the network
-- versions: 15
-- exit: 0 or 2
-- file: standards.yaml
# yaml-language-server: $schema=http://127.0.0.1:%PORT%/schema.json
$schema: http://127.0.0.1:%PORT%/schema.json
version: 1
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
