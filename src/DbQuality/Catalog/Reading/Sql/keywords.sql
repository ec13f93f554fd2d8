-- Every key word but the unreserved ones: quote_identifier() quotes also those that may name a column (C), such as "time".
select k.word, k.catcode::int4
from pg_get_keywords() k
where k.catcode <> 'U'
