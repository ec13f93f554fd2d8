drop function generate_public_id(text);
