#include <iostream>
#include <memory>
#include <typeinfo>

// state: Player; its states know it and set the next one
class Player;
class PlayerState {
public:
	virtual ~PlayerState() = default;
	void belong_to(Player *player) { player_ = player; }
	virtual void press() = 0;
	virtual void hold() = 0;

protected:
	Player *player_ = nullptr;
};
class Player {
public:
	explicit Player(PlayerState *state) { transition(state); }
	~Player() { delete state_; }
	void transition(PlayerState *state)
	{
		if (state_ != nullptr)
			delete state_;
		state_ = state;
		state_->belong_to(this);
	}
	void press() { state_->press(); }
	void hold() { state_->hold(); }

private:
	PlayerState *state_ = nullptr;
};
class Stopped : public PlayerState {
public:
	void press() override;
	void hold() override { std::cout << "."; }
};
class Playing : public PlayerState {
public:
	void press() override { player_->transition(new Stopped); }
	void hold() override { std::cout << "fast"; }
};
void Stopped::press()
{
	player_->transition(new Playing);
}

int main()
{
	Player player(new Stopped);
	player.press();
	player.hold();
	player.press();
}
