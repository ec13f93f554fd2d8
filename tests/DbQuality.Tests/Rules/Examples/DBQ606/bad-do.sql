-- In one DO block, which is one transaction whatever the mode.
-- expect: constraint public.lines.lines, pieces, 0002_this.sql line 1
-- script: 0001_before.sql
create table lines (id bigint primary key, pieces int);
-- script: 0002_this.sql
do $$
begin
  alter table lines add constraint "lines, pieces" check (pieces > 0) not valid;
  alter table lines validate constraint "lines, pieces";
end
$$;
