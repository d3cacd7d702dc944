// Special members: who may copy, move, make and destroy objects of a class, as flags of its record
// row. Worked out from what is written, since Clang declares implicit members only when asked.
#pragma once

#include <cstdint>

#include "clang/AST/DeclCXX.h"

namespace ashlar
{

// ash_record_flag bits of a definition.
uint32_t specialMembers(const clang::CXXRecordDecl *record);

// May anybody copy one? True for a class without definition.
bool isCopyable(const clang::CXXRecordDecl *record);

} // namespace ashlar
