#include <utility>

// raii: Lease takes one of the pool and gives it back, unless it was moved from
class Pool {
public:
	int take() { return ++taken_; }
	void give(int) { --taken_; }

private:
	int taken_ = 0;
};
class Lease {
public:
	explicit Lease(Pool &pool) : pool_(&pool), id_(pool.take()) {}
	~Lease()
	{
		if (pool_)
			pool_->give(id_);
	}
	Lease(Lease &&other) noexcept : pool_(std::exchange(other.pool_, nullptr)), id_(other.id_) {}
	int id() const { return id_; }

private:
	Pool *pool_;
	int id_;
};

int main()
{
	Pool pool;
	Lease first(pool);
	Lease second(std::move(first));
	return second.id();
}
