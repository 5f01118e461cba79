namespace FactDsl.Language.Storage;

/// <summary>Pages of which some numbers are rewritten; those without a change stay the same strings.</summary>
internal sealed class PageEdit(string[] pages)
{
    private readonly char[]?[] _edited = new char[]?[pages.Length];

    /// <summary>The number of a unit.</summary>
    public int Single(long at) => UnitAt(at) - StoreFormat.Zero;

    /// <summary>The int that begins at a unit.</summary>
    public int Int(long at) => (Single(at) << StoreFormat.UnitBits) + Single(at + 1) - 1;

    /// <summary>Writes a number of one unit.</summary>
    public void SetSingle(long at, int value)
    {
        char unit = (char)(StoreFormat.Zero + (value & StoreFormat.UnitMask));
        if (UnitAt(at) == unit)
            return;
        int page = (int)(at >> StoreFormat.PageBits);
        (_edited[page] ??= pages[page].ToCharArray())[(int)at & StoreFormat.PageMask] = unit;
    }

    /// <summary>Writes an int.</summary>
    public void SetInt(long at, int value)
    {
        SetSingle(at, (value + 1) >> StoreFormat.UnitBits);
        SetSingle(at + 1, value + 1);
    }

    /// <summary>The pages.</summary>
    public string[] ToPages()
    {
        string[] all = new string[pages.Length];
        for (int i = 0; i < all.Length; i++)
            all[i] = _edited[i] is { } edited ? new string(edited) : pages[i];
        return all;
    }

    private char UnitAt(long at)
    {
        int page = (int)(at >> StoreFormat.PageBits), unit = (int)at & StoreFormat.PageMask;
        return _edited[page] is { } edited ? edited[unit] : pages[page][unit];
    }
}
