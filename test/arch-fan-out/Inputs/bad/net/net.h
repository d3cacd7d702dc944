#pragma once
enum { NET = 1 };
struct net;
