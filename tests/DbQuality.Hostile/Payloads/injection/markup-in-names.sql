-- tries: have a page of the standards, or a report, take names for markup
-- ways: check, init
-- exit: 0 or 1
-- script: 0001_payload.sql
create table "<script>alert(1)</script>" (id bigint primary key, "[x](javascript:alert(1))" text not null, "`code` | cell | **bold** <!-- -->" text not null);
create table "[red]markup[/] [[x]" (body text not null);
