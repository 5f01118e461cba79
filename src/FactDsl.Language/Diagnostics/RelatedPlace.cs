using FactDsl.Language.Text;

namespace FactDsl.Language.Diagnostics;

/// <summary>The other place that a finding is about, such as the first definition of a name.</summary>
/// <param name="File">The file's path.</param>
/// <param name="Span">The characters there.</param>
/// <param name="Message">What that place has to do with it.</param>
public sealed record RelatedPlace(string File, TextSpan Span, string Message);
