using FactDsl.Language.Text;

namespace FactDsl.Language.Suppression;

/// <summary>
/// A place where a finding comes and goes with the texts at hand. An acceptance there also holds for other machines; it is not
/// useless because nothing is found on this one.
/// </summary>
/// <param name="Id">The finding's id.</param>
/// <param name="Span">The place.</param>
public readonly record struct AcceptablePlace(string Id, TextSpan Span);
