using System;

namespace FactDsl;

/// <summary>A fact store cannot be read: it is damaged, of another format version, or not made for the types that read it.</summary>
public sealed class FactStoreException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public FactStoreException(string message)
        : base(message)
    {
    }

    internal static FactStoreException Damaged(string how) => new("The fact store is damaged: " + how + ".");
}
