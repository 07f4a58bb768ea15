#include <bit>
#include <cstddef>

#include "hearth/digest.h"

namespace hearth {
namespace {

using Word = std::uint32_t;
using State = std::array<Word, 8>;

constexpr std::size_t kBlock = 64;

// FIPS 180-4, 4.2.2: the fractional parts of the cube roots of the first 64 primes.
constexpr std::array<Word, 64> kRounds = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

// 5.3.3: the fractional parts of the square roots of the first eight primes.
constexpr State kStart = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                          0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

Word byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(bytes[at]);
}

Word word_at(std::string_view block, std::size_t at) {
  return byte_at(block, at) << 24 | byte_at(block, at + 1) << 16 | byte_at(block, at + 2) << 8 |
         byte_at(block, at + 3);
}

// 6.2.2, step 1.
std::array<Word, 64> schedule(std::string_view block) {
  std::array<Word, 64> words{};
  for (std::size_t t = 0; t < 16; ++t) words[t] = word_at(block, 4 * t);
  for (std::size_t t = 16; t < 64; ++t) {
    const Word a = words[t - 15];
    const Word b = words[t - 2];
    const Word small0 = std::rotr(a, 7) ^ std::rotr(a, 18) ^ a >> 3;
    const Word small1 = std::rotr(b, 17) ^ std::rotr(b, 19) ^ b >> 10;
    words[t] = words[t - 16] + small0 + words[t - 7] + small1;
  }
  return words;
}

// 6.2.2, steps 2 to 4.
void take_in(State& state, std::string_view block) {
  const std::array<Word, 64> words = schedule(block);
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t t = 0; t < 64; ++t) {
    const Word big1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    const Word one = h + big1 + ((e & f) ^ (~e & g)) + kRounds[t] + words[t];
    const Word big0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    const Word two = big0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + one;
    d = c;
    c = b;
    b = a;
    a = one + two;
  }
  const State worked = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) state[i] += worked[i];
}

// 5.1.1: a one bit, zeros, and the length in bits at the end of a block.
std::string padded(std::string_view rest, std::size_t length) {
  std::string tail(rest);
  tail += '\x80';
  while (tail.size() % kBlock != kBlock - 8) tail += '\0';
  for (int shift = 56; shift >= 0; shift -= 8) {
    tail += static_cast<char>(static_cast<std::uint64_t>(length) * 8 >> shift & 0xff);
  }
  return tail;
}

Digest bytes_of(const State& state) {
  Digest digest{};
  for (std::size_t i = 0; i < digest.size(); ++i) {
    digest[i] = static_cast<std::uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
  }
  return digest;
}

}  // namespace

Digest sha256(std::string_view bytes) {
  State state = kStart;
  std::string_view rest = bytes;
  for (; rest.size() >= kBlock; rest.remove_prefix(kBlock)) take_in(state, rest.substr(0, kBlock));
  const std::string tail = padded(rest, bytes.size());
  for (std::size_t at = 0; at < tail.size(); at += kBlock) {
    take_in(state, std::string_view(tail).substr(at, kBlock));
  }
  return bytes_of(state);
}

Digest hmac_sha256(std::string_view key, std::string_view bytes) {
  const Digest shortened = key.size() > kBlock ? sha256(key) : Digest{};
  if (key.size() > kBlock) key = hearth::bytes_of(shortened);
  std::string inner(kBlock, '\x36');
  std::string outer(kBlock, '\x5c');
  for (std::size_t i = 0; i < key.size(); ++i) {
    inner[i] = static_cast<char>(inner[i] ^ key[i]);
    outer[i] = static_cast<char>(outer[i] ^ key[i]);
  }
  const Digest within = sha256(inner.append(bytes));
  return sha256(outer.append(hearth::bytes_of(within)));
}

}  // namespace hearth
