// Where answers lead: which steps a member sees, in which order.
#pragma once

#include "flow/run.h"
#include "hearth/result.h"
#include "hearth/room.h"

namespace hearth::flow {

/// Walks from the first step as far as the answers go. What was decided when a step was left stands as long
/// as nothing that came before it is answered otherwise: conditions on time are not asked again. Answers that
/// the steps themselves refuse (`validate`) are errors under /body/answers. O(steps * ways).
Result<Run> walk(const Flow& flow, Json::Object answers, const Run& kept, const Mine& mine,
                 const Context& context);

}  // namespace hearth::flow
