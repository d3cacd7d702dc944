// The memory a fork server gives to all of its children: arranged once, before the first fork.
#pragma once

namespace ashlar
{

// Has the heap and Clang's code in huge pages, where the kernel allows it. Nothing depends on it:
// it makes children cheaper. To be called while the process has one thread.
void prepareMemory();

// In a child: lets its heap go on in huge pages that are not its parent's, of which it would have
// to copy every small page that it writes to.
void leaveParentsPages();

} // namespace ashlar
