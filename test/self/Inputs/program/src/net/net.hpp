#ifndef NET_H
#define NET_H
namespace net {
class conn {
public:
	int send(int value);
};
} // namespace net
#endif
