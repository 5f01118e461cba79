namespace FactDsl.Language.Diagnostics;

/// <summary>How much a finding matters before any configuration.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; the build says nothing by default.</summary>
    Information,

    /// <summary>Probably not what the author means.</summary>
    Warning,

    /// <summary>The facts cannot be compiled as written.</summary>
    Error,
}
