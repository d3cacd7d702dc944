#pragma once
typedef int st_key;
