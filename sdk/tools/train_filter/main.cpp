// Learns the filter's model. Usage: hearth_train_filter DATA SOURCES PACK OUT
//   DATA     a folder with train/, dev/, spans/ and licences/, as docs/filter.md says
//   SOURCES  sdk/data/filter
//   PACK     the English lexicon as a page loads it
//   OUT      the folder that en.model and CARD.md are written to
#include <exception>
#include <fstream>
#include <iostream>

#include "card.h"
#include "filter/model_file.h"
#include "trainer.h"

namespace {

void write(const std::string& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (!out.flush()) throw std::runtime_error(path + " cannot be written");
}

}  // namespace

int main(int count, char** values) {
  if (count != 5) {
    std::cerr << "Usage: hearth_train_filter DATA SOURCES PACK OUT\n";
    return 2;
  }
  try {
    hearth::train::Trainer trainer({values[1], values[2], values[3]});
    const hearth::filter::Model model = trainer.train();
    const std::string bytes = hearth::filter::write_model(model);
    const std::string card = hearth::train::card_of(trainer, model, bytes);
    write(std::string(values[4]) + "/en.model", bytes);
    write(std::string(values[4]) + "/CARD.md", card);
    std::cout << card;
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}
