#include "store/store.h"

class Conn : public store::Node {
};

int conn_size(store::Store &open)
{
	return open.size() + open.root().size();
}
