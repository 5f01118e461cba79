using System;
using System.Threading.Tasks;

namespace FactDsl.Generator.Pipeline;

/// <summary>
/// Work on single files that begins before it is asked for. The driver takes one step for one file after the other; where the
/// host has more cores, they work ahead of it. The result is the same: what is asked for is waited for, or made on the spot.
/// </summary>
internal static class Background
{
    /// <summary>Begins to make a value.</summary>
    public static void Begin<T>(Lazy<T> value)
    {
        if (!value.IsValueCreated)
            _ = Task.Run(() => Force(value));
    }

    private static void Force<T>(Lazy<T> value)
    {
        try
        {
            _ = value.Value;
        }
        catch (Exception)
        {
            // Whoever asks for the value gets the same exception and reports it.
        }
    }
}
