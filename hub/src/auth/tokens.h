// What the hub itself signs: session tokens, challenges for guests, the field of a hosted form. All are
// `base64url(payload).base64url(mac)` with HMAC-SHA-256, each kind under a key of its own, each bound to its
// space. None is stored: a token is true or it is not.
#pragma once

#include <string>
#include <string_view>

#include "auth/keys.h"
#include "auth/mac.h"
#include "auth/replay.h"
#include "hearth/record.h"
#include "hearth/result.h"

namespace hearth::auth {

inline constexpr Time kSessionLife = 10 * 60 * 1000;    // ms
inline constexpr Time kChallengeLife = 2 * 60 * 1000;   // ms
inline constexpr Time kFormLife = 12 * 60 * 60 * 1000;  // ms

struct IssuedToken {
  std::string token;
  Time expires = 0;
};

/// What a guest sends to prove that they hold a key (P-256; base64url without padding).
struct GuestProof {
  std::string_view key;        // the raw uncompressed point, 65 bytes
  std::string_view challenge;  // as the hub gave it
  std::string_view signature;  // over the challenge's bytes, IEEE P1363, 64 bytes
};

/// Thread-safe.
class Tokens {
 public:
  explicit Tokens(const Secret& secret);

  [[nodiscard]] IssuedToken issue(std::string_view space, const Identity& identity, Time now) const;

  /// Fails with token_missing for "", token_invalid, token_expired. About 1 us.
  Result<Identity> verify(std::string_view space, std::string_view token, Time now) const;

  /// A text for the guest to sign. Fails with token_invalid at /guest/key when that is no point of P-256.
  Result<std::string> challenge(std::string_view space, std::string_view key, Time now) const;

  /// The guest behind a signature. A challenge counts once. Fails with token_invalid, token_expired or busy;
  /// the path names the field.
  Result<Identity> verify_guest(std::string_view space, const GuestProof& proof, Time now);

  /// The hidden field of a hosted form of the document at `address` ("poll/lunch"). Every call makes a new
  /// guest.
  [[nodiscard]] std::string form(std::string_view space, std::string_view address, Time now) const;

  /// The guest of a form. Fails with form_used when it is too old or not for this document. It counts once
  /// because its author is the field itself and storage keeps one record per author and key: send it with the
  /// revision the form carries (0 at first), and take a rev_conflict for form_used.
  Result<Identity> redeem_form(std::string_view space, std::string_view address, std::string_view form,
                               Time now) const;

 private:
  Mac sessions_;
  Mac challenges_;
  Mac forms_;
  ReplayGuard used_challenges_;
};

/// The seed by which a form shuffles its options: the same as often as the form is drawn again.
[[nodiscard]] std::int64_t seed_of(std::string_view form);

}  // namespace hearth::auth
