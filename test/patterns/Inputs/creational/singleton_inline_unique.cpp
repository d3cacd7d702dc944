#include <memory>
#include <string>

// singleton: Logger (an inline static smart pointer, given as a reference)
class Logger final {
public:
	static auto get() -> Logger &
	{
		if (!logger_)
			logger_ = std::unique_ptr<Logger>(new Logger());
		return *logger_;
	}
	auto log(std::string_view text) -> void { last_ = text; }
	Logger(Logger const &) = delete;
	auto operator=(Logger const &) -> Logger & = delete;

private:
	Logger() = default;
	inline static std::unique_ptr<Logger> logger_;
	std::string last_;
};

int main()
{
	Logger::get().log("x");
}
