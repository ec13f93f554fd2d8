-- Protected by name or type, about a secret but none, or no text.
-- standards:
--   rules:
--     sensitive-column: { types: [ciphertext] }
create domain ciphertext as text check (value like '\\x%');
create table users (
  id uuid primary key, password_hash text, api_token_digest text, card_brand text, token_id text, secret ciphertext, card bytea,
  has_password boolean, token_expires_at timestamptz, tokens_used int, discard_reason text, cardinality text
);
create view passwords as select 'x' as password;
