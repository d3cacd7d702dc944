// template-method: Game, its hooks private
class Game {
public:
	virtual ~Game() {}
	void play(int players)
	{
		setup();
		int turn = 0;
		while (!over())
			move(turn++ % players);
	}

private:
	virtual void setup() = 0;
	virtual void move(int player) = 0;
	virtual bool over() const = 0;
};
class Nim final : public Game {
	void setup() override { heap_ = 7; }
	void move(int player) override { heap_ -= player + 1; }
	bool over() const override { return heap_ <= 0; }
	int heap_ = 0;
};

int main()
{
	Nim nim;
	nim.play(2);
}
