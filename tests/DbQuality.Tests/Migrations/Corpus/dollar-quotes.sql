do $$ begin perform 1; perform 'it''s'; end $$;
do $body$
declare
  inner_text text := $$ nested; dollars $$;
begin
  execute $q$ create table never (id int); $q$; -- $body
end
$body$;
create function words() returns text language sql as $größe_1$ select '$größe_2$;$$'::text; $größe_1$;
select a$b$c from t; select d$e$ from t;
prepare by_position(int, text) as select $1, $2 || $$;$$;
select $1||$$;$$ from t;
do $a$ $b$ ; $a ; $$ ; $a$;
do $_$ ; $_$
