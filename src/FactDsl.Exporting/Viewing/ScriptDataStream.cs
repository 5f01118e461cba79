using System;
using System.IO;

namespace FactDsl.Exporting.Viewing;

/// <summary>
/// Passes JSON on so that it can stand in a <c>script</c> element: no <c>&lt;</c> is left that could end the element or begin a comment.
/// In JSON that character stands in strings only, where <c>\u003C</c> is the same (HTML, 4.12.1.3).
/// </summary>
internal sealed class ScriptDataStream(Stream to) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override void Flush() => to.Flush();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        for (int at; (at = buffer.IndexOf((byte)'<')) >= 0; buffer = buffer[(at + 1)..])
        {
            to.Write(buffer[..at]);
            to.Write("\\u003C"u8);
        }
        to.Write(buffer);
    }
}
