using System;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;

namespace FactDsl;

/// <summary>
/// A store file embedded in an assembly as a resource. It is read in place, where the system has mapped the assembly, and a page
/// costs nothing until it is touched. For generated code of projects that set <c>FactDslCarrier</c> to <c>resource</c>.
/// </summary>
public sealed unsafe class FactResourcePages : FactPages
{
    private readonly StoreBytes _bytes;

    /// <summary>Opens a resource; its header is checked now, each page when it is first touched.</summary>
    /// <param name="assembly">The assembly that holds it.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="schemaHash">The schema that the types were made for; see <see cref="FactBase.SchemaHash"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FactStoreException">There is no such resource, it is damaged, or it was compiled from other kinds.</exception>
    /// <exception cref="PlatformNotSupportedException">The machine's numbers do not lie low byte first.</exception>
    public FactResourcePages(Assembly assembly, string name, long schemaHash)
    {
        if (assembly is null)
            throw new ArgumentNullException(nameof(assembly));
        using Stream? stream = assembly.GetManifestResourceStream(name ?? throw new ArgumentNullException(nameof(name)));
        if (stream is null)
        {
            throw new FactStoreException(
                $"The assembly {assembly.GetName().Name} has no resource {name}: FactDslCarrier was `resource` when its types were made, and the build did not add the facts.");
        }
        _bytes = Of(stream);
        if (_bytes.Header.SchemaHash != schemaHash)
            throw new FactStoreException("The facts in the assembly were compiled from other kinds than the types that ask them: build it anew.");
    }

    /// <inheritdoc/>
    public override int Count => _bytes.Count;

    /// <inheritdoc/>
    public override long Units => _bytes.Header.Units;

    /// <inheritdoc/>
    /// <exception cref="FactStoreException">There is no such page, or it is altered.</exception>
    public override ReadOnlySpan<char> Page(int index) => _bytes.Page(index);

    /// <summary>The resource where it lies, or a copy that is kept for good where the runtime gives none but a copy.</summary>
    private static StoreBytes Of(Stream stream)
    {
        long length = stream.Length;
        if (stream is UnmanagedMemoryStream inPlace)
            return new StoreBytes(inPlace.PositionPointer, length);
        byte* copy = (byte*)Marshal.AllocHGlobal(new IntPtr(length));
        try
        {
            using var target = new UnmanagedMemoryStream(copy, length, length, FileAccess.Write);
            stream.CopyTo(target);
            return new StoreBytes(copy, target.Position);
        }
        catch
        {
            Marshal.FreeHGlobal((IntPtr)copy);
            throw;
        }
    }
}
