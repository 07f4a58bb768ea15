// How a model is kept: model_file.cpp has the format. read_model() is in hearth/filter.h.
#pragma once

#include <string>

#include "filter/model.h"

namespace hearth::filter {

/// What read_model() reads.
[[nodiscard]] std::string write_model(const Model& model);

}  // namespace hearth::filter
