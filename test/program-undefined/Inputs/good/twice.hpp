template <typename T> T twice(T one);
int defined_here();
