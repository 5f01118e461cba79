using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace FactDsl.Fuzzing;

/// <summary>
/// Which branches inputs take, told by assemblies that SharpFuzz has instrumented: each counts its branches in one map of bytes.
/// Assemblies as they are built count nothing, and every input looks the same.
/// </summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;

    private static readonly byte* s_map = Open();

    private readonly byte[] _seen = new byte[Size];

    /// <summary>Gives instrumented assemblies somewhere to count; must come before the first of them is used.</summary>
    public static bool Begin() => s_map != null;

    /// <summary>How many branches were taken so far.</summary>
    public int Branches { get; private set; }

    /// <summary>Forgets what was counted.</summary>
    public static void Clear()
    {
        Trace.PrevLocation = 0;
        new Span<byte>(s_map, Size).Clear();
    }

    /// <summary>Whether what was counted since has a branch, or a power of two of times one was taken, that no input had before.</summary>
    public bool IsNew()
    {
        bool isNew = false;
        for (int i = 0; i < Size; i++)
        {
            if (s_map[i] == 0)
                continue;
            byte times = (byte)(1 << System.Numerics.BitOperations.Log2(s_map[i]));
            if ((_seen[i] & times) != 0)
                continue;
            Branches += _seen[i] == 0 ? 1 : 0;
            _seen[i] |= times;
            isNew = true;
        }
        return isNew;
    }

    private static byte* Open()
    {
        // Lives as long as the program: instrumented code may count at any time.
        byte* map = (byte*)NativeMemory.AllocZeroed(Size);
        Trace.SharedMem = map;
        return map;
    }
}
