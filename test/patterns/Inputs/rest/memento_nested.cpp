#include <memory>

// memento: Game::Saved, opaque to all but Game
class Game {
public:
	class Saved {
		friend class Game;
		explicit Saved(int level) : level_(level) {}
		int level_;
	};
	void win() { ++level_; }
	std::unique_ptr<Saved> save() const { return std::unique_ptr<Saved>(new Saved(level_)); }
	void load(const Saved &saved) { level_ = saved.level_; }

private:
	int level_ = 1;
};

int main()
{
	Game game;
	auto saved = game.save();
	game.win();
	game.load(*saved);
}
