#include <atomic>
#include <mutex>

// singleton: Pool (double-checked, with an atomic)
class Pool {
public:
	static Pool *instance()
	{
		Pool *pool = pool_.load(std::memory_order_acquire);
		if (pool == nullptr) {
			std::lock_guard<std::mutex> lock(mutex_);
			pool = pool_.load(std::memory_order_relaxed);
			if (pool == nullptr) {
				pool = new Pool();
				pool_.store(pool, std::memory_order_release);
			}
		}
		return pool;
	}
	int take() { return next_++; }

private:
	Pool() = default;
	Pool(const Pool &) = delete;
	static std::atomic<Pool *> pool_;
	static std::mutex mutex_;
	int next_ = 0;
};

std::atomic<Pool *> Pool::pool_{nullptr};
std::mutex Pool::mutex_;

int main()
{
	return Pool::instance()->take();
}
