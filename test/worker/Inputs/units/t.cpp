#include <map>
#include <string>
#include <vector>
#include "b.h"

template <typename T> struct Box {
	std::vector<T> all;
	void add(T one) { all.push_back(one); }
};

int count(const std::map<std::string, int> &names)
{
	Box<int> box;
	for (const auto &[name, number] : names)
		box.add(number + B);
	return static_cast<int>(box.all.size());
}
