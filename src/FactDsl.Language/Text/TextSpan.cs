namespace FactDsl.Language.Text;

/// <summary>A run of characters: where it starts and how many UTF-16 units it has.</summary>
/// <param name="Start">Offset of the first unit, from 0.</param>
/// <param name="Length">Number of units; 0 marks a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset just behind the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The span between two offsets.</summary>
    public static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>The same run in a text that has <paramref name="offset"/> more units in front.</summary>
    public TextSpan Shift(int offset) => new(Start + offset, Length);

    /// <summary>Whether <paramref name="other"/> lies inside this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;
}
