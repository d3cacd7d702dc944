template <class T> struct Numeric {
	static const bool value = false;
	struct Inner {
	};
};
template <> struct Numeric<int> {
	static const bool value = true;
};
