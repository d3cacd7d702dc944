#include <memory>
#include <string>
#include <unordered_map>

// flyweight: TreeTypes shares each TreeType; all static
class TreeType {
public:
	TreeType(std::string name, std::string colour) : name_(name), colour_(colour) {}
	void draw(int x, int y) const { (void)(x + y); }

private:
	std::string name_, colour_;
};
class TreeTypes {
public:
	static std::shared_ptr<TreeType> get(const std::string &name, const std::string &colour)
	{
		std::string key = name + colour;
		if (types_.find(key) == types_.end())
			types_[key] = std::make_shared<TreeType>(name, colour);
		return types_[key];
	}

private:
	static std::unordered_map<std::string, std::shared_ptr<TreeType>> types_;
};
std::unordered_map<std::string, std::shared_ptr<TreeType>> TreeTypes::types_;
class Tree {
public:
	Tree(int x, int y, std::shared_ptr<TreeType> type) : x_(x), y_(y), type_(type) {}
	void draw() const { type_->draw(x_, y_); }

private:
	int x_, y_;
	std::shared_ptr<TreeType> type_;
};

int main()
{
	Tree a(1, 2, TreeTypes::get("oak", "green")), b(3, 4, TreeTypes::get("oak", "green"));
	a.draw();
	b.draw();
}
