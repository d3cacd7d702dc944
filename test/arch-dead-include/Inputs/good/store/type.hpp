#pragma once
struct Key {
	int value;
};
struct Keys {
	int begin() const { return 0; }
};
