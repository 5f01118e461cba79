using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Fixing;

/// <summary>A fix that was applied.</summary>
/// <param name="Path">The file.</param>
/// <param name="Place">Where the finding stood when it was mended.</param>
/// <param name="Finding">What was mended.</param>
/// <param name="Fix">How.</param>
public sealed record AppliedFix(string Path, LinePosition Place, Finding Finding, FindingFix Fix);
