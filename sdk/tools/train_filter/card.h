// The model's card: what it was learnt from, how good it is, for whom, and what it cannot do.
#pragma once

#include <string>

#include "trainer.h"

namespace hearth::train {

/// In Markdown. `bytes` are the file of the model.
[[nodiscard]] std::string card_of(Trainer& trainer, const filter::Model& model, const std::string& bytes);

}  // namespace hearth::train
