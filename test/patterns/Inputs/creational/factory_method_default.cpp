// factory-method: Board makes a Piece; there is a default, and a local on the way to the result
struct Piece {
	virtual ~Piece() {}
	virtual int moves() const { return 1; }
};
struct Queen : Piece {
	int moves() const override { return 8; }
};

class Board {
public:
	virtual ~Board() = default;
	int play()
	{
		Piece *piece = make_piece();
		int n = piece->moves();
		delete piece;
		return n;
	}
	virtual Piece *make_piece() { return new Piece; }
};
class QueensOnly : public Board {
public:
	Piece *make_piece() override
	{
		Piece *made = new Queen();
		return made;
	}
};

int main()
{
	QueensOnly board;
	return board.play();
}
