#include "print.hpp"
namespace thing
{
void show(const value &)
{
}
} // namespace thing
