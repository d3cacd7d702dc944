static int once;
