using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Suppression;

/// <summary>A finding that somebody accepts.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">Why it is right to keep it; empty where none is given.</param>
public sealed record AcceptedFinding(Finding Finding, string Reason);
