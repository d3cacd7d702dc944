#include <algorithm>
#include <string>
#include <vector>

// mediator: ChatRoom, no interface on either side
struct ChatRoom;
struct Member {
	std::string name;
	ChatRoom *room = nullptr;
	std::vector<std::string> log;
	explicit Member(const std::string &n) : name{n} {}
	void receive(const std::string &from, const std::string &text) { log.push_back(from + text); }
	void say(const std::string &text) const;
	void whisper(const std::string &to, const std::string &text) const;
};
struct ChatRoom {
	std::vector<Member *> members;
	void broadcast(const std::string &from, const std::string &text)
	{
		for (auto member : members)
			if (member->name != from)
				member->receive(from, text);
	}
	void join(Member *member)
	{
		broadcast("room", member->name);
		member->room = this;
		members.push_back(member);
	}
	void message(const std::string &from, const std::string &to, const std::string &text)
	{
		auto found = std::find_if(members.begin(), members.end(), [&](const Member *m) { return m->name == to; });
		if (found != members.end())
			(*found)->receive(from, text);
	}
};
void Member::say(const std::string &text) const
{
	room->broadcast(name, text);
}
void Member::whisper(const std::string &to, const std::string &text) const
{
	room->message(name, to, text);
}

int main()
{
	ChatRoom room;
	Member john{"john"}, jane{"jane"};
	room.join(&john);
	room.join(&jane);
	john.say("hi");
	jane.whisper("john", "hello");
}
