#include <map>
#include <memory>
#include <string>

// flyweight: Glyphs shares each Glyph
class Glyph {
public:
	explicit Glyph(char c) : c_(c) {}
	void draw(int x) const { (void)(x + c_); }

private:
	char c_;
};
class Glyphs {
public:
	std::shared_ptr<const Glyph> get(char c)
	{
		auto found = known_.find(c);
		if (found != known_.end())
			return found->second;
		auto made = std::make_shared<const Glyph>(c);
		known_.emplace(c, made);
		return made;
	}

private:
	std::map<char, std::shared_ptr<const Glyph>> known_;
};

int main()
{
	Glyphs glyphs;
	glyphs.get('a')->draw(1);
	glyphs.get('a')->draw(2);
}
