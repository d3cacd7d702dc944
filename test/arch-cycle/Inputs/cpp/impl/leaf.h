#pragma once
#include "core/node.h"
namespace impl {
core::Node *make_leaf();
}
