// crtp: Unequal never casts; who derives from it is also told a second type
template <class Derived, class Value> struct Unequal {
	friend bool operator!=(const Derived &a, const Derived &b) { return !(a == b); }
	Value value{};
};
struct Money : Unequal<Money, int> {
	bool operator==(const Money &other) const { return value == other.value; }
};
template <class Unit> struct Length : Unequal<Length<Unit>, double> {
	bool operator==(const Length &other) const { return this->value == other.value; }
};
struct Metre {};

int main()
{
	Money a, b;
	Length<Metre> c, d;
	return (a != b) + (c != d);
}
