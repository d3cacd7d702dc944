#include <vector>
#include "store/store.h"
std::vector<int> conn_all();
std::vector<int> conn_all()
{
	return {1, 2};
}
