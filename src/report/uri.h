// Paths as URIs.
#pragma once

#include <string>
#include <string_view>

namespace newsieve::report {

/// A path as a URI reference (RFC 3986): a relative path stays relative, an absolute one gets the
/// scheme "file". All bytes but letters, digits and "-._~/" are percent-encoded, so that a colon in
/// the first segment is no scheme and two leading slashes are no host.
std::string uri_of_path(std::string_view path);

}  // namespace newsieve::report
