-- As people typed them.
-- expect: column public.users.password
--   Column public.users.password seems to hold a password as it is: whoever reads the table, a backup or a replica has it.
--   Store a hash or ciphertext, and say so in the name or type.
-- expect: column public.users.ApiTokens
--   Column public.users."ApiTokens" seems to hold a token as it is: whoever reads the table, a backup or a replica has it.
--   Store a hash or ciphertext, and say so in the name or type.
-- expect: column public.users.card_number
--   Column public.users.card_number seems to hold a card as it is: whoever reads the table, a backup or a replica has it.
--   Store a hash or ciphertext, and say so in the name or type.
create domain short_text as varchar(40);
create table users (id uuid primary key, password text, "ApiTokens" jsonb, card_number short_text);
