select 'rows of jewels', coalesce(md5(string_agg(jewels::text, ';' order by id)), 'none') from jewels
