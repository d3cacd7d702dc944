#include "base/base.h"
namespace net {
class Conn : public base::Node {
public:
	int size() const override;
};
} // namespace net
