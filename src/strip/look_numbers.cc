#include "strip/look_numbers.h"

#include "base/characters.h"

namespace newsieve::strip {

namespace {

struct End {
  bool closing = false;
  bool ellipsis = false;
  bool stop = false;  ///< a full stop, closing marks behind it aside
};

End end_of(std::string_view line) {
  End end;
  if (base::is_lower(line.back())) {  // of most lines
    return end;
  }
  for (;;) {
    if (line.ends_with('"') || line.ends_with('\'') || line.ends_with(')') || line.ends_with(']')) {
      line.remove_suffix(1);
    } else if (line.ends_with("\u201D") || line.ends_with("\u2019") || line.ends_with("\u300D")) {
      line.remove_suffix(3);
    } else if (line.ends_with("\u00BB")) {
      line.remove_suffix(2);
    } else {
      break;
    }
    end.closing = true;
  }
  end.ellipsis = line.ends_with("...") || line.ends_with("\u2026");
  end.stop = line.ends_with('.') || line.ends_with("\u3002") || line.ends_with("\u0964") ||
             line.ends_with("\u06D4");
  return end;
}

}  // namespace

float* set_looks(std::string_view line, const Looks& looks, const Characters& seen, float* out) {
  const End end = end_of(line);
  const char first = line.front();
  const double words = looks.words;
  *out++ = log2_1p(looks.words);
  *out++ = log2_1p(looks.bytes);
  *out++ = ratio(looks.stop_words, words);
  *out++ = ratio(looks.capitalised, words);
  *out++ = ratio(seen.capitals, words);
  *out++ = ratio(seen.digits, looks.bytes);
  *out++ = flag(looks.ends_sentence);
  *out++ = flag(end.stop);
  *out++ = flag(line.ends_with(':'));
  *out++ = flag(end.ellipsis);
  *out++ = flag(line.ends_with(',') || line.ends_with("\u3001") || line.ends_with("\u060C"));
  *out++ = flag(end.closing);
  *out++ = flag(base::is_lower(first));
  *out++ = flag(base::is_upper(first));
  *out++ = flag(base::is_digit(first));
  *out++ = flag(looks.bullet);
  *out++ = flag(first == '"' || first == '\'' || first == '(' || line.starts_with("\u201C") ||
                line.starts_with("\u2018") || line.starts_with("\u00AB") ||
                line.starts_with("\u201E") || line.starts_with("\u300C"));
  *out++ = log2_1p(looks.sentence_ends);
  *out++ = ratio(seen.commas, words);
  *out++ = flag(seen.bar);
  *out++ = flag(seen.at_sign);
  *out++ = flag(seen.copyright);
  *out++ = flag(seen.arrow);
  *out++ = flag(seen.address);
  *out++ = flag(seen.currency);
  *out++ = flag(seen.question);
  *out++ = flag(seen.number_sign);
  *out++ = flag(seen.quote);
  *out++ = flag(seen.year);
  *out++ = flag(seen.clock);
  *out++ = flag(looks.stop_words == 0 && looks.words > 0);
  *out++ = ratio(seen.letters, seen.words);
  *out++ = flag(looks.unspaced);
  return out;
}

}  // namespace newsieve::strip
