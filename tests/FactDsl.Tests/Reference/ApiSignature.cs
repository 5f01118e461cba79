using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace FactDsl.Tests.Reference;

/// <summary>Types and members as C# declares them.</summary>
internal static class ApiSignature
{
    /// <summary>The first line of a type's declaration.</summary>
    public static string Of(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? (IsReadOnly(type) ? "readonly struct" : "struct")
            : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        string[] bases = [.. Bases(type).Select(ApiNames.Of).Order(StringComparer.Ordinal)];
        return $"public {kind} {ApiNames.Of(type)}{(bases.Length > 0 && !type.IsEnum ? " : " + string.Join(", ", bases) : "")}";
    }

    /// <summary>A member's declaration without its body.</summary>
    public static string Of(MemberInfo member)
    {
        var nullability = new NullabilityInfoContext();
        switch (member)
        {
            case FieldInfo { IsLiteral: true } constant:
                return $"const {ApiNames.Of(constant.FieldType)} {constant.Name}";
            case FieldInfo field:
                return $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Annotated(field.FieldType, nullability.Create(field))} {field.Name}";
            case PropertyInfo property:
                ParameterInfo[] index = property.GetIndexParameters();
                string name = index.Length > 0 ? $"this[{Parameters(index, nullability)}]" : property.Name;
                return $"{Modifiers(property.GetMethod!)}{Annotated(property.PropertyType, nullability.Create(property))} {name} {{ get; {(property.SetMethod is { IsPublic: true } ? "set; " : "")}}}";
            case ConstructorInfo constructor:
                return $"{(constructor.IsFamily ? "protected " : "")}{constructor.DeclaringType!.Name.Split('`')[0]}({Parameters(constructor.GetParameters(), nullability)})";
            case MethodInfo { Name: "op_Implicit" } conversion:
                return $"static implicit operator {ApiNames.Of(conversion.ReturnType)}({Parameters(conversion.GetParameters(), nullability)})";
            case MethodInfo method:
                string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(static t => t.Name))}>" : "";
                return $"{Modifiers(method)}{Annotated(method.ReturnType, nullability.Create(method.ReturnParameter))} {Operator(method.Name)}{generic}({(IsExtension(method) ? "this " : "")}{Parameters(method.GetParameters(), nullability)})";
            default:
                throw new ArgumentException("There is no signature for " + member, nameof(member));
        }
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        IEnumerable<Type> all = type.GetInterfaces();
        if (type.BaseType is { } parent)
        {
            all = all.Except(parent.GetInterfaces());
            if (parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
                all = all.Append(parent);
        }
        Type[] direct = [.. all.Where(static t => t.IsVisible)];
        return direct.Where(t => !direct.Any(other => other != t && other.GetInterfaces().Contains(t)));
    }

    private static string Modifiers(MethodInfo method)
        => (method.IsFamily ? "protected " : "") + (method.IsStatic ? "static " : method.DeclaringType!.IsInterface ? "" : method.IsAbstract ? "abstract " : IsOverride(method) ? "override " : method.IsVirtual && !method.IsFinal ? "virtual " : "");

    private static bool IsOverride(MethodInfo method) => method.GetBaseDefinition().DeclaringType != method.DeclaringType;

    private static string Operator(string name) => name switch
    {
        "op_Equality" => "operator ==",
        "op_Inequality" => "operator !=",
        "op_LessThan" => "operator <",
        "op_GreaterThan" => "operator >",
        "op_LessThanOrEqual" => "operator <=",
        "op_GreaterThanOrEqual" => "operator >=",
        _ => name,
    };

    private static string Parameters(ParameterInfo[] parameters, NullabilityInfoContext nullability) => string.Join(", ", parameters.Select(p =>
    {
        string way = p.IsOut ? "out " : p.ParameterType.IsByRef ? (p.IsIn ? "in " : "ref ") : p.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        return $"{way}{Annotated(p.ParameterType, nullability.Create(p))} {p.Name}{Default(p)}";
    }));

    private static string Default(ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue)
            return "";
        return " = " + parameter.DefaultValue switch
        {
            null when parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null => "default",
            null => "null",
            bool flag => flag ? "true" : "false",
            string text => $"\"{text}\"",
            var value when parameter.ParameterType.IsEnum => parameter.ParameterType.Name + "." + Enum.ToObject(parameter.ParameterType, value),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
    }

    private static string Annotated(Type type, NullabilityInfo nullability)
    {
        if (type.IsByRef)
            type = type.GetElementType()!;
        string name = ApiNames.Of(type);
        return nullability.ReadState == NullabilityState.Nullable && type is { IsValueType: false, IsGenericParameter: false } ? name + "?" : name;
    }

    private static bool IsReadOnly(Type type) => type.CustomAttributes.Any(static a => a.AttributeType.Name == "IsReadOnlyAttribute");

    private static bool IsExtension(MethodInfo method) => method.CustomAttributes.Any(static a => a.AttributeType.Name == "ExtensionAttribute");
}
