namespace System.Runtime.CompilerServices;

/// <summary>Lets records have init-only members on netstandard2.0, where the compiler finds no such type.</summary>
internal static class IsExternalInit
{
}
