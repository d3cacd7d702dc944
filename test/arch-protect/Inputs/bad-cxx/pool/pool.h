namespace pool {
template <typename T> struct Slab {
	T items[4];
	T *take() { return items; }
};
} // namespace pool
