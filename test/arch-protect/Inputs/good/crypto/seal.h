int seal(int value);
