namespace FactDsl;

/// <summary>Texts of times by number, for times that are read far more often than their texts.</summary>
internal interface ITimeTexts
{
    /// <summary>The text with a number; empty for -1.</summary>
    string Text(int text);

    /// <summary>How far the hedges of these times reach.</summary>
    FactPadding Padding { get; }
}
