#pragma once
struct Page {
	int number;
};
struct Tag {
};
struct Source {
	virtual ~Source() = default;
	virtual int next() { return last; }
	int last = 0;
};
template <class T> struct Counted {
	int count = 0;
};
