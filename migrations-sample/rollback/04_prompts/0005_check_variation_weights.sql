drop trigger prompt_variations_check_weights on prompt_variations;
drop function check_variation_weights();
