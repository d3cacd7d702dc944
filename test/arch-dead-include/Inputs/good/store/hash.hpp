#pragma once
#include "store/type.hpp"
template <class T> struct hash;
template <> struct hash<Key> {
	int operator()(const Key &key) const { return key.value; }
};
