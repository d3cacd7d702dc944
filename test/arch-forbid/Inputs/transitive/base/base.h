int base_log(int number);
