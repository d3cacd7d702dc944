X(third)
