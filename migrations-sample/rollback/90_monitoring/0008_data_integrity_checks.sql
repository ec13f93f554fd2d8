drop view data_integrity_checks;
