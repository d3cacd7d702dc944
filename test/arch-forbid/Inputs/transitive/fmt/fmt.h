int fmt_number(int number);
