#include "assets/assets.h"
#include "net/handlers.h"

namespace hearth::net {
namespace {

std::string path_of(const Request& request) {
  std::string path;
  for (const auto& step : request.target.path) path += path.empty() ? step : "/" + step;
  return path;
}

// The demo's site stands at the root, beneath the files of the SDK.
const Asset* find_file(const Service& service, const std::string& path) {
  constexpr std::string_view kDemo = "demo/";
  const auto* asset = path.starts_with(kDemo) ? nullptr : find_asset(path);
  if (asset || !service.options.demo) return asset;
  return find_asset(std::string(kDemo) + (path.empty() ? "index.html" : path));
}

// Bundled chunks carry a digest in their name ("core-7QXU2T4L.js") and never change.
bool is_immutable(std::string_view path) {
  const auto dash = path.rfind('-');
  const auto dot = path.find('.', dash == std::string_view::npos ? 0 : dash);
  if (dash == std::string_view::npos || dot != dash + 9) return false;
  return path.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", dash + 1) == dot;
}

// One form of a file. Their bytes differ, so their etags do.
struct Form {
  std::string_view bytes;
  std::string_view coding;  // empty: as it is
};

Form choose_form(const Asset& asset, std::string_view accepted) {
  const auto takes = [&](std::string_view coding) { return accepted.find(coding) != std::string_view::npos; };
  if (takes("br") && !asset.brotli.empty()) return {asset.brotli, "br"};
  if (takes("gzip") && !asset.gzip.empty()) return {asset.gzip, "gzip"};
  return {asset.identity, ""};
}

std::string etag_of(const Asset& asset, const Form& form) {
  std::string etag = "\"" + std::string(asset.digest);
  if (!form.coding.empty()) etag.append("-").append(form.coding);
  return etag + "\"";
}

}  // namespace

Response get_file(const Service& service, const Request& request) {
  const auto* asset = find_file(service, path_of(request));
  if (!asset) return refusal(Code::not_found);
  const auto form = choose_form(*asset, request.accept_encoding);
  const auto etag = etag_of(*asset, form);
  Response response{.content_type = asset->content_type};
  response.fields.emplace_back("ETag", etag);
  response.fields.emplace_back("Vary", "Accept-Encoding");
  response.fields.emplace_back(
      "Cache-Control", is_immutable(asset->path) ? "public, max-age=31536000, immutable" : "no-cache");
  // Anybody's page may load the widgets.
  response.fields.emplace_back("Access-Control-Allow-Origin", "*");
  response.fields.emplace_back("Cross-Origin-Resource-Policy", "cross-origin");
  // The demo's pages are as strict as a careful host's.
  if (asset->content_type.starts_with("text/html"))
    response.fields.emplace_back("Content-Security-Policy", kPagePolicy);
  if (request.if_none_match == etag) {
    response.status = 304;
    return response;
  }
  if (!form.coding.empty()) response.fields.emplace_back("Content-Encoding", form.coding);
  response.body = form.bytes;
  return response;
}

}  // namespace hearth::net
