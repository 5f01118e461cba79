namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler write interpolated strings into <c>CodeWriter</c>; netstandard2.0 has no such type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;

/// <summary>Says which argument the handler needs; empty for the object whose method is called.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class InterpolatedStringHandlerArgumentAttribute(string argument) : Attribute
{
    public string[] Arguments { get; } = [argument];
}
